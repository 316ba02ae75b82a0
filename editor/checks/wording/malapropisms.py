"""What was heard instead of what is meant: ``could of``, ``for all intensive purposes``."""

from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.passage import Passage, Slip
from editor.checks.wording.traps import trapped


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    yield from trapped(passage, "malapropisms-en")


MALAPROPISMS = Check(
    label="Sayings misheard",
    about="A saying that was misheard makes readers smile at the wrong place.",
    read=_read,
    must_match=(
        "They could of sailed on Monday.",
        "It was, for all intensive purposes, a bridge.",
        "The ferry is a case and point.",
        "She was a shoe-in for the job.",
        "The problem is deep-seeded.",
        "He use to work on the boat.",
    ),
    must_not_match=(
        "They could have sailed; they could, of course, wait.",
        "It was, for all intents and purposes, a bridge, and for intensive care.",
        "Did he use to work there? He used to, on the boat.",
        "“We could of sailed,” he said.",
    ),
)
