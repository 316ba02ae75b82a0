"""What stands in front of the names of a sign-off, such as ``Photo by`` and ``Courtesy of``."""

import re
from dataclasses import dataclass

from editor.domain.credit_words import PHOTO

_LEAD = re.compile(
    rf"""(?P<mandatory>mandatory\ credit:?\s+|photo\ credit\ should\ read:?\s+)?
        (?P<by>(?:satellite\ image\s*)?(?:credit(?:\ image)?:\s*)?©\s*(?:[0-9]{{4}}\s+)?
            | (?:(?:file|pool|handout|staff)\ )?{PHOTO}(?:\ taken)?\ by:?\s+
            | (?:submitted|supplied|provided|contributed)(?:\ {PHOTO})?(?:\ by\b:?|:)\s*
            | (?:(?:file|pool|handout)\ )?{PHOTO}(?:\s*[:：]\s*|\ credits?(?:\s*:|\.{{3}})\s*)
            | (?:photographer|cr[eé]dits?(?:\ image|\ photos?)?)(?:\s*[:：]|\.{{3}})\s*)?
        (?P<courtesy>(?:photo\ )?courtesy(?P<of>\ of(?:\ the(?=\ ))?)?:?\s+)?""",
    re.VERBOSE | re.IGNORECASE,
)
_FLAGS = frozenset({"file", "pool", "handout"})


@dataclass(frozen=True, slots=True)
class Lead:
    """The words in front, and what they say.

    Attributes:
        rest: What stands behind them.
        is_mandatory: The name of a house may follow after a dash, and a number in brackets.
        is_by: It says that a maker follows: ``Photo by``, ``Photographer:``, ``©``.
        is_courtesy: Somebody is thanked.
        is_courtesy_of: It says ``Courtesy of``, as people are thanked.
        flag: ``file``, ``pool`` or ``handout``; empty if it says none.
    """

    rest: str
    is_mandatory: bool
    is_by: bool
    is_courtesy: bool
    is_courtesy_of: bool
    flag: str


def read_lead(text: str) -> Lead:
    """Read the words in front of the names; there may be none."""
    found = _LEAD.match(text)
    assert found is not None  # every part of it may be missing
    first = (found["by"] or "").partition(" ")[0].casefold()
    return Lead(
        rest=text[found.end() :],
        is_mandatory=found["mandatory"] is not None,
        is_by=bool(found["by"]),
        is_courtesy=bool(found["courtesy"]),
        is_courtesy_of=found["of"] is not None,
        flag=first if first in _FLAGS else "",
    )
