"""What a person can do stands in the help; a new command or format without a word is found here."""

import re
from pathlib import Path

import pytest

from editor.cli.group import copydesk
from editor.exporters import all_exporters

ROOT = Path(__file__).resolve().parents[1]
PAGES = (ROOT / "README.md", *sorted((ROOT / "resources" / "docs" / "help").glob("*.md")))
HELP = "\n".join(path.read_text(encoding="utf-8") for path in PAGES)
LINK = re.compile(r"\]\((?!https?:)([^)#\s]*)#?([^)\s]*)\)")


@pytest.mark.parametrize("command", sorted(copydesk.commands) or copydesk.list_commands(None))  # type: ignore[arg-type]
def test_every_command_is_in_the_help(command: str) -> None:
    assert f"copydesk {command}" in HELP


@pytest.mark.parametrize("form", sorted(all_exporters()))
def test_every_format_is_in_the_help(form: str) -> None:
    assert f"`{form}`" in HELP


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_link_and_picture_leads_somewhere(page: Path) -> None:
    for name, part in LINK.findall(page.read_text(encoding="utf-8")):
        there = (page.parent / name).resolve() if name else page
        assert there.exists(), f"{page.name}: {name}"
        if part:
            assert part in _parts(there), f"{page.name}: {name}#{part}"


def _parts(page: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", each.lower()).replace(" ", "-") for each in headings}
