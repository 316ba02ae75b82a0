"""Long names in chips end in an ellipsis and leave the row as it was."""

from pytestqt.qtbot import QtBot

from editor.ui.theme.elided import ElidedLabel

LONG = "Ministry of Infrastructure, Housing, Urban Affairs and Regional Development"


def test_a_text_without_room_ends_in_an_ellipsis(qtbot: QtBot) -> None:
    label = ElidedLabel(LONG)
    qtbot.addWidget(label)
    label.resize(120, 20)
    assert label.shown_text.endswith("…")
    assert label.text() == LONG


def test_it_would_like_room_for_all_and_does_with_less(qtbot: QtBot) -> None:
    label = ElidedLabel(LONG)
    qtbot.addWidget(label)
    assert label.sizeHint().width() >= label.fontMetrics().horizontalAdvance(LONG)
    assert label.minimumSizeHint().width() < 80


def test_a_short_name_is_shown_whole_in_the_room_it_asks_for(qtbot: QtBot) -> None:
    label = ElidedLabel("Ann Lee")
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    assert label.shown_text == "Ann Lee"
