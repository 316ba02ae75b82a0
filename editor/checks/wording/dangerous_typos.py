"""Typing errors that make another word: ``pubic meeting``, ``Untied States``."""

from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.passage import RUNNING, Passage, Slip
from editor.checks.wording.traps import trapped


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    yield from trapped(passage, "dangerous-typos-en")


DANGEROUS_TYPOS = Check(
    label="Typing errors that are words",
    about="Spelling lets them pass, and they are what a paper is laughed at or sued for.",
    read=_read,
    kinds=RUNNING,
    must_match=(
        "The council called a pubic meeting.",
        "The general manger of the club left.",
        "The president of the Untied States spoke.",
        "She was a resident away form the city.",
        "He will stand trail for murder.",
        "The army declared marital law.",
        "Two soliders were hurt.",
        "The bronze statute stood there.",
        "Experts will asses the damage.",
        "The general erection is in May.",
        "The prime minster resigned.",
        "He pleaded guilt to fraud.",
    ),
    must_not_match=(
        "The public meeting was about the manger in the church, said the club's manager.",
        "His shoes were untied. The United States form a team; the form came from the city.",
        "The trial began on a trail. The hiking trail is long.",
        "Martial law came before marital bliss. The ground is solider than the soldiers.",
        "The statue stood there while the statute of limitations ran.",
        "The asses ate while experts assessed the damage.",
        "The erection of the statue cost little; the election cost more.",
    ),
)
