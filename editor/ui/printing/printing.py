"""Prints the open story, or writes it as a PDF."""

import os
import tempfile
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QObject
from PySide6.QtGui import QPageLayout
from PySide6.QtWidgets import QFileDialog, QWidget

from editor.domain.errors import CopydeskError
from editor.ui import tasks
from editor.ui.open_story import OpenStory
from editor.ui.printing.paper import print_page

if TYPE_CHECKING:  # 20 ms, and most sessions print nothing
    from PySide6.QtPrintSupport import QPrinter

_MARGIN_MM = 20.0


class Printing(QObject):
    """Prints the very page that an export as HTML would write, pictures included."""

    def __init__(self, open_story: OpenStory, window: QWidget) -> None:
        super().__init__(window)
        self._open_story = open_story
        self._window = window

    def print(self) -> None:
        """Ask for a printer, and print."""
        from PySide6.QtPrintSupport import QPrintDialog  # noqa: PLC0415

        printer = _printer()
        dialog = QPrintDialog(printer, self._window)
        dialog.accepted.connect(lambda: self._make(printer, "Sent to the printer."))
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
        """Write the story as a PDF.

        Args:
            path: The file; one that stands there is replaced.
            then: Called when it is written.
        """
        if not os.access(path.parent, os.W_OK):
            self._open_story.banner.emit(
                f"{path.parent} can't be written.", "Choose another folder."
            )
            return
        printer = _printer()
        printer.setOutputFileName(str(path))
        self._make(printer, f"Saved as {path.name}.", then)

    def _make(
        self, printer: "QPrinter", said: str, then: Callable[[], object] | None = None
    ) -> None:
        newsroom = self._open_story.newsroom
        if newsroom is None:
            return
        folder = tempfile.TemporaryDirectory(prefix="copydesk-print-")
        printer.setDocName(self._open_story.fields.slug)
        write = partial(newsroom.exports.write_preview, self._open_story.story, Path(folder.name))

        def done(page: Path) -> None:
            self._print(page, printer, said)
            folder.cleanup()
            if then is not None:
                then()

        def failed(error: CopydeskError) -> None:
            folder.cleanup()
            self._open_story.banner.emit(error.message, error.hint)

        tasks.run_beside(write, done=done, failed=failed)

    def _print(self, page: Path, printer: "QPrinter", said: str) -> None:
        foot = f"{self._open_story.fields.slug} · {datetime.now().astimezone():%Y-%m-%d %H:%M %Z}"
        if print_page(page, printer, foot):
            self._open_story.good_news.emit(said, "")
        else:
            where = printer.outputFileName() or printer.printerName()
            hint = "Choose another place or printer."
            self._open_story.banner.emit(f"{where} can't be printed to.", hint)


def _printer() -> "QPrinter":
    """A printer with margins; without a file name it is the system's, as the dialog has it."""
    from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    printer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    return printer
