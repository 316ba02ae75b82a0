"""The photos of a story package: originals, and cleaned copies where a source is protected."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from editor.domain.crop import WHOLE
from editor.domain.errors import UnreadableFileError
from editor.domain.photo import Photo, PhotoFields
from editor.domain.protected_source import public_credit, public_fields
from editor.domain.story import Story
from editor.exporters.contract import RenditionRequest
from editor.photos.delivery_copy import make_delivery_copy
from editor.photos.originals import Originals
from editor.photos.read import read_whole_photo
from editor.storage.store import Store

# Of these a cleaned copy holds the very same pixels; of others it is a JPEG.
_KEPT_KINDS = {"image/jpeg": ".jpg", "image/png": ".png", "image/webp": ".webp"}
_QUALITY = 95


@dataclass(frozen=True, slots=True)
class PackedPhotos:
    """What goes along.

    Attributes:
        photos: As the other desk gets them.
        files: Their files, by digest.
        copies: For each protected photo of this library the digest of its cleaned copy.
    """

    photos: tuple[Photo, ...] = ()
    files: dict[str, Path] = field(default_factory=dict)
    copies: dict[str, str] = field(default_factory=dict)


@contextmanager
def originals_of(story: Story, originals: Originals) -> Iterator[PackedPhotos]:
    """The photos of a story's figures, each once; the files of copies go with the context.

    A photo whose original is gone stays a figure that waits for its picture.
    """
    with tempfile.TemporaryDirectory(prefix="copydesk-") as folder:
        packed = PackedPhotos()
        photos: dict[str, Photo] = {}
        for digest, photo in sorted(story.photos.items()):
            try:
                original = originals.path_of(digest)
            except UnreadableFileError:
                continue
            going, file = (
                _cleaned(photo, original, Path(folder))
                if photo.is_protected
                else (
                    replace(photo, companion=None),
                    original,
                )
            )
            photos[going.digest] = going
            packed.files[going.digest] = file
            if photo.is_protected:
                packed.copies[digest] = going.digest
        yield replace(packed, photos=tuple(photos.values()))


def _cleaned(photo: Photo, original: Path, folder: Path) -> tuple[Photo, Path]:
    """A copy that says nothing of who made it, and what this desk says of it likewise."""
    ending = _KEPT_KINDS.get(photo.media_type)
    wanted = None
    if ending is None:
        wanted = RenditionRequest(
            "", photo.digest, WHOLE, photo.width_px, photo.height_px, quality=_QUALITY
        )
    to = folder / f"{photo.digest}{ending or '.jpg'}"
    shown = public_fields(photo, replace(photo.shown, job_id=None, instructions=None))
    made = make_delivery_copy(original, to, shown, wanted, is_protected=True, limits="lenient")
    copy = made.photo
    going = replace(
        copy,
        file_name=f"photo{ending or '.jpg'}",
        library=PhotoFields(),
        credit=public_credit(photo, photo.credit) if photo.credit else None,
        crop=photo.crop,
        crops=photo.crops,
        interest=photo.interest,
        rights=replace(photo.rights, raw=""),
        is_protected=True,
        doubts=(),
        added_at=None,
    )
    named = to.rename(folder / f"{going.digest}{to.suffix}")
    return going, named


def take_in_photos(
    store: Store, originals: Originals, photos: Sequence[Photo], folder: Path
) -> None:
    """Keep the photos of a package; what this library says of one it has already stays.

    Raises:
        UnreadableFileError: One is no photo, or another than the package says.
    """
    files = _files(folder)
    there = [(photo, files[photo.digest]) for photo in photos if photo.digest in files]
    for photo, file in there:  # all of them, before any is kept
        if read_whole_photo(file).digest != photo.digest:
            raise UnreadableFileError(
                f"The package names another photo than it holds: “{photo.file_name}”.",
                hint="Ask for the package again.",
            )
    kept = [(photo, originals.keep(file)) for photo, file in there]
    with store.write() as shelf:
        for photo, own in kept:
            if shelf.photos.get(photo.digest) is None:
                shelf.photos.put(_from_outside(photo, own))


def _files(folder: Path) -> Mapping[str, Path]:
    return {each.stem: each for each in sorted(folder.iterdir())}


def _plain_name(name: str) -> str:
    """A name without the folders of any system, and with nothing in it that can't be seen."""
    last = name.replace("\\", "/").rpartition("/")[2]
    return "".join(sign for sign in last if sign.isprintable())


def _from_outside(photo: Photo, kept: Photo) -> Photo:
    """What the package says of a photo, and of its file what the file itself says."""
    return replace(
        kept,
        file_name=_plain_name(photo.file_name) or kept.file_name,
        library=photo.library,
        credit=photo.credit,
        crop=photo.crop,
        crops=photo.crops,
        interest=photo.interest,
        rights=photo.rights,
        rating=photo.rating,
        flag=photo.flag,
        is_protected=photo.is_protected,
    )
