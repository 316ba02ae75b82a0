"""Type into Copydesk and into other editors, and write the table: ``measure_rivals.py``.

FocusWriter, ghostwriter and ReText (the system's packages) and a bare QPlainTextEdit open the same
Markdown of 100,000 words; ``ui_latency.py`` of the shared tools types from outside and sees paint
through the X server, so nothing is asked of any program. The table goes into
``resources/docs/performance.md``. What isn't installed is said and left out.
"""

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.long_story.texts import news_body  # noqa: E402 - found by the line above

TOOL = ROOT.parent / "shared" / "tools" / "ui_latency.py"
PAGE = ROOT / "resources" / "docs" / "performance.md"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
WORDS = 100_000
TIMES = 3
KEYS = 300
GAP_S = 0.08
SETTLE_S = 8
SLUG = "long"
_RETEXT = "[General]\nrestoreWindow=false\nautoSave=true\nlivePreviewByDefault=true\n"
_FOCUSWRITER = "[Save]\nAuto=true\nRememberPositions=false\n"
_VALUES = ("ready_ms", "key_p50", "key_p90", "key_p99", "key_max", "rss_mib")


@dataclass(frozen=True, slots=True)
class Program:
    """One of those that are typed into.

    Attributes:
        title: A regular expression for the title of its window.
        command: What starts it on a file, in a home folder of its own.
        needs: The program that must be installed.
        package: The system's package that knows its version; empty for our own.
        configure: Writes what keeps it from asking questions.
    """

    name: str
    title: str
    command: Callable[[Path], list[str]]
    needs: str = ""
    package: str = ""
    configure: Callable[[Path], None] = lambda _: None


def _file_of(home: Path) -> str:
    return str(home / "long.md")


def _write(home: Path, name: str, text: str) -> None:
    path = home / ".config" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _copydesk(home: Path, *words: str) -> list[str]:
    return [sys.executable, "-m", "editor", "--library", str(home / "library"), *words]


def _import(home: Path) -> None:
    """The story is in a library, as the others have a file; it was open once before."""
    subprocess.run(
        _copydesk(home, "import", _file_of(home)),
        check=True,
        capture_output=True,
        cwd=ROOT,
        env=_environment(home),
    )


PROGRAMS = (
    Program(
        "bare QPlainTextEdit",
        "a bare window",
        lambda home: [
            sys.executable,
            str(ROOT / "tests" / "benchmarks" / "long_story" / "bare_window.py"),
            _file_of(home),
        ],
    ),
    Program("Copydesk", "Copydesk", lambda home: _copydesk(home, "open", SLUG), configure=_import),
    Program(
        "FocusWriter",
        "FocusWriter|long",
        lambda home: ["focuswriter", _file_of(home)],
        "focuswriter",
        "focuswriter",
        lambda home: _write(home, "GottCode/FocusWriter.conf", _FOCUSWRITER),
    ),
    Program(
        "ghostwriter",
        r"long\.md",
        lambda home: ["ghostwriter", _file_of(home)],
        "ghostwriter",
        "ghostwriter",
    ),
    Program(
        "ReText",
        r"long\.md",
        lambda home: ["retext", _file_of(home)],
        "retext",
        "retext",
        lambda home: _write(home, "ReText project/ReText.conf", _RETEXT),
    ),
)


