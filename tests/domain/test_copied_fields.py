"""Metadata as text: for people to read, and for Copydesk to read back."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from editor.domain.copied_fields import as_text, copied, from_text
from editor.domain.figure import Figure
from editor.domain.photo import Photo, PhotoFields
from editor.domain.template_applying import LISTS, NAMES

SPAN = Photo(
    "a" * 64,
    "span.jpg",
    "image/jpeg",
    60,
    40,
    9,
    PhotoFields(city="Millbrook", source="AP", country=""),
    PhotoFields(caption="Crews\nlift: a span", creators=("Una Reid", "Tom Ash")),
)


def test_what_shows_is_copied_and_empty_fields_are_not() -> None:
    figure = Figure("span", SPAN.digest, caption="Only here")
    values = copied(SPAN, figure)
    assert values["caption"] == "Only here"
    assert values["city"] == "Millbrook"
    assert "country" not in values


def test_only_the_chosen_fields_are_copied() -> None:
    assert copied(SPAN, names=("city",)) == {"city": "Millbrook"}


def test_people_can_read_what_is_copied() -> None:
    assert as_text(copied(SPAN, names=("caption", "creators", "city"))) == (
        "Caption: Crews\n\tlift: a span\nCreators: Una Reid; Tom Ash\nCity: Millbrook\n"
    )


def test_words_that_name_no_field_are_left_out() -> None:
    assert from_text("Hello: there\n\tmore\ncity: Porto\nnothing") == {"city": "Porto"}


lines = st.text(st.characters(exclude_characters="\r\n", codec="utf-8"), max_size=12)
entries = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=6)
values = st.fixed_dictionaries(
    {},
    optional={
        name: st.lists(entries, min_size=1, unique=True, max_size=3).map(tuple)
        if name in LISTS
        else st.lists(lines, min_size=1, max_size=3).map("\n".join)
        for name in NAMES
    },
)


@given(values)
def test_metadata_comes_back_from_the_clipboard_as_it_was(said: dict[str, Any]) -> None:
    assert from_text(as_text(said)) == said
