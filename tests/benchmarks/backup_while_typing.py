"""How long a key and a save take while a library of 200 MB is backed up, against without.

Run it with ``python -m tests.benchmarks.backup_while_typing``; it prints milliseconds.
"""

import os
import random
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.newsroom import open_newsroom
from editor.settings import Settings
from editor.ui import tasks
from editor.ui.backups.rounds import BackupRounds
from editor.ui.desk import Desk

MEGABYTES = 200
LIMIT_MS = 50.0
_SETTINGS = Settings(name="Benchmark", theme="light")
_GAP_S = 0.02


def fill(folder: Path) -> None:
    """Make a library of one story, and as large as one with years of history."""
    with open_newsroom(folder, _SETTINGS) as newsroom:
        newsroom.stories.save(replace(newsroom.stories.new("long"), body="The vote was close."))
    with closing(sqlite3.connect(folder / "library.db")) as connection, connection:
        connection.execute("CREATE TABLE ballast (octets BLOB)")
        for _ in range(MEGABYTES):
            connection.execute("INSERT INTO ballast VALUES (?)", (random.randbytes(1_000_000),))


def typed(app: QApplication, desk: Desk, seconds: float) -> tuple[list[float], list[float]]:
    """Milliseconds of each key and of each save, typed for so long."""
    keys: list[float] = []
    saves: list[float] = []
    begun = 0.0

    def saved() -> None:
        saves.append((time.perf_counter() - begun) * 1000)

    surface, end, number = desk.window.page.surface, time.perf_counter() + seconds, 0
    while time.perf_counter() < end:
        at = time.perf_counter()
        QTest.keyClicks(surface, "etaoin "[number % 7])
        surface.viewport().repaint()
        keys.append((time.perf_counter() - at) * 1000)
        number += 1
        if number % 20 == 0:
            begun = time.perf_counter()
            desk.open_story.when_saved(saved)
        until = time.perf_counter() + _GAP_S
        while time.perf_counter() < until:
            app.processEvents()
            time.sleep(0.001)
    return sorted(keys), sorted(saves)


def _say(name: str, times: list[float]) -> None:
    sys.stdout.write(
        f"{name:28} median {times[len(times) // 2]:7.2f} ms   "
        f"99% {times[int(len(times) * 0.99)]:7.2f}   longest {times[-1]:7.2f}   of {len(times)}\n"
    )


def main() -> int:
    """Print both; 1 if a key took longer than 50 ms during the backup."""
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder))
        with open_newsroom(Path(folder), _SETTINGS) as newsroom:
            size = (Path(folder) / "library.db").stat().st_size
            begun = time.perf_counter()
            newsroom.backups.make(lambda: None)
            alone_s = time.perf_counter() - begun
        sys.stdout.write(f"library {size / 1e6:.0f} MB, a backup alone {alone_s:.1f} s\n")
        desk = Desk(Path(folder), "long", _SETTINGS)
        desk.window.resize(1280, 720)
        desk.show()
        typed(app, desk, 2)
        without = typed(app, desk, 6)
        rounds = desk.library.findChild(BackupRounds)
        made: list[object] = []
        assert rounds is not None
        rounds.made.connect(made.append)
        begun = time.perf_counter()
        # The pause for somebody who types is left out: this is the worst case.
        rounds._last_key = float("-inf")
        rounds._touched = lambda _path="": None  # type: ignore[method-assign]
        rounds.make_now()
        during = typed(app, desk, 6)
        while not made:
            typed(app, desk, 0.5)
        sys.stdout.write(f"a backup while somebody types {time.perf_counter() - begun:.1f} s\n")
        _say("keys without", without[0])
        _say("keys during the backup", during[0])
        _say("saves without", without[1])
        _say("saves during the backup", during[1])
        desk.open_story.save_now()
        tasks.finish()
        desk.window.close()
        desk.close()
    return int(during[0][-1] > LIMIT_MS)


if __name__ == "__main__":
    sys.exit(main())
