"""What a day of work on a story takes on disk, and how long saving and keeping take meanwhile.

``python -m tests.benchmarks.history_size``: eight hours, a save each two seconds of typing (told by
ten a half minute here), a revision each half minute, thinned out as the desk does it.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from editor.domain.article import Article
from editor.domain.identity import new_id
from editor.domain.revision import WHILE_WRITING, Revision
from editor.resources import path_of
from editor.storage.library_file import NAME
from editor.storage.store import Store

BEGIN = datetime(2026, 11, 23, 9, tzinfo=UTC)
HALF_A_MINUTE = timedelta(seconds=30)
_PARAGRAPH_WORDS = 45
_OTHER_WORDS = 450


@dataclass(frozen=True, slots=True)
class Day:
    """What a day took.

    Attributes:
        text_octets: The text at the end of the day, UTF-8.
        history_octets: Pages of texts and revisions.
        growth_octets: By how much the library is larger than one that saved the text once.
    """

    text_octets: int
    history_octets: int
    growth_octets: int
    revisions: int
    save_ms: tuple[float, ...]
    keep_ms: tuple[float, ...]


class Writer:
    """Writes like somebody at work: on at the end, and here and there in what stands.

    Args:
        seed: The same writer writes the same.
    """

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._words = path_of("words/common-en.txt").read_text(encoding="utf-8").split()
        self._weights = [1 / (rank + 1) for rank in range(len(self._words))]

    def words(self, count: int) -> str:
        """So many words, common ones more often."""
        return " ".join(self._random.choices(self._words, self._weights, k=count))

    def text(self, words: int) -> list[str]:
        """Paragraphs of so many words in all."""
        return [self.words(_PARAGRAPH_WORDS) for _ in range(words // _PARAGRAPH_WORDS)]

    def half_a_minute(self, paragraphs: list[str], new_words: int) -> None:
        """Type at the end, and put two words elsewhere in place of others."""
        if not paragraphs or len(paragraphs[-1].split()) > _PARAGRAPH_WORDS:
            paragraphs.append("")
        paragraphs[-1] = f"{paragraphs[-1]} {self.words(new_words)}".strip()
        at = self._random.randrange(len(paragraphs))
        words = paragraphs[at].split()
        where = self._random.randrange(len(words))
        words[where : where + 2] = self.words(2).split()
        paragraphs[at] = " ".join(words)


def work_a_day(
    folder: Path,
    *,
    words_before: int,
    words_after: int,
    steps: int = 960,
    saves: int = 1,
    others: int = 0,
) -> Day:
    """Write a story for a day of half minutes, into a library of so many other stories."""
    writer = Writer(words_before)
    store = _library(folder / "day", others)
    paragraphs = writer.text(words_before)
    with store.write() as shelf:
        article = Article(new_id(), "bridge", body="\n\n".join(paragraphs))
        article = shelf.articles.add(article, 0, BEGIN)
    each = max(1, (words_after - words_before) // steps // saves)
    save_ms, keep_ms = [], []
    for step in range(steps):
        now = BEGIN + step * HALF_A_MINUTE
        for _ in range(saves):
            writer.half_a_minute(paragraphs, each)
            article = replace(article, body="\n\n".join(paragraphs))
            begun = perf_counter()
            with store.write() as shelf:
                article = shelf.articles.save(article, 0, now)
            save_ms.append((perf_counter() - begun) * 1e3)
        begun = perf_counter()
        with store.write() as shelf:
            shelf.revisions.add(Revision(new_id(), article, now, "Dana", WHILE_WRITING), 0)
            shelf.revisions.thin(article.id, now)
            shelf.search.tidy()
        store.give_back_space()
        keep_ms.append((perf_counter() - begun) * 1e3)
    with store.read() as shelf:
        revisions = len(shelf.revisions.entries(article.id))
    store.close()
    once = _library(folder / "once", others)
    with once.write() as shelf:
        shelf.articles.add(article, 0, BEGIN)
    once.close()
    size = (folder / "day" / NAME).stat().st_size
    return Day(
        text_octets=len(article.body.encode()),
        history_octets=_history_octets(folder / "day" / NAME),
        growth_octets=size - (folder / "once" / NAME).stat().st_size,
        revisions=revisions,
        save_ms=tuple(save_ms),
        keep_ms=tuple(keep_ms),
    )


def _library(folder: Path, others: int) -> Store:
    writer = Writer(others)
    store = Store.open(folder)
    with store.write() as shelf:
        for number in range(others):
            body = "\n\n".join(writer.text(_OTHER_WORDS))
            shelf.articles.add(Article(new_id(), f"other-{number}", body=body), 0, BEGIN)
    return store


def _history_octets(path: Path) -> int:
    """What the rows of texts and revisions hold; SQLite's own table of pages isn't everywhere."""
    import sqlite3  # noqa: PLC0415 - nobody else here speaks to the file itself

    connection = sqlite3.connect(path)
    bodies, revisions = (
        connection.execute(question).fetchone()[0] or 0
        for question in (
            "SELECT sum(length(deflated) + 3 * length(digest) + 64) FROM body",
            "SELECT sum(length(article) + 3 * length(body_digest) + 160) FROM revision",
        )
    )
    connection.close()
    return int(bodies + revisions)


def _lines() -> Iterator[str]:
    for before, after in ((0, 10_000), (9_000, 10_000), (90_000, 100_000), (0, 100_000)):
        with TemporaryDirectory() as folder:
            day = work_a_day(Path(folder), words_before=before, words_after=after)
        slow = sorted(day.save_ms)[int(len(day.save_ms) * 0.99)]
        yield (
            f"{before:>7,} to {after:>7,} words: text {day.text_octets:>7,}, history"
            f" {day.history_octets:>7,} ({day.history_octets / day.text_octets:.2f} times),"
            f" file {day.growth_octets:>9,} more ({day.growth_octets / day.text_octets:.2f} times)"
            f", {day.revisions} versions; save {median(day.save_ms):.1f} ms, 99 of 100 in"
            f" {slow:.1f} ms; keep {median(day.keep_ms):.1f}, at most {max(day.keep_ms):.1f} ms"
        )


if __name__ == "__main__":
    for line in _lines():
        print(line, flush=True)
