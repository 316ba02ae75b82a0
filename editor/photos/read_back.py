"""Compares what a written copy says with what was meant."""

from dataclasses import fields

from editor.domain.errors import UnwritableFileError
from editor.domain.photo import PhotoFields
from editor.photos.metadata.boilerplate import is_boilerplate
from editor.photos.metadata.moments import moment
from editor.photos.metadata.subjects import in_order
from editor.photos.metadata.text import writable


def expected_fields(before: PhotoFields, changes: PhotoFields) -> PhotoFields:
    """What has to be read back when these changes were written over what was there before."""
    expected = {}
    for each in fields(changes):
        value = getattr(changes, each.name)
        if value is None:
            expected[each.name] = getattr(before, each.name)
        elif isinstance(value, str):
            text = moment(value) if each.name == "taken_at" else writable(value)
            is_hidden = each.name == "caption" and is_boilerplate(text)
            expected[each.name] = None if is_hidden else text or None
        else:
            texts = tuple(filter(None, map(writable, value)))
            expected[each.name] = (in_order(texts) if each.name == "subjects" else texts) or None
    return PhotoFields(**expected)


def refuse_other(said: PhotoFields, expected: PhotoFields, name: str) -> None:
    """See that a copy reads as it was meant.

    Raises:
        UnwritableFileError: It doesn't; the sentence names the fields.
    """
    other = [
        each.name
        for each in fields(expected)
        if getattr(said, each.name) != getattr(expected, each.name)
    ]
    if other:
        named = ", ".join(other).replace("_", " ")
        raise UnwritableFileError(
            f"The copy “{name}” wasn't made, because it would not read as meant: {named}.",
            hint="Save the photo again with another program and caption that file.",
        )
