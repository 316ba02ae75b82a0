"""Makes the environment that Copydesk runs in: ``.venv`` with what a lock names.

Standard library only, and only for Python 3.11 and newer: ``run.py`` and ``test.py`` check that
before they import this file.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pip_finder

PACKAGING = Path(__file__).resolve().parent
ROOT = PACKAGING.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

RUN_LOCK = "requirements.lock"
TEST_LOCK = "requirements-test.lock"
_INSTALLER_LOCK = "installer.lock"
# What the environment was made from. Written last, so a set-up that was cut short shows.
_STAMP = VENV / "copydesk-environment.json"


class SetUpError(Exception):
    """The environment can't be made; the message says why and what to do."""


def say(sentence: str) -> None:
    """Print at once, also where the output is piped."""
    print(sentence, flush=True)


def ensure(lock: str) -> Path:
    """Make the environment, or find that it is there already.

    Args:
        lock: The name of the lock in ``packaging/``: ``RUN_LOCK`` or ``TEST_LOCK``, which holds
            all of the other.

    Returns:
        The environment's Python.

    Raises:
        SetUpError: It can't be made.
    """
    wanted = _wanted(lock)
    there = _read_stamp()
    if wanted.items() <= there.items():
        return PYTHON
    if not _is_usable(there):
        _create()
    _write_stamp({"unfinished": lock})
    say("Installing the libraries that Copydesk uses. The first time takes a minute or two.")
    _install_installer()
    _pip("install", "--require-hashes", "--only-binary=:all:", "-r", str(PACKAGING / lock))
    _pip("install", "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    _write_stamp(wanted)
    say(f"The environment is ready in {VENV}.")
    return PYTHON


def clean_environment() -> dict[str, str]:
    """The variables of this process, without those that would turn pip or Python elsewhere."""
    misleading = {
        "PYTHONPATH",
        "PYTHONHOME",
        "PYTHONDONTWRITEBYTECODE",  # uncompiled libraries make every start three times as long
        "PIP_TARGET",
        "PIP_PREFIX",
        "PIP_ROOT",
        "PIP_USER",
        "PIP_REQUIRE_VIRTUALENV",
        "__PYVENV_LAUNCHER__",
    }
    return {name: value for name, value in os.environ.items() if name not in misleading}


def _wanted(lock: str) -> dict[str, str]:
    version = ".".join(str(part) for part in sys.version_info[:3])
    locks = {RUN_LOCK, lock, _INSTALLER_LOCK}
    return {
        "python": version,
        "folder": str(ROOT),
        "pyproject.toml": _digest_of(ROOT / "pyproject.toml"),
        **{name: _digest_of(PACKAGING / name) for name in sorted(locks)},
    }


def _digest_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _read_stamp() -> dict[str, str]:
    try:
        stamp = json.loads(_STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) and PYTHON.exists() else {}


def _write_stamp(stamp: dict[str, str]) -> None:
    aside = _STAMP.with_suffix(".new")
    aside.write_text(json.dumps(stamp, indent=2) + "\n", encoding="utf-8")
    aside.replace(_STAMP)


def _is_usable(stamp: dict[str, str]) -> bool:
    """Whether the environment that is there can be installed into.

    One that was left unfinished can't; one that somebody made by other means can, if it is of
    this very Python and lies where it was made.
    """
    if "unfinished" in stamp or not PYTHON.exists():
        return False
    question = "import sys; print(*sys.version_info[:3], sep='.'); print(sys.prefix)"
    command = [str(PYTHON), "-c", question]
    try:
        answer = subprocess.run(
            command, capture_output=True, text=True, check=True, env=clean_environment()
        )
    except (OSError, subprocess.CalledProcessError):
        return False
    version, prefix = answer.stdout.splitlines()
    same = version == _wanted(RUN_LOCK)["python"] and Path(prefix).resolve() == VENV.resolve()
    return same and stamp.get("folder", str(ROOT)) == str(ROOT)


def _create() -> None:
    say(f"Making a Python environment in {VENV}.")
    try:
        if VENV.is_symlink() or VENV.is_file():
            VENV.unlink()
        elif VENV.exists():
            shutil.rmtree(VENV)
    except OSError as error:
        message = (
            f"The old environment in {VENV} can't be removed ({error.strerror}). "
            "Close Copydesk if it is open, then try again."
        )
        raise SetUpError(message) from error
    # Without pip on purpose: the same way on every system, also where ensurepip is split off.
    command = [sys.executable, "-m", "venv", "--without-pip", str(VENV)]
    made = subprocess.run(
        command, capture_output=True, text=True, check=False, env=clean_environment()
    )
    if made.returncode:
        said = (made.stderr or made.stdout).strip()
        message = f"Python can't make an environment in {VENV}:\n{said}"
        raise SetUpError(message)


def _install_installer() -> None:
    """Bring pip and the build backend, pinned and hashed, with whatever pip can be found."""
    wanted = ["--require-hashes", "--only-binary=:all:", "-r", str(PACKAGING / _INSTALLER_LOCK)]
    with pip_finder.first_pip(PYTHON, clean_environment()) as command:
        if command is None:
            raise SetUpError(pip_finder.NO_PIP)
        _run([*command, "install", *wanted])


def _pip(*words: str) -> None:
    _run([str(PYTHON), "-m", "pip", *words])


def _run(command: list[str]) -> None:
    quiet = ["-qq", "--no-input", "--disable-pip-version-check", "--no-warn-script-location"]
    done = subprocess.run([*command, *quiet], check=False, env=_pip_environment())
    if done.returncode:
        message = (
            "The libraries could not be installed; pip's own message stands above. "
            "A connection to a package index is needed the first time."
        )
        raise SetUpError(message)


def _pip_environment() -> dict[str, str]:
    # pip warns root against the system's own packages; this is an environment of ours.
    return {**clean_environment(), "PIP_ROOT_USER_ACTION": "ignore"}
