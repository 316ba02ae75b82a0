"""The injured, killed and arrested are as many wherever they are told."""

from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.facts.reading import body_of, is_quoted, remark, sentences_of
from editor.checks.passages import Placed
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story
from editor.language.facts.counted import Toll, tolls_in
from editor.language.facts.numbers import plain


def _find(story: Story, _options: None) -> Iterator[Finding]:
    told: dict[str, list[tuple[Placed, Toll]]] = {}
    for placed in body_of(story):
        passage = placed.passage
        for toll in tolls_in(passage.prose, sentences_of(passage.prose)):
            if not is_quoted(placed, toll.number.start):
                told.setdefault(toll.what, []).append((placed, toll))
    for found in told.values():
        yield from _compared(found)


def _compared(found: list[tuple[Placed, Toll]]) -> Iterator[Finding]:
    """Two numbers of one thing: with three or more, they are parts, or of several days."""
    if len({toll.number.value for _placed, toll in found}) != 2:  # noqa: PLR2004
        return
    first_placed, first = found[0]
    for placed, toll in found[1:]:
        is_other = toll.number.value != first.number.value
        is_same_sentence = placed is first_placed and toll.sentence == first.sentence
        if not is_other or is_same_sentence or not _are_same(first, toll):
            continue
        message = (
            f"Before it is {plain(first.number.value)} {first.what}, here "
            f"{plain(toll.number.value)}. Are these the same people?"
        )
        span = (toll.number.start, toll.number.end)
        yield remark("number-two-ways", placed, span, message)
        return


def _are_same(first: Toll, second: Toll) -> bool:
    return first.who == second.who


NUMBER_TWO_WAYS = Check(
    label="Two numbers for the same thing",
    about="One of them is from an earlier version.",
    find=_find,
    severity=Severity.HINT,
    must_match=(
        "The fall injured 12 workers on Monday.\n\nThe 14 injured workers were taken away.",
        "Five people were killed. The cause is open. Six people died, the mayor said.",
    ),
    must_not_match=(
        "The fall injured 12 workers on Monday.\n\nThe 12 injured workers were taken away.",
        "Five people were killed. A similar fire killed six people in 2019.",
        "Five people were killed. Three firefighters were killed.",
        "Five people were killed, two women and three men. Of the five killed, two were women.",
        "Five people were killed. At least six people were killed, the mayor said first.",
        "“Six people were killed,” she said. Five people were killed.",
    ),
)
