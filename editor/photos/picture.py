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
from editor.photos.decoder.client import DecoderError
from editor.photos.metadata.heif import picture_of_heif
from editor.photos.metadata.raw import part_of, raw_pictures
from editor.photos.raw_kinds import RAW_KINDS
from editor.photos.wide_gamut import profile_of_primaries

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
    "image/heic": "HEIC",
    "image/avif": "AVIF",
}
_PLUGINS = {
    "image/jpeg": "PIL.JpegImagePlugin",
    "image/png": "PIL.PngImagePlugin",
    "image/webp": "PIL.WebPImagePlugin",
    "image/gif": "PIL.GifImagePlugin",
    "image/tiff": "PIL.TiffImagePlugin",
    "image/heic": "editor.photos.heic_plugin",
    "image/avif": "PIL.AvifImagePlugin",
}
_OF_BOXES = frozenset(("image/heic", "image/avif"))
_UPRIGHT = frozenset(("image/heic", "image/tiff"))
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

    Of a camera raw file it is the largest picture that the camera put into it.

    Args:
        stream: Stays open.
        media_type: One of ``kinds.EXTENSIONS``.
        name: Of the file, for the sentence.

    Raises:
        UnreadableFileError: The header is damaged, the picture is too large, a raw file has none,
            or whatever is done with it inside the ``with`` block shows that it is damaged.
    """
    from PIL import Image  # noqa: PLC0415

    # We check the size ourselves, and Pillow's remarks about a file are not for the terminal:
    # what matters of them is found out by decoding.
    Image.MAX_IMAGE_PIXELS = None
    warnings.filterwarnings("ignore", module=r"PIL\.")
    if media_type in RAW_KINDS:
        stream, media_type = _picture_of_raw(stream, media_type, name), "image/jpeg"
    profile = _check_boxes(stream, media_type, name) if media_type in _OF_BOXES else b""
    import_module(_PLUGINS[media_type])
    stream.seek(0)
    try:
        with Image.open(stream, formats=[_FORMATS[media_type]]) as picture:
            _refuse_bomb(picture.size, name)
            _refuse_mode(picture.mode, name)
            if profile:
                picture.info.setdefault("icc_profile", profile)
            yield picture
    except DecoderError as error:
        raise UnreadableFileError(
            f"“{name}” {error.reason}.",
            hint="Save it as JPEG with another program and add that file.",
        ) from error
    except _DAMAGE as error:
        raise _damaged(name) from error


def is_opened_upright(media_type: str) -> bool:
    """Whether pictures of a kind are turned as soon as they are opened, whatever EXIF says."""
    return media_type in _UPRIGHT


def verify(picture: "Image") -> None:
    """Read a picture to its end, at the smallest size that its format allows.

    Raises:
        OSError: It is truncated or damaged, among others; ``opened_picture`` says it in words.
    """
    picture.draft(None, (_VERIFYING_SIDE_PX, _VERIFYING_SIDE_PX))
    picture.load()


def _picture_of_raw(stream: BinaryIO, media_type: str, name: str) -> BinaryIO:
    found = raw_pictures(stream, media_type)
    if found.is_cut_off:
        raise _damaged(name)
    if found.shown is None:
        raise UnreadableFileError(
            f"“{name}” holds no picture that can be shown: the camera put no large JPEG into it.",
            hint="Make a JPEG of it with a raw converter, or add the JPEG of the same shot.",
        )
    return part_of(stream, found.shown)


def _check_boxes(stream: BinaryIO, media_type: str, name: str) -> bytes:
    """See what HEIC and AVIF say of themselves, before others read it.

    Returns:
        The profile of their colours, if Pillow doesn't know it; else nothing.
    """
    from PIL import features  # noqa: PLC0415

    if media_type == "image/avif" and not features.check("avif"):
        raise UnreadableFileError(
            f"“{name}” can't be shown: this Copydesk came without a decoder for AVIF.",
            hint="Save it as JPEG with another program and add that file.",
        )
    found = picture_of_heif(stream)
    if found is None:
        raise _damaged(name)
    _refuse_bomb((found.width_px, found.height_px), name)
    return profile_of_primaries(found.primaries)


def _damaged(name: str) -> UnreadableFileError:
    return UnreadableFileError(
        f"“{name}” is cut off or damaged: its picture can't be read to the end.",
        hint="Copy it again from the card, or ask the sender for it.",
    )


def _refuse_bomb(size: tuple[int, int], name: str) -> None:
    width_px, height_px = size
    if width_px * height_px > PIXEL_LIMIT:
        raise UnreadableFileError(
            f"“{name}” says it has {width_px:,} by {height_px:,} pixels: that is too large.",
            hint=f"Save it with at most {PIXEL_LIMIT // 1_000_000} million pixels.",
        )


def _refuse_mode(mode: str, name: str) -> None:
    if mode not in _MODES:
        raise UnreadableFileError(
            f"“{name}” keeps its colours in a form ({mode}) that Copydesk can't show.",
            hint="Save it in RGB colours with another program and add that file.",
        )
