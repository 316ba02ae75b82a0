"""A caption write: a copy in which only the named fields change, read back and compared."""

import os
from dataclasses import replace
from pathlib import Path

from editor.domain.errors import UnwritableFileError
from editor.domain.photo import Photo, PhotoFields
from editor.photos.kinds import HEAD_OCTETS, media_type_of, printable_name
from editor.photos.metadata.caption_chunks import CHUNKED, rewritten_chunks
from editor.photos.metadata.caption_write import rewritten_jpeg
from editor.photos.metadata.embedded import read_blocks
from editor.photos.metadata.fields import merge_fields
from editor.photos.metadata.moments import moment
from editor.photos.metadata.provenance import credentials_of
from editor.photos.picture import opened_picture
from editor.photos.read import opened_file, upright
from editor.photos.read_back import expected_fields, refuse_other
from editor.photos.written_copy import holds, refuse_original, write_octets, written_copy

_BROKEN = (
    "The original is signed with Content Credentials; the new words break that signature in the "
    "copy. The signed original is kept."
)


def write_caption(
    source: Path, to: Path, changes: PhotoFields, *, is_lenient: bool = True
) -> Photo:
    """Write a copy of a photo with other words; its picture stays octet for octet.

    The copy is written beside its place, read back and compared, and only then given its name.

    Args:
        source: Never written.
        to: Replaced if it is there.
        changes: None leaves a field, an empty value takes it out.
        is_lenient: Write IIM fields whole, also those that are longer than IIM foresees; else they
            are cut between characters.

    Returns:
        The copy, as it reads, with doubts about what is not as it should be in it.

    Raises:
        UnreadableFileError: The source is no photo that can be read.
        UnwritableFileError: The copy is the source, or can't be written, or read back otherwise.
    """
    refuse_original(source, to)
    if changes.taken_at and not moment(changes.taken_at):
        raise UnwritableFileError(
            f"“{changes.taken_at[:40]}” is no date.",
            hint="Write it like 2026-11-23T10:11:12+01:00, or only as far as it is known.",
        )
    if changes.taken_at:
        changes = replace(changes, taken_at=moment(changes.taken_at))
    with opened_file(source) as stream:
        media_type = media_type_of(stream.read(HEAD_OCTETS), source)
        if media_type != "image/jpeg" and media_type not in CHUNKED:
            raise UnwritableFileError(
                f"Captions can't be written into “{printable_name(source)}” yet.",
                hint="Save it as JPEG and caption that file.",
            )
        with opened_picture(stream, media_type, printable_name(source)) as picture:
            size_px = picture.size  # what can't be opened isn't copied
        if media_type in CHUNKED:
            rewritten = rewritten_chunks(stream, media_type, size_px, changes)
        else:
            rewritten = rewritten_jpeg(stream, changes, "lenient" if is_lenient else "strict")
        with written_copy(to) as place:
            digest = write_octets(place, rewritten.pieces())
            if not holds(place, rewritten.pieces()):
                raise UnwritableFileError(
                    f"The disk gives “{printable_name(to)}” back otherwise than it was written.",
                    hint="Write it to another disk.",
                )
            copy = _read_back(place, media_type, digest, size_px)
            refuse_other(copy.file, expected_fields(rewritten.before, changes), printable_name(to))
    broken = (_BROKEN,) if copy.credentials else ()
    doubts = (*broken, *rewritten.doubts, *copy.doubts)
    return replace(copy, file_name=printable_name(to), doubts=doubts)


def _read_back(path: Path, media_type: str, digest: str, size_px: tuple[int, int]) -> Photo:
    """The copy, with what its blocks say differently, whether or not its digest vouches for XMP."""
    with opened_file(path) as stream:
        size_octets = os.fstat(stream.fileno()).st_size
        blocks = read_blocks(stream, media_type)
    said, doubts = merge_fields(replace(blocks, iim_digest=b""))
    width_px, height_px = upright(size_px, blocks.exif.orientation)
    return Photo(
        digest=digest,
        file_name=path.name,
        media_type=media_type,
        width_px=width_px,
        height_px=height_px,
        size_octets=size_octets,
        file=said,
        doubts=doubts,
        credentials=credentials_of(blocks),
    )
