"""Regular backups: seven of them, whole, and none that anybody made by hand is lost."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from editor.domain.article import Article
from editor.domain.backup import BackupKind
from editor.domain.errors import DamagedLibraryError, LibraryError
from editor.domain.story import Story
from editor.newsroom import Newsroom, open_newsroom
from editor.services.backups import (
    IN_THE_BACKUP,
    backups_in,
    keep_over_backup,
    newest_good_backup,
    restore_backup,
)
from editor.settings import Settings

SETTINGS = Settings(name="Dana")
OLD_SCHEMA = Path(__file__).parents[1] / "databases" / "schema_0001.db"


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = datetime.now(UTC).replace(microsecond=0)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def newsroom(tmp_path: Path, clock: Clock) -> Iterator[Newsroom]:
    with open_newsroom(tmp_path / "library", SETTINGS, clock) as opened:
        yield opened


@pytest.fixture
def bridge(newsroom: Newsroom) -> Article:
    begun = newsroom.stories.new("bridge-vote")
    return newsroom.stories.save(replace(begun, body="The bridge is old.\n"))


def go_on() -> None:
    """Nobody waits."""


def test_the_eighth_backup_takes_the_place_of_the_first(
    newsroom: Newsroom, bridge: Article, clock: Clock
) -> None:
    by_hand = newsroom.folder / "backups" / "before-the-vote.db"
    newsroom.backups.write(by_hand)
    made = []
    for _ in range(9):
        clock.now += timedelta(hours=4)
        made.append(newsroom.backups.make(go_on))

    there = newsroom.backups.all()
    assert [each.path for each in there if each.kind is BackupKind.REGULAR] == made[:1:-1]
    assert by_hand in [each.path for each in there]


def test_the_list_tells_when_how_much_and_what_is_damaged(
    newsroom: Newsroom, bridge: Article, clock: Clock
) -> None:
    made = newsroom.backups.make(go_on)
    (made.parent / "spoilt.db").write_bytes(b"rubbish" * 1000)
    shutil.copy(OLD_SCHEMA, made.parent / "schema-0001-20200101T000000000000Z.db")
    there = {each.path.name: each for each in newsroom.backups.all()}

    backup = there[made.name]
    assert (backup.at, backup.stories, backup.words) == (clock.now, 1, 4)
    assert backup.size_octets == made.stat().st_size
    assert there["spoilt.db"].is_damaged
    old = there["schema-0001-20200101T000000000000Z.db"]
    assert not old.is_damaged
    assert old.at == datetime(2020, 1, 1, tzinfo=UTC)


def test_reading_the_list_changes_no_backup(newsroom: Newsroom, bridge: Article) -> None:
    made = newsroom.backups.make(go_on)
    before = made.read_bytes()
    newsroom.backups.all()
    assert made.read_bytes() == before
    assert list(made.parent.iterdir()) == [made]


def test_a_library_that_was_opened_wants_a_backup_if_the_newest_is_a_day_old(
    newsroom: Newsroom, clock: Clock
) -> None:
    assert not newsroom.backups.is_wanted(), "there is nothing in it"
    newsroom.stories.new("harbour")
    assert newsroom.backups.is_wanted()
    clock.now = datetime.now(UTC)
    newsroom.backups.make(go_on)
    assert not newsroom.backups.is_wanted()
    clock.now += timedelta(hours=25)
    assert not newsroom.backups.is_wanted(), "nothing was changed since"


def test_a_changed_library_wants_a_backup_after_a_day(
    newsroom: Newsroom, bridge: Article, clock: Clock
) -> None:
    clock.now -= timedelta(hours=25)
    newsroom.backups.make(go_on)
    clock.now += timedelta(hours=23)
    assert not newsroom.backups.is_wanted()
    clock.now += timedelta(hours=2)
    assert newsroom.backups.is_wanted()


def test_what_is_saved_during_a_backup_is_not_held_up_and_does_not_begin_it_anew(
    newsroom: Newsroom, bridge: Article
) -> None:
    story = bridge
    for number in range(40):
        body = os.urandom(60_000).hex()
        newsroom.stories.keep_revision(replace(story, body=body), f"Version {number}")
    saved = [story]

    def save() -> None:
        saved.append(newsroom.stories.save(replace(saved[-1], headline=f"Take {len(saved)}")))

    newsroom.backups.make(save)
    assert 3 < len(saved) < 40, "one step for each half megabyte"
    backup = newsroom.backups.all()[0]
    newsroom.close()
    restore_backup(newsroom.folder, backup.path)
    with open_newsroom(newsroom.folder, SETTINGS) as opened:
        assert opened.stories.get(bridge.id) == bridge
        assert opened.store.faults() == ()


def test_a_backup_that_is_left_off_leaves_nothing(newsroom: Newsroom, bridge: Article) -> None:
    class EnoughError(Exception):
        pass

    def leave_off() -> None:
        raise EnoughError

    with pytest.raises(EnoughError):
        newsroom.backups.make(leave_off)
    assert list((newsroom.folder / "backups").iterdir()) == []


def test_what_a_killed_program_left_half_done_goes_and_a_running_one_keeps_its_own(
    newsroom: Newsroom, bridge: Article
) -> None:
    folder = newsroom.folder / "backups"
    folder.mkdir()
    left, running = (folder / f".regular-{number}.db.9.unfinished" for number in (1, 2))
    for path in (left, running):
        path.write_bytes(b"half")
    os.utime(left, (0, 0))
    newsroom.backups.make(go_on)
    assert not left.exists()
    assert running.exists()


def test_a_backup_that_cannot_be_written_says_so(newsroom: Newsroom, bridge: Article) -> None:
    (newsroom.folder / "backups").write_text("a file in the way")
    with pytest.raises(LibraryError, match="backups"):
        newsroom.backups.make(go_on)


def test_a_damaged_library_gets_the_newest_backup_that_is_whole(
    newsroom: Newsroom, bridge: Article, clock: Clock
) -> None:
    good = newsroom.backups.make(go_on)
    clock.now += timedelta(hours=4)
    newsroom.backups.make(go_on).write_bytes(b"rubbish" * 1000)
    newsroom.close()
    (newsroom.folder / "library.db").write_bytes(b"rubbish" * 10_000)

    with pytest.raises(DamagedLibraryError):
        open_newsroom(newsroom.folder, SETTINGS)
    backup = newest_good_backup(newsroom.folder)
    assert backup is not None
    assert backup.path == good
    aside = restore_backup(newsroom.folder, good)
    assert aside is not None
    assert aside.read_bytes() == b"rubbish" * 10_000
    assert [each.is_damaged for each in backups_in(newsroom.folder)].count(True) == 2
    with open_newsroom(newsroom.folder, SETTINGS) as opened:
        assert opened.stories.get("bridge-vote").body == "The bridge is old.\n"


def test_a_folder_without_backups_has_none_to_offer(newsroom: Newsroom) -> None:
    assert newest_good_backup(newsroom.folder) is None
    assert newsroom.backups.all() == ()


def test_words_that_are_newer_than_the_backup_are_stored_over_it(
    newsroom: Newsroom, bridge: Article
) -> None:
    backup = newsroom.backups.make(go_on)
    newer = newsroom.stories.save(replace(bridge, body="The bridge is new.\n"))
    begun = newsroom.stories.new("begun-since")
    newsroom.close()
    restore_backup(newsroom.folder, backup)
    with open_newsroom(newsroom.folder, SETTINGS) as opened:
        kept = keep_over_backup(opened.store, opened.stories, Story(newer))
        brought = keep_over_backup(opened.store, opened.stories, Story(begun))
        assert kept.article.body == "The bridge is new.\n"
        assert opened.stories.get("bridge-vote") == kept.article
        (older,) = opened.history.revisions("bridge-vote")
        assert (older.reason, older.article.body) == (IN_THE_BACKUP, "The bridge is old.\n")
        assert opened.stories.get(begun.id) == brought.article
