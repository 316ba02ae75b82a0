"""The marks of source lines: where they point, and that they are all that they add."""

import re

from hypothesis import given
from hypothesis import strategies as st

from editor.markup.hidden_notes import kept_lines, without_notes
from editor.markup.render import to_html

_MARK = re.compile(r'(<[a-z][a-z0-9]*[^<>]*?) data-line="\d+"')
_STARTS = re.compile(r'<[a-z][a-z0-9]*[^<>]* data-line="(\d+)"[^<>]*>(?:<[^>]*>|\s)*(\w*)')
_PIECES = st.sampled_from(
    [
        *("word", "\n", "\n\n", "\n\n\n", "## Sub", "> quoted", "> [!pullquote] said", "- item"),
        *("1. one", "![](figure:one)", "<!-- note -->", "<!-- two\n\nlines -->", "| a | b |"),
        *(
            "|---|---|",
            "    code",
            "\tx",
            "   ",
            "---",
            "[^1]",
            "[^1]: foot",
            "https://a.example/b",
        ),
        *("*em*", '<p data-line="3">', "\r\n", "[r]: https://a.example", "> [!factbox] Box"),
    ]
)
BODIES = st.lists(_PIECES, max_size=25).map("".join)


def _html(body: str, *, with_lines: bool) -> str:
    return to_html(
        body, "en", lambda name: f"<figure>{name}</figure>", "ROME", with_lines=with_lines
    )


def test_each_element_says_which_line_of_the_body_it_comes_from() -> None:
    body = (
        "Alpha\nstill.\n\nBravo\n## Charlie\n<!-- a note\n\nof lines -->\n   \n\n- Delta\n"
        "- more\n\n![](figure:one)\n\n\n> [!pullquote] Echo\n> — Foxtrot\n\n| Golf | x |\n|---|---|"
        "\n| 1 | 2 |\n\n\tHotel\tx\n\nIndia"
    )
    lines = body.split("\n")
    found = {word: int(line) for line, word in _STARTS.findall(_html(body, with_lines=True))}
    found.pop("ROME")
    assert list(found) == ["Bravo", "Charlie", "Delta", "one", "Echo", "Golf", "Hotel", "India"]
    for word, line in found.items():
        assert word in lines[line], (word, line)


@given(BODIES)
def test_without_its_marks_the_html_is_the_html(body: str) -> None:
    assert _MARK.sub(r"\1", _html(body, with_lines=True)) == _html(body, with_lines=False)


@given(BODIES)
def test_the_lines_ascend_and_are_lines_of_the_body(body: str) -> None:
    lines = [int(line) for line, _ in _STARTS.findall(_html(body, with_lines=True))]
    assert lines == sorted(lines)
    assert all(0 <= line <= body.count("\n") for line in lines)


@given(BODIES)
def test_every_line_that_stays_beside_the_notes_has_its_place(body: str) -> None:
    lines = kept_lines(body)
    assert len(lines) == len(without_notes(body).split("\n"))
    assert lines == sorted(lines)
    assert lines[-1] == body.count("\n")
