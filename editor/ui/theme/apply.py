"""Put a theme on: Fusion, a palette, and one stylesheet in which tokens stand for colours."""

from string import Template

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from editor.resources import path_of
from editor.ui.theme.fonts import SANS, SERIF, load_fonts, sans
from editor.ui.theme.tokens import Theme

CONTROL_PX = 13


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Dress every window of the program, those that are open and those that come."""
    load_fonts()
    if app.style().name().casefold() != "fusion":
        app.setStyle("Fusion")
    app.setPalette(palette(theme))
    app.setFont(sans(CONTROL_PX))
    app.setStyleSheet(stylesheet(theme))


def palette(theme: Theme) -> QPalette:
    """The theme as Qt's own roles, for what the stylesheet doesn't name."""
    role = QPalette.ColorRole
    roles = {
        role.Window: theme.panel,
        role.WindowText: theme.ink,
        role.Base: theme.page,
        role.AlternateBase: theme.window,
        role.Text: theme.ink,
        role.Button: theme.page,
        role.ButtonText: theme.ink,
        role.BrightText: theme.red,
        role.Highlight: theme.selection,
        role.HighlightedText: theme.ink,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.ToolTipBase: theme.page,
        role.ToolTipText: theme.ink,
        role.PlaceholderText: theme.dim,
        role.Mid: theme.line,
        role.Dark: theme.line,
        role.Light: theme.page,
        role.Shadow: theme.line,
        role.Accent: theme.accent,
    }
    made = QPalette()
    for each, colour in roles.items():
        made.setColor(each, colour)
    for each in (role.Text, role.WindowText, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, each, theme.dim)
    return made


def stylesheet(theme: Theme) -> str:
    """``resources/themes/window.qss`` with the theme's colours in it.

    Raises:
        KeyError: It names a token that no theme has.
    """
    template = Template(path_of("themes/window.qss").read_text(encoding="utf-8"))
    tokens = {token: colour.name() for token, colour in theme.colours().items()}
    folder = path_of("themes").as_posix()
    mark = "dark" if theme.is_dark else "light"
    return template.substitute(tokens, serif=SERIF, sans=SANS, themes=folder, mark=mark)
