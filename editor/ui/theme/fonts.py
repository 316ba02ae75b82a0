"""The two bundled faces: a serif for words that readers see, a sans for controls."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from editor.resources import path_of

SERIF = "Copydesk Serif"
SANS = "Inter"

_FIRST = ("Inter-Regular", "Inter-SemiBold", "CopydeskSerif-Regular", "CopydeskSerif-SemiBold")
_LATER = ("CopydeskSerif-Italic", "CopydeskSerif-SemiBoldItalic")


@cache
def load_fonts() -> None:
    """Make the faces of the first paint known to Qt."""
    _load(_FIRST)


@cache
def load_italics() -> None:
    """Make the italics known to Qt; whoever sets the first italic asks for them."""
    _load(_LATER)


def _load(names: tuple[str, ...]) -> None:
    for name in names:
        QFontDatabase.addApplicationFont(str(path_of(f"fonts/{name}.ttf")))


def serif(size_px: float, *, bold: bool = False, italic: bool = False) -> QFont:
    """The face of copy and captions; its own line height is 1.62."""
    return _font(SERIF, size_px, bold=bold, italic=italic)


def sans(size_px: float, *, bold: bool = False) -> QFont:
    """The face of controls."""
    return _font(SANS, size_px, bold=bold, italic=False)


def _font(family: str, size_px: float, *, bold: bool, italic: bool) -> QFont:
    if italic:
        load_italics()
    font = QFont(family)
    # A pixel size is whole; points at 96 dpi keep the halves (18.5 px).
    font.setPointSizeF(size_px * 0.75)
    font.setBold(bold)
    font.setItalic(italic)
    return font
