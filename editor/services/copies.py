"""Delivery copies of photos, in a folder: what is sent to a colleague, a desk, an agency."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path, PurePosixPath

from editor.domain.caption_text import caption_text
from editor.domain.copy_order import KEEPS_NAMES, CopyOrder
from editor.domain.credit_line_text import credit_line_text
from editor.domain.crops import FREE, crop_at
from editor.domain.errors import CopydeskError, RefusedError, UnwritableFileError
from editor.domain.figure import Figure
from editor.domain.photo import Photo, PhotoFields
from editor.domain.photo_file_names import file_names
from editor.domain.photo_layers import credit_of, value_of
from editor.domain.photo_variables import ANY, Occasion
from editor.domain.protected_source import (
    fields_naming,
    makers_of,
    naming_words,
    public_credit,
)
from editor.domain.rendition_size import rendition_size
from editor.domain.rights_gate import WayOut, objections
from editor.exporters.contract import RenditionRequest
from editor.photos.credentials import Signs
from editor.photos.delivery_copy import Leaks, make_delivery_copy
from editor.services.photos import Photos
from editor.services.signing import Signing
from editor.services.usage import Usage
from editor.settings import InForce

_QUALITY = 90
_ACT = "copies"
_NO_FIGURES: Mapping[str, Figure] = {}

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class WrittenCopy:
    """One copy.

    Attributes:
        photo: The digest of the photo in the library.
        leaks: What the copy says although nobody asked for it, and what to look at; in words.
        signature: What its own signature is worth, in words; empty if it wasn't signed.
    """

    photo: str
    path: Path
    leaks: tuple[str, ...] = ()
    signature: str = ""


@dataclass(frozen=True, slots=True)
class CopiesDone:
    """What became of an order.

    Attributes:
        refused: Names of photos of which there is no copy, and why.
        left_out: So many weren't begun, because it was cancelled.
    """

    written: tuple[WrittenCopy, ...]
    refused: tuple[tuple[str, CopydeskError], ...] = ()
    left_out: int = 0


class Copies:
    """Writes copies of photos of the library; the originals are only read."""

    def __init__(
        self,
        photos: Photos,
        usage: Usage,
        signing: Signing,
        in_force: InForce,
        clock: Callable[[], datetime],
    ) -> None:
        self._photos = photos
        self._usage = usage
        self._signing = signing
        self._in_force = in_force
        self._clock = clock

    def make(
        self,
        digests: Sequence[str],
        order: CopyOrder,
        *,
        figures: Mapping[str, Figure] = _NO_FIGURES,
        occasion: Occasion = ANY,
        progress: Progress | None = None,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> CopiesDone:
        """Write a copy of each photo; a bad one is told and the rest goes on.

        Nothing in the folder is written over: where a name is taken, ``-2`` comes in.

        Args:
            digests: In the order in which they are numbered.
            order: What the copies should be.
            figures: Uses in a story, by digest, whose words go over the library's.
            occasion: What the pattern's variables may ask for besides the photo.
            progress: Called after each photo with how many are done, of how many.
            is_cancelled: Asked before each photo; what is written by then stays.

        Raises:
            UnwritableFileError: The folder can't be made.
        """
        _make_folder(order.folder)
        known = {each.digest: each for each in self._photos.all_photos()}
        photos = [known[each] for each in digests if each in known]
        names = file_names(order.pattern.strip() or KEEPS_NAMES, photos, occasion=occasion)
        written: list[WrittenCopy] = []
        refused: list[tuple[str, CopydeskError]] = []
        with self._signing.desk() as desk:
            for count, (photo, name) in enumerate(zip(photos, names, strict=True)):
                if is_cancelled():
                    break
                try:
                    written.append(self._copy(photo, name, order, figures.get(photo.digest), desk))
                except CopydeskError as error:
                    refused.append((photo.file_name, error))
                if progress is not None:
                    progress(count + 1, len(photos))
        self._note(written, order)
        left_out = len(photos) - len(written) - len(refused)
        return CopiesDone(tuple(written), tuple(refused), left_out)

    def outlook(self, photos: Sequence[Photo]) -> str:
        """What sending these photos does to their signatures; empty if none is signed."""
        return self._signing.outlook(photos)

    def stop(
        self, photo: Photo, figure: Figure | None = None, name: str = ""
    ) -> RefusedError | None:
        """Why a copy of this photo may not go out now, unless somebody says why; None if it may.

        Args:
            photo: Its rights, and what would go along of a protected source, are looked at.
            figure: Its use in the story, as for ``make``.
            name: Of the copy; the photo's own if it is empty.
        """
        found = objections(photo, WayOut(self._clock()), self._usage.of(photo.digest))
        of_rights = next((each.message for each in found if each.is_stop), "")
        if of_rights:
            return RefusedError(of_rights, hint="Say why it must go out all the same.")
        makers = makers_of(photo, figure) if photo.is_protected else ()
        named = fields_naming(makers, self._words(photo, figure), name or photo.file_name)
        if not named:
            return None
        return RefusedError(
            f"The {naming_words(named)} who made the photo, and its source is protected.",
            hint="Take the name out there, or say why it must go out all the same.",
        )

    def _copy(
        self, photo: Photo, name: str, order: CopyOrder, figure: Figure | None, desk: Signs | None
    ) -> WrittenCopy:
        stop = None if order.reason.strip() else self.stop(photo, figure, name)
        if stop is not None:
            raise stop
        wanted = _wanted(photo, order.width_px) if order.width_px else None
        ending = ".jpg" if wanted is not None else PurePosixPath(name).suffix
        to = _free(order.folder, PurePosixPath(name).stem if ending else name, ending)
        leaks = make_delivery_copy(
            self._photos.original(photo.digest),
            to,
            self._words(photo, figure),
            wanted,
            is_protected=photo.is_protected,
            limits=order.limits,
            desk=desk,
            called=photo.file_name,
        )
        signature = leaks.verdict.sentence if leaks.verdict else ""
        return WrittenCopy(photo.digest, to, _said(leaks), signature)

    def _words(self, photo: Photo, figure: Figure | None) -> PhotoFields:
        is_file = figure is not None and figure.is_file
        credit = public_credit(photo, credit_of(photo, figure))
        if figure is not None:
            credit = replace(credit, file=is_file)
        style = self._in_force.settings.credit_print
        return replace(
            photo.shown,
            caption=caption_text(value_of(photo, figure, "caption") or "", is_file) or None,
            alt_text=value_of(photo, figure, "alt_text") or None,
            credit_line=credit_line_text(credit, style) or None,
            creators=value_of(photo, figure, "creators") or None,
        )

    def _note(self, written: Sequence[WrittenCopy], order: CopyOrder) -> None:
        reason = order.reason.strip()
        where = f"{order.folder}, all the same: {reason}" if reason else str(order.folder)
        self._usage.note((each.photo for each in written), _ACT, where)


def _wanted(photo: Photo, width_px: int) -> RenditionRequest:
    crop = crop_at(FREE, photo.width_px, photo.height_px, (), None)
    width, height = rendition_size(photo, crop, width_px)
    return RenditionRequest("", photo.digest, crop, width, height, quality=_QUALITY)


def _said(leaks: Leaks) -> tuple[str, ...]:
    entries = (f"{each.where}, {each.what}: {each.value}" for each in leaks.unmeant)
    return (*entries, *leaks.doubts)


def _free(folder: Path, stem: str, ending: str) -> Path:
    to, count = folder / f"{stem}{ending}", 1
    while to.exists():
        count += 1
        to = folder / f"{stem}-{count}{ending}"
    return to


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableFileError(
            f"The folder “{folder}” can’t be made: {error.strerror}.",
            hint="Choose another folder.",
        ) from error
