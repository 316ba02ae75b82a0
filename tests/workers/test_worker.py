"""The real child process, asked, killed and closed."""

import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from editor.checks import check_story
from editor.domain.article import Article
from editor.domain.contributor import Contributor
from editor.domain.figure import Figure
from editor.domain.photo import Photo, PhotoFields
from editor.domain.story import Story
from editor.exporters import exporter_of
from editor.exporters.options import with_chosen
from editor.exporters.preview import page_of, preview
from editor.workers.client import Worker
from editor.workers.frames import Failed
from editor.workers.protocol import (
    Asked,
    Checked,
    CheckStory,
    Paged,
    Previewed,
    PreviewPage,
    PreviewSection,
    PreviewStory,
    Weighed,
    WeighExport,
    packed,
    read_answered,
)

ROOT = Path(__file__).resolve().parents[2]
WAIT_S = 20
PHOTO = Photo("a" * 64, "span.jpg", "image/jpeg", 3, 2, 10, file=PhotoFields(alt_text="A span"))
STORY = Story(
    Article(
        "1",
        "bridge",
        headline="Bridge 😀",
        body="It costs TK.\n\n![](figure:span)",
        figures=(Figure("span", photo=PHOTO.digest),),
    ),
    photos={PHOTO.digest: PHOTO},
    contributors={"c": Contributor("c", "Dana Whitfield")},
)


@pytest.fixture
def worker() -> Iterator[Worker]:
    with Worker() as worker:
        yield worker


def ask(worker: Worker, request: Any) -> Any:
    answers: queue.Queue[Any] = queue.Queue()
    worker.submit(request, answers.put)
    return answers.get(timeout=WAIT_S)


def child_of(worker: Worker) -> "subprocess.Popen[bytes]":
    assert worker._child is not None
    return worker._child


def test_no_child_is_started_before_the_first_request(worker: Worker) -> None:
    assert worker._child is None


def test_the_child_finds_what_the_checks_find(worker: Worker) -> None:
    assert ask(worker, CheckStory(STORY)) == Checked(check_story(STORY))


def test_the_child_makes_the_main_document_of_a_format(worker: Worker) -> None:
    answer = ask(worker, PreviewStory(STORY, "markdown"))
    assert isinstance(answer, Previewed)
    assert b"It costs TK." in answer.preview.document


def test_the_child_takes_options_judges_and_reads_back(worker: Worker) -> None:
    answer = ask(worker, PreviewStory(STORY, "markdown", {"hidden_notes": "yes"}))
    assert isinstance(answer, Previewed)
    exporter = exporter_of("markdown")
    options = with_chosen(exporter.options, {"hidden_notes": "yes"})
    assert answer.preview == preview(STORY, "markdown", options)
    assert answer.is_read_back
    assert answer.page is not None
    assert "Bridge 😀" in answer.page.head


def test_the_child_weighs_an_export_without_sending_it(worker: Worker) -> None:
    made = preview(STORY, "html")
    assert ask(worker, WeighExport(STORY, "html")) == Weighed(made.losses, made.files, made.verdict)


def test_an_unknown_option_is_answered_with_a_sentence(worker: Worker) -> None:
    answer = ask(worker, WeighExport(STORY, "html", {"colour": "red"}))
    assert isinstance(answer, Failed)
    assert "no option" in answer.message


def test_an_unknown_format_is_answered_with_a_sentence(worker: Worker) -> None:
    answer = ask(worker, PreviewStory(STORY, "papyrus"))
    assert isinstance(answer, Failed)
    assert answer.message == "There is no format “papyrus”."
    assert "markdown" in answer.hint


def test_any_mapping_goes_over_the_wire(worker: Worker) -> None:
    story = replace(STORY, photos=MappingProxyType(dict(STORY.photos)))
    assert isinstance(ask(worker, CheckStory(story)), Checked)


def test_a_lone_surrogate_is_answered_and_the_child_goes_on(worker: Worker) -> None:
    broken = Story(replace(STORY.article, body="\ud800"))
    assert isinstance(ask(worker, CheckStory(broken)), Failed)
    assert isinstance(ask(worker, CheckStory(STORY)), Checked)


def test_a_story_larger_than_a_pipe_goes_through(worker: Worker) -> None:
    large = Story(replace(STORY.article, body="Some words here. " * 60_000))
    assert isinstance(ask(worker, CheckStory(large)), Checked)


