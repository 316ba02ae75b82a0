"""Parts add up to what the text says they do."""

from collections.abc import Iterator
from itertools import pairwise

from editor.checks.contract import Check
from editor.checks.facts.reading import is_quoted, placed_in, remark, sentences_of
from editor.checks.passages import Placed
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story
from editor.language.facts.numbers import numbers_in, with_unit
from editor.language.facts.sums import Sum, list_sum, sums_in

_FEWEST = 3  # numbers: a total and two parts


def _find(story: Story, _options: None) -> Iterator[Finding]:
    placed = placed_in(story)
    for each in placed:
        passage = each.passage
        if len(numbers_in(passage.prose)) < _FEWEST or passage.raw.lstrip().startswith("|"):
            continue
        for start, end in sentences_of(passage.prose):
            if is_quoted(each, start):
                continue
            for found in sums_in(passage.prose[start:end]):
                if not is_quoted(each, start + found.total.start):
                    yield from _judged(each, found, start)
    for before, items in pairwise(placed):
        found_list = list_sum(before.passage.prose, items.passage.prose)
        if found_list is not None and before.field == items.field:
            yield from _judged_list(items, found_list)


def _judged(placed: Placed, found: Sum, at: int) -> Iterator[Finding]:
    span = (at + found.total.start, at + found.parts[-1].end)
    if found.is_over:
        yield remark("sum-wrong", placed, span, _message(found), severity=Severity.WARNING)
    elif found.is_off:
        yield remark("sum-wrong", placed, span, _message(found))


def _judged_list(items: Placed, found: Sum) -> Iterator[Finding]:
    if found.is_over or found.is_off:
        span = (found.parts[0].start, found.parts[-1].end)
        severity = Severity.WARNING if found.is_over else Severity.HINT
        yield remark("sum-wrong", items, span, _message(found), severity=severity)


def _message(found: Sum) -> str:
    unit = found.total.unit
    return (
        f"The parts add up to {with_unit(found.added, unit)}, "
        f"the total says {with_unit(found.total.value, unit)}. Count again."
    )


SUM_WRONG = Check(
    label="Parts that don’t add up",
    about="Readers add up, and one of the numbers is wrong.",
    find=_find,
    must_match=(
        "The boat carried 12 people, seven men and six women.",
        "Three people were killed: two drivers and two guards.",
        "It spends $48 million, of which $30 million goes to roads and $20 million to parks.",
        "The jury of 12 included seven women and four men.",
        "Of the $9 million:\n\n- $4 million, roads;\n- $3 million, parks;\n- $3 million, pay.",
        "Five people (two adults and four children) were hurt.",
    ),
    must_not_match=(
        "The boat carried 12 people, six men and six women.",
        "The town has 12 schools, four libraries and six parks.",
        "The raid killed 12 soldiers, two women and three children.",
        "About 12 people, seven men and six women, came.",
        "Of 40 people, 30 were women and 20 were students.",
        "It would spend $48 million, of which $30 million is for roads and $10 million for parks.",
        "Of the $9 million:\n\n- $4 million, roads;\n- $3 million, parks;\n- $2 million, pay.",
        "In 12 years, seven men and six women have been mayor.",
        "They won 12 games: two in May. It comes in two sizes: 12 ounces and 16 ounces.",
        "The city spent $4.3 million: $2.2 million on roads and $2.2 million on parks.",
    ),
)
