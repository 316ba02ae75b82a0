"""A new check is one file: dropped into a folder, it is in the report, the list and the docs."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NEW = '''
"""Fog is weather, and no excuse."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from editor.checks.contract import Check
from editor.checks.passage import Passage, Slip


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen."""

    word: str = field(default="brume", metadata={"label": "Word for fog"})


def _read(passage: Passage, options: Options) -> Iterator[Slip]:
    at = passage.prose.find(options.word)
    if at >= 0:
        yield Slip(at, at + len(options.word), "Say fog.", ("fog",))


BRUME = Check(
    label="Brume",
    about="Readers know fog.",
    read=_read,
    options=Options(),
    must_match=("A brume.",),
    must_not_match=("A fog.",),
)
'''


@pytest.fixture
def dropped(tmp_path: Path) -> Path:
    """A copy of the program with one more file in it."""
    tree = tmp_path / "tree"
    for name in ("editor", "resources"):
        shutil.copytree(ROOT / name, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
    (tree / "editor" / "checks" / "wording" / "brume.py").write_text(NEW, encoding="utf-8")
    return tree


def run(tree: Path, *words: str) -> subprocess.CompletedProcess[str]:
    variables = {
        **os.environ,
        "PYTHONPATH": str(tree),
        "COPYDESK_LIBRARY": str(tree / "library"),
        "XDG_CONFIG_HOME": str(tree / "config"),
        "PYTHONUTF8": "1",
    }
    command = [sys.executable, "-m", "editor", *words]
    return subprocess.run(
        command, check=False, cwd=tree, env=variables, capture_output=True, text=True
    )


def test_a_file_that_is_dropped_in_is_a_check_everywhere(dropped: Path) -> None:
    listed = json.loads(run(dropped, "checks", "--json").stdout)
    (entry,) = [each for each in listed["checks"] if each["code"] == "brume"]
    assert entry["about"] == "Readers know fog."
    assert "Readers know fog." in run(dropped, "checks", "--markdown").stdout
    (dropped / "wind.txt").write_text("# Wind\n\nA brume, a bruma.", encoding="utf-8")
    assert run(dropped, "import", "wind.txt").returncode == 0
    assert "warning brume: Say fog." in run(dropped, "check", "wind").stdout
    assert run(dropped, "checks", "set", "brume", "word=bruma", "severity=hint").returncode == 0
    assert "hint brume: Say fog." in run(dropped, "check", "wind").stdout
