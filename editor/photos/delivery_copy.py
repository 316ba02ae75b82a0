"""A delivery copy: what leaves the house, made anew from an allowlist, and read again."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from editor.domain.content_credentials import Verdict
from editor.domain.crop import WHOLE
from editor.domain.errors import CopydeskError, UnwritableFileError
from editor.domain.photo import Photo, PhotoFields
from editor.domain.protected_source import without_makers
from editor.photos.credentials import Signs
from editor.photos.kinds import HEAD_OCTETS, media_type_of, printable_name
from editor.photos.metadata.delivery_blocks import DeliveryBlocks, delivery_blocks
from editor.photos.metadata.embedded import read_blocks
from editor.photos.metadata.fields import merge_fields
from editor.photos.metadata.leaks import Leak, leaks_in, names_in
from editor.photos.metadata.moments import moment
from editor.photos.metadata.png_chunks import picture_of_png, rebuilt_png
from editor.photos.metadata.provenance import credentials_of
from editor.photos.metadata.rebuild_jpeg import picture_of_jpeg, rebuilt_jpeg
from editor.photos.metadata.webp_chunks import picture_of_webp, rebuilt_webp
from editor.photos.metadata.write_iim import Limits
from editor.photos.picture import opened_picture
from editor.photos.read import opened_file, read_photo
from editor.photos.read_back import expected_fields, refuse_other
from editor.photos.rendition import Wanted, make_renditions
from editor.photos.signed_copy import (
    CROPPED,
    OTHER_KIND,
    OTHER_WORDS,
    SMALLER,
    Original,
    signed_copy,
)
from editor.photos.written_copy import refuse_original, write_octets, written_copy

_PICTURES = {
    "image/jpeg": picture_of_jpeg,
    "image/png": picture_of_png,
    "image/webp": picture_of_webp,
}
_CLOCK_WITHOUT_SECONDS = 5


@dataclass(frozen=True, slots=True)
class Leaks:
    """A delivery copy and what it gives away.

    Attributes:
        photo: The copy, as it reads.
        entries: All that it says besides its picture, block by block.
        doubts: Sentences about what somebody should look at before it is sent.
        verdict: On its signature; None if it has none.
    """

    photo: Photo
    entries: tuple[Leak, ...]
    doubts: tuple[str, ...] = ()
    verdict: Verdict | None = None

    @property
    def unmeant(self) -> tuple[Leak, ...]:
        """What it says although nobody asked for it.

        Of a copy that we made that is the history of its signature, if it has one, and a colour
        profile that is called after somebody's screen.
        """
        return tuple(each for each in self.entries if not each.is_meant)


def make_delivery_copy(
    source: Path,
    to: Path,
    fields: PhotoFields,
    wanted: Wanted | None,
    *,
    is_protected: bool,
    limits: Limits,
    desk: Signs | None = None,
    called: str = "",
) -> Leaks:
    """Make a copy that says what these fields say and nothing else.

    Nothing of the original's metadata is taken over but how the picture must be turned, its colour
    profile and translations of texts that didn't change; and, if the copy of a signed original is
    signed anew, what ``credentials.sign`` leaves of its history.

    Args:
        source: Never written.
        to: Replaced if it is there.
        fields: All that the copy says.
        wanted: The crop and size; None for the whole picture, octet for octet.
        is_protected: Leave out who made it and who wrote the caption, and the seconds; never sign.
        limits: ``lenient`` writes IIM fields whole, ``strict`` cuts them where IIM says so.
        desk: Who signs copies of signed originals anew; None if nobody does.
        called: The photo's own file name, for sentences; the source's name if it is empty.

    Raises:
        UnreadableFileError: The source is no photo that can be read.
        UnwritableFileError: The copy is the source, or can't be written, or reads otherwise, or
            its signature doesn't hold; or the whole picture was asked of a kind of file that can't
            be rebuilt.
    """
    refuse_original(source, to)
    said = _protected(fields) if is_protected else fields
    with _called(source, called):
        made = _rebuilt(source, said, wanted, limits, is_protected=is_protected)
    name = printable_name(to)
    acts = tuple(_acts_of(wanted, made))
    data, unsigned = signed_copy(
        made.data, made.media_type, made.original, desk, acts=acts, is_protected=is_protected
    )
    is_signed = data is not made.data
    if is_signed:
        _refuse_other_picture(made.data, data, made.media_type, name)
    with written_copy(to) as place:
        digest = write_octets(place, [data])
        copy = read_photo(place)
        if copy.digest != digest:
            raise UnwritableFileError(
                f"The disk gives “{name}” back otherwise than it was written.",
                hint="Write it to another disk.",
            )
        refuse_other(copy.file, expected_fields(PhotoFields(), said), name)
        verdict = desk.verdict(place, made.media_type) if desk and is_signed else None
        _refuse_broken_signature(verdict, name)
        entries = leaks_in(place.read_bytes(), made.media_type, said, is_signed_here=is_signed)
    hidden = (*_people_of(fields), *_people_of(made.file)) if is_protected else ()
    named = names_in((*entries, Leak("file", "file name", name)), dict.fromkeys(hidden))
    doubts = (*filter(None, (unsigned,)), *named, *copy.doubts)
    return Leaks(replace(copy, file_name=name), entries, doubts, verdict)


def with_words(
    data: bytes,
    media_type: str,
    size_px: tuple[int, int],
    fields: PhotoFields,
    *,
    is_protected: bool,
) -> bytes:
    """A rendition that says what these fields say and nothing else.

    The same arguments give the same bytes. Kinds that we can't write words into, such as AVIF,
    stay as they are.

    Args:
        data: Of a JPEG, PNG or WebP as ``make_renditions`` makes it.
        media_type: Of that data.
        size_px: Width and height.
        fields: All that it says.
        is_protected: As for ``make_delivery_copy``.
    """
    if media_type not in _PICTURES:
        return data
    said = _protected(fields) if is_protected else fields
    made = delivery_blocks(said, limits="lenient", size_px=size_px)
    return _rebuilt_with(data, media_type, size_px, made)


def _rebuilt_with(
    data: bytes, media_type: str, size_px: tuple[int, int], made: DeliveryBlocks
) -> bytes:
    if media_type == "image/jpeg":
        return rebuilt_jpeg(data, made)
    if media_type == "image/png":
        return rebuilt_png(data, made)
    return rebuilt_webp(data, size_px, made)


def _protected(fields: PhotoFields) -> PhotoFields:
    """The fields without those that lead to a person, and the time only to the minute."""
    day, _, clock = moment(fields.taken_at or "").partition("T")
    if clock:
        offset = clock[-6:] if clock[-6:-5] in {"+", "-"} else ""
        day = f"{day}T{clock[:_CLOCK_WITHOUT_SECONDS]}{offset}"
    return replace(without_makers(fields), taken_at=day or None)


@dataclass(frozen=True, slots=True)
class _Rebuilt:
    """A copy in the making: its octets and kind, what it was made from, and what that says."""

    data: bytes
    media_type: str
    original: Original
    file: PhotoFields


def _rebuilt(
    source: Path, fields: PhotoFields, wanted: Wanted | None, limits: Limits, *, is_protected: bool
) -> _Rebuilt:
    name = printable_name(source)
    with opened_file(source) as stream:
        media_type = media_type_of(stream.read(HEAD_OCTETS), source)
        blocks = read_blocks(stream, media_type)
        orientation = blocks.exif.orientation
        with opened_picture(stream, media_type, name) as picture:
            size_px = picture.size
        stream.seek(0)
        data = stream.read() if wanted is None else b""
    original = Original(source, media_type, credentials_of(blocks))
    if wanted is not None:
        data = make_renditions(source, [wanted])[0]
        media_type, orientation = wanted.media_type, 1
        size_px = (wanted.width_px, wanted.height_px)
    if media_type not in _PICTURES:
        raise UnwritableFileError(
            f"“{name}” can't be delivered as it is: only JPEG, PNG and WebP can.",
            hint="Choose a size, and the copy becomes a JPEG.",
        )
    # Translations may name somebody, and nobody in the house reads all of them.
    packets = () if is_protected else blocks.xmp
    made = delivery_blocks(
        fields, limits=limits, size_px=size_px, orientation=orientation, packets=packets
    )
    new = _rebuilt_with(data, media_type, size_px, made)
    _refuse_other_picture(data, new, media_type, name)
    return _Rebuilt(new, media_type, original, merge_fields(blocks)[0])


@contextmanager
def _called(source: Path, name: str) -> Iterator[None]:
    """Have faults of a file name the photo as people know it: originals are kept by digest."""
    try:
        yield
    except CopydeskError as error:
        own = printable_name(source)
        if not name or own not in error.message:
            raise
        message = error.message.replace(own, name)
        raise type(error)(message, hint=error.hint) from error


def _acts_of(wanted: Wanted | None, made: _Rebuilt) -> Iterator[str]:
    """What was done to the copy, as C2PA calls it."""
    yield OTHER_WORDS
    if wanted is not None:
        yield SMALLER
        if wanted.crop != WHOLE:
            yield CROPPED
    if made.media_type != made.original.media_type:
        yield OTHER_KIND


def _people_of(fields: PhotoFields) -> tuple[str, ...]:
    """Whom a copy of a protected source must not name."""
    return tuple(
        filter(None, (*(fields.creators or ()), fields.caption_writer, fields.ai_prompt_by))
    )


def _refuse_broken_signature(verdict: Verdict | None, name: str) -> None:
    if verdict is not None and not verdict.is_valid:
        raise UnwritableFileError(
            f"“{name}” was signed, but the signature doesn't hold. {verdict.sentence}",
            hint="Turn off signing in the preferences, under Photos, and send it again.",
        )


def _refuse_other_picture(old: bytes, new: bytes, media_type: str, name: str) -> None:
    one, other = (hashlib.sha256(_PICTURES[media_type](each)).digest() for each in (old, new))
    if one != other:
        raise UnwritableFileError(
            f"“{name}” can't be rebuilt: its picture is not where a {media_type[6:].upper()} "
            "has it.",
            hint="Save the photo again with another program and deliver that file.",
        )
