"""Findings as ``check --json`` prints them."""

from collections.abc import Iterable
from typing import Any

from editor.cli.check_places import place_of
from editor.cli.story_data import finding_data
from editor.services.reports import CheckedStory


def story_findings(checked: CheckedStory) -> dict[str, Any]:
    """The findings of one story, each with line and column."""
    found = []
    for each in checked.findings:
        place = place_of(checked.story, each)
        found.append({**finding_data(each), "line": place.line, "column": place.column})
    return {"findings": found}


def stories_data(checked: Iterable[CheckedStory]) -> dict[str, Any]:
    """The findings of several stories, and which couldn't be checked."""
    stories, failed = [], []
    for each in checked:
        article = each.story.article
        names = {"id": article.id, "slug": article.slug}
        if each.failure:
            failed.append({**names, "message": each.failure})
        else:
            stories.append({**names, **story_findings(each)})
    return {"stories": stories, "failed": failed}
