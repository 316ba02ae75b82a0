"""Renditions: a crop of an original at another size, upright, in sRGB, without metadata."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from editor.domain.crop import Crop
from editor.domain.errors import UnwritableFileError
from editor.photos.colours import in_own_colours, in_srgb, on_white
from editor.photos.kinds import HEAD_OCTETS, media_type_of, printable_name
from editor.photos.metadata.embedded import read_orientation
from editor.photos.picture import is_opened_upright, opened_picture
from editor.photos.read import opened_file

if TYPE_CHECKING:
    from PIL.Image import Image

_FIRST_TURNED_SIDEWAYS = 5
_ROUNDING_PX = 2  # by which boxes differ that are counted on a smaller picture
_AVIF_SPEED = 8  # 0 to 10; the default 6 takes twice as long for 4 %
_WEBP_EFFORT = 4  # Pillow's own; 6 takes three times as long for 3 %


class Wanted(Protocol):
    """What a rendition should be; a ``RenditionRequest`` is one."""

    @property
    def crop(self) -> Crop:
        """The part of the upright original."""

    @property
    def width_px(self) -> int:
        """Width of the result."""

    @property
    def height_px(self) -> int:
        """Height of the result."""

    @property
    def media_type(self) -> str:
        """``image/jpeg``, ``image/png``, ``image/webp`` or ``image/avif``."""

    @property
    def quality(self) -> int:
        """1 to 100; PNG has none."""


@dataclass(frozen=True, slots=True)
class _One:
    crop: Crop
    width_px: int
    height_px: int
    media_type: str
    quality: int


def make_rendition(
    original: Path,
    crop: Crop,
    width_px: int,
    height_px: int,
    *,
    media_type: str = "image/jpeg",
    quality: int = 82,
) -> bytes:
    """Make one rendition; the same arguments give the same bytes.

    Raises:
        UnreadableFileError: The original is gone or damaged.
    """
    return make_renditions(original, [_One(crop, width_px, height_px, media_type, quality)])[0]


def make_renditions(
    original: Path, wanted: Sequence[Wanted], *, keeps_colours: bool = False
) -> list[bytes]:
    """Make several renditions of one original, which is decoded only once.

    A JPEG is decoded no larger than the largest one needs. That is why the same rendition may
    differ in a few pixel values when others are made with it; the same call gives the same bytes.

    Args:
        original: The file.
        wanted: What each should be.
        keeps_colours: Leave them as they are, with the profile that they mean something by.

    Returns:
        Encoded pictures in the order wanted: upright, in sRGB unless the original's colours are
        kept, no other metadata.

    Raises:
        UnreadableFileError: The original is gone or damaged.
        UnwritableFileError: This Pillow can't write such a file.
        ValueError: More pixels are wanted than the crop has: nothing is ever blown up.
    """
    for one in wanted:
        _refuse_unwritable(one.media_type)
    upright, profile = _decoded(original, wanted, keeps_colours=keeps_colours)
    return [_encoded(_resized(upright, one), one, profile) for one in wanted]


def decoded_upright(original: Path, wanted: Iterable[Wanted]) -> "Image":
    """The picture upright in sRGB, at least as large as what is wanted of it needs.

    Raises:
        UnreadableFileError: The original is gone or damaged.
    """
    return _decoded(original, wanted, keeps_colours=False)[0]


def _decoded(
    original: Path, wanted: Iterable[Wanted], *, keeps_colours: bool
) -> tuple["Image", bytes | None]:
    name = printable_name(original)
    with opened_file(original) as stream:
        media_type = media_type_of(stream.read(HEAD_OCTETS), original)
        is_upright = is_opened_upright(media_type)
        orientation = 1 if is_upright else read_orientation(stream, media_type)
        with opened_picture(stream, media_type, name) as picture:
            _draft(picture, wanted, orientation)
            kept = in_own_colours(picture) if keeps_colours else (in_srgb(picture), None)
    return turned_upright(kept[0], orientation), kept[1]


def _draft(picture: "Image", wanted: Iterable[Wanted], orientation: int) -> None:
    """Let the JPEG decoder leave out what the largest rendition doesn't need."""
    stored = picture.size
    width_px, height_px = stored[::-1] if orientation >= _FIRST_TURNED_SIDEWAYS else stored
    scales = (
        max(
            one.width_px / (one.crop.width * width_px),
            one.height_px / (one.crop.height * height_px),
        )
        for one in wanted
    )
    scale = max(scales, default=1.0)
    picture.draft(None, (int(stored[0] * scale) + 1, int(stored[1] * scale) + 1))


def turned_upright(picture: "Image", orientation: int) -> "Image":
    """The picture as EXIF says it must be turned; 1 to 8, else it stays as it is."""
    from PIL.Image import Transpose  # noqa: PLC0415

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    return picture.transpose(turns[orientation]) if orientation in turns else picture


def _resized(upright: "Image", one: Wanted) -> "Image":
    from PIL.Image import Resampling  # noqa: PLC0415

    box = one.crop.box_px(*upright.size)
    size = (one.width_px, one.height_px)
    own = (box[2] - box[0], box[3] - box[1])
    if any(asked > has + _ROUNDING_PX for asked, has in zip(size, own, strict=True)):
        message = f"a rendition is never larger than its crop: {size} of {own}"
        raise ValueError(message)
    if box == (0, 0, *upright.size) and size == upright.size:
        return upright.copy()
    return upright.resize(size, Resampling.LANCZOS, box=box, reducing_gap=3.0)


def can_write(media_type: str) -> bool:
    """Whether renditions of that kind can be made here: AVIF depends on how Pillow was built."""
    from PIL import features  # noqa: PLC0415

    return media_type != "image/avif" or bool(features.check("avif"))


def _refuse_unwritable(media_type: str) -> None:
    if not can_write(media_type):
        raise UnwritableFileError(
            f"This Copydesk can't write {media_type[6:].upper()}: its picture library came "
            "without it.",
            hint="Choose WebP or JPEG.",
        )


def _encoded(picture: "Image", one: Wanted, profile: bytes | None) -> bytes:
    picture.info = {}  # a plugin would write comments and times from here
    kept = {"icc_profile": profile} if profile else {}
    target = io.BytesIO()
    if one.media_type == "image/png":
        picture.save(target, "PNG", **kept)
    elif one.media_type == "image/webp":
        import_module("PIL.WebPImagePlugin")  # keeps Pillow from loading all plugins
        picture.save(target, "WEBP", quality=one.quality, method=_WEBP_EFFORT, **kept)
    elif one.media_type == "image/avif":
        import_module("PIL.AvifImagePlugin")
        # Threads and tiles of their own number would give other bytes on another machine.
        picture.save(
            target,
            "AVIF",
            quality=one.quality,
            speed=_AVIF_SPEED,
            max_threads=1,
            autotiling=False,
            **kept,
        )
    else:
        on_white(picture).save(target, "JPEG", quality=one.quality, progressive=True, **kept)
    return target.getvalue()
