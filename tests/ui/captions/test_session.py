"""The caption session: layers, many photos at once, one step of undo. No widgets."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from editor.domain.errors import CopydeskError
from editor.domain.photo import Photo
from editor.domain.photo_layers import Origin
from editor.newsroom import Newsroom
from editor.services.photos import Photos
from editor.ui import tasks
from editor.ui.captions.session import MIXED, CaptionSession
from editor.ui.open_story import OpenStory


@pytest.fixture
def photos(newsroom: Newsroom, open_story: OpenStory, tmp_path: Path) -> tuple[Photo, ...]:
    """Three photos that the open story uses."""
    paths = []
    for at, name in enumerate(("span", "pier", "crane")):
        path = tmp_path / f"{name}.jpg"
        Image.new("RGB", (60, 40), (at * 60, 80, 120)).save(path)
        paths.append(path)
    kept = newsroom.photos.keep(paths).photos
    open_story.take_photos(None, open_story.fields.id, kept)
    return kept


@pytest.fixture
def session(open_story: OpenStory, photos: tuple[Photo, ...]) -> Iterator[CaptionSession]:
    """A session on them, for the library; all it keeps is written at its end."""
    made = CaptionSession(open_story, open_story)
    made.show(photos)
    yield made
    made.close()


def stored(newsroom: Newsroom, photo: Photo) -> Photo:
    tasks.finish()
    with newsroom.store.read() as shelf:
        found = shelf.photos.get(photo.digest)
    assert found is not None
    return found


def select_all(session: CaptionSession) -> None:
    session.select([each.digest for each in session.photos])


def test_the_first_photo_stands_large(session: CaptionSession, photos: tuple[Photo, ...]) -> None:
    assert session.current == photos[0]


def test_the_keyboard_goes_through_the_photos_and_stops_at_the_end(
    session: CaptionSession, photos: tuple[Photo, ...]
) -> None:
    assert session.go(1)
    assert session.go(1)
    assert not session.go(1)
    assert session.current == photos[2]


def test_a_caption_for_the_library_is_written_into_it(
    session: CaptionSession, newsroom: Newsroom, photos: tuple[Photo, ...]
) -> None:
    session.set("caption", "Voters cross the old bridge")
    session.finish()
    assert stored(newsroom, photos[0]).library.caption == "Voters cross the old bridge"


def test_a_caption_for_a_story_leaves_the_library_alone(
    session: CaptionSession, newsroom: Newsroom, photos: tuple[Photo, ...]
) -> None:
    session.caption_for(story=True)
    session.set("caption", "Only here")
    session.finish()
    assert session.value("caption") == "Only here"
    assert stored(newsroom, photos[0]).library.caption is None


def test_an_emptied_caption_hides_the_one_below_and_reverting_shows_it(
    session: CaptionSession,
) -> None:
    session.set("caption", "In the library")
    session.caption_for(story=True)
    session.set("caption", "")
    assert (session.value("caption"), session.origin("caption")) == ("", Origin.CLEARED)
    session.revert("caption")
    assert session.value("caption") == "In the library"
    assert session.origin("caption") is Origin.LIBRARY


def test_photos_that_differ_are_mixed(session: CaptionSession) -> None:
    session.set("city", "Millbrook")
    select_all(session)
    assert session.value("city") is MIXED
    assert session.value("state") is None


def test_a_batch_is_one_step_of_undo_and_touches_only_what_was_named(
    session: CaptionSession, open_story: OpenStory
) -> None:
    session.set("caption", "Mine stays")
    select_all(session)
    session.apply({"city": "Millbrook", "state": "Montana"})
    assert session.value("city") == "Millbrook"
    assert session.value("caption") is MIXED
    open_story.ledger.undo()
    assert session.value("city") is None
    assert session.value("state") is None
    assert session.value_of(session.selected[0], "caption") == "Mine stays"
    open_story.ledger.redo()
    assert session.value("state") == "Montana"


def test_captions_for_a_story_and_fields_of_the_library_are_undone_together(
    session: CaptionSession, open_story: OpenStory
) -> None:
    session.caption_for(story=True)
    select_all(session)
    session.apply({"caption": "All of them", "city": "Millbrook"})
    open_story.ledger.undo()
    assert session.value("city") is None
    assert session.value("caption") != "All of them"


def test_typing_into_one_field_is_one_step(session: CaptionSession, open_story: OpenStory) -> None:
    for text in ("M", "Mi", "Mil"):
        session.set("city", text)
    session.finish()
    open_story.ledger.undo()
    assert session.value("city") is None


def test_a_typed_credit_is_kept_as_data(
    session: CaptionSession, newsroom: Newsroom, photos: tuple[Photo, ...]
) -> None:
    session.set("credit_line", "(Jane Barlow/PA via AP)")
    session.finish()
    credit = stored(newsroom, photos[0]).credit
    assert credit is not None
    assert credit.creators == ("Jane Barlow",)
    assert credit.distributor == "AP"


def test_the_story_tells_the_library_by_one_key(
    session: CaptionSession, newsroom: Newsroom, photos: tuple[Photo, ...]
) -> None:
    session.caption_for(story=True)
    session.set("caption", "Good enough for all")
    session.copy_to_library("caption")
    assert stored(newsroom, photos[0]).library.caption == "Good enough for all"


def test_the_side_panel_and_the_desk_say_the_same(
    session: CaptionSession, open_story: OpenStory, photos: tuple[Photo, ...]
) -> None:
    session.set("city", "Millbrook")
    shown = open_story.resolved_fields.photos[photos[0].digest]
    assert shown.library.city == "Millbrook"
    open_story.edit_photo(replace(shown, rating=4))
    assert session.value("rating") == 4


def test_what_cannot_be_written_is_said_and_kept(
    session: CaptionSession, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_self: Photos, _photo: Photo) -> Photo:
        raise CopydeskError("The disk is full.")

    with monkeypatch.context() as broken:
        broken.setattr(Photos, "change", full)
        session.set("city", "Millbrook")
        session.finish()
        tasks.finish()
        assert session.writes.state == "not saved: The disk is full."
        assert session.value("city") == "Millbrook"
    session.writes.write_now()
    tasks.finish()
    assert session.writes.state == "saved"
