"""The paper of a Word document."""

from dataclasses import dataclass

from editor.exporters.page.paper import Paper

MM_IN_TWIPS = 1440 / 25.4
MM_IN_EMU = 36_000
_MARGIN_MM = 25.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """Paper with its margins."""

    width_mm: float
    height_mm: float

    @property
    def text_width_mm(self) -> float:
        """Of a line."""
        return self.width_mm - 2 * _MARGIN_MM

    @property
    def text_height_mm(self) -> float:
        """Of a column."""
        return self.height_mm - 2 * _MARGIN_MM

    @property
    def margin_mm(self) -> float:
        """On all sides."""
        return _MARGIN_MM


SHEETS = {Paper.A4: Sheet(210, 297), Paper.LETTER: Sheet(215.9, 279.4)}


def twips(length_mm: float) -> str:
    """A length as Word writes those of pages and tables: twentieths of a point."""
    return str(round(length_mm * MM_IN_TWIPS))


def emu(length_mm: float) -> str:
    """A length as drawings have it: English metric units."""
    return str(round(length_mm * MM_IN_EMU))
