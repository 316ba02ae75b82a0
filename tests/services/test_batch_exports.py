"""The same export of many stories: a refusal is told, the rest goes on, and all of it is kept."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from editor.checks import all_checks, check_story, stops_of
from editor.checks.contract import story_of
from editor.domain.article import Article
from editor.domain.credit import Credit
from editor.domain.errors import CopydeskError, RefusedError
from editor.domain.export_order import ExportOrder
from editor.domain.finding import Severity
from editor.domain.story_filter import StoryFilter
from editor.newsroom import Newsroom
from editor.services import batch_exports, exports
from editor.services.batch_exports import NotExported
from editor.services.bundles import Bundle, Exported, put_bundle
from tests.builders import jpeg, newsroom_in


def _stories(newsroom: Newsroom, count: int) -> list[str]:
    added = []
    for number in range(count):
        article = Article(
            f"{number:032x}",
            f"story-{number}",
            headline=f"Story {number}",
            body=f"Words of story {number}.\n",
            credits=(Credit("Ann Lee"),),
        )
        added.append(newsroom.stories.add(article).id)
    return added


def test_the_rest_goes_on_after_a_refusal(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        ids = _stories(newsroom, 4)
        newsroom.stories.set_fields("story-1", {"headline": ""})
        (tmp_path / "out" / "story-2-html").mkdir(parents=True)
        (tmp_path / "out" / "story-2-html" / "mine.txt").write_text("mine")
        told: list[tuple[int, int]] = []
        results = list(
            newsroom.batch_exports.run(
                ids,
                ExportOrder("html", tmp_path / "out"),
                progress=lambda done, of: told.append((done, of)),
            )
        )
    kinds = [type(each) for each in results]
    assert kinds == [Exported, NotExported, NotExported, Exported]
    errors = [each.error for each in results if isinstance(each, NotExported)]
    assert isinstance(errors[0], RefusedError)
    assert "story-1" in errors[0].message
    assert "mine.txt" in errors[1].message
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_each_export_is_what_it_is_alone_and_kept_with_the_story(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch_exports, "_AT_ONCE", 2)
    with newsroom_in(tmp_path / "library") as newsroom:
        ids = _stories(newsroom, 5)
        newsroom.photos.add("story-3", [jpeg(tmp_path / "a.jpg")])
        order = ExportOrder("html", tmp_path / "out", override="a test")
        results = list(newsroom.batch_exports.run(ids, order))
        assert len(results) == 5
        for each in results:
            assert isinstance(each, Exported)
            slug = each.article.slug
            alone = newsroom.exports.export(slug, "html", tmp_path / "alone", "a test")
            assert alone.read_bytes() == each.document.read_bytes()
            entries = newsroom.history.entries(each.article.id)
            assert [entry.reason for entry in entries] == ["Exported as HTML page"] * 2
        photo = newsroom.stories.get("story-3").figures[0].photo
        assert photo
        uses = [(each.act, each.where) for each in newsroom.usage.of(photo)]
        assert uses == [("export html", "story-3")] * 2
        overrides = {slug: len(newsroom.stories.get(slug).overrides) for slug in ("story-3",)}
    assert overrides == {"story-3": 2}


def test_a_cancelled_batch_keeps_what_is_out_and_leaves_nothing_half(tmp_path: Path) -> None:
    questions = iter(range(9))  # a few for each story
    with newsroom_in(tmp_path / "library") as newsroom:
        ids = _stories(newsroom, 8)
        results = list(
            newsroom.batch_exports.run(
                ids,
                ExportOrder("html", tmp_path / "out"),
                is_cancelled=lambda: next(questions, None) is None,
            )
        )
        kept = [each for each in ids if newsroom.history.entries(each)]
    out = [each.article for each in results if isinstance(each, Exported)]
    assert 0 < len(out) == len(results) < 8
    assert [each.id for each in out] == kept
    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == [
        f"{each.slug}-html" for each in out
    ]


def test_what_is_out_is_kept_though_the_batch_breaks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put = put_bundle

    def breaking(bundle: Bundle, *rest: Any) -> Exported:
        if bundle.slug == "story-2":
            raise ZeroDivisionError
        return put(bundle, *rest)

    monkeypatch.setattr(exports, "put_bundle", breaking)
    with newsroom_in(tmp_path / "library") as newsroom:
        ids = _stories(newsroom, 5)
        with pytest.raises(ZeroDivisionError):
            list(newsroom.batch_exports.run(ids, ExportOrder("html", tmp_path / "out")))
        kept = {newsroom.stories.get(each).slug for each in ids if newsroom.history.entries(each)}
    assert {"story-0", "story-1"} <= kept
    assert {f"{slug}-html" for slug in kept} == {each.name for each in (tmp_path / "out").iterdir()}


def test_a_story_that_is_gone_is_left_out(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        ids = _stories(newsroom, 1)
        order = ExportOrder("html", tmp_path / "out")
        assert len(list(newsroom.batch_exports.run(["f" * 32, *ids], order))) == 1


def test_an_unknown_format_stops_the_batch(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        ids = _stories(newsroom, 1)
        with pytest.raises(CopydeskError, match="no-such"):
            list(newsroom.batch_exports.run(ids, ExportOrder("no-such", tmp_path)))


def test_more_stories_than_a_list_shows_are_found_by_words(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        _stories(newsroom, 60)
        assert len(newsroom.reports.wanted(StoryFilter(words="words of story"))) == 60


def test_stories_to_send_are_the_stories_but_for_their_past(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        ids = _stories(newsroom, 3)
        newsroom.photos.add("story-1", [jpeg(tmp_path / "a.jpg")])
        whole = [newsroom.stories.story(each) for each in ids]
        sent = newsroom.stories.to_send(ids)
    assert list(sent) == [replace(each, edited_by=(), earlier_bodies=()) for each in whole]


def test_the_checks_that_stop_find_every_blocker() -> None:
    for check in all_checks().values():
        for example in (*check.must_match, *check.must_not_match):
            story = story_of(example)
            stops = [each for each in check_story(story) if each.severity is Severity.BLOCKER]
            assert list(stops_of(story)) == stops
