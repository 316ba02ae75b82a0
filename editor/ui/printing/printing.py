"""Prints the open story, or writes it as a PDF."""

import os
import shutil
import tempfile
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QMarginsF, QObject
from PySide6.QtGui import QPageLayout
from PySide6.QtWidgets import QFileDialog, QWidget

from editor.domain.errors import CopydeskError
from editor.domain.story import Story
from editor.exporters.options import with_chosen
from editor.ui import tasks
from editor.ui.open_story import OpenStory
from editor.ui.printing.paper import MARGIN_MM, print_page

if TYPE_CHECKING:  # 20 ms, and most sessions print nothing
    from PySide6.QtPrintSupport import QPrinter

    from editor.services.exports import Exports

_ON_LETTER = frozenset({QLocale.MeasurementSystem.ImperialUSSystem})


class Printing(QObject):
    """Prints the very page that an export would write, pictures included."""

    def __init__(self, open_story: OpenStory, window: QWidget) -> None:
        super().__init__(window)
        self._open_story = open_story
        self._window = window

    def print(self) -> None:
        """Ask for a printer, and print."""
        from PySide6.QtPrintSupport import QPrintDialog  # noqa: PLC0415

        printer = _printer()
        dialog = QPrintDialog(printer, self._window)
        dialog.accepted.connect(lambda: self._make(printer))
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def ask_for_pdf(self) -> None:
        """Ask for a file name, and write a PDF."""
        slug = self._open_story.fields.slug
        dialog = QFileDialog(self._window, "Save as PDF", f"{slug}.pdf", "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda name: self.write_pdf(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write_pdf(self, path: Path, then: Callable[[], object] | None = None) -> None:
        """Write the story as the PDF that an export would be.

        Args:
            path: The file; one that stands there is replaced.
            then: Called when it is written.
        """
        newsroom = self._open_story.newsroom
        if newsroom is None:
            return
        if not os.access(path.parent, os.W_OK):
            message = f"{path.parent} can't be written."
            self._open_story.banner.emit(message, "Choose another folder.")
            return

        def done(_: object) -> None:
            self._open_story.good_news.emit(f"Saved as {path.name}.", "")
            if then is not None:
                then()

        write = partial(_write_pdf, newsroom.exports, self._open_story.story, path)
        tasks.run_beside(write, done=done, failed=self._refused)

    def _make(self, printer: "QPrinter") -> None:
        newsroom = self._open_story.newsroom
        if newsroom is None:
            return
        folder = tempfile.TemporaryDirectory(prefix="copydesk-print-")
        printer.setDocName(self._open_story.fields.slug)
        write = partial(newsroom.exports.write_preview, self._open_story.story, Path(folder.name))

        def done(page: Path) -> None:
            self._print(page, printer)
            folder.cleanup()

        def failed(error: CopydeskError) -> None:
            folder.cleanup()
            self._refused(error)

        tasks.run_beside(write, done=done, failed=failed)

    def _print(self, page: Path, printer: "QPrinter") -> None:
        foot = f"{self._open_story.fields.slug} · {datetime.now().astimezone():%Y-%m-%d %H:%M %Z}"
        if print_page(page, printer, foot):
            self._open_story.good_news.emit("Sent to the printer.", "")
        else:
            where = printer.outputFileName() or printer.printerName()
            self._open_story.banner.emit(f"{where} can't be printed to.", "Choose another printer.")

    def _refused(self, error: CopydeskError) -> None:
        self._open_story.banner.emit(error.message, error.hint)


def _write_pdf(exports: "Exports", story: Story, path: Path) -> None:
    """Make it aside, then put it in its place.

    Raises:
        CopydeskError: It can't be made, or the place can't be written.
    """
    paper = "Letter" if QLocale().measurementSystem() in _ON_LETTER else "A4"
    options = with_chosen(exports.formats()["pdf"].options, {"paper": paper})
    with tempfile.TemporaryDirectory(prefix="copydesk-print-") as folder:
        made = exports.write_preview(story, Path(folder), "pdf", options)
        try:
            shutil.copyfile(made, path)
        except OSError as error:
            message = f"{path} can't be written: {error.strerror}."
            raise CopydeskError(message, hint="Choose another place.") from error


def _printer() -> "QPrinter":
    """The system's printer, with margins."""
    from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    printer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    return printer
