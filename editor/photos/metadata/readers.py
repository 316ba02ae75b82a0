"""What other programs will show of a file, by their own rules: a dry run without them."""

import calendar
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from editor.domain.photo import PhotoFields
from editor.photos.metadata.blocks import Blocks
from editor.photos.metadata.fields import merge_fields
from editor.photos.metadata.iim import APPLICATION, read_datasets

_TITLE, _KEYWORDS, _DATE, _TIME, _CREATOR = 5, 25, 55, 60, 80
_HEADLINE, _CREDIT, _COPYRIGHT, _CAPTION = 105, 110, 116, 120
_SHORT_OCTETS = 80  # shorter captions also become the title
_BARE_AMPERSAND = re.compile(r"&(?!#?[0-9A-Za-z]+;)")
_TAG = re.compile(r"<[^>]*(?:>|$)")
_TRIMMED = b" \t\n\r\0\x0b"


@dataclass(frozen=True, slots=True)
class WordPressImage:
    """What WordPress 6 takes over at an upload (``wp_read_image_metadata``).

    Attributes:
        title: Empty where it falls back on the file's name.
        created_timestamp: Seconds since 1970; 0 where it reads none from IIM.
    """

    title: str = ""
    caption: str = ""
    credit: str = ""
    copyright: str = ""
    keywords: tuple[str, ...] = ()
    created_timestamp: int = 0


def wordpress_image(blocks: Blocks, media_type: str) -> WordPressImage:
    """The dry run of WordPress: IIM of a JPEG, then EXIF; never XMP."""
    if media_type not in {"image/jpeg", "image/tiff"}:
        return WordPressImage()
    iim = read_datasets(blocks.iim) if media_type == "image/jpeg" else {}

    def said(*numbers: int) -> bytes:
        values = (iim.get((APPLICATION, number), (b"",))[0] for number in numbers)
        return next((value.strip(_TRIMMED) for value in values if value not in {b"", b"0"}), b"")

    exif = blocks.exif
    caption, title = said(_CAPTION), said(_HEADLINE, _TITLE)
    for text in (caption, exif.description):
        title = title or (text if len(text) < _SHORT_OCTETS else b"")
    return WordPressImage(
        title=_shown(title),
        caption=_shown(caption or exif.description),
        credit=_shown(said(_CREDIT, _CREATOR) or exif.artist),
        copyright=_shown(said(_COPYRIGHT) or exif.copyright.replace(b"\0", b"; ")),
        keywords=tuple(_shown(each) for each in iim.get((APPLICATION, _KEYWORDS), ())),
        created_timestamp=_timestamp(said(_DATE), said(_TIME)),
    )


def adobe_fields(blocks: Blocks) -> PhotoFields:
    """What Photoshop, Bridge and Lightroom will show (XMP Toolkit, ReconcileLegacy).

    Where the digest says that somebody changed IIM later, IIM wins, however it was cut; where it
    is current or missing, XMP does.
    """
    merged, _ = merge_fields(blocks)
    is_current = digest_state(blocks) == "current"
    if is_current or not blocks.iim or not blocks.iim_digest:
        return merged
    iim, _ = merge_fields(Blocks(iim=blocks.iim))
    return iim.over(merged)


def digest_state(blocks: Blocks) -> str:
    """``current``, ``stale``, ``missing``, or empty where there is no IIM to vouch for."""
    if not blocks.iim:
        return ""
    if not blocks.iim_digest:
        return "missing"
    digest = hashlib.md5(blocks.iim, usedforsecurity=False).digest()
    return "current" if blocks.iim_digest == digest else "stale"


def _shown(octets: bytes) -> str:
    try:
        text = octets.decode()
    except UnicodeDecodeError:
        text = octets.decode("latin-1")
    return _BARE_AMPERSAND.sub("&amp;", _TAG.sub("", text).replace(">", "&gt;"))


def _timestamp(day: bytes, time: bytes) -> int:
    if not day or not time:
        return 0
    for form in ("%Y%m%d%H%M%S%z", "%Y%m%d%H%M%S"):
        try:
            read = datetime.strptime((day + time).decode(errors="replace"), form)  # noqa: DTZ007
        except ValueError:
            continue
        return calendar.timegm(read.utctimetuple())
    return 0


def words_of(value: str | Sequence[str] | None) -> str:
    """A field as one text, for showing it beside others."""
    return value if isinstance(value, str) else "; ".join(value or ())
