"""A caption write for kinds of files that hold no words of ours: a copy, and a sidecar beside it.

That is TIFF, GIF, HEIC, AVIF and camera raw files. The copy is the source octet for octet.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from editor.domain.errors import UnwritableFileError
from editor.domain.photo import PhotoFields
from editor.photos.kinds import (
    HEAD_OCTETS,
    HOLDS_WORDS,
    is_raw_name,
    media_type_of,
    printable_name,
)
from editor.photos.metadata.embedded import read_embedded
from editor.photos.picture import opened_picture
from editor.photos.raw_kinds import RAW_KINDS
from editor.photos.read import opened_file
from editor.photos.sidecar import write_sidecar
from editor.photos.written_copy import holds, refuse_original, write_octets, written_copy

_CHUNK_OCTETS = 1024 * 1024
_ENDING = ".xmp"
_ENDINGS_OF_HOLDERS = frozenset((".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp"))


@dataclass(frozen=True, slots=True)
class WrittenBeside:
    """A copy with its words beside it.

    Attributes:
        digest: SHA-256 of the copy.
        said: What the sidecar says, as it reads.
        doubts: Sentences about what somebody should look at.
    """

    digest: str
    said: PhotoFields
    doubts: tuple[str, ...] = ()


def holds_words(path: Path) -> bool:
    """Whether words can be written into a file, by its kind.

    Raises:
        UnreadableFileError: It is no photo that can be read.
    """
    with opened_file(path) as stream:
        return media_type_of(stream.read(HEAD_OCTETS), path) in HOLDS_WORDS


def write_beside(source: Path, to: Path, sidecar: Path, changes: PhotoFields) -> WrittenBeside:
    """Copy a photo and write its words, with other ones in them, into a sidecar.

    The sidecar starts with the one of the source, else with what the source itself says. Neither
    appears without the other.

    Args:
        source: Never written.
        to: Replaced if it is there.
        sidecar: Likewise.
        changes: None leaves a field, an empty value takes it out.

    Raises:
        UnreadableFileError: The source, or its sidecar, can't be read.
        UnwritableFileError: The copy is the source, or can't be written, or read back otherwise.
    """
    refuse_original(source, to)
    in_file, doubts = _said_by(source)
    with written_copy(to) as place:
        digest = write_octets(place, _octets(source))
        if not holds(place, _octets(source)):
            raise UnwritableFileError(
                f"The disk gives “{printable_name(to)}” back otherwise than it was written.",
                hint="Write it to another disk.",
            )
        said = write_sidecar(source, sidecar, changes)
    hidden = _hidden(in_file, said, printable_name(sidecar))
    return WrittenBeside(digest, said, (*doubts, *hidden))


def sidecar_places(places: Iterable[tuple[Path, Path]]) -> Mapping[Path, Path]:
    """By copy, where its sidecar goes; copies that hold their words themselves are left out.

    ``a.xmp`` (XMP part 3, 1.2), but ``a.tif.xmp`` where that would be the sidecar of another
    photo. A raw file comes first: most programs look for its words there.

    Args:
        places: Sources and their copies.
    """
    found: dict[Path, Path] = {}
    for source, to in sorted(places, key=lambda each: not is_raw_name(each[1])):
        if to.suffix.lower() not in _ENDINGS_OF_HOLDERS:
            place = sidecar_place(source, to)
            found[to] = _longer(to) if place in found.values() else place
    return found


def sidecar_place(source: Path, to: Path) -> Path:
    """Where the sidecar of one copy goes."""
    longer, shorter = _longer(to), to.with_suffix(_ENDING)
    is_of_source = _shot(shorter) == _shot(source.with_suffix(_ENDING))
    is_of_other = _is_there(shorter) and not _is_there(to)
    if shorter == to or _is_there(longer) or is_of_source or is_of_other:
        return longer
    return shorter


def _longer(to: Path) -> Path:
    return to.with_name(to.name + _ENDING)


def _shot(sidecar: Path) -> str:
    return str(sidecar.absolute()).casefold()


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # what is wrong with it is said when it is written
        return False


def _octets(path: Path) -> Iterator[bytes]:
    with opened_file(path) as stream:
        while piece := stream.read(_CHUNK_OCTETS):
            yield piece


def _said_by(source: Path) -> tuple[PhotoFields, tuple[str, ...]]:
    """What a file says; one whose picture can't be opened isn't copied.

    Of a raw file no picture is needed: some cameras put none into it that others can show.
    """
    with opened_file(source) as stream:
        media_type = media_type_of(stream.read(HEAD_OCTETS), source)
        embedded = read_embedded(stream, media_type)
        if media_type not in RAW_KINDS:
            with opened_picture(stream, media_type, printable_name(source)):
                pass
    return embedded.fields, embedded.doubts


def _hidden(in_file: PhotoFields, said: PhotoFields, sidecar: str) -> Iterator[str]:
    """Whoever passes over the sidecar reads what the file says, if it says anything else."""
    if any(
        (value := getattr(in_file, each.name)) and value != getattr(said, each.name)
        for each in fields(PhotoFields)
    ):
        yield f"The file itself still says what it said; the new words stand in “{sidecar}” alone."
