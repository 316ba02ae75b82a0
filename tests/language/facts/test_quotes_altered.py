"""What became of quotations between two versions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.language.facts.quotes_altered import (
    altered_quotes,
    quotations_in,
    same_said_otherwise,
)

SAID = "“I was told to be patient until the bridge,” Tesfaye said."


@pytest.mark.parametrize(
    "after",
    [
        "“I was told to be very patient until the bridge,” Tesfaye said.",
        "“I was told to be patient until the river,” she said through an interpreter.",
        "“I was told to be patient by the bridge.”",
        '"I was asked to be patient until the bridge," Tesfaye said.',
    ],
)
def test_other_words_between_the_marks_are_an_alteration(after: str) -> None:
    (found,) = altered_quotes(SAID, f"Before.\n\n{after}")
    assert found.before == "I was told to be patient until the bridge,"
    assert f"Before.\n\n{after}"[found.start : found.end] == found.after


@pytest.mark.parametrize(
    "after",
    [
        SAID,
        '"I was told to be patient until the bridge!" Tesfaye cried.',
        "“I WAS told to be patient until the bridge,” Tesfaye said.",
        "“I was told to be patient,” Tesfaye said.",
        "“I was told … until the bridge,” Tesfaye said.",
        "“I was told to be patient until [we reached] the bridge,” Tesfaye said.",
        "Tesfaye was told to be very patient until the bridge.",
        "“The race is long, and the road is wet today,” Chebet said.",
        "“Be patient,” she said.",
        "“I was told to be very patient until",
        "",
    ],
)
def test_other_marks_cuts_and_new_quotations_are_none(after: str) -> None:
    assert altered_quotes(SAID, after) == ()


def test_a_refrain_that_stands_in_both_is_not_taken_for_the_other() -> None:
    second = "“I was told to be patient until the river,” Chebet said."
    both = f"{SAID}\n\n{second}"
    assert altered_quotes(both, both + " ") == ()
    assert altered_quotes(SAID, both) == ()


def test_a_letter_is_a_slip_of_the_pen() -> None:
    (found,) = altered_quotes(SAID.replace("told", "tolt"), SAID)
    assert found.is_typo
    (found,) = altered_quotes(SAID.replace("told", "asked"), SAID)
    assert not found.is_typo


def test_a_part_with_other_words_is_said_otherwise() -> None:
    whole = "He counted on the fact that nobody climbs under a bridge with a tape measure."
    assert same_said_otherwise("nobody climbs under a bridge with a measuring tape", whole)
    assert not same_said_otherwise("nobody climbs under a bridge with a tape measure", whole)
    assert not same_said_otherwise("the river is high and the road is closed", whole)


def test_quotations_know_their_place() -> None:
    text = f"One.\n\n{SAID}\n \n{SAID}"
    found = quotations_in(text)
    assert len(found) == 2
    assert {text[each.start : each.end] for each in found} == {each.text for each in found}


@given(st.text(), st.text())
def test_any_two_texts_can_be_compared(before: str, after: str) -> None:
    for each in altered_quotes(before, after):
        assert after[each.start : each.end] == each.after
