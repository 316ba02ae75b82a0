"""Variables: what each form prints, what isn't known stays, and nothing ever raises."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.figure import Figure
from editor.domain.photo import Photo, PhotoFields
from editor.domain.photo_variables import VARIABLES, Occasion, expand
from tests.storage.strategies import photos

HELP = Path(__file__).parents[2] / "resources" / "docs" / "help" / "caption-tools.md"
SPAN = Photo(
    "a" * 64,
    "DSC_0042.JPG",
    "image/jpeg",
    6000,
    4000,
    9,
    library=PhotoFields(
        caption="Crews lift a span.",
        city="Millbrook",
        creators=("Una Reid", "Tom Ash"),
        people=("Ruth Ann Beck", "Lee Ott", "Bo Carr"),
        taken_at="2015-02-10T18:05:11-05:00",
    ),
)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("{city}", "Millbrook"),
        ("{CITY}", "Millbrook"),
        ("{city:upper}", "MILLBROOK"),
        ("{creator}", "Una Reid"),
        ("{byline}", "Una Reid"),
        ("{creator:last}", "Reid"),
        ("{creator:initials}", "UR"),
        ("{creators}", "Una Reid and Tom Ash"),
        ("{people}", "Ruth Ann Beck, Lee Ott and Bo Carr"),
        ("{people:list}", "Ruth Ann Beck; Lee Ott; Bo Carr"),
        ("{people:2}", "Lee Ott"),
        ("{people:9}", ""),
        ("{date}", "Feb. 10, 2015"),
        ("{date:ap}", "Feb. 10, 2015"),
        ("{date:uk}", "10 February 2015"),
        ("{date:iso}", "2015-02-10"),
        ("{date:ymd}", "20150210"),
        ("{date:weekday}", "Tuesday"),
        ("{date:month} {date:year} {date:mm}/{date:dd}", "February 2015 02/10"),
        ("{time}", "18:05"),
        ("{time:ap}", "6:05 p.m."),
        ("{time:hhmmss}", "180511"),
        ("{filename}.{extension:lower}", "DSC_0042.jpg"),
        ("{number:4}", "0007"),
        ("{width}x{height}", "6000x4000"),
        ("{today:iso} {slug} {initials}", "2026-11-24 bridge-vote dk"),
    ],
)
def test_a_variable_prints(typed: str, printed: str) -> None:
    occasion = Occasion(
        number=7, today=date(2026, 11, 24), slug="bridge-vote", initials="dk", name="Dana"
    )
    said = expand(typed, SPAN, occasion)
    assert said.text == printed
    assert said.unknown == ()


def test_what_is_not_known_stays_and_is_told_once() -> None:
    said = expand("{ctiy} in {city:sideways} {ctiy} {city}", SPAN)
    assert said.text == "{ctiy} in {city:sideways} {ctiy} Millbrook"
    assert said.unknown == ("{ctiy}", "{city:sideways}")


def test_what_the_photo_does_not_say_is_told() -> None:
    said = expand("{country} {city}", SPAN)
    assert (said.text, said.empty) == (" Millbrook", ("country",))


def test_a_date_is_printed_as_far_as_it_is_known() -> None:
    photo = Photo("a" * 64, "a.jpg", "image/jpeg", 1, 1, 1, PhotoFields(taken_at="2015-02"))
    said = expand("{date:ap}|{date:iso}|{date:weekday}|{time}", photo)
    assert said.text == "February 2015|2015-02||"


def test_a_story_s_caption_is_asked_before_the_library_s() -> None:
    figure = Figure("span", SPAN.digest, caption="Only here.")
    assert expand("{caption}", SPAN, Occasion(figure)).text == "Only here."


def test_in_a_list_lists_come_in_with_semicolons() -> None:
    assert expand("{people}; fair", SPAN, is_list=True).text == (
        "Ruth Ann Beck; Lee Ott; Bo Carr; fair"
    )


pieces = st.sampled_from(
    [
        f"{{{each.name}{form}}}"
        for each in VARIABLES
        for form in ("", *(f":{f}" for f in each.forms))
    ]
)


@given(photos, st.lists(pieces | st.text(max_size=8), max_size=8).map("".join), st.booleans())
def test_expanding_never_raises(photo: Photo, typed: str, is_list: bool) -> None:
    assert isinstance(expand(typed, photo, is_list=is_list).text, str)


def test_every_variable_and_form_is_in_the_help() -> None:
    words = HELP.read_text(encoding="utf-8")
    for each in VARIABLES:
        assert f"`{{{each.name}}}`" in words
        for form in each.forms:
            assert f"`:{form}`" in words or form == "…"
        for other in each.also:
            assert f"`{{{other}}}`" in words
