"""How the judges of ``format_judges.py`` are called, and what is said where one is missing."""

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TIMEOUT_S = 180
MODULES = Path(os.environ.get("COPYDESK_NODE_MODULES", ROOT / "build" / "judges" / "node_modules"))


class MissingError(Exception):
    """A tool isn't on this machine."""


@dataclass(frozen=True)
class OfficialJudge:
    """A judge of a format.

    Attributes:
        name: As the table has it.
        version: Asks which one it is.
        faults: From the folder of the export and the main document, what it found.
    """

    name: str
    version: Callable[[], str]
    faults: Callable[[Path, Path], list[str]]


def answer(*command: str, status: tuple[int, ...] = (0, 1)) -> str:
    """What a program says, on both its streams.

    Raises:
        MissingError: It isn't here.
    """
    if shutil.which(command[0]) is None:
        message = f"{command[0]} is missing"
        raise MissingError(message)
    environment = os.environ | {"NODE_PATH": str(MODULES)}
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=TIMEOUT_S, env=environment
    )
    said = f"{done.stdout}\n{done.stderr}".strip()
    if done.returncode not in status:
        return f"ended with {done.returncode}: {said[:400]}"
    return said
