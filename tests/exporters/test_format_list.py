"""The list of formats in the help is the program’s own: what can be chosen, and what is lost."""

from pathlib import Path

from editor.exporters import all_exporters
from editor.exporters.listing import dropped, format_pages
from editor.exporters.parts import DESK_ONLY, PARTS

LIST = Path(__file__).parents[2] / "resources" / "docs" / "help" / "format-list.md"


def test_the_list_in_the_help_is_up_to_date() -> None:
    written = LIST.read_text(encoding="utf-8")
    assert written.endswith(format_pages()), "renew it with: python packaging/list_formats.py"


def test_every_format_and_option_is_in_the_list() -> None:
    pages = format_pages()
    for name, exporter in all_exporters().items():
        assert f"## {exporter.label} · `{name}`" in pages
    assert "- `version`:" in pages


def test_what_is_dropped_names_nothing_that_is_the_desk_s_own() -> None:
    own = {PARTS[each].label for each in DESK_ONLY}
    for exporter in all_exporters().values():
        assert not own & set(dropped(exporter))
