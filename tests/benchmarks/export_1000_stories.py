"""How long the export of a thousand stories takes, with all that is kept of it.

Run it as ``python -m tests.benchmarks.export_1000_stories [FORMAT]``. The limit is 10 s on two
cores. The stories have some 300 words, a standfirst and a credit, as wire copy has; what is timed
is the whole of it: reading the library, the checks that can stop a story, the files through to the
disk, and the revisions. The bare baseline writes a file of the same size for each story.
"""

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from editor.domain.article import Article
from editor.domain.credit import Credit
from editor.domain.export_order import ExportOrder
from editor.domain.identity import new_id
from editor.newsroom import Newsroom, open_newsroom
from editor.services.bundles import Exported
from editor.settings import Settings

_STORIES = 1_000
_LIMIT_S = 10.0
_START = datetime(2026, 1, 1, tzinfo=UTC)
_WORDS = (
    "the council voted on Monday to close a bridge over the river after engineers found cracks "
    "in two of its piers and said that repairs would take until autumn and cost four million "
    "pounds while people in both villages asked for a ferry and a later bus"
).split()


def _story(random: Random, number: int) -> Article:
    def sentence(count: int) -> str:
        return " ".join(random.choices(_WORDS, k=count)).capitalize()

    paragraphs = [". ".join(sentence(13) for _ in range(3)) + "." for _ in range(8)]
    return Article(
        new_id(),
        f"bridge-{number}",
        headline=sentence(8),
        standfirst=f"{sentence(15)}.",
        body="\n\n".join(paragraphs) + "\n",
        credits=(Credit(f"Ann Lee {number % 40}"),),
    )


@contextmanager
def _newsroom(folder: Path) -> Iterator[Newsroom]:
    random = Random(20261201)
    with open_newsroom(folder, Settings(name="Dana")) as newsroom:
        with newsroom.store.write() as shelf:
            for number in range(_STORIES):
                at = _START + timedelta(minutes=number)
                shelf.articles.add(_story(random, number), 312, at)
        yield newsroom


def _bare(folder: Path, octets: int) -> float:
    folder.mkdir()
    start = time.perf_counter()
    for number in range(_STORIES):
        with (folder / f"{number}.json").open("wb") as file:
            file.write(b" " * octets)
            file.flush()
            os.fsync(file.fileno())
    return time.perf_counter() - start


def main() -> int:
    """Make the library, export, print; 1 if it took too long or a story stayed."""
    chosen = (*sys.argv[1:], "ninjs")[0]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with _newsroom(folder / "library") as newsroom:
            ids = [each.id for each in newsroom.stories.listings()]
            order = ExportOrder(chosen, folder / "out")
            start = time.perf_counter()
            results = list(newsroom.batch_exports.run(ids, order))
            taken = time.perf_counter() - start
        exported = [each for each in results if isinstance(each, Exported)]
        octets = sum(each.document.stat().st_size for each in exported) // len(exported)
        bare = _bare(folder / "bare", octets)
    print(f"{len(exported)} of {_STORIES} stories as {chosen}, {octets:,} octets each")
    print(f"{'files alone, bare':26}{bare:8.2f} s")
    print(f"{'export':26}{taken:8.2f} s  {taken / bare:5.1f} times bare")
    return int(taken > _LIMIT_S or len(exported) < _STORIES)


if __name__ == "__main__":
    raise SystemExit(main())
