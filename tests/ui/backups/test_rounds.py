"""When regular backups are made: at quiet moments, after work, and never at the cost of typing."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from editor.domain.errors import CopydeskError, LibraryError
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.backups.rounds import BackupRounds
from editor.ui.open_story import OpenStory

HOUR_S = 3600.0


class Clock:
    """Seconds that go forward by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def rounds(
    qtbot: QtBot, newsroom: Newsroom, open_story: OpenStory, clock: Clock
) -> Iterator[BackupRounds]:
    made = BackupRounds(lambda: newsroom.backups, lambda: (open_story,), clock=clock)
    made.follow(open_story)
    yield made
    made.stop()
    tasks.finish()


def count(newsroom: Newsroom) -> int:
    return len(newsroom.backups.all())


def test_soon_after_the_start_and_every_four_hours_of_work_there_is_a_backup(
    rounds: BackupRounds, newsroom: Newsroom, open_story: OpenStory, clock: Clock
) -> None:
    clock.now += 6
    rounds.look()
    tasks.finish()
    assert count(newsroom) == 1

    clock.now += 4 * HOUR_S + 60
    rounds.look()
    tasks.finish()
    assert count(newsroom) == 1, "nobody changed anything"

    open_story.edit(headline="Another")
    open_story.save_now()
    tasks.finish()
    rounds.look()
    tasks.finish()
    assert count(newsroom) == 1, "the moment is not quiet"

    clock.now += 6
    for path in (newsroom.folder / "backups").iterdir():
        path.rename(path.with_name("regular-20200101T000000Z.db"))
    rounds.look()
    tasks.finish()
    assert count(newsroom) == 2
    rounds.look()
    tasks.finish()
    assert count(newsroom) == 2


def test_none_is_made_while_somebody_types_unless_that_goes_on_for_long(
    rounds: BackupRounds, newsroom: Newsroom, open_story: OpenStory, clock: Clock
) -> None:
    for _ in range(10):
        clock.now += 4
        open_story.edit(headline=f"Typed {clock.now}")
        rounds.look()
    tasks.finish()
    assert count(newsroom) == 0

    clock.now += 16 * 60
    open_story.edit(headline="Still typing")
    clock.now += 2
    rounds.look()
    tasks.finish()
    assert count(newsroom) == 1


def test_stopping_leaves_off_the_backup_that_is_running(
    rounds: BackupRounds,
    newsroom: Newsroom,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    began = Event()
    make = type(newsroom.backups).make

    def slowly(backups: object, between: Callable[[], None]) -> Path:
        def tell() -> None:
            began.set()
            while True:
                between()

        return make(newsroom.backups, tell)

    story = newsroom.stories.get("bridge-vote")
    newsroom.stories.save(replace(story, body="word " * 400_000))
    monkeypatch.setattr(type(newsroom.backups), "make", slowly)
    clock.now += 6
    rounds.make_now()
    assert began.wait(5)
    rounds.stop()
    tasks.finish()
    assert list((newsroom.folder / "backups").iterdir()) == []


def test_a_failure_is_told_once_until_it_works_again(
    rounds: BackupRounds, newsroom: Newsroom, clock: Clock
) -> None:
    clock.now += 6
    told: list[CopydeskError] = []
    rounds.failed.connect(told.append)
    in_the_way = newsroom.folder / "backups"
    in_the_way.write_text("a file in the way")
    for _ in range(3):
        rounds.make_now()
        tasks.finish()
    assert [type(error) for error in told] == [LibraryError]

    in_the_way.unlink()
    rounds.make_now()
    tasks.finish()
    assert count(newsroom) == 1
