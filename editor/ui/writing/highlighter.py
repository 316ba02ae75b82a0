"""Markdown, styled in place as it is typed."""

import re
from collections.abc import Iterator
from re import Match

from PySide6.QtGui import QSyntaxHighlighter, QTextDocument

from editor.ui.theme import Theme
from editor.ui.writing.block_words import facts_of
from editor.ui.writing.formats import Formats
from editor.ui.writing.offsets import to_utf16

# Beyond this a paragraph is shown plain: one key in it would cost too much.
_LONGEST = 20_000
_IN_NOTE = 1

_SUBHEAD = re.compile(r"(#{1,6}[ \t]+)(.*)")
_QUOTE = re.compile(r"(>[ \t]?(?:\[!\w+\][ \t]?)?)(.*)")
_ITEM = re.compile(r"([ \t]*(?:[-*+]|\d{1,4}[.)])[ \t]+)")
_FIRST = frozenset("#>!-*+ \t0123456789")
_INLINE = re.compile(
    r"(?P<note><!--.*?(?:-->|$))"
    r"|(?P<strong>(?P<s>\*\*|__)(?=\S)(?P<in_strong>.+?)(?<=\S)(?P=s))"
    r"|(?P<emphasis>(?<![\w*])(?P<e>[*_])(?=[^\s*_])(?P<in_emphasis>[^*_]+?)(?<=\S)(?P=e)(?!\w))"
    r"|(?P<link>!?\[(?P<in_link>[^\]\n]*)\]\((?P<address>[^)\s]*)[^)]*\))"
    r"|(?P<tk>\bTK\b)"
    r"|(?P<code>`[^`]+`)"
)

_Range = tuple[int, int, tuple[str, ...]]


class MarkdownHighlighter(QSyntaxHighlighter):
    """Styles what is visible of the dialect; the document itself is never touched."""

    def __init__(self, document: QTextDocument, theme: Theme, size_px: float) -> None:
        super().__init__(document)
        self._formats = Formats(theme, size_px)

    def set_theme(self, theme: Theme, size_px: float) -> None:
        """Style everything anew in other colours."""
        self._formats = Formats(theme, size_px)
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:  # noqa: N802
        """Style one paragraph, called by Qt whenever it changed."""
        block = self.currentBlock()
        block.setUserData(facts_of(text))
        ranges, state = styled(text, in_note=self.previousBlockState() == _IN_NOTE)
        self.setCurrentBlockState(state)
        wide = block.length() > len(text) + 1
        for start, end, kinds in ranges:
            if wide:
                start, end = to_utf16(text, start), to_utf16(text, end)  # noqa: PLW2901
            self.setFormat(start, end - start, self._formats.of(*kinds))


def styled(text: str, *, in_note: bool = False) -> tuple[list[_Range], int]:
    """What a paragraph's parts are.

    Returns:
        Ranges of code points with their kinds, later ones over earlier ones; and the state that
        the next paragraph begins in.
    """
    if in_note:
        close = text.find("-->")
        if close < 0:
            return [(0, len(text), ("note",))], _IN_NOTE
        end = close + 3
        rest, state = styled(text[end:])
        moved = [(a + end, b + end, kinds) for a, b, kinds in rest]
        return [(0, end, ("note",)), *moved], state
    if not text or len(text) > _LONGEST:
        return [], 0
    ranges = list(_block(text)) if text[0] in _FIRST else list(_inline(text, 0, ()))
    opened = text.rfind("<!--")
    unfinished = opened >= 0 and "-->" not in text[opened:]
    return ranges, _IN_NOTE if unfinished else 0


def _block(text: str) -> Iterator[_Range]:
    if text.startswith("!["):
        if facts_of(text).figure:
            yield 0, len(text), ("figure",)
            return
    elif subhead := _SUBHEAD.match(text):
        yield from _marked(subhead, "subhead")
        return
    elif quote := _QUOTE.match(text):
        yield from _marked(quote, "quote")
        return
    elif item := _ITEM.match(text):
        yield 0, item.end(), ("markup",)
        yield from _inline(text[item.end() :], item.end(), ())
        return
    yield from _inline(text, 0, ())


def _marked(found: Match[str], kind: str) -> Iterator[_Range]:
    """A paragraph that begins with its mark."""
    yield 0, found.end(1), (kind, "markup")
    yield found.start(2), found.end(2), (kind,)
    yield from _inline(found[2], found.start(2), (kind,))


def _inline(text: str, at: int, around: tuple[str, ...]) -> Iterator[_Range]:
    for found in _INLINE.finditer(text):
        start, end = at + found.start(), at + found.end()
        match found.lastgroup:
            case "note" | "tk":
                yield start, end, (*around, found.lastgroup)
            case "code":
                yield start, end, (*around, "markup")
            case "strong" | "emphasis":
                yield from _wrapped(found, found.lastgroup, at, around)
            case "link":
                kinds = (*around, "link")
                yield start, end, (*around, "markup")
                yield at + found.start("address"), at + found.end("address"), (*around, "address")
                yield at + found.start("in_link"), at + found.end("in_link"), kinds
                yield from _inline(found["in_link"], at + found.start("in_link"), kinds)


def _wrapped(found: Match[str], kind: str, at: int, around: tuple[str, ...]) -> Iterator[_Range]:
    inner = found[f"in_{kind}"]
    start, end = at + found.start(f"in_{kind}"), at + found.end(f"in_{kind}")
    kinds = (*around, kind)
    yield at + found.start(), at + found.end(), (*around, "markup")
    yield start, end, kinds
    yield from _inline(inner, start, kinds)
