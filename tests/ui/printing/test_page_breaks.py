"""Pages don't end between what belongs together."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextBlock, QTextFrame

from editor.ui.printing.paper import Paper
from tests.builders import jpeg

pytestmark = [pytest.mark.window, pytest.mark.usefixtures("qapp")]

LINE = "<p>The bridge is old and will be rebuilt by 2028.</p>"


@pytest.fixture
def writer(tmp_path: Path) -> QPdfWriter:
    found = QPdfWriter(str(tmp_path / "story.pdf"))
    found.setResolution(300)
    margins = QMarginsF(20, 20, 20, 20)
    size = QPageSize(QPageSize.PageSizeId.A4)
    found.setPageLayout(
        QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
    )
    return found


def paper(folder: Path, writer: QPdfWriter, html: str) -> Paper:
    (folder / "page.html").write_text(f"<body>{html}</body>", encoding="utf-8")
    return Paper(folder / "page.html", writer)


def pages_of(found: Paper, text: str) -> int:
    """The page of the first line of the block that begins so."""
    block = found.firstBlock()
    while not block.text().startswith(text):
        block = block.next()
        assert block.isValid()
    return _page(found, block)


def _page(found: Paper, block: QTextBlock) -> int:
    rect = found.documentLayout().blockBoundingRect(block)
    top = rect.top() + block.layout().lineAt(0).y() + 1
    return int(top // found.pageSize().height())


@pytest.mark.parametrize("lines", range(24, 36))
def test_a_subhead_stands_on_the_page_of_its_text(
    tmp_path: Path, writer: QPdfWriter, lines: int
) -> None:
    found = paper(tmp_path, writer, f"{LINE * lines}<h2>Subhead</h2><p>After it.</p>")
    assert pages_of(found, "Subhead") == pages_of(found, "After it")


@pytest.mark.parametrize("lines", range(12, 24))
def test_a_caption_stands_on_the_page_of_its_picture(
    tmp_path: Path, writer: QPdfWriter, lines: int
) -> None:
    jpeg(tmp_path / "one.jpg", 1200, 800, "darkred")
    figure = '<figure><img src="one.jpg" alt=""><figcaption>A caption.</figcaption></figure>'
    found = paper(tmp_path, writer, LINE * lines + figure + LINE)
    assert pages_of(found, "\ufffc") == pages_of(found, "A caption")


@pytest.mark.parametrize("lines", range(20, 34, 2))
def test_a_box_stands_on_one_page(tmp_path: Path, writer: QPdfWriter, lines: int) -> None:
    box = f'<aside class="factbox"><h2>Box</h2>{LINE * 3}</aside>'
    found = paper(tmp_path, writer, LINE * lines + box + LINE)
    (frame,) = found.rootFrame().childFrames()
    assert isinstance(frame, QTextFrame)
    rect, height = found.documentLayout().frameBoundingRect(frame), found.pageSize().height()
    assert (rect.top() + 1) // height == (rect.bottom() - 1) // height
