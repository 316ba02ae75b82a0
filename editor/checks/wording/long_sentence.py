"""A sentence that is too long to be read once."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from editor.checks.contract import Check
from editor.checks.passage import COPY, Passage, Slip
from editor.checks.wording.paragraphs import is_plain
from editor.domain.finding import Severity


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen for sentences."""

    words: int = field(default=40, metadata={"label": "Most words in a sentence"})


def _read(passage: Passage, options: Options) -> Iterator[Slip]:
    if passage.prose.count(" ") < options.words or not is_plain(passage):
        return
    for start, end in passage.sentences:
        if _is_said(passage, start, end):
            continue  # what people said isn't ours to part
        count = sum(any(map(str.isalnum, each)) for each in passage.prose[start:end].split())
        if count > options.words:
            message = f"This sentence has {count} words. Could it be two?"
            yield Slip(start, end, message)


def _is_said(passage: Passage, start: int, end: int) -> bool:
    """Whether most of a sentence is a quotation."""
    said = sum(
        max(0, min(end, last) - max(start, first))
        for first, last in passage.quoted
        if first < end and last > start
    )
    return said * 2 > end - start


LONG_SENTENCE = Check(
    label="Long sentences",
    about="Readers lose the thread of a sentence of more than 40 words.",
    read=_read,
    severity=Severity.HINT,
    options=Options(),
    kinds=COPY,
    is_english=False,
    must_match=("The boat " + "and the boat " * 13 + "sails.",),
    must_not_match=(
        "The boat " + "and the boat " * 12 + "sails.",
        "The boat sails on Monday. " * 12,
        "“The boat " + "and the boat " * 13 + "sails,” he said.",
        "- The boat " + "and the boat " * 13 + "sails.",
    ),
)
