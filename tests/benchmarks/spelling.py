"""Spelling of 100,000 words: ``python -m tests.benchmarks.spelling``.

How long the child takes for all words, how much memory it has then, how long suggestions take, and
the longest slice of the marks on the thread of the window while a story of that length is paged
through.
"""

import os
import queue
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtWidgets import QApplication

from editor.domain.article import Article
from editor.domain.story import Story
from editor.language.spelling.tokens import spelled_words
from editor.newsroom import open_newsroom
from editor.settings import Settings
from editor.ui import tasks
from editor.ui.desk import Desk
from editor.ui.spelling import marks
from editor.workers.client import Worker
from editor.workers.protocol import PreviewStory
from editor.workers.spelling.protocol import SPELLING, CheckWords, SuggestWords
from tests.benchmarks.history_size import Writer

WORDS = 100_000
PAGES = 40
_WAIT_S = 60


def _asked(worker: Worker, request: CheckWords | SuggestWords) -> float:
    answers: queue.Queue[Any] = queue.Queue()
    begun = time.perf_counter()
    worker.submit(request, answers.put)
    answers.get(timeout=_WAIT_S)
    return (time.perf_counter() - begun) * 1e3


def _memory_mb(pid: int) -> float:
    """Resident memory of a process; 0 where the system doesn't tell it in this way."""
    status = Path(f"/proc/{pid}/status")
    lines = status.read_text(encoding="ascii").splitlines() if status.exists() else []
    return sum(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


def child(body: str) -> None:
    """Ask the child about every word, then for suggestions while its sister makes a preview."""
    words = tuple(dict.fromkeys(word.text for word in spelled_words(body)))
    with Worker(SPELLING) as worker, Worker() as sister:
        first = _asked(worker, CheckWords("en-US", ("first",)))
        print(f"start with a dictionary {first:.0f} ms")
        print(f"{len(words):,} different words {_asked(worker, CheckWords('en-US', words)):.0f} ms")
        every = tuple(word.text for word in spelled_words(body))
        print(
            f"{len(every):,} words, each asked {_asked(worker, CheckWords('en-US', every)):.0f} ms"
        )
        process = worker._child
        assert process is not None
        print(f"memory of the child {_memory_mb(process.pid):.0f} MB")
        previews: queue.Queue[Any] = queue.Queue()
        begun = time.perf_counter()
        sister.submit(PreviewStory(Story(Article("1", "long", body=body)), "html"), previews.put)
        for word in ("goverment", "recieves", "Zelenski’s", "accomodationally"):
            took = _asked(worker, SuggestWords("en-US", word))
            print(f"suggestions for {word} during a preview {took:.0f} ms")
        previews.get(timeout=_WAIT_S)
        print(f"the preview {(time.perf_counter() - begun) * 1e3:.0f} ms")


def window(body: str, folder: Path) -> None:
    """Page through a long story in the real window, and time the slices of the marks."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    settings = Settings(name="Dana", theme="light")
    with open_newsroom(folder, settings) as newsroom:
        begun = newsroom.stories.new("long")
        newsroom.stories.save(replace(begun, body=body))
    slices: list[float] = []

    def timed(act: Callable[[marks.SpellingMarks], None]) -> Callable[[marks.SpellingMarks], None]:
        def run(mine: marks.SpellingMarks) -> None:
            start = time.perf_counter()
            act(mine)
            slices.append((time.perf_counter() - start) * 1e3)

        return run

    setattr(marks.SpellingMarks, "_go_on", timed(marks.SpellingMarks._go_on))  # noqa: B010
    desk = Desk(folder, "long", settings)
    desk.window.resize(1440, 900)
    desk.show()
    bar = desk.window.page.surface.verticalScrollBar()
    for page in range(PAGES):
        bar.setValue(bar.maximum() * page // PAGES)
        end = time.perf_counter() + 0.3
        while time.perf_counter() < end:
            app.processEvents()
            time.sleep(0.002)
    slices.sort()
    print(
        f"{len(slices)} slices in the window: median {slices[len(slices) // 2]:.1f} ms,"
        f" 99 of 100 in {slices[int(len(slices) * 0.99)]:.1f}, at most {slices[-1]:.1f} ms"
    )
    desk.open_story.save_now()
    tasks.finish()
    desk.window.close()
    desk.close()


if __name__ == "__main__":
    text = "\n\n".join(Writer(WORDS).text(WORDS))
    child(text)
    with tempfile.TemporaryDirectory() as name:
        window(text, Path(name))
