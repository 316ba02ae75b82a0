"""The pixels of a photo for a screen: upright, in sRGB, without transparency."""

from dataclasses import dataclass
from pathlib import Path

from editor.domain.crop import WHOLE, Crop
from editor.domain.photo import Photo
from editor.domain.rendition_size import rendition_size
from editor.photos.colours import on_white
from editor.photos.rendition import decoded_upright


@dataclass(frozen=True, slots=True)
class Pixels:
    """A decoded picture.

    Attributes:
        octets: Red, green, blue of every pixel, row by row from the top, without padding.
    """

    width_px: int
    height_px: int
    octets: bytes


@dataclass(frozen=True, slots=True)
class _Wanted:
    width_px: int
    height_px: int
    crop: Crop = WHOLE
    media_type: str = "image/jpeg"
    quality: int = 0


def read_pixels(original: Path, photo: Photo, width_px: int) -> Pixels:
    """Decode a picture.

    Args:
        original: The file of the photo.
        photo: Its upright size counts.
        width_px: What is wished for; never more than the photo has.

    Raises:
        UnreadableFileError: The original is gone or damaged.
    """
    size = rendition_size(photo, WHOLE, width_px)
    upright = on_white(decoded_upright(original, [_Wanted(*size)])).convert("RGB")
    if upright.width > size[0]:
        from PIL.Image import Resampling  # noqa: PLC0415

        upright = upright.resize(size, Resampling.BILINEAR, reducing_gap=2.0)
    return Pixels(upright.width, upright.height, upright.tobytes())
