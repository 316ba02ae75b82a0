"""What stands in front of the names of a sign-off, such as ``Photo by`` and ``Courtesy of``."""

import re
from dataclasses import dataclass

from editor.domain.credit_words import CREDIT, PHOTO

_YEAR = r"(?:19|20)[0-9]{2}"
_KIND = r"(?:file|archiv(?:e|foto)?|pool|handout|staff|official|satellite|undated|family)"
_GIVEN = r"(?:submitted|supplied|provided|contributed|released)"
_BY = r"(?:by|von|par|por|(?:de|di|av|af)(?=\s(?-i:[^\W\d_a-z])))"
# One word or group of words in front; there may be several: "Photo credit: © 2024 Jane Doe".
_LEAD = re.compile(
    rf"""(?P<mandatory>mandatory\ credit:?\s+|photo\ credit\ should\ read:?\s+)
    | (?P<by>(?:satellite\ image\s*)?(?:{CREDIT}:\s*)?
            (?:(?:{PHOTO}|copyright)?\s?(?:©️?|\(c\))|copyright\b:?(?=\s))\s*
            (?:{_YEAR}(?:\s?[-–]\s?{_YEAR})?,?\s+)?(?:by\s+)?
        | (?:{_KIND}\ )*{PHOTO}(?:\ (?:taken|{_GIVEN}))?\ {_BY}:?\s+
        | {_GIVEN}(?:\ {PHOTO})?(?:\ by\b:?|:)\s*
        | (?:{_KIND}\ )*{PHOTO}(?:\s*[:：]\s*|\ credits?(?:\s*:|\.{{3}})\s*|\s?/\s*|\s+[-–—]\s+)
        | (?:files?|pool|handout)\s*:\s*
        | fot\.\s+
        | image\ source,\s*
        | {CREDIT}(?:\s*[:：]|\.{{3}})\s*)
    | (?P<courtesy>(?:(?:{PHOTO}\ )?(?:courtesy|cortes[íi]a)
            (?P<of>\ (?:of|de)(?:\ the(?=\ ))?)?:?\s+)
        | (?:handout\ |{PHOTO}\ )from\ (?:the\ )?)
    | (?P<bare>(?-i:(?:Photos?|PHOTO|Fotos?|Bild)\s+(?=[^\W\d_a-z]))
        | {PHOTO}\s+(?=via\s))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FLAG = re.compile(r"\b(?P<file>file|archiv)|\b(?P<pool>pool)\b|\bhandout\b", re.IGNORECASE)
_MAKER = re.compile(rf"\b{_BY}\b|photographe|fot[óo]gra[fp][oh]")
_MOST = 4


@dataclass(frozen=True, slots=True)
class Lead:
    """The words in front, and what they say.

    Attributes:
        rest: What stands behind them.
        is_mandatory: The name of a house may follow after a dash, and a number in brackets.
        is_by: It says that a maker follows: ``Photo by``, ``Photographer:``, ``©``.
        is_label: It is a label in front of whoever it was ("Photo:"), which may be a house.
        is_courtesy: Somebody is thanked.
        is_courtesy_of: It says ``Courtesy of``, as people are thanked.
        is_bare: It is the word "Photo" and nothing else.
        is_copyright: It has the sign ©; a year may follow the name.
        flags: ``file``, ``pool`` and ``handout``, those that it says.
    """

    rest: str
    is_mandatory: bool = False
    is_by: bool = False
    is_label: bool = False
    is_courtesy: bool = False
    is_courtesy_of: bool = False
    is_bare: bool = False
    is_copyright: bool = False
    flags: tuple[str, ...] = ()


def read_lead(text: str) -> Lead:
    """Read the words in front of the names; there may be none."""
    at = 0
    said: set[str] = set()
    flags: list[str] = []
    for _ in range(_MOST):
        found = _LEAD.match(text, at)
        if found is None or found.end() == at:
            break
        said.update(name for name, words in found.groupdict().items() if words)
        flags.extend(each[0].casefold() for each in _FLAG.finditer(found[0]))
        at = found.end()
    front = text[:at].casefold()
    return Lead(
        rest=text[at:],
        is_mandatory="mandatory" in said,
        is_by="by" in said,
        is_label="by" in said and not _MAKER.search(front),
        is_courtesy="courtesy" in said,
        is_courtesy_of="of" in said,
        is_bare="bare" in said,
        is_copyright="©" in front or "(c)" in front or "copyright" in front,
        flags=tuple(flags),
    )
