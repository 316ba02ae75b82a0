"""Wire messages."""

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.domain.errors import RefusedError
from editor.domain.story import Story
from editor.exporters.anpa import ANPA, Letters, Options
from editor.exporters.anpa_parts.ascii_twins import ascii_twin
from editor.exporters.contract import OutputFile
from editor.exporters.judges import all_judges
from tests.exporters.releases import CORRECTED, EMBARGOED, KILLED, NEW, UPDATED, story

JUDGE = all_judges()["anpa"]


def message(sent: Story, **options: Any) -> bytes:
    (output,) = ANPA.outputs(sent, Options(**options))
    assert isinstance(output, OutputFile)
    return output.data


def lines(sent: Story, **options: Any) -> list[str]:
    text = message(sent, **options).split(b"\x02")[1].split(b"\x03")[0]
    return text.decode().split("\r\n")


def test_the_header_names_service_number_category_priority_slug_day_and_words() -> None:
    head = message(NEW, service="B", number=42).split(b"\x02")[0]
    assert head == b"\x16\x16\x01b0042\x1fn\r\nu n\x13\x11 bc-ferry-back 11-23 0025\r\n"


def test_another_reader_of_the_format_finds_slug_take_and_time() -> None:
    """By the patterns that newsroom systems read ANPA 1312 with."""
    rows = message(CORRECTED).split(b"\n")
    first = re.match(rb"\x16\x16\x01([a-z])([0-9]{4})\x1f([a-z0-9-]+)", rows[0], re.IGNORECASE)
    second = re.match(
        rb"([a-z]) ([a-z])(\x13|\x14)(\x11|\x12) (am-|pm-|bc-|ap-)([a-z-.0-9]+)(.*) "
        rb"([0-9]{1,2})-([0-9]{1,2}) ([0-9]{0,4})",
        rows[1],
        re.IGNORECASE,
    )
    filed = re.search(
        rb"\x03([a-z]+)-([a-z]+)-([0-9]+-[0-9]+-[0-9]+ [0-9]{4})GMT",
        b"\n".join(rows),
        re.IGNORECASE,
    )
    assert first
    assert second
    assert filed
    assert (second[6], second[7].strip(), second[10]) == (b"ferry-back", b"1st correction", b"0025")
    assert filed[3] == b"11-25-26 0800"


def test_the_text_is_headline_slug_byline_and_indented_paragraphs() -> None:
    assert lines(NEW)[:6] == [
        "Ferry returns",
        "ferry-back",
        "EDS: Photos follow.",
        "After a year.",
        "By Greta Holm",
        "   OBAN, Scotland (NLW) -- The ferry is back, said Ana (https://example.org/a).[1]",
    ]
    assert lines(NEW)[-4:] == [
        "   [1] By phone.",
        "   Northline Wire writer Rita Voss in Oban contributed to this report.",
        "gh",
        "",
    ]


def test_an_embargo_is_the_first_note() -> None:
    assert lines(EMBARGOED)[2] == "EDS: EMBARGOED until 2026-12-01 06:00 (Europe/Berlin)"


def test_a_correction_is_told_in_slug_and_note() -> None:
    assert lines(CORRECTED)[1:3] == [
        "ferry-back 1st correction",
        "EDS: CORRECTION: It is 12 trips, not 21.",
    ]


def test_an_update_is_told_in_the_slug() -> None:
    assert lines(UPDATED)[1] == "ferry-back 1st update"


def test_a_kill_is_told_in_the_slug_and_sends_no_copy() -> None:
    sent = lines(KILLED)
    assert sent[:2] == ["KILL: Ferry returns", "ferry-back kill"]
    assert not any("said Ana" in line for line in sent)


@pytest.mark.parametrize("sent", [NEW, EMBARGOED, UPDATED, CORRECTED, KILLED])
def test_every_message_is_valid(sent: Story) -> None:
    assert JUDGE.verdict(message(sent)).faults == ()


def test_a_headline_that_is_too_long_stands_whole_below() -> None:
    long = "word " * 30
    sent = lines(story(headline=long))
    assert len(sent[0]) <= 64
    assert sent[3] == long.strip()


@pytest.mark.parametrize(
    ("text", "twin"),
    [
        ("“Łódź” – naïve—it’s…", '"Lodz" - naive--it\'s...'),
        ("Straße Œuvre Ærø ﬁn", "Strasse OEuvre AEro fin"),
        ("1½ CO₂ €5 20°C", "1 1/2 CO2 EUR 5 20 degrees C"),
        ("a\u00a0b\u200bc\u00ad", "a bc"),
        ("cafe\u0301", "cafe"),
    ],
)
def test_what_has_a_twin_in_ascii_becomes_it(text: str, twin: str) -> None:
    assert ascii_twin(text) == twin


# Those that mean one by themselves: doubled, upright, small and full-width ones too.
_QUESTION_MARKS = "?¿\u2047\u2048\u2049\ufe16\ufe56\uff1f"


@given(st.text(st.characters(exclude_characters=_QUESTION_MARKS)))
@settings(max_examples=300, deadline=None)
def test_no_character_becomes_a_question_mark(text: str) -> None:
    assert "?" not in ascii_twin(text)


def test_letters_without_a_twin_make_the_message_utf_8() -> None:
    sent = message(story(body="Seoul, 서울. It’s"))
    assert "서울. It’s".encode() in sent
    assert JUDGE.verdict(sent).faults == ()


def test_ascii_refuses_what_it_cannot_hold_and_says_what() -> None:
    with pytest.raises(RefusedError, match="“서울”") as refused:
        message(story(body="Seoul, 서울."), letters=Letters.ASCII)
    assert "UTF-8" in refused.value.hint


def test_latin_1_keeps_accents() -> None:
    sent = message(story(body="café — Łódź"), letters=Letters.LATIN)
    assert "café -- Lódz".encode("latin-1") in sent


@pytest.mark.parametrize(
    ("damage", "fault"),
    [
        ((b"\x02", b""), "STX and ETX"),
        ((b"\x1fn\r\n", b"\n"), "first header line"),
        ((b"bc-ferry-back", b"ferry"), "second header line"),
        ((b"bc-ferry-back", b"bc-" + b"x" * 30), "slug is longer"),
        ((b"Ferry returns\r\n", b"x" * 65 + b"\r\n"), "headline is longer"),
        ((b"GMT\x04", b"GMT"), "trailer"),
        ((b"After a year.\r\n", b"After\x07\r\n"), "control character"),
        ((b"After a year.\r\n", b"After\n"), "CR LF"),
    ],
)
def test_its_judge_finds(damage: tuple[bytes, bytes], fault: str) -> None:
    faults = JUDGE.verdict(message(NEW).replace(*damage, 1)).faults
    assert any(fault in each for each in faults)
