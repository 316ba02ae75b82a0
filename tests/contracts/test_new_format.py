"""A new format is one new file: menu, command line, help, preview, loss list find it there."""

import json
import os
import subprocess
import sys
import textwrap
from pathlib import Path
from shutil import copytree

import pytest

from editor.exporters import all_exporters

ROOT = Path(__file__).parents[2]
NEW_FORMAT = '''
"""Headlines, for a list."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from editor.domain.story import Story
from editor.exporters.contract import Carries, Exporter, OutputFile


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen."""

    capitals: bool = field(default=False, metadata={"label": "In capitals"})


def _export(story: Story, options: Options) -> Iterator[OutputFile]:
    headline = story.article.headline
    yield OutputFile("headline.txt", (headline.upper() if options.capitals else headline).encode())


HEADLINE_LIST = Exporter(
    "Headline list", Options(), _export, lambda _: Carries(frozenset({"headline"}))
)
'''
ASK = """
import json
from editor.domain.article import Article
from editor.domain.story import Story
from editor.exporters import all_exporters
from editor.exporters.listing import format_pages
from editor.exporters.losses import losses
from editor.exporters.preview import preview

exporter = all_exporters()["headline-list"]
story = Story(Article("1", "s", headline="Ferry", body="It sails."))
print(json.dumps({
    "formats": list(all_exporters()),
    "lost": [each.message for each in losses(story, exporter)],
    "preview": preview(story, "headline-list").document.decode(),
    "help": "## Headline list · `headline-list`" in format_pages(),
}))
"""


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program with the new file in it."""
    folder = tmp_path_factory.mktemp("program")
    for name in ("editor", "resources"):
        copytree(ROOT / name, folder / name, ignore=lambda *_: {"__pycache__"})
    new = folder / "editor" / "exporters" / "headline_list.py"
    new.write_text(textwrap.dedent(NEW_FORMAT), encoding="utf-8")
    return folder


def ask(program: Path, *words: str) -> str:
    environment = os.environ | {"PYTHONPATH": str(program), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, *words],
        cwd=program,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        timeout=100,
    ).stdout


def test_it_is_in_the_list_the_preview_the_loss_list_and_the_help(program: Path) -> None:
    told = json.loads(ask(program, "-c", ASK))
    assert told["formats"] == sorted([*all_exporters(), "headline-list"])
    assert told["preview"] == "Ferry"
    assert "Words of the text: dropped." in told["lost"]
    assert "Headline: dropped." not in told["lost"]
    assert told["help"]


def test_it_is_on_the_command_line_with_its_options(program: Path, tmp_path: Path) -> None:
    library = ("--library", str(tmp_path / "library"))
    assert "Headline list" in ask(program, "-m", "editor", *library, "formats")
    story = tmp_path / "ferry.md"
    story.write_text("# Ferry returns\n\nIt sails again.\n", encoding="utf-8")
    ask(program, "-m", "editor", *library, "import", str(story))
    wanted = ("--format", "headline-list", "--option", "capitals=yes", "--to", str(tmp_path))
    ask(program, "-m", "editor", *library, "export", "ferry-returns", *wanted, "--override", "test")
    written = tmp_path / "ferry-returns-headline-list" / "headline.txt"
    assert written.read_text(encoding="utf-8") == "FERRY RETURNS"
