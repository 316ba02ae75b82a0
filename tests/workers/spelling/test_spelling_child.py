"""The spelling child: asked, killed, and quick while its sister is busy."""

import queue
import time
from collections.abc import Iterator
from typing import Any

import pytest

from editor.domain.article import Article
from editor.domain.story import Story
from editor.workers.client import Worker
from editor.workers.frames import Failed
from editor.workers.protocol import PreviewStory
from editor.workers.spelling.protocol import (
    SPELLING,
    CheckedWords,
    CheckWords,
    Suggested,
    SuggestWords,
)

_WAIT_S = 20


@pytest.fixture
def child() -> Iterator[Worker]:
    with Worker(SPELLING) as child:
        yield child


def ask(worker: Worker, request: CheckWords | SuggestWords) -> Any:
    answers: queue.Queue[Any] = queue.Queue()
    worker.submit(request, answers.put)
    return answers.get(timeout=_WAIT_S)


def test_only_doubtful_words_come_back(child: Worker) -> None:
    answer = ask(child, CheckWords("en-US", ("bridge", "brigde", "colour")))
    assert answer == CheckedWords("en-US", {"brigde": ("brigde",), "colour": ("colour",)})


def test_a_child_that_died_is_started_again_and_answers(child: Worker) -> None:
    ask(child, CheckWords("en-US", ("bridge",)))
    first = child._child
    assert first is not None
    first.kill()
    first.wait(timeout=_WAIT_S)

    answer = ask(child, SuggestWords("en-US", "brigde"))
    assert isinstance(answer, Suggested)
    assert "bridge" in answer.suggestions
    assert child._child is not first


def test_a_dictionary_that_is_gone_is_told_and_the_child_goes_on(child: Worker) -> None:
    answer = ask(child, CheckWords("xh-ZA", ("bridge",)))
    assert isinstance(answer, Failed)
    assert "xh-ZA" in answer.message
    assert isinstance(ask(child, CheckWords("en-US", ("bridge",))), CheckedWords)


def test_suggestions_do_not_wait_for_a_long_preview(child: Worker) -> None:
    ask(child, CheckWords("en-US", ("bridge",)))
    body = "\n\n".join(
        f"The *council* voted **{n}** times on the bridge. " * 8 for n in range(2000)
    )
    previews: queue.Queue[Any] = queue.Queue()
    with Worker() as sister:
        began = time.monotonic()
        sister.submit(PreviewStory(Story(Article("1", "long", body=body)), "html"), previews.put)
        ask(child, SuggestWords("en-US", "brigde"))
        took_s = time.monotonic() - began
        is_still_at_work = previews.empty()
        previews.get(timeout=_WAIT_S)
        preview_s = time.monotonic() - began

    assert is_still_at_work
    assert took_s < preview_s / 2
