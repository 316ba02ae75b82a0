"""Folders and cards in the caption desk: looked at where they lie, kept when asked."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor.domain.photo import Flag
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.captions import empty_sheet
from editor.ui.captions.session import CaptionSession
from editor.ui.captions.side import SheetColumn
from editor.ui.captions.source import PhotoSource
from editor.ui.open_story import OpenStory
from editor.ui.theme import load_theme
from tests.builders import jpeg
from tests.photos import raw_files
from tests.photos.raw_files import shown_jpeg


@pytest.fixture
def card(tmp_path: Path) -> Path:
    folder = tmp_path / "DCIM"
    folder.mkdir()
    for name, colour in (("IMG_1", "teal"), ("IMG_2", "navy"), ("IMG_3", "olive")):
        jpeg(folder / f"{name}.jpg", colour=colour)
    return folder


@pytest.fixture
def column(qtbot: QtBot, open_story: OpenStory) -> Iterator[SheetColumn]:
    session = CaptionSession(open_story, open_story)
    source = PhotoSource(session, session)
    made = SheetColumn(session, source, load_theme("light"))
    qtbot.addWidget(made)
    made.resize(304, 600)
    made.session, made.source = session, source  # type: ignore[attr-defined]
    yield made
    source.place.leave()
    session.close()
    tasks.finish()


@pytest.fixture
def session(column: SheetColumn) -> CaptionSession:
    found: CaptionSession = column.session  # type: ignore[attr-defined]
    return found


@pytest.fixture
def source(column: SheetColumn) -> PhotoSource:
    found: PhotoSource = column.source  # type: ignore[attr-defined]
    return found


@pytest.fixture
def said(open_story: OpenStory) -> list[str]:
    heard: list[str] = []
    open_story.banner.connect(lambda message, _hint: heard.append(message))
    return heard


def names(session: CaptionSession) -> list[str]:
    return [each.file_name for each in session.photos]


def test_a_dropped_folder_is_looked_at_and_nothing_is_copied(
    qtbot: QtBot, column: SheetColumn, session: CaptionSession, card: Path, newsroom: Newsroom
) -> None:
    column.sheet.view.files_given.emit([card])
    qtbot.waitUntil(lambda: len(session.places) == 3)
    assert names(session) == ["IMG_1.jpg", "IMG_2.jpg", "IMG_3.jpg"]
    assert not column.place_bar.isHidden()
    assert newsroom.photos.all_photos() == ()


def test_pictures_of_a_card_are_shown(
    qtbot: QtBot, column: SheetColumn, session: CaptionSession, source: PhotoSource, card: Path
) -> None:
    source.browse(card)
    tasks.finish()
    key = session.photos[0].digest
    column.sheet.pictures.of(key)
    qtbot.waitUntil(lambda: column.sheet.pictures.of(key) is not None)


def test_words_for_a_photo_on_a_card_are_refused_with_a_sentence_and_never_written(
    session: CaptionSession,
    source: PhotoSource,
    card: Path,
    said: list[str],
    newsroom: Newsroom,
) -> None:
    source.browse(card)
    tasks.finish()
    session.set("caption", "A bridge")
    session.apply({"city": "Oslo", "rating": 3})
    session.writes.write_now()
    tasks.finish()
    assert "only looked at" in said[0]
    assert session.value("city") is None
    assert session.photos[0].rating == 3
    assert session.writes.state == "saved"
    assert newsroom.photos.all_photos() == ()


def test_kept_photos_take_their_stars_flag_and_new_name_along_and_are_selected(
    qtbot: QtBot, column: SheetColumn, session: CaptionSession, source: PhotoSource, card: Path
) -> None:
    source.browse(card)
    tasks.finish()
    session.select([session.photos[1].digest])
    QTest.keyClick(column.sheet.view, Qt.Key.Key_P)
    QTest.keyClick(column.sheet.view, Qt.Key.Key_4)
    column.place_bar.pattern.setText("vote-{number:3}")
    column.keep()
    qtbot.waitUntil(lambda: names(session) == ["vote-001.jpg"])
    assert session.places == {}
    photo = session.current
    assert photo is not None
    assert (photo.flag, photo.rating) == (Flag.PICKED, 4)
    assert (card / "IMG_2.jpg").exists()


def test_the_raw_file_of_a_kept_photo_comes_along(
    qtbot: QtBot, column: SheetColumn, session: CaptionSession, source: PhotoSource, card: Path
) -> None:
    (card / "IMG_2.NEF").write_bytes(raw_files.nef(shown_jpeg()))
    source.browse(card)
    tasks.finish()
    assert names(session) == ["IMG_1.jpg", "IMG_2.jpg", "IMG_3.jpg"]
    session.select([session.photos[1].digest])
    column.keep()
    qtbot.waitUntil(lambda: names(session) == ["IMG_2.jpg"])
    photo = session.current
    assert photo is not None
    assert photo.companion is not None
    assert photo.companion.file_name == "IMG_2.NEF"


def test_undoing_stars_of_a_card_after_it_was_left_tells_the_library_nothing(
    session: CaptionSession, source: PhotoSource, card: Path, newsroom: Newsroom
) -> None:
    source.browse(card)
    tasks.finish()
    session.apply({"rating": 5})
    source.show_library()
    tasks.finish()
    session.open_story.ledger.undo()
    session.writes.write_now()
    tasks.finish()
    assert session.writes.state == "saved"
    assert newsroom.photos.all_photos() == ()


def test_a_card_that_is_pulled_out_is_told_and_the_library_comes_back(
    qtbot: QtBot,
    source: PhotoSource,
    card: Path,
    said: list[str],
    newsroom: Newsroom,
) -> None:
    newsroom.photos.keep([jpeg(card.parent / "kept.jpg", colour="red")])
    source.browse(card)
    tasks.finish()
    shutil.rmtree(card)
    qtbot.waitUntil(lambda: names(source._session) == ["kept.jpg"], timeout=4_000)
    assert said == ["The folder “DCIM” went away."]
    assert source.place.folder is None


def test_a_folder_that_is_not_there_is_told(
    session: CaptionSession, source: PhotoSource, tmp_path: Path, said: list[str]
) -> None:
    source.browse(tmp_path / "nowhere")
    tasks.finish()
    assert "can't be read" in said[0]
    assert source.place.folder is None


def test_an_empty_card_says_so(column: SheetColumn, source: PhotoSource, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    source.browse(tmp_path / "empty")
    tasks.finish()
    assert column.empty.words.text() == empty_sheet.PLACE


def test_an_empty_library_says_how_to_get_photos_and_takes_what_is_dropped(
    qtbot: QtBot, column: SheetColumn, session: CaptionSession, source: PhotoSource, card: Path
) -> None:
    source.show_library()
    tasks.finish()
    assert column.empty.words.text() == empty_sheet.LIBRARY
    assert not column.empty.isHidden()
    column.empty.files_given.emit(list(card.glob("*.jpg")))
    assert not column.sheet.progress.isHidden()
    qtbot.waitUntil(lambda: len(session.photos) == 3)
    assert column.empty.isHidden()


def test_an_empty_story_leads_to_the_photos_of_the_library(
    column: SheetColumn, source: PhotoSource
) -> None:
    source.show_story()
    ways = [each for each in column.empty.findChildren(QPushButton) if not each.isHidden()]
    assert [each.text() for each in ways] == ["Add photos…", "All photos of the library"]
    ways[1].click()
    assert source.is_library
