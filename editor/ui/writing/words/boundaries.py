"""Where the words of a paragraph begin and end, by Unicode's rules.

Qt's own cursor takes “don't” for two words and a line of Chinese for one.
"""

from PySide6.QtCore import QTextBoundaryFinder

_Reason = QTextBoundaryFinder.BoundaryReason


def word_at(text: str, at: int) -> tuple[int, int]:
    """The word that a place is in, or that ends there.

    Args:
        text: A paragraph.
        at: In UTF-16 units, as all places here.

    Returns:
        Start and end; the same place twice where there is no word.
    """
    finder = _finder(text)
    finder.setPosition(at)
    begins_here = finder.isAtBoundary() and _kind(text, finder) == _WORD
    start = at if begins_here else _step(finder, -1, at)
    if _kind(text, finder) != _WORD:
        return at, at
    end = max(at, finder.toNextBoundary())
    # Unicode counts a low line as a letter; here it is a mark around the word.
    word = _units(text, start, end)
    left = len(word) - len(word.lstrip("_"))
    right = len(word) - len(word.rstrip("_"))
    return min(at, start + left), max(at, end - right)


def next_stop(text: str, at: int) -> int:
    """Where the next word or run of punctuation begins; the end if there is none."""
    finder, end = _finder(text), _length(text)
    finder.setPosition(at)
    kind = _kind(text, finder)
    at = _step(finder, 1, end)
    while at < end and kind == _PUNCTUATION == _kind(text, finder):
        at = _step(finder, 1, end)
    while at < end and _kind(text, finder) == _SPACE:
        at = _step(finder, 1, end)
    return at


def previous_stop(text: str, at: int) -> int:
    """Where the word or run of punctuation before a place begins; 0 if there is none."""
    finder = _finder(text)
    finder.setPosition(at)
    at = _step(finder, -1, 0)
    while at > 0 and _kind(text, finder) == _SPACE:
        at = _step(finder, -1, 0)
    if _kind(text, finder) == _PUNCTUATION:
        while at > 0:
            before = _step(finder, -1, 0)
            if _kind(text, finder) != _PUNCTUATION:
                break
            at = before
    return at


_WORD, _SPACE, _PUNCTUATION = range(3)


def _finder(text: str) -> QTextBoundaryFinder:
    return QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Word, text)


def _step(finder: QTextBoundaryFinder, by: int, otherwise: int) -> int:
    found = finder.toNextBoundary() if by > 0 else finder.toPreviousBoundary()
    if found < 0:
        finder.setPosition(otherwise)
        return otherwise
    return found


def _kind(text: str, finder: QTextBoundaryFinder) -> int:
    at = finder.position()
    sign = _units(text, at, at + 2)[:1]
    if sign.isspace():
        return _SPACE
    # An ideograph begins no item, as Qt counts.
    begins = sign.isalnum() or bool(finder.boundaryReasons() & _Reason.StartOfItem)
    return _WORD if begins else _PUNCTUATION


def _units(text: str, start: int, end: int) -> str:
    if text.isascii():
        return text[start:end]
    units = text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * end]
    return units.decode("utf-16-le", "replace")


def _length(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
