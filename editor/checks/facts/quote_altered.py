"""What people said is as it was in earlier versions."""

from collections.abc import Iterator
from dataclasses import replace

from editor.checks.contract import Check
from editor.checks.facts.reading import placed_in, remark
from editor.checks.passages import Placed
from editor.domain.article import Article
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story
from editor.language.facts.quotes_altered import AlteredQuote, altered_quotes

_MOST_BODIES = 40  # revisions: the oldest, and those of the last hours
_SURE = 0.75  # below it another sentence may have taken its place
_SAID = "“I was told to be patient until the bridge,” Tesfaye said."


def _find(story: Story, _options: None) -> Iterator[Finding]:
    body = story.article.body
    told: set[int] = set()
    for earlier in _some(story.earlier_bodies):
        for altered in altered_quotes(earlier, body):
            placed = _place_of(story, altered)
            if placed is None or altered.start in told:
                continue
            told.add(altered.start)
            span = (altered.start - placed.start, altered.end - placed.start)
            message = (
                f"In an earlier version the words are: “{altered.before}” "
                "Quote what was said, or leave the marks out."
            )
            is_sure = altered.likeness >= _SURE and not altered.is_typo
            severity = Severity.WARNING if is_sure else Severity.HINT
            yield remark(
                "quote-altered", placed, span, message, (altered.before,), severity=severity
            )


def _some(bodies: tuple[str, ...]) -> tuple[str, ...]:
    """Each once, the oldest first: it is the nearest to the notes."""
    kept = tuple(dict.fromkeys(bodies))
    return kept if len(kept) <= _MOST_BODIES else (kept[0], *kept[1 - _MOST_BODIES :])


def _place_of(story: Story, altered: AlteredQuote) -> Placed | None:
    for placed in placed_in(story):
        end = placed.start + len(placed.passage.raw)
        if placed.field == "body" and placed.start <= altered.start and altered.end <= end:
            return placed
    return None


def _story(body: str, *earlier: str) -> Story:
    return replace(Story(Article("1", "race", body=body)), earlier_bodies=earlier)


QUOTE_ALTERED = Check(
    label="Quotation altered since",
    about="Words between marks are the speaker’s: editing changed them.",
    find=_find,
    must_match=(
        _story("“I was told to be very patient until the bridge,” Tesfaye said.", _SAID),
        _story("“I was told to be patiant until the bridge,” Tesfaye said.", "Old.", _SAID),
    ),
    must_not_match=(
        _SAID,
        _story(_SAID, _SAID),
        _story("“I was told to be patient,” Tesfaye said.", _SAID),
        _story(_SAID, "“I was told to be"),
        _story(_SAID, "“I was told to be patient,” Tesfaye said."),
        _story("“I was told to … until the bridge,” she said.", _SAID),
        _story("“I was told to be patient until the bridge!” she cried.", _SAID),
        _story(f"{_SAID} “I was told that the race is long,” Chebet said.", _SAID),
        _story("She was told to be very patient until the bridge.", _SAID),
    ),
)
