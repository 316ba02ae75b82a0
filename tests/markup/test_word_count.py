"""Words are counted as if the whole body were parsed, and mostly it isn't."""

import re
from time import perf_counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from editor.markup import word_count
from editor.markup.text import plain_text
from editor.markup.word_count import count_words

LINES = (
    *(
        "Plain words here.",
        "More of them, 1931.",
        "It’s *fine* and **bold**.",
        "[a link](http://x.y)",
    ),
    *(
        "## A subhead",
        "- item one",
        "  going on",
        "    indented",
        "1. first",
        "1931. Then",
        "> quoted",
    ),
    *("![](figure:one)", "| a | b |", "|---|---|", "---", "===", "<!-- a note", "-->", "`code`"),
    *(
        "```",
        "https://example.org/video",
        "a_b_c _x_",
        "TK & more",
        "* star",
        "\u00a0",
        "é ü 🔥",
        ": x",
    ),
    *("[^1]", "a[^1] b", "[^1]: The note.", "[ref]: http://x.y", "see [ref]", "~ x", "A < b > c"),
    *("> [!factbox] Title", "> text", "\\*not\\*", "x\ty", "U.S. — and", "", "", ""),
)


def _exactly(body: str) -> int:
    return sum(1 for token in plain_text(body).split() if re.search(r"[^\W_]", token))


@given(st.lists(st.sampled_from(LINES), max_size=9).map("\n".join))
@example("A\n\n    indented code\n\nB")
@example("- one\n\nPlain.\n\n  two")
@settings(max_examples=400, deadline=None)
def test_the_count_is_that_of_the_parsed_body(body: str) -> None:
    assert count_words(body) == _exactly(body)


def test_typing_in_a_large_story_parses_next_to_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    paragraph = "The council met on Monday and voted for the bridge, which is old. "
    body = "\n\n".join(f"{paragraph * 6}**{number}**" for number in range(1_200))
    before = count_words(body)
    parsed: list[str] = []

    def noted(text: str) -> str:
        parsed.append(text)
        return plain_text(text)

    monkeypatch.setattr(word_count, "plain_text", noted)
    started = perf_counter()
    assert count_words(body + "\n\nThree more words.") == before + 3
    assert perf_counter() - started < 0.5
    assert parsed == []
    assert count_words(body + " and *four* words more") == before + 4
    assert parsed == [paragraph * 6 + "**1199** and *four* words more"]