def test_a_killed_child_is_replaced_at_the_next_request(worker: Worker) -> None:
    ask(worker, CheckStory(STORY))
    first = child_of(worker)
    first.kill()
    assert isinstance(ask(worker, CheckStory(STORY)), Checked)
    assert child_of(worker).pid != first.pid
    assert first.returncode is not None


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="signals of POSIX")
def test_a_child_killed_at_work_is_replaced_and_asked_again(worker: Worker) -> None:
    ask(worker, CheckStory(STORY))
    first = child_of(worker)
    os.kill(first.pid, signal.SIGSTOP)
    answers: queue.Queue[Any] = queue.Queue()
    worker.submit(CheckStory(STORY), answers.put)
    with pytest.raises(queue.Empty):
        answers.get(timeout=0.2)
    os.kill(first.pid, signal.SIGKILL)
    assert isinstance(answers.get(timeout=WAIT_S), Checked)
    assert answers.empty()


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="signals of POSIX")
def test_the_newest_request_of_a_kind_wins(worker: Worker) -> None:
    ask(worker, CheckStory(STORY))
    os.kill(child_of(worker).pid, signal.SIGSTOP)
    answered: queue.Queue[tuple[str, Any]] = queue.Queue()
    worker.submit(CheckStory(STORY), lambda answer: answered.put(("at work", answer)))
    time.sleep(0.2)
    worker.submit(CheckStory(STORY), lambda answer: answered.put(("older", answer)))
    worker.submit(PreviewStory(STORY, "markdown"), lambda answer: answered.put(("export", answer)))
    worker.submit(CheckStory(STORY), lambda answer: answered.put(("newest", answer)))
    os.kill(child_of(worker).pid, signal.SIGCONT)
    names = [answered.get(timeout=WAIT_S)[0] for _ in range(2)]
    assert names == ["export", "newest"]
    assert answered.empty()


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="signals of POSIX")
def test_a_section_of_the_preview_does_not_wait_for_all_checks(worker: Worker) -> None:
    ask(worker, CheckStory(STORY))
    os.kill(child_of(worker).pid, signal.SIGSTOP)
    answered: queue.Queue[tuple[str, Any]] = queue.Queue()
    worker.submit(CheckStory(STORY), lambda answer: answered.put(("checks", answer)))
    time.sleep(0.2)
    worker.submit(PreviewPage(STORY), lambda answer: answered.put(("page", answer)))
    worker.submit(PreviewSection(STORY, 7), lambda answer: answered.put(("section", answer)))
    os.kill(child_of(worker).pid, signal.SIGCONT)
    answers = [answered.get(timeout=WAIT_S) for _ in range(3)]
    assert [name for name, _ in answers] == ["section", "checks", "page"]
    assert [block.line for block in answers[0][1].page.blocks] == [7, 9]
    assert answers[1][1] == Checked(check_story(STORY))
    assert answers[2][1] == Paged(page_of(STORY))


def test_a_child_that_dies_each_time_is_given_up_with_a_sentence(
    worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false" if os.name == "posix" else sys.executable)
    if os.name != "posix":
        pytest.skip("needs a program that ends at once")
    answer = ask(worker, CheckStory(STORY))
    assert isinstance(answer, Failed)
    assert "stopped" in answer.message


def test_closing_ends_the_child_at_once_and_twice_is_fine() -> None:
    before = set(threading.enumerate())  # other tests of this process may still be closing theirs
    worker = Worker()
    ask(worker, CheckStory(STORY))
    child = child_of(worker)
    started = time.monotonic()
    worker.close()
    worker.close()
    assert time.monotonic() - started < 2
    assert child.returncode is not None
    assert set(threading.enumerate()) <= before


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="signals of POSIX")
def test_closing_while_the_child_is_at_work_drops_the_request() -> None:
    worker = Worker()
    ask(worker, CheckStory(STORY))
    child = child_of(worker)
    os.kill(child.pid, signal.SIGSTOP)
    answers: queue.Queue[Any] = queue.Queue()
    worker.submit(CheckStory(STORY), answers.put)
    time.sleep(0.1)
    worker.close()
    assert child.returncode is not None
    assert answers.empty()
    worker.submit(CheckStory(STORY), answers.put)
    time.sleep(0.1)
    assert answers.empty()


def test_the_child_imports_neither_qt_nor_the_database(tmp_path: Path) -> None:
    requests: list[CheckStory | PreviewStory] = [
        CheckStory(STORY),
        PreviewStory(STORY, "markdown"),
        PreviewStory(STORY, "html"),
    ]
    asked = b"".join(packed(Asked(number, each)) for number, each in enumerate(requests))
    child = subprocess.run(
        [sys.executable, "-P", "-X", "importtime", "-m", "editor.workers"],
        input=asked,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        cwd=tmp_path,
        check=True,
        timeout=WAIT_S,
    )
    imported = {line.rpartition("|")[2].strip() for line in child.stderr.decode().splitlines()}
    assert "editor.checks" in imported
    for heavy in ("PySide6", "shiboken6", "sqlalchemy", "alembic", "editor.storage", "editor.ui"):
        assert heavy not in imported, heavy
    answers = tmp_path / "answers"
    answers.write_bytes(child.stdout)
    with answers.open("rb") as stream:
        found = [read_answered(stream) for _ in requests]
        assert stream.read() == b""
    # Nobody asks to go on: each gives its first step.
    assert [each.id for each in found if each] == [0, 1, 2]


def test_the_child_ends_when_its_input_ends() -> None:
    child = subprocess.run(
        [sys.executable, "-m", "editor.workers"],
        input=b"",
        capture_output=True,
        cwd=ROOT,
        check=True,
        timeout=WAIT_S,
    )
    assert child.stdout == b""
    assert child.stderr == b""
