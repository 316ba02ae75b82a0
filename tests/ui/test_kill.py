"""The window is killed while somebody types: what is older than two seconds comes back."""

import os
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from editor.domain.article import Article
from editor.newsroom import Newsroom, open_newsroom
from editor.services.recovery import recover
from editor.settings import Settings

pytestmark = pytest.mark.window

ROOT = Path(__file__).resolve().parents[2]
TYPIST = Path(__file__).with_name("safety") / "typist.py"
PROMISE_S = 2.0


def _killed_while_typing(folder: Path, log: Path, first: int, after_s: float) -> float:
    """Let somebody type for a while, then end the process at once; when that was."""
    command = [sys.executable, str(TYPIST), str(folder), str(log), str(first)]
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    child = subprocess.Popen(command, cwd=ROOT, env=env, stderr=subprocess.PIPE)
    deadline = time.monotonic() + 30
    while not (log.exists() and f"{first} " in log.read_text(encoding="ascii")):
        assert child.poll() is None, child.stderr.read() if child.stderr else ""
        assert time.monotonic() < deadline
        time.sleep(0.02)
    time.sleep(after_s)
    killed_at = time.time()
    child.kill()
    child.communicate()
    return killed_at


def test_five_kills_lose_nothing_that_was_typed_two_seconds_before(
    newsroom: Newsroom, bridge: Article, tmp_path: Path
) -> None:
    log = tmp_path / "typed.txt"
    random = Random(20261123)
    due: set[str] = set()
    first = 1
    for _ in range(5):
        killed_at = _killed_while_typing(newsroom.folder, log, first, random.uniform(0.1, 3.5))
        for line in log.read_text(encoding="ascii").splitlines()[first - 1 :]:
            number, at = line.split()
            first = int(number) + 1
            if float(at) < killed_at - PROMISE_S:
                due.add(f"w{number}.")
        with open_newsroom(newsroom.folder, Settings(name="Dana")) as opened:
            recovery = recover(opened.stories, opened.folder)
            assert recovery.failed == ()
            there = opened.stories.get("bridge-vote").body.split()
            assert due - set(there) == set()
            assert opened.store.faults() == ()
        due = set(there) & {f"w{number}." for number in range(first)}
        assert due
