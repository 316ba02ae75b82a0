"""The list of targets in the help is the program’s own: what each takes, and why not."""

import subprocess
import sys
from pathlib import Path

import pytest

from editor.exporters.options import told_options
from editor.targets import all_kinds

ROOT = Path(__file__).parents[2]
LIST = ROOT / "resources" / "docs" / "help" / "target-list.md"


def test_the_list_in_the_help_is_up_to_date() -> None:
    code = (
        "import sys; sys.path.insert(0, 'packaging'); sys.stdout.reconfigure(encoding='utf-8'); "
        "import list_targets; print(list_targets.page(), end='')"
    )
    made = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True, encoding="utf-8"
    )
    written = LIST.read_text(encoding="utf-8")
    assert written == made.stdout, "renew it with: python packaging/list_targets.py"


@pytest.mark.parametrize("name", sorted(all_kinds()))
def test_every_kind_option_and_reason_is_in_the_list(name: str) -> None:
    kind, written = all_kinds()[name], LIST.read_text(encoding="utf-8")
    assert f"### {kind.label} · `{name}`" in written
    assert all(f"- `{each.name}`: {each.label}" in written for each in told_options(kind.options))
    assert all(why in written for why in kind.missing.values())
