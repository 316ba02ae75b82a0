"""Finds a pip to begin with: the pinned one is installed by it, and used from then on."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NO_PIP = (
    "This Python comes with neither pip nor ensurepip, so nothing can be installed.\n"
    "On Debian and Ubuntu: sudo apt-get install python3-venv\n"
    "Elsewhere: install pip for this Python, then try again."
)
_DEBIAN_PACKAGE = "python3-pip-whl"


@contextmanager
def first_pip(python: Path, environment: dict[str, str]) -> Iterator[list[str] | None]:
    """The words of a command that runs some pip for the environment's Python.

    Tried in this order: pip in the environment; the copy that Python carries for new
    environments (``ensurepip``); pip of the Python that runs this; and where Debian has split all
    of them off, Debian's own package of that copy, which needs no right to install anything.

    Yields:
        The command, or None where there is no pip to be had.
    """
    in_environment, own = [str(python), "-m", "pip"], [sys.executable, "-m", "pip"]
    carried = [str(python), "-m", "ensurepip", "--default-pip"]
    if _works([*in_environment, "--version"], environment) or _works(carried, environment):
        yield in_environment
    elif _works([*own, "--version"], environment):
        yield [*own, "--python", str(python)]
    else:
        with tempfile.TemporaryDirectory() as folder:
            wheel = _debian_wheel(Path(folder), environment)
            yield [str(python), str(wheel / "pip")] if wheel else None


def _works(command: list[str], environment: dict[str, str]) -> bool:
    return (
        subprocess.run(command, capture_output=True, check=False, env=environment).returncode == 0
    )


def _debian_wheel(folder: Path, environment: dict[str, str]) -> Path | None:
    """Debian's wheel of pip, fetched and unpacked into a folder but not installed."""
    if not (shutil.which("apt-get") and shutil.which("dpkg-deb")):
        return None
    print("This Python has no pip: fetching Debian's copy to begin with.", flush=True)
    download = ["apt-get", "download", "--quiet", _DEBIAN_PACKAGE]
    # apt drops its rights to fetch; it must be able to write here.
    folder.chmod(0o755)
    fetched = subprocess.run(
        download, cwd=folder, capture_output=True, check=False, env=environment
    )
    if fetched.returncode and hasattr(os, "geteuid") and os.geteuid() == 0:
        print("Reading Debian's package lists.", flush=True)
        subprocess.run(["apt-get", "update", "-qq"], check=False, env=environment)
        subprocess.run(download, cwd=folder, capture_output=True, check=False, env=environment)
    for package in folder.glob("*.deb"):
        subprocess.run(["dpkg-deb", "-x", str(package), str(folder)], check=True, env=environment)
    return next(folder.glob("usr/share/python-wheels/pip-*.whl"), None)
