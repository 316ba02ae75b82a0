"""While a card is looked at, the desk says why its fields are closed, and how to open them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.ui import tasks
from editor.ui.captions.desk import CaptionDesk
from editor.ui.desk import Desk
from tests.builders import jpeg

pytestmark = pytest.mark.window


@pytest.fixture
def captions(
    qtbot: QtBot, open_desk: Callable[[str | None], Desk], bridge: Article, tmp_path: Path
) -> CaptionDesk:
    (tmp_path / "card").mkdir()
    for name, colour in (("a", "teal"), ("b", "navy")):
        jpeg(tmp_path / "card" / f"{name}.jpg", colour=colour)
    desk = open_desk(bridge.slug)
    tasks.finish()
    desk.window.actions_by_id["view.captions"].trigger()
    found = desk.window.findChild(CaptionDesk)
    assert found is not None
    found.source.browse(tmp_path / "card")
    qtbot.waitUntil(lambda: len(found.session.photos) == 2)
    return found


def test_closed_fields_say_why_and_keeping_opens_them(captions: CaptionDesk, qtbot: QtBot) -> None:
    assert captions.looked_at.isVisible()
    assert not captions.form.isEnabled()
    captions.looked_at.keep.click()
    qtbot.waitUntil(lambda: not captions.session.places and bool(captions.session.photos))
    assert captions.form.isEnabled()
    assert not captions.looked_at.isVisible()


def test_the_button_says_how_many_would_be_kept_and_another_leads_back(
    captions: CaptionDesk, qtbot: QtBot
) -> None:
    captions.session.select([each.digest for each in captions.session.photos])
    assert captions.looked_at.keep.text() == "Keep 2 in library"
    captions.looked_at.back.click()
    qtbot.waitUntil(captions.looked_at.isHidden)
    assert captions.session.places == {}
