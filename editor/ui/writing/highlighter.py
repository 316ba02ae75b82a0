"""Markdown, styled in place as it is typed."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QSyntaxHighlighter, QTextBlock, QTextDocument

from editor.ui.theme import Theme
from editor.ui.writing.block_words import BlockFacts, facts_of
from editor.ui.writing.formats import Formats
from editor.ui.writing.offsets import to_utf16
from editor.ui.writing.styling.lines import State, styled

_NAMES_DELAY_MS = 300


class MarkdownHighlighter(QSyntaxHighlighter):
    """Styles what is visible of the dialect; the document itself is never touched.

    A line is styled by itself and by what it stands in. Three things reach further: a note is
    looked for its end, the line under a table's header styles the header, and a definition styles
    what refers to it. Those lines are styled again when the other end comes or goes.
    """

    def __init__(self, document: QTextDocument, theme: Theme, size_px: float) -> None:
        super().__init__(document)
        self._formats = Formats(theme, size_px)
        self._names: dict[str, int] = {}
        self._again: set[int] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._style_again)
        self._names_pause = QTimer(self)
        self._names_pause.setSingleShot(True)
        self._names_pause.setInterval(_NAMES_DELAY_MS)
        self._names_pause.timeout.connect(self._style_references)
        self._line_count = document.blockCount()
        document.contentsChange.connect(self._see_deleted_lines)

    def set_theme(self, theme: Theme, size_px: float) -> None:
        """Style everything anew in other colours."""
        self._formats = Formats(theme, size_px)
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:  # noqa: N802
        """Style one paragraph, called by Qt whenever it changed."""
        block = self.currentBlock()
        before = block.userData()
        facts = facts_of(text)
        block.setUserData(facts)
        self._tell_others(block, before if isinstance(before, BlockFacts) else BlockFacts(), facts)
        ranges, state = styled(
            text,
            self.previousBlockState(),
            self._names.keys(),
            next_line=block.next().text() if "|" in text else "",
            is_closed=facts.opens_note and self._is_closed(block),
        )
        self.setCurrentBlockState(int(state))
        wide = block.length() > len(text) + 1
        for start, end, kinds in ranges:
            if wide:
                start, end = to_utf16(text, start), to_utf16(text, end)  # noqa: PLW2901
            self.setFormat(start, end - start, self._formats.of(*kinds))

    def _is_closed(self, block: QTextBlock) -> bool:
        after = block.position() + block.length() - 1
        return not self.document().find("-->", after).isNull()

    def _tell_others(self, block: QTextBlock, before: BlockFacts, facts: BlockFacts) -> None:
        """See to the lines that look at this one."""
        if facts.closes_note != before.closes_note:
            opener = self.document().find(
                "<!--", block.position(), QTextDocument.FindFlag.FindBackward
            )
            if not opener.isNull():
                self._style_soon(opener.block())
        if facts.is_separator != before.is_separator and block.previous().isValid():
            self._style_soon(block.previous())
        if facts.defines != before.defines:
            self._count_name(before.defines, -1)
            self._count_name(facts.defines, 1)

    def _see_deleted_lines(self, at: int, removed: int, _added: int) -> None:
        """A line that is gone can't tell others itself: what it ended, headed or defined."""
        document = self.document()
        before, self._line_count = self._line_count, document.blockCount()
        if not removed or self._line_count >= before:
            return
        above = document.findBlock(at).previous()
        if above.isValid() and above.userState() in {State.NOTE, State.OPEN_NOTE}:
            opener = document.find("<!--", at, QTextDocument.FindFlag.FindBackward)
            if not opener.isNull():
                self._style_soon(opener.block())
        if above.isValid() and above.userState() == State.TABLE_HEAD:
            self._style_soon(above)
        if self._names:
            self._names_pause.start()

    def _count_name(self, name: str, more: int) -> None:
        if not name:
            return
        count = self._names.get(name, 0) + more
        if count > 0:
            self._names[name] = count
        else:
            self._names.pop(name, None)
        self._names_pause.start()

    def _style_soon(self, block: QTextBlock) -> None:
        self._again.add(block.blockNumber())
        self._soon.start()

    def _style_again(self) -> None:
        numbers, self._again = self._again, set()
        for number in sorted(numbers):
            self.rehighlightBlock(self.document().findBlockByNumber(number))

    def _style_references(self) -> None:
        """What refers to a name that came or went; a name of a deleted line goes, too."""
        cited: list[QTextBlock] = []
        defined: dict[str, int] = {}
        block = self.document().firstBlock()
        while block.isValid():
            facts = block.userData()
            if isinstance(facts, BlockFacts):
                if facts.defines:
                    defined[facts.defines] = defined.get(facts.defines, 0) + 1
                if facts.cites:
                    cited.append(block)
            block = block.next()
        self._names = defined
        for block in cited:
            self.rehighlightBlock(block)
        self._names_pause.stop()
