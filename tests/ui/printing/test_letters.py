"""Letters that no font has are told, not printed as boxes."""

import pytest

from editor.ui.printing.letters import missing_letters
from editor.ui.theme import load_fonts

pytestmark = [pytest.mark.window, pytest.mark.usefixtures("qapp")]


def test_latin_letters_and_signs_that_are_no_letters_are_never_missing() -> None:
    load_fonts()
    assert missing_letters("Łódź, Straße – naïve “quoted” 100% 👩‍🚒") == ""


def test_letters_that_no_font_has_are_named_once_each() -> None:
    load_fonts()
    rare = "\U0003134a"  # of Unicode 13, and of hardly any font
    assert missing_letters(f"a {rare}{rare} b") == rare
