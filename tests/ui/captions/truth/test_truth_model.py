"""The truth view: what differs, who will show what, and a repaired copy. No widgets."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.newsroom import Newsroom
from editor.photos.truth import TruthRow, truth_of
from editor.ui import tasks
from editor.ui.captions.session import CaptionSession
from editor.ui.captions.truth.view_model import BREAKS, TruthModel, state_of
from editor.ui.open_story import OpenStory

SAMPLES = Path(__file__).parents[5] / "shared" / "data" / "photos"


@pytest.fixture
def session(open_story: OpenStory) -> Iterator[CaptionSession]:
    """A session for the library."""
    made = CaptionSession(open_story, open_story)
    yield made
    made.close()


@pytest.fixture
def model(session: CaptionSession) -> TruthModel:
    """The model, looked at."""
    made = TruthModel(session, session)
    made.watch(is_watched=True)
    return made


def show(newsroom: Newsroom, session: CaptionSession, name: str) -> Path:
    path = SAMPLES / name
    if not path.is_file():
        pytest.skip(f"the sample {name} is not there")
    session.show(newsroom.photos.keep([path]).photos)
    tasks.finish()
    return path


def row(xmp: str, iim: str, exif: str, **states: bool) -> TruthRow:
    said = {"is_differing": False, "is_incomplete": False} | states
    return TruthRow("caption", "caption", xmp, iim, exif, **said)


def test_a_field_says_in_words_how_its_blocks_stand() -> None:
    assert state_of(row("a", "b", "", is_differing=True)) == "Differs"
    assert state_of(row("a", "", "", is_incomplete=True)) == "Not in IIM"
    assert state_of(row("a", "a", "")) == "Agrees"
    assert state_of(row("", "", "a")) == "Said once"


def test_nothing_is_read_while_nobody_looks(
    newsroom: Newsroom, session: CaptionSession, model: TruthModel
) -> None:
    model.watch(is_watched=False)
    show(newsroom, session, "photoshop-insync.jpg")
    assert model.truth is None


def test_fields_that_differ_are_counted(
    newsroom: Newsroom, session: CaptionSession, model: TruthModel
) -> None:
    show(newsroom, session, "exiftool-MWG.jpg")
    assert model.truth is not None
    assert not model.truth.is_in_step
    assert model.can_repair
    assert "agree" not in model.summary


def test_a_repaired_copy_agrees_and_the_original_is_untouched(
    newsroom: Newsroom, session: CaptionSession, model: TruthModel, tmp_path: Path
) -> None:
    show(newsroom, session, "exiftool-MWG.jpg")
    assert model.photo is not None
    to = tmp_path / model.copy_name
    model.repair(to)
    tasks.finish()
    repaired = truth_of(to)
    assert not any(each.is_differing for each in repaired.rows)
    assert repaired.digest == "current"
    kept = newsroom.photos.original(model.photo.digest)
    assert hashlib.sha256(kept.read_bytes()).hexdigest() == model.photo.digest


def test_a_signed_photo_warns_before_a_repair_breaks_it(
    newsroom: Newsroom, session: CaptionSession, model: TruthModel
) -> None:
    show(newsroom, session, "c2pa-valid-C.jpg")
    said = next(each for each in model.paragraphs if each.heading == "Content Credentials")
    assert said.is_warning
    assert BREAKS in said.text


def test_a_signature_is_judged_in_words(
    newsroom: Newsroom, session: CaptionSession, model: TruthModel
) -> None:
    pytest.importorskip("c2pa", reason="the extra copydesk[credentials] is not installed")
    for name, words in (
        ("c2pa-valid-C.jpg", "The signature is valid: nothing was changed since. Signed by C2PA"),
        ("c2pa-tampered-XCA.jpg", "the file was changed after it was signed"),
        ("c2pa-remote-cloud.jpg", "Copydesk doesn’t fetch them"),
    ):
        show(newsroom, session, name)
        said = next(each for each in model.paragraphs if each.heading == "Content Credentials")
        assert words in said.text
        assert BREAKS in said.text


def test_without_the_extra_it_is_said_how_to_verify(
    newsroom: Newsroom,
    session: CaptionSession,
    model: TruthModel,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("editor.services.signing.is_installed", lambda: False)
    show(newsroom, session, "c2pa-valid-C.jpg")
    said = next(each for each in model.paragraphs if each.heading == "Content Credentials")
    assert "signed, not verified (install copydesk[credentials])" in said.text


def test_what_others_show_and_what_leaks_is_said(
    newsroom: Newsroom, session: CaptionSession, model: TruthModel
) -> None:
    show(newsroom, session, "photoshop-insync.jpg")
    headings = [each.heading for each in model.paragraphs]
    assert headings[-4:] == [
        "WordPress shows",
        "Adobe shows",
        "A browser shows",
        "What this file still gives away",
    ]
    assert all(each.text for each in model.paragraphs)
