"""Templates: replace, append, prepend, ignore; lists, dates, and what a photo doesn't say."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.caption_template import CaptionTemplate, How, TemplateField
from editor.domain.codes import Code, CodeTable
from editor.domain.figure import Figure
from editor.domain.photo import Photo, PhotoFields
from editor.domain.photo_variables import Occasion
from editor.domain.template_applying import NAMES, applied
from tests.storage.strategies import photos

CODES = CodeTable((Code("rab", ("County Commissioner Ruth Ann Beck", "Beck")),))
SPAN = Photo(
    "a" * 64,
    "span.jpg",
    "image/jpeg",
    60,
    40,
    9,
    library=PhotoFields(
        caption="Crews lift a span.", city="Millbrook", keywords=("bridge", "vote")
    ),
)


def changes(name: str, text: str, how: How = How.REPLACE) -> dict[str, Any]:
    return applied(CaptionTemplate("t", (TemplateField(name, text, how),)), SPAN, CODES).changes


def test_a_field_is_replaced_with_variables_and_codes_put_in() -> None:
    put = changes("caption", "=rab= in {city}.")
    assert put == {"caption": "County Commissioner Ruth Ann Beck in Millbrook."}


def test_a_sentence_is_appended_once_however_often() -> None:
    put = changes("caption", "Photo day.", How.APPEND)
    assert put == {"caption": "Crews lift a span. Photo day."}
    assert changes("caption", "lift a span.", How.APPEND) == {}


def test_a_sentence_is_put_before() -> None:
    assert changes("caption", "FAIR:", How.PREPEND) == {"caption": "FAIR: Crews lift a span."}


def test_an_ignored_field_stays() -> None:
    assert changes("city", "Porto", How.IGNORE) == {}


def test_entries_of_a_list_are_added_once() -> None:
    assert changes("keywords", "vote; county; vote", How.APPEND) == {
        "keywords": ("bridge", "vote", "county")
    }
    assert changes("keywords", "county", How.PREPEND) == {"keywords": ("county", "bridge", "vote")}


def test_an_empty_text_clears_and_one_that_came_out_empty_does_not() -> None:
    assert changes("city", "") == {"city": ""}
    assert changes("city", "{country}") == {}
    assert changes("keywords", "") == {"keywords": ()}


def test_what_is_there_already_is_no_change() -> None:
    assert changes("city", "Millbrook") == {}


@pytest.mark.parametrize(("name", "text"), [("taken_at", "yesterday"), ("subjects", "elections")])
def test_what_can_not_be_meant_is_told_and_left_out(name: str, text: str) -> None:
    said = applied(CaptionTemplate("t", (TemplateField(name, text),)), SPAN, CODES)
    assert said.changes == {}
    assert len(said.troubles) == 1


def test_what_is_not_known_is_told() -> None:
    said = applied(CaptionTemplate("t", (TemplateField("caption", "=zz= {ctiy}"),)), SPAN, CODES)
    assert said.changes == {"caption": "=zz= {ctiy}"}
    assert [each.split()[0] for each in said.troubles] == ["=zz=", "{ctiy}"]


def test_a_variable_asks_what_the_same_template_puts_in() -> None:
    template = CaptionTemplate(
        "t", (TemplateField("caption", "In {city}."), TemplateField("city", "Porto"))
    )
    assert applied(template, SPAN, CODES).changes == {"city": "Porto", "caption": "In Porto."}


def test_for_a_story_the_caption_is_the_story_s() -> None:
    figure = Figure("span", SPAN.digest, caption="Only here.")
    template = CaptionTemplate("t", (TemplateField("alt_text", "{caption}"),))
    said = applied(template, SPAN, CODES, Occasion(figure))
    assert said.changes == {"alt_text": "Only here."}


fields = st.builds(
    TemplateField,
    st.sampled_from(NAMES),
    st.text(max_size=10) | st.sampled_from(["{people}", "{date}", "=rab=; x", ";", "2015-02-10"]),
    st.sampled_from(How),
)


@given(photos, st.lists(fields, max_size=4))
def test_a_template_never_raises_and_lists_stay_lists(
    photo: Photo, chosen: list[TemplateField]
) -> None:
    said = applied(CaptionTemplate("t", tuple(chosen)), photo, CODES)
    for name, value in said.changes.items():
        is_list = name in {"creators", "people", "keywords", "subjects"}
        assert isinstance(value, tuple if is_list else str)
