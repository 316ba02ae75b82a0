"""A library whose faults are known, and ``copydesk check`` on it."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from editor.cli.group import copydesk
from editor.domain.figure import Figure
from editor.domain.finding import WavedThrough
from tests.builders import NOON, newsroom_in

Run = Callable[..., Result]

BODY = (
    "😀 The the ferry is back.\r\n\r\nIt cost TK, [they](http://a.example/) say.\n\nIt it sailed.\n"
)
CODES = ("tk-left", "doubled-words", "no-byline", "address-form")


def library(folder: Path) -> Path:
    """A library with a story of known faults, one of them waved through, and a clean one."""
    with newsroom_in(folder) as newsroom:
        stories = newsroom.stories
        stories.new("ferry")
        waved = WavedThrough("doubled-words", "body", "It it", "It is how he said it", "Dana", NOON)
        article = replace(
            stories.get("ferry"),
            headline="Ferry 🔥 TK sails",
            body=BODY,
            url_slug="Ferry Sails",
            waved_through=(waved,),
        )
        stories.save(article)
        stories.new("clean")
        stories.set_fields("clean", {"headline": "The ferry sails", "credits[0].name": "Dana Wu"})
        stories.set_fields("clean", {"desk": "Region", "status": "Ready", "body": "It sailed."})
    return folder


def check_of(folder: Path) -> Run:
    """``copydesk check …`` on that library."""

    def invoke(*arguments: object, **options: Any) -> Result:
        line = ["--library", str(folder), "check", *map(str, arguments)]
        return CliRunner().invoke(copydesk, line, obj=None, **options)

    return invoke


def only_known() -> list[str]:
    """The flags that leave out what checks of another day may find."""
    return [part for code in CODES for part in ("--only", code)]


def lines_of(folder: Path) -> str:
    """The golden story as lines; ``python -m tests.golden`` writes it."""
    return _printed(folder, "--waved")


def sarif_of(folder: Path) -> str:
    """The golden story as SARIF, without the list of rules, which grows."""
    log = json.loads(_printed(folder, "--sarif"))
    (one,) = log["runs"]
    numbers = [rule["id"] for rule in one.pop("tool")["driver"]["rules"]]
    for result in one["results"]:
        assert numbers[result.pop("ruleIndex")] == result["ruleId"]
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _printed(folder: Path, *flags: str) -> str:
    return check_of(folder)("ferry", *flags, *only_known()).stdout


def give_caption(folder: Path, caption: str) -> None:
    """A figure for the clean story."""
    with newsroom_in(folder) as newsroom:
        figures = (Figure("quay", caption=caption),)
        body = "![](figure:quay)\n\nIt sailed."
        article = newsroom.stories.get("clean")
        newsroom.stories.save(replace(article, body=body, figures=figures))


def json_of(result: Result) -> Any:
    return json.loads(result.stdout)
