"""A desk of its own in a folder: ``copydesk`` as somebody at a terminal runs it."""

import json
import os
import resource
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from judging import ROOT

_LONGEST_S = 3_600
# What takes 200 processes at a terminal is done by one here: it isn't what is proved.
_MAKE_READY = """
import json, sys
from pathlib import Path
from editor.domain.publishing.act import Act
from editor.newsroom import open_newsroom
from editor.services.publishing.plan import Ask
from editor.settings import Settings
told = json.load(sys.stdin)
with open_newsroom(Path(told["library"]), Settings(name="Dana")) as newsroom:
    for slug, changes in told["stories"].items():
        if changes:
            newsroom.stories.set_fields(slug, changes)
        newsroom.publishing.publish(Ask(slug, Act.PUBLISH, (told["target"],), override=told["why"]))
"""


@dataclass(frozen=True, slots=True)
class Said:
    """How a command ended, and what it said."""

    status: int
    out: str
    err: str


class Desk:
    """Commands on a library of its own.

    Args:
        folder: Everything of it lies there.
        secrets: Of the targets, by name.
    """

    def __init__(self, folder: Path, secrets: dict[str, str]) -> None:
        self.library = folder / "library"
        self._command = [sys.executable, "-m", "editor", "--library", str(self.library)]
        self.variables = os.environ | {
            f"COPYDESK_SECRET_{name.upper().replace(' ', '_')}": secret
            for name, secret in secrets.items()
        }
        for name in ("CONFIG", "STATE", "CACHE", "DATA"):
            self.variables[f"XDG_{name}_HOME"] = str(folder / name.lower())

    def run(self, *words: str, wanted: int | None = 0) -> Said:
        """Run a command to its end.

        Args:
            words: Behind ``copydesk``.
            wanted: The exit status that is right; None if any is.

        Raises:
            RuntimeError: It ended otherwise.
        """
        done = subprocess.run(
            [*self._command, *words],
            check=False,
            cwd=ROOT,
            env=self.variables,
            capture_output=True,
            text=True,
            timeout=_LONGEST_S,
        )
        if wanted is not None and done.returncode != wanted:
            message = (
                f"copydesk {' '.join(words)[:200]} ended with {done.returncode}, not {wanted}:\n"
                f"{done.stdout[-1_500:]}{done.stderr[-3_000:]}"
            )
            raise RuntimeError(message)
        return Said(done.returncode, done.stdout, done.stderr)

    def ask(self, *words: str, wanted: int | None = 0) -> Any:
        """What a command prints with ``--json``."""
        return json.loads(self.run(*words, "--json", wanted=wanted).out)

    def begin(self, *words: str) -> "subprocess.Popen[bytes]":
        """A command that is waited for later, or killed."""
        return subprocess.Popen(
            [*self._command, *words],
            cwd=ROOT,
            env=self.variables,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )

    def make_ready(self, stories: dict[str, dict[str, str]], target: str) -> None:
        """Change stories and give each to the outbox, all in one process."""
        told = {
            "library": str(self.library),
            "target": target,
            "stories": stories,
            "why": "made-up copy, for a proof",
        }
        done = subprocess.run(
            [sys.executable, "-c", _MAKE_READY],
            check=False,
            cwd=ROOT,
            env=self.variables,
            input=json.dumps(told),
            capture_output=True,
            text=True,
            timeout=_LONGEST_S,
        )
        if done.returncode:
            message = f"The stories can’t be made ready:\n{done.stderr[-3_000:]}"
            raise RuntimeError(message)


def own_cpu_s() -> float:
    """How many seconds of a core all processes took that we started and that ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
