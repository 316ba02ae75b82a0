"""The child that sends: what it is told, what its last word means, and that it may die."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor import children
from editor.ui.outbox.sending import Run, Sender, run_of

pytestmark = [pytest.mark.window, pytest.mark.usefixtures("qapp")]


def child_of(code: str) -> "subprocess.Popen[bytes]":
    pipe = subprocess.PIPE
    return subprocess.Popen([sys.executable, "-c", code], stdin=pipe, stdout=pipe)


@pytest.mark.parametrize(
    ("told", "trouble"),
    [
        (b'{"entries": []}', ""),
        (b'{"error": {"message": "It is locked.", "hint": "Wait."}}', "It is locked. Wait."),
        (b"", "Sending broke off. It is tried again by itself."),
        (b"Traceback", "Sending broke off. It is tried again by itself."),
        (b"[]", ""),
    ],
)
def test_the_last_word_of_the_child_says_how_the_run_was(told: bytes, trouble: str) -> None:
    assert run_of(told) == Run(trouble)


def test_the_child_runs_the_outbox_of_this_library(qtbot: QtBot, tmp_path: Path) -> None:
    asked: list[Sequence[str]] = []

    def start(arguments: Sequence[str]) -> "subprocess.Popen[bytes]":
        asked.append(arguments)
        return child_of("print('{\"entries\": []}')")

    sender = Sender(start=start)
    with qtbot.waitSignal(sender.ended, timeout=20_000) as ended:
        sender.begin(tmp_path)
        sender.begin(tmp_path)
    assert ended.args == [Run()]
    assert asked == [("--library", str(tmp_path), "outbox", "run", "--json")]


def test_a_child_that_is_killed_is_no_end_of_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    children_started: list[subprocess.Popen[bytes]] = []

    def start(_: Sequence[str]) -> "subprocess.Popen[bytes]":
        children_started.append(child_of("import time; time.sleep(60)"))
        return children_started[-1]

    sender = Sender(start=start)
    with qtbot.waitSignal(sender.ended, timeout=20_000) as ended:
        sender.begin(tmp_path)
        children_started[0].kill()
    assert ended.args[0].trouble.startswith("Sending broke off.")


def test_a_child_that_must_end_is_gone_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    child = child_of("import time; time.sleep(60)")
    sender = Sender(start=lambda _: child)
    sender.begin(tmp_path)
    sender.end()
    assert child.poll() is not None
    sender.begin(tmp_path)


def test_a_child_that_cannot_start_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    def start(_: Sequence[str]) -> "subprocess.Popen[bytes]":
        raise OSError(12, "Out of memory")

    sender = Sender(start=start)
    with qtbot.waitSignal(sender.ended) as ended:
        sender.begin(tmp_path)
    assert ended.args[0].trouble.startswith("Sending can’t be started: Out of memory.")


def test_only_the_child_that_sends_is_given_the_secrets_of_this_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given: list[tuple[Sequence[str], dict[str, str]]] = []

    def popen(command: Sequence[str], *, env: dict[str, str], **_: object) -> None:
        given.append((command, env))

    monkeypatch.setattr(subprocess, "Popen", popen)
    monkeypatch.setitem(os.environ, "COPYDESK_SECRET_COURIER_SITE", "hush")
    children.start_child("editor.workers", "--worker")
    children.start_command(("outbox", "run"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    children.start_command(("outbox", "run"))
    assert "COPYDESK_SECRET_COURIER_SITE" not in given[0][1]
    assert given[1][1]["COPYDESK_SECRET_COURIER_SITE"] == "hush"
    assert given[1][0][-4:] == ["-m", "editor", "outbox", "run"]
    assert given[2][0] == [sys.executable, "outbox", "run"]
    assert not any("hush" in word for command, _ in given for word in command)
