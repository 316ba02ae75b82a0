"""Numbers, sums, shares and measures: what is found, where exactly, and what stands there then."""

import pytest

from editor.domain.finding import Severity
from editor.language.figures.spelled import NUMBERS, ORDINALS, ordinal, spelled, spelled_ordinal
from tests.checks.style.said import BRITISH, said, severities


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("It left 3 people dead and 12 hurt.", [("3", "three")]),
        ("It left 3 other people dead.", [("3", "three")]),
        (
            "Police held twelve men and fourteen other women.",
            [("twelve", "12"), ("fourteen", "14")],
        ),
        ("They waited thirty-five minutes.", [("thirty-five", "35")]),
        (
            "Three hundred people came; three hundred others left, three hundred cars burned.",
            [("three hundred", "300")],
        ),
        ("“I saw 5 men,” he said.", [("5", "five")]),
        ("“5 men came,” he said.", []),
        ("The Group of 7 leaders and the 5 p.m. news.", []),
        ("Chapter 3 students, Grade 4 pupils, Unit 2 workers.", []),
        ("He is one of 9 children.", [("9", "nine")]),
        ("It took 2 to 3 hours, or 5-6 hours.", []),
        ("She has 1.5 children and $3 houses.", []),
        ("SEOUL (AP) — 3 people died.", []),
    ],
)
def test_counts(body: str, expected: list[tuple[str, str]]) -> None:
    assert said("number-form", body) == expected
    assert said("number-form", body, BRITISH) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("40 people came.", [("40", "Forty")]),
        ("It rained. 21 trees fell.", [("21", "Twenty-one")]),
        ("It rained. 400 trees fell.", [("400", "")]),
        ("12% of them left.", [("12%", "Twelve percent")]),
        ("12 percent of them left.", [("12", "Twelve")]),
        ("2024 was wet. 1,200 people left.", [("1,200", "")]),
        ("It is No. 5 people like. See Sec. 5 for more.", []),
        ("7 p.m. it is. 5-4 was the score.", []),
        ("3 Doors Down played.", []),
    ],
)
def test_figures_that_begin_a_sentence(body: str, expected: list[tuple[str, str]]) -> None:
    assert said("number-at-start", body) == expected


def test_a_share_at_the_start_is_spelled_as_the_country_does() -> None:
    assert said("number-at-start", "12% of them left.", BRITISH) == [("12%", "Twelve per cent")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The cost is $48,000,000.", [("$48,000,000", "$48 million")]),
        ("The cost is $1,500,000,000.", [("$1,500,000,000", "$1.5 billion")]),
        ("Some 8,300,000 live there.", [("8,300,000", "8.3 million")]),
        ("Exactly 8,312,411 live there.", []),
        ("A $5-million loan, and $3bn.", [("$5-million", "$5 million"), ("$3bn", "$3 billion")]),
        ("He owes two million euros.", [("two million", "2 million")]),
        ("Two million left; a two-million-year-old skull.", []),
    ],
)
def test_millions(body: str, expected: list[tuple[str, str]]) -> None:
    assert said("large-numbers", body) == expected


def test_british_sums_are_short() -> None:
    body = "It cost £48,000,000, or $3B; 2,000,000 cans."
    expected = [("£48,000,000", "£48m"), ("$3B", "$3bn"), ("2,000,000", "2 million")]
    assert said("large-numbers", body, BRITISH) == expected
    assert severities("large-numbers", "It cost £48 million.", BRITISH) == [Severity.HINT]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("It grew 5 percent.", [("5 percent", "5%")]),
        ("It grew 5.5 per cent.", [("5.5 per cent", "5.5%")]),
        ("It grew by ten percent.", [("ten percent", "10%")]),
        ("Ten percent left.", []),
        ("It is .5%.", [(".5%", "0.5%")]),
        ("It is $.5%.", []),
        ("Up 3% points.", [("3% points", "3 percentage points")]),
        ("Some percent, the 1%, one percentage.", []),
        ("“It is 5 percent,” she said.", [("5 percent", "5%")]),
    ],
)
def test_shares_in_ap_style(body: str, expected: list[tuple[str, str]]) -> None:
    assert said("percent-form", body) == expected


