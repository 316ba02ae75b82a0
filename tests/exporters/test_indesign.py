"""InDesign tagged text."""

import pytest

from editor.domain.article import Article
from editor.domain.story import Story
from editor.exporters.contract import OutputFile
from editor.exporters.indesign import TAGGED_TEXT
from editor.exporters.judges import all_judges
from tests.exporters.releases import CORRECTED, EMBARGOED, KILLED, NEW, UPDATED, story

JUDGE = all_judges()["indesign"]


def data(sent: Story) -> bytes:
    first = next(TAGGED_TEXT.outputs(sent))
    assert isinstance(first, OutputFile)
    return first.data


def paragraphs(sent: Story) -> list[str]:
    lines = data(sent).decode("utf-16").split("\r\n")
    return [line for line in lines if line.startswith("<ParaStyle")]


def of_body(body: str) -> list[str]:
    return paragraphs(Story(Article("1", "s", body=body)))


def test_it_is_utf_16_with_a_mark_and_windows_line_ends() -> None:
    sent = data(NEW)
    assert sent.startswith(b"\xff\xfe" + "<UNICODE-WIN>\r\n<Version:8>".encode("utf-16-le"))
    text = sent.decode("utf-16")
    assert text.count("\n") == text.count("\r\n")


def test_every_paragraph_has_the_style_of_what_it_is() -> None:
    assert paragraphs(NEW) == [
        "<ParaStyle:Headline>Ferry returns",
        "<ParaStyle:Standfirst>After a year.",
        "<ParaStyle:Byline>By Greta Holm",
        "<ParaStyle:Body First><CharStyle:Dateline>OBAN, Scotland (NLW) — <CharStyle:>"
        "The ferry is <CharStyle:Italic>back<CharStyle:>, said <CharStyle:Link>Ana<CharStyle:>."
        "<CharStyle:Footnote mark><FootnoteStart:><ParaStyle:Footnote><0x0004>\tBy phone."
        "<FootnoteEnd:><CharStyle:>",
        "<ParaStyle:Caption>The pier. <CharStyle:Credit>(Una Reid)<CharStyle:>",
        "<ParaStyle:Subhead>Why now",
        "<ParaStyle:Bullet list>•\tfirst",
        "<ParaStyle:Bullet list>•\tsecond",
        "<ParaStyle:Pull quote>At last",
        "<ParaStyle:Pull quote source>— Ana Ruiz",
        "<ParaStyle:Factbox title>The ferry",
        "<ParaStyle:Factbox>Built in <CharStyle:Bold>1998<CharStyle:>.",
        "<ParaStyle:Table cell><TableStart:2,2:1:0><ColStart:><ColStart:>"
        "<RowStart:><CellStart:1,1><ParaStyle:Table head>Port<CellEnd:>"
        "<CellStart:1,1><ParaStyle:Table head>Trips<CellEnd:><RowEnd:>"
        "<RowStart:><CellStart:1,1><ParaStyle:Table cell>Oban<CellEnd:>"
        "<CellStart:1,1><ParaStyle:Table cell>12<CellEnd:><RowEnd:><TableEnd:>",
        "<ParaStyle:Tagline><CharStyle:Italic>Northline Wire writer Rita Voss in Oban "
        "contributed to this report.<CharStyle:>",
    ]


def test_signs_of_tags_in_the_text_are_marked_as_text() -> None:
    assert (
        paragraphs(story(headline=r"a < b > c \ d"))[0] == r"<ParaStyle:Headline>a \< b \> c \\ d"
    )


def test_a_line_end_in_a_paragraph_is_a_forced_break() -> None:
    assert of_body("a  \nb") == ["<ParaStyle:Body First>a<0x000A>b"]


@pytest.mark.parametrize(
    ("sent", "first"),
    [
        (EMBARGOED, "<ParaStyle:Signal>EMBARGOED until 2026-12-01 06:00 (Europe/Berlin)"),
        (CORRECTED, "<ParaStyle:Signal>CORRECTION: It is 12 trips, not 21."),
        (UPDATED, "<ParaStyle:Signal>UPDATE"),
        (KILLED, "<ParaStyle:Headline>KILL: Ferry returns"),
    ],
)
def test_embargo_correction_update_and_kill_come_first(sent: Story, first: str) -> None:
    assert paragraphs(sent)[0] == first
    assert JUDGE.verdict(data(sent)).faults == ()


def test_a_killed_story_sends_no_copy() -> None:
    assert "said" not in "".join(paragraphs(KILLED))


@pytest.mark.parametrize(
    ("damage", "fault"),
    [
        (("<UNICODE-WIN>", "<ASCII-WIN>"), "<UNICODE-WIN>"),
        (("<Version:8>", ""), "second line"),
        (("<ParaStyle:Byline>", "<ParaStyle:Nobody>"), "The style Nobody isn’t defined"),
        (("Why now", "Why < now"), "isn’t marked as text"),
        (("<ParaStyle:Subhead>", ""), "has no style"),
        (("<FootnoteEnd:>", ""), "isn’t closed"),
        (("<TableEnd:>", "<TableEnd:><RowStart:>"), "doesn’t stand in TableStart"),
        (("<CharStyle:Link>", "<Char:Link>"), "no tag Char"),
        (("Ferry returns\r\n", "Ferry returns\n"), "CR LF"),
    ],
)
def test_its_judge_finds(damage: tuple[str, str], fault: str) -> None:
    text = data(NEW).decode("utf-16")
    assert damage[0] in text
    damaged = b"\xff\xfe" + text.replace(*damage).encode("utf-16-le")
    faults = JUDGE.verdict(damaged).faults
    assert any(fault in each for each in faults), faults


def test_half_a_character_is_a_fault() -> None:
    assert JUDGE.verdict(data(NEW) + b"\x00").faults == ("It isn’t UTF-16, little-endian.",)
