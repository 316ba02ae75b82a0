"""Where a word is missing."""

from pathlib import Path

import pytest

from editor.language.grammar.gaps import gaps, places_of
from editor.language.grammar.missing import missing_words
from editor.language.grammar.sheet import Sheet
from editor.language.grammar.tokens import tokens
from editor.language.sentences import sentences

CLEAN_COPY = Path(__file__).parents[2] / "checks" / "clean_copy.md"


def found_in(text: str, *names: str) -> list[tuple[str, str]]:
    found = missing_words(text, sentences(text), frozenset(names))
    return [(gap.before, gap.behind) for gap in found]


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("The county may sell arms in response North Korea is sending troops.", "response"),
        ("They were asked keep the bridge open until Monday.", "asked"),
        ("He has refused pay the bill since March.", "refused"),
        ("The storm has damaged most the houses in the village.", "most"),
    ],
)
def test_a_gap_is_found_between_the_words_on_either_side(text: str, gap: str) -> None:
    assert gap in [before for before, _ in found_in(text)]


def test_a_name_behind_the_gap_is_said_in_full() -> None:
    text = "The county may sell arms in response North Korea is sending troops."
    assert ("response", "North Korea") in found_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The council voted on Tuesday to close the bridge, which was built in 1931.",
        "He was found guilty of fraud and will be sentenced in May, the judge said.",
        "“I have never seen it do that,” said the governor, who was there this morning.",
        "No.",
        "",
    ],
)
def test_good_english_has_no_gap(text: str) -> None:
    assert found_in(text) == []


def test_a_stray_capital_isn_t_said_twice() -> None:
    text = "It was meant to do so Put pressure on the county."
    assert all("Put" not in gap for gap in found_in(text))


def test_what_can_t_stand_together_isn_t_said_twice() -> None:
    assert found_in("It is tarnishing the image of the North and the to undermine trust.") == []


def test_clean_copy_has_few_gaps() -> None:
    text = CLEAN_COPY.read_text(encoding="utf-8")
    found = list(missing_words(text, sentences(text)))
    assert len(found) <= 5 * len(text.split()) / 500
    assert sum(gap.is_certain for gap in found) <= len(text.split()) / 500


def test_only_gaps_that_look_bad_are_weighed_in_full() -> None:
    sheet = Sheet()
    for text in ("The council voted to close the bridge.", "It was asked close the bridge now."):
        sheet.add(tokens(text, 0, len(text)))
    assert len(places_of(sheet)) > len(gaps(sheet)) > 0


def test_places_are_those_of_the_text() -> None:
    text = "All is well. The storm has damaged most the houses in the village."
    (gap,) = missing_words(text, sentences(text))
    assert text[gap.start : gap.end] == "most the"
