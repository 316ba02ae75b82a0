"""Terms that the words of photos add are offered; where a photo went is shown."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.moment import moment
from editor.domain.photo import Photo
from editor.domain.rights import Rights
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.captions.form.pane import CaptionForm
from editor.ui.captions.form.terms_model import TermsModel
from editor.ui.captions.form.values import rights_line
from editor.ui.captions.session import CaptionSession
from editor.ui.theme import load_theme


@pytest.fixture
def terms(session: CaptionSession) -> TermsModel:
    return TermsModel(session, session)


def test_typed_instructions_are_offered_and_not_noted(
    terms: TermsModel, session: CaptionSession
) -> None:
    assert terms.proposal == ""
    session.set("rights", Rights("Cleared by phone"))
    session.set("instructions", "NO ARCHIVE. FRANCE OUT. EDITORIAL USE ONLY")
    assert session.value("rights") == Rights("Cleared by phone")
    assert terms.proposal == "not in France; no archive"
    terms.note()
    rights = session.value("rights")
    assert (rights.terms, rights.territory, rights.no_archive) == (
        "Cleared by phone",
        "Not in France",
        True,
    )
    assert terms.proposal == ""


def test_noting_terms_is_one_step_back(
    terms: TermsModel, session: CaptionSession, photos: tuple[Photo, ...]
) -> None:
    session.select([each.digest for each in photos[:2]])
    session.apply({"instructions": "ONE TIME USE"})
    terms.note()
    assert session.value("rights").is_one_use
    session.open_story.ledger.undo()
    assert session.value("rights") == Rights()
    assert terms.proposal == "one use"


def test_where_a_photo_went_is_shown_with_it(
    terms: TermsModel, session: CaptionSession, photos: tuple[Photo, ...], newsroom: Newsroom
) -> None:
    newsroom.usage.note([photos[0].digest], "export html", "ferry")
    session.select([photos[1].digest])
    session.select([photos[0].digest])
    tasks.finish()
    assert terms.uses.startswith("export html · ferry · ")
    session.select([photos[1].digest])
    tasks.finish()
    assert terms.uses == ""


@pytest.mark.window
def test_terms_are_noted_by_key(qtbot: QtBot, session: CaptionSession) -> None:
    form = CaptionForm(session, load_theme("light"))
    qtbot.addWidget(form)
    form.show()
    qtbot.waitExposed(form)
    assert not form.marks.terms.note.isVisible()
    session.set("instructions", "NO ARCHIVE")
    assert "no archive" in form.marks.terms.proposal.text()
    form.marks.terms.note.setFocus()
    QTest.keyClick(form.marks.terms.note, Qt.Key.Key_Space)
    assert session.value("rights").no_archive
    assert not form.marks.terms.note.isVisible()


NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("rights", "words", "stop"),
    [
        (Rights(), "No terms noted · no expiry", ""),
        (Rights("Editorial use"), "Editorial use · no expiry", ""),
        (
            Rights(expires_on=date(2026, 11, 22), territory="Not in France", no_archive=True),
            "Not in France · no archive · until 2026-11-22",
            "expired 2026-11-22",
        ),
        (
            Rights(embargo_until=moment("2026-11-23 12:01 UTC")),
            "Embargo until 2026-11-23 12:01 UTC · no expiry",
            "embargoed",
        ),
    ],
)
def test_the_line_of_rights_says_all_that_is_noted(rights: Rights, words: str, stop: str) -> None:
    assert rights_line(rights, NOW) == (words, stop)
