"""What dead windows left comes into the library: every story, both sides, and nothing twice."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy.exc import IntegrityError

from editor.cli.group import copydesk
from editor.domain.article import Article
from editor.domain.errors import LibraryError
from editor.domain.figure import Figure
from editor.newsroom import Newsroom, open_newsroom
from editor.services import recovery as recovering
from editor.services.recovery import BEFORE_REASON, REASON, recover, told
from editor.services.stories import Stories
from editor.settings import Settings
from editor.storage.journal import Journal, changed, journal_folders, typed
from editor.storage.journal_left import Left, is_anything_left
from editor.storage.snapshot import read_snapshot

YEAR = timedelta(days=365)


class Clock:
    """Gives a time that the test sets."""

    def __init__(self) -> None:
        self.now = datetime.now(UTC) - timedelta(minutes=1)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def newsroom(tmp_path: Path, clock: Clock) -> Iterator[Newsroom]:
    with open_newsroom(tmp_path / "library", Settings(name="Dana"), clock) as opened:
        yield opened


def _story(newsroom: Newsroom, slug: str) -> Article:
    begun = newsroom.stories.new(slug)
    return newsroom.stories.save(replace(begun, body="The bridge is old.\n"))


def _typed(newsroom: Newsroom, base: Article, text: str, **fields: object) -> Journal:
    """A window in which somebody typed at the beginning of a story."""
    journal = Journal(journal_folders(newsroom.folder))
    journal.begin(base)
    journal.add([typed([(0, 0, text.encode("utf-16-le"))]), changed(fields)])
    return journal


def _recover_all(newsroom: Newsroom) -> recovering.Recovery:
    return recover(newsroom.stories, newsroom.folder)


def test_several_stories_come_back_and_the_next_start_shows_the_last(newsroom: Newsroom) -> None:
    for slug in ("one", "two", "three"):
        _typed(newsroom, _story(newsroom, slug), f"{slug.title()} typed. ").close()

    recovery = _recover_all(newsroom)

    assert [each.after.slug for each in recovery.recovered] == ["one", "two", "three"]
    assert newsroom.stories.get("two").body == "Two typed. The bridge is old.\n"
    assert told(recovery)[0].endswith("“one” (2 words), “two” (2 words), “three” (2 words).")
    assert not is_anything_left(journal_folders(newsroom.folder))
    shown = read_snapshot(newsroom.folder)
    assert shown is not None
    assert shown.article == newsroom.stories.get("three")
    assert _recover_all(newsroom) == recovering.Recovery()


def test_a_story_that_the_library_does_not_know_is_made_of_the_journal(
    newsroom: Newsroom,
) -> None:
    _story(newsroom, "bridge-vote")
    unknown = Article(id="f" * 32, slug="bridge-vote")
    figure = Figure("one", photo="0" * 64, caption="At the quay")
    _typed(newsroom, unknown, "Never saved. ", headline="New", figures=(figure,)).close()

    (found,) = _recover_all(newsroom).recovered

    assert found.before is None
    assert (found.after.slug, found.words) == ("bridge-vote-2", 2)
    kept = newsroom.stories.get(unknown.id)
    assert (kept.body, kept.headline) == ("Never saved. ", "New")
    assert kept.figures == (replace(figure, photo=None),)  # the library has no such photo
    assert [each.reason for each in newsroom.history.revisions(unknown.id)] == [REASON]


def test_where_both_sides_changed_the_same_words_both_are_kept(
    newsroom: Newsroom, clock: Clock
) -> None:
    base = _story(newsroom, "bridge-vote")
    _typed(newsroom, base, "", headline="Mine", kicker="Alone").close()
    newsroom.stories.save(replace(base, headline="Theirs"))

    (found,) = _recover_all(newsroom).recovered

    assert found.clashes == ("headline",)
    assert (found.after.headline, found.after.kicker) == ("Mine", "Alone")
    assert {
        (each.article.headline, each.reason) for each in newsroom.history.revisions(base.id)
    } == {("Theirs", BEFORE_REASON), ("Mine", REASON)}


def test_words_that_are_older_than_what_somebody_saved_give_way_and_are_kept(
    newsroom: Newsroom, clock: Clock
) -> None:
    base = _story(newsroom, "bridge-vote")
    _typed(newsroom, base, "", headline="Mine").close()
    clock.now += timedelta(hours=1)
    newsroom.stories.save(replace(base, headline="Theirs"))

    (found,) = _recover_all(newsroom).recovered

    assert found.after.headline == "Theirs"
    headlines = [each.article.headline for each in newsroom.history.revisions(base.id)]
    assert "Mine" in headlines


def test_the_revisions_of_a_recovery_are_there_a_year_later(
    newsroom: Newsroom, clock: Clock
) -> None:
    base = _story(newsroom, "bridge-vote")
    _typed(newsroom, base, "Recovered. ").close()
    _recover_all(newsroom)
    for _ in range(3):
        clock.now += YEAR
        saved = newsroom.stories.get(base.id)
        for number in range(4):
            saved = newsroom.stories.save(replace(saved, headline=f"{clock.now} {number}"))
            newsroom.stories.keep_revision(saved, "While writing")

    reasons = [each.reason for each in newsroom.history.revisions(base.id)]
    assert BEFORE_REASON in reasons
    assert REASON in reasons
    assert reasons.count("While writing") < 3 * 4


def test_neither_the_command_line_nor_a_second_start_touches_a_living_window_s_journal(
    newsroom: Newsroom,
) -> None:
    base = _story(newsroom, "bridge-vote")
    living = _typed(newsroom, base, "Being typed. ")
    for command in (["list"], ["show", "bridge-vote"], ["set", "bridge-vote", "headline=New"]):
        done = CliRunner().invoke(copydesk, ["--library", str(newsroom.folder), *command])
        assert done.exit_code == 0, done.output
    assert _recover_all(newsroom) == recovering.Recovery()
    assert newsroom.stories.get(base.id).body == base.body

    living.close()  # as the system does when its process is killed
    (found,) = _recover_all(newsroom).recovered
    assert (found.after.body, found.after.headline) == ("Being typed. " + base.body, "New")


@pytest.mark.parametrize(
    "unexpected", [ValueError("half"), KeyError("odd"), IntegrityError("INSERT", {}, Exception())]
)
def test_what_nobody_thought_of_sets_that_story_aside_and_the_others_come_back(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, unexpected: Exception
) -> None:
    odd, good = _story(newsroom, "odd"), _story(newsroom, "good")
    _typed(newsroom, odd, "Odd. ").close()
    _typed(newsroom, good, "Good. ").close()
    inner = recovering._recover

    def break_at_odd(stories: Stories, left: Left) -> recovering.Recovered | None:
        if left.article.slug == "odd":
            raise unexpected
        return inner(stories, left)

    monkeypatch.setattr(recovering, "_recover", break_at_odd)
    recovery = _recover_all(newsroom)

    assert [each.after.slug for each in recovery.recovered] == ["good"]
    (aside,) = recovery.set_aside
    assert aside.name.endswith(".journal.damaged")
    assert b"copydesk journal" in aside.read_bytes()
    message, hint = told(recovery)
    assert "A journal could not be read" in message
    assert str(aside) in hint


def test_a_locked_library_is_waited_for_and_the_journal_stays(newsroom: Newsroom) -> None:
    base = _story(newsroom, "bridge-vote")
    _typed(newsroom, base, "Kept. ").close()
    with newsroom.store.write():
        newsroom.store._writer.exec_driver_sql("PRAGMA busy_timeout = 50")
    path = newsroom.folder / "library.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryError, match="in use elsewhere"):
            _recover_all(newsroom)
        other.execute("ROLLBACK")
    (found,) = _recover_all(newsroom).recovered
    assert found.after.body == "Kept. " + base.body
