"""Photos on their way into the library: at a pause, and all the same without one."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.domain.credit_line import CreditLine
from editor.domain.photo import Photo
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.captions.library_writes import LibraryWrites
from tests.builders import jpeg


@pytest.fixture
def photo(newsroom: Newsroom, tmp_path: Path) -> Photo:
    return newsroom.photos.keep([jpeg(tmp_path / "span.jpg")]).photos[0]


def captioned(photo: Photo, words: str) -> Photo:
    return replace(photo, library=replace(photo.library, caption=words))


def test_who_types_without_a_pause_is_written_all_the_same(
    qtbot: QtBot, newsroom: Newsroom, photo: Photo
) -> None:
    now = 0.0
    writes = LibraryWrites(lambda: newsroom, clock=lambda: now)
    for count in range(20):
        now = count / 10
        writes.take(captioned(photo, f"{count} words"), ("caption",))
    qtbot.wait(20)
    tasks.finish()

    assert newsroom.photos.all_photos()[0].library.caption == "19 words"


def test_what_waits_is_the_newest_there_is(qtbot: QtBot, newsroom: Newsroom, photo: Photo) -> None:
    writes = LibraryWrites(lambda: newsroom)
    newer = captioned(photo, "Voters cross")
    writes.take(newer, ("caption",))

    assert writes.newest(photo) == newer
    assert not writes.is_at_risk
    writes.close()
    assert writes.newest(photo) == photo


def test_two_windows_write_different_fields_of_one_photo_and_both_stay(
    qtbot: QtBot, newsroom: Newsroom, photo: Photo
) -> None:
    here, there = LibraryWrites(lambda: newsroom), LibraryWrites(lambda: newsroom)
    here.take(captioned(photo, "Voters cross"), ("caption",))
    here.close()
    there.take(replace(photo, library=replace(photo.library, city="Millbrook")), ("city",))
    there.close()

    library = newsroom.photos.all_photos()[0].library
    assert (library.caption, library.city) == ("Voters cross", "Millbrook")


def test_a_credit_is_written_as_data(qtbot: QtBot, newsroom: Newsroom, photo: Photo) -> None:
    writes = LibraryWrites(lambda: newsroom)
    credit = CreditLine(creators=("Ana Lind",))
    writes.take(replace(photo, credit=credit), ("credit_line",))
    writes.close()

    assert newsroom.photos.all_photos()[0].credit == credit
