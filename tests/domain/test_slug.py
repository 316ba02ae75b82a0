"""Slugs and figure names."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.errors import UnknownFieldError
from editor.domain.slug import checked_slug, figure_name_from, slug_from


def test_a_slug_is_cut_at_a_word() -> None:
    assert slug_from("Council puts off the vote on the mill bridge") == "council-puts-off"
    assert slug_from("Café’s “Ångström” – №1") == "cafes-angstrom-no1"
    assert slug_from("Łódź") == "lodz"
    assert slug_from("東京") == "story"
    assert slug_from("") == "story"


@given(st.text())
def test_every_slug_and_figure_name_is_a_good_one(text: str) -> None:
    assert checked_slug(slug_from(text)) == slug_from(text)
    first = figure_name_from(text)
    second = figure_name_from(text, [first])
    assert first != second
    for name in (first, second):
        assert re.fullmatch(r"[a-z0-9-]{1,24}", name)


def test_a_figure_is_named_after_what_it_shows() -> None:
    assert figure_name_from("The boats of Rockvale lie at anchor") == "boats-rockvale-lie"
    assert figure_name_from("", ["photo", "photo-2"]) == "photo-3"


@pytest.mark.parametrize(
    ("slug", "says"),
    [
        ("", "empty"),
        ("a" * 25, "25 characters"),
        ("A slug", "a space, “A”."),
        ("naïve", "ï"),
        ("-bridge", "begins with a hyphen"),
        ("--", "neither a letter"),
    ],
)
def test_an_unusable_slug_is_refused_with_the_reason(slug: str, says: str) -> None:
    with pytest.raises(UnknownFieldError, match=re.escape(says)) as raised:
        checked_slug(slug)
    assert raised.value.hint
