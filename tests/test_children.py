"""How the program starts itself again, from its sources and frozen."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from editor import children
from editor.photos.decoder.words import FLAG, MODULE, READY
from editor.workers.protocol import STORIES
from editor.workers.spelling.protocol import SPELLING

_TRADES = [(MODULE, FLAG), (STORIES.module, STORIES.flag), (SPELLING.module, SPELLING.flag)]


@pytest.mark.parametrize(("module", "flag"), _TRADES)
def test_a_frozen_program_starts_itself_with_a_flag(
    monkeypatch: pytest.MonkeyPatch, module: str, flag: str
) -> None:
    started: list[Sequence[str]] = []

    def popen(command: Sequence[str], **_: Any) -> None:
        started.append(command)

    monkeypatch.setattr(subprocess, "Popen", popen)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    children.start_child(module, flag)
    assert started == [[sys.executable, flag]]


def test_the_program_knows_the_flag_of_the_decoder() -> None:
    asked = [sys.executable, "-m", "editor", FLAG]
    done = subprocess.run(asked, input=b"", capture_output=True, check=True, timeout=60)
    assert (done.stdout, done.stderr) == (READY, b"")


def test_a_child_runs_this_package_wherever_the_program_was_started(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "editor.py").write_text("raise SystemExit(9)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    child = children.start_child(MODULE, FLAG, is_silent=True)
    output, _ = child.communicate(b"", timeout=60)
    assert (child.returncode, output) == (0, READY)


def test_no_child_is_given_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[dict[str, str]] = []

    def popen(_: Sequence[str], *, env: dict[str, str], **__: Any) -> None:
        given.append(env)

    monkeypatch.setenv("COPYDESK_SECRET_COURIER_SITE", "marked")
    monkeypatch.setenv("COPYDESK_LANGUAGE", "en")
    monkeypatch.setattr(subprocess, "Popen", popen)
    children.start_child(MODULE, FLAG)
    assert "marked" not in given[0].values()
    assert given[0]["COPYDESK_LANGUAGE"] == "en"
