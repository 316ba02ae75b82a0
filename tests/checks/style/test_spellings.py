"""House spellings, British and American words, hyphens, commas, capitals."""

import pytest

from editor.domain.article import Article
from editor.domain.finding import Severity
from tests.checks.found import found_by
from tests.checks.style.said import BRITISH, said, severities


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Her e-mail is there.", [("e-mail", "email")]),
        ("E-mail is there.", [("E-mail", "Email")]),
        ("The Internet is slow.", [("Internet", "internet")]),
        ("Internet is slow. The Internet Archive.", []),
        ("He went towards it.", [("towards", "toward")]),
        ("“Go towards it,” he said.", []),
        ("A master’s degree, a masters degree.", [("masters degree", "master’s degree")]),
        ("A master's degree, a masters degree.", [("masters degree", "master's degree")]),
        ("Senior Advisor Ann Lee, an advisor.", [("advisor", "adviser")]),
        ("It is re-elected, re-elected-ish.", [("re-elected", "reelected")]),
        ("An African-American church.", [("African-American", "African American")]),
        ("See advisor.example.com and @advisor.", []),
    ],
)
def test_house_spellings(body: str, expected: list[tuple[str, str]]) -> None:
    assert said("house-spellings", body) == expected


def test_british_papers_keep_what_is_theirs() -> None:
    assert said("house-spellings", "A start-up went towards it.", BRITISH) == []
    assert said("house-spellings", "He was reelected.", BRITISH) == [("reelected", "re-elected")]
    assert severities("house-spellings", "He went toward it.", BRITISH) == [Severity.HINT]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The colour of a grey-haired neighbour.",
         [("colour", "color"), ("grey", "gray"), ("neighbour", "neighbor")]),
        ("The Labour Party organised it.", [("organised", "organized")]),
        ("It said “the colour” twice.", []),
        ("He advised, surprised and exercised the wise franchise.", []),
        ("A meter, a check, a program and a story.", []),
    ],
)  # fmt: skip
def test_british_words_in_american_copy(body: str, expected: list[tuple[str, str]]) -> None:
    assert said("spelling-of-country", body) == expected


def test_american_words_in_a_british_story() -> None:
    body = "The color of the Defense Department program; a meter; organized."
    expected = [("color", "colour"), ("organized", "organised")]
    assert said("spelling-of-country", body, BRITISH) == expected


def test_where_the_country_is_unknown_the_minority_is_hinted_at() -> None:
    body = "The colour of the harbour and the neighbor."
    assert said("spelling-of-country", body, "en") == [("neighbor", "neighbour")]
    assert severities("spelling-of-country", body, "en") == [Severity.HINT]
    assert said("spelling-of-country", "The colour of the harbour.", "en") == []


@pytest.mark.parametrize(
    ("code", "body", "expected"),
    [
        ("ly-hyphen", "a newly-built house", [("newly-built", "newly built")]),
        ("ly-hyphen", "a family-owned, early-stage, July-born firm", []),
        ("serial-comma", "It is red, white, and blue.",
         [("red, white, and blue", "red, white and blue")]),
        ("serial-comma", "It is red, however, and blue.", []),
        ("serial-comma", "He ate, she slept, and they left the house.", []),
        ("ampersand", "salt & pepper", [("&", "and")]),
        ("ampersand", "Procter & Gamble, AT&T", []),
        ("double-apostrophe", "It''s late.", [("''", "'")]),
        ("needless-capitals", "shut in the Spring of it", [("in the Spring", "in the spring")]),
        ("needless-capitals", "at Spring Street, in Summer Hill", []),
    ],
)  # fmt: skip
def test_marks_and_capitals(code: str, body: str, expected: list[tuple[str, str]]) -> None:
    assert said(code, body) == expected


def test_a_wire_story_with_us_and_un_in_two_ways_is_told_where() -> None:
    body = "It joined US-led sanctions.\n\nThe UN met; a U.N. panel left the USA."
    assert said("country-initials", body) == [
        ("US", "U.S."),
        ("UN", "U.N."),
        ("the USA", "the U.S."),
    ]


def test_markup_and_addresses_are_no_copy() -> None:
    body = "![](figure:towards) `e-mail` <!-- e-mail --> See [it](https://example.com/e-mail)."
    assert found_by("house-spellings", Article("1", "x", body=body)) == []
