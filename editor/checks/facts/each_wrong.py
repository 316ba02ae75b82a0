"""What each one gets is the whole by their number."""

from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.facts.reading import is_too_long
from editor.checks.passage import COPY, Passage, Slip
from editor.language.facts.each import each_in
from editor.language.facts.numbers import plain, with_unit


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    if is_too_long(passage):
        return
    for start, end in passage.sentences:
        for found in each_in(passage.prose[start:end]):
            if not found.is_wrong or passage.is_quoted(start + found.whole.start):
                continue
            unit = found.whole.unit
            message = (
                f"{with_unit(found.whole.value, unit)} by {plain(found.count.value)} is "
                f"{with_unit(found.right, unit)}, the text says "
                f"{with_unit(found.each.value, unit)}. Mend one of the numbers."
            )
            yield Slip(start + found.whole.start, start + found.each.end, message)


EACH_WRONG = Check(
    label="Amount for each that is wrong",
    about="The whole and their number say something else.",
    read=_read,
    kinds=COPY,
    must_match=(
        "The city gives $1.2 million to 400 families, or $3,500 each.",
        "The 10 workers will share $500,000, or $5,000 each, the court said.",
    ),
    must_not_match=(
        "The city gives $1.2 million to 400 families, or $3,000 each.",
        "The 10 workers will share $500,000, or $50,000 each, the court said.",
        "The city gives $1.2 million to 410 families, or about $2,900 per family.",
        "It earned $84 million, or $1.05 per share. The fee is $40 for 3 adults, or $15 at night.",
        "The city gives about $1.2 million to 400 families, or $3,500 each.",
    ),
)
