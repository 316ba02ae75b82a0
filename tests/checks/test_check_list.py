"""The list of checks in the help is the one of the program."""

from pathlib import Path

from editor.checks import all_checks
from editor.checks.listing import check_table, listed

ROOT = Path(__file__).parents[2]
LIST = ROOT / "resources" / "docs" / "help" / "check-list.md"


def test_the_list_in_the_help_is_not_stale() -> None:
    written = LIST.read_text(encoding="utf-8")
    assert written.endswith(check_table()), "renew it with: python packaging/list_checks.py"


def test_every_check_and_every_code_stands_in_the_table_once() -> None:
    table = check_table()
    for code, check in all_checks().items():
        assert table.count(f"\n| `{code}` |") == 1
        assert all(f"`{each}`" in table for each in check.codes())


def test_every_code_is_listed_once_and_says_what_it_is() -> None:
    codes = [each.code for each in listed()]
    assert len(codes) == len(set(codes))
    assert set(all_checks()) <= set(codes)
    for each in listed():
        assert each.check in all_checks()
        assert each.group
        assert each.label
