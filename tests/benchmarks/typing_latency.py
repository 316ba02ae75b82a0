"""How long a key takes in a story of 100,000 words, against a bare QPlainTextEdit.

Run it with ``python -m tests.benchmarks.typing_latency [KEYS]``. The window is the real one with
its library and the preview open: styling, spelling, checks, counts and saves go on while it is
typed. Offscreen; on a real screen, too, if ``DISPLAY`` is set. It says which targets were missed,
but fails for none of them: how fast a machine is decides nothing about a change.
"""

import gc
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from editor.domain.listing import Listing
from editor.newsroom import open_newsroom
from editor.settings import Settings
from editor.storage.snapshot import Snapshot, keep_snapshot
from editor.ui import tasks
from editor.ui.desk import Desk
from editor.ui.floor import Floor
from tests.benchmarks.long_story.memory import tree_mib
from tests.benchmarks.long_story.texts import news_body, one_paragraph, worst_body
from tests.benchmarks.long_story.typist import key_times, rest

WORDS = 100_000
PARAGRAPH_WORDS = 2_000
KEYS = 2_000
_FEWER = 5  # the worst case and the paragraph get that part of the keys
_LOADED_S = 12.0
_SIZE_PX = (1440, 900)
Measured = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Target:
    """What the window has to keep to, and what it did."""

    name: str
    measured: float
    limit: float

    @property
    def missed(self) -> bool:
        """Whether it didn't."""
        return self.measured > self.limit


