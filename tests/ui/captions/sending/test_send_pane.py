"""Sending in the real window: the key, the panel, the result."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.captions.sending.desk_sending import DeskSending
from editor.ui.desk import Desk
from tests.builders import jpeg

pytestmark = pytest.mark.window


@pytest.fixture(autouse=True)
def settings_stay_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("editor.ui.chosen.save_settings", lambda _: None)


@pytest.fixture
def sending(
    newsroom: Newsroom,
    bridge: Article,
    open_desk: Callable[[str | None], Desk],
    qtbot: QtBot,
    tmp_path: Path,
) -> DeskSending:
    newsroom.photos.keep([jpeg(tmp_path / "span.jpg")])
    desk = open_desk(bridge.slug)
    tasks.finish()
    desk.window.actions_by_id["view.captions"].trigger()
    found = desk.window.findChild(DeskSending)
    assert found is not None
    qtbot.waitUntil(lambda: bool(found.desk.session.selected))
    desk.window.actions_by_id["captions.send"].trigger()
    tasks.finish()
    return found


def test_return_in_the_pattern_sends_and_the_result_is_told(
    sending: DeskSending, qtbot: QtBot, tmp_path: Path
) -> None:
    pane = sending.pane
    assert sending.desk.side.currentWidget() is pane
    assert pane.pattern.hasFocus()
    pane.folder.setText(str(tmp_path / "out"))
    QTest.keyClicks(pane.pattern, "sent-{number:2}")
    assert pane.names.text() == "sent-01.jpg"
    with qtbot.waitSignal(sending.model.ended):
        QTest.keyClick(pane.pattern, Qt.Key.Key_Return)
    assert pane.title.text() == "1 copy written"
    assert (tmp_path / "out" / "sent-01.jpg").exists()
    assert sending.desk.task.isHidden()
    assert pane.open_folder.isVisible()


def test_escape_goes_back_to_the_fields(sending: DeskSending) -> None:
    QTest.keyClick(sending.pane.pattern, Qt.Key.Key_Escape)
    assert sending.desk.side.currentWidget() is sending.desk.form
    assert not sending.desk.isHidden()
