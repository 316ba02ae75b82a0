"""How long the export of a story with two 12-megapixel photos takes.

Run it as ``python -m tests.benchmarks.export_two_photos``. The limit is 2 s; the bare baseline
opens both photos with Pillow and writes one rendition of each.
"""

import io
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageFilter

from editor.newsroom import open_newsroom
from editor.settings import Settings

_TIMES = 5
_SIZE = (4000, 3000)
_STORY = """---
copydesk: 1
slug: two-photos
headline: Two photos
credits:
- name: Ines Calloway
figures:
- name: one
  file: one.jpg
  caption: The first.
  alt: Soft grain.
  sign_off: {organisations: [NLW]}
- name: two
  file: two.jpg
  caption: The second.
  alt: Soft grain.
  sign_off: {organisations: [NLW]}
---
Words before.

![](figure:one)

Words between.

![](figure:two)
"""


def _photo(path: Path, seed: int) -> None:
    noise = random.Random(seed).randbytes(1000 * 750 * 3)
    soft = Image.frombytes("RGB", (1000, 750), noise).filter(ImageFilter.GaussianBlur(1))
    soft.resize(_SIZE, Image.Resampling.BICUBIC).save(path, quality=92)


def _seconds(act: Callable[[int], object]) -> float:
    taken = []
    for number in range(_TIMES):
        start = time.perf_counter()
        act(number)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def _bare(paths: list[Path]) -> None:
    for path in paths:
        with Image.open(path) as image:
            image.thumbnail((1600, 1600))
            image.save(io.BytesIO(), "JPEG", quality=82)


def main() -> None:
    """Make the story, measure, print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        photos = [folder / "one.jpg", folder / "two.jpg"]
        for seed, path in enumerate(photos):
            _photo(path, seed)
        (folder / "story.md").write_text(_STORY, encoding="utf-8")
        with open_newsroom(folder / "library", Settings()) as newsroom:
            newsroom.stories.import_file(folder / "story.md")

            def export(number: int) -> None:
                newsroom.exports.export("two-photos", "html", folder / f"out{number}")

            bare = _seconds(lambda _: _bare(photos))
            taken = _seconds(export)
        print(f"{'one rendition each, bare':26}{bare:8.2f} s")
        print(f"{'export html':26}{taken:8.2f} s  {taken / bare:5.2f} times bare")


if __name__ == "__main__":
    main()
