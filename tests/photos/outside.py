"""Everything that a photo from outside meets, and whether it comes through it."""

import hashlib
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from editor.domain.crop import WHOLE, Crop
from editor.domain.errors import CopydeskError
from editor.domain.photo import PhotoFields
from editor.domain.rendition_size import rendition_size
from editor.photos.camera_preview import camera_preview
from editor.photos.caption_batch import write_captions
from editor.photos.delivery_copy import make_delivery_copy
from editor.photos.metadata.write_iim import Limits
from editor.photos.originals import Originals
from editor.photos.pixels import read_pixels
from editor.photos.read import place_key, read_in_place, read_whole_photo
from editor.photos.sidecar import with_sidecar
from editor.photos.thumbnail import Thumbnails
from editor.photos.truth import truth_of

LONGEST_S = 2.0
WORDS = PhotoFields(
    caption="Ein Schiff läuft aus",
    creators=("Una Reid",),
    credit_line="NLW",
    taken_at="2026-11-23T10:11:12+01:00",
)


@dataclass(frozen=True, slots=True)
class _Small:
    width_px: int
    height_px: int
    crop: Crop = WHOLE
    media_type: str = "image/jpeg"
    quality: int = 80


def _caption(path: Path, folder: Path) -> None:
    (written,) = write_captions([(path, folder / path.name)], WORDS)
    if isinstance(written, CopydeskError):
        raise written


def _deliver(path: Path, folder: Path, *, is_protected: bool) -> None:
    limits: Limits = "strict" if is_protected else "lenient"
    make_delivery_copy(
        path, folder / path.name, WORDS, None, is_protected=is_protected, limits=limits
    )


def _deliver_small(path: Path, folder: Path) -> None:
    small = _Small(*rendition_size(read_in_place(path), WHOLE, 120))
    make_delivery_copy(
        path, folder / "small.jpg", WORDS, small, is_protected=False, limits="lenient"
    )


def _thumbnail(path: Path, folder: Path) -> None:
    thumbnails = Thumbnails(folder / "cache", Originals(folder / "originals"))
    thumbnails.path_of_file(path, place_key(path)).unlink()


ACTS: dict[str, Callable[[Path, Path], object]] = {
    "read in place": lambda path, _: with_sidecar(read_in_place(path), path),
    "read whole": lambda path, _: read_whole_photo(path),
    "keep": lambda path, folder: Originals(folder / "originals").keep(path),
    "truth": lambda path, _: truth_of(path),
    "camera preview": lambda path, _: camera_preview(path),
    "thumbnail": _thumbnail,
    "pixels": lambda path, _: read_pixels(path, read_in_place(path), 1_600),
    "caption": _caption,
    "deliver": lambda path, folder: _deliver(path, folder, is_protected=False),
    "deliver, protected": lambda path, folder: _deliver(path, folder, is_protected=True),
    "deliver, small": _deliver_small,
}


@dataclass(slots=True)
class Outcome:
    """What became of a file.

    Attributes:
        refused: The sentences, by act.
        faults: What should not have happened, each with the act; none may.
        slowest_s: The longest act.
        slowest: Which one.
    """

    refused: dict[str, str] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    slowest_s: float = 0.0
    slowest: str = ""


def meet(path: Path, folder: Path) -> Outcome:
    """Do with a file whatever the program does with one from outside.

    Args:
        path: The file.
        folder: Where copies go; emptied of them afterwards.
    """
    outcome = Outcome()
    before = _digest(path)
    for name, act in ACTS.items():
        start = time.perf_counter()
        try:
            act(path, folder)
        except CopydeskError as error:
            outcome.refused[name] = error.message
            if not (error.message.endswith(".") and len(error.message) > len(".")):
                outcome.faults.append(f"{name}: no sentence: {error.message!r}")
        except Exception:  # noqa: BLE001 - this is what is looked for
            outcome.faults.append(f"{name}: {traceback.format_exc()}")
        taken_s = time.perf_counter() - start
        if taken_s > outcome.slowest_s:
            outcome.slowest_s, outcome.slowest = taken_s, name
        if taken_s > LONGEST_S:
            outcome.faults.append(f"{name}: took {taken_s:.2f} s")
        if _digest(path) != before:
            outcome.faults.append(f"{name}: the file was changed")
    outcome.faults += [
        f"left behind: {each}" for each in folder.iterdir() if each.name.startswith(".")
    ]
    _empty(folder)
    return outcome


def _digest(path: Path) -> bytes:
    return hashlib.sha256(path.read_bytes()).digest()


def _empty(folder: Path) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir():
            path.rmdir()
        else:
            path.unlink()
