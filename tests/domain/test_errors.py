"""What somebody typed is repeated in a way that can't spoil the sentence."""

import pytest

from editor.domain.errors import quoted


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Millbrook – 👩‍👧 ‘née’", "“Millbrook – 👩‍👧 ‘née’”"),
        ("two\r\nlines", "“two\N{REPLACEMENT CHARACTER}lines”"),
        ("\x1b[31mred", "“\N{REPLACEMENT CHARACTER}[31mred”"),
        ("\u202egpj.exe", "“\N{REPLACEMENT CHARACTER}gpj.exe”"),
        ("\udcff", "“\N{REPLACEMENT CHARACTER}”"),
    ],
)
def test_only_what_a_line_can_show_is_repeated(typed: str, shown: str) -> None:
    assert quoted(typed) == shown
    quoted(typed).encode()


def test_a_long_text_is_cut() -> None:
    assert quoted("x" * 60) == "“" + "x" * 60 + "”"
    assert quoted("x" * 100_000) == "“" + "x" * 59 + "…”"
