"""A caption write: a copy in which only the named fields change, read back and compared."""

import os
from dataclasses import fields, replace
from pathlib import Path

from editor.domain.errors import UnwritableFileError
from editor.domain.photo import Photo, PhotoFields
from editor.photos.kinds import HEAD_OCTETS, media_type_of, printable_name
from editor.photos.metadata.boilerplate import is_boilerplate
from editor.photos.metadata.caption_write import rewritten_jpeg
from editor.photos.metadata.fields import merge_fields
from editor.photos.metadata.jpeg import blocks_of_jpeg
from editor.photos.metadata.moments import moment
from editor.photos.metadata.subjects import in_order
from editor.photos.metadata.text import writable
from editor.photos.picture import opened_picture
from editor.photos.read import opened_file, upright
from editor.photos.written_copy import holds, refuse_original, write_octets, written_copy


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
        if media_type != "image/jpeg":
            raise UnwritableFileError(
                f"Captions can't be written into “{printable_name(source)}” yet.",
                hint="Save it as JPEG and caption that file.",
            )
        with opened_picture(stream, media_type, printable_name(source)) as picture:
            size_px = picture.size  # what can't be opened isn't copied
        rewritten = rewritten_jpeg(stream, changes, "lenient" if is_lenient else "strict")
        with written_copy(to) as place:
            digest = write_octets(place, rewritten.pieces())
            if not holds(place, rewritten.pieces()):
                raise UnwritableFileError(
                    f"The disk gives “{printable_name(to)}” back otherwise than it was written.",
                    hint="Write it to another disk.",
                )
            copy = _read_back(place, digest, size_px)
            _compare(copy.file, _expected(rewritten.before, changes), printable_name(to))
    doubts = (*rewritten.doubts, *copy.doubts)
    return replace(copy, file_name=printable_name(to), doubts=doubts)


def _read_back(path: Path, digest: str, size_px: tuple[int, int]) -> Photo:
    """The copy, with what its blocks say differently, whether or not its digest vouches for XMP."""
    with opened_file(path) as stream:
        size_octets = os.fstat(stream.fileno()).st_size
        blocks = blocks_of_jpeg(stream)
    said, _ = merge_fields(blocks)
    _, doubts = merge_fields(replace(blocks, iim_digest=b""))
    width_px, height_px = upright(size_px, blocks.exif.orientation)
    return Photo(
        digest=digest,
        file_name=path.name,
        media_type="image/jpeg",
        width_px=width_px,
        height_px=height_px,
        size_octets=size_octets,
        file=said,
        doubts=doubts,
    )


def _expected(before: PhotoFields, changes: PhotoFields) -> PhotoFields:
    """What has to be read back."""
    expected = {}
    for each in fields(changes):
        value = getattr(changes, each.name)
        if value is None:
            expected[each.name] = getattr(before, each.name)
        elif isinstance(value, str):
            text = moment(value) if each.name == "taken_at" else writable(value)
            is_hidden = each.name == "caption" and is_boilerplate(text)
            expected[each.name] = None if is_hidden else text or None
        else:
            texts = tuple(filter(None, map(writable, value)))
            expected[each.name] = (in_order(texts) if each.name == "subjects" else texts) or None
    return PhotoFields(**expected)


def _compare(said: PhotoFields, expected: PhotoFields, name: str) -> None:
    other = [
        each.name
        for each in fields(expected)
        if getattr(said, each.name) != getattr(expected, each.name)
    ]
    if other:
        named = ", ".join(other).replace("_", " ")
        raise UnwritableFileError(
            f"The copy “{name}” wasn't made, because it would not read as meant: {named}.",
            hint="Save the photo again with another program and caption that file.",
        )
