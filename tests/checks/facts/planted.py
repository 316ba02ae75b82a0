"""Stories of the TOML files beside this one."""

import tomllib
from pathlib import Path
from typing import Any

from editor.checks import facts
from editor.checks.contract import Check
from editor.checks.running import findings_in_steps
from editor.discovery import plugs
from editor.domain.article import Article
from editor.domain.dateline import Dateline
from editor.domain.figure import Figure
from editor.domain.finding import Finding
from editor.domain.moment import moment
from editor.domain.story import Story

HERE = Path(__file__).parent
CLEAN = HERE.parent / "clean"
CHECKS = plugs(facts, Check)


def read(name: str) -> dict[str, Any]:
    """A file of stories."""
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


def story_of(told: dict[str, Any], body: str | None = None, language: str = "en-US") -> Story:
    """One of its entries as a story; another body goes over its own."""
    caption = told.get("caption")
    article = Article(
        "1",
        "planted",
        headline=told.get("headline", ""),
        standfirst=told.get("standfirst", ""),
        section=told.get("section", ""),
        body=told["body"].strip("\n") if body is None else body,
        dateline=Dateline(told.get("place", ""), told.get("region", "")),
        figures=(Figure("a", caption=caption),) if caption else (),
        language=language,
        publish_at=moment(f"{told['published']} 06:00 UTC") if "published" in told else None,
    )
    return Story(article, earlier_bodies=tuple(told.get("earlier", ())))


def findings_in(story: Story) -> list[Finding]:
    """What the checks of facts find in it."""
    return [each for found in findings_in_steps(CHECKS, story) for each in found]


def clean_text(number: str) -> str:
    """The clean text of that number."""
    return next(CLEAN.glob(f"{number}-*.md")).read_text(encoding="utf-8")
