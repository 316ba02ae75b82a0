"""Set Copydesk up and run every check: ``python3 packaging/test.py [pytest's own arguments]``."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this file is what an older Python must still read
    sys.exit(
        "Copydesk needs Python 3.11 or newer; this is Python {}.{}. "
        "Start it with a newer one, for example: python3.12 packaging/test.py".format(
            *sys.version_info[:2]
        )
    )

import subprocess
import time

import environment
import qt_libraries
from environment import ROOT, say

# Quick ones first. pytest comes last, so that its own summary ends the output but for the table.
STEPS = (
    ("ruff check", ("ruff", "check")),
    ("ruff format", ("ruff", "format", "--check")),
    ("import contracts", ("lint-imports", "--no-logo")),
    ("mypy --strict", ("mypy",)),
    ("pytest", ("pytest", "-n", "2")),
)


def main() -> int:
    """Run all steps, print a table, and say by the exit status whether all passed."""
    try:
        environment.ensure(environment.TEST_LOCK)
    except (environment.SetUpError, OSError) as error:
        say(f"The tests could not be set up: {error}")
        return 1
    missing = qt_libraries.missing_libraries(environment.VENV, "offscreen")
    if missing:
        say(qt_libraries.advice(missing))
        say("Until then the window tests are skipped.")
    rows = []
    for name, words in STEPS:
        say(f"\n── {name}")
        began = time.monotonic()
        passed = run(*words, *(sys.argv[1:] if name == "pytest" else ()))
        rows.append((name, time.monotonic() - began, passed))
    return report(rows)


def run(program: str, *words: str) -> bool:
    """Run a program of the environment at the root; returns whether it passed."""
    command = [str(environment.PYTHON.parent / program), *words]
    variables = {**environment.clean_environment(), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(command, check=False, cwd=ROOT, env=variables).returncode == 0


def report(rows: list[tuple[str, float, bool]]) -> int:
    """Print what passed and how long it took; returns the exit status."""
    say("\nstep               seconds  result")
    for name, seconds, passed in rows:
        say(f"{name:<18} {seconds:>7.1f}  {'passed' if passed else 'FAILED'}")
    failed = sum(not passed for _, _, passed in rows)
    say(f"\n{len(rows) - failed} of {len(rows)} steps passed.")
    return 1 if failed else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("Stopped.")
