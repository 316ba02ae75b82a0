"""The layers of a photo's fields: what the file says, what the library says, what a story says.

Unset, cleared and set are three things: None shows the layer below, an empty value hides it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any

from editor.domain.credit_line import CreditLine
from editor.domain.credit_line_text import credit_line_text
from editor.domain.figure import Figure
from editor.domain.photo import Photo, PhotoFields
from editor.domain.rights import Rights
from editor.domain.sign_off import credit_of_fields, split_caption, typed_credit

WORDS = tuple(each.name for each in fields(PhotoFields))
"""The fields of ``PhotoFields``, by name."""
OF_STORY: Mapping[str, str] = {
    "caption": "caption",
    "alt_text": "alt",
    "crop": "crop",
    "crops": "crops",
}
"""What a story may say itself: the name of the field, and that of the figure's attribute."""
OF_FIGURE_ALONE = frozenset({"is_file"})
"""What only a story can say."""
OF_PHOTO: Mapping[str, Any] = {
    "credit": None,
    "crop": None,
    "rights": Rights(),
    "crops": (),
    "interest": None,
    "rating": 0,
    "flag": "",
    "is_protected": False,
}
"""What the library alone says of a photo, and how it stands when nobody said anything."""


class Origin(StrEnum):
    """Where a value that shows comes from."""

    NOWHERE = ""
    CREDIT = "credit line"
    FILE = "file"
    LIBRARY = "library"
    STORY = "this story"
    CLEARED = "cleared here"


@dataclass(frozen=True, slots=True)
class Layer:
    """What one layer says of a field.

    Attributes:
        value: None if it is unset there.
        shows: It is the one that readers get.
    """

    origin: Origin
    value: Any
    shows: bool


def layers_of(photo: Photo, figure: Figure | None, name: str) -> tuple[Layer, ...]:
    """What every layer says of a field, the file first; the story only where it has a say.

    Under all that is said of creators lie those whom the credit names.
    """
    values = _said(photo, figure, name)
    shown = max((at for at, (_, value) in enumerate(values) if value is not None), default=-1)
    return tuple(Layer(origin, value, at == shown) for at, (origin, value) in enumerate(values))


def _said(photo: Photo, figure: Figure | None, name: str) -> list[tuple[Origin, Any]]:
    """What is said of a field and by whom, from the bottom; None where somebody says nothing."""
    values: list[tuple[Origin, Any]] = []
    if name == "creators":  # who signs the photo made it, unless somebody says otherwise
        creators = credit_of(photo, figure).creators
        values += [(Origin.CREDIT, creators)] if creators else []
    if name in WORDS:
        values.append((Origin.FILE, _of_file(photo, name)))
        values.append((Origin.LIBRARY, own_value(photo, name)))
    elif name in OF_PHOTO:
        values.append((Origin.LIBRARY, own_value(photo, name)))
    if figure is not None and name in OF_STORY:
        values.append((Origin.STORY, getattr(figure, OF_STORY[name])))
    elif figure is not None and name in OF_FIGURE_ALONE:
        values.append((Origin.STORY, getattr(figure, name)))
    return values


def value_of(photo: Photo, figure: Figure | None, name: str) -> Any:
    """The value that shows; None if no layer says anything."""
    if name == "credit_line":
        return credit_line_text(credit_of(photo, figure)) or None
    if name == "credit":
        return credit_of(photo, figure)
    said = reversed(_said(photo, figure, name))
    return next((value for _, value in said if value is not None), None)


def origin_of(photo: Photo, figure: Figure | None, name: str) -> Origin:
    """Where the value that shows comes from; ``CLEARED`` if a layer hides what lies below it."""
    return origin_in(layers_of(photo, figure, name))


def origin_in(layers: Iterable[Layer]) -> Origin:
    """The same, of layers that are known."""
    shown = next((each for each in layers if each.shows), None)
    if shown is None:
        return Origin.NOWHERE
    if shown.value in ("", ()) and shown.origin is not Origin.FILE:
        return Origin.CLEARED
    return shown.origin


def credit_of(photo: Photo, figure: Figure | None) -> CreditLine:
    """The credit that shows: the newsroom's, then the one that came with a caption or the file."""
    credit = photo.credit
    if credit is None and figure is not None:
        credit = figure.sign_off
    if credit is None:
        credit = credit_of_fields(photo.shown)
    if credit is None:
        credit = split_caption(photo.file.caption or "").credit
    return credit or CreditLine()


def own_value(photo: Photo, name: str) -> Any:
    """What the library itself says of a field; None if it says nothing."""
    if name == "credit_line":
        return None if photo.credit is None else credit_line_text(photo.credit)
    if name in WORDS:
        return getattr(photo.library, name)
    return getattr(photo, name)


def with_values(photo: Photo, changes: Mapping[str, Any]) -> Photo:
    """The photo with other values in the library's layer; None unsets one.

    ``credit_line`` takes words, also a whole caption with its sign-off, and is kept as data, in
    ``credit``: there is one credit.

    Raises:
        KeyError: There is no such field.
    """
    words = {name: value for name, value in changes.items() if name in WORDS}
    credit: dict[str, Any] = {}
    if "credit_line" in words:
        text = words.pop("credit_line")
        credit["credit"] = None if text is None else typed_credit(text)
    others: dict[str, Any] = {
        name: OF_PHOTO[name] if value is None else value
        for name, value in changes.items()
        if name not in WORDS
    }
    library = replace(photo.library, **words) if words else photo.library
    return replace(photo, library=library, **credit, **others)


def _of_file(photo: Photo, name: str) -> Any:
    value = getattr(photo.file, name)
    if name == "caption" and value is not None:
        return split_caption(value).body
    return value
