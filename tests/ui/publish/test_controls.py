"""Every control of the sheet has a name and can be reached and seen; nothing makes it wider."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget

from editor.domain.publishing.act import Act
from editor.ui.publish.pane import PublishPane
from editor.ui.theme import load_theme
from editor.ui.theme.apply import stylesheet
from tests.ui.controls import CONTROLS, is_part, text_of
from tests.ui.publish.conftest import BLOCKER, LONG, settle, stand
from tests.ui.publish.desk import FakeDesk

pytestmark = pytest.mark.window

Plan = Callable[[], None]


def test_a_long_name_makes_nothing_wider(pane: PublishPane, desk: FakeDesk, planned: Plan) -> None:
    desk.targets.known["t3"] = LONG
    pane.model.read()
    settle()
    pane.places.rows["t3"].box.click()
    planned()
    pane.foot.go.click()
    settle()
    inside = pane._area.widget()
    assert inside is not None

    assert inside.minimumSizeHint().width() <= pane._area.viewport().width()


@pytest.mark.parametrize("place", ["sheet", "time", "correct", "kill", "form", "change", "sent"])
def test_every_control_has_a_name_a_way_for_the_keyboard_and_shows_where_it_is(
    pane: PublishPane, desk: FakeDesk, planned: Plan, place: str
) -> None:
    pane.setStyleSheet(stylesheet(load_theme("light")))
    desk.publishing.changes = {"findings": (BLOCKER,)}
    stand(pane, desk)
    planned()
    pane.model.looking.look("t1")
    settle()
    _go_to(pane, place, planned)
    settle()
    controls = _controls(pane)
    assert controls

    assert [each for each in controls if not (each.accessibleName() or text_of(each))] == []
    tab = Qt.FocusPolicy.TabFocus.value
    assert [each for each in controls if not each.focusPolicy().value & tab] == []
    assert _unseen(controls) == []


def _go_to(pane: PublishPane, place: str, planned: Plan) -> None:
    if place == "time":
        pane.when.at_time.click()
    elif place in {"correct", "kill"}:
        pane.act.buttons[Act(place)].click()
        planned()
    elif place == "form":
        pane.places.add.click()
    elif place == "change":
        pane.places.rows["t1"].change.click()
        pane.form.standing.remove.click()
    elif place == "sent":
        pane.blockers.reason.setText("The desk knows")
        planned()
        pane.foot.go.click()


def _controls(pane: PublishPane) -> list[QWidget]:
    return [
        each
        for each in pane.findChildren(QWidget)
        if isinstance(each, (*CONTROLS, QAbstractItemView))
        and each.isVisible()
        and each.isEnabled()
        and each.window() is pane
        and not is_part(each, pane)
        and each.focusPolicy() is not Qt.FocusPolicy.NoFocus
    ]


def _unseen(controls: list[QWidget]) -> list[tuple[str, str]]:
    """The controls that look the same with the keyboard in them as without."""
    found = []
    for control in controls:
        control.setFocus(Qt.FocusReason.TabFocusReason)
        within = control.grab().toImage()
        control.clearFocus()
        if control.grab().toImage() == within:
            found.append((type(control).__name__, control.accessibleName() or text_of(control)))
    return found
