"""The boxes in which Content Credentials lie (JUMBF, ISO 19566-5; C2PA 2.1, 11)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from editor.photos.metadata.png_chunks import chunks_of as chunks_of_png
from editor.photos.metadata.rebuild_jpeg import other_segments
from editor.photos.metadata.webp_chunks import chunks_of as chunks_of_webp

_APP11 = 0xEB
_MARK = b"JP"
_PIECE_OCTETS = 8  # mark, number of the box, number of the piece
_HEADER_OCTETS, _LONG_HEADER_OCTETS = 8, 16
_LABEL_AT, _HAS_LABEL = 17, 2
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Box:
    """A piece of information.

    Attributes:
        manifest: The label of the manifest that it belongs to.
        label: Where it stands in the manifest: ``c2pa.assertions/stds.exif``.
        kind: Four letters: ``cbor``, ``json``, ``bidb`` for octets of a file.
        content: Its octets.
    """

    manifest: str
    label: str
    kind: str
    content: bytes


def boxes_of(data: bytes, media_type: str) -> tuple[Box, ...]:
    """All boxes of Content Credentials in a JPEG, PNG or WebP, in file order."""
    if b"jumb" not in data:
        return ()  # a walk through a large JPEG takes long
    if media_type == "image/jpeg":
        store = _joined(content for mark, content in other_segments(data) if mark == _APP11)
    elif media_type == "image/png":
        store = b"".join(piece[8:-4] for kind, piece in chunks_of_png(data) if kind == b"caBX")
    else:
        store = b"".join(content for kind, content in chunks_of_webp(data) if kind == b"C2PA")
    return tuple(boxes_in(store))


def boxes_in(store: bytes) -> Iterator[Box]:
    """All boxes of a store of manifests; what is damaged comes as one box of the kind ``rest``."""
    return _walked(store, (), _DEEPEST)


def is_piece(content: bytes) -> bool:
    """Whether an APP11 segment holds a piece of such a box."""
    return content.startswith(_MARK) and content[12:16] == b"jumb"


def _joined(segments: Iterable[bytes]) -> bytes:
    """The store that segments hold piece by piece; each repeats its header (19566-5, D.2)."""
    pieces = sorted((each for each in segments if is_piece(each)), key=lambda each: each[2:8])
    store, numbers = b"", set()
    for each in pieces:
        box = each[_PIECE_OCTETS:]
        number = each[2:4]
        store += box[_header_of(box) :] if number in numbers else box
        numbers.add(number)
    return store


def _header_of(box: bytes) -> int:
    return _LONG_HEADER_OCTETS if box[:4] == b"\0\0\0\1" else _HEADER_OCTETS


def _walked(data: bytes, labels: tuple[str, ...], depth: int) -> Iterator[Box]:
    at = 0
    while at + _HEADER_OCTETS <= len(data):
        header = _header_of(data[at:])
        size = int.from_bytes(data[at : at + 4], "big")
        if header == _LONG_HEADER_OCTETS:
            size = int.from_bytes(data[at + 8 : at + header], "big")
        kind, end = data[at + 4 : at + 8], at + (size or len(data) - at)
        if end < at + header:
            break
        content = data[at + header : end]
        at = end
        if kind == b"jumd":
            labels = (*labels, _label_of(content))
        elif kind == b"jumb" and depth:
            yield from _walked(content, labels, depth - 1)
        else:
            yield _box(labels, kind.decode("latin-1"), content)
    if data[at:]:
        yield _box(labels, "rest", data[at:])


def _box(labels: tuple[str, ...], kind: str, content: bytes) -> Box:
    return Box(labels[1] if len(labels) > 1 else "", "/".join(labels[2:]), kind, content)


def _label_of(description: bytes) -> str:
    if not description[16:_LABEL_AT] or not description[16] & _HAS_LABEL:
        return ""
    return description[_LABEL_AT:].partition(b"\0")[0].decode(errors="replace")
