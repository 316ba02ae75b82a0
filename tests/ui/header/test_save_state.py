"""What the header says of saving can be read at every width."""

import pytest
from pytestqt.qtbot import QtBot

from editor.ui.header.save_state import SaveState, shorter

pytestmark = pytest.mark.window

FULL = "Not saved: The file /home/dana/library.db can't grow: the disk is full."
KEPT = f"{FULL} Your words are in memory and in the journal."
LOST = f"{FULL} Your words are in memory only. Nothing could be written in /home/dana."


@pytest.mark.parametrize("state", [KEPT, LOST, "Saved · 14:02", "Saving…", ""])
@pytest.mark.parametrize("width_px", [170, 250, 420, 2_000])
def test_no_word_is_cut_off_and_the_whole_sentence_can_be_had(
    qtbot: QtBot, state: str, width_px: int
) -> None:
    label = SaveState()
    qtbot.addWidget(label)
    label.resize(width_px, 30)
    label.tell(state)

    assert label.text() in shorter(state)
    assert label.fontMetrics().horizontalAdvance(label.text()) <= width_px
    assert label.accessibleName() == (state or "Nothing to save")
    assert label.toolTip() == (state if state.startswith("Not saved") else "")


@pytest.mark.parametrize("state", [KEPT, LOST])
def test_however_short_it_says_where_the_words_are(state: str) -> None:
    where = "memory only" if state is LOST else "journal"
    assert all(way.startswith("Not saved") and where in way for way in shorter(state))


def test_it_says_more_when_there_is_more_room(qtbot: QtBot) -> None:
    label = SaveState()
    qtbot.addWidget(label)
    label.resize(170, 30)
    label.tell(KEPT)
    label.show()
    label.resize(2_000, 30)
    assert label.text() == KEPT
