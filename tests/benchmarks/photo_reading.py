"""How long photos take: reading a file, keeping it, making renditions and a thumbnail.

Run it as ``python -m tests.benchmarks.photo_reading [FOLDER]``: it prints medians in milliseconds
and asserts nothing. The 12-megapixel photo is made here, with about the detail of a real one; the
photos that lie in FOLDER are read besides.
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageFilter

from editor.domain.crop import WHOLE
from editor.domain.errors import UnreadableFileError
from editor.domain.rendition_size import rendition_size
from editor.exporters.contract import RenditionRequest
from editor.photos.originals import Originals
from editor.photos.read import read_photo
from editor.photos.rendition import make_renditions
from editor.photos.thumbnail import Thumbnails

_SIZE = (4000, 3000)
_WIDTHS_PX = (400, 800, 1600)


def _milliseconds(act: Callable[[Path], object], paths: list[Path]) -> float:
    taken = []
    for path in paths:
        start = time.perf_counter()
        act(path)
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def _photo(path: Path) -> Path:
    noise = random.Random(7).randbytes(1000 * 750 * 3)
    soft = Image.frombytes("RGB", (1000, 750), noise).filter(ImageFilter.GaussianBlur(1))
    soft.resize(_SIZE, Image.Resampling.BICUBIC).save(path, quality=92)
    return path


def _renditions(path: Path) -> list[bytes]:
    photo = read_photo(path)
    requests = []
    for width_px in _WIDTHS_PX:
        size = rendition_size(photo, WHOLE, width_px)
        requests.append(RenditionRequest(f"{width_px}.jpg", photo.digest, WHOLE, *size))
    return make_renditions(path, requests)


def _measure(path: Path, folder: Path) -> None:
    originals = Originals(folder / "originals")
    photo = originals.keep(path)
    new = [folder / f"new-{count}" for count in range(5)]
    taken = {
        "read_photo": _milliseconds(read_photo, [path] * 10),
        "keep, new": _milliseconds(lambda to: Originals(to).keep(path), new),
        "keep, already there": _milliseconds(originals.keep, [path] * 5),
        "renditions 400, 800, 1600": _milliseconds(_renditions, [path] * 5),
        "thumbnail 320": _milliseconds(
            lambda to: Thumbnails(to / "small", originals).path_of(photo.digest), new
        ),
    }
    print(f"{photo.width_px} x {photo.height_px}, {photo.size_octets / 1e6:.1f} MB")
    for what, milliseconds in taken.items():
        print(f"  {what:26}{milliseconds:8.1f} ms")


def main() -> None:
    """Make the photo, measure, print."""
    with tempfile.TemporaryDirectory() as name:
        _measure(_photo(Path(name) / "plain.jpg"), Path(name))
    for path in sorted(Path(sys.argv[1]).glob("*.*")) if len(sys.argv) > 1 else ():
        try:
            print(f"  {path.name:40}{_milliseconds(read_photo, [path] * 20):8.2f} ms")
        except UnreadableFileError as error:
            print(f"  {path.name:40}{error.message}")


if __name__ == "__main__":
    main()
