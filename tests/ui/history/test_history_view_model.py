"""The timeline of a story: grouping, names, comparing, and going back as a step."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.domain.revision import WHILE_WRITING, RevisionEntry
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.history.timeline import ago, timeline_rows
from editor.ui.history.view_model import BEFORE_RESTORING, NOW, HistoryViewModel
from editor.ui.open_story import OpenStory

AT = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)
Shown = tuple[Article, Article, tuple[str, str]]


@pytest.fixture
def model(
    qtbot: QtBot, open_story: OpenStory, newsroom: Newsroom, bridge: Article
) -> HistoryViewModel:
    """Three named versions whose texts are One, Two and Three."""
    for body in ("One.\n", "Two.\n", "Three.\n"):
        newsroom.stories.keep_revision(replace(bridge, body=body), WHILE_WRITING, body.strip(".\n"))
    made = HistoryViewModel(open_story)
    made.reload()
    tasks.finish()
    return made


def _id(model: HistoryViewModel, name: str) -> str:
    return next(each.id for each in model.entries if each.name == name)


def _looked_at(model: HistoryViewModel, name: str) -> Shown:
    shown: list[Shown] = []
    model.difference.connect(lambda *each: shown.append(each))
    model.look_at(_id(model, name))
    tasks.finish()
    return shown[-1]


def test_versions_stand_under_their_days() -> None:
    entries = tuple(
        RevisionEntry(str(hours), AT - timedelta(hours=hours), "Dana", WHILE_WRITING, words=words)
        for hours, words in ((1, 120), (2, 100), (25, 100), (24 * 400, None))
    )
    rows = timeline_rows(entries, AT, UTC)
    assert [row.heading or row.time for row in rows] == [
        "Today, 23 November",
        "19:00",
        "18:00",
        "Yesterday, 22 November",
        "19:00",
        "19 October 2025",
        "20:00",
    ]
    assert rows[1].facts == "Dana · 120 words, +20"
    assert rows[2].facts == "Dana · 100 words"
    assert [ago(AT - timedelta(seconds=each), AT) for each in (5, 300, 7200, 90_000)] == [
        "just now",
        "5 min ago",
        "2 h ago",
        "1 day ago",
    ]


def test_a_version_is_compared_with_the_one_before_it(model: HistoryViewModel) -> None:
    before, after, titles = _looked_at(model, "Two")
    assert (before.body, after.body, titles) == ("One.\n", "Two.\n", ("One", "Two"))


def test_the_first_version_is_compared_with_nothing(model: HistoryViewModel) -> None:
    before, after, titles = _looked_at(model, "One")
    assert (before.body, after.body, titles) == ("", "One.\n", ("Nothing", "One"))


def test_any_two_versions_are_compared_the_older_first(model: HistoryViewModel) -> None:
    model.marked = _id(model, "Three")
    before, after, titles = _looked_at(model, "One")
    assert (before.body, after.body, titles) == ("One.\n", "Three.\n", ("One", "Three"))


def test_a_version_is_compared_with_the_story_as_it_stands(
    model: HistoryViewModel, open_story: OpenStory
) -> None:
    open_story.edit(body="Unsaved.\n")
    model.with_now = True
    before, after, titles = _looked_at(model, "One")
    assert (before.body, after.body, titles) == ("One.\n", "Unsaved.\n", ("One", NOW))


def test_going_back_is_a_new_version_and_one_step_of_undo(
    model: HistoryViewModel, open_story: OpenStory, newsroom: Newsroom
) -> None:
    open_story.edit(headline="Unsaved headline", body="Unsaved.\n")
    stood = open_story.article
    model.restore(_id(model, "One"))
    tasks.finish()

    assert open_story.article.body == "One.\n"
    assert newsroom.stories.get("bridge-vote").body == "One.\n"
    kept = [each.article.body for each in newsroom.history.revisions("bridge-vote")
            if each.reason == BEFORE_RESTORING]  # fmt: skip
    assert kept == ["Unsaved.\n"]
    open_story.ledger.undo()
    assert (open_story.article.body, open_story.article.headline) == (stood.body, stood.headline)
    open_story.ledger.redo()
    assert open_story.article.body == "One.\n"


def test_the_story_as_it_stands_gets_a_name(
    model: HistoryViewModel, open_story: OpenStory, newsroom: Newsroom
) -> None:
    open_story.edit(body="Unsaved.\n")
    model.name_now("  Legal read ")
    model.name_now("   ")
    tasks.finish()
    assert model.entries[0].name == "Legal read"
    assert newsroom.history.get(model.entries[0].id).article.body == "Unsaved.\n"
    assert len(model.entries) == 4


def test_a_name_with_half_a_character_is_refused_in_a_sentence(
    model: HistoryViewModel, open_story: OpenStory
) -> None:
    told: list[str] = []
    open_story.banner.connect(lambda message, _: told.append(message))
    model.set_name(_id(model, "One"), "Half \ud83d")
    tasks.finish()
    assert "half of a character" in told[0]
    model.set_name(_id(model, "One"), "Whole")
    tasks.finish()
    assert "Whole" in [each.name for each in model.entries]
