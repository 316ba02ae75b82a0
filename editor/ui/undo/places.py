"""What a change is called, and where it is shown."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from editor.domain.errors import UnknownFieldError
from editor.domain.fields import field_of

Change = tuple[Any, Any]
"""A value before and after."""

_ROWS = {"figures": "photo", "credits": "credit"}
_PARTS = {"alt": "alt text", "photo": "picture", "is_file": "FILE", "lead": "lead photo"}


def place_of(changes: Mapping[str, Change]) -> str:
    """The path of what changed: ``headline``, ``figures[0].caption``, ``dateline.place``.

    Of several fields the first that says most: rows of photos and credits, then the others.
    """
    name = next((each for each in _ROWS if each in changes), next(iter(changes)))
    before, after = changes[name]
    if name in _ROWS:
        return _row(name, before, after)
    part = _part(before, after) if is_dataclass(before) and is_dataclass(after) else ""
    return f"{name}.{part}" if part else name


def leaf_of(change: Change, place: str) -> tuple[str, str] | None:
    """The text at that path before and after; None if it is none."""
    before, after = change
    _, bracket, rest = place.partition("[")
    if bracket:
        index, _, part = rest.partition("].")
        if not part:
            return None
        before, after = (getattr(rows[int(index)], part) for rows in (before, after))
    elif "." in place:
        part = place.partition(".")[2]
        before, after = getattr(before, part), getattr(after, part)
    texts = before or "", after or ""
    return texts if all(isinstance(text, str) for text in texts) else None


def name_of(place: str) -> str:
    """What a person calls that place: ``caption``, ``headline``, ``credit``."""
    head, bracket, rest = place.partition("[")
    if bracket or head in _ROWS:
        part = rest.partition("].")[2]
        if head == "credits":
            return f"credit {part}" if part else "credits"
        return _PARTS.get(part, part.replace("_", " ")) if part else "photos"
    if head == "body":
        return "text"
    try:
        return field_of(place).label.lower()
    except UnknownFieldError:
        return place.replace("_", " ")


def _row(name: str, before: tuple[Any, ...], after: tuple[Any, ...]) -> str:
    if len(before) != len(after):
        return name
    changed = [at for at, pair in enumerate(zip(before, after, strict=True)) if pair[0] != pair[1]]
    if len(changed) != 1:
        return name
    part = _part(before[changed[0]], after[changed[0]])
    return f"{name}[{changed[0]}].{part}" if part else name


def _part(before: Any, after: Any) -> str:
    """The one field that differs; empty if there are more."""
    names = [
        each.name
        for each in fields(before)
        if getattr(before, each.name) != getattr(after, each.name)
    ]
    return names[0] if len(names) == 1 else ""
