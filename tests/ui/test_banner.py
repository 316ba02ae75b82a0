from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from editor.ui import banner as banner_module
from editor.ui.banner import Banner

pytestmark = pytest.mark.window


@pytest.fixture
def banner(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Banner]:
    monkeypatch.setattr(banner_module, "GOOD_NEWS_MS", 60)
    window = QWidget()
    qtbot.addWidget(window)
    made, text = Banner(window), QLineEdit(window)
    made.move(0, 100)
    window.resize(600, 200)
    window.show()
    text.setFocus()
    yield made
    window.close()


def test_good_news_stays_while_the_keyboard_is_in_it(qtbot: QtBot, banner: Banner) -> None:
    banner.say_good_news("Imported “bridge-vote”.")
    banner.close_button.setFocus()
    qtbot.wait(200)

    assert banner.isVisible()


def test_good_news_goes_by_itself(qtbot: QtBot, banner: Banner) -> None:
    banner.say_good_news("Imported “bridge-vote”.")
    assert banner.isVisible()

    qtbot.waitUntil(lambda: not banner.isVisible(), timeout=2_000)


def test_trouble_stays_until_it_is_closed(qtbot: QtBot, banner: Banner) -> None:
    banner.say("Not saved: disk full.")
    qtbot.wait(150)

    assert banner.isVisible()


def test_good_news_waits_until_trouble_is_read(qtbot: QtBot, banner: Banner) -> None:
    banner.say("Not saved: disk full.")
    banner.say_good_news("Imported “bridge-vote”.")
    assert banner.message.text() == "Not saved: disk full."
    banner.close_button.click()

    qtbot.waitUntil(lambda: banner.message.text().startswith("Imported"), timeout=2_000)


def test_trouble_takes_the_place_of_good_news_and_does_not_go(qtbot: QtBot, banner: Banner) -> None:
    banner.say_good_news("Imported “bridge-vote”.")
    banner.say("Not saved: disk full.")
    qtbot.wait(150)

    assert banner.isVisible()
    assert banner.message.text() == "Not saved: disk full."
