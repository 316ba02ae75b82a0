"""Starts and ends another process of this very program: of a source tree, a wheel, a frozen app."""

import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

SECRETS = "COPYDESK_SECRET_"
"""How the variables begin that hold secrets for one run: no other process is given them."""

_hidden: dict[str, str] = {}


def hide_secrets() -> None:
    """Take the secrets of this run out of our environment, and remember them.

    What others start for us doesn't ask ``environment_of_children``: a browser that is opened
    gets our environment as it is.
    """
    for name in [each for each in os.environ if each.upper().startswith(SECRETS)]:
        _hidden[name] = os.environ.pop(name)


def secret_of_this_run(variable: str) -> str:
    """What a variable that holds a secret was set to; empty if it wasn't."""
    return os.environ.get(variable, "") or _hidden.get(variable, "")


def environment_of_children() -> dict[str, str]:
    """Our environment as other processes get it: without secrets."""
    return {
        name: value for name, value in os.environ.items() if not name.upper().startswith(SECRETS)
    }


def start_child(module: str, flag: str, *, is_silent: bool = False) -> "subprocess.Popen[bytes]":
    """Start a child that is talked to over its standard input and output.

    Args:
        module: What Python runs.
        flag: How the frozen program is told to be that child.
        is_silent: What it says on standard error is for nobody.

    Raises:
        OSError: The system doesn't start it.
    """
    return _start(module, (flag,), (), environment_of_children(), is_silent=is_silent)


def start_command(arguments: Sequence[str]) -> "subprocess.Popen[bytes]":
    """Start ``copydesk`` with these arguments in a process of its own; it says errors to nobody.

    It is given our environment whole: what it sends may need a secret of this run.

    Raises:
        OSError: The system doesn't start it.
    """
    return _start("editor", (), arguments, {**_hidden, **os.environ}, is_silent=True)


def _start(
    module: str,
    flags: Sequence[str],
    arguments: Sequence[str],
    environment: dict[str, str],
    *,
    is_silent: bool,
) -> "subprocess.Popen[bytes]":
    """Start this program as a module, or frozen with its flags."""
    if getattr(sys, "frozen", False):
        command = [sys.executable, *flags, *arguments]
    else:
        # -P: modules that lie in the current folder are none of ours.
        command = [sys.executable, "-P", "-m", module, *arguments]
        root = str(Path(__file__).resolve().parent.parent)
        paths = [root, environment.get("PYTHONPATH", "")]
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, paths))
    return subprocess.Popen(  # noqa: S603 - our own program
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL if is_silent else None,
        env=environment,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def end_child(child: "subprocess.Popen[bytes]") -> None:
    """End a child, close its pipes and take its exit status, so that no zombie stays.

    One that has ended already is only cleared away.
    """
    child.kill()
    for pipe in (child.stdin, child.stdout):
        if pipe is not None:
            with suppress(OSError):  # words for a dead child were still in the buffer
                pipe.close()
    child.wait()
