"""How the parts of the Markdown dialect look while they are written."""

from functools import cache

from PySide6.QtGui import QColor, QFont, QTextCharFormat

from editor.ui.theme import SANS, Theme, load_italics
from editor.ui.writing.figure_card import GLYPH_PX

_SUBHEAD_SCALE = 1.2
_SMALL_SCALE = 0.78
_TRANSPARENT = QColor(0, 0, 0, 0)


class Formats:
    """Character formats by kind, laid over one another in the order they are named.

    Args:
        theme: The colours.
        size_px: The size of running text.
    """

    def __init__(self, theme: Theme, size_px: float) -> None:
        self._theme = theme
        self._size_px = size_px
        self.of = cache(self._of)

    def _of(self, *kinds: str) -> QTextCharFormat:
        form = QTextCharFormat()
        for kind in kinds:
            getattr(self, f"_{kind}")(form)
        return form

    def _strong(self, form: QTextCharFormat) -> None:
        form.setFontWeight(QFont.Weight.Bold)

    def _emphasis(self, form: QTextCharFormat) -> None:
        load_italics()
        form.setFontItalic(True)

    def _markup(self, form: QTextCharFormat) -> None:
        form.setForeground(self._theme.dim)

    def _address(self, form: QTextCharFormat) -> None:
        form.setForeground(self._theme.dim)
        self._size(form, _SMALL_SCALE)

    def _link(self, form: QTextCharFormat) -> None:
        form.setForeground(self._theme.accent)

    def _subhead(self, form: QTextCharFormat) -> None:
        self._head(form)
        self._size(form, _SUBHEAD_SCALE)

    def _smaller_subhead(self, form: QTextCharFormat) -> None:
        self._head(form)

    def _quote(self, form: QTextCharFormat) -> None:
        self._emphasis(form)
        form.setForeground(self._theme.soft)

    def _pull(self, form: QTextCharFormat) -> None:
        self._emphasis(form)
        self._size(form, _SUBHEAD_SCALE)

    def _box_title(self, form: QTextCharFormat) -> None:
        self._head(form)

    def _who(self, form: QTextCharFormat) -> None:
        form.setForeground(self._theme.soft)

    def _head(self, form: QTextCharFormat) -> None:
        form.setFontWeight(QFont.Weight.DemiBold)

    def _code(self, form: QTextCharFormat) -> None:
        form.setForeground(self._theme.ink)
        form.setBackground(self._theme.panel)

    def _footnote(self, form: QTextCharFormat) -> None:
        form.setForeground(self._theme.accent)
        self._size(form, _SMALL_SCALE)

    def _embed(self, form: QTextCharFormat) -> None:
        form.setForeground(self._theme.accent)
        form.setBackground(self._theme.tint)
        form.setFontFamilies([SANS])
        self._size(form, _SMALL_SCALE)

    def _size(self, form: QTextCharFormat, scale: float) -> None:
        form.setProperty(QTextCharFormat.Property.FontPixelSize, round(self._size_px * scale))

    def _figure(self, form: QTextCharFormat) -> None:
        form.setForeground(_TRANSPARENT)
        form.setProperty(QTextCharFormat.Property.FontPixelSize, GLYPH_PX)

    def _note(self, form: QTextCharFormat) -> None:
        form.setForeground(self._theme.dim)
        self._emphasis(form)

    def _tk(self, form: QTextCharFormat) -> None:
        form.setBackground(self._theme.tk)
        form.setForeground(self._theme.tk_ink)
