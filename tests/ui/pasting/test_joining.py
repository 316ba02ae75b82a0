"""Pasted Markdown stands where it was pasted: in a paragraph, a list, a quote, or between them."""

import pytest

from editor.ui.pasting.joining import Caret, joined


@pytest.mark.parametrize(
    ("markdown", "caret", "put_in"),
    [
        ("words", Caret("He said ", "."), "words"),
        ("One.\n\nTwo.", Caret("He said. ", " More."), "One.\n\nTwo."),
        ("## Subhead", Caret("He said.", ""), "\n\n## Subhead"),
        ("- a\n- b", Caret("He said.", "More."), "\n\n- a\n- b\n\n"),
        ("One.\n\nTwo.", Caret("", "", "Above.", "Below."), "\nOne.\n\nTwo.\n"),
        ("One.\n\nTwo.", Caret("", "", "", ""), "One.\n\nTwo."),
        ("One.\n\nTwo.", Caret("> He said: ", ""), "One.\n>\n> Two."),
        ("One.\n\nTwo.", Caret("- ", ""), "One.\n- Two."),
        ("One.\n\nTwo.", Caret("2. first ", ""), "One.\n3. Two."),
        ("- a\n- b", Caret("- ", ""), "a\n- b"),
        ("- a\n    - b", Caret("- first", ""), "\n- a\n    - b"),
        ("| a | b |\n| --- | --- |", Caret("", "", "Above."), "\n| a | b |\n| --- | --- |"),
    ],
)
def test_it_fits_in(markdown: str, caret: Caret, put_in: str) -> None:
    assert joined(markdown, caret) == put_in
