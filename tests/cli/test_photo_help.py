"""Every command of ``copydesk photos`` teaches itself."""

import pytest
from click.testing import CliRunner

from editor.cli.group import copydesk
from editor.cli.photos import command as photos

NAMES = photos.list_commands(None)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", NAMES)
def test_help_has_examples_on_lines_of_their_own(name: str) -> None:
    text = CliRunner().invoke(copydesk, ["photos", name, "--help"], obj=None).output
    lines = [line.strip() for line in text.splitlines()]
    examples = [line for line in lines if f"copydesk photos {name} " in f"{line} "]
    assert len(examples) >= 3  # the usage is one
    assert "\\b" not in text
    assert "--json" in text


def test_the_overview_has_a_line_for_each() -> None:
    text = CliRunner().invoke(copydesk, ["photos", "--help"], obj=None).output
    assert all(f"\n  {name} " in text for name in NAMES)
