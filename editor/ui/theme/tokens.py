"""The colours of a theme, by what they are for."""

import tomllib
from dataclasses import dataclass, fields

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication

from editor.domain.errors import CopydeskError
from editor.resources import path_of

THEMES = ("light", "dark", "high-contrast")


@dataclass(frozen=True, slots=True)
class Theme:
    """The tokens of a theme. Everything that must be read has 4.5:1 on window, page and panel.

    Attributes:
        window: Behind header and status line.
        page: Behind copy, cards and inputs; also the ink on ``accent``.
        panel: Behind lists and panels.
        line: Borders and rules.
        ink: What is read first.
        soft: What is read second.
        dim: Placeholders, markup, headings of groups.
        accent: The one colour that says "here" or "do".
        tint: Behind a chosen row.
        selection: Behind selected words.
        amber: Look again; ``amber_on`` is what it stands on. Red and green likewise.
        tk: Behind a TK, written in ``tk_ink``.
    """

    name: str
    is_dark: bool
    window: QColor
    page: QColor
    panel: QColor
    line: QColor
    ink: QColor
    soft: QColor
    dim: QColor
    accent: QColor
    tint: QColor
    selection: QColor
    amber: QColor
    amber_on: QColor
    red: QColor
    red_on: QColor
    green: QColor
    green_on: QColor
    tk: QColor
    tk_ink: QColor

    def colours(self) -> dict[str, QColor]:
        """Every colour by its token."""
        tokens = (each.name for each in fields(self) if each.name not in {"name", "is_dark"})
        return {token: getattr(self, token) for token in tokens}


def load_theme(name: str) -> Theme:
    """Read a theme.

    Args:
        name: One of ``THEMES``, or ``system`` for the one that the system asks for now.

    Raises:
        CopydeskError: There is no such theme.
    """
    if name == "system":
        name = _of_the_system()
    if name not in THEMES:
        choice = ", ".join((*THEMES, "system"))
        raise CopydeskError(f"There is no theme “{name}”.", hint=f"There are: {choice}.")
    data = tomllib.loads(path_of(f"themes/{name}.toml").read_text(encoding="utf-8"))
    is_dark = data.pop("is_dark")
    return Theme(
        name=name, is_dark=is_dark, **{token: QColor(text) for token, text in data.items()}
    )


def _of_the_system() -> str:
    hints = QGuiApplication.styleHints()
    return "dark" if hints.colorScheme() is Qt.ColorScheme.Dark else "light"
