"""Plain text."""

from typing import Any

import pytest

from editor.domain.article import Article
from editor.domain.story import Story
from editor.exporters.contract import OutputFile
from editor.exporters.losses import losses
from editor.exporters.text import PLAIN_TEXT, LineEnd, Options
from editor.exporters.text_parts.blocks import LinkPlace
from editor.exporters.text_parts.tables import table_lines
from editor.exporters.text_parts.width import columns_of, wrapped
from tests.exporters.releases import CORRECTED, EMBARGOED, KILLED, NEW, UPDATED


def text(story: Story, **options: Any) -> str:
    (output,) = PLAIN_TEXT.outputs(story, Options(**options))
    assert isinstance(output, OutputFile)
    return output.data.decode()


def of_body(body: str, **options: Any) -> str:
    return text(Story(Article("1", "s", body=body)), **options)


def test_a_story_reads_from_its_headline_to_its_tagline() -> None:
    assert text(NEW) == (
        "Ferry returns\n\nAfter a year.\n\nBy Greta Holm\n\n"
        "OBAN, Scotland (NLW) — The ferry is back, said Ana\n(https://example.org/a).[1]\n\n"
        "[Photo: The pier. (Una Reid)]\n\nWhy now\n\n- first\n- second\n\n"
        "    At last\n    — Ana Ruiz\n\n| The ferry\n| Built in 1998.\n\n"
        "Port  Trips\n----  -----\nOban     12\n\n[1] By phone.\n\n"
        "Northline Wire writer Rita Voss in Oban contributed to this report.\n\n"
        "Photos: Una Reid\n\ngh\n"
    )


def test_the_first_line_of_an_embargoed_story_says_so() -> None:
    first, _, _ = text(EMBARGOED).partition("\n")
    assert first == "EMBARGOED until 2026-12-01 06:00 (Europe/Berlin)"


def test_a_correction_comes_first() -> None:
    assert text(CORRECTED).startswith("CORRECTION: It is 12 trips, not 21.\n\nFerry returns")


def test_an_update_says_so_first() -> None:
    assert text(UPDATED).startswith("UPDATE\n\nFerry returns")


def test_a_killed_story_is_its_notice() -> None:
    sent = text(KILLED)
    assert sent.startswith("KILL: Ferry returns\n\nThe story “Ferry returns” has been withdrawn.")
    assert "said Ana" not in sent


@pytest.mark.parametrize("columns", [20, 40, 72])
def test_no_line_is_wider_than_asked_but_for_a_long_word(columns: int) -> None:
    body = f"{'word ' * 60}\n\n> {'quoted ' * 30}\n\n{'日本語の文章。' * 30}\n\n- {'point ' * 30}"
    assert max(map(columns_of, of_body(body, columns=columns).split("\n"))) <= columns


def test_without_columns_a_paragraph_is_one_line() -> None:
    assert of_body("word " * 60, columns=0) == "word " * 59 + "word\n"


def test_east_asian_signs_take_two_columns_and_break_between_each_other() -> None:
    assert wrapped("日本語です。はい", 10) == ["日本語で", "す。はい"]


def test_a_line_never_begins_with_a_closing_sign() -> None:
    assert wrapped("日本語。", 6) == ["日本", "語。"]


def test_korean_breaks_at_spaces() -> None:
    assert wrapped("가나다 라마바", 8) == ["가나다", "라마바"]


def test_an_address_is_never_broken() -> None:
    address = "https://example.org/" + "a" * 90
    assert f"\n({address})\n" in of_body(f"See [this]({address}) now.", columns=30)


def test_addresses_are_numbered_at_the_end_each_once() -> None:
    body = "[a](https://example.org) and [b](https://example.org) and [c](https://b.example)"
    assert of_body(body, links=LinkPlace.NUMBERED) == (
        "a <1> and b <1> and c <2>\n\n<1> https://example.org\n<2> https://b.example\n"
    )


def test_addresses_can_be_left_out_and_the_loss_list_says_so() -> None:
    assert "example.org" not in text(NEW, links=LinkPlace.NONE)
    lost = {
        each.part: each.message for each in losses(NEW, PLAIN_TEXT, Options(links=LinkPlace.NONE))
    }
    assert lost["links"] == "Links: dropped."


def test_lines_end_as_asked() -> None:
    sent = text(NEW, line_ends=LineEnd.CRLF)
    assert sent.count("\n") == sent.count("\r\n")
    assert sent.replace("\r\n", "\n") == text(NEW)


def test_captions_go_behind_the_text_if_asked() -> None:
    assert text(NEW, captions_at_end=True).endswith("[Photo: The pier. (Una Reid)]\n")


def test_the_note_to_desks_is_for_clients_alone() -> None:
    assert "Photos follow." not in text(NEW)
    assert text(NEW, note_to_desks=True).startswith("Photos follow.\n\n")


def test_a_table_that_does_not_fit_is_read_row_by_row() -> None:
    rows = [["Port", "Trips"], ["Oban", "12"], ["Mull", "3"]]
    assert table_lines(rows, ("", ""), 8) == [
        "Port: Oban",
        "Trips: 12",
        "",
        "Port: Mull",
        "Trips: 3",
    ]


def test_columns_of_a_table_stand_under_each_other_in_any_script() -> None:
    lines = table_lines([["港", "n"], ["Oban", "12"]], ("", "right"), 72)
    assert [columns_of(line) for line in lines] == [8, 8, 8]


def test_nested_lists_are_indented() -> None:
    assert of_body("- a\n    - b\n\n1. x\n2. y") == "- a\n  - b\n\n1. x\n2. y\n"
