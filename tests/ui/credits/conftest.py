"""A story with three credits, its view model and its panel."""

import pytest
from pytestqt.qtbot import QtBot

from editor.domain.credit import Credit
from editor.ui.credits.pane import CreditsPane
from editor.ui.credits.view_model import CreditsViewModel
from editor.ui.open_story import OpenStory
from editor.ui.theme import load_theme

PEOPLE = (Credit("Ana Lind"), Credit("Kofi Mensah"), Credit("Leila Haddad", "contributing"))


@pytest.fixture
def model(open_story: OpenStory) -> CreditsViewModel:
    open_story.edit(credits=PEOPLE)
    return CreditsViewModel(open_story, open_story)


@pytest.fixture
def pane(qtbot: QtBot, open_story: OpenStory) -> CreditsPane:
    open_story.edit(credits=PEOPLE)
    made = CreditsPane(open_story, load_theme("light"))
    qtbot.addWidget(made)
    made.resize(348, 700)
    made.show()
    qtbot.waitExposed(made)
    return made
