"""Sending selected photos: which, under what names, and what rights are against. No widgets."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.domain.errors import CopydeskError
from editor.domain.photo import Photo, PhotoFields
from editor.domain.rights import Rights
from editor.newsroom import Newsroom
from editor.services.copies import CopiesDone, WrittenCopy
from editor.settings import Settings
from editor.ui import tasks
from editor.ui.captions.sending.view_model import SendModel
from editor.ui.captions.sending.words import lines_of, title_of
from editor.ui.captions.session import CaptionSession
from editor.ui.chosen import Chosen
from editor.ui.open_story import OpenStory
from tests.builders import jpeg


@pytest.fixture
def photos(newsroom: Newsroom, tmp_path: Path) -> tuple[Photo, ...]:
    files = [jpeg(tmp_path / f"{each}.jpg", colour=each) for each in ("teal", "navy", "olive")]
    kept = newsroom.photos.keep(files).photos
    gone = replace(kept[2], rights=Rights(expires_on=date(2001, 1, 1)))
    return (*kept[:2], newsroom.photos.save(gone))


@pytest.fixture
def session(open_story: OpenStory, photos: tuple[Photo, ...]) -> Iterator[CaptionSession]:
    made = CaptionSession(open_story, open_story)
    made.show(photos)
    yield made
    made.close()
    tasks.finish()


@pytest.fixture
def model(
    session: CaptionSession, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[SendModel]:
    monkeypatch.setattr("editor.ui.chosen.save_settings", lambda _: None)
    made = SendModel(session, Chosen(Settings(send_folder=str(tmp_path / "out"))), session)
    made.watch(is_watched=True)
    tasks.finish()
    yield made
    tasks.finish()


def test_names_are_shown_in_the_order_of_the_sheet(
    model: SendModel, session: CaptionSession, photos: tuple[Photo, ...]
) -> None:
    session.select([photos[1].digest, photos[0].digest])
    assert model.names == ("teal.jpg", "navy.jpg")
    model.choose(replace(model.order, pattern="{slug}-{number:2}"))
    assert model.names == ("bridge-vote-01.jpg", "bridge-vote-02.jpg")


def test_what_was_typed_just_before_is_in_the_copy_and_the_folder_is_remembered(
    qtbot: QtBot, model: SendModel, session: CaptionSession, tmp_path: Path
) -> None:
    session.set("caption", "A bridge")
    with qtbot.waitSignal(model.ended):
        model.send()
    tasks.finish()
    assert model.sent is not None
    assert [each.path for each in model.sent.written] == [tmp_path / "out" / "teal.jpg"]
    assert b"A bridge" in model.sent.written[0].path.read_bytes()
    assert model._chosen.settings.send_folder == str(tmp_path / "out")


def test_a_photo_whose_rights_are_against_it_stays_until_somebody_says_why(
    qtbot: QtBot, model: SendModel, session: CaptionSession, photos: tuple[Photo, ...]
) -> None:
    session.select([photos[2].digest])
    tasks.finish()
    assert [name for name, _ in model.stops] == ["olive.jpg"]
    assert model.reason_against == "Say why they must go out all the same."
    session.select([each.digest for each in photos])
    tasks.finish()
    assert (model.reason_against, model.count) == ("", 2)
    model.choose(replace(model.order, reason="The agency agreed"))
    assert model.count == 3
    with qtbot.waitSignal(model.ended):
        model.send()
    assert model.sent is not None
    assert len(model.sent.written) == 3
    assert model.order.reason == ""


def test_a_photo_whose_words_or_name_tell_a_protected_source_stays(
    newsroom: Newsroom, model: SendModel, session: CaptionSession, photos: tuple[Photo, ...]
) -> None:
    said = PhotoFields(creators=("Ann Montoya",), instructions="Call Ann Montoya")
    session.select([photos[0].digest])
    kept = newsroom.photos.save(replace(photos[0], library=said, is_protected=True))
    session.show((kept,))
    tasks.finish()
    sentence = "The instructions name who made the photo, and its source is protected."
    assert model.stops == (("teal.jpg", sentence),)
    mended = replace(kept, library=replace(said, instructions=None))
    session.show((newsroom.photos.save(mended),))
    tasks.finish()
    assert not list(model.stops)
    model.choose(replace(model.order, pattern="montoya-{number}"))
    tasks.finish()
    assert [name for name, _ in model.stops] == ["teal.jpg"]


def test_what_becomes_of_a_signature_is_said_before_it_is_sent(
    newsroom: Newsroom, model: SendModel, session: CaptionSession, photos: tuple[Photo, ...]
) -> None:
    assert model.outlook == ""
    signed = newsroom.photos.save(replace(photos[0], credentials="embedded"))
    session.show((signed, *photos[1:]))
    tasks.finish()
    assert model.outlook.startswith("1 photo is signed with Content Credentials.")
    session.select([photos[1].digest])
    tasks.finish()
    assert model.outlook == ""


def test_the_result_is_told_photo_by_photo() -> None:
    done = CopiesDone(
        (
            WrittenCopy("1", Path("a.jpg"), signature="The signature is valid."),
            WrittenCopy("2", Path("b.jpg"), ("EXIF, camera: X",)),
        ),
        (("c.jpg", CopydeskError("It is damaged.", hint="Look.")),),
        4,
    )
    assert title_of(done) == "2 copies written, 1 photo stayed here, 4 left out"
    assert lines_of(done) == (
        "c.jpg: It is damaged. Look.",
        "a.jpg: The signature is valid.",
        "b.jpg still says: EXIF, camera: X",
        "1 copy says nothing but the fields.",
    )
