"""The line under the picture: do the blocks of the file agree, and is it signed."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.domain.photo import PhotoFields
from editor.newsroom import Newsroom
from editor.photos.caption_write import write_caption
from editor.photos.metadata.readers import WordPressImage
from editor.photos.truth import Truth, TruthRow
from editor.ui import tasks
from editor.ui.captions.picture.agreement import Agreement, agreement_of
from editor.ui.captions.session import CaptionSession
from editor.ui.open_story import OpenStory
from tests.builders import jpeg


def row(xmp: str = "", iim: str = "", exif: str = "", **marks: bool) -> TruthRow:
    usual = {"is_differing": False, "is_incomplete": False}
    return TruthRow("caption", "caption", xmp, iim, exif, **(usual | marks))


def truth(*rows: TruthRow, digest: str = "current", credentials: str = "") -> Truth:
    return Truth(rows, digest, WordPressImage(), PhotoFields(), "", PhotoFields(), credentials)


@pytest.mark.parametrize(
    ("found", "words", "is_wrong"),
    [
        (truth(row("A", "A", "A")), "XMP, IIM and EXIF agree", False),
        (
            truth(row("A", "A"), credentials="embedded"),
            "XMP and IIM agree · Content Credentials present",
            False,
        ),
        (truth(row("A", "B", is_differing=True)), "XMP and IIM differ", True),
        (truth(row("A", is_incomplete=True)), "IIM lacks 1 field of XMP", True),
        (truth(row("A", "A"), digest="stale"), "IIM digest is stale", True),
        (truth(row("A"), digest=""), "Words in XMP alone", False),
        (truth(digest=""), "The file says nothing of itself", False),
        (
            truth(digest="", credentials="remote"),
            "The file says nothing of itself · Content Credentials kept elsewhere",
            False,
        ),
    ],
)
def test_one_line_says_whether_the_blocks_agree(found: Truth, words: str, is_wrong: bool) -> None:
    assert agreement_of(found) == (words, is_wrong)


def test_doubts_of_a_reader_are_something_to_look_at() -> None:
    found = replace(truth(row("A", "A")), doubts=("The charset is guessed.",))
    assert agreement_of(found) == ("XMP and IIM: look again", True)


def test_the_file_of_the_current_photo_is_read_only_while_somebody_looks(
    qtbot: QtBot, newsroom: Newsroom, open_story: OpenStory, tmp_path: Path
) -> None:
    bare = jpeg(tmp_path / "bare.jpg")
    write_caption(bare, tmp_path / "said.jpg", PhotoFields(caption="A bridge"))
    kept = newsroom.photos.keep([tmp_path / "said.jpg"]).photos
    session = CaptionSession(open_story, open_story)
    session.show(kept)
    agreement = Agreement(session, session)
    agreement.read()
    tasks.finish()
    assert agreement.words == ""
    agreement.watch(is_watched=True)
    qtbot.waitUntil(lambda: agreement.words == "XMP, IIM and EXIF agree")
    session.close()
