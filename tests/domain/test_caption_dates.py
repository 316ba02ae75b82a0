"""Dates in captions: printed in the house's form, read back, and told apart from other words."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.caption_dates import (
    STYLES,
    CaptionDate,
    date_text,
    dates_in,
    swapped,
    taken_date,
)

DAYS = st.dates(date(1000, 1, 1), date(9998, 12, 31))
BEFORE, AFTER = "Ann Lee speaks in Oslo, ", ". (AP Photo/Bo Kim)"


@given(DAYS, st.sampled_from(STYLES), st.integers(-30, 30))
def test_a_printed_date_reads_back_as_the_same_day(day: date, style: str, ahead: int) -> None:
    printed = date_text(day, style, published=day + timedelta(days=ahead))
    (found,) = dates_in(BEFORE + printed + AFTER)
    assert found.calendar_day == day
    assert (BEFORE + printed)[found.start :] == printed
    assert bool(found.weekday) == (abs(ahead) <= 14 and style != "iso")
    assert date_text(day, style) == printed[found.date_start - found.start :]


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        (date(2008, 1, 29), "Jan. 29, 2008"),
        (date(2008, 3, 1), "March 1, 2008"),
        (date(2008, 6, 30), "June 30, 2008"),
        (date(2008, 7, 4), "July 4, 2008"),
        (date(2008, 9, 9), "Sept. 9, 2008"),
        (date(2008, 12, 31), "Dec. 31, 2008"),
    ],
)
def test_ap_shortens_only_the_months_it_shortens(day: date, printed: str) -> None:
    assert date_text(day) == printed


def test_the_weekday_stands_within_fourteen_days_only() -> None:
    day = date(2008, 1, 29)
    assert date_text(day, published=date(2008, 2, 12)) == "Tuesday, Jan. 29, 2008"
    assert date_text(day, published=date(2008, 2, 13)) == "Jan. 29, 2008"
    assert date_text(day, "uk", published=day) == "Tuesday 29 January 2008"
    assert date_text(day, "iso", published=day) == "2008-01-29"


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("on Tue., January 29th, 2008", "Tue., January 29th, 2008", (2008, 1, 29)),
        ("dated 24-06-2014 of", "24-06-2014", (2014, 6, 24)),
        ("on 3 May", "3 May", (None, 5, 3)),
        ("in September 2001 a", "September 2001", (2001, 9, None)),
        ("Sat 1 March 2014", "Sat 1 March 2014", (2014, 3, 1)),
        ("Feb. 30, 2014", "Feb. 30, 2014", (2014, 2, 30)),
    ],
)
def test_other_forms_are_read_too(
    text: str, words: str, found: tuple[int | None, int, int | None]
) -> None:
    (one,) = dates_in(text)
    assert text[one.start : one.end] == words
    assert (one.year, one.month, one.day) == found


@pytest.mark.parametrize(
    "text",
    ["He may 3 times", "in May alone", "Route 2008-13-45", "a march 12 miles", "40 Augustan", ""],
)
def test_words_and_numbers_are_no_dates(text: str) -> None:
    assert dates_in(text) == ()


def test_a_day_that_is_not_in_the_calendar_is_no_day() -> None:
    (found,) = dates_in("Feb. 30, 2014")
    assert found.calendar_day is None


@pytest.mark.parametrize(
    ("taken_at", "found"),
    [
        ("2024-09-25T10:00:00+09:00", CaptionDate(2024, 9, 25)),
        ("2024-09", CaptionDate(2024, 9)),
        ("2024", CaptionDate(2024)),
        ("2024-13-01", None),
        ("2024-02-31", None),
        ("0000-01-01", None),
        ("soon", None),
        (None, None),
    ],
)
def test_what_a_file_says_is_read_as_far_as_it_goes(
    taken_at: str | None, found: CaptionDate | None
) -> None:
    assert taken_date(taken_at) == found


def test_a_date_agrees_with_a_day_where_nothing_contradicts() -> None:
    assert CaptionDate(2024, 9).agrees(date(2024, 9, 25))
    assert CaptionDate(None, 9, 25).agrees(date(2024, 9, 25))
    assert not CaptionDate(2024, 9, 24).agrees(date(2024, 9, 25))


def test_day_and_month_are_exchanged_only_where_that_is_another_day() -> None:
    assert swapped(date(2024, 5, 3)) == date(2024, 3, 5)
    assert swapped(date(2024, 5, 5)) is None
    assert swapped(date(2024, 5, 13)) is None
