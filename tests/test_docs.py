"""What a person can do stands in the help; a new command or format without a word is found here."""

from pathlib import Path

import pytest

from editor.cli.group import copydesk
from editor.exporters import all_exporters

ROOT = Path(__file__).resolve().parents[1]
HELP = "\n".join(
    path.read_text(encoding="utf-8")
    for path in (ROOT / "README.md", *sorted((ROOT / "resources" / "docs" / "help").glob("*.md")))
)


@pytest.mark.parametrize("command", sorted(copydesk.commands) or copydesk.list_commands(None))  # type: ignore[arg-type]
def test_every_command_is_in_the_help(command: str) -> None:
    assert f"copydesk {command}" in HELP


@pytest.mark.parametrize("form", sorted(all_exporters()))
def test_every_format_is_in_the_help(form: str) -> None:
    assert f"`{form}`" in HELP
