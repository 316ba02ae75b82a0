"""The captioning tools in the real window, by keyboard."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.domain.caption_template import CaptionTemplate, TemplateField
from editor.domain.codes import Code
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.captions.tools.desk_tools import DeskTools
from editor.ui.desk import Desk
from tests.builders import jpeg

pytestmark = pytest.mark.window


@pytest.fixture
def tools(
    newsroom: Newsroom,
    bridge: Article,
    open_desk: Callable[[str | None], Desk],
    qtbot: QtBot,
    tmp_path: Path,
) -> DeskTools:
    photo = newsroom.photos.keep([jpeg(tmp_path / "span.jpg")]).photos
    newsroom.caption_tools.save_template(
        CaptionTemplate("County fair", (TemplateField("city", "Millbrook"),))
    )
    desk = open_desk(bridge.slug)
    tasks.finish()
    desk.open_story.take_photos(None, bridge.id, photo)
    desk.window.actions_by_id["view.captions"].trigger()
    tasks.finish()
    found = desk.window.findChild(DeskTools)
    assert found is not None
    qtbot.waitUntil(lambda: bool(found.desk.session.selected))
    qtbot.waitUntil(lambda: bool(found.model.templates))
    return found


def press(tools: DeskTools, command: str) -> None:
    window = tools.desk.window()
    window.actions_by_id[f"captions.{command}"].trigger()  # type: ignore[attr-defined]


def test_a_template_is_applied_and_the_fields_come_back(tools: DeskTools) -> None:
    press(tools, "templates")
    assert tools.desk.side.currentWidget() is tools.templates
    QTest.keyClicks(tools.templates.words, "fair")
    QTest.keyClick(tools.templates.words, Qt.Key.Key_Return)
    assert tools.desk.side.currentWidget() is tools.desk.form
    assert tools.desk.session.value("city") == "Millbrook"
    assert tools.desk.form.rows["city"].text == "Millbrook"


def test_an_empty_template_is_not_kept_and_says_why(tools: DeskTools, newsroom: Newsroom) -> None:
    press(tools, "templates")
    tools.templates.new.click()
    form = tools.templates.form
    QTest.keyClick(form.name, Qt.Key.Key_Return)
    assert form.fault.text() == "A template needs a name."
    QTest.keyClicks(form.name, "Fair")
    QTest.keyClick(form.name, Qt.Key.Key_Return)
    assert "needs a field" in form.fault.text()
    assert form.lines[0].is_on.hasFocus()
    tasks.finish()
    assert [each.name for each in newsroom.caption_tools.templates()] == ["County fair"]


def test_tab_goes_from_the_name_through_the_fields_to_save(
    tools: DeskTools, newsroom: Newsroom
) -> None:
    press(tools, "templates")
    tools.templates.new.click()
    form = tools.templates.form
    met: list[QWidget] = []
    here: QWidget = form.name
    while here is not form.give_up:
        then = here.nextInFocusChain()
        assert then is not None
        here = then
        met += [here] if here.focusPolicy() & Qt.FocusPolicy.TabFocus else []
    fields = [box for line in form.lines for box in line.boxes]
    assert met == [*fields, form.save, form.give_up]

    QTest.keyClicks(form.name, "Harbour")
    city = next(line for line in form.lines if line.name == "city")
    city.text.setFocus()
    QTest.keyClicks(city.text, "Hull")
    QTest.keyClick(city.text, Qt.Key.Key_Return)
    tasks.finish()
    kept = {each.name: each.fields for each in newsroom.caption_tools.templates()}
    assert kept["Harbour"] == (TemplateField("city", "Hull"),)


def test_from_photo_ticks_what_photos_have_in_common(tools: DeskTools) -> None:
    values = {
        "caption": "A boat sinks.",
        "people": ("Ann Lee",),
        "taken_at": "2026",
        "city": "Hull",
    }
    tools.desk.session.apply(values)
    press(tools, "templates")
    tools.templates.from_photo.click()
    lines = {line.name: line for line in tools.templates.form.lines}
    assert {name: lines[name].is_on.isChecked() for name in values} == {
        "caption": False,
        "people": False,
        "taken_at": False,
        "city": True,
    }
    assert lines["caption"].text.text() == "A boat sinks."


def test_escape_leaves_the_page_and_not_the_desk(tools: DeskTools) -> None:
    press(tools, "codes")
    QTest.keyClick(tools.codes.words, Qt.Key.Key_Escape)
    assert tools.desk.side.currentWidget() is tools.desk.form
    assert not tools.desk.isHidden()


def test_a_city_that_was_typed_is_remembered(tools: DeskTools, newsroom: Newsroom) -> None:
    line = tools.desk.form.rows["city"].input
    assert isinstance(line, QLineEdit)
    line.setFocus()
    QTest.keyClicks(line, "Porto")
    QTest.keyClick(line, Qt.Key.Key_Return)
    tasks.finish()
    assert newsroom.caption_tools.entries("city") == ("Porto",)


def test_metadata_is_copied_as_text(tools: DeskTools) -> None:
    tools.desk.session.set("city", "Porto")
    press(tools, "copy-metadata")
    assert "City: Porto\n" in QGuiApplication.clipboard().text()
    press(tools, "paste-metadata")
    assert tools.desk.side.currentWidget() is tools.paste


def test_tab_over_the_list_of_codes_leaves_a_half_typed_one_alone(
    tools: DeskTools, qtbot: QtBot
) -> None:
    tools.model.save_code(Code("rab", ("Commissioner Ruth Ann Beck",)))
    press(tools, "codes")
    codes = tools.codes
    qtbot.waitUntil(lambda: codes.list.count() > 0)
    codes.code.setText("ec")
    codes.columns.setPlainText("Eileen Collins")
    codes.list.setFocus(Qt.FocusReason.TabFocusReason)
    assert (codes.code.text(), codes.columns.toPlainText()) == ("ec", "Eileen Collins")
    QTest.keyClick(codes.list, Qt.Key.Key_Home)
    QTest.keyClick(codes.list, Qt.Key.Key_Space)
    assert codes.code.text() == "rab"
