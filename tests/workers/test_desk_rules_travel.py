"""What the desk made of the checks goes to the worker with the story."""

import io

from editor.checks import check_story
from editor.domain.article import Article
from editor.domain.checklist import Checklist, Requirement
from editor.domain.desk_rules import Choice, DeskRules
from editor.domain.finding import Severity
from editor.domain.house_rule import HouseRule
from editor.domain.story import Story
from editor.workers.protocol import Asked, CheckStory, packed, read_asked

RULES = DeskRules(
    style="uk",
    choices={"x": Choice(False, Severity.HINT, {"words": 3, "strict": True, "form": "long"})},
    house_rules=(HouseRule("a", words=("advisor",), replacement=("adviser",)),),
    checklists=(Checklist("All", requirements=(Requirement("headline", most=60),)),),
)


def test_rules_arrive_as_they_were_sent() -> None:
    story = Story(Article("1", "x", language="en-GB", body="An advisor left."), desk=RULES)
    asked = read_asked(io.BytesIO(packed(Asked(1, CheckStory(story)))))
    assert asked is not None
    assert isinstance(asked.request, CheckStory)
    assert asked.request.story.desk == RULES
    found = {each.code for each in check_story(asked.request.story)}
    assert "house-style" in found
