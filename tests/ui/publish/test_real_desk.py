"""The Publish sheet with the services themselves, and a folder to publish to."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.domain.article import Article
from editor.domain.credit import Credit
from editor.domain.moment import moment
from editor.domain.publishing.act import Act
from editor.domain.publishing.dispatch import DispatchState
from editor.domain.status import Status
from editor.newsroom import Newsroom
from editor.ui import tasks
from editor.ui.open_story import OpenStory
from editor.ui.publish.pane import PublishPane
from editor.ui.publish.view_model import PublishViewModel
from editor.ui.theme import load_theme
from tests.ui.publish.conftest import settle

pytestmark = pytest.mark.window


@pytest.fixture
def bridge(newsroom: Newsroom, bridge: Article) -> Article:
    """Nothing stops it."""
    return newsroom.stories.save(replace(bridge, credits=(Credit("Ana Lind"),)))


@pytest.fixture
def pane(
    qtbot: QtBot, open_story: OpenStory, newsroom: Newsroom, tmp_path: Path
) -> Iterator[PublishPane]:
    (tmp_path / "drop").mkdir()
    newsroom.targets.add("folder", "Wire drop", str(tmp_path / "drop"))
    made = PublishPane(
        PublishViewModel(open_story, lambda: newsroom, open_story), load_theme("light")
    )
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    settle()
    yield made
    made.model.turn_on(on=False)
    settle()


def plan(pane: PublishPane) -> None:
    pane.model.planning.ask_now()
    settle()


def send(pane: PublishPane, newsroom: Newsroom) -> None:
    """What the window has done by a child."""
    newsroom.outbox.run()
    pane.model.sending.look()
    settle()


def test_a_story_goes_into_the_folder_and_the_receipt_says_so(
    pane: PublishPane, newsroom: Newsroom, open_story: OpenStory, tmp_path: Path
) -> None:
    plan(pane)
    (row,) = pane.places.rows.values()
    assert row.box.isChecked()  # it is the only one
    (card,) = pane.plans.cards.values()
    assert "Delivered whole, or not at all." in card.steps.text()
    card.show_text.click()
    assert "Voters approve bridge" in card.text.toPlainText()
    assert pane.foot.against.text() == ""
    pane.foot.go.click()
    settle()
    assert [each.state for each in pane.model.sending.under_way] == [DispatchState.WAITING]
    send(pane, newsroom)

    (sent,) = pane.model.sending.under_way
    assert sent.state is DispatchState.SENT
    (written,) = (tmp_path / "drop").rglob("ninjs.json")
    assert json.loads(written.read_text(encoding="utf-8"))["version"] == "1"
    assert row.standing.text().startswith("Published ")
    assert row.standing.text().endswith(", version 1")
    assert newsroom.stories.get(open_story.fields.id).status is Status.PUBLISHED


def test_a_correction_counts_up_and_carries_its_sentence(
    pane: PublishPane, newsroom: Newsroom, open_story: OpenStory, tmp_path: Path
) -> None:
    plan(pane)
    pane.foot.go.click()
    settle()
    send(pane, newsroom)
    pane.act.buttons[Act.CORRECT].click()
    pane.act.correction.setPlainText("The vote was not close.")
    plan(pane)
    assert pane.foot.go.text() == "Correct"
    assert pane.foot.against.text() == ""
    pane.foot.go.click()
    settle()
    send(pane, newsroom)

    (row,) = pane.places.rows.values()
    assert row.standing.text().startswith("Corrected ")
    assert row.standing.text().endswith(", version 2")
    stored = newsroom.stories.get(open_story.fields.id)
    assert [each.text for each in stored.corrections] == ["The vote was not close."]


def test_a_blocker_of_the_checks_stops_it_here_too(
    pane: PublishPane, newsroom: Newsroom, open_story: OpenStory
) -> None:
    open_story.edit(body="The bridge is TK.\n")
    plan(pane)
    assert pane.blockers.isVisible()
    assert not pane.foot.go.isEnabled()
    pane.blockers.reason.setText("The desk knows")
    plan(pane)
    assert pane.foot.go.isEnabled()
    pane.foot.go.click()
    settle()

    assert pane.model.sending.error is None
    (override,) = newsroom.stories.get(open_story.fields.id).overrides
    assert override.why == "The desk knows"


def test_an_embargoed_story_is_held(
    pane: PublishPane, newsroom: Newsroom, open_story: OpenStory, tmp_path: Path
) -> None:
    open_story.edit(embargo_until=moment("2099-11-25 06:00 Europe/Berlin"))
    plan(pane)
    (card,) = pane.plans.cards.values()
    assert card.short.text() == "Publish · held here until its time"
    assert "only while this computer is on" in card.warnings.text()
    pane.foot.go.click()
    settle()
    send(pane, newsroom)

    (entry,) = pane.under_way.cards.values()
    assert entry.state.text().startswith("Held until Wed 25 Nov 2099, 06:00 Europe/Berlin")
    assert list((tmp_path / "drop").iterdir()) == []
    entry.cancel.click()
    settle()
    tasks.finish()
    assert newsroom.outbox.entries() == ()