def test_a_british_desk_chooses_how_it_writes_shares() -> None:
    body = "It grew 5% and 6%."
    assert said("percent-form", body, BRITISH) == []
    words = [("5%", "5 per cent"), ("6%", "6 per cent")]
    assert said("percent-form", body, BRITISH, british="5 per cent") == words
    assert said("percent-form", "It grew 5 per cent.", BRITISH, british="5%") == [
        ("5 per cent", "5%")
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("It costs $5 dollars.", [("$5 dollars", "$5")]),
        ("It costs $5 million dollars.", [("$5 million dollars", "$5 million")]),
        ("It costs 20$.", [("20$", "$20")]),
        ("It costs 5 dollars.", [("5 dollars", "$5")]),
        ("It costs 5 Canadian dollars.", []),
        ("It costs $0.75.", [("$0.75", "75 cents")]),
        ("It costs $0.01.", [("$0.01", "1 cent")]),
        ("It costs $1.75 or $20, 30 pounds and 40 euros.", []),
        ("In pounds, $5 pounds the market.", []),
    ],
)
def test_sums(body: str, expected: list[tuple[str, str]]) -> None:
    assert said("currency-form", body) == expected


@pytest.mark.parametrize(
    ("code", "body", "expected"),
    [
        ("thousands-commas", "About 3500 people", [("3500", "3,500")]),
        ("thousands-commas", "In 1995 people left.", []),
        ("thousands-commas", "More than 1995 people left.", [("1995", "1,995")]),
        ("thousands-commas", "It cost $12000.", [("$12000", "$12,000")]),
        ("ordinals", "her 2nd term and 3th wife", [("2nd", "second"), ("3th", "3rd")]),
        ("ordinals", "the 2nd Ward, the 3rd Infantry", []),
        ("ordinals", "the eleventh time", [("eleventh", "11th")]),
        ("ordinals", "a 19th century house", [("a 19th century", "a 19th-century")]),
        ("ordinals", "the third largest city", [("third largest", "third-largest")]),
        ("ordinals", "a second longest-running", []),
        ("fractions", "two thirds of them", [("two thirds", "two-thirds")]),
        ("fractions", "the last two quarters of it", []),
        ("votes-and-scores", "voted 9 to 0 on it", [("voted 9 to 0", "voted 9-0")]),
        ("votes-and-scores", "a five-to-four vote", [("five-to-four", "5-4")]),
        ("number-sign", "the #1 show", [("#1", "No. 1")]),
        ("spans", "from 2019-2021", [("from 2019-2021", "from 2019 to 2021")]),
        ("spans", "between 5-6 people", [("between 5-6", "between 5 and 6")]),
        ("spans", "between 5 to 6 and 7 to 8 p.m.", []),
        ("measures", "a 6 foot wall", [("a 6 foot", "a 6-foot")]),
        ("measures", "a 5 km race over 3 km.", [("5 km", "5-kilometer"), ("3 km", "3 kilometers")]),
        ("measures", "ran nine miles", [("nine miles", "9 miles")]),
        ("measures", "on her own two feet", []),
        ("measures", "at 70 m.p.h. He left.", [("70 m.p.h.", "70 mph.")]),
        ("measures", "at 70 m.p.h. in rain", [("70 m.p.h.", "70 mph")]),
        ("phone-numbers", "Call (406) 555-0134.", [("(406) 555-0134", "406-555-0134")]),
    ],
)
def test_other_figures(code: str, body: str, expected: list[tuple[str, str]]) -> None:
    assert said(code, body) == expected


@pytest.mark.parametrize("number", range(100))
def test_words_and_figures_are_each_others_inverse(number: int) -> None:
    assert NUMBERS[spelled(number)] == number
    if number:
        assert ORDINALS[spelled_ordinal(number)] == number


def test_endings_of_ordinals() -> None:
    numbers = (1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111, 112, 113)
    endings = ("st", "nd", "rd", *["th"] * 4, "st", "nd", "rd", "st", *["th"] * 3)
    assert [ordinal(each) for each in numbers] == [
        f"{each}{end}" for each, end in zip(numbers, endings, strict=True)
    ]
