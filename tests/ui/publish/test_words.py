"""What the Publish sheet says."""

from dataclasses import replace
from datetime import UTC

import pytest

from editor.domain.article import Article
from editor.domain.moment import moment
from editor.domain.publishing.act import Act
from editor.domain.publishing.dispatch import DispatchState, Progress, Step
from editor.domain.publishing.target import Target
from editor.domain.web_address import is_web
from editor.services.publishing.plan import Ask
from editor.ui.publish.places import Place
from editor.ui.publish.words import (
    button_words,
    moment_words,
    next_step,
    plan_words,
    progress_words,
    receipt_words,
    standing_words,
    where_words,
)
from editor.ui.publish.zones import all_zones, own_zone
from editor.ui.story_value import NO_STORY
from tests.ui.publish.desk import COURIER, NOON, WIRE, dispatch, placement, plan, post, remote

STORY: Article = replace(NO_STORY, id="a", slug="bridge-vote")


def test_a_moment_is_told_with_wall_time_zone_and_utc() -> None:
    at = moment("2026-11-25 00:30 Europe/Berlin")
    assert moment_words(at) == "Wed 25 Nov 2026, 00:30 Europe/Berlin (Tue 24 Nov 2026, 23:30 UTC)"
    assert moment_words(moment("2026-11-25 06:00")) == "Wed 25 Nov 2026, 06:00 UTC"


def test_where_it_stands_is_told_with_time_and_version() -> None:
    place = Place(COURIER, "WordPress", placement(COURIER, Act.CORRECT), 4)
    assert standing_words(place, NOON, UTC) == "Corrected 12:00 UTC, version 4"
    assert standing_words(Place(WIRE, "Folder"), NOON) == "Not there yet"


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("https://courier.example/news/", "WordPress · courier.example/news"),
        ("https://dana:secret@courier.example", "WordPress · courier.example"),
        ("/srv/wire", "WordPress · /srv/wire"),
        ("", "WordPress"),
    ],
)
def test_an_address_is_told_short_and_without_what_might_be_a_secret(url: str, said: str) -> None:
    assert where_words(Place(Target("t", "x", "wordpress", url), "WordPress")) == said


@pytest.mark.parametrize("url", ["file:///etc/passwd", "javascript:alert(1)", "https:", ""])
def test_only_the_web_is_opened(url: str) -> None:
    assert not is_web(url)
    assert is_web("http://localhost:8080/post")


def test_the_button_says_what_it_does() -> None:
    first, second = (plan(Ask("a"), COURIER, act, STORY) for act in (Act.PUBLISH, Act.UPDATE))
    assert button_words(Act.PUBLISH, ()) == "Publish"
    assert button_words(Act.PUBLISH, (second,)) == "Update"
    assert button_words(Act.PUBLISH, (first, second)) == "Publish and update"
    assert button_words(Act.KILL, ()) == "Kill"


def test_a_plan_in_short_says_when() -> None:
    at = moment("2026-11-25 06:00")
    made = plan(Ask("a"), COURIER, Act.PUBLISH, STORY)
    assert plan_words(made) == "Publish · at once"
    assert plan_words(replace(made, release_at=at)) == "Publish · held here until its time"
    assert plan_words(replace(made, schedule_at=at)) == "Publish · scheduled there"
    assert plan_words(replace(made, refusal="No.")) == "Publish · can’t be done"


def test_a_dispatch_that_is_sent_says_its_step() -> None:
    progress = Progress((Step.CHECK, Step.LOOK))
    entry = dispatch("d", COURIER, STORY, state=DispatchState.SENDING, progress=progress)
    assert progress_words(entry) == "Sending: send pictures"
    assert next_step(entry, (Step.CHECK, Step.LOOK)) is None


def test_a_receipt_says_time_version_and_which_bytes() -> None:
    progress = Progress((), remote())
    entry = dispatch("d", COURIER, STORY, sent_at=NOON, post=post(2), progress=progress)
    assert receipt_words(entry, NOON, UTC) == "Published 12:00 UTC, version 2 · bytes 3f9a0c41b2d7"


def test_the_computers_own_zone_is_the_first_to_choose() -> None:
    zones = all_zones()
    assert zones[0] == own_zone()
    assert {"UTC", "Europe/Berlin", "Asia/Kolkata"} <= set(zones)
    assert not [each for each in zones if each.startswith(("Etc/", "posix/", "right/"))]
    assert len(zones) == len(set(zones))
