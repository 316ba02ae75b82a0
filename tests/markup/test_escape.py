"""Plain words as Markdown: rendered, they are themselves."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.markup.escape import escape_markdown
from editor.markup.text import plain_text

ODD = [
    "# no subhead", "## no subhead", "> no quote", "1. no list", "12) no list", "* no list",
    "- no list", "+ no list", "*no emphasis*", "_no emphasis_", "**no**", "__init__ and _x",
    "`no code`", "[no link](https://example.org)", "[no][link]", "[^1] no note", "[^1]: no note",
    "[a]: https://example.org", "<b>no markup</b>", "<https://example.org>", "<me@example.org>",
    "<!-- no hidden note -->", "AT&amp;T &lt;", "back\\*slash", "---", "___", "***", "===", "~~~",
    "> [!pullquote] no",
    "5 * 3 * 2", "a *b c* d", "![](figure:no)", "2024. That year", "1986\\. No",
    "x \\ y", "\\", "[a] [b]", "``` no", "#", "*", "_", "[", "<", "&", "a_b_ c",
]  # fmt: skip
PROSE = [
    "“Nobody,” she said – in 2024 – “wants [to] sell.”", "snake_case and 5 * 3", "A & B <b>c</b>",
    "#harbour is a tag", "No. 1 of 3 (the first)", "It costs $3.50 (2.75 euros) + tax!",
    "He said [sic] so.", "1,500 people", "-5 degrees", "AT&T", "a < b > c",
]  # fmt: skip


@pytest.mark.parametrize("text", ODD + PROSE)
def test_plain_words_are_rendered_as_themselves(text: str) -> None:
    assert plain_text(f"Before.\n\n{escape_markdown(text)}\n\nAfter.") == (
        f"Before.\n\n{text}\n\nAfter."
    )


@pytest.mark.parametrize("text", PROSE)
def test_ordinary_prose_is_untouched(text: str) -> None:
    assert escape_markdown(text) == text


@given(st.text(alphabet="ab1 #>*_-+.)([]^:!<&;`\\~=/", max_size=25).map(str.strip).filter(bool))
def test_any_odd_line_is_rendered_as_itself(text: str) -> None:
    text = re.sub(r"\s+", " ", text)
    if text.startswith("https://"):
        return
    assert plain_text(f"Before.\n\n{escape_markdown(text)}\n\nAfter.") == (
        f"Before.\n\n{text}\n\nAfter."
    )
