"""XMP sidecars: the words of photos into which nothing can be written (XMP part 3, 1.2)."""

from dataclasses import replace
from pathlib import Path

from editor.domain.errors import CopydeskError, UnreadableFileError, UnwritableFileError
from editor.domain.photo import Photo, PhotoFields
from editor.photos.kinds import HEAD_OCTETS, HOLDS_WORDS, media_type_of, printable_name
from editor.photos.metadata.blocks import BLOCK_LIMIT_OCTETS, Blocks
from editor.photos.metadata.embedded import read_blocks
from editor.photos.metadata.fields import merge_fields
from editor.photos.metadata.moments import moment
from editor.photos.metadata.write_xmp import build_xmp
from editor.photos.metadata.xmp import parsed_packet
from editor.photos.read import opened_file
from editor.photos.read_back import expected_fields, refuse_other
from editor.photos.written_copy import refuse_original, write_octets, written_copy

_ENDING = ".xmp"


def sidecar_of(photo: Path) -> Path | None:
    """The sidecar that lies beside a photo: ``a.tif.xmp``, else ``a.xmp``; None without one."""
    places = (photo.with_name(photo.name + _ENDING), photo.with_suffix(_ENDING))
    return next((each for each in places if each.is_file()), None)


def read_sidecar(sidecar: Path) -> PhotoFields:
    """What a sidecar says.

    Raises:
        UnreadableFileError: It is no XMP, or can't be read.
    """
    fields, _ = merge_fields(Blocks(xmp=(_packet_of(sidecar),)))
    return fields


def with_sidecar(photo: Photo, path: Path) -> Photo:
    """A photo with what its sidecar says over what its file says.

    That is where other programs write the words of kinds that hold none of ours; JPEG, PNG and
    WebP speak for themselves. A sidecar that can't be read is a doubt.

    Args:
        photo: As its file says.
        path: That file.
    """
    sidecar = None if photo.media_type in HOLDS_WORDS else sidecar_of(path)
    if sidecar is None:
        return photo
    try:
        return replace(photo, file=read_sidecar(sidecar).over(photo.file))
    except CopydeskError as error:
        return replace(photo, doubts=(*photo.doubts, error.message))


def write_sidecar(photo: Path, to: Path, changes: PhotoFields) -> PhotoFields:
    """Write words beside a photo, which stays as it is.

    What another program wrote into its sidecar stays, and so does every language of a text. Where
    there is none yet, it starts with what the photo itself says.

    Args:
        photo: Never written.
        to: The sidecar; replaced if it is there.
        changes: None leaves a field, an empty value takes it out.

    Returns:
        What the sidecar says, read back from the disk.

    Raises:
        UnreadableFileError: The sidecar that is there, or the photo, can't be read.
        UnwritableFileError: The sidecar can't be written, or reads otherwise.
    """
    refuse_original(photo, to)
    if changes.taken_at and not moment(changes.taken_at):
        raise UnwritableFileError(
            f"“{changes.taken_at[:40]}” is no date.",
            hint="Write it like 2026-11-23T10:11:12+01:00, or only as far as it is known.",
        )
    blocks = _blocks_of(photo)
    before, _ = merge_fields(blocks)
    packet = blocks.xmp[0] if blocks.xmp else None
    new = build_xmp(changes.over(before), packet, blocks.xmp[1:])
    with written_copy(to) as place:
        write_octets(place, [new])
        said = read_sidecar(place)
        refuse_other(said, expected_fields(before, changes), printable_name(to))
    return said


def _blocks_of(photo: Path) -> Blocks:
    """What there is to start from."""
    sidecar = sidecar_of(photo)
    if sidecar is not None:
        return Blocks(xmp=(_packet_of(sidecar),))
    with opened_file(photo) as stream:
        try:
            media_type = media_type_of(stream.read(HEAD_OCTETS), photo)
        except CopydeskError:
            return Blocks()  # a kind that Copydesk can't read still may have words beside it
        return read_blocks(stream, media_type)


def _packet_of(sidecar: Path) -> bytes:
    with opened_file(sidecar) as stream:
        packet = stream.read(BLOCK_LIMIT_OCTETS + 1)
    root, _ = parsed_packet(packet)
    if root is None:
        raise UnreadableFileError(
            f"“{printable_name(sidecar)}” holds no XMP that can be read.",
            hint="Move it away, and Copydesk makes a new one.",
        )
    return packet
