"""The frame of a wire message: header, text and trailer between the control characters.

The two header lines are those that readers of the format ask for: service, number and category,
then priority, category, format, slug, day and word count.
"""

import re
from dataclasses import dataclass
from datetime import datetime

from editor.exporters.anpa_parts.ascii_twins import ascii_twin

SYN, SOH, STX, ETX, EOT = "\x16", "\x01", "\x02", "\x03", "\x04"
UNIT, HEADER_END, TEXT_FORMAT = "\x1f", "\x13", "\x11"
LINE_END = "\r\n"
SLUG_LONGEST = 24
HEADLINE_LONGEST = 64
MOST_WORDS = 9999
_OTHER = re.compile(r"[^a-z0-9]+")
_PRIORITIES = {1: "f", 2: "u", 3: "b", 4: "r", 5: "d", 6: "s"}
_USUAL = "r"
# Readers look for the time of filing in the fourth line from the end.
_AFTER = LINE_END * 4


@dataclass(frozen=True, slots=True)
class Header:
    """What stands in the header of a message.

    Attributes:
        service: The letter of the service level.
        number: Of the message in its service, 1 to 9999.
        category: A letter, as the clients sort stories.
        priority: 1 (highest) to 6; None is the usual one.
        take: What it is to an earlier message, such as ``1st correction``; empty for a new story.
        filed_at: UTC.
        agency: Letters, for the trailer.
    """

    service: str
    number: int
    category: str
    priority: int | None
    slug: str
    take: str
    filed_at: datetime
    words: int
    agency: str


def framed(header: Header, text: str) -> str:
    """The whole message; the text's lines end with LINE_END already."""
    return "".join(
        (
            *(SYN, SYN, SOH, header.service, f"{header.number:04}", UNIT, header.category),
            LINE_END,
            *(_PRIORITIES.get(header.priority or 0, _USUAL), " ", header.category),
            *(HEADER_END, TEXT_FORMAT, " ", wire_slug(header.slug), _take(header.take), " "),
            f"{header.filed_at:%m-%d} {min(header.words, MOST_WORDS):04}{LINE_END}",
            *(STX, text, ETX),
            f"{header.agency}-{header.service}-{header.filed_at:%m-%d-%y %H%M}GMT",
            *(EOT, _AFTER),
        )
    )


def wire_slug(slug: str) -> str:
    """``bc-ferry-back``: at most 24 letters, digits and hyphens."""
    plain = _OTHER.sub("-", ascii_twin(slug).lower()).strip("-")
    return f"bc-{plain or 'story'}"[:SLUG_LONGEST].rstrip("-")


def letter_of(text: str) -> str:
    """The first letter of a text, small, as its ASCII twin; empty if it has none."""
    return next((each for each in ascii_twin(text).lower() if "a" <= each <= "z"), "")


def letters_of(text: str) -> str:
    """The letters of a name that ASCII has, as capitals."""
    return "".join(each for each in ascii_twin(text).upper() if "A" <= each <= "Z")


def _take(take: str) -> str:
    return f" {take}" if take else ""
