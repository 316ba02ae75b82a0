"""Search over 20,000 stories: `python tests/benchmarks/search_20000.py` prints milliseconds.

A search is timed from the words to the finished hits: transaction, ranking, excerpts and listings.
The ratio is against the same words looked for by reading all bodies with LIKE.
"""

import argparse
import sqlite3
import sys
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from editor.domain.article import Article
from editor.domain.credit import Credit
from editor.domain.figure import Figure
from editor.domain.identity import new_id
from editor.storage.search import teach
from editor.storage.store import Store

START = datetime(2026, 1, 1, tzinfo=UTC)
LIMIT_MS = 50.0
COMMON = [
    "the",
    "of",
    "and",
    "to",
    "in",
    "a",
    "that",
    "said",
    "for",
    "on",
    "was",
    "is",
    "with",
    "as",
    "at",
    "by",
    "it",
    "from",
    "he",
]
SEARCHES = ("ro", "rose", "the", "th", "said on", "to in with", "story-77", "caption ca", "t")


def vocabulary(random: Random) -> list[str]:
    """English function words first, then 30,000 made-up words of common letters."""
    letters = "eeetttaaooiinnsshhrrddlucmfpgwybvk"
    return COMMON + [
        "".join(random.choices(letters, k=random.randint(3, 9))) for _ in range(30_000)
    ]


def words(random: Random, known: list[str], count: int) -> str:
    """Words whose frequency falls with their rank, as it does in a language."""
    ranks = (int(random.paretovariate(0.6)) - 1 for _ in range(count))
    return " ".join(known[rank % len(known)] for rank in ranks)


def fill(store: Store, stories: int) -> None:
    """Add stories of some 300 words, each with a figure and a credit."""
    random = Random(20261123)
    known = vocabulary(random)
    with store.write() as shelf:
        for number in range(stories):
            article = Article(
                new_id(),
                f"story-{number}",
                headline=words(random, known, 8),
                standfirst=words(random, known, 15),
                body=words(random, known, 300),
                figures=(Figure("photo-1", caption=f"caption {words(random, known, 20)}"),),
                credits=(Credit(f"Name {number % 400}"),),
            )
            shelf.articles.add(article, 300, START + timedelta(minutes=number))


def timed(work: Callable[[], object], rounds: int = 7) -> tuple[float, float]:
    """The median and the worst time of a piece of work, in milliseconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return median(times), max(times)


def report(name: str, work: Callable[[], object], note: str = "") -> float:
    """Print one line of the table."""
    middle, worst = timed(work)
    sys.stdout.write(f"{name:<28}{middle:>9.1f}{worst:>9.1f}  {note}\n")
    return worst


def main() -> int:
    """Fill a library, search it, print the table; 1 if a search took too long."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", type=int, default=20_000)
    stories = parser.parse_args().stories
    with TemporaryDirectory() as folder:
        store = Store.open(Path(folder))
        start = time.perf_counter()
        fill(store, stories)
        filled_s = time.perf_counter() - start
        size = (Path(folder) / "library.db").stat().st_size / 1e6
        sys.stdout.write(f"{stories} stories added in {filled_s:.1f} s, {size:.0f} MB\n")
        sys.stdout.write(f"{'ms':<28}{'median':>9}{'worst':>9}\n")

        def find(sought: str) -> int:
            with store.read() as shelf:
                return len(shelf.search.find(sought))

        worst = max(
            report(f"search “{sought}”", lambda: find(sought), f"{find(sought)} hits")  # noqa: B023
            for sought in SEARCHES
        )
        with store.read() as shelf:
            report("all listings", shelf.articles.listings)
        with closing(sqlite3.connect(Path(folder) / "library.db")) as bare:
            teach(bare)
            scan = "SELECT number FROM article_searched WHERE body LIKE '%rose%' LIMIT 50"
            report("baseline: LIKE over bodies", lambda: bare.execute(scan).fetchall())
        store.close()
    return int(worst > LIMIT_MS)


if __name__ == "__main__":
    raise SystemExit(main())
