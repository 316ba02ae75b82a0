"""The sheet on a library with one story."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from editor.ui import tasks
from editor.ui.open_story import OpenStory
from editor.ui.rules.pane import RulesPane
from editor.ui.theme import load_theme


@pytest.fixture
def pane(qtbot: QtBot, open_story: OpenStory) -> Iterator[RulesPane]:
    made = RulesPane(open_story, load_theme("light"))
    qtbot.addWidget(made)
    made.resize(420, 700)
    made.show()
    qtbot.waitExposed(made)
    tasks.finish()
    yield made
    tasks.finish()
