"""Entries that went into another one, and pairs that are two people, in the library's file."""

from datetime import UTC, datetime, timedelta

import pytest

from editor.domain.article import Article
from editor.domain.contributor import Contributor
from editor.domain.contributor_merge import ContributorMerge, MovedCredit
from editor.domain.credit import Credit
from editor.storage.store import Store

NOW = datetime(2026, 11, 30, 20, 0, tzinfo=UTC)
PEOPLE = (
    Contributor("a" * 32, "Ana Núñez"),
    Contributor("b" * 32, "Ana Nunez", ("Annie",)),
    Contributor("c" * 32, "Annie"),
    Contributor("d" * 32, "###"),
)


@pytest.fixture
def people(store: Store) -> Store:
    with store.write() as shelf:
        for each in PEOPLE:
            shelf.contributors.put(each)
    return store


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("ana núñez", "a"),
        (" ANA NUNEZ ", "b"),
        ("Annie", "c"),
        ("Ana", ""),
        ("###", "d"),
        ("", ""),
        ("\ud83d", ""),
    ],
)
def test_a_name_is_found_as_it_is_written_and_before_an_alias(
    people: Store, name: str, ids: str
) -> None:
    with people.read() as shelf:
        assert "".join(each.id[0] for each in shelf.contributors.named(name)) == ids


def test_six_digits_of_an_id_will_do(people: Store) -> None:
    with people.read() as shelf:
        assert shelf.contributors.with_id("aaaaaa") == (PEOPLE[0],)
        assert shelf.contributors.with_id("aaaaa") == ()
        assert shelf.contributors.with_id("a" * 33) == ()
        assert shelf.contributors.with_id("______") == ()


def test_a_merged_entry_is_in_no_list_and_speaks_through_the_other(people: Store) -> None:
    a, b, c, d = (each.id for each in PEOPLE)
    with people.write() as shelf:
        shelf.contributor_merges.tie([b], a)
        shelf.contributor_merges.tie([a], c)
        assert {each.id for each in shelf.contributors.all()} == {c, d}
        assert [each.id for each in shelf.contributors.suggest("an")] == [c]
        assert shelf.contributors.named("Ana Nunez") == ()
        assert shelf.contributors.of([a, b, "z"]) == {a: PEOPLE[2], b: PEOPLE[2]}
        assert set(shelf.contributors.merged_into(c)) == {a, b}
        shelf.contributor_merges.tie([a], "")
        assert shelf.contributors.of([b]) == {b: PEOPLE[0]}


def test_credits_move_and_come_back_wherever_they_stand_then(people: Store) -> None:
    a, b, *_ = (each.id for each in PEOPLE)
    one, two = (Credit("Ana", role, contributor_id=b) for role in ("writer", "video"))
    with people.write() as shelf:
        article = shelf.articles.add(Article("1" * 32, "one", credits=(one, two)), 0, NOW)
        moved = shelf.contributor_merges.move_credits([b], a)
        assert [(each.position, each.contributor_id) for each in moved] == [(0, b), (1, b)]
        now = shelf.articles.get("one")
        assert {each.contributor_id for each in now.credits} == {a}
        assert now.version == article.version
        turned = Article("1" * 32, "one", credits=now.credits[::-1], version=now.version)
        shelf.articles.save(turned, 0, NOW)
        shelf.contributor_merges.move_back(moved, a)
        assert shelf.articles.get("one").credits == (two, one)


def test_merges_are_kept_newest_first_and_the_last_put_counts(people: Store) -> None:
    moved = (MovedCredit("1", 0, "Ana", "writer", "b"),)
    merges = [
        ContributorMerge(
            str(number),
            NOW + timedelta(seconds=number),
            "Dana",
            PEOPLE[0],
            PEOPLE[1],
            ("b",),
            ("Ana Nunez",),
            moved,
            (("a", "c"),),
        )
        for number in range(3)
    ]
    with people.write() as shelf:
        for each in merges:
            shelf.contributor_merges.put(each)
        shelf.contributor_merges.put(merges[0])
        assert shelf.contributor_merges.newest() == tuple(reversed(merges))
        assert shelf.contributor_merges.newest(limit=1) == (merges[2],)
        assert shelf.contributor_merges.get("1") == merges[1]
        assert shelf.contributor_merges.get("9") is None


def test_a_pair_is_kept_once_whatever_its_order(people: Store) -> None:
    with people.write() as shelf:
        assert shelf.contributor_merges.keep_apart([("b", "a"), ("a", "c")]) == (
            ("a", "b"),
            ("a", "c"),
        )
        assert shelf.contributor_merges.keep_apart([("a", "b")]) == ()
        shelf.contributor_merges.forget_apart([("b", "a")])
        assert shelf.contributor_merges.apart() == {frozenset("ac")}
