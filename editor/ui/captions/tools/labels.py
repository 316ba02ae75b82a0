"""What fields are called on the captioning tools: as on the form."""

from editor.domain.copied_fields import label_of
from editor.domain.template_applying import LISTS, NAMES
from editor.ui.captions.form.fields import BY_NAME

ORDER = (*(name for name in BY_NAME if name in NAMES), *(n for n in NAMES if n not in BY_NAME))
"""The fields of templates and of the clipboard, in the order of the form."""
OF_ONE_PHOTO = frozenset(
    {"caption", "headline", "title", "alt_text", "long_description", "people", "taken_at"}
)
"""Rarely the same for two photos: not ticked at first."""


def name_of(field: str) -> str:
    """A field as the form calls it."""
    return BY_NAME[field].label if field in BY_NAME else label_of(field)


def shown_value(field: str, value: object) -> str:
    """A value on one line."""
    if field in LISTS and isinstance(value, tuple):
        return "; ".join(value)
    return " ".join(str(value).split())
