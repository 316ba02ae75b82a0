"""The metadata blocks of a TIFF file: tags of its first directory."""

from dataclasses import replace
from typing import BinaryIO

from editor.photos.metadata.blocks import BLOCK_LIMIT_OCTETS, Blocks
from editor.photos.metadata.exif import read_directory, read_exif
from editor.photos.metadata.irb import IIM_DIGEST_RESOURCE, IIM_RESOURCE, read_resources

_XMP = 700
_IIM = 33723
_RESOURCES = 34377
_MANIFEST = 0xCD41
_TAG_MARKER = 0x1C


def blocks_of_tiff(stream: BinaryIO) -> Blocks:
    """Find the blocks. Pillow turns a TIFF upright by itself, but the orientation stands here."""
    directory = read_directory(
        stream, {_XMP, _IIM, _RESOURCES, _MANIFEST}, limit_octets=BLOCK_LIMIT_OCTETS
    )
    resources = dict(read_resources(directory.octets(_RESOURCES)))
    iim = directory.octets(_IIM) or resources.get(IIM_RESOURCE, b"")
    if iim[3:4] == bytes([_TAG_MARKER]):  # written as 32-bit numbers in the wrong octet order
        words = [iim[at : at + 4][::-1] for at in range(0, len(iim), 4)]
        iim = b"".join(words)
    blocks = Blocks(
        iim=iim,
        iim_digest=resources.get(IIM_DIGEST_RESOURCE, b""),
        exif=read_exif(stream),
        is_signed=bool(directory.octets(_MANIFEST)),
    )
    packet = directory.octets(_XMP)
    return replace(blocks, xmp=(packet,)) if packet else blocks