def main() -> int:
    """Measure what is there; 1 if there is nothing to measure with."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "--python",
        default=os.environ.get("COPYDESK_PROBER", ""),
        help="a Python with python-xlib and psutil (or COPYDESK_PROBER)",
    )
    parser.add_argument("--times", type=int, default=TIMES)
    parser.add_argument("--keys", type=int, default=KEYS)
    parser.add_argument("--only", default="", help="one program alone; nothing is written")
    chosen = parser.parse_args()
    lacking = [name for name in ("Xvfb", "openbox") if shutil.which(name) is None]
    lacking += [] if TOOL.exists() else [f"{TOOL.name} of the shared tools"]
    lacking += [] if chosen.python else ["a Python with python-xlib and psutil (--python)"]
    if lacking:
        print(f"Not measured: {', '.join(lacking)} missing.")
        return 1
    rows = []
    for program in PROGRAMS:
        if chosen.only not in {"", program.name}:
            continue
        if program.needs and shutil.which(program.needs) is None:
            print(f"{program.name} is not installed: left out.")
            continue
        answers = [_measure(program, chosen.python, chosen.keys) for _ in range(chosen.times)]
        rows.append(_row(program, answers))
        print(rows[-1], flush=True)
    if not chosen.only:
        _put_in(_table(rows, chosen.times, chosen.keys))
    return 0


def _measure(program: Program, prober: str, keys: int) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        home = Path(name)
        Path(_file_of(home)).write_text(news_body(WORDS), encoding="utf-8")
        program.configure(home)
        if program.needs == "":
            _ask(program, prober, home, "--ready-only", "--linger", "3")
        return _ask(program, prober, home, "--keys", str(keys))


def _ask(program: Program, prober: str, home: Path, *words: str) -> dict[str, Any]:
    timing = ("--gap", str(GAP_S), "--settle", str(SETTLE_S), "--before", "ctrl+End")
    ask = [prober, str(TOOL), "--title", program.title, *timing, *words, "--"]
    said = subprocess.run(
        [*ask, *program.command(home)],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=_environment(home),
    )
    answer: dict[str, Any] = json.loads(said.stdout or "{}")
    if "rss_ready_mib" not in answer:
        print(f"{program.name}: {answer or said.stderr[-400:]}")
    return answer


def _environment(home: Path) -> dict[str, str]:
    """A home folder that nobody has used, and compiled modules."""
    mine = {"HOME": str(home), "XDG_CONFIG_HOME": str(home / ".config"), "LANG": "C.UTF-8"}
    # ghostwriter's preview doesn't start for the administrator otherwise, as in a container.
    mine["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    gone = {"PYTHONDONTWRITEBYTECODE", "XDG_DATA_HOME", "XDG_CACHE_HOME"}
    return {key: value for key, value in os.environ.items() if key not in gone} | mine


def _row(program: Program, answers: list[dict[str, Any]]) -> str:
    """The medians of the runs; a dash where a run gave no answer."""
    cells = []
    for value in _VALUES:
        taken = [answer[value] for answer in answers if answer.get(value) is not None]
        digits = 1 if value.startswith("key") else 0
        cells.append(f"{statistics.median(taken):.{digits}f}" if taken else "–")
    return f"| {f'{program.name} {_version(program)}'.strip()} | {' | '.join(cells)} |"


def _version(program: Program) -> str:
    if not program.package:
        return ""
    ask = ["dpkg-query", "--show", "--showformat=${Version}", program.package]
    if shutil.which(ask[0]) is None:
        return ""
    return subprocess.run(ask, check=False, capture_output=True, text=True).stdout.strip()


def _table(rows: list[str], times: int, keys: int) -> str:
    day = datetime.now(tz=UTC).date()
    return "\n".join(
        (
            f"Measured on {day.isoformat()}, {os.cpu_count()} cores, {sys.platform}; medians of "
            f"{times} runs of {keys} keys, one key every {round(GAP_S * 1000)} ms. Times are in "
            "milliseconds, memory is the RSS of all its processes in MiB.",
            "",
            "| program | ready | key p50 | p90 | p99 | longest | memory |",
            "|---|--:|--:|--:|--:|--:|--:|",
            *rows,
        )
    )


def _put_in(table: str) -> None:
    page = PAGE.read_text(encoding="utf-8")
    marked = re.compile(f"{re.escape(BEGIN)}.*{re.escape(END)}", re.DOTALL)
    made = marked.sub(lambda _: f"{BEGIN}\n{table}\n{END}", page)
    PAGE.write_text(made, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
