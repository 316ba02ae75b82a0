"""A wire caption that is pasted into the form falls apart when its box is left."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.photo import Photo
from editor.ui.captions.form.pane import CaptionForm
from editor.ui.captions.session import CaptionSession
from editor.ui.fields.text_box import TextBox
from editor.ui.theme import load_theme

pytestmark = pytest.mark.window

WORDS = "Vladimir Putin speaks in Moscow on Nov. 9, 2015."
WIRE = f"FILE - {WORDS} (Gavriil Grigorov, Sputnik, Kremlin Pool Photo via AP, File)"


@pytest.fixture
def form(qtbot: QtBot, session: CaptionSession) -> CaptionForm:
    """The form on three photos, for the story, on the screen."""
    session.caption_for(story=True)
    made = CaptionForm(session, load_theme("light"))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def paste(form: CaptionForm, text: str) -> TextBox:
    box = form.rows["caption"].input
    assert isinstance(box, TextBox)
    box.setFocus()
    box.selectAll()
    box.insertPlainText(text)
    return box


def test_leaving_the_box_gives_file_and_sign_off_their_fields(
    form: CaptionForm, session: CaptionSession
) -> None:
    box = paste(form, WIRE)
    form.rows["alt_text"].input.setFocus()
    assert box.text() == session.value("caption") == WORDS
    assert session.value("is_file") is True
    assert session.value("credit").creators == ("Gavriil Grigorov",)

    session.open_story.ledger.undo()
    assert session.value("caption") == WIRE
    assert not session.value("is_file")
    assert session.value("credit").is_empty
    box.setFocus()
    form.rows["alt_text"].input.setFocus()
    assert session.value("caption") == WIRE  # who took it back meant it


def test_return_does_it_too_and_for_many_at_once(
    form: CaptionForm, session: CaptionSession, photos: tuple[Photo, ...]
) -> None:
    first, second, third = (each.digest for each in photos)
    paste(form, WIRE)
    QTest.keyClick(form.rows["caption"].input, Qt.Key.Key_Return)
    assert session.selected[:1] == (second,)
    assert session.value_of(first, "caption") == WORDS

    session.select((second, third))
    paste(form, WIRE)
    QTest.keyClick(
        form.rows["caption"].input, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    assert [session.value_of(each, "caption") for each in (second, third)] == [WORDS, WORDS]


def test_many_left_by_choosing_another_photo_fall_apart(
    form: CaptionForm, session: CaptionSession, photos: tuple[Photo, ...]
) -> None:
    first, second, third = (each.digest for each in photos)
    session.select((first, second))
    paste(form, WIRE)
    session.select((third,))
    assert [session.value_of(each, "caption") for each in (first, second)] == [WORDS, WORDS]


def test_a_caption_that_nobody_touched_stays_until_somebody_asks(
    form: CaptionForm, session: CaptionSession
) -> None:
    session.apply({"caption": WIRE})
    box = form.rows["caption"].input
    assert isinstance(box, TextBox)
    box.setFocus()
    form.rows["alt_text"].input.setFocus()
    assert session.value("caption") == WIRE
    (fix,) = form.parting.fixes(QTextCursor(box.document()))
    fix.run()
    assert session.value("caption") == WORDS
    assert form.parting.fixes(QTextCursor(box.document())) == []


def test_in_the_library_the_prefix_stays_and_other_credits_too(
    form: CaptionForm, session: CaptionSession
) -> None:
    session.caption_for(story=False)
    paste(form, WIRE)
    form.leave()
    assert session.value("caption") == f"FILE - {WORDS}"
    paste(form, "A boat sinks. (AP Photo/Bo Kim)")
    form.leave()
    assert session.value("caption") == "A boat sinks. (AP Photo/Bo Kim)"
    assert session.value("credit").creators == ("Gavriil Grigorov",)


def test_the_first_fix_moves_the_sign_off_into_an_empty_credit_line(
    form: CaptionForm, session: CaptionSession
) -> None:
    session.apply({"caption": "Ann Lee speaks in Hull. (AP Photo/Bo Kim)"})
    form.hints.check()
    codes = [each.code for each in form.hints.of("caption")]
    assert "credit-in-caption" in codes
    fixes = [each for each in form.hints.fixes("caption") if "sign-off" in each.label]
    fixes[0].run()
    assert session.value("caption") == "Ann Lee speaks in Hull."
    assert session.value("credit").creators == ("Bo Kim",)
