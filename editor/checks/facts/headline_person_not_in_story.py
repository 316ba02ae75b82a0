"""Who is in the headline or standfirst is in the story."""

import re
from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.facts.reading import placed_in, remark
from editor.checks.facts.told import body_words, is_title_case, is_written, words_in
from editor.checks.passages import Placed
from editor.domain.article import Article
from editor.domain.finding import Finding, Severity
from editor.domain.names import is_organisation, looks_like_person
from editor.domain.story import Story
from editor.language.facts.mentions import Mention, mentions_in

_KINDS = frozenset({"headline", "standfirst"})
_DOES = re.compile(r" [a-z]{2,14}s\b")
_MOST_WORDS = 3
_TEXT = (
    "A judge set bail at $1 million on Monday for a contractor who is accused of fraud in three "
    "counties. The hearing took an hour."
)


def _find(story: Story, _options: None) -> Iterator[Finding]:
    if not is_written(story):
        return
    words = body_words(story)
    for placed in placed_in(story):
        if placed.passage.kind not in _KINDS:
            break
        if placed.passage.kind == "headline" and is_title_case(placed.passage.raw):
            continue
        for mention in mentions_in(placed.passage.prose):
            if _is_person(mention, placed) and words.isdisjoint(words_in(mention.name)):
                message = (
                    f"{mention.name} isn’t named in the story. Add the name, or mend this one."
                )
                span = (mention.start, mention.end)
                code = "headline-person-not-in-story"
                yield remark(code, placed, span, message, severity=Severity.WARNING)


def _is_person(mention: Mention, placed: Placed) -> bool:
    """A full name that does something, or has a title or an age."""
    if not 1 < len(mention.words) <= _MOST_WORDS:
        return False
    if is_organisation(mention.name) or not looks_like_person(mention.name) or mention.is_placed:
        return False
    does = mention.is_opening and _DOES.match(placed.passage.prose, mention.end)
    return mention.is_person or bool(does)


HEADLINE_PERSON_NOT_IN_STORY = Check(
    label="Person of the headline not in the text",
    about="The name is wrong, or the paragraph about that person was cut.",
    find=_find,
    must_match=(
        Article("1", "x", headline="Marcus Whitfield sets bail at $1 million", body=_TEXT),
        Article("1", "x", standfirst="Gov. Marcus Whitfield is angry.", body=_TEXT),
    ),
    must_not_match=(
        Article("1", "x", headline="Marcus Whitfield sets bail", body=f"{_TEXT} Whitfield left."),
        Article("1", "x", headline="Marcus Whitfield Sets Bail at $1 Million", body=_TEXT),
        Article("1", "x", headline="Marcus Whitfield sets bail", body="To come."),
        Article("1", "x", headline="Judge sets bail in Port Ellis", body=_TEXT),
        Article("1", "x", headline="Port Ellis sets bail", body=f"PORT ELLIS (AP) — {_TEXT}"),
    ),
)
