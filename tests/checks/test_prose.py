"""Blanking out what is no prose moves nothing."""

import pytest
from hypothesis import given

from editor.checks.prose import BLANK, Masking, prose
from editor.checks.texts import excerpt
from tests.strategies import bodies


@pytest.mark.parametrize(
    ("body", "gone"),
    [
        ("a <!-- TK\n\nTK --> b", "TK"),
        ("a `TK` b", "TK"),
        ("a\n\n```\nTK\n```\n\nb", "TK"),
        ("a [b](https://e.example/TK_(TK)) b", "TK"),
        ("a ![TK](figure:TK) b", "TK"),
        ("a https://e.example/TK b", "TK"),
        ("a b\n\n[x]: https://e.example/TK", "TK"),
    ],
)
def test_what_is_no_prose_is_blanked_out(body: str, gone: str) -> None:
    text = prose(body)
    assert len(text) == len(body)
    assert gone not in text
    assert text.startswith("a")
    assert BLANK in text


@pytest.mark.parametrize(
    "body",
    ["a [TK](TK) b", "[^1]: TK", "a <b>TK</b>", "```\nTK", "> TK", "- TK", "| TK |", "## TK"],
)
def test_what_readers_would_see_stays(body: str) -> None:
    assert "TK" in prose(body)


def test_headings_link_texts_and_table_rows_are_no_sentences() -> None:
    body = "# One\nTwo\n===\n| Three |\n[Four](https://e.example) [^5] five"
    text = prose(body, Masking.SENTENCES)
    assert text.replace(BLANK, "").split() == ["[^5]", "five"]


@given(bodies())
def test_no_character_moves(body: str) -> None:
    text = prose(body, Masking.SENTENCES)
    assert len(text) == len(body)
    for was, is_now in zip(body, text, strict=True):
        assert is_now in {was, BLANK} or was == "\r"


def test_an_excerpt_stays_in_its_line_and_keeps_whole_words() -> None:
    text = "first line\nwith seven words TK and some more here\nlast"
    start = text.index("TK")
    assert excerpt(text, start, start + 2) == "with seven words TK and some more"
    assert excerpt("TK", 0, 2) == "TK"
    assert excerpt("\nTK\n", 1, 3) == "TK"
