"""Opens pictures with Pillow and turns whatever it says into one kind of error.

The plugin of the one format is imported by hand: asking Pillow to find it loads all forty.
"""

import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, BinaryIO

from editor.domain.errors import UnreadableFileError

if TYPE_CHECKING:
    from PIL.Image import Image

PIXEL_LIMIT = 200_000_000  # The largest cameras make 151 million; a bomb makes billions.
_VERIFYING_SIDE_PX = 1  # the smallest draft there is
_FORMATS = {
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/webp": "WEBP",
    "image/gif": "GIF",
    "image/tiff": "TIFF",
}
_PLUGINS = {
    "image/jpeg": "JpegImagePlugin",
    "image/png": "PngImagePlugin",
    "image/webp": "WebPImagePlugin",
    "image/gif": "GifImagePlugin",
    "image/tiff": "TiffImagePlugin",
}
_MODES = frozenset(
    ("1", "L", "LA", "La", "P", "PA", "RGB", "RGBA", "RGBa", "RGBX", "CMYK", "YCbCr", "F")
) | {"I", "I;16", "I;16B", "I;16L"}
# What Pillow's readers raise on damaged files.
_DAMAGE = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    EOFError,
    AttributeError,
    MemoryError,
    RuntimeError,
    struct.error,
)


@contextmanager
def opened_picture(stream: BinaryIO, media_type: str, name: str) -> Iterator["Image"]:
    """Open a picture by its header; nothing is decoded yet.

    Args:
        stream: Stays open.
        media_type: One of ``kinds.EXTENSIONS``.
        name: Of the file, for the sentence.

    Raises:
        UnreadableFileError: The header is damaged, the picture is too large, or whatever is done
            with it inside the ``with`` block shows that it is damaged.
    """
    from PIL import Image  # noqa: PLC0415

    # We check the size ourselves, and Pillow's remarks about a file are not for the terminal:
    # what matters of them is found out by decoding.
    Image.MAX_IMAGE_PIXELS = None
    warnings.filterwarnings("ignore", module=r"PIL\.")
    import_module(f"PIL.{_PLUGINS[media_type]}")
    stream.seek(0)
    try:
        with Image.open(stream, formats=[_FORMATS[media_type]]) as picture:
            _refuse_bomb(picture, name)
            yield picture
    except _DAMAGE as error:
        raise UnreadableFileError(
            f"“{name}” is cut off or damaged: its picture can't be read to the end.",
            hint="Copy it again from the card, or ask the sender for it.",
        ) from error


def verify(picture: "Image") -> None:
    """Read a picture to its end, at the smallest size that its format allows.

    Raises:
        OSError: It is truncated or damaged, among others; ``opened_picture`` says it in words.
    """
    picture.draft(None, (_VERIFYING_SIDE_PX, _VERIFYING_SIDE_PX))
    picture.load()


def _refuse_bomb(picture: "Image", name: str) -> None:
    width_px, height_px = picture.size
    if width_px * height_px > PIXEL_LIMIT:
        raise UnreadableFileError(
            f"“{name}” says it has {width_px:,} by {height_px:,} pixels: that is too large.",
            hint=f"Save it with at most {PIXEL_LIMIT // 1_000_000} million pixels.",
        )
    if picture.mode not in _MODES:
        raise UnreadableFileError(
            f"“{name}” keeps its colours in a form ({picture.mode}) that Copydesk can't show.",
            hint="Save it in RGB colours with another program and add that file.",
        )
