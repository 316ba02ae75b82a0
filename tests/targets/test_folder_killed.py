"""A process that is killed while it delivers into a folder leaves nothing half, and no rest."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from editor.targets.folder import FolderDrop
from tests.targets.parcels import FIRST, OCTETS, SECOND, hidden, parcel, standing, under

_ROOT = Path(__file__).resolve().parents[2]
# Dies before a file is written or a folder is renamed for the so many-eth time, as if killed.
_DYING = """
import os, sys
from pathlib import Path
from editor.targets import whole_folder
from editor.targets.folder import FolderDrop
from tests.targets.parcels import OCTETS, SECOND, parcel

left = int(sys.argv[2])

def dying(act):
    def wrapped(*arguments):
        global left
        left -= 1
        if left < 0:
            os._exit(9)
        return act(*arguments)
    return wrapped

os.fsync, Path.rename = dying(os.fsync), dying(Path.rename)
FolderDrop(sys.argv[1]).deliver(parcel(SECOND, id="2"), OCTETS)
"""
_STEPS = 5
"""The note, two files, and two renames."""


@pytest.mark.parametrize("step", range(_STEPS + 1))
def test_whoever_looks_finds_it_whole_and_the_next_try_clears_up(tmp_path: Path, step: int) -> None:
    FolderDrop(str(tmp_path)).deliver(parcel(), OCTETS)
    died = subprocess.run(
        [sys.executable, "-c", _DYING, str(tmp_path), str(step)],
        env={**os.environ, "PYTHONPATH": str(_ROOT)},
        check=False,
        timeout=60,
    )
    assert died.returncode == (0 if step == _STEPS else 9)
    old, new = under("bridge-ninjs", FIRST), under("bridge-ninjs", SECOND)
    # Between the two renames nothing stands there, and never half.
    assert standing(tmp_path) == (new if step == _STEPS else {} if step == _STEPS - 1 else old)
    FolderDrop(str(tmp_path)).deliver(parcel(SECOND, id="2"), OCTETS)
    assert standing(tmp_path) == new
    assert hidden(tmp_path) == []
