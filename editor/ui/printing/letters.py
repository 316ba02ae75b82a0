"""Which letters of a document no font of this system has: they would be printed as boxes."""

from PySide6.QtGui import QFont, QTextLayout

from editor.ui.theme import SERIF

# The bundled faces have the letters of Latin, so only others are looked for.
_LAST_OF_LATIN = "\u024f"
_FIRST_PLANE = "\uffff"
_WITH_PLACES = (
    QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes
)


def missing_letters(text: str) -> str:
    """Each such letter once, in order."""
    letters = {sign: None for sign in text if sign > _LAST_OF_LATIN and sign.isalpha()}
    # A space between them: a mark must not be taken for a part of the letter before it. Qt counts
    # UTF-16, where a letter beyond the first plane takes two places.
    asked = " ".join(letters)
    places = "".join(sign * (1 + (sign > _FIRST_PLANE)) for sign in asked)
    layout = QTextLayout(asked, QFont(SERIF, 11))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    missing = {
        places[at]
        for run in layout.glyphRuns(-1, -1, _WITH_PLACES)
        for glyph, at in zip(run.glyphIndexes(), run.stringIndexes(), strict=False)
        if glyph == 0
    }
    return "".join(each for each in letters if each in missing)
