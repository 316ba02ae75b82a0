"""Sites are asked only when somebody wants to know how a story stands there."""

from collections.abc import Callable

import pytest

from editor.domain.errors import CopydeskError
from editor.services.publishing.remote_changes import Standing
from editor.ui.open_story import OpenStory
from editor.ui.publish.remote_words import is_changed, remote_words
from editor.ui.publish.view_model import PublishViewModel
from tests.ui.publish.conftest import settle
from tests.ui.publish.desk import COURIER, FakeDesk

pytestmark = [pytest.mark.window, pytest.mark.usefixtures("qapp")]

Plan = Callable[[], None]


def test_a_site_is_asked_only_when_somebody_wants_to_know(
    model: PublishViewModel, desk: FakeDesk
) -> None:
    desk.stands(COURIER)
    model.read()
    settle()
    assert desk.remote_changes.asked == []
    desk.remote_changes.standing = Standing.CHANGED
    model.looking.look("t1")
    assert remote_words(model.looking.found["t1"])[0] == "Looking …"
    settle()

    said, look = remote_words(model.looking.found["t1"])
    assert said.startswith("Changed there by Priya since it was sent.")
    assert look == "look-again"
    assert is_changed(model.looking.found["t1"])


def test_what_stands_in_the_way_of_a_look_is_said_there(
    model: PublishViewModel, desk: FakeDesk
) -> None:
    desk.remote_changes.error = CopydeskError("courier.example can’t be reached.", hint="Later.")
    model.looking.look("t1")
    settle()

    assert remote_words(model.looking.found["t1"]) == (
        "courier.example can’t be reached. Later.",
        "look-again",
    )


def test_their_version_comes_home_into_the_history(
    model: PublishViewModel, desk: FakeDesk, open_story: OpenStory
) -> None:
    told: list[str] = []
    open_story.good_news.connect(lambda message, _: told.append(message))
    model.looking.bring_home("t1")
    settle()

    assert desk.remote_changes.home == ["t1"]
    assert told == ["Kept in the history: “Edited on it”."]
