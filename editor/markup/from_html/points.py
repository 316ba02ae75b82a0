"""Lists that a page tells by paragraphs with a level, put together as lists in lists."""

import re
from collections.abc import Sequence
from itertools import groupby

from editor.markup.from_html.blocks import Block, Listing, Paragraph, Point

_LIST = re.compile(r"l(?P<list>\d+)\s+level(?P<level>[1-9])\d?")
_COUNTED = re.compile(r"\(?(?:(?P<number>\d{1,6})|[a-zA-Z]|[ivxlcdmIVXLCDM]{1,7})[.)]")


def word_level(style: str) -> tuple[str, int] | None:
    """Which list a paragraph of Word belongs to and its level in it, by its ``mso-list``."""
    found = _LIST.match(style)
    return (found["list"], int(found["level"])) if found else None


def number_of(mark: str) -> int | None:
    """What a point is counted as, from the mark that stands before it; None for a bullet."""
    counted = _COUNTED.match(mark.strip())
    if counted is None:
        return None
    return int(counted["number"]) if counted["number"] else 1


def with_lists(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Blocks with points that follow each other as lists."""
    found: list[Block] = []
    for is_points, group in groupby(blocks, key=lambda block: isinstance(block, Point)):
        if is_points:
            found.extend(_lists([each for each in group if isinstance(each, Point)]))
        else:
            found.extend(group)
    return tuple(found)


def _lists(points: Sequence[Point]) -> list[Block]:
    """Lists of the points: another kind or family at the highest level begins another list."""
    found: list[Block] = []
    at = 0
    while at < len(points):
        first = points[at]
        end = at + 1
        while end < len(points) and (
            points[end].level > first.level
            or (
                points[end].level == first.level
                and points[end].family == first.family
                and (points[end].number is None) == (first.number is None)
            )
        ):
            end += 1
        found.append(_list(points[at:end]))
        at = end
    return found


def _list(points: Sequence[Point]) -> Listing:
    level = points[0].level
    heads = [at for at, point in enumerate(points) if point.level == level]
    ends = [*heads[1:], len(points)]
    return Listing(
        points[0].number,
        tuple(
            (Paragraph(points[head].runs), *_lists(points[head + 1 : end]))
            for head, end in zip(heads, ends, strict=True)
        ),
    )
