"""Metadata on the clipboard: as text that people read and that comes back as it was."""

import re
from collections.abc import Collection, Mapping
from typing import Any

from editor.domain.figure import Figure
from editor.domain.photo import Photo
from editor.domain.photo_layers import value_of
from editor.domain.template_applying import LISTS, NAMES, entries_in

_CONTINUED = "\t"
_LINE_END = re.compile(r"\r\n|\r|\n")


def label_of(name: str) -> str:
    """``alt_text`` is *Alt text*."""
    return name.replace("_", " ").capitalize().replace("Ai ", "AI ").replace(" id", " ID")


_BY_LABEL = {label_of(name).casefold(): name for name in NAMES}


def copied(
    photo: Photo, figure: Figure | None = None, names: Collection[str] = NAMES
) -> dict[str, Any]:
    """What a photo says, of these fields those that say anything."""
    values = {name: value_of(photo, figure, name) for name in NAMES if name in names}
    return {name: value for name, value in values.items() if value not in (None, "", ())}


def as_text(values: Mapping[str, Any]) -> str:
    """A line a field, ``City: Millbrook``; a further line of a text begins with a tab."""
    lines = []
    for name, value in values.items():
        text = "; ".join(value) if name in LISTS else str(value)
        further = f"\n{_CONTINUED}".join(_LINE_END.split(text))
        lines.append(f"{label_of(name)}: {further}")
    return "".join(f"{line}\n" for line in lines)


def from_text(text: str) -> dict[str, Any]:
    """The fields in such a text; lines that name none are left out."""
    texts: dict[str, str] = {}
    name = ""
    for line in _LINE_END.split(text):
        if line.startswith(_CONTINUED):
            if name:
                texts[name] += f"\n{line.removeprefix(_CONTINUED)}"
            continue
        label, colon, rest = line.partition(":")
        name = _BY_LABEL.get(label.strip().casefold(), "") if colon else ""
        if name:
            texts[name] = rest.removeprefix(" ")
    return {key: entries_in(said) if key in LISTS else said for key, said in texts.items()}
