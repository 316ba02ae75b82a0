"""Makes the PDF of a job."""

from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QUuid
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPdfWriter

from editor.domain.errors import CopydeskError
from editor.services.printing import Sheets
from editor.ui.printing.letters import missing_letters
from editor.ui.printing.paper import MARGIN_MM, Paper, print_page
from editor.ui.printing.pdf_facts import said_of, with_facts
from editor.ui.theme import load_fonts, load_italics

_DOTS_AN_INCH = 300
_NAMED = 12  # letters that are named, if some can't be printed
_PAPERS = {"A4": QPageSize.PageSizeId.A4, "Letter": QPageSize.PageSizeId.Letter}


def made(sheets: Sheets) -> bytes:
    """The PDF of a job; the same job gives the same bytes."""
    application = QGuiApplication.instance() or QGuiApplication([])
    load_fonts()
    load_italics()
    with TemporaryDirectory(prefix="copydesk-print-") as folder:
        page = Path(folder) / "page.html"
        page.write_text(sheets.page, encoding="utf-8")
        for name, data in sheets.pictures.items():
            path = page.parent.joinpath(*PurePosixPath(name).parts)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        octets = _printed(page, sheets)
    del application
    return with_facts(octets, sheets.at, sheets.language)


def _printed(page: Path, sheets: Sheets) -> bytes:
    octets = QByteArray()
    buffer = QBuffer(octets)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS_AN_INCH)
    size = QPageSize(_PAPERS.get(sheets.paper, QPageSize.PageSizeId.A4))
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    layout = QPageLayout(
        size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter
    )
    writer.setPageLayout(layout)
    writer.setTitle(sheets.title)
    writer.setAuthor(sheets.authors)
    writer.setCreator("Copydesk")
    writer.setDocumentId(QUuid(sheets.identity.removeprefix("urn:uuid:")))
    writer.setDocumentXmpMetadata(QByteArray(said_of(sheets)))
    missing = missing_letters(Paper(page, writer).toPlainText())
    if missing:
        raise CopydeskError(
            f"no font of this system has the letters {missing[:_NAMED]}",
            hint="Install one that has them, and try again.",
        )
    print_page(page, writer, sheets.foot)
    buffer.close()
    return bytes(octets.data())
