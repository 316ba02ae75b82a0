"""The form's widgets: mixed, ticks, topics that are offered, hints, a long name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from editor.domain.photo import Photo
from editor.domain.rights import Rights
from editor.ui.captions.form.pane import CaptionForm
from editor.ui.captions.form.row import MIXED
from editor.ui.captions.session import CaptionSession
from editor.ui.theme import load_theme

pytestmark = pytest.mark.window


@pytest.fixture
def form(qtbot: QtBot, session: CaptionSession) -> CaptionForm:
    """The form on three photos, on the screen."""
    made = CaptionForm(session, load_theme("light"))
    qtbot.addWidget(made)
    made.resize(384, 900)
    made.show()
    qtbot.waitExposed(made)
    for group in made.groups:
        group.set_open(is_open=True)
    return made


def test_fields_that_differ_say_so_and_stay_empty(
    form: CaptionForm, session: CaptionSession, photos: tuple[Photo, ...]
) -> None:
    session.set("city", "Millbrook", (photos[0].digest,))
    session.set("is_protected", True, (photos[0].digest,))
    session.select([each.digest for each in photos])
    city, protected = form.rows["city"].input, form.rows["is_protected"].input
    assert isinstance(city, QLineEdit)
    assert isinstance(protected, QCheckBox)
    assert (city.text(), city.placeholderText()) == ("", MIXED)
    assert protected.checkState() is Qt.CheckState.PartiallyChecked
    session.select((photos[0].digest,))

    assert city.text() == "Millbrook"
    assert protected.isChecked()


def test_one_click_on_a_mixed_tick_makes_all_the_same(
    form: CaptionForm, session: CaptionSession, photos: tuple[Photo, ...]
) -> None:
    session.set("is_protected", True, (photos[0].digest,))
    session.select([each.digest for each in photos])
    protected = form.rows["is_protected"].input
    protected.setFocus()
    QTest.keyClick(protected, Qt.Key.Key_Space)
    QTest.keyClick(protected, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert session.value("is_protected") is True


# A screen that nobody sees can't bring a list to the front.
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_topic_is_chosen_from_the_list_after_those_that_stand(
    qtbot: QtBot, form: CaptionForm, session: CaptionSession
) -> None:
    line = form.rows["subjects"].input
    assert isinstance(line, QLineEdit)
    line.setFocus()
    QTest.keyClicks(line, "politics; elec")
    completer = line.completer()
    assert completer is not None
    offered = completer.completionModel()
    assert offered is not None
    names = [offered.index(row, 0).data() for row in range(offered.rowCount())]
    assert "election" in names
    popup = completer.popup()
    assert popup is not None
    popup.setCurrentIndex(offered.index(names.index("election"), 0))
    QTest.keyClick(popup, Qt.Key.Key_Return)
    form.leave()
    qtbot.waitUntil(lambda: session.value("subjects") is not None)
    line.clearFocus()

    assert form.rows["subjects"].text == "politics; election"


def test_a_long_name_doesnt_widen_the_form(form: CaptionForm, session: CaptionSession) -> None:
    room = form.viewport().width()
    long = "Maximiliana von und zu Hohenlohe-Waldenburg-Schillingsfürst"
    session.set("credit_line", f"({long}/{long} Photo via {long})")
    session.set("city", long)
    session.set("rights", Rights(f"{long}, not for advertising", territory=long, raw=long))
    form.ensurePolished()
    inside = form.widget()
    assert inside is not None

    assert inside.minimumSizeHint().width() <= room


def test_hints_stand_under_the_field(
    form: CaptionForm, session: CaptionSession, photos: tuple[Photo, ...]
) -> None:
    session.set("caption", "Voters cross the  old bridge.")
    form.hints.check()
    assert form.rows["caption"].hint.isVisible()
    assert "Ctrl+." in form.rows["caption"].hint.text()
    session.go(1)

    assert not form.rows["caption"].hint.isVisible()


def test_a_photo_outside_the_story_is_said_to_be_captioned_for_the_library(
    form: CaptionForm, session: CaptionSession
) -> None:
    session.caption_for(story=True)
    assert not form.marks.aside.isVisible()
    session.open_story.edit(figures=())
    session.changed.emit(frozenset(session.selected))

    assert form.marks.aside.isVisible()


def test_a_value_that_cannot_be_meant_says_why_and_writes_nothing(
    form: CaptionForm, session: CaptionSession
) -> None:
    line = form.rows["taken_at"].input
    line.setFocus()
    QTest.keyClicks(line, "yesterday")
    form.leave()

    assert form.rows["taken_at"].fault.isVisible()
    assert session.value("taken_at") is None


def test_one_key_takes_the_fix_that_the_hint_names(
    form: CaptionForm, session: CaptionSession
) -> None:
    session.set("caption", "Voters cross the  bridge in Oslo, Norway, on Monday.")
    form.show_field("caption")
    form.hints.check()
    assert "Alt+Return" in form.rows["caption"].hint.text()
    QTest.keyClick(form.rows["caption"].input, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)

    assert session.value("caption") == "Voters cross the bridge in Oslo, Norway, on Monday."
    assert form.rows["caption"].text == session.value("caption")
    assert form.rows["caption"].hint.isHidden()


def test_the_composer_leaves_the_caret_where_the_verb_goes(
    form: CaptionForm, session: CaptionSession
) -> None:
    session.apply({"people": ("Ann Lee",), "city": "Oslo", "country": "Norway"})
    form.compose()
    QTest.keyClicks(form.rows["caption"].input, "waves")

    assert session.value("caption") == "Ann Lee waves, in Oslo, Norway."


def test_the_mouse_takes_the_first_fix_and_the_keyboard_stays_in_the_box(
    form: CaptionForm, session: CaptionSession
) -> None:
    session.set("caption", "Voters cross the  bridge in Oslo, Norway, on Monday.")
    form.show_field("caption")
    form.hints.check()
    row = form.rows["caption"]
    QTest.mouseClick(row.hints.fix, Qt.MouseButton.LeftButton)

    assert session.value("caption") == "Voters cross the bridge in Oslo, Norway, on Monday."
    assert row.input.hasFocus()
    assert row.hints.isHidden()


def test_who_signs_the_credit_is_the_creator_until_somebody_says_otherwise(
    form: CaptionForm, session: CaptionSession
) -> None:
    session.set("credit_line", "(Ann Lee/AP)")
    assert form.rows["creators"].text == "Ann Lee"
    assert form.rows["creators"].origin.text() == "credit line"
    session.set("creators", ("Bo Kim",))
    assert form.rows["creators"].text == "Bo Kim"
    session.set("creators", ())
    assert form.rows["creators"].text == ""
    assert form.rows["creators"].origin.text() == "cleared here"
    session.revert("creators")
    assert form.rows["creators"].text == "Ann Lee"
