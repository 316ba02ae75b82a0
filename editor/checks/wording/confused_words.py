"""Words taken for one another: ``their`` and ``there``, ``principle`` and ``principal``."""

from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.passage import Passage, Slip
from editor.checks.wording.traps import trapped


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    yield from trapped(passage, "confused-en")


CONFUSED_WORDS = Check(
    label="Words taken for one another",
    about="No spelling checker sees a word that is right elsewhere, and readers do.",
    read=_read,
    must_match=(
        "Their are two ways to the quay.",
        "The crew left in there car.",
        "The company closed it's stores.",
        "The team could loose the title.",
        "The boat is longer then the quay.",
        "The storm has lead to floods.",
        "The school principle left in May.",
        "They poured over the documents.",
        "The party must tow the line.",
        "The book peaked her interest.",
        "He said it at the construction sight.",
        "The city counsel voted on it.",
        "It was a grizzly murder.",
        "The move did not phase him.",
    ),
    must_not_match=(
        "There are two ways to their quay, and they're long; the crew left in its car.",
        "It's closed, and its stores are, too. Who's next, and whose turn is it?",
        "The screws came loose. Then the boat, longer than the quay, passed the past champions.",
        "The school principal stood on principle. Lead pipes led to the house.",
        "She poured milk over the oats and pored over the documents.",
        "In the reign of the queen they would reign in the north, and reined in spending.",
        "“Their are two ways,” he said.",
        "The council took counsel. The site was a sight to see, and he cited it.",
    ),
)
