"""How the window looks: colours, type, icons, one stylesheet, all from files in resources/."""

from editor.ui.theme.apply import apply_theme
from editor.ui.theme.fonts import SANS, SERIF, load_fonts, load_italics, sans, serif
from editor.ui.theme.icons import icon, pixmap
from editor.ui.theme.tokens import Theme, load_theme

__all__ = [
    "SANS",
    "SERIF",
    "Theme",
    "apply_theme",
    "icon",
    "load_fonts",
    "load_italics",
    "load_theme",
    "pixmap",
    "sans",
    "serif",
]
