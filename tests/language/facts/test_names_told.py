"""People, offices, spellings, cities and claims are told apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.language.facts.cities import country_of, may_lie_in, region_of
from editor.language.facts.claims import claims_of, content_of, denies, will, will_not
from editor.language.facts.mentions import mentions_in
from editor.language.facts.offices import are_offices_of_two, office_of
from editor.language.facts.spellings import differ_in_accents, sounds_alike


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("Dennis Wood, 58, left.", "", "Dennis Wood"),
        ("Assistant U.S. Attorney Renee Okafor left.", "Assistant U.S. Attorney", "Renee Okafor"),
        ("Then Gov. Lee left.", "Gov", "Lee"),
        ("Later Gov. Ann Lee left.", "Gov", "Ann Lee"),
        ("They met Ursula von der Leyen.", "", "Ursula von der Leyen"),
        ("It was Wood’s wife.", "", "Wood"),
        ("Judge J. K. Beck left.", "Judge", "J. K. Beck"),
        ("NATO Secretary General Mark Rutte left.", "NATO Secretary General", "Mark Rutte"),
    ],
)
def test_a_title_stands_before_the_name(text: str, title: str, name: str) -> None:
    found = [each for each in mentions_in(text) if each.name not in {"They", "It"}]
    assert [(each.title, each.name) for each in found] == [(title, name)]


@pytest.mark.parametrize("text", ["On Monday in March", "North Korea and Ohio", "NASA", "U.S."])
def test_days_and_countries_are_no_names(text: str) -> None:
    assert mentions_in(text) == ()


def test_who_speaks_and_how_old_is_told() -> None:
    (found,) = mentions_in("“No,” said Ann Lee, 43, and left.")
    assert (found.is_speaker, found.age, found.is_person) == (True, 43, True)
    (found,) = mentions_in("The 34-year-old Ann Lee left.")
    assert found.age == 34
    (found,) = mentions_in("It is in Port Ellis.")
    assert (found.is_placed, found.is_person) == (True, False)
    (found,) = mentions_in("She saw Ann Lee, 1,500 miles away.")
    assert found.age is None


@given(st.text())
def test_any_text_can_be_read_for_names(text: str) -> None:
    for each in mentions_in(text):
        assert 0 <= each.title_start <= each.start < each.end <= len(text)
        assert text[each.start : each.end] == each.name


@pytest.mark.parametrize(
    ("first", "second", "are_two"),
    [
        ("Gov", "Governor", False),
        ("Mayor", "Gov", True),
        ("Fire Chief", "Chief", False),
        ("Vice President", "President", True),
        ("Dr", "Mayor", False),
        ("Rep", "Congresswoman", False),
        ("Lt Gov", "Gov", True),
        ("Sen", "Rep", True),
    ],
)
def test_offices_of_two_people(first: str, second: str, are_two: bool) -> None:
    assert are_offices_of_two(office_of(first), office_of(second)) is are_two


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Smith", "Smyth"),
        ("Kathryn", "Katherine"),
        ("Zelensky", "Zelenskyy"),
        ("Stefan", "Stephan"),
    ],
)
def test_some_names_sound_the_same(first: str, second: str) -> None:
    assert sounds_alike(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [("Smith", "Smith"), ("Woods", "Wood"), ("Carter", "Carver"), ("Lee", "Lea"), ("Bell", "Mell")],
)
def test_others_do_not(first: str, second: str) -> None:
    assert not sounds_alike(first, second)


def test_accents_part_spellings_and_capitals_do_not() -> None:
    assert differ_in_accents("Jiménez", "Jimenez")
    assert not differ_in_accents("Jiménez", "JIMÉNEZ")


def test_cities_lie_where_they_do() -> None:
    assert region_of("Denver") == "Colo."
    assert may_lie_in("Denver", "Colorado")
    assert may_lie_in("Denver", "United States")
    assert may_lie_in("Moscow", "Idaho")
    assert may_lie_in("Millbrook", "Ore.")
    assert may_lie_in("Atlanta", "Georgia")
    assert not may_lie_in("Denver", "Ore.")
    assert not may_lie_in("Oslo", "Sweden")
    assert country_of("Millbrook", "Mont.") == "united states"
    assert country_of("Seoul", "") == "south korea"
    assert country_of("Leeds", "England") == "united kingdom"
    assert country_of("", "Georgia") == ""


def test_claims_are_sides_of_one_question() -> None:
    (approved,) = claims_of("The council approved it")
    (rejects,) = claims_of("Council rejects it")
    assert approved[0] == rejects[0]
    assert approved[1] != rejects[1]
    assert claims_of("Nothing happened") == frozenset()
    assert denies("It did not approve it")
    assert not denies("It approved it")
    assert will_not("She won’t run")
    assert will("She will run")
    assert not will("She will not run")
    assert content_of("The council approved a bridge") == {"counc", "bridg"}
