"""Whether what a site told has the shape that it should have, before anybody relies on it."""

from typing import Any, TypeAlias

Shape: TypeAlias = Any
"""A type; None; a function that judges; a tuple of shapes, of which one fits; ``[shape]`` for a
list of such; a mapping of names to shapes, in which a name that ends in ``?`` may be missing."""

_MOST_DIGITS = 18


def fits(told: Any, shape: Shape) -> bool:
    """Whether JSON has a shape. A number is a whole one, with no more digits than ids have."""
    if isinstance(shape, tuple):
        return any(fits(told, each) for each in shape)
    if isinstance(shape, list):
        return isinstance(told, list) and all(fits(each, shape[0]) for each in told)
    if isinstance(shape, dict):
        return isinstance(told, dict) and all(
            fits(told[name.rstrip("?")], each) if name.rstrip("?") in told else name.endswith("?")
            for name, each in shape.items()
        )
    if shape is None:
        return told is None
    if shape is int:
        is_whole = isinstance(told, int) and not isinstance(told, bool)
        return is_whole and 0 <= told < 10**_MOST_DIGITS
    return isinstance(told, shape) if isinstance(shape, type) else bool(shape(told))


def is_number(told: Any) -> bool:
    """Whether an id is a number from 1, written as one or in digits."""
    if isinstance(told, str):
        return told.isascii() and told.isdecimal() and 0 < len(told) <= _MOST_DIGITS
    return fits(told, int)


def things_in(told: Any) -> list[dict[str, Any]]:
    """The things of a list; nothing of what is none."""
    return [each for each in told if isinstance(each, dict)] if isinstance(told, list) else []


def thing_in(told: Any, name: str) -> dict[str, Any]:
    """A thing within another; an empty one if there is none."""
    found = told.get(name) if isinstance(told, dict) else None
    return found if isinstance(found, dict) else {}
