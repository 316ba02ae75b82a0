"""The contact sheet: what it shows, and what keys do there."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.figure import Figure
from editor.domain.photo import Flag
from editor.domain.photo_filter import Need, PhotoFilter, PhotoOrder
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.captions.session import CaptionSession
from editor.ui.captions.sheet.filters import ALIKE
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
    made = newsroom.photos.kept_thumbnail(first, 240)
    assert made is not None  # its look was made from it
    made.unlink()
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


def test_photos_that_look_alike_are_marked_filtered_and_selected_by_key(
    qtbot: QtBot, session: CaptionSession
) -> None:
    one, two, other = session.photos
    looks = {one.digest: "0f0f0f0f0f0f0f0f", other.digest: "0f0f0f0f0f0f0f0e", two.digest: ""}
    session.show([replace(each, look=looks[each.digest]) for each in session.photos])
    sheet = ContactSheet(session, load_theme("light"))
    qtbot.addWidget(sheet)
    session.show(session.photos)
    tasks.finish()
    assert set(sheet.narrowing.alike) == {one.digest, other.digest}
    session.select([other.digest])
    QTest.keyClick(sheet.view, Qt.Key.Key_L)
    assert set(session.selected) == {one.digest, other.digest}
    sheet.filters.chips[ALIKE].setChecked(True)
    qtbot.waitUntil(lambda: sheet.narrowing.digests == (one.digest, other.digest))
    row = sheet.view.model().index(0, 0)
    assert "looks like another" in row.data(Qt.ItemDataRole.AccessibleTextRole)


def test_photos_of_a_story_change_places_by_key_and_back_by_undo(
    qtbot: QtBot, sheet: ContactSheet, session: CaptionSession
) -> None:
    story = session.open_story
    one, two, three = (each.digest for each in session.photos)
    story.edit(
        figures=tuple(
            Figure(f"figure-{at}", photo=each) for at, each in enumerate((one, two, three))
        )
    )
    session.caption_for(story=True)
    session.select([three])
    QTest.keyClick(sheet.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [each.photo for each in story.fields.figures] == [one, three, two]
    QTest.keyClick(sheet.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [each.photo for each in story.fields.figures] == [one, two, three]
    sheet.view._move_before(one)
    assert [each.photo for each in story.fields.figures] == [three, one, two]
    story.ledger.undo()
    assert [each.photo for each in story.fields.figures] == [one, two, three]


def test_photos_are_not_reordered_while_they_stand_by_name_or_for_the_library(
    sheet: ContactSheet, session: CaptionSession
) -> None:
    before = session.open_story.fields.figures
    QTest.keyClick(sheet.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert session.open_story.fields.figures == before


def test_dragging_photos_out_asks_the_disk_nothing(
    sheet: ContactSheet, session: CaptionSession, newsroom: Newsroom
) -> None:
    digest = session.photos[0].digest
    lies = newsroom.photos.original(digest)
    lies.unlink()
    model = sheet.view.model()
    data = model.mimeData([model.index(0, 0)])
    assert [Path(url.toLocalFile()) for url in data.urls()] == [lies]


def test_stories_that_use_photos_can_be_chosen(
    qtbot: QtBot, sheet: ContactSheet, session: CaptionSession
) -> None:
    digest = session.photos[2].digest
    sheet.narrowing._uses_arrived({digest: ("vote",)})
    sheet.filters.used_in.setCurrentIndex(sheet.filters.used_in.findData("vote"))
    qtbot.waitUntil(lambda: sheet.narrowing.digests == (digest,))
    sheet.filters.clear()
    qtbot.waitUntil(lambda: len(sheet.narrowing.digests) == 3)


def test_home_leaves_one_of_many_selected_also_where_the_cursor_is(
    sheet: ContactSheet, session: CaptionSession
) -> None:
    QTest.keyClick(sheet.view, Qt.Key.Key_Home)
    sheet.view.selectAll()
    first, last = session.photos[0].digest, session.photos[2].digest
    assert len(session.selected) == 3
    QTest.keyClick(sheet.view, Qt.Key.Key_Home)
    assert list(session.selected) == [first]
    QTest.keyClick(sheet.view, Qt.Key.Key_End)
    assert list(session.selected) == [last]


def test_return_in_the_search_goes_to_the_photos_and_escape_takes_the_words_away(
    qtbot: QtBot, sheet: ContactSheet
) -> None:
    sheet.show()
    sheet.activateWindow()
    sheet.filters.look_for()
    QTest.keyClicks(sheet.filters.search, "IMG_9")
    QTest.keyClick(sheet.filters.search, Qt.Key.Key_Return)
    assert names(sheet) == ["IMG_9.jpg"]
    qtbot.waitUntil(sheet.view.hasFocus)
    sheet.filters.look_for()
    QTest.keyClick(sheet.filters.search, Qt.Key.Key_Escape)
    assert len(names(sheet)) == 3
    QTest.keyClick(sheet.filters.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(sheet.view.hasFocus)


def test_what_a_search_leaves_out_is_not_edited_unseen(
    sheet: ContactSheet, session: CaptionSession
) -> None:
    sheet.view.selectAll()
    sheet.narrowing.ask(PhotoFilter(words="IMG_9"), PhotoOrder.GIVEN)
    assert names(sheet) == ["IMG_9.jpg"]
    assert [each.file_name for each in session.photos if each.digest in session.selected] == [
        "IMG_9.jpg"
    ]
