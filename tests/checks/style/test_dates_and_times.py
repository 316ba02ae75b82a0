"""Dates, times, decades and ages."""

import pytest

from editor.domain.article import Article
from editor.domain.figure import Figure
from editor.domain.finding import Severity
from tests.checks.found import found_by
from tests.checks.style.said import BRITISH, said, severities


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("It opens January 5.", [("January 5", "Jan. 5")]),
        ("It opened September 11, 2001.", [("September 11, 2001", "Sept. 11, 2001")]),
        ("It opened Sept 11 2001.", [("Sept 11 2001", "Sept. 11, 2001")]),
        ("It opens Apr. 5 and Jul. 6.", [("Apr. 5", "April 5"), ("Jul. 6", "July 6")]),
        ("It opens March 3rd.", [("March 3rd", "March 3")]),
        ("It is 3 March 2025 now.", [("3 March 2025", "March 3, 2025")]),
        ("It was in Feb. 2020.", [("Feb. 2020", "February 2020")]),
        ("It was in May, 2020.", [("May, 2020", "May 2020")]),
        ("In May 5,000 people came.", []),
        ("It was on June 31, and on 30 Feb. 2020.", []),
        ("In May 2020 it rained; May 2020’s rain.", []),
        ("It lasts January 5-7.", [("January 5", "Jan. 5")]),
        ("He arrived last Tues. in rain.", [("last Tues.", "last Tuesday")]),
        ("“It opens January 5,” he said.", [("January 5", "Jan. 5")]),
        ("The Jan. 6 riot, the Sept. 11, 2001, attacks, on Dec. 31.", []),
    ],
)
def test_dates_in_ap_style(body: str, expected: list[tuple[str, str]]) -> None:
    assert said("dates", body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("It opens January 5.", [("January 5", "5 January")]),
        ("It opened September 11, 2001.", [("September 11, 2001", "11 September 2001")]),
        ("It opens 5th January.", [("5th January", "5 January")]),
        ("It opens 5 Jan, 2026.", [("5 Jan, 2026", "5 January 2026")]),
        ("It was in Feb. 2020.", [("Feb. 2020", "February 2020")]),
        ("It opens 5 January 2026, on Monday 5 January.", []),
    ],
)
def test_dates_in_british_papers(body: str, expected: list[tuple[str, str]]) -> None:
    assert said("dates", body, BRITISH) == expected


def test_the_comma_behind_a_year_and_bare_figures_are_for_taste() -> None:
    body = "It was Jan. 5, 2026 when he wrote 1/5/2026."
    assert said("dates", body) == [
        ("Jan. 5, 2026", "Jan. 5, 2026,"),
        ("1/5/2026", "Jan. 5, 2026"),
    ]
    assert set(severities("dates", body)) == {Severity.HINT}


def test_on_before_a_weekday_is_looked_at_only_if_a_desk_asks() -> None:
    body = "They met on Monday."
    assert said("dates", body) == []
    assert said("dates", body, without_on=True) == [("on ", "")]


def test_dates_of_captions_are_left_to_the_rules_of_captions() -> None:
    figure = Figure("a", caption="Ann Lee speaks, January 5, 2026.")
    assert found_by("dates", Article("1", "x", body="![](figure:a)", figures=(figure,))) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("It is at 7:00 p.m.", [("7:00 p.m.", "7 p.m.")]),
        ("It is at 7pm. He left.", [("7pm.", "7 p.m.")]),
        ("It is at 7 PM on Monday.", [("7 PM", "7 p.m.")]),
        ("It is at 7:30am, he said.", [("7:30am", "7:30 a.m.")]),
        ("It is at 12 p.m.", [("12 p.m.", "noon.")]),
        ("It is 8 p.m. in the house.", []),
        ("He ran 13:45; she left at 7 and was 3.", []),
    ],
)
def test_times_in_ap_style(body: str, expected: list[tuple[str, str]]) -> None:
    assert said("times", body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("It is at 7 p.m. He left.", [("7 p.m.", "7pm.")]),
        ("It is at 7 p.m. on Monday.", [("7 p.m.", "7pm")]),
        ("It is at 7 p.m. Monday.", [("7 p.m.", "7pm")]),
        ("It ends at 7:30 p.m.", [("7:30 p.m.", "7.30pm.")]),
        ("“It ends at 7 p.m.”", [("7 p.m.", "7pm.")]),
        ("It ends at 7.00pm", [("7.00pm", "7pm")]),
    ],
)
def test_times_in_british_papers_keep_the_full_stop_of_the_sentence(
    body: str, expected: list[tuple[str, str]]
) -> None:
    assert said("times", body, BRITISH) == expected


@pytest.mark.parametrize(
    ("code", "body", "expected"),
    [
        ("decades", "the 1990's", [("the 1990's", "the 1990s")]),
        ("decades", "It was 1990's best film.", []),
        ("decades", "in the '60's", [("the '60's", "the '60s")]),
        ("decades", "the mid 1970s", [("mid 1970s", "mid-1970s")]),
        ("decades", "the 20th Century Fox lot", []),
        ("ages", "a 5 year old boy", [("a 5 year old", "a 5-year-old")]),
        ("ages", "He is 5-years-old.", [("is 5-years-old", "is 5 years old")]),
        ("ages", "the six-year-old law", [("six-year-old", "6-year-old")]),
        ("ages", "aged ten", [("aged ten", "aged 10")]),
        ("ages", "under age two", [("under age two", "under age 2")]),
        ("ages", "in his thirties", [("in his thirties", "in his 30s")]),
        ("ages", "a 100-year-old, many years old, the old year", []),
        ("ages", "two 5-year olds", [("5-year olds", "5-year-olds")]),
    ],
)
def test_decades_and_ages(code: str, body: str, expected: list[tuple[str, str]]) -> None:
    assert said(code, body) == expected
