"""When the window is ready: the first typed key painted in the loaded story.

Run it as ``python -m tests.benchmarks.start_up``. The limit is 2 times a bare window with a
QPlainTextEdit, measured in turn in the same run. It types from outside, with ``ui_latency.py`` of
the shared tools, so it needs those, Xvfb and openbox; python-xlib and psutil are installed into a
throw-away environment.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from editor.resources import path_of

_ROOT = Path(__file__).resolve().parents[2]
_TOOL = _ROOT.parent / "shared" / "tools" / "ui_latency.py"
_TIMES = 7
_BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit
app = QApplication([])
window = QMainWindow()
window.setWindowTitle("a bare window")
text = QPlainTextEdit(window)
window.setCentralWidget(text)
window.resize(1200, 800)
window.show()
text.setFocus()
app.exec()
"""


def missing() -> str:
    """What this machine lacks for the measurement; empty if nothing."""
    programs = [name for name in ("Xvfb", "openbox") if shutil.which(name) is None]
    tool = [] if _TOOL.exists() else [f"{_TOOL.name} (shared tools)"]
    return ", ".join([*programs, *tool])


def _prober(folder: Path) -> Path:
    """A Python with python-xlib and psutil, in an environment of its own."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    python = folder / "bin" / "python"
    install = [str(python), "-m", "pip", "install", "-qqq", "python-xlib", "psutil"]
    subprocess.run(install, check=True)
    return python


def _ask(prober: Path, title: str, command: list[str], *words: str) -> dict[str, float]:
    ask = [str(prober), str(_TOOL), "--title", title, *words, "--", *command]
    # Uncompiled modules would be measured otherwise.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    said = subprocess.run(ask, check=True, capture_output=True, text=True, env=environment)
    answer: dict[str, float] = json.loads(said.stdout)
    return answer


def main() -> None:
    """Measure both in turn, print medians and the ratio."""
    if missing():
        print(f"not measured: {missing()} is missing")
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prober = _prober(folder / "prober")
        python = [sys.executable, "-m", "editor"]
        library = folder / "library"
        sample = path_of("samples/weather-satellite.md")
        add = [*python, "--library", str(library), "import", str(sample)]
        subprocess.run(add, check=True, capture_output=True)
        opened = [*python, "--library", str(library), "open", "weather-satellite"]
        # Opened once before, as every story but a new one was: the snapshot is there.
        _ask(prober, "Copydesk", opened, "--keys", "5", "--linger", "3")
        taken: dict[str, list[dict[str, float]]] = {"bare window": [], "copydesk": []}
        for number in range(_TIMES):
            mine = folder / f"library-{number}"
            shutil.copytree(library, mine)
            mine_opened = [*python, "--library", str(mine), "open", "weather-satellite"]
            bare = [sys.executable, "-c", _BARE]
            taken["bare window"].append(_ask(prober, "a bare window", bare, "--ready-only"))
            taken["copydesk"].append(_ask(prober, "Copydesk", mine_opened, "--ready-only"))
    _report(taken)


def _report(taken: dict[str, list[dict[str, float]]]) -> None:
    ready = {}
    for name, answers in taken.items():
        if not all(answer.get("ready_ms") for answer in answers):
            print(f"{name:14} not measured: {answers}")
            return
        window = statistics.median(answer["window_ms"] for answer in answers)
        ready[name] = statistics.median(answer["ready_ms"] for answer in answers)
        mib = statistics.median(answer["rss_ready_mib"] for answer in answers)
        print(f"{name:14} window {window:7.1f} ms  ready {ready[name]:7.1f} ms  {mib:6.1f} MiB")
    print(f"copydesk is ready after {ready['copydesk'] / ready['bare window']:.2f} times bare")


if __name__ == "__main__":
    main()
