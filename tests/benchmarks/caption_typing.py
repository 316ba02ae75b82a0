"""How long a key takes in a caption, and the step to the next photo, at the caption desk.

Run it with ``python -m tests.benchmarks.caption_typing [KEYS]``. The window is the real one, on a
story of 100,000 words with 48 photos: spelling, rules, checks, counts and saves go on while it is
typed. A bare QPlainTextEdit of the same length of caption stands beside it. It prints and asserts
nothing.
"""

import gc
import os
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from editor.newsroom import open_newsroom
from editor.settings import Settings
from editor.ui import tasks
from editor.ui.captions.desk import CaptionDesk
from editor.ui.floor import Floor
from tests.benchmarks.long_story.texts import news_body
from tests.benchmarks.long_story.typist import key_times, rest
from tests.benchmarks.typing_latency import at

KEYS = 300
_WORDS = 100_000
_PHOTOS = 48
_STEPS = 40
_CAPTION = "County road workers inspect the one-lane bridge in Millbrook, Mont., on Tuesday. "


def main() -> int:
    """Type, step, print."""
    keys = int(sys.argv[1]) if len(sys.argv) > 1 else KEYS
    app = QApplication([])
    bare = QPlainTextEdit()
    bare.setPlainText(_CAPTION)
    bare.show()
    rest(app, 1.0)
    print(f"{'':24} {'keys':>5} {'p50':>7} {'p90':>7} {'p99':>7} {'max':>7} ms")
    _row("bare QPlainTextEdit", key_times(app, bare, keys))
    bare.close()
    with tempfile.TemporaryDirectory() as folder:
        _desk(app, Path(folder), keys)
    return 0


def _desk(app: QApplication, folder: Path, keys: int) -> None:
    settings = Settings(name="Benchmark", theme="light")
    with open_newsroom(folder / "library", settings) as newsroom:
        article = newsroom.stories.new("long")
        newsroom.stories.save(replace(article, body=news_body(_WORDS)))
        newsroom.photos.add("long", _pictures(folder))
    gc.disable()
    floor = Floor(folder / "library", settings)
    floor.ready.connect(_collect_again)
    desk = floor.begin("long")
    desk.window.resize(1440, 900)
    while not desk.open_story.newsroom:
        rest(app, 0.1)
    desk.window.actions_by_id["view.captions"].trigger()
    rest(app, 8.0)
    captions = desk.window.findChild(CaptionDesk)
    assert captions is not None
    box = captions.form.rows["caption"].input
    assert isinstance(box, QPlainTextEdit)
    box.setFocus()
    QTest.keyClicks(box, _CAPTION)
    for name, is_for_story in (("a caption of the story", True), ("of the library", False)):
        captions.session.caption_for(story=is_for_story)
        _row(name, key_times(app, box, keys))
    steps = []
    for _ in range(_STEPS):
        rest(app, 0.15)
        start = time.perf_counter()
        QTest.keyClick(desk.window.focusWidget() or box, Qt.Key.Key_Return)
        captions.repaint()
        steps.append((time.perf_counter() - start) * 1000)
    _row("Return: the next photo", steps)
    desk.open_story.saving.save_now()
    tasks.finish()
    desk.window.close()
    floor.close()


def _pictures(folder: Path) -> list[Path]:
    made = []
    for number in range(_PHOTOS):
        path = folder / f"DSC_{number:04}.jpg"
        Image.effect_mandelbrot((1600, 1200), (-2, -1, 1, 1), 20 + number).convert("RGB").save(path)
        made.append(path)
    return made


def _collect_again() -> None:
    gc.freeze()
    gc.enable()


def _row(name: str, times: list[float]) -> None:
    parts = " ".join(f"{at(times, part):7.2f}" for part in (0.5, 0.9, 0.99))
    print(f"{name:24} {len(times):5} {parts} {max(times):7.2f}")


if __name__ == "__main__":
    sys.exit(main())
