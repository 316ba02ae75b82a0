"""Links are looked at when somebody asks, and what they answered goes with the text."""

from dataclasses import replace

import pytest

from editor.domain.finding import Finding
from editor.domain.link_answer import LinkAnswer, LinkState
from editor.domain.story import Story
from editor.newsroom import Newsroom
from editor.services.link_check import LinkCheck, link_findings
from editor.ui import tasks
from editor.ui.checks.links import LinkLooking
from editor.ui.open_story import OpenStory

pytestmark = pytest.mark.window

GONE = "https://a.example/gone"


class OneIsGone(LinkCheck):
    """Every site answers but one; no connection is opened."""

    def look(  # type: ignore[override]
        self, story: Story, _progress: object = None, *, known: dict[str, LinkAnswer]
    ) -> tuple[Finding, ...]:
        known[GONE] = LinkAnswer(GONE, LinkState.GONE, reason="The page isn’t there.")
        return link_findings(story, known)


@pytest.fixture
def looking(open_story: OpenStory, newsroom: Newsroom) -> LinkLooking:
    open_story.saving.newsroom = replace(newsroom, link_check=OneIsGone())
    open_story.edit(body=f"See [it]({GONE}).")
    return LinkLooking(open_story)


def test_nothing_is_asked_before_somebody_wants_it(looking: LinkLooking) -> None:
    assert looking.findings() == ()


def test_a_dead_link_is_told_where_it_stands_now(
    looking: LinkLooking, open_story: OpenStory
) -> None:
    told: list[str] = []
    open_story.good_news.connect(lambda message, _: told.append(message))
    looking.look()
    tasks.finish()
    assert told == ["Looking at 1 link …", "One link needs a look: see Checks."]
    open_story.edit(body=f"Then: see [it]({GONE}).")
    (found,) = looking.findings()
    assert open_story.article.body[found.start : found.end] == GONE
    open_story.edit(body="No link.")
    assert looking.findings() == ()


def test_a_story_without_links_says_so(looking: LinkLooking, open_story: OpenStory) -> None:
    open_story.edit(body="No link.")
    told: list[str] = []
    open_story.good_news.connect(lambda message, _: told.append(message))
    looking.look()
    assert told == ["This story has no links."]


def test_another_story_has_not_been_asked(looking: LinkLooking, open_story: OpenStory) -> None:
    looking.look()
    tasks.finish()
    open_story.show(open_story.story)
    assert looking.findings() == ()
