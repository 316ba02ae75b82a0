"""What the printer gets is the exported page, with pictures, credits and page numbers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPainter, QPdfWriter, QTextBlock
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.open_story import OpenStory
from editor.ui.printing.paper import Paper, print_page
from editor.ui.printing.printing import Printing
from tests.builders import jpeg

pytestmark = [pytest.mark.window, pytest.mark.usefixtures("qapp")]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    jpeg(tmp_path / "one.jpg", 2000, 1500, "darkred")
    path = tmp_path / "index.html"
    words = "<p>The bridge is old and will be rebuilt by 2028.</p>" * 120
    path.write_text(
        f'<main><h1>A bridge</h1><figure><img alt="" src="one.jpg"></figure>{words}'
        '<img src="../../secret.png"></main>',
        encoding="utf-8",
    )
    return path


def _writer(path: Path) -> QPdfWriter:
    writer = QPdfWriter(str(path))
    writer.setResolution(600)
    return writer


def _blocks(paper: Paper) -> Iterator[QTextBlock]:
    block = paper.firstBlock()
    while block.isValid():
        yield block
        block = block.next()


def test_a_long_story_runs_over_pages(tmp_path: Path, page: Path) -> None:
    assert print_page(page, _writer(tmp_path / "story.pdf"), "bridge") > 2
    assert (tmp_path / "story.pdf").read_bytes().startswith(b"%PDF")


def test_a_picture_is_as_wide_as_the_column_and_no_higher_than_half_a_page(
    tmp_path: Path, page: Path
) -> None:
    writer = _writer(tmp_path / "story.pdf")
    paper = Paper(page, writer)
    area = writer.pageLayout().paintRectPixels(600)
    picture = next(block for block in _blocks(paper) if block.text() == "\ufffc")
    line = picture.layout().lineAt(0)
    assert area.width() * 0.6 < line.naturalTextWidth() <= area.width() + 1
    assert line.height() <= area.height() / 2 * 1.01


def test_pictures_outside_of_the_page_s_folder_are_not_read(tmp_path: Path, page: Path) -> None:
    paper = Paper(page, _writer(tmp_path / "story.pdf"))
    assert paper.loadResource(2, "../../secret.png") is None
    assert isinstance(paper.loadResource(2, "one.jpg"), QImage)


def test_every_page_has_its_number_at_the_foot(tmp_path: Path, page: Path) -> None:
    writer = _writer(tmp_path / "story.pdf")
    paper = Paper(page, writer)
    area = writer.pageLayout().paintRectPixels(600)
    image = QImage(area.width(), area.height(), QImage.Format.Format_RGB32)
    image.fill("white")
    painter = QPainter(image)
    paper.draw_on(painter, 0, "bridge-vote")
    painter.end()
    foot = image.copy(0, area.height() - 130, area.width(), 130)
    assert any(foot.pixelColor(x, y).lightness() < 200 for x in range(400) for y in range(130))


def test_the_open_story_is_written_as_a_pdf(
    qtbot: QtBot, open_story: OpenStory, newsroom: Newsroom, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    done: list[bool] = []
    Printing(open_story, window).write_pdf(tmp_path / "out.pdf", lambda: done.append(True))
    tasks.finish()
    assert done
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")


def test_a_place_that_cannot_be_written_is_said(
    qtbot: QtBot, open_story: OpenStory, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitSignal(open_story.banner) as said:
        Printing(open_story, window).write_pdf(tmp_path / "nowhere" / "out.pdf")
    assert "can't be written" in said.args[0]
