"""The Publish sheet as somebody meets it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.moment import moment
from editor.domain.publishing.act import Act
from editor.domain.publishing.dispatch import DispatchState
from editor.ui.open_story import OpenStory
from editor.ui.publish.pane import PublishPane
from editor.ui.publish.view_model import PublishViewModel
from editor.ui.theme import load_theme
from tests.ui.publish.conftest import BLOCKER, LONG, settle, stand
from tests.ui.publish.desk import WIRE, FakeDesk

pytestmark = pytest.mark.window

Plan = Callable[[], None]


def test_without_targets_it_says_how_to_add_one(qtbot: QtBot, open_story: OpenStory) -> None:
    model = PublishViewModel(open_story, lambda: FakeDesk(open_story.fields), open_story)
    pane = PublishPane(model, load_theme("light"))
    qtbot.addWidget(pane)
    pane.show()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    settle()
    assert pane.places.words.text().startswith("Nothing is set up yet that stories go to.")
    assert not pane.act.isVisible()
    pane.setFocus()
    assert pane.places.add.hasFocus()
    QTest.keyClick(pane.places.add, Qt.Key.Key_Return)

    assert pane.pages.currentWidget() is pane.form


def test_a_row_says_where_the_story_stands_and_opens_it(
    pane: PublishPane, desk: FakeDesk, opened: list[str]
) -> None:
    stand(pane, desk)
    row = pane.places.rows["t1"]
    assert row.standing.text().startswith("Published ")
    assert row.standing.text().endswith("version 2")
    assert row.box.isChecked()
    QTest.mouseClick(row.open, Qt.MouseButton.LeftButton)

    assert opened == ["https://courier.example/2026/11/bridge-vote/"]


def test_what_isnt_there_cant_be_ticked_for_a_correction(pane: PublishPane, desk: FakeDesk) -> None:
    stand(pane, desk)
    QTest.mouseClick(pane.act.buttons[Act.CORRECT], Qt.MouseButton.LeftButton)

    assert pane.places.rows["t1"].box.isEnabled()
    assert not pane.places.rows["t2"].box.isEnabled()
    assert "doesn’t stand there" in pane.places.rows["t2"].box.accessibleDescription()
    assert pane.act.correction.isVisible()
    assert not pane.act.confirmed.isVisible()


def test_the_button_is_off_with_its_reason_until_all_is_there(
    pane: PublishPane, desk: FakeDesk, planned: Plan
) -> None:
    assert not pane.foot.go.isEnabled()
    assert pane.foot.go.toolTip() == pane.foot.against.text() == "Tick where it goes."
    pane.places.rows["t1"].box.click()
    planned()
    assert pane.foot.go.isEnabled()
    pane.foot.go.click()
    settle()

    assert len(desk.publishing.stored) == 1
    assert pane.under_way.isVisible()
    assert [card.state.text() for card in pane.under_way.cards.values()] == ["Waiting"]


def test_a_plan_shows_steps_losses_what_cant_be_taken_and_the_exact_text(
    pane: PublishPane, planned: Plan
) -> None:
    pane.places.rows["t1"].box.click()
    planned()
    (card,) = pane.plans.cards.values()
    assert card.steps.text().splitlines()[0] == "1. No blocker stands."
    assert "This site knows one author a post." in card.missing.text()
    assert card.fitness.losses.text() == "Drops 1"
    assert not card.text.isVisible()
    card.show_text.click()

    assert card.text.isVisible()
    assert card.text.toPlainText() == "<p>The bridge is old.</p>"


def test_of_several_plans_one_is_unfolded_and_stays_so(pane: PublishPane, planned: Plan) -> None:
    for row in pane.places.rows.values():
        row.box.click()
    planned()
    first, second = pane.plans.cards.values()
    assert (first.head.isChecked(), second.head.isChecked()) == (True, False)
    second.head.click()
    first.head.click()
    pane.model.choose(is_timed=True, day="2027-01-01", time="06:00", zone="UTC")
    planned()

    assert list(pane.plans.cards.values()) == [first, second]
    assert (first.head.isChecked(), second.head.isChecked()) == (False, True)


def test_a_blocker_leads_to_its_place_and_takes_a_reason(
    qtbot: QtBot, pane: PublishPane, desk: FakeDesk, open_story: OpenStory, planned: Plan
) -> None:
    desk.publishing.changes = {"findings": (BLOCKER,), "refusal": "A blocker stands."}
    pane.places.rows["t1"].box.click()
    planned()
    assert pane.blockers.isVisible()
    (card,) = pane.plans.cards.values()
    assert not card.refusal.isVisible()  # it stands in the box of the blockers
    with qtbot.waitSignal(open_story.jump) as went:
        pane.model.jump(pane.model.blockers[0])
    assert went.args == ["body", 0, 2]
    desk.publishing.changes = {"findings": (BLOCKER,)}
    QTest.keyClicks(pane.blockers.reason, "The desk knows")
    planned()

    assert pane.blockers.reason.text() == "The desk knows"
    assert pane.foot.go.isEnabled()


def test_a_refusal_of_a_target_stands_in_its_card(
    pane: PublishPane, desk: FakeDesk, planned: Plan
) -> None:
    desk.publishing.changes = {"refusal": "It can’t update.", "hint": "Publish it anew."}
    pane.places.rows["t1"].box.click()
    planned()
    (card,) = pane.plans.cards.values()

    assert card.refusal.text() == "It can’t update. Publish it anew."
    assert card.short.text() == "Publish · can’t be done"


def test_a_kill_is_confirmed_by_its_slug_in_the_pane(
    pane: PublishPane, desk: FakeDesk, planned: Plan
) -> None:
    stand(pane, desk)
    pane.act.buttons[Act.KILL].click()
    planned()
    assert pane.plans.title.text().endswith("the exact text is the notice")
    assert pane.foot.go.text() == "Kill"
    assert not pane.foot.go.isEnabled()
    assert not pane.when.isVisible()
    QTest.keyClicks(pane.act.confirmed, "bridge-vote")
    assert pane.foot.go.isEnabled()
    pane.foot.go.click()
    settle()

    assert [ask.act for ask in desk.publishing.stored] == [Act.KILL]
    assert pane.act.confirmed.text() == ""


def test_a_time_is_typed_with_its_zone_and_told_in_utc(pane: PublishPane) -> None:
    pane.when.at_time.click()
    pane.when.zone.setCurrentText("Europe/Berlin")
    pane.when.day.setText("2026-11-25")
    pane.when.time.setText("06:00")
    assert pane.when.said.text() == "Wed 25 Nov 2026, 06:00 Europe/Berlin (05:00 UTC)"
    pane.when.time.setText("25:00")

    assert "is not a date, a time and a zone" in pane.when.said.text()


def test_an_embargo_says_that_the_computer_must_be_on(
    pane: PublishPane, open_story: OpenStory
) -> None:
    assert not pane.when.embargo.isVisible()
    open_story.edit(embargo_until=moment("2026-11-25 06:00 Europe/Berlin"))
    words = [each.text() for each in pane.when.embargo.findChildren(type(pane.when.said))]

    assert words == [
        "Embargo until Wed 25 Nov 2026, 06:00 Europe/Berlin (05:00 UTC)",
        "An embargoed story goes out only while this computer is on.",
    ]
    assert pane.when.at_once.text() == "When the embargo ends"


def test_what_stopped_says_why_and_can_be_tried_again(
    qtbot: QtBot, pane: PublishPane, desk: FakeDesk, planned: Plan
) -> None:
    for row in pane.places.rows.values():
        row.box.click()
    planned()
    pane.foot.go.click()
    settle()
    desk.outbox.turn("d1-t1", state=DispatchState.STOPPED, said="It refuses.", hint="Sign in.")
    desk.outbox.turn("d1-t2", state=DispatchState.CONFLICT, said="Priya changed it.")
    pane.model.sending.look()
    settle()
    first, second = pane.under_way.cards.values()
    assert first.said.text() == "It refuses. Sign in."
    with qtbot.waitSignal(pane.compare_asked) as asked:
        second.compare.click()
    assert asked.args == ["d1-t2"]
    assert not second.retry.isVisible()
    first.retry.click()
    settle()

    assert desk.outbox.waiting[0].state is DispatchState.WAITING


def test_nobody_is_offered_a_look_at_a_folder(pane: PublishPane, desk: FakeDesk) -> None:
    stand(pane, desk)
    desk.stands(WIRE)
    pane.model.read()
    settle()

    assert pane.places.rows["t1"].look.isVisible()
    assert not pane.places.rows["t2"].look.isVisible()


def test_a_second_act_says_that_it_goes_out_behind_the_first(
    pane: PublishPane, planned: Plan
) -> None:
    pane.places.rows["t1"].box.click()
    planned()
    pane.foot.go.click()
    settle()
    planned()

    assert pane.foot.against.text().splitlines() == [
        "0 of 1 sent",
        "This goes out after what is on its way.",
    ]


def test_the_receipt_has_time_bytes_and_address(
    pane: PublishPane, desk: FakeDesk, planned: Plan, opened: list[str]
) -> None:
    pane.places.rows["t1"].box.click()
    planned()
    pane.foot.go.click()
    settle()
    desk.arrive("d1-t1")
    pane.model.sending.look()
    settle()
    (card,) = pane.under_way.cards.values()
    assert "version 2 · bytes 3f9a0c41b2d7" in card.state.text()
    assert card.address.text().replace("\u200b", "").endswith("/2026/11/bridge-vote/")
    card.open.click()

    assert opened == ["https://courier.example/2026/11/bridge-vote/"]


def test_an_address_that_is_no_web_page_is_never_opened(
    pane: PublishPane, opened: list[str]
) -> None:
    pane.under_way.open_asked.emit("file:///etc/passwd")

    assert opened == []


def test_plain_http_is_warned_of(pane: PublishPane, desk: FakeDesk) -> None:
    desk.targets.known["t3"] = LONG
    pane.model.read()
    settle()

    assert pane.places.rows["t3"].plain.isVisible()
    assert not pane.places.rows["t1"].plain.isVisible()
