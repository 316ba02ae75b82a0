"""A library with the sample story and a folder that it can be published to."""

import json
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from editor.cli.group import copydesk
from editor.domain.publishing.act import Act
from editor.domain.publishing.dispatch import Dispatch
from editor.domain.publishing.post import Post
from editor.domain.publishing.target import Target

Run = Callable[..., Result]

SLUG = "weather-satellite"
DROP = "Drop"
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
SITE = Target("t1", "Courier site", "wordpress", "https://courier.example", "ann")
NAMES = {SITE.id: SITE.name}
_SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / f"{SLUG}.md"


def run_in(folder: Path) -> Run:
    """``copydesk …`` on the library in that folder."""

    def run(*arguments: object, typed: str = "") -> Result:
        line = ["--library", str(folder), *map(str, arguments)]
        return CliRunner().invoke(copydesk, line, obj=None, input=typed)

    return run


def done(result: Result) -> Result:
    """The result of what has to be done."""
    assert result.exit_code == 0, f"{result.output}\n{result.exception!r}"
    return result


def told(result: Result) -> dict[str, Any]:
    """What was printed as JSON."""
    data: dict[str, Any] = json.loads(result.stdout)
    return data


def with_story_and_drop(folder: Path) -> Run:
    """A library with the sample story, and the folder ``folder/drop`` as its target."""
    shutil.copytree(_imported(folder.parent), folder / "library")
    run = run_in(folder / "library")
    done(run("targets", "add", "folder", DROP, "--url", folder / "drop"))
    return run


def _imported(shared: Path) -> Path:
    """A library with the sample story, made once for all tests of a process."""
    library = shared / "library-with-sample"
    if not library.exists():
        aside = shared / "library-to-be"
        done(run_in(aside)("import", _SAMPLE))
        aside.rename(library)
    return library


def dropped(folder: Path) -> list[Path]:
    """The files that were dropped, by name."""
    return sorted(each for each in (folder / "drop").rglob("*") if each.is_file())


def entry(**changes: Any) -> Dispatch:
    """An entry of the outbox."""
    post = Post("urn:uuid:1", 1, "wordpress-blocks", "<p>Secret copy</p>")
    values: dict[str, Any] = {
        "id": "4fbe897100000000",
        "batch": "b",
        "target": SITE.id,
        "article": "a1",
        "slug": "bridge-vote",
        "headline": "Bridge vote",
        "act": Act.PUBLISH,
        "post": post,
        "made_at": NOON,
        "by": "Dana Wu",
    }
    return Dispatch(**{**values, **changes})
