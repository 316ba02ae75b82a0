"""What profiles ask for on a status goes out by itself: once, and again when it has changed."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from editor.domain.errors import RefusedError
from editor.domain.export_profile import ExportProfile
from editor.domain.moment import Moment
from editor.domain.status import Status
from editor.newsroom import Newsroom, open_newsroom
from editor.services.due_exports import DueExport
from editor.settings import Settings
from editor.storage.export_states import ExportState, ExportStates
from editor.storage.journal_file import lock
from tests.builders import NOON

READY = ExportProfile("Site", "html", destination="out", on_status=(Status.READY,))


class Clock:
    now: datetime = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def newsroom(tmp_path: Path, clock: Clock) -> Iterator[Newsroom]:
    with open_newsroom(tmp_path, Settings(name="Dana"), clock=clock) as opened:
        for slug in ("ferry", "bridge"):
            opened.stories.new(slug)
            values = {"headline": f"A {slug}", "body": "It stands.\n", "credits[0].name": "Ann Lee"}
            opened.stories.set_fields(slug, values)
        opened.export_profiles.put(READY)
        yield opened


def _ready(newsroom: Newsroom, slug: str, **values: str) -> None:
    newsroom.stories.set_fields(slug, {"status": "Ready", **values})


def _told(done: tuple[DueExport, ...]) -> list[tuple[str, bool]]:
    return [(each.slug, each.exported is not None) for each in done]


def test_a_story_goes_out_when_it_becomes_ready_and_only_once(
    newsroom: Newsroom, tmp_path: Path
) -> None:
    assert newsroom.due_exports.run() == ()
    _ready(newsroom, "ferry")
    assert [listing.slug for _, listing in newsroom.due_exports.due()] == ["ferry"]
    assert _told(newsroom.due_exports.run()) == [("ferry", True)]
    assert (tmp_path / "out" / "ferry-html" / "index.html").is_file()
    assert newsroom.due_exports.due() == ()
    assert newsroom.due_exports.run() == ()


def test_it_goes_out_again_when_it_or_the_profile_has_changed(
    newsroom: Newsroom, tmp_path: Path
) -> None:
    _ready(newsroom, "ferry")
    newsroom.due_exports.run()
    newsroom.stories.set_fields("ferry", {"headline": "Another headline"})
    assert _told(newsroom.due_exports.run()) == [("ferry", True)]
    page = tmp_path / "out" / "ferry-html" / "index.html"
    assert "Another headline" in page.read_text(encoding="utf-8")
    newsroom.export_profiles.put(replace(READY, is_zipped=True))
    assert _told(newsroom.due_exports.run()) == [("ferry", True)]
    assert (tmp_path / "out" / "ferry-html.zip").is_file()


def test_a_refusal_is_news_once_and_tried_again_when_what_stops_it_has_changed(
    newsroom: Newsroom,
) -> None:
    _ready(newsroom, "bridge")
    _ready(newsroom, "ferry", headline="TK")
    first = newsroom.due_exports.run()
    assert _told(first) == [("bridge", True), ("ferry", False)]
    assert first[1].is_news
    (again,) = newsroom.due_exports.run()
    assert (again.slug, again.is_news) == ("ferry", False)
    newsroom.stories.set_fields("ferry", {"standfirst": "It is of no help."})
    (still,) = newsroom.due_exports.run()
    assert (still.slug, still.is_news) == ("ferry", False)
    newsroom.stories.set_fields("ferry", {"headline": "A ferry"})
    assert _told(newsroom.due_exports.run()) == [("ferry", True)]
    assert newsroom.due_exports.run() == ()


def test_a_story_under_embargo_goes_out_when_the_embargo_is_over(
    newsroom: Newsroom, clock: Clock
) -> None:
    _ready(newsroom, "ferry")
    until = NOON + timedelta(hours=2)
    article = newsroom.stories.get("ferry")
    embargo = Moment(f"{until:%Y-%m-%dT%H:%M}", "UTC", until)
    newsroom.stories.save(replace(article, embargo_until=embargo))
    assert _told(newsroom.due_exports.run()) == [("ferry", False)]
    clock.now = until + timedelta(minutes=1)
    assert _told(newsroom.due_exports.run()) == [("ferry", True)]


def test_a_folder_that_cannot_be_written_is_tried_each_time(
    newsroom: Newsroom, tmp_path: Path
) -> None:
    (tmp_path / "out").write_text("in the way")
    _ready(newsroom, "ferry")
    for _ in range(2):
        (refused,) = newsroom.due_exports.run()
        assert refused.is_news
        assert not isinstance(refused.error, RefusedError)
    (tmp_path / "out").unlink()
    assert _told(newsroom.due_exports.run()) == [("ferry", True)]


def test_each_profile_goes_by_its_own_status(newsroom: Newsroom) -> None:
    archive = replace(READY, name="Archive", format="markdown", on_status=(Status.IN_EDIT,))
    newsroom.export_profiles.put(archive)
    newsroom.export_profiles.put(ExportProfile("By hand", "html", destination="hand"))
    _ready(newsroom, "ferry")
    newsroom.stories.set_fields("bridge", {"status": "In edit"})
    done = newsroom.due_exports.run()
    assert [(each.profile, each.slug) for each in done] == [
        ("Site", "ferry"),
        ("Archive", "bridge"),
    ]


def test_a_run_that_died_before_it_was_noted_writes_the_same_again(
    newsroom: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _ready(newsroom, "bridge")
    _ready(newsroom, "ferry")

    def die(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(ExportStates, "note", die)
        with pytest.raises(KeyboardInterrupt):
            newsroom.due_exports.run()
    page = tmp_path / "out" / "bridge-html" / "index.html"
    before = page.read_bytes()
    assert _told(newsroom.due_exports.run()) == [("bridge", True), ("ferry", True)]
    assert page.read_bytes() == before
    assert newsroom.due_exports.run() == ()


def test_only_one_program_exports_what_is_due(newsroom: Newsroom, tmp_path: Path) -> None:
    (tmp_path / "exports" / "due").mkdir(parents=True)
    held = os.open(tmp_path / "exports" / "due" / "held", os.O_RDWR | os.O_CREAT)
    lock(held)
    try:
        with pytest.raises(RefusedError, match="Another Copydesk"):
            newsroom.due_exports.run()
    finally:
        os.close(held)
    assert newsroom.due_exports.run() == ()


def test_a_state_that_was_cut_off_loses_only_itself(tmp_path: Path) -> None:
    states = ExportStates(tmp_path)
    states.note("Site", ExportState("1", "1:a"))
    states.note("Site", ExportState("2", "1:a", "TK"))
    (file,) = tmp_path.glob("*.jsonl")
    file.write_text(file.read_text()[:-12])
    states.note("Site", ExportState("3", "1:a"))
    assert sorted(states.of("Site")) == ["1", "3"]
    assert states.of("Other") == {}


def test_old_states_are_let_go_of(tmp_path: Path) -> None:
    states = ExportStates(tmp_path)
    states.note("Site", ExportState("1", "first"))
    (file,) = tmp_path.glob("*.jsonl")
    file.write_text(file.read_text() * 1_002)
    states.note("Site", ExportState("1", "last"))
    assert states.of("Site") == {"1": ExportState("1", "last")}
    assert len(file.read_text().splitlines()) < 5
