"""Ctrl+C on the command line."""

import subprocess
import sys

_LOST_IN_A_CALLBACK = """
import signal, time, weakref
from editor.cli.interrupting import keep_interrupts

class Thing: ...

def gone(reference):
    signal.raise_signal(signal.SIGINT)
    for _ in range(1000): pass

keep_interrupts()
thing = Thing()
reference = weakref.ref(thing, gone)
del thing
try:
    time.sleep(20)
    print("it went on")
except KeyboardInterrupt:
    print("it ended")
"""

_ANOTHER_ERROR_IN_A_CALLBACK = """
import weakref
from editor.cli.interrupting import keep_interrupts

class Thing: ...

keep_interrupts()
thing = Thing()
reference = weakref.ref(thing, lambda _: 1 / 0)
del thing
"""


def _run(code: str) -> "subprocess.CompletedProcess[str]":
    line = [sys.executable, "-c", code]
    return subprocess.run(line, capture_output=True, text=True, check=True, timeout=60)


def test_ctrl_c_that_a_callback_of_the_clean_up_meets_still_ends_the_command() -> None:
    done = _run(_LOST_IN_A_CALLBACK)
    assert done.stdout == "it ended\n"
    assert done.stderr == ""


def test_any_other_error_there_is_still_printed() -> None:
    assert "ZeroDivisionError" in _run(_ANOTHER_ERROR_IN_A_CALLBACK).stderr
