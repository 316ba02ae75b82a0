"""Write the list of all formats in the help anew, from the code: ``list_formats.py``."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from editor.exporters.listing import format_pages  # noqa: E402 - the path is known now

LIST = ROOT / "resources" / "docs" / "help" / "format-list.md"
_HEAD = (
    "# All formats\n\n"
    "This list is made from the program: after a change run `python packaging/list_formats.py`. "
    "How to export, and what a loss list is, see [Export](export.md).\n\n"
    "Options go behind `--option`, as in `copydesk export SLUG --format ninjs --option "
    "version=2.1 --to FOLDER`. What is “dropped” is what the format has no place for; the loss "
    "list of a story names only what that story has.\n\n"
)


def page() -> str:
    """The page as it should stand in the help."""
    return _HEAD + format_pages()


if __name__ == "__main__":
    LIST.write_text(page(), encoding="utf-8", newline="\n")
    print(f"Written: {LIST.relative_to(ROOT)}")
