"""How long ``copydesk show`` takes, a process from start to end.

Run it as ``python -m tests.benchmarks.show_command``. The limit is 0.6 s; the bare baseline is a
Python that starts and imports SQLAlchemy.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from editor.resources import path_of

_TIMES = 7


# Uncompiled modules would be measured otherwise.
_ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


def _milliseconds(command: list[str]) -> float:
    taken = []
    for _ in range(_TIMES):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True, env=_ENVIRONMENT)
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def main() -> None:
    """Import the sample, measure, print."""
    with tempfile.TemporaryDirectory() as folder:
        copydesk = [sys.executable, "-m", "editor", "--library", str(Path(folder) / "library")]
        sample = path_of("samples/weather-satellite.md")
        subprocess.run([*copydesk, "import", str(sample)], check=True, capture_output=True)
        baseline = [sys.executable, "-c", "import sqlalchemy.orm"]
        bare = _milliseconds(baseline)
        print(f"{'python, sqlalchemy':26}{bare:8.1f} ms")
        for words in (["show", "weather-satellite"], ["show", "weather-satellite", "--json"]):
            taken = _milliseconds([*copydesk, *words])
            print(f"{' '.join(words[::2]):26}{taken:8.1f} ms  {taken / bare:5.2f} times bare")


if __name__ == "__main__":
    main()
