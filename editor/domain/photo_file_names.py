"""Names of files from patterns: ``{slug}-{number:3}``; good on Windows, macOS and Linux alike."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from editor.domain.credit_line import CreditLine
from editor.domain.photo import Photo, PhotoFields
from editor.domain.photo_variables import ANY, Expanded, Occasion, expand

# Linux counts octets, the others UTF-16 units; 255 of either. Room stays for ``-12`` and ``.xmp``.
_MOST_OCTETS = 200
# Every kind of control, direction and surrogate sign, line separators, and what Windows refuses.
_BAD = re.compile(r'[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff<>:"/\\|?*]+')
_SECONDS = re.compile(r"(?<=\d\d:\d\d):\d\d(?:[.,]\d+)?")
_SURROGATE = re.compile("[\ud800-\udfff]+")
_SPACES = re.compile(r"\s+")
_EDGES = " .-~"
# Windows keeps these for devices, whatever follows after a dot.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])", re.IGNORECASE)
_ENDING = re.compile(r"[A-Za-z0-9]{1,8}")


def file_name(pattern: str, photo: Photo, number: int = 1, occasion: Occasion = ANY) -> Expanded:
    """The name for a copy of a photo; the file's own ending is put behind it.

    Variables say nothing of who made a photo whose source is protected, nor its seconds.

    Args:
        pattern: With variables; an ``.{extension}`` at its end isn't doubled.
        photo: Whose file it is.
        number: Its place in the row.
        occasion: What variables may ask for besides.
    """
    ending = PurePosixPath(photo.file_name).suffix.removeprefix(".")
    ending = ending if _ENDING.fullmatch(ending) else ""
    stem = pattern.strip().removesuffix(".{extension}")
    if photo.is_protected:
        photo, occasion = _unnamed(photo), replace(occasion, figure=None)
    expanded = expand(stem, photo, replace(occasion, number=number))
    tail = f".{ending}" if ending else ""
    return replace(expanded, text=_safe(expanded.text, len(tail)) + tail)


def file_names(
    pattern: str, photos: Sequence[Photo], first: int = 1, occasion: Occasion = ANY
) -> tuple[str, ...]:
    """A name for each photo of a row; where two would be the same, ``-2`` comes in.

    Names that differ in capitals only are the same file on some systems.
    """
    taken: set[str] = set()
    names = []
    for number, photo in enumerate(photos, first):
        name = file_name(pattern, photo, number, occasion).text
        stem, dot, ending = name.rpartition(".") if "." in name else (name, "", "")
        count = 1
        while (key := unicodedata.normalize("NFKC", name).casefold()) in taken:
            count += 1
            name = f"{stem}-{count}{dot}{ending}"
        taken.add(key)
        names.append(name)
    return tuple(names)


def _unnamed(photo: Photo) -> Photo:
    """The photo without what leads to the person who made it."""
    nobody = CreditLine()  # else the credit that came with a caption would show
    file, library = (_without_people(each) for each in (photo.file, photo.library))
    return replace(photo, file=file, library=library, credit=nobody)


def _without_people(fields: PhotoFields) -> PhotoFields:
    taken_at = fields.taken_at and _SECONDS.sub("", fields.taken_at)
    return replace(
        fields, creators=None, creator_title=None, caption_writer=None, taken_at=taken_at
    )


def _safe(text: str, tail_octets: int) -> str:
    plain = _BAD.sub("-", _SURROGATE.sub("", unicodedata.normalize("NFC", text)))
    plain = _SPACES.sub(" ", plain).strip(_EDGES)
    octets = plain.encode()[: _MOST_OCTETS - tail_octets]
    plain = octets.decode(errors="ignore").strip(_EDGES)
    if not plain:
        return "photo"
    return f"photo-{plain}" if _DEVICE.fullmatch(plain.partition(".")[0].rstrip()) else plain
