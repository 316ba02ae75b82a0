"""Days, periods and ages are read with what belongs to them."""

from datetime import date

import pytest

from editor.language.facts.ages import fits, life_in
from editor.language.facts.days import days_in, is_impossible, last_day_of, near_years, weekdays_in
from editor.language.facts.periods import backward_days, lasting_before, year_spans


@pytest.mark.parametrize(
    ("text", "weekdays"),
    [
        ("on Tuesday, Jan. 28, 2008,", ["Tuesday"]),
        ("on Tuesday (Jan. 28)", ["Tuesday"]),
        ("on Jan. 28, a Tuesday,", ["Tuesday"]),
        ("on Jan. 28, which was a Tuesday,", ["Tuesday"]),
        ("on Tues 28 January", ["Tuesday"]),
        ("on Saturday and Sunday, May 9 and 10,", []),
        ("from Tuesday to Thursday, May 5-7,", []),
        ("Tuesday–Thursday, May 5–7,", []),
        ("on Tuesday, 24.6.2014,", []),
        ("on Tuesday and again in May 2020,", []),
    ],
)
def test_a_weekday_belongs_to_one_date(text: str, weekdays: list[str]) -> None:
    assert [each.name for each in weekdays_in(text)] == weekdays


@pytest.mark.parametrize("text", ["Feb. 30", "June 31, 2020", "31 April", "Feb. 29, 1900"])
def test_some_days_are_in_no_calendar(text: str) -> None:
    assert [is_impossible(each) for each in days_in(text)] == [True]


@pytest.mark.parametrize("text", ["Feb. 29", "Feb. 29, 2000", "31 May", "June 30, 2020"])
def test_the_others_are(text: str) -> None:
    assert [is_impossible(each) for each in days_in(text)] == [False]


def test_months_have_their_days() -> None:
    assert [last_day_of(2, year) for year in (None, 1900, 2000, 2023, 2024)] == [28, 28, 29, 28, 29]


def test_a_date_without_a_year_is_near_or_of_the_same_year() -> None:
    (day,) = days_in("Jan. 6")
    assert near_years(day, date(2025, 12, 20)) == (date(2025, 1, 6), date(2026, 1, 6))
    (leap,) = days_in("Feb. 29")
    assert near_years(leap, date(2025, 3, 1)) == ()


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("from 2019 to 2015", [(2019, 2015)]),
        ("between 1998 and 2006", [(1998, 2006)]),
        ("Quill (1931-2019)", [(1931, 2019)]),
        ("prices fell from 2019 to 2015", []),
        ("from 2019 to 2015 people", []),
        ("between 2019 to 2015", []),
        ("from 1998 to 2,006", []),
    ],
)
def test_years_from_and_to(text: str, years: list[tuple[int, int]]) -> None:
    assert [(each.first, each.second) for each in year_spans(text)] == years


def test_how_long_it_lasted_stands_right_before() -> None:
    text = "for 12 years, from 1998 to 2006"
    (years,) = year_spans(text)
    lasting = lasting_before(text, years)
    assert lasting is not None
    assert (lasting.years, text[lasting.start : lasting.end]) == (12, "12 years")
    text = "after 12 years at sea he taught from 1998 to 2006"
    assert lasting_before(text, next(year_spans(text))) is None


def test_days_run_backward_only_within_a_month_or_with_their_years() -> None:
    assert list(backward_days("from June 14 to June 8"))
    assert list(backward_days("from June 14, 2025, to June 8, 2024"))
    assert not list(backward_days("from Dec. 14 to Jan. 8"))
    assert not list(backward_days("from June 8 to June 14"))
    assert not list(backward_days("from June 14, 2024, to June 8, 2025"))


def test_a_life_is_a_birth_and_what_follows() -> None:
    life = life_in("Quill (1931-2019) drew maps until she died at 87.")
    assert life is not None
    assert life.born is not None
    assert life.died is not None
    assert (life.born.value, life.died.value) == (1931, 2019)
    assert [each.value for each in life.ages] == [87]
    assert life_in("He was born in 1950, she was born in 1960.") is None
    assert life_in("Nothing is told.") is None


def test_the_birthday_may_be_to_come() -> None:
    assert [age for age in range(70, 80) if fits(age, 1950, 2026)] == [75, 76]