def at(times: list[float], part: float) -> float:
    """The time that this part of the keys stayed below."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]


def _bare(app: QApplication, keys: int) -> Measured:
    edit = QPlainTextEdit()
    edit.resize(*_SIZE_PX)
    edit.setPlainText(news_body(WORDS))
    edit.show()
    rest(app, 1.0)
    return {"keys": key_times(app, edit, keys), "mib": tree_mib(os.getpid())}


def _news(app: QApplication, keys: int) -> Measured:
    with _desk(app, news_body(WORDS)) as (desk, opened_ms):
        rest(app, _LOADED_S)
        times = key_times(app, desk.window.page.surface, keys)
        mib = tree_mib(os.getpid())
        findings = len(desk.open_story.findings)
    return {"keys": times, "opened_ms": opened_ms, "mib": mib, "findings": findings}


def _worst(app: QApplication, keys: int) -> Measured:
    with _desk(app, worst_body(WORDS)) as (desk, _):
        rest(app, _LOADED_S)
        times = key_times(app, desk.window.page.surface, keys // _FEWER)
    return {"keys": times}


def _paragraph(app: QApplication, keys: int) -> Measured:
    with _desk(app, one_paragraph(PARAGRAPH_WORDS)) as (desk, _):
        rest(app, 3.0)
        times = key_times(app, desk.window.page.surface, keys // _FEWER)
    return {"keys": times}


def _switch(app: QApplication, _keys: int) -> Measured:
    """The long story chosen in the list, while another one is open."""
    with _desk(app, "A short one.", other=news_body(WORDS)) as (desk, _):
        rest(app, 3.0)
        story = desk.open_story
        begun = time.perf_counter()
        story.open("other")
        while story.fields.slug != "other":
            app.processEvents()
        _first_key(app, desk)
        return {"opened_ms": (time.perf_counter() - begun) * 1000}


@contextmanager
def _desk(app: QApplication, body: str, other: str = "") -> Iterator[tuple[Desk, float]]:
    """The real window on a story that was open before, with the preview.

    Yields:
        It, and the milliseconds from the window to the first key that was painted in the story.
    """
    settings = Settings(name="Benchmark", theme="light")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with open_newsroom(folder, settings) as newsroom:
            if other:
                newsroom.stories.save(replace(newsroom.stories.new("other"), body=other))
            stored = newsroom.stories.save(replace(newsroom.stories.new("long"), body=body))
            listings: tuple[Listing, ...] = tuple(newsroom.stories.listings())
            keep_snapshot(folder, Snapshot(stored, {}, listings))
        gc.disable()
        floor = Floor(folder, settings)
        floor.ready.connect(_collect_again)
        desk = floor.begin("long")
        shown_at = time.perf_counter()
        desk.window.resize(*_SIZE_PX)
        _first_key(app, desk)
        opened_ms = (time.perf_counter() - shown_at) * 1000
        while not desk.open_story.newsroom:
            rest(app, 0.1)
        parts = desk._parts
        assert parts is not None
        parts.panels.toggle_preview()
        yield desk, opened_ms
        desk.open_story.saving.save_now()
        tasks.finish()
        desk.window.close()
        floor.close()


def _first_key(app: QApplication, desk: Desk) -> None:
    app.processEvents()
    QTest.keyClicks(desk.window.page.surface, "x")
    desk.window.page.surface.viewport().repaint()


def _collect_again() -> None:
    """As the program does once its first window stands."""
    gc.freeze()
    gc.enable()


_PARTS: dict[str, Callable[[QApplication, int], Measured]] = {
    "bare QPlainTextEdit": _bare,
    "the window": _news,
    "one paragraph": _paragraph,
    "worst case": _worst,
    "chosen in the list": _switch,
}


def main() -> int:
    """Measure on every screen that is there; each part in a process of its own."""
    words = sys.argv[1:]
    if words[:1] == ["--part"]:
        app = QApplication([])
        sys.stdout.write(json.dumps(_PARTS[words[1]](app, int(words[2]))))
        return 0
    keys = int(words[0]) if words else KEYS
    for platform in ("offscreen", *(("xcb",) if os.environ.get("DISPLAY") else ())):
        results = {name: _in_a_process(name, keys, platform) for name in _PARTS}
        _report(platform, results)
    return 0


def _in_a_process(name: str, keys: int, platform: str) -> Measured:
    command = [sys.executable, "-m", "tests.benchmarks.typing_latency", "--part", name, str(keys)]
    root = Path(__file__).resolve().parents[2]
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "QT_QPA_PLATFORM": platform, "XDG_CONFIG_HOME": home}
        said = subprocess.run(
            command, check=True, stdout=subprocess.PIPE, cwd=root, env=environment
        )
    measured: Measured = json.loads(said.stdout)
    return measured


def _report(platform: str, results: dict[str, Measured]) -> None:
    print(f"\n{platform:22} {'keys':>5} {'p50':>7} {'p90':>7} {'p95':>7} {'p99':>7} {'max':>7} ms")
    for name, result in results.items():
        if times := result.get("keys"):
            values = " ".join(f"{at(times, part):7.2f}" for part in (0.5, 0.9, 0.95, 0.99))
            print(f"{name:22} {len(times):5} {values} {max(times):7.2f}")
    print(f"findings in the story: {results['the window']['findings']}")
    for target in _targets(results):
        verdict = "MISSED" if target.missed else "kept"
        print(f"{target.name:44} {target.measured:8.2f} of {target.limit:6.1f}   {verdict}")


def _targets(results: dict[str, Measured]) -> list[Target]:
    window, bare = results["the window"], results["bare QPlainTextEdit"]
    keys, bare_keys = window["keys"], bare["keys"]
    memory = window["mib"] or (0.0, 0.0)
    return [
        Target("p50, times the bare one", at(keys, 0.5) / at(bare_keys, 0.5), 1.5),
        Target("p99, times the bare one", at(keys, 0.99) / at(bare_keys, 0.99), 2.5),
        Target("p99, ms", at(keys, 0.99), 16.0),
        Target("longest, ms", max(keys), 50.0),
        Target(
            "one paragraph of 2,000 words, p95, ms",
            at(results["one paragraph"]["keys"], 0.95),
            16.0,
        ),
        Target("window to first key in the story, ms", window["opened_ms"], 400.0),
        Target(
            "chosen in the list to first key, ms", results["chosen in the list"]["opened_ms"], 400.0
        ),
        Target("memory of all processes, RSS, MiB", memory[0], 250.0),
        Target("memory of all processes, PSS, MiB", memory[1], 250.0),
    ]


if __name__ == "__main__":
    sys.exit(main())
