"""How long a key takes in a story of 100,000 words, against a bare QPlainTextEdit.

Run it with ``python -m tests.benchmarks.typing_latency``; it prints milliseconds and the ratio. The
window is the real one, with its library: saves, checks and counts go on while it is typed.
"""

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from editor.newsroom import open_newsroom
from editor.settings import Settings
from editor.ui import tasks
from editor.ui.desk import Desk

WORDS = 100_000
KEYS = 200
LIMIT_MS = 16.0
_GAP_S = 0.03
_VOCABULARY = (
    "the council voted on a new bridge after years of debate about cost and safety while "
    "engineers warned that *the old span* could close **by winter** TK [a report](https://a.example/)"
).split()


def long_body(words: int) -> str:
    """A story of that many words with every kind of markup in it, always the same."""
    dice = random.Random(31)
    paragraphs = []
    left = words
    while left > 0:
        size = min(left, dice.randint(30, 70))
        paragraphs.append(" ".join(dice.choice(_VOCABULARY) for _ in range(size)).capitalize())
        left -= size
    paragraphs[10::40] = ["## A subhead in between"] * len(paragraphs[10::40])
    return "\n\n".join(paragraphs)


def key_times(app: QApplication, edit: QPlainTextEdit, keys: int) -> list[float]:
    """Milliseconds from each key to its paint, typed at the start, in the middle, at the end."""
    times = []
    for place in (0.0, 0.5, 1.0):
        cursor = edit.textCursor()
        cursor.setPosition(int((edit.document().characterCount() - 1) * place))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        edit.setTextCursor(cursor)
        _settle(app, 0.5)
        for number in range(keys):
            begun = time.perf_counter()
            QTest.keyClicks(edit, "etaoin "[number % 7])
            edit.viewport().repaint()
            times.append((time.perf_counter() - begun) * 1000)
            _settle(app, _GAP_S)
    return sorted(times)


def _settle(app: QApplication, seconds: float) -> None:
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        app.processEvents()
        time.sleep(0.002)


def _bare(app: QApplication, body: str) -> list[float]:
    edit = QPlainTextEdit()
    edit.resize(1440, 900)
    edit.setPlainText(body)
    edit.show()
    times = key_times(app, edit, KEYS)
    edit.close()
    return times


def _in_the_window(app: QApplication, body: str) -> list[float]:
    settings = Settings(name="Benchmark", theme="light")
    with tempfile.TemporaryDirectory() as folder:
        with open_newsroom(Path(folder), settings) as newsroom:
            newsroom.stories.save(replace(newsroom.stories.new("long"), body=body))
        desk = Desk(Path(folder), "long", settings)
        desk.window.resize(1440, 900)
        desk.show()
        _settle(app, 4.0)
        times = key_times(app, desk.window.page.surface, KEYS)
        desk.open_story.save_now()
        tasks.finish()
        desk.window.close()
        desk.close()
    return times


def _say(name: str, times: list[float]) -> None:
    def at(part: float) -> float:
        return times[min(len(times) - 1, int(len(times) * part))]

    sys.stdout.write(
        f"{name:12} median {at(0.5):6.2f} ms   90% {at(0.9):6.2f}   99% {at(0.99):6.2f}"
        f"   longest {times[-1]:6.2f}   over {LIMIT_MS:.0f} ms: "
        f"{sum(each > LIMIT_MS for each in times)} of {len(times)}\n"
    )


def main() -> int:
    """Print both; 1 if more than one key in a hundred took longer than a frame."""
    app = QApplication([])
    body = long_body(WORDS)
    runs: tuple[tuple[str, Callable[[QApplication, str], list[float]]], ...] = (
        ("bare", _bare),
        ("the window", _in_the_window),
    )
    results = {}
    for name, run in runs:
        results[name] = run(app, body)
        _say(name, results[name])
    bare, window = (times[int(len(times) * 0.99)] for times in results.values())
    sys.stdout.write(f"99% of keys: {window / bare:.2f} times the bare widget\n")
    return 0 if window <= LIMIT_MS else 1


if __name__ == "__main__":
    sys.exit(main())
