"""Prints one job, in a process without windows and without a display."""

import os
import signal
import sys

import msgspec

from editor.domain.errors import CopydeskError
from editor.services.printing import MADE, REFUSED, Sheets


def main() -> None:
    """Read a job from standard input to its end, answer on standard output."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sheets = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Sheets)
    with os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)  # a stray print must not be taken for the answer
        answers.write(_answer(sheets))


def _answer(sheets: Sheets) -> bytes:
    os.environ["QT_HASH_SEED"] = "0"  # else fonts come in another order each time
    if sys.platform not in {"win32", "darwin"}:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # there may be no display, and none is needed
    try:
        from editor.ui.printing.job import made  # noqa: PLC0415 - Qt's libraries may be missing
    except ImportError as error:
        return REFUSED + f"a library of the system is missing ({error})".encode()
    try:
        return MADE + made(sheets)
    except CopydeskError as error:
        return REFUSED + error.message.encode()
