"""Write the list of all checks in the help anew, from the code: ``list_checks.py``."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from editor.checks.listing import check_table  # noqa: E402 - the path is known now

LIST = ROOT / "resources" / "docs" / "help" / "check-list.md"
_HEAD = (
    "# All checks\n\n"
    "This list is made from the program: after a change run `python packaging/list_checks.py`. "
    "What checks do, and how a desk chooses among them, see [Checks](checks.md).\n\n"
    "A blocker stops every way out and can't be switched off. Where a check has findings of "
    "several kinds, its severity here is the one that counts for switching it off; “off” means "
    "that it runs only on a desk that switches it on.\n\n"
)


def page() -> str:
    """The page as it should stand in the help."""
    return _HEAD + check_table()


if __name__ == "__main__":
    LIST.write_text(page(), encoding="utf-8", newline="\n")
    print(f"Written: {LIST.relative_to(ROOT)}")
