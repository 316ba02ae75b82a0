"""The metadata blocks of a JPEG: APP1 (EXIF, XMP, extended XMP) and APP13 (IIM)."""

import hashlib
import io
import os
import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from editor.photos.metadata.blocks import BLOCK_LIMIT_OCTETS, Blocks, octets_at
from editor.photos.metadata.exif import Exif, read_exif
from editor.photos.metadata.irb import IIM_DIGEST_RESOURCE, IIM_RESOURCE, read_resources
from editor.photos.metadata.segments import APP1, APP11, APP13, Segment, read_segments

EXIF_HEADER = b"Exif\0"
XMP_HEADER = b"http://ns.adobe.com/xap/1.0/\0"
EXTENDED_XMP_HEADER = b"http://ns.adobe.com/xmp/extension/\0"
PHOTOSHOP_HEADER = b"Photoshop 3.0\0"
# Picture desks' software writes ``XMP\0://ns.adobe.com/xap/1.0/``; the packet itself is sound.
_BROKEN_XMP = re.compile(rb"[^<]{0,48}adobe[^<]{0,48}(?=<)", re.DOTALL)
# As an attribute or as an element, which may say its own namespace.
_EXTENDED_GUID = re.compile(rb"HasExtendedXMP(?:\s*=\s*[\"']|(?:\s[^<>]*)?>)\s*([0-9A-Fa-f]{32})")
_MANIFEST = b"jumb"  # a JUMBF box: C2PA puts its manifests there
_FOTOSTATION_MARK = b"\xa1\xb2\xc3\xd4"
_FOTOSTATION_IIM = 1
_FOTOSTATION_FOOTER_OCTETS = 10


def blocks_of_jpeg(stream: BinaryIO, segments: Iterable[Segment] | None = None) -> Blocks:
    """Find the blocks.

    Args:
        stream: The file.
        segments: Of it, if they were read already.

    Returns:
        The last packet with the right header comes first: programs that add a second one put it
        behind, and other readers show it. Then extended ones, then those with a broken header.
    """
    app1: list[bytes] = []
    app13: list[bytes] = []
    kept_octets = 0
    is_signed = False
    for segment in read_segments(stream) if segments is None else segments:
        is_signed = is_signed or (segment.marker == APP11 and _MANIFEST in segment.payload[:64])
        if segment.marker in {APP1, APP13} and kept_octets < 2 * BLOCK_LIMIT_OCTETS:
            kept_octets += len(segment.payload)
            (app1 if segment.marker == APP1 else app13).append(segment.payload)
    packets = [each for each in reversed(app1) if each.startswith(XMP_HEADER)]
    extended, doubts = _extended_packet(packets, app1)
    broken = [each for each in app1 if is_broken_xmp(each)]
    iim, digest, more = _iim_of(app13, stream)
    return Blocks(
        xmp=(*(each.removeprefix(XMP_HEADER) for each in packets), *extended, *broken),
        iim=iim,
        iim_digest=digest,
        exif=_exif_of(app1),
        doubts=(*doubts, *more),
        is_signed=is_signed,
    )


def is_broken_xmp(payload: bytes) -> bool:
    """Whether the content of an APP1 segment is a packet behind a header that no reader knows."""
    known = (XMP_HEADER, EXTENDED_XMP_HEADER, EXIF_HEADER)
    return not payload.startswith(known) and _BROKEN_XMP.match(payload) is not None


def _exif_of(app1: Iterable[bytes]) -> Exif:
    for payload in app1:
        if payload.startswith(EXIF_HEADER):
            return read_exif(io.BytesIO(payload[len(EXIF_HEADER) + 1 :]))
    return Exif()


def _extended_packet(
    packets: Iterable[bytes], app1: Iterable[bytes]
) -> tuple[list[bytes], list[str]]:
    """Join the parts of extended XMP (XMP Specification part 3, 1.1.3.1)."""
    guid = next((m[1] for each in packets if (m := _EXTENDED_GUID.search(each))), None)
    if guid is None:
        return [], []
    start = len(EXTENDED_XMP_HEADER)
    parts: dict[int, bytes] = {}
    announced = 0
    for payload in app1:
        if payload.startswith(EXTENDED_XMP_HEADER + guid):
            announced = int.from_bytes(payload[start + 32 : start + 36], "big")
            parts[int.from_bytes(payload[start + 36 : start + 40], "big")] = payload[start + 40 :]
    joined = b"".join(parts[offset] for offset in sorted(parts))
    digest = hashlib.md5(joined, usedforsecurity=False).hexdigest()
    if len(joined) != announced or digest != guid.decode().lower():
        return [joined], ["The extended XMP block is damaged: some fields may be missing."]
    return [joined], []


def _iim_of(app13: Iterable[bytes], stream: BinaryIO) -> tuple[bytes, bytes, list[str]]:
    joined = b"".join(
        payload.removeprefix(PHOTOSHOP_HEADER)
        for payload in app13
        if payload.startswith(PHOTOSHOP_HEADER)
    )
    blocks, digest = [], b""
    for number, content in read_resources(joined):
        if number == IIM_RESOURCE and content.strip(b"\0"):
            blocks.append(content)
        elif number == IIM_DIGEST_RESOURCE and not digest:
            digest = content
    doubts = []
    if len(set(blocks)) > 1:
        doubts.append(f"The file holds {len(blocks)} different IIM blocks: the first is shown.")
    return (blocks[0] if blocks else _fotostation_iim(stream)), digest, doubts


def _fotostation_iim(stream: BinaryIO) -> bytes:
    """The IIM block that FotoStation appends behind the picture; empty if there is none."""
    for start, end in fotostation_blocks(stream):
        size = end - start - _FOTOSTATION_FOOTER_OCTETS
        if size <= BLOCK_LIMIT_OCTETS:
            return octets_at(stream, start, size)
    return b""


def fotostation_blocks(stream: BinaryIO) -> Iterator[tuple[int, int]]:
    """Where FotoStation's IIM blocks start and end, the last one first."""
    end = stream.seek(0, os.SEEK_END)
    while end > _FOTOSTATION_FOOTER_OCTETS:
        footer = octets_at(stream, end - _FOTOSTATION_FOOTER_OCTETS, _FOTOSTATION_FOOTER_OCTETS)
        size = int.from_bytes(footer[2:6], "big")
        if footer[6:] != _FOTOSTATION_MARK or not _FOTOSTATION_FOOTER_OCTETS <= size <= end:
            break
        if int.from_bytes(footer[:2], "big") == _FOTOSTATION_IIM:
            yield end - size, end
        end -= size
