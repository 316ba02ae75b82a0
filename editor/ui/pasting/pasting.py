"""Paste and drop on the page."""

import re
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication, QImage, QTextCursor

from editor.domain.errors import CopydeskError, UnreadableFileError
from editor.domain.figure import Figure
from editor.markup.figures import FIGURE_LINE, figure_line
from editor.markup.from_html.read import LIMIT_CHARACTERS, from_html
from editor.markup.pasted_figures import with_figures_of
from editor.ui import tasks
from editor.ui.importing import take_files
from editor.ui.open_story import OpenStory
from editor.ui.pasting.clipboard import (
    CopiedPicture,
    has_words,
    is_from_code_editor,
    picture_of,
    plain_text_of,
)
from editor.ui.pasting.joining import Caret, joined
from editor.ui.pasting.own_copy import add_formats, brought_figures
from editor.ui.writing.edits import insert_paragraph
from editor.ui.writing.plain_surface import PlainSurface

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.services.keeping import Kept
    from editor.services.photos import Photos

AT_ONCE_CHARACTERS = 60_000
"""HTML up to this length is read at once, in 0.2 s at worst; more of it in the background."""
_NOTE = re.compile(r"^\[\^([^\]\n]+)\]:", re.MULTILINE)


class Pasting(QObject):
    """Takes what is pasted or dropped, and gives what is copied."""

    def __init__(self, story: OpenStory, surface: PlainSurface) -> None:
        super().__init__(surface)
        self._story = story
        self._surface = surface
        surface.paste_handlers.append(self.take)
        surface.copy_handlers.append(lambda text, data: add_formats(text, data, story.story))

    def take(self, source: QMimeData) -> bool:
        """Take what is pasted or dropped where the cursor stands. False leaves it to others.

        Files first; then text, which means text even where a picture of it comes along; then a
        picture.
        """
        urls = source.urls()
        files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if files and len(files) == len(urls):
            take_files(self._story, files, self._placing())
            return True
        brought = brought_figures(source)
        if brought is not None:
            self._insert_markdown(plain_text_of(source), self._surface.textCursor(), brought)
            return True
        html = source.html() if source.hasHtml() and not is_from_code_editor(source) else ""
        if html and has_words(html) and self._take_html(html, source):
            return True
        text = plain_text_of(source)
        if text.strip():
            self._insert_plain(text)
            return True
        picture = picture_of(source)
        if picture is not None:
            self._take_picture(picture)
        return picture is not None

    def paste_plain(self) -> None:
        """Paste the text of the clipboard without any formatting."""
        text = plain_text_of(QGuiApplication.clipboard().mimeData())
        if text:
            self._insert_plain(text)
            self._surface.ensureCursorVisible()

    def _take_html(self, html: str, source: QMimeData) -> bool:
        cursor = self._surface.textCursor()
        if len(html) > LIMIT_CHARACTERS:
            self._story.banner.emit(
                "That was too much formatted text at once: it was pasted as plain text.", ""
            )
            return False
        if len(html) <= AT_ONCE_CHARACTERS:
            markdown = from_html(html, self._notes())
            if markdown:
                self._insert_markdown(markdown, cursor, {})
            return bool(markdown)
        key, text = self._story.fields.id, plain_text_of(source)

        def arrived(markdown: str) -> None:
            if self._story.fields.id == key:
                self._insert_markdown(markdown or text, cursor, {})

        read = partial(from_html, html, self._notes())
        tasks.run_beside(read, done=arrived, failed=self._tell)
        return True

    def _notes(self) -> frozenset[str]:
        """The labels of the story's footnotes."""
        return frozenset(_NOTE.findall(self._story.article.body))

    def _insert_plain(self, text: str) -> None:
        """A text as it is; figure lines in it get figures of their own."""
        if FIGURE_LINE.search(text):
            self._insert_markdown(text, self._surface.textCursor(), {})
        else:
            self._surface.textCursor().insertText(text)

    def _insert_markdown(
        self, markdown: str, cursor: QTextCursor, brought: Mapping[str, Figure]
    ) -> None:
        """Put Markdown in the place of the selection, as one step that can be undone."""
        with self._story.ledger.one_step("paste"):
            if FIGURE_LINE.search(markdown):
                cursor.removeSelectedText()  # a figure that is replaced isn't placed any more
                markdown, figures = with_figures_of(markdown, self._story.article, brought)
                self._story.edit(figures=figures)
            cursor.insertText(joined(markdown, _caret(cursor)))
        self._surface.setTextCursor(cursor)

    def _placing(self) -> "Placing":
        return Placing(self._surface)

    def _take_picture(self, picture: CopiedPicture) -> None:
        newsroom = self._story.newsroom
        if newsroom is not None and self._story.is_open:
            keep = partial(_kept, newsroom.photos, picture)
            self._story.add_kept(keep, self._placing())

    def _tell(self, error: CopydeskError) -> None:
        self._story.banner.emit(error.message, error.hint)


class Placing:
    """A place in the text that is kept while photos are read, whatever is typed meanwhile."""

    def __init__(self, surface: PlainSurface) -> None:
        self._cursor = surface.textCursor()
        self._cursor.clearSelection()
        self._cursor.setKeepPositionOnInsert(True)

    def __call__(self, names: tuple[str, ...]) -> None:
        """Put the lines of figures there; several make a gallery."""
        self._cursor.setKeepPositionOnInsert(False)
        insert_paragraph(self._cursor, "\n".join(map(figure_line, names)))


def _caret(cursor: QTextCursor) -> Caret:
    document = cursor.document()
    first = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd())
    above, below = first.previous(), last.next()
    return Caret(
        _part(first.text(), 0, cursor.selectionStart() - first.position()),
        _part(last.text(), cursor.selectionEnd() - last.position(), None),
        above.text() if above.isValid() else None,
        below.text() if below.isValid() else None,
    )


def _part(line: str, start: int, end: int | None) -> str:
    """A part of a line by UTF-16 units, as Qt counts them."""
    octets = line.encode("utf-16-le", "surrogatepass")
    part = octets[start * 2 : None if end is None else end * 2]
    return part.decode("utf-16-le", "surrogatepass")


def _kept(photos: "Photos", picture: CopiedPicture) -> "Kept":
    """Write the picture to a file of its own and keep that."""
    with TemporaryDirectory(prefix="copydesk-") as folder:
        path = Path(folder) / f"pasted-picture.{picture.ending}"
        if picture.octets:
            path.write_bytes(picture.octets)
        elif not (isinstance(picture.pixels, QImage) and picture.pixels.save(str(path))):
            raise UnreadableFileError(
                "The picture on the clipboard can't be read.",
                hint="Save it as a file and drop that on the page.",
            )
        return photos.keep((path,))
