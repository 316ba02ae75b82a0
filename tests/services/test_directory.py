"""The directory of people: found, added, changed, removed, and told apart."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor.domain.contributor import Contributor
from editor.domain.contributor_fields import told_apart
from editor.domain.contributor_filter import ContributorFilter, Kind, Standing
from editor.domain.credit import Credit
from editor.domain.errors import RefusedError, UnknownFieldError
from editor.newsroom import Newsroom, open_newsroom
from editor.services.contributors import link_credits
from editor.settings import Settings


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    with open_newsroom(tmp_path / "library", Settings(name="Dana")) as opened:
        yield opened


@pytest.fixture
def people(newsroom: Newsroom) -> tuple[Contributor, ...]:
    """Ana of Metro, Bo who has left, and the house."""
    ana = replace(newsroom.contributors.add("Ana Núñez"), desk="Metro", place="Porto")
    bo = replace(newsroom.contributors.add("Bo Ek"), has_left=True, sort_name="Ek, Bo")
    house = newsroom.contributors.add("Zed Agency", is_organisation=True)
    for each in (ana, bo):
        newsroom.contributors.change(each)
    return ana, bo, house


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (ContributorFilter(), ["Ana Núñez", "Bo Ek", "Zed Agency"]),
        (ContributorFilter("nunez metro"), ["Ana Núñez"]),
        (ContributorFilter("port"), ["Ana Núñez"]),
        (ContributorFilter("unez"), []),
        (ContributorFilter(kind=Kind.PEOPLE), ["Ana Núñez", "Bo Ek"]),
        (ContributorFilter(kind=Kind.ORGANISATIONS), ["Zed Agency"]),
        (ContributorFilter(standing=Standing.LEFT), ["Bo Ek"]),
        (ContributorFilter(standing=Standing.ACTIVE), ["Ana Núñez", "Zed Agency"]),
    ],
)
def test_the_directory_shows_who_is_asked_for(
    newsroom: Newsroom,
    people: tuple[Contributor, ...],
    wanted: ContributorFilter,
    names: list[str],
) -> None:
    assert [each.name for each in newsroom.contributors.matching(wanted)] == names


def test_somebody_is_got_by_id_name_or_other_name(
    newsroom: Newsroom, people: tuple[Contributor, ...]
) -> None:
    ana = people[0]
    newsroom.contributors.set_fields(ana.id, {"aliases": "Annie; A. N."})
    for key in (ana.id, "ana núñez", "annie"):
        assert newsroom.contributors.get(key).id == ana.id
    with pytest.raises(UnknownFieldError, match="nobody called “Ann”"):
        newsroom.contributors.get("Ann")


def test_a_namesake_is_a_second_entry_if_somebody_says_so(
    newsroom: Newsroom, people: tuple[Contributor, ...]
) -> None:
    ana = people[0]
    assert newsroom.contributors.add("Ana Núñez") == ana
    other = newsroom.contributors.add("Ana Núñez", "Northlight", apart=True)
    assert other.id != ana.id
    assert newsroom.doubles.find() == ()
    assert {told_apart(each) for each in newsroom.contributors.suggest("ana")} == {
        "Metro · Porto",
        "Northlight",
    }
    assert newsroom.contributors.find("Ana Núñez") is None
    with pytest.raises(UnknownFieldError, match="2 entries") as several:
        newsroom.contributors.get("Ana Núñez")
    assert other.id in several.value.hint
    assert "Metro · Porto" in several.value.hint


def test_an_import_does_not_choose_between_namesakes(
    newsroom: Newsroom, people: tuple[Contributor, ...]
) -> None:
    newsroom.contributors.add("Ana Núñez", apart=True)
    with newsroom.store.write() as shelf:
        ana, bo, new = link_credits(shelf, [Credit("Ana Núñez"), Credit("bo ek"), Credit("Cy Oz")])
    assert ana.contributor_id is None
    assert bo.contributor_id == people[1].id
    assert newsroom.contributors.get("Cy Oz").id == new.contributor_id


def test_a_name_goes_before_somebody_elses_earlier_name(newsroom: Newsroom) -> None:
    newsroom.contributors.add("Ana Ruiz", aliases=("Ana Ek",))
    ek = newsroom.contributors.add("Ana Ek", apart=True)
    assert newsroom.contributors.find("Ana Ek") == ek


def test_all_fields_are_set_or_none(newsroom: Newsroom, people: tuple[Contributor, ...]) -> None:
    key = people[0].id
    with pytest.raises(UnknownFieldError, match="yes or no"):
        newsroom.contributors.set_fields(key, {"desk": "Sport", "has_left": "perhaps"})
    assert newsroom.contributors.get(key).desk == "Metro"
    changed = newsroom.contributors.set_fields(key, {"desk": "Sport", "has_left": "yes"})
    assert (changed.desk, changed.has_left) == ("Sport", True)
    with pytest.raises(UnknownFieldError, match="needs a name"):
        newsroom.contributors.set_fields(key, {"name": " "})


def _story(newsroom: Newsroom, slug: str, *people: Contributor) -> str:
    begun = newsroom.stories.new(slug)
    credited = tuple(Credit(each.name, contributor_id=each.id) for each in people)
    return newsroom.stories.save(replace(begun, credits=credited)).id


def test_who_is_credited_stays(newsroom: Newsroom, people: tuple[Contributor, ...]) -> None:
    ana, bo, _ = people
    _story(newsroom, "one", ana)
    _story(newsroom, "two", ana, ana)
    assert newsroom.contributors.stories_of(ana.id) == ("two", "one")
    with pytest.raises(RefusedError, match="credited in “two” and “one”") as refused:
        newsroom.contributors.remove(ana.id)
    assert "having left" in refused.value.hint
    newsroom.contributors.remove("Bo Ek")
    assert bo not in newsroom.contributors.all()


def test_who_stands_in_a_history_stays(newsroom: Newsroom, people: tuple[Contributor, ...]) -> None:
    ana = people[0]
    article = newsroom.stories.get(_story(newsroom, "one", ana))
    newsroom.stories.keep_revision(article, "While writing")
    newsroom.stories.save(replace(article, credits=()))
    with pytest.raises(RefusedError, match="history of “one”"):
        newsroom.contributors.remove(ana.id)


def test_a_story_that_was_open_while_somebody_was_removed_is_saved_all_the_same(
    newsroom: Newsroom,
) -> None:
    ana = newsroom.contributors.add("Ana Núñez")
    bo = newsroom.contributors.add("Bo Ek")
    credits_ = (Credit(ana.name, contributor_id=ana.id), Credit(bo.name, contributor_id=bo.id))
    typed = replace(newsroom.stories.new("port"), body="Typed.", credits=credits_)
    newsroom.contributors.remove(ana.id)
    assert newsroom.stories.save(typed).credits == (Credit(ana.name), credits_[1])
    assert newsroom.stories.get("port").body == "Typed."


@pytest.mark.parametrize("name", ["Zoltana Quixley", "zoltána quixley", "Zed Quix"])
def test_a_guest_who_has_the_name_of_somebody_protected_stops_publishing(
    newsroom: Newsroom, name: str
) -> None:
    known = {"name": "Zoltana Quixley", "aliases": "Zed Quix", "is_protected": "yes"}
    newsroom.contributors.enter(known)
    newsroom.stories.save(replace(newsroom.stories.new("port"), credits=(Credit(name),)))
    newsroom.stories.save(replace(newsroom.stories.new("quay"), credits=(Credit("Bo Ek"),)))
    codes = {each.code for each in newsroom.stories.check("port") if each.is_stop}
    assert "protected-person-named" in codes
    assert newsroom.stories.story("quay").contributors == {}
