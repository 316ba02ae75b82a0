"""How fast a contact sheet is: 1,000 photos of 12 megapixels, and a scroll through 10,000.

Run it as ``python -m tests.benchmarks.contact_sheet [COUNT]``: it prints and asserts nothing. The
photos are made here, with about the detail of real ones: a few that are decoded anew each, under
as many names as are asked for. ``late`` is how long the window took beyond its turn to answer.
"""

import os
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PIL import Image, ImageFilter
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from editor.domain.photo import Photo
from editor.newsroom import Newsroom, open_newsroom
from editor.photos.read import read_in_place
from editor.settings import Settings
from editor.ui import tasks
from editor.ui.captions.session import CaptionSession
from editor.ui.captions.sheet.pane import ContactSheet
from editor.ui.open_story import OpenStory
from editor.ui.theme import apply_theme, load_theme

_SIZE = (4000, 3000)
_KINDS = 8
_SCREEN = (1100, 860)
_TICK_MS = 4
_SCROLLED = 10_000


class Pulse:
    """Notes how late the window answers."""

    def __init__(self) -> None:
        self.late_ms: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(_TICK_MS)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.late_ms.append(max(0.0, (now - self._last) * 1000 - _TICK_MS))
        self._last = now

    def words(self) -> str:
        """Median, 99 of 100, worst."""
        ranked = sorted(self.late_ms)
        most = ranked[int(len(ranked) * 0.99)]
        return f"late {statistics.median(ranked):.1f} / {most:.1f} / {ranked[-1]:.1f} ms"


def _kinds(folder: Path) -> list[Path]:
    chance = random.Random(7)
    made = []
    for kind in range(_KINDS):
        noise = Image.frombytes("RGB", (1000, 750), chance.randbytes(1000 * 750 * 3))
        path = folder / f"kind-{kind}.jpg"
        soft = noise.filter(ImageFilter.GaussianBlur(1))
        soft.resize(_SIZE, Image.Resampling.BICUBIC).save(path, quality=92)
        made.append(path)
    return made


def _photos(kinds: list[Path], originals: Path, count: int) -> list[Photo]:
    """Photos in a library, as hard links to a few files: 5 GB are not what is measured."""
    read = [read_in_place(path) for path in kinds]
    photos = []
    for number in range(count):
        kind = number % len(kinds)
        digest = f"{number % 256:02x}{number:062x}"
        kept = originals / digest[:2] / f"{digest}.jpg"
        kept.parent.mkdir(parents=True, exist_ok=True)
        os.link(kinds[kind], kept)
        photos.append(replace(read[kind], digest=digest, file_name=f"IMG_{number:05}.jpg"))
    return photos


def _until(is_done: Callable[[], bool], most_s: float = 120.0) -> float:
    start = time.perf_counter()
    while not is_done() and time.perf_counter() - start < most_s:
        QApplication.processEvents()
        time.sleep(0.0005)
    return time.perf_counter() - start


def _memory_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _measure(newsroom: Newsroom, folder: Path, count: int) -> None:
    story = OpenStory()
    story.use(newsroom)
    session = CaptionSession(story)
    sheet = ContactSheet(session, load_theme("light"))
    sheet.resize(*_SCREEN)
    sheet.show()
    QApplication.processEvents()
    kinds = _kinds(folder)
    every = _photos(kinds, folder / "library" / "originals", max(count, _SCROLLED))
    photos = every[:count]
    before_mb = _memory_mb()
    here: set[str] = set()
    sheet.pictures.ready.connect(here.add)
    pulse = Pulse()
    session.show(photos)
    QApplication.processEvents()
    first = [each.digest for at, each in enumerate(photos) if _is_seen(sheet, at)]
    taken = _until(lambda: here.issuperset(first))
    print(f"first screen of {len(first)} in {taken:.2f} s, {pulse.words()}")
    start = time.perf_counter()
    while len(here) < count and time.perf_counter() - start < 120:
        wanted = next(at for at, each in enumerate(photos) if each.digest not in here)
        sheet.view.scrollTo(
            sheet.view.model().index(wanted, 0), sheet.view.ScrollHint.PositionAtTop
        )
        QApplication.processEvents()
        near = range(max(0, wanted - 50), min(count, wanted + 200))
        seen = {photos[at].digest for at in near if _is_seen(sheet, at)}
        _until(lambda seen=seen: here.issuperset(seen), 10.0)  # type: ignore[misc]
    print(f"all {len(here)} in {time.perf_counter() - start + taken:.1f} s, {pulse.words()}")
    print(f"memory {_memory_mb():.0f} MB at most, {before_mb:.0f} MB before")
    _scroll(session, sheet, every)
    tasks.finish()
    session.close()


def _is_seen(sheet: ContactSheet, at: int) -> bool:
    cell = sheet.view.visualRect(sheet.view.model().index(at, 0))
    return cell.isValid() and cell.intersects(sheet.view.viewport().rect())


def _scroll(session: CaptionSession, sheet: ContactSheet, many: list[Photo]) -> None:
    start = time.perf_counter()
    session.show(many)
    QApplication.processEvents()
    print(f"{len(many)} shown in {(time.perf_counter() - start) * 1000:.0f} ms")
    bar = sheet.view.verticalScrollBar()
    taken = []
    for step in range(300):
        bar.setValue(bar.maximum() * step // 300)
        start = time.perf_counter()
        sheet.view.viewport().repaint()
        taken.append((time.perf_counter() - start) * 1000)
        QApplication.processEvents()
    taken.sort()
    print(f"a paint while scrolling: {taken[150]:.1f} / {taken[296]:.1f} / {taken[-1]:.1f} ms")


def main() -> None:
    """Make the photos, measure, print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply_theme(app, load_theme("light"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with open_newsroom(folder / "library", Settings()) as newsroom:
            _measure(newsroom, folder, count)


if __name__ == "__main__":
    main()
