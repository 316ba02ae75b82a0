"""What an exporter is: a pure function from a story and options to outputs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from editor.domain.crop import Crop
from editor.domain.photo import PhotoFields
from editor.domain.story import Story


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A finished file. The path is relative, with forward slashes."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class RenditionRequest:
    """A picture that somebody with access to the originals has to make.

    Attributes:
        photo: The photo's digest.
        width_px: Width of the result; never more than the crop has.
        fields: What the picture says of itself; None for a picture without words.
        is_protected: Nothing in it may lead to its source.
        media_type: ``image/jpeg``, ``image/png``, ``image/webp`` or ``image/avif``.
    """

    path: str
    photo: str
    crop: Crop
    width_px: int
    height_px: int
    media_type: str = "image/jpeg"
    quality: int = 82
    fields: PhotoFields | None = None
    is_protected: bool = False


@dataclass(frozen=True, slots=True)
class Archive:
    """A zip (DOCX, EPUB …) of outputs, written with fixed times so that bytes repeat."""

    path: str
    members: tuple["Output", ...]


Output: TypeAlias = OutputFile | RenditionRequest | Archive


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format.

    Attributes:
        label: As people call it.
        options: The defaults; a frozen dataclass whose field metadata holds a ``label``.
        export: Yields the outputs in order, the main document first. Pure: no clock, no disk,
            no network; the same story and options give the same outputs.
    """

    label: str
    options: Any
    export: Callable[[Story, Any], Iterator[Output]]
