"""Programs that a throw-away server consists of: started, waited for, and stopped whole."""

import os
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from judging import MissingError

READY_S = 120.0
_STOP_S = 20.0
_LOOK_AGAIN_S = 0.1


def need(programs: Sequence[str], packages: str) -> None:
    """See that programs are on this machine.

    Raises:
        MissingError: One isn't; the message names the packages that bring it.
    """
    gone = [each for each in programs if shutil.which(each) is None]
    if gone:
        message = f"{', '.join(gone)} can’t be found here; it comes with: {packages}"
        raise MissingError(message)


def free_port() -> int:
    """A port of this machine that nobody listens at now."""
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return int(line.getsockname()[1])


@contextmanager
def running(
    command: Sequence[str],
    log: Path,
    is_ready: Callable[[], bool],
    *,
    folder: Path | None = None,
    variables: Mapping[str, str] | None = None,
) -> Iterator["subprocess.Popen[bytes]"]:
    """A program and all that it starts, from ready to gone.

    Args:
        command: In a process group of its own: what it starts is stopped with it.
        log: Where what it says is written.
        is_ready: Asked until it says yes.
        folder: It is started there.
        variables: Beside those of this process.

    Raises:
        RuntimeError: It ended, or wasn't ready in time; the end of its log stands in the message.
    """
    with log.open("ab") as stream:
        program = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, **(variables or {})},
            stdin=subprocess.DEVNULL,
            stdout=stream,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        _wait(program, is_ready, log)
        yield program
    finally:
        _stop(program)


def answers(url: str) -> bool:
    """Whether a page is there."""
    try:
        with urllib.request.urlopen(url, timeout=10) as answer:  # noqa: S310 - our own server
            return bool(answer.status == 200)  # noqa: PLR2004
    except (urllib.error.URLError, OSError):
        return False


def _wait(program: "subprocess.Popen[bytes]", is_ready: Callable[[], bool], log: Path) -> None:
    until = time.monotonic() + READY_S
    while not is_ready():
        if program.poll() is not None or time.monotonic() > until:
            said = log.read_text(encoding="utf-8", errors="replace")[-2_000:]
            message = f"{program.args!s:.60} isn’t ready (status {program.poll()}):\n{said}"
            raise RuntimeError(message)
        time.sleep(_LOOK_AGAIN_S)


def _stop(program: "subprocess.Popen[bytes]") -> None:
    """Ask the whole group to end, and see to it."""
    for word in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(program.pid, word)
        except ProcessLookupError:
            break
        try:
            program.wait(_STOP_S)
        except subprocess.TimeoutExpired:
            continue
    program.wait()
