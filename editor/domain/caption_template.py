"""Metadata templates: what forty photos of one event have in common, typed once."""

from dataclasses import dataclass
from enum import StrEnum


class How(StrEnum):
    """What a template does with a field that it has a text for."""

    REPLACE = "replace"
    APPEND = "append"
    PREPEND = "prepend"
    IGNORE = "ignore"


@dataclass(frozen=True, slots=True)
class TemplateField:
    """One field of a template.

    Attributes:
        name: As ``PhotoFields`` names it; ``alt_text``, ``creators`` …
        text: What goes in; may hold variables such as ``{city}`` and codes such as ``=rab=``.
            Entries of a list are separated by semicolons.
    """

    name: str
    text: str
    how: How = How.REPLACE


@dataclass(frozen=True, slots=True)
class CaptionTemplate:
    """A template, known by its name; a field that it doesn't name is left alone."""

    name: str
    fields: tuple[TemplateField, ...] = ()
