"""Sums, shares, changes and measures are read with their numbers."""

from fractions import Fraction

import pytest

from editor.language.facts.counted import stems_behind, told_values, tolls_in
from editor.language.facts.each import each_in
from editor.language.facts.fractions_told import shares_in
from editor.language.facts.measures import conversions_in
from editor.language.facts.polls import answers_in, sides_in
from editor.language.facts.shares import changes_in
from editor.language.facts.sums import list_sum, sums_in
from editor.language.sentences import sentences


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It carried 12 people, seven men and six women, home.", [7, 6]),
        ("Nine people — five women and three men — were picked.", [5, 3]),
        ("Three died: two drivers and two guards.", [2, 2]),
        ("Six were hurt (two adults, three boys and two girls).", [2, 3, 2]),
        ("A panel of nine women and men met.", []),
        ("It has 12 schools, four libraries and six parks.", []),
        ("About 12 people, seven men and six women, came.", []),
        ("They won 12 games: two by a goal.", []),
    ],
)
def test_parts_are_those_that_are_told_as_the_whole(text: str, parts: list[int]) -> None:
    assert [each.value for found in sums_in(text) for each in found.parts] == parts


def test_a_list_adds_up_only_under_its_total() -> None:
    items = "- $4 million, pay;\n- $3 million, buses;\n- $2 million, books."
    found = list_sum("Of the $9 million:", items)
    assert found is not None
    assert found.added == Fraction(9_000_000)
    assert not found.is_off
    assert list_sum("The plan of $9 million:", "A paragraph.") is None
    assert list_sum("Of the $9 million", items) is None
    assert list_sum("In 2019:", items) is None


@pytest.mark.parametrize(
    ("text", "before", "after", "percent"),
    [
        ("It rose from 200 to 250, a 50% increase.", 200, 250, 50),
        ("It fell 20% to $60 million from $80 million.", 80_000_000, 60_000_000, 20),
        ("The fare went to $3 from $2, an increase of 33%.", 2, 3, 33),
        ("It rose from 200 to 250, and 30% of the men left.", 200, 250, None),
    ],
)
def test_a_change_has_its_percentage_right_beside_it(
    text: str, before: int, after: int, percent: int | None
) -> None:
    (found,) = changes_in(text)
    assert (int(found.before.value), int(found.after.value)) == (before, after)
    assert (found.percent.value if found.percent else None) == percent


@pytest.mark.parametrize(
    "text",
    [
        "It fell from 2010 to 2015, by 20%.",
        "It rose from 5 to 6 and fell from 7 to 6.",
        "He rose from 41 to 17 in the rankings.",
        "It rose from $5 to 6%.",
    ],
)
def test_some_froms_and_tos_are_no_change(text: str) -> None:
    assert list(changes_in(text)) == []


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ("One in four residents, or 40%, left.", True),
        ("One in four residents, or 25%, left.", False),
        ("Nearly one in three, or 31%, left.", False),
        ("Two-thirds of the 60 teachers, or 45, left.", True),
        ("Two-thirds of the 60 teachers, or 40, left.", False),
        ("Half of the 9 cats, or 5, left.", False),
        ("Thirty of the 120 buses, or 35%, failed.", True),
    ],
)
def test_a_share_told_twice_is_one_share(text: str, is_wrong: bool) -> None:
    assert [each.is_wrong for each in shares_in(text)] == [is_wrong]


def test_answers_exclude_each_other_and_worries_do_not() -> None:
    assert len(answers_in("In it 54% were in favor and 38% were opposed.")) == 2
    assert answers_in("Some 54% fear war and 58% fear debt.") == ()
    assert answers_in("Some 54% approve, up from 50%, and 40% disapprove.") == ()
    assert len(sides_in("She won, 54% to 46%.")) == 2
    assert sides_in("The tax was raised from 54% to 60%.") == ()


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("5 kilometers (3 miles)", 3.1),
        ("a 10-kilometer (6-mile) road", 6.2),
        ("40°C (104°F)", 104),
        ("minus 10 degrees Celsius (14 degrees Fahrenheit)", 14),
        ("2,000 hectares (4,900 acres)", 4942),
        ("1.5 million square miles (3.9 million square kilometers)", 3_884_982),
    ],
)
def test_a_conversion_knows_what_is_right(text: str, right: float) -> None:
    (found,) = conversions_in(text)
    assert float(found.right) == pytest.approx(right, rel=0.01)
    assert found.off == 0


@pytest.mark.parametrize(
    "text", ["6 feet, 2 inches (1.88 meters)", "5 kilometers (3 days)", "5 tons (5 miles)", "5 (3)"]
)
def test_what_is_no_conversion_is_left_alone(text: str) -> None:
    assert list(conversions_in(text)) == []


def test_a_share_by_head_is_the_whole_by_their_number() -> None:
    (found,) = each_in("It gives $1.2 million to 400 families, or $3,000 each.")
    assert found.right == Fraction(3000)
    assert not found.is_wrong


def test_tolls_are_of_this_day() -> None:
    def told(text: str) -> list[tuple[str, str, int]]:
        spans = sentences(text)
        return [(each.what, each.who, int(each.number.value)) for each in tolls_in(text, spans)]

    assert told("The fall injured 12 workers.") == [("injured", "worker", 12)]
    assert told("Five people were killed.") == [("killed", "", 5)]
    assert told("A fire in 2019 killed five people.") == []
    assert told("At least five people were killed.") == []
    assert told("Five of them were killed.") == []


def test_numbers_of_a_sentence_are_told_with_what_they_add_up_to() -> None:
    assert {("", 9.0), ("", 3.0), ("", 12.0), ("", 6.0)} == told_values("Nine men and three women.")
    assert stems_behind("killed near the old bridge", 0, 4) == {"kill", "near"}
