"""How long the import of a wire story takes: reading it, and reading it into a library.

Run it as ``python -m tests.benchmarks.import_sample [FILE…]``. The limit is 50 ms of work; the
bare baseline decodes the bytes and splits them into lines.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from editor.importers import read_article
from editor.newsroom import open_newsroom
from editor.resources import path_of
from editor.settings import Settings

_TIMES = 15
_SHARED = Path(__file__).resolve().parents[3] / "shared" / "data" / "wire"


def _milliseconds(act: Callable[[int], object]) -> float:
    taken = []
    for number in range(_TIMES):
        start = time.perf_counter()
        act(number)
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def _measure(path: Path) -> None:
    data = path.read_bytes()
    bare = _milliseconds(lambda _: data.decode(errors="replace").splitlines())
    read = _milliseconds(lambda _: read_article(path.name, data))
    with tempfile.TemporaryDirectory() as folder:
        copies = [Path(folder) / f"{number}.txt" for number in range(_TIMES)]
        for number, copy in enumerate(copies):
            # A file is imported once: so each copy differs.
            copy.write_bytes(data + f"\n{number}\n".encode())
        with open_newsroom(Path(folder) / "library", Settings()) as newsroom:
            stored = _milliseconds(lambda number: newsroom.stories.import_file(copies[number]))
    print(f"{path.name}, {len(data)} octets")
    print(f"  {'decode and split':26}{bare:8.2f} ms")
    print(f"  {'read':26}{read:8.2f} ms")
    print(f"  {'read and store':26}{stored:8.2f} ms")


def main() -> None:
    """Measure the files named, or the samples that are there."""
    named = [Path(each) for each in sys.argv[1:]]
    samples = [path_of("samples/weather-satellite.txt"), *sorted(_SHARED.glob("*.txt"))]
    for path in named or samples:
        _measure(path)


if __name__ == "__main__":
    main()
