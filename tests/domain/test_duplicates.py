"""Who may be one person in a directory, why, and how fast that is known of thousands."""

import random
import re
from dataclasses import replace
from itertools import combinations
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA, Levenshtein

from editor.domain.contributor import CmsIdentity, Contributor
from editor.domain.duplicates import Sureness, likely_doubles
from editor.domain.near_names import near_names


def _people(*names: str) -> tuple[Contributor, ...]:
    return tuple(Contributor(str(number), name) for number, name in enumerate(names))


@pytest.mark.parametrize(
    ("one", "other", "reason", "sureness"),
    [
        ("Ana Núñez", "ana nunez", "the same name", Sureness.LIKELY),
        ("Łukasz Żak", "Lukasz Zak", "the same name", Sureness.LIKELY),
        ("Ruth Beck", "Beck, Ruth", "the same name, written otherwise", Sureness.LIKELY),
        ("Vincent van den Berg", "Berg, Vincent van den", "written otherwise", Sureness.LIKELY),
        ("Ruth Ann Beck", "Beck Ruth Ann", "written otherwise", Sureness.LIKELY),
        ("John A. Smith", "John Smith", "written otherwise", Sureness.LIKELY),
        ("Dr. John Smith", "John Smith", "written otherwise", Sureness.LIKELY),
        ("Jörg Müller", "Joerg Mueller", "an umlaut spelt out", Sureness.POSSIBLE),
        ("J. Smith", "John Smith", "with an initial", Sureness.POSSIBLE),
        ("J.R. Smith", "John Smith", "with an initial", Sureness.POSSIBLE),
        ("Bob Marlowe", "Robert Marlowe", "a short form", Sureness.WEAK),
        ("Katherine Oduya", "Katharine Oduya", "one letter apart", Sureness.POSSIBLE),
        ("Thomas Whitfield", "Tomas Whitfeild", "2 letters apart", Sureness.WEAK),
    ],
)
def test_names_that_may_be_one(one: str, other: str, reason: str, sureness: Sureness) -> None:
    (double,) = likely_doubles(_people(one, other))
    assert reason in double.reason
    assert double.sureness is sureness


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("John Smith", "Jane Smith"),
        ("J. Smith", "Jane Jones"),
        ("Ana Lee", "Ann Lea"),
        ("Madonna", "Ana Madonna Ruiz"),
        ("J. Smith", "J. Smyth"),
        ("Bob Marlowe", "Robert Marley"),
    ],
)
def test_names_that_are_two(one: str, other: str) -> None:
    assert likely_doubles(_people(one, other)) == ()


def test_the_parts_of_a_name_count_more_than_its_order() -> None:
    kim = Contributor("1", "Kim Min-ji", family_name="Kim", given_name="Min-ji")
    initial = Contributor("2", "Kim M.", family_name="Kim", given_name="M.")
    (double,) = likely_doubles((kim, initial))
    assert double.reason == "the same name with an initial"


def test_one_address_or_account_is_certain() -> None:
    account = CmsIdentity("WordPress", "7")
    ana, other = _people("Ana Ruiz", "A. M. Ruiz")
    (double,) = likely_doubles(
        (replace(ana, email="A@x.example"), replace(other, email="a@x.example"))
    )
    assert (double.reason, double.sureness) == ("the same e-mail address", Sureness.CERTAIN)
    (double,) = likely_doubles(
        (replace(ana, identities=(account,)), replace(other, name="Bo", identities=(account,)))
    )
    assert double.reason == "the same account on WordPress"


def test_the_mailbox_of_a_desk_makes_nobody_one() -> None:
    desk = [replace(each, email="metro@x.example") for each in _people("Ana Ruiz", "Bo Ek", "Cy")]
    assert likely_doubles(desk) == ()
    (double,) = likely_doubles(desk[:2])
    assert double.sureness is Sureness.POSSIBLE


def test_namesakes_with_an_address_each_are_less_sure() -> None:
    one, other = _people("Ana Ruiz", "Ana Ruiz")
    (double,) = likely_doubles((replace(one, email="a@x"), replace(other, email="b@x")))
    assert double.sureness is Sureness.POSSIBLE


def test_an_earlier_name_is_a_name() -> None:
    now = Contributor("1", "Ana Ruiz-Ek", aliases=("Ana Ruiz",))
    (double,) = likely_doubles((now, Contributor("2", "Ana Ruiz")))
    assert double.reason == "the same name"


def test_a_house_is_no_person() -> None:
    person, house = _people("Northlight", "Northlight")
    assert likely_doubles((person, replace(house, is_organisation=True))) == ()


def test_who_was_said_to_be_two_stays_two() -> None:
    people = _people("Ana Ruiz", "Ana Ruiz", "Ana Ruiz")
    pairs = {each.pair for each in likely_doubles(people, {frozenset("01")})}
    assert pairs == {frozenset("02"), frozenset("12")}


def test_a_pair_comes_once_for_its_best_reason_with_the_fuller_entry_first() -> None:
    bare, full = _people("Ana Ruiz", "Ana Ruiz")
    full = replace(full, email="a@x", desk="Metro")
    bare = replace(bare, email="a@x")
    gone = Contributor("9", "Ana Ruiz", desk="Metro", place="Porto", note="n", has_left=True)
    doubles = likely_doubles((gone, bare, full))
    assert [(each.one.id, each.other.id) for each in doubles] == [
        ("1", "0"),
        ("0", "9"),
        ("1", "9"),
    ]
    assert [each.sureness for each in doubles] == [4, 3, 3]


def test_a_crowd_of_one_name_is_settled_pair_by_pair() -> None:
    assert len(likely_doubles(_people(*["Ana Ruiz"] * 40))) == 39


_NAMES = st.text(st.sampled_from("abcé "), min_size=6, max_size=19)


@given(st.sets(_NAMES, max_size=30))
def test_near_names_are_found_as_comparing_all_with_all_finds_them(names: set[str]) -> None:
    found = {(frozenset((one, other)), edits) for one, other, edits in near_names(names)}
    near, nearest = set(), set()
    for one, other in combinations(names, 2):
        edits = OSA.distance(one, other)
        if edits <= 2 and min(len(one), len(other)) >= max(9, 7 * edits):
            near.add((frozenset((one, other)), edits))
            if Levenshtein.distance(one, other) <= 2:
                nearest.add((frozenset((one, other)), edits))
    assert nearest <= found <= near


def test_ten_thousand_people_take_less_than_two_seconds() -> None:
    chance = random.Random(1)
    sounds = re.findall("..[nrl]?", "kalominerusatevioranelisunberdangorhaljenkolmarnovpet")

    def name(most: int) -> str:
        return "".join(chance.choices(sounds, k=chance.randint(2, most))).title()

    given, family = [name(3) for _ in range(600)], [name(4) for _ in range(4000)]
    common = [1 / (number + 1) for number in range(600)]
    people = _people(
        *(f"{chance.choices(given, common)[0]} {chance.choice(family)}" for _ in range(10_000))
    )
    likely_doubles(people[:100])  # imports
    begun = perf_counter()
    assert likely_doubles(people)
    # 1.0 s on one core of a small machine; four times that where the tests share it.
    assert perf_counter() - begun < 8
