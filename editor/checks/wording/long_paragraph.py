"""A paragraph that is a wall on a screen."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from editor.checks.contract import Check
from editor.checks.passage import Passage, Slip
from editor.checks.wording.paragraphs import is_plain
from editor.domain.finding import Severity


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen for paragraphs."""

    words: int = field(default=120, metadata={"label": "Most words in a paragraph"})


def _read(passage: Passage, options: Options) -> Iterator[Slip]:
    if passage.prose.count(" ") < options.words or not is_plain(passage):
        return
    count = sum(any(map(str.isalnum, each)) for each in passage.prose.split())
    if count > options.words:
        end = passage.sentences[0][1] if passage.sentences else len(passage.prose)
        yield Slip(0, end, f"This paragraph has {count} words. Where could it be parted?")


LONG_PARAGRAPH = Check(
    label="Long paragraphs",
    about="On a phone, a paragraph of more than 120 words fills the screen.",
    read=_read,
    severity=Severity.HINT,
    options=Options(),
    kinds=frozenset({"body"}),
    is_english=False,
    must_match=("The boat sails on Monday. " * 25,),
    must_not_match=("The boat sails on Monday. " * 24, "- The boat sails on Monday. " * 25),
)
