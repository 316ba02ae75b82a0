"""Lists: each begins where it says, whatever the one before it counted to."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from editor.exporters.docx_parts.xml import made

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

DEEPEST = 8  # levels of a list that Word knows, from 0
LIST_INDENT_TWIPS = 425
_HANGING_TWIPS = 340
_BULLETS = "•–"
_COUNTED = ("decimal", "lowerLetter", "lowerRoman")


def numbering(lists: Sequence[int | None]) -> "Element":
    """``numbering.xml``: a definition for each list, since those of one go on counting."""
    numbers = range(1, len(lists) + 1)
    return made(
        "w:numbering",
        {},
        *(_definition(number, lists[number - 1]) for number in numbers),
        *(
            made(
                "w:num",
                {"w:numId": str(number)},
                made("w:abstractNumId", {"w:val": str(number)}),
            )
            for number in numbers
        ),
    )


def _definition(number: int, start: int | None) -> "Element":
    levels = (_level(level, start) for level in range(DEEPEST + 1))
    kind = made("w:multiLevelType", {"w:val": "hybridMultilevel"})
    return made("w:abstractNum", {"w:abstractNumId": str(number)}, kind, *levels)


def _level(level: int, start: int | None) -> "Element":
    if start is None:
        form, sign = "bullet", _BULLETS[level % len(_BULLETS)]
    else:
        form, sign = _COUNTED[level % len(_COUNTED)], f"%{level + 1}."
    indent = {"w:left": str(LIST_INDENT_TWIPS * (level + 1)), "w:hanging": str(_HANGING_TWIPS)}
    return made(
        "w:lvl",
        {"w:ilvl": str(level)},
        made("w:start", {"w:val": str(1 if start is None else start)}),
        made("w:numFmt", {"w:val": form}),
        made("w:lvlText", {"w:val": sign}),
        made("w:lvlJc", {"w:val": "left"}),
        made("w:pPr", {}, made("w:ind", indent)),
    )
