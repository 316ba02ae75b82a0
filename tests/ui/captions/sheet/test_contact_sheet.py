"""The contact sheet: what it shows, and what keys do there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.photo import Flag
from editor.domain.photo_filter import Need, PhotoFilter, PhotoOrder
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.captions.session import CaptionSession
from editor.ui.captions.sheet.pane import ContactSheet
from editor.ui.open_story import OpenStory
from editor.ui.theme import load_theme
from tests.builders import jpeg


@pytest.fixture
def session(open_story: OpenStory, newsroom: Newsroom, tmp_path: Path) -> Iterator[CaptionSession]:
    names = ("IMG_10", "IMG_9", "IMG_1")
    colours = ("teal", "navy", "olive")
    pairs = zip(names, colours, strict=True)
    paths = [jpeg(tmp_path / f"{name}.jpg", colour=colour) for name, colour in pairs]
    made = CaptionSession(open_story, open_story)
    made.show(newsroom.photos.keep(paths).photos)
    yield made
    made.close()
    tasks.finish()


@pytest.fixture
def sheet(qtbot: QtBot, session: CaptionSession) -> ContactSheet:
    made = ContactSheet(session, load_theme("light"))
    qtbot.addWidget(made)
    made.resize(304, 500)
    tasks.finish()
    return made


def names(sheet: ContactSheet) -> list[str]:
    model = sheet.view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_digits_rate_and_letters_flag_the_selection(
    sheet: ContactSheet, session: CaptionSession
) -> None:
    sheet.view.selectAll()
    QTest.keyClick(sheet.view, Qt.Key.Key_4)
    QTest.keyClick(sheet.view, Qt.Key.Key_P)
    assert [(each.rating, each.flag) for each in session.photos] == [(4, Flag.PICKED)] * 3
    QTest.keyClick(sheet.view, Qt.Key.Key_U)
    assert {each.flag for each in session.photos} == {Flag.NONE}
    session.open_story.ledger.undo()
    assert {each.flag for each in session.photos} == {Flag.PICKED}


def test_the_sheet_is_put_in_order_and_next_goes_by_it(
    qtbot: QtBot, sheet: ContactSheet, session: CaptionSession
) -> None:
    sheet.narrowing.ask(PhotoFilter(), PhotoOrder.NAME)
    assert names(sheet) == ["IMG_1.jpg", "IMG_9.jpg", "IMG_10.jpg"]
    session.select(sheet.narrowing.digests[:1])
    session.go(1)
    assert session.current is not None
    assert session.current.file_name == "IMG_9.jpg"


def test_a_photo_that_gets_its_caption_stays_until_the_filter_is_asked_again(
    qtbot: QtBot, sheet: ContactSheet, session: CaptionSession
) -> None:
    session.set("caption", "A bridge", [session.photos[0].digest])
    sheet.filters.chips[Need.CAPTION].setChecked(True)
    qtbot.waitUntil(lambda: names(sheet) == ["IMG_9.jpg", "IMG_1.jpg"])
    session.set("caption", "Another", [session.photos[1].digest])
    assert len(names(sheet)) == 2
    sheet.filters.chips[Need.CAPTION].setChecked(False)
    qtbot.waitUntil(lambda: len(names(sheet)) == 3)
    sheet.filters.chips[Need.CAPTION].setChecked(True)
    qtbot.waitUntil(lambda: names(sheet) == ["IMG_1.jpg"])


def test_a_search_that_finds_nothing_says_so_and_offers_the_way_back(
    qtbot: QtBot, sheet: ContactSheet
) -> None:
    sheet.filters.search.setText("zeppelin")
    qtbot.waitUntil(lambda: names(sheet) == [])
    assert not sheet.show_all.isHidden()
    sheet.show_all.click()
    qtbot.waitUntil(lambda: len(names(sheet)) == 3)


def test_the_selection_of_the_session_is_that_of_the_sheet(
    sheet: ContactSheet, session: CaptionSession
) -> None:
    digests = [each.digest for each in session.photos]
    session.select([digests[2], digests[0]])
    assert {each.row() for each in sheet.view.selectedIndexes()} == {0, 2}
    assert sheet.view.currentIndex().row() == 2


def test_pictures_come_by_themselves(
    qtbot: QtBot, sheet: ContactSheet, session: CaptionSession
) -> None:
    digest = session.photos[0].digest
    assert sheet.pictures.of(digest) is None
    qtbot.waitUntil(lambda: sheet.pictures.of(digest) is not None)


def test_a_photo_whose_original_is_gone_says_so_and_the_rest_goes_on(
    qtbot: QtBot, sheet: ContactSheet, session: CaptionSession, newsroom: Newsroom
) -> None:
    first, second = (each.digest for each in session.photos[:2])
    newsroom.photos.original(first).unlink()
    sheet.pictures.of(first)
    sheet.pictures.of(second)
    qtbot.waitUntil(lambda: sheet.pictures.of(second) is not None)
    qtbot.waitUntil(lambda: "missing" in sheet.pictures.fault_of(first))


def test_a_dropped_folder_is_kept_with_its_good_photos(
    qtbot: QtBot, sheet: ContactSheet, newsroom: Newsroom, tmp_path: Path
) -> None:
    card = tmp_path / "card"
    card.mkdir()
    jpeg(card / "a.jpg", colour="red")
    (card / "b.jpg").write_bytes(b"no photo")
    said: list[str] = []
    sheet.keeping._open_story.banner.connect(lambda message, _hint: said.append(message))
    with qtbot.waitSignal(sheet.kept) as told:
        sheet.take_files([card])
    assert [each.file_name for each in told.args[0]] == ["a.jpg"]
    assert len(newsroom.photos.all_photos()) == 4
    assert [each.partition(" ")[0] for each in said] == ["b.jpg"]
