"""What a file gives away besides its picture, found by reading it as it lies on the disk.

This goes through the container on its own, not through the code that writes: what that forgot
must be seen here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from editor.domain.photo import PhotoFields
from editor.photos.metadata.credential_leaks import HERE, told_by
from editor.photos.metadata.exif_tags import tags_of
from editor.photos.metadata.field_map import (
    ABOUT_TERM,
    DC,
    PHOTOSHOP,
    PROPERTIES,
    TAKEN_DATE_IIM,
    TAKEN_TIME_IIM,
    TAKEN_XMP,
)
from editor.photos.metadata.iim import APPLICATION, iterate_datasets, text_of
from editor.photos.metadata.irb import IIM_DIGEST_RESOURCE, IIM_RESOURCE, iterate_resources
from editor.photos.metadata.jpeg import (
    EXIF_HEADER,
    EXTENDED_XMP_HEADER,
    PHOTOSHOP_HEADER,
    XMP_HEADER,
)
from editor.photos.metadata.jumbf import boxes_of, is_piece
from editor.photos.metadata.png_chunks import chunks_of as chunks_of_png
from editor.photos.metadata.profile_leaks import told_by_profile
from editor.photos.metadata.rebuild_jpeg import end_of_jpeg, other_segments
from editor.photos.metadata.subjects import SUBJECT_CODE
from editor.photos.metadata.text import clean
from editor.photos.metadata.webp_chunks import chunks_of as chunks_of_webp
from editor.photos.metadata.write_xmp import EXTENDED_NOTE
from editor.photos.metadata.xmp import read_xmp

_APP1, _APP11, _APP13, _COMMENT = 0xE1, 0xEB, 0xED, 0xFE
_XMP_LABELS = {each.xmp: each.label for each in PROPERTIES} | {TAKEN_XMP: "date"}
_XMP_LABELS |= {ABOUT_TERM: _XMP_LABELS[SUBJECT_CODE]}  # Media Topics stand there
_IIM_LABELS = {each.iim: each.label for each in PROPERTIES if each.iim}
_IIM_LABELS |= {TAKEN_DATE_IIM: "date", TAKEN_TIME_IIM: "time"}
_LABELS_OF_FIELDS = {each.name: each.label for each in PROPERTIES} | {"taken_at": "date"}
# How the picture is to be shown, and that there is a second packet; this leads to nobody.
_HARMLESS_XMP = frozenset(
    (DC + "format", PHOTOSHOP + "ColorMode", PHOTOSHOP + "ICCProfile", EXTENDED_NOTE)
)
_GUID_OCTETS, _PART_AT = 32, 40  # of a part of an extended packet (XMP part 3, 1.1.3.1)
_VALUE_LIMIT = 300
_BLOCKS = frozenset(("XMP", "IIM", "EXIF"))
_MANY = frozenset({"instructions", "usage terms"})  # labels that are plurals
_SHORT_NAME = 4  # "Li" is found in half of all words


@dataclass(frozen=True, slots=True)
class Leak:
    """One thing that a file says.

    Attributes:
        where: ``XMP``, ``IIM``, ``EXIF``, ``Content Credentials`` (with those of the files that
            it was made from) or a part of the file.
        what: Label of the field, or what it is.
        value: As text, shortened.
        is_meant: It is one of the fields that were to be delivered.
    """

    where: str
    what: str
    value: str
    is_meant: bool = False


def leaks_in(
    data: bytes, media_type: str, meant: PhotoFields, *, is_signed_here: bool = False
) -> tuple[Leak, ...]:
    """All that a JPEG, PNG or WebP says besides its picture, in file order.

    Args:
        data: The whole file.
        media_type: Of it.
        meant: What it is meant to say.
        is_signed_here: Its last signature is the desk's own: that is meant, its history isn't.
    """
    find = {"image/jpeg": _in_jpeg, "image/png": _in_png, "image/webp": _in_webp}[media_type]
    labels = {
        label for name, label in _LABELS_OF_FIELDS.items() if getattr(meant, name) not in {None, ""}
    }
    if meant.taken_at:
        labels |= {"time", "time zone"}
    found = (
        *find(data),
        *told_by_profile(data, media_type),
        *told_by(boxes_of(data, media_type)),
    )
    return tuple(
        Leak(
            where,
            what,
            clean(value)[:_VALUE_LIMIT],
            is_meant=is_signed_here if where == HERE else what in labels and where in _BLOCKS,
        )
        for where, what, value in found
    )


def names_in(leaks: Iterable[Leak], names: Iterable[str]) -> tuple[str, ...]:
    """Sentences about names that a copy still tells."""
    found = []
    for name in names:
        parts = {name, name.split()[-1] if name.split() else ""}
        words = {part.casefold() for part in parts if len(part) >= _SHORT_NAME} or {name.casefold()}
        where = {
            e.what for e in leaks if any(word and word in e.value.casefold() for word in words)
        }
        found += [f"The {what} still {_names(what)} “{name}”." for what in sorted(where)]
    return tuple(found)


def _names(what: str) -> str:
    return "name" if what in _MANY else "names"


_Found = Iterator[tuple[str, str, str]]  # where, what, value


def _in_jpeg(data: bytes) -> _Found:
    segments = list(other_segments(data))
    for marker, content in segments:
        if marker == _APP1 and content.startswith(EXIF_HEADER):
            yield from _in_exif(content[len(EXIF_HEADER) + 1 :])
        elif marker == _APP1 and content.startswith(XMP_HEADER):
            yield from _in_xmp(content.removeprefix(XMP_HEADER))
        elif not _is_part(marker, content):
            kind = "comment" if marker == _COMMENT else f"APP{marker - 0xE0} segment"
            yield "file", kind, _printable(content)
    for packet in _joined(segments, _APP1, EXTENDED_XMP_HEADER, _GUID_OCTETS, _PART_AT):
        yield from _in_xmp(packet)
    for resources in _joined(segments, _APP13, PHOTOSHOP_HEADER):
        yield from _in_resources(resources)
    if behind := data[end_of_jpeg(data) :]:
        yield "file", "data behind the picture", f"{len(behind):,} octets"


def _is_part(marker: int, content: bytes) -> bool:
    """Whether a segment is a part of something longer, which is looked at as a whole."""
    return (
        (marker == _APP1 and content.startswith(EXTENDED_XMP_HEADER))
        or (marker == _APP13 and content.startswith(PHOTOSHOP_HEADER))
        or (marker == _APP11 and is_piece(content))
    )


def _joined(
    segments: Iterable[tuple[int, bytes]],
    marker: int,
    header: bytes,
    key_octets: int = 0,
    at: int = 0,
) -> Iterable[bytes]:
    """The parts behind a header, put together by the key that each starts with."""
    found: dict[bytes, bytes] = {}
    for each, content in segments:
        if each == marker and content.startswith(header):
            part = content.removeprefix(header)
            found[part[:key_octets]] = found.get(part[:key_octets], b"") + part[at:]
    return found.values()


def _in_resources(resources: bytes) -> _Found:
    for each in iterate_resources(resources):
        if each.number == IIM_RESOURCE:
            yield from _in_iim(each.content)
        elif each.number != IIM_DIGEST_RESOURCE:
            yield "Photoshop", f"resource {each.number:04X}", f"{len(each.content):,} octets"


def _in_png(data: bytes) -> _Found:
    shown = {b"IHDR", b"PLTE", b"IDAT", b"tRNS", b"fcTL", b"fdAT", b"acTL", b"cHRM", b"gAMA"}
    shown |= {b"iCCP", b"sRGB", b"sBIT", b"cICP", b"bKGD", b"pHYs", b"mDCV", b"cLLI", b"mDCv"}
    size = 8
    for kind, piece in chunks_of_png(data):
        size += len(piece)
        content = piece[8:-4]
        if kind == b"iTXt" and content.startswith(b"XML:com.adobe.xmp\0\0\0\0\0"):
            yield from _in_xmp(content[22:])
        elif kind == b"eXIf":
            yield from _in_exif(content)
        elif kind not in shown and kind != b"caBX":
            yield "file", f"{_printable(kind)} chunk", _printable(content)
    if behind := data[size + 12 :]:
        yield "file", "data behind the picture", f"{len(behind):,} octets"


def _in_webp(data: bytes) -> _Found:
    shown = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"}
    for kind, content in chunks_of_webp(data):
        if kind == b"XMP ":
            yield from _in_xmp(content)
        elif kind == b"EXIF":
            yield from _in_exif(content.removeprefix(b"Exif\0\0"))
        elif kind not in shown and kind != b"C2PA":
            yield "file", f"{_printable(kind)} chunk", _printable(content)
    if behind := data[8 + int.from_bytes(data[4:8], "little") :]:
        yield "file", "data behind the picture", f"{len(behind):,} octets"


def _in_exif(block: bytes) -> _Found:
    return (("EXIF", name, value) for name, value in tags_of(block))


def _in_xmp(packet: bytes) -> _Found:
    for name, texts in read_xmp([packet]).properties.items():
        if name in _HARMLESS_XMP:
            continue
        value = "; ".join(text for _, text in texts if text) or "a structure"
        yield "XMP", _XMP_LABELS.get(name, name.rpartition("}")[2]), value


def _in_iim(block: bytes) -> _Found:
    for record, number, octets in iterate_datasets(block):
        if record == APPLICATION and number:
            yield "IIM", _IIM_LABELS.get(number, f"dataset 2:{number}"), text_of(octets, None)[0]
        elif record != APPLICATION and number not in {0, 90}:
            yield "IIM", f"dataset {record}:{number}", text_of(octets, None)[0]


def _printable(octets: bytes) -> str:
    text = clean(octets[:_VALUE_LIMIT].decode("utf-8", "ignore"))
    return text if text.isprintable() and text else f"{len(octets):,} octets"
