"""What a photo says, field by field, and where each value comes from."""

from dataclasses import dataclass, replace
from typing import Any

from editor.domain.credit_line import CreditLine
from editor.domain.figure import Figure
from editor.domain.photo import Photo, PhotoFields
from editor.domain.photo_layers import (
    OF_FIGURE_ALONE,
    WORDS,
    Layer,
    Origin,
    credit_of,
    layers_of,
    origin_in,
    value_of,
)


@dataclass(frozen=True, slots=True)
class FieldReport:
    """One field as it shows.

    Attributes:
        value: None if nobody says anything.
        layers: What each layer says, the file first.
    """

    name: str
    value: Any
    origin: Origin
    layers: tuple[Layer, ...]


def report_of(photo: Photo, figure: Figure | None = None) -> tuple[FieldReport, ...]:
    """Every field of the photo, and of its use, in the order of ``PhotoFields``."""
    names = (*WORDS, *(sorted(OF_FIGURE_ALONE) if figure is not None else ()))
    return tuple(_field(photo, figure, name) for name in names)


def printed_credit(photo: Photo, figure: Figure | None) -> CreditLine:
    """The credit as it goes out: in a story its ``file`` flag is that of the use."""
    credit = credit_of(photo, figure)
    return credit if figure is None else replace(credit, file=figure.is_file)


def credit_origin(photo: Photo, figure: Figure | None) -> Origin:
    """Where the credit that shows comes from; a sign-off came with the caption of this story."""
    if photo.credit is not None:
        return Origin.CLEARED if photo.credit.is_empty else Origin.LIBRARY
    if figure is not None and figure.sign_off is not None:
        return Origin.STORY
    credit = credit_of(photo, figure)
    if credit.is_empty:
        return Origin.NOWHERE
    of_file = credit_of(replace(photo, library=PhotoFields()), figure)
    return Origin.FILE if credit == of_file else Origin.LIBRARY


def _field(photo: Photo, figure: Figure | None, name: str) -> FieldReport:
    layers = layers_of(photo, figure, name)
    if name == "credit_line":
        value, origin = value_of(photo, figure, name), credit_origin(photo, figure)
        return FieldReport(name, value, origin, layers)
    value = next((each.value for each in layers if each.shows), None)
    return FieldReport(name, value, origin_in(layers), layers)
