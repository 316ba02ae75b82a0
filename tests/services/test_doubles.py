"""Two entries made one: credits follow, nothing said is lost, and all of it can be taken back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor.domain.contributor import CmsIdentity, Contributor
from editor.domain.contributor_merge import joined
from editor.domain.credit import Credit
from editor.domain.errors import RefusedError, StaleArticleError, UnknownFieldError
from editor.newsroom import Newsroom, open_newsroom
from editor.settings import Settings

KEPT = Contributor("a", "Ana Núñez", desk="Metro", email="ana@x", links=("https://a",), note="Tall")
OTHER = Contributor(
    "b",
    "Ana Nunez",
    aliases=("Annie",),
    desk="Sport",
    place="Porto",
    links=("https://a", "https://b"),
    note="Plays chess",
    is_protected=True,
    has_left=True,
    identities=(CmsIdentity("WordPress", "7"),),
)


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    with open_newsroom(tmp_path / "library", Settings(name="Dana")) as opened:
        opened.contributors.change(KEPT)
        opened.contributors.change(OTHER)
        yield opened


def _story(newsroom: Newsroom, slug: str, *credits: Credit) -> str:
    begun = newsroom.stories.new(slug)
    return newsroom.stories.save(replace(begun, credits=credits)).id


def _ids(newsroom: Newsroom, slug: str) -> list[str | None]:
    return [each.contributor_id for each in newsroom.stories.get(slug).credits]


def test_the_joined_entry_has_everything() -> None:
    both = joined(KEPT, [OTHER])
    assert (both.id, both.name, both.desk, both.place) == ("a", "Ana Núñez", "Metro", "Porto")
    assert both.aliases == ("Ana Nunez", "Annie")
    assert both.links == ("https://a", "https://b")
    assert both.identities == OTHER.identities
    assert both.is_protected
    assert not both.has_left
    assert both.note == "Tall\nPlays chess\nFrom the entry “Ana Nunez”: Desk: Sport."


def test_credits_of_all_stories_follow_and_come_back(newsroom: Newsroom) -> None:
    _story(newsroom, "one", Credit("Ana Nunez", contributor_id="b"), Credit("Guest"))
    _story(newsroom, "two", Credit("Ana", contributor_id="a"), Credit("A.", contributor_id="b"))
    before = newsroom.stories.get("one")
    done = newsroom.doubles.merge("a", ["b"])
    assert [each.id for each in newsroom.contributors.all()] == ["a"]
    assert (_ids(newsroom, "one"), _ids(newsroom, "two")) == (["a", None], ["a", "a"])
    assert newsroom.contributors.stories_of("a") == ("two", "one")
    assert newsroom.stories.get("one").version == before.version

    newsroom.doubles.undo_merge(done)
    after = newsroom.stories.get("one")
    assert (after.version, after.updated_at) == (before.version + 1, before.updated_at)
    assert set(newsroom.contributors.all()) == {KEPT, OTHER}
    assert (_ids(newsroom, "one"), _ids(newsroom, "two")) == (["b", None], ["a", "b"])
    with pytest.raises(UnknownFieldError, match="already"):
        newsroom.doubles.undo_merge(done)


def test_a_merge_is_taken_back_after_a_restart(newsroom: Newsroom) -> None:
    _story(newsroom, "one", Credit("Ana Nunez", contributor_id="b"))
    newsroom.doubles.merge("a", ["b"])
    with open_newsroom(newsroom.folder, Settings(name="Bo")) as later:
        (done,) = later.doubles.merges()
        assert (done.by, done.names, len(done.credits)) == ("Dana", ("Ana Nunez",), 1)
        later.doubles.undo_merge(done.id)
        (undone,) = later.doubles.merges()
        assert undone.undone_at is not None
        assert _ids(later, "one") == ["b"]


def test_what_was_changed_since_stays(newsroom: Newsroom) -> None:
    key = _story(newsroom, "one", *(Credit("Ana Nunez", r, contributor_id="b") for r in "xyz"))
    done = newsroom.doubles.merge("a", ["b"])
    newsroom.contributors.set_fields("a", {"desk": "Courts"})
    article = newsroom.stories.get(key)
    x, y, z = article.credits
    newsroom.stories.save(replace(article, credits=(z, replace(x, name="A. Nunez"), y)))
    newsroom.doubles.undo_merge(done)
    assert newsroom.contributors.get("a") == replace(KEPT, desk="Courts")
    assert _ids(newsroom, "one") == ["b", "a", "b"]


def test_a_story_that_was_open_is_saved_with_the_old_id(newsroom: Newsroom) -> None:
    key = _story(newsroom, "one", Credit("Ana Nunez", contributor_id="b"))
    open_elsewhere = newsroom.stories.get(key)
    done = newsroom.doubles.merge("a", ["b"])
    newsroom.stories.save(replace(open_elsewhere, headline="New"))
    assert newsroom.stories.story(key).contributors["b"].id == "a"
    assert newsroom.contributors.stories_of("a") == ("one",)
    with pytest.raises(RefusedError, match="credited in “one”"):
        newsroom.contributors.remove("a")
    newsroom.doubles.undo_merge(done)
    assert _ids(newsroom, "one") == ["b"]


def test_a_story_opened_before_a_merge_is_taken_back_is_not_saved_over_that(
    newsroom: Newsroom,
) -> None:
    key = _story(newsroom, "one", Credit("Ana Nunez", contributor_id="b"))
    done = newsroom.doubles.merge("a", ["b"])
    open_elsewhere = newsroom.stories.get(key)
    newsroom.doubles.undo_merge(done)
    with pytest.raises(StaleArticleError):
        newsroom.stories.save(open_elsewhere)


def test_merges_are_taken_back_the_last_first(newsroom: Newsroom) -> None:
    newsroom.contributors.change(Contributor("c", "A. Núñez"))
    _story(newsroom, "one", Credit("Ana Nunez", contributor_id="b"))
    first = newsroom.doubles.merge("a", ["b"])
    second = newsroom.doubles.merge("c", ["a"])
    assert newsroom.stories.story("one").contributors == {"c": newsroom.contributors.get("c")}
    assert newsroom.contributors.get("b").id == "c"
    with pytest.raises(RefusedError, match="merged again"):
        newsroom.doubles.undo_merge(first)
    newsroom.doubles.undo_merge(second)
    newsroom.doubles.undo_merge(first)
    assert _ids(newsroom, "one") == ["b"]
    assert len(newsroom.contributors.all()) == 3


@pytest.mark.parametrize(("keep", "others"), [("a", []), ("a", ["a"]), ("a", ["z"]), ("z", ["a"])])
def test_what_cannot_be_merged_is_refused(newsroom: Newsroom, keep: str, others: list[str]) -> None:
    with pytest.raises(UnknownFieldError, match="can't be merged"):
        newsroom.doubles.merge(keep, others)


def test_an_entry_is_merged_once(newsroom: Newsroom) -> None:
    newsroom.doubles.merge("a", ["b"])
    with pytest.raises(UnknownFieldError, match="one already"):
        newsroom.doubles.merge("a", ["b"])


def test_who_is_kept_apart_stays_apart_from_the_joined_entry(newsroom: Newsroom) -> None:
    newsroom.contributors.change(Contributor("c", "Ana Nunez"))
    assert len(newsroom.doubles.find()) == 3
    newsroom.doubles.keep_apart("b", "c")
    done = newsroom.doubles.merge("a", ["b"])
    assert newsroom.doubles.find() == ()
    newsroom.doubles.undo_merge(done)
    assert {each.pair for each in newsroom.doubles.find()} == {frozenset("ab"), frozenset("ac")}
    newsroom.doubles.bring_together("c", "b")
    assert len(newsroom.doubles.find()) == 3


def test_with_an_entry_go_those_that_went_into_it(newsroom: Newsroom) -> None:
    newsroom.doubles.merge("a", ["b"])
    newsroom.contributors.remove("a")
    with pytest.raises(UnknownFieldError):
        newsroom.contributors.get("b")


def test_a_merge_of_an_entry_that_is_gone_is_told(newsroom: Newsroom) -> None:
    done = newsroom.doubles.merge("a", ["b"])
    newsroom.contributors.remove("a")
    with pytest.raises(RefusedError):
        newsroom.doubles.undo_merge(done)


def test_merges_taken_back_the_first_first_leave_nobody_unprotected(newsroom: Newsroom) -> None:
    cy = Contributor("c", "Cy Roe", is_protected=True, links=("https://c",))
    newsroom.contributors.change(cy)
    first, second = newsroom.doubles.merge("a", ["b"]), newsroom.doubles.merge("a", ["c"])
    newsroom.doubles.undo_merge(first)
    ana = newsroom.contributors.get("a")
    assert ana.aliases == ("Cy Roe",)
    assert ana.links == ("https://a", "https://c")
    assert ana.is_protected
    newsroom.doubles.undo_merge(second)
    assert newsroom.contributors.get("a").aliases == ()
    assert {"b", "c"} <= {each.id for each in newsroom.contributors.all() if each.is_protected}
