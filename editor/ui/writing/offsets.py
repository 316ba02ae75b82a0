"""Qt counts UTF-16 units, everybody else code points."""

from collections.abc import Iterable, Iterator


def to_utf16(text: str, code_points: int) -> int:
    """How many UTF-16 units the first code points of a text take."""
    head = text[:code_points]
    return len(head) if head.isascii() else len(head.encode("utf-16-le", "surrogatepass")) // 2


def all_to_utf16(text: str, code_points: Iterable[int]) -> Iterator[int]:
    """The same for many offsets, in ascending order: the text is gone through once."""
    units = before = 0
    for offset in code_points:
        part = text[before:offset]
        units += to_utf16(part, len(part))
        before = max(before, offset)
        yield units


def is_one_unit_each(text: str) -> bool:
    """Whether every code point takes one unit, so that both count alike: no emoji in it."""
    return text.isascii() or len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text)


def from_utf16(text: str, units: int) -> int:
    """How many code points the first UTF-16 units of a text hold."""
    if text.isascii():
        return min(units, len(text))
    head = text.encode("utf-16-le", "surrogatepass")[: units * 2]
    return len(head.decode("utf-16-le", "replace"))
