"""Renew the locks, and prove that they install from wheels alone on all three systems.

Needs ``uv`` on the path. The files hold versions, hashes and markers, and no addresses:

- ``requirements-test.lock``: everything, with what the tests need;
- ``requirements.lock``: what the program needs to run, a part of it;
- ``installer.lock``: pip and the build backend, another part of it.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

PACKAGING = Path(__file__).resolve().parent
ROOT = PACKAGING.parent

PLATFORMS = ("x86_64-pc-windows-msvc", "aarch64-apple-darwin", "x86_64-manylinux_2_34")
PYTHONS = ("3.11", "3.12", "3.13")


def renew(name: str, *wanted: str) -> None:
    """Write one lock; ``wanted`` are uv's words for what goes in."""
    compile_lock(
        *wanted,
        "--universal",
        "--generate-hashes",
        "--no-header",
        "--no-annotate",
        "--python-version=3.11",
        f"--output-file={PACKAGING / name}",
    )
    text = (PACKAGING / name).read_text(encoding="utf-8")
    if "://" in text:
        sys.exit(f"{name} holds an address; it must not.")
    print(f"{name}: {sum('==' in line for line in text.splitlines())} packages")


def prove(platform: str, python: str) -> None:
    """Check that the test lock resolves from wheels alone there."""
    with tempfile.TemporaryDirectory() as folder:
        compile_lock(
            str(PACKAGING / "requirements-test.lock"),
            "--only-binary=:all:",
            f"--python-platform={platform}",
            f"--python-version={python}",
            f"--output-file={Path(folder) / 'resolved.txt'}",
        )
    print(f"wheels for {platform}, Python {python}: all there")


def compile_lock(*words: str) -> None:
    """Run ``uv pip compile``; stop with its own message where it fails."""
    # PySide6 6.12 asks for macOS 14, one more than uv assumes.
    environment = {**os.environ, "MACOSX_DEPLOYMENT_TARGET": "14.0"}
    command = ["uv", "pip", "compile", "--quiet", "--no-emit-index-url", *words]
    try:
        subprocess.run(command, check=True, cwd=ROOT, env=environment)
    except FileNotFoundError:
        sys.exit("uv isn't on the path. Install it, for example with “python3 -m pip install uv”.")
    except subprocess.CalledProcessError as error:
        sys.exit(error.returncode)


def main() -> None:
    """Renew all, then prove."""
    constraint = f"--constraint={PACKAGING / 'requirements-test.lock'}"
    renew("requirements-test.lock", "pyproject.toml", "--group=dev", "--all-extras")
    renew("requirements.lock", "pyproject.toml", constraint)
    renew("installer.lock", "--group=installer", constraint)
    for platform in PLATFORMS:
        for python in PYTHONS:
            prove(platform, python)


if __name__ == "__main__":
    main()
