"""The frame of a caption: places, people, dates, FILE, and where the words go."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.caption_composer import (
    Skeleton,
    caption_skeleton,
    in_new_file_form,
    is_file_photo,
)
from editor.domain.caption_dates import CaptionDate, taken_date
from editor.domain.caption_form import CaptionForm
from editor.domain.caption_places import place_text
from editor.domain.caption_positions import in_form, people_text, positions_in
from editor.domain.credit_line import CreditLine
from editor.domain.photo import PhotoFields

NEW_YORK = PhotoFields(
    people=("Ann Lee", "Bo Kim"),
    city="Millbrook",
    state="New York",
    country="United States",
    taken_at="2026-11-20T10:00:00-05:00",
)
PUBLISHED = date(2026, 11, 24)
SIGNED = CreditLine(creators=("Cy Orr",), organisations=("AP",))


def written(fields: PhotoFields, words: str, form: CaptionForm | None = None) -> str:
    skeleton = caption_skeleton(fields, form, published=PUBLISHED)
    return f"{skeleton.text[: skeleton.caret]}{words}{skeleton.text[skeleton.caret :]}"


def test_the_words_go_between_the_people_and_the_place() -> None:
    assert written(NEW_YORK, "speak to voters") == (
        "Ann Lee, left, and Bo Kim speak to voters, in Millbrook, N.Y., Friday, Nov. 20, 2026."
    )


@pytest.mark.parametrize("taken_at", [None, "2026", "2026-11-29T10:00:00"])
def test_no_caption_is_made_of_a_date_or_a_credit_alone(taken_at: str | None) -> None:
    fields = PhotoFields(taken_at=taken_at)
    assert caption_skeleton(fields, published=PUBLISHED, credit=SIGNED) == Skeleton("", 0)


def test_the_british_form_spells_out() -> None:
    fields = PhotoFields(city="Newport", state="Wales", country="UK", taken_at="2026-11-20")
    form = CaptionForm(dates="uk", positions="brackets")
    assert written(fields, "A boat sinks ", form) == (
        "A boat sinks in Newport, Wales, Friday 20 November 2026."
    )


def test_an_old_photo_becomes_a_file_photo_in_text_and_sign_off() -> None:
    later = date(2026, 12, 5)
    skeleton = caption_skeleton(NEW_YORK, published=later, credit=SIGNED)
    assert skeleton.text == (
        "FILE – Ann Lee, left, and Bo Kim , in Millbrook, N.Y., Nov. 20, 2026. "
        "(AP Photo/Cy Orr, File)"
    )
    in_story = caption_skeleton(NEW_YORK, published=later, prints_file=False)
    assert in_story.text.startswith("Ann Lee")
    new = caption_skeleton(NEW_YORK, published=PUBLISHED, credit=SIGNED)
    assert new.text.endswith("Nov. 20, 2026. (AP Photo/Cy Orr)")


@pytest.mark.parametrize(
    ("taken_at", "published", "days", "is_old"),
    [
        ("2026-11-10", PUBLISHED, 14, False),
        ("2026-11-09", PUBLISHED, 14, True),
        ("2026-11-09", PUBLISHED, 30, False),
        ("2026-11", PUBLISHED, 14, False),
        ("2026-10", PUBLISHED, 14, True),
        ("2025", PUBLISHED, 14, True),
        ("2026", PUBLISHED, 14, False),
        ("2020-01-01", None, 14, False),
        (None, PUBLISHED, 14, False),
    ],
)
def test_a_photo_is_old_after_so_many_days(
    taken_at: str | None, published: date | None, days: int, is_old: bool
) -> None:
    assert is_file_photo(taken_date(taken_at), published, days) is is_old


@given(st.dates(date(1900, 1, 1)), st.dates(date(1900, 1, 1)), st.integers(0, 99))
def test_what_is_not_known_to_be_old_is_not_called_old(
    taken: date, published: date, days: int
) -> None:
    whole = CaptionDate(taken.year, taken.month, taken.day)
    if is_file_photo(CaptionDate(taken.year, taken.month), published, days):
        assert is_file_photo(whole, published, days)
    if is_file_photo(CaptionDate(taken.year), published, days):
        assert is_file_photo(whole, published, days)


@pytest.mark.parametrize(
    ("fields", "style", "text"),
    [
        (PhotoFields(city="Seongnam", country="South Korea"), "ap", "Seongnam, South Korea"),
        (PhotoFields(city="Paris", country="France"), "ap", "Paris"),
        (PhotoFields(city="Austin", state="Texas", country="USA"), "ap", "Austin, Texas"),
        (PhotoFields(city="Salem", state="Oregon"), "ap", "Salem, Ore."),
        (PhotoFields(city="Salem", state="Oregon"), "uk", "Salem, Oregon"),
        (PhotoFields(state="Oregon", country="USA"), "ap", "Oregon"),
        (PhotoFields(city="Tbilisi", state="Georgia", country="Georgia"), "ap", "Tbilisi, Georgia"),
        (PhotoFields(country="Chad"), "ap", "Chad"),
        (PhotoFields(), "ap", ""),
    ],
)
def test_places_are_printed_as_the_house_does(fields: PhotoFields, style: str, text: str) -> None:
    assert place_text(fields, style) == text


@pytest.mark.parametrize(
    ("people", "form", "text"),
    [
        (("Ann Lee",), "commas", "Ann Lee"),
        (("Ann Lee", "Bo Kim"), "brackets", "Ann Lee (left) and Bo Kim"),
        (("Ann Lee", "Bo Kim", "Cy Orr"), "commas", "From left, Ann Lee, Bo Kim and Cy Orr"),
        (("Ann Lee", "Bo Kim", "Cy Orr"), "brackets", "(L-R) Ann Lee, Bo Kim and Cy Orr"),
        ((), "commas", ""),
    ],
)
def test_people_are_named_from_left_to_right(people: tuple[str, ...], form: str, text: str) -> None:
    assert people_text(people, form) == text
    assert bool(positions_in(text)) == (len(people) > 1)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ann Lee, second from right, waves", [("second from right", "second from right")]),
        ("Ann Lee (centre) waves", [("center", "(centre)")]),
        ("Ann Lee (L) and Bo Kim (R)", [("left", "(L)"), ("right", "(R)")]),
        ("Clockwise, from left: A", [("row", "Clockwise"), ("row", "from left")]),
        ("Ann Lee, at left, waves", [("left", "left")]),
        ("The left wing left, right away", []),
        ("She left the right-hand side", []),
    ],
)
def test_positions_are_told_from_other_words(text: str, found: list[tuple[str, str]]) -> None:
    assert [(each.place, text[each.start : each.end]) for each in positions_in(text)] == found


def test_a_position_is_rewritten_in_the_form_of_the_house() -> None:
    (found,) = positions_in("Ann Lee (L) waves")
    assert in_form(found, "brackets") == "(left)"


def test_the_old_form_of_file_photos_becomes_the_new_one() -> None:
    old = "In this Sept. 22, 2018 file photo, former Mayor Bo Kim speaks. (AP Photo/A B, File)"
    assert in_new_file_form(old) == (
        "FILE – Former Mayor Bo Kim speaks, Sept. 22, 2018. (AP Photo/A B, File)"
    )
    assert in_new_file_form("In this undated file photo, Bo Kim speaks.") is None
    assert in_new_file_form("Bo Kim speaks.") is None
