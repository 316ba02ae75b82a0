"""The headline doesn't say the opposite of what the story begins with."""

from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.facts.reading import body_of, placed_in, remark, sentences_of
from editor.checks.facts.told import is_written
from editor.checks.passages import Placed
from editor.domain.article import Article
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story
from editor.language.facts.claims import claim_span, claims_of, content_of, denies, will, will_not

_KINDS = frozenset({"headline", "standfirst"})
_LEDE = 3  # paragraphs in which the headline's own verb settles it
_SHARED = 2  # words that the two sentences are both about
_REST = "over the river, ending a long debate that had divided the town for years, the clerk said."


def _find(story: Story, _options: None) -> Iterator[Finding]:
    heads = [each for each in placed_in(story) if each.passage.kind in _KINDS]
    if not heads or not is_written(story):
        return
    lede = body_of(story)[:_LEDE]
    for placed in heads:
        span = _opposite(placed, lede) or _denied(placed, lede)
        if span is not None:
            where = "headline" if placed.passage.kind == "headline" else "standfirst"
            said = placed.passage.raw[slice(*span)]
            message = f"The {where} says “{said}”, the story begins with the opposite. Mend one."
            yield remark("headline-claim", placed, span, message)


def _opposite(placed: Placed, lede: tuple[Placed, ...]) -> tuple[int, int] | None:
    """A verb of which the first sentence has the opposite, and no other does the verb itself."""
    head = placed.passage.prose
    if denies(head):
        return None
    claims = claims_of(head)
    told = frozenset().union(*(claims_of(each.passage.prose) for each in lede))
    first = _first_sentence(lede)
    for pair, side in sorted(claims):
        opposed, other = (pair, 1 - side), (pair, side)
        if opposed in claims or other in told or opposed not in claims_of(first):
            continue
        if not denies(first) and _is_same_matter(head, first):
            return claim_span(head, pair, side)
    return None


def _denied(placed: Placed, lede: tuple[Placed, ...]) -> tuple[int, int] | None:
    """``won't seek`` over ``will seek``, and the other way around."""
    head, first = placed.passage.prose, _first_sentence(lede)
    for of_head, of_story in ((will_not, will), (will, will_not)):
        said, told = of_head(head), of_story(first)
        if said is None or told is None or said["verb"] != told["verb"]:
            continue
        if of_story(head) or of_head(first) or not _is_same_matter(head, first):
            continue
        if of_head is will_not and denies(first):
            continue
        return said.span()
    return None


def _first_sentence(lede: tuple[Placed, ...]) -> str:
    prose = lede[0].passage.prose if lede else ""
    start, end = next(iter(sentences_of(prose)), (0, 0))
    return prose[start:end]


def _is_same_matter(head: str, first: str) -> bool:
    return len(content_of(head) & content_of(first)) >= _SHARED


HEADLINE_CLAIM = Check(
    label="Headline says the opposite",
    about="The story was turned around in editing, or the headline is of another one.",
    find=_find,
    severity=Severity.HINT,
    must_match=(
        Article(
            "1",
            "x",
            headline="Council rejects plan for bridge",
            body=f"The City Council on Monday approved a plan for a new bridge {_REST}",
        ),
        Article(
            "1",
            "x",
            headline="Mayor won’t seek second term",
            body=f"The mayor will seek a second term {_REST}",
        ),
        Article(
            "1",
            "x",
            headline="Mayor will seek second term",
            body=f"The mayor will not seek a second term {_REST}",
        ),
    ),
    must_not_match=(
        Article(
            "1",
            "x",
            headline="Council rejects plan for bridge",
            body=f"The City Council on Monday rejected a plan for a new bridge {_REST}",
        ),
        Article(
            "1",
            "x",
            headline="Council rejects plan for bridge",
            body=f"The City Council did not approve a plan for a new bridge {_REST}",
        ),
        Article(
            "1",
            "x",
            headline="Council rejects plan for bridge",
            body=f"The police opened an inquiry into a plan for a bridge {_REST}",
        ),
        Article(
            "1",
            "x",
            headline="Mayor won’t seek second term",
            body=f"The mayor said she will seek no second term {_REST}",
        ),
        Article("1", "x", headline="Council rejects plan", body="It approved the plan."),
    ),
)
