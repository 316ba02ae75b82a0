import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication

from editor.domain.errors import CopydeskError
from editor.resources import path_of
from editor.ui.theme import (
    SANS,
    SERIF,
    Theme,
    icon,
    load_fonts,
    load_italics,
    load_theme,
    sans,
    serif,
)
from editor.ui.theme.apply import stylesheet
from editor.ui.theme.tokens import THEMES

pytestmark = pytest.mark.window
READ = ("ink", "soft", "dim", "accent", "amber", "red", "green")
ON = (
    ("amber", "amber_on"),
    ("red", "red_on"),
    ("green", "green_on"),
    ("ink", "amber_on"),
    ("ink", "red_on"),
    ("soft", "red_on"),
    ("ink", "green_on"),
    ("soft", "green_on"),
    ("tk_ink", "tk"),
    ("accent", "tint"),
    ("ink", "tint"),
    ("soft", "tint"),
    ("ink", "selection"),
    ("page", "accent"),
)


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Theme:
    return load_theme(request.param)


@pytest.mark.parametrize("ground", ["window", "page", "panel"])
@pytest.mark.parametrize("token", READ)
def test_everything_that_must_be_read_has_a_contrast_of_4_5(
    theme: Theme, token: str, ground: str
) -> None:
    assert _contrast(getattr(theme, token), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize(("token", "ground"), ON)
def test_words_on_coloured_grounds_can_be_read(theme: Theme, token: str, ground: str) -> None:
    assert _contrast(getattr(theme, token), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("token", READ)
def test_high_contrast_means_seven(qapp: QApplication, token: str) -> None:
    theme = load_theme("high-contrast")
    assert _contrast(getattr(theme, token), theme.page) >= 7


def test_the_stylesheet_of_every_theme_has_no_token_left(theme: Theme) -> None:
    assert "$" not in stylesheet(theme)


def test_every_file_that_the_stylesheet_names_is_there(theme: Theme) -> None:
    files = re.findall(r'url\("([^"]+)"\)', stylesheet(theme))
    assert files
    assert all(Path(file).is_file() for file in files)


def test_an_unknown_theme_is_refused_with_the_choice(qapp: QApplication) -> None:
    with pytest.raises(CopydeskError, match="light, dark, high-contrast, system"):
        load_theme("mauve")


def test_the_system_decides_between_light_and_dark(qapp: QApplication) -> None:
    assert load_theme("system").name in {"light", "dark"}


def test_the_copy_face_has_the_line_height_of_the_drawings(qapp: QApplication) -> None:
    load_fonts()
    font = serif(18.5)
    size = QFontInfo(font).pixelSize()
    assert QFontInfo(font).family() == SERIF
    assert QFontMetricsF(font).lineSpacing() / size == pytest.approx(1.62, abs=0.03)


@pytest.mark.parametrize("italic", [False, True])
@pytest.mark.parametrize("bold", [False, True])
def test_the_copy_face_has_four_styles(qapp: QApplication, bold: bool, italic: bool) -> None:
    load_fonts()
    load_italics()
    found = QFontInfo(serif(16, bold=bold, italic=italic))
    assert (found.family(), found.bold(), found.italic()) == (SERIF, bold, italic)


def test_the_faces_have_the_letters_of_europe_and_the_signs_of_the_trade(
    qapp: QApplication,
) -> None:
    load_fonts()
    for font in (serif(16), sans(13)):
        metrics = QFontMetricsF(font)
        assert all(metrics.inFontUcs4(ord(letter)) for letter in "aŁőșЖжΩạếĐ“”‘’–—…€©№′−·")
    assert all(QFontMetricsF(sans(13)).inFontUcs4(ord(letter)) for letter in "↑↓✓⇧⌘")


def test_no_font_has_the_reserved_name_or_is_too_large(qapp: QApplication) -> None:
    load_fonts()
    load_italics()
    ours = {family for family in QFontDatabase.families() if family in {SERIF, SANS}}
    assert ours == {SERIF, SANS}
    files = list(path_of("fonts").glob("*.ttf"))
    assert len(files) == 6
    assert all(file.stat().st_size < 200_000 for file in files)
    assert all(b"S\0o\0u\0r\0c\0e\0 \0S\0e\0r\0i\0f" not in file.read_bytes() for file in files)


def test_every_icon_can_be_drawn_in_the_theme(theme: Theme) -> None:
    for file in path_of("icons").glob("*.svg"):
        assert not icon(file.stem, theme).pixmap(16, 16).isNull()


def test_a_drawing_that_is_not_there_is_an_error(theme: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-drawing", theme)


def test_a_theme_is_put_on_in_little_time() -> None:
    """Measured in a program of its own: here windows of other tests may still be alive."""
    code = """
import time
from PySide6.QtWidgets import QApplication
from editor.ui.theme import apply_theme, load_fonts, load_theme
application = QApplication(["copydesk", "-platform", "offscreen"])
took_ms = []
for name in ("dark", "light", "dark", "light"):
    load_fonts.cache_clear()
    begun = time.perf_counter()
    apply_theme(application, load_theme(name))
    took_ms.append((time.perf_counter() - begun) * 1000)
print(min(took_ms))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert float(done.stdout) < 60, f"it took {done.stdout} ms"


def _contrast(one: QColor, other: QColor) -> float:
    """WCAG 2.2, contrast ratio."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("ground", ["window", "page", "panel"])
@pytest.mark.parametrize("token", READ)
def test_high_contrast_means_seven_on_every_ground(
    qapp: QApplication, token: str, ground: str
) -> None:
    theme = load_theme("high-contrast")
    assert _contrast(getattr(theme, token), getattr(theme, ground)) >= 7


@pytest.mark.parametrize(("token", "ground"), ON)
def test_high_contrast_means_seven_on_colours_too(
    qapp: QApplication, token: str, ground: str
) -> None:
    theme = load_theme("high-contrast")
    assert _contrast(getattr(theme, token), getattr(theme, ground)) >= 7
