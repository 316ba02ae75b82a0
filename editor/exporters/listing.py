"""The formats as lists and help show them."""

import sys
from collections.abc import Iterator
from typing import Any

from editor.exporters import all_exporters
from editor.exporters.contract import Exporter
from editor.exporters.judges import all_judges
from editor.exporters.options import ToldOption, told_options
from editor.exporters.parts import DESK_ONLY, PARTS


def about(exporter: Exporter) -> str:
    """What a format is for: the first sentence of its file."""
    words = sys.modules[exporter.export.__module__].__doc__ or ""
    return " ".join(words.strip().partition("\n\n")[0].split())


def dropped(exporter: Exporter, options: Any = None) -> tuple[str, ...]:
    """The parts that a format never carries, by their labels; the desk's own are left out."""
    carries = exporter.carries(exporter.options if options is None else options)
    kept = {*carries.whole, *carries.flattened, *DESK_ONLY}
    return tuple(part.label for name, part in PARTS.items() if name not in kept)


def format_pages() -> str:
    """All formats with their options and losses, in Markdown."""
    return "\n\n".join("\n\n".join(_page(*each)) for each in all_exporters().items()) + "\n"


def _page(name: str, exporter: Exporter) -> Iterator[str]:
    yield f"## {exporter.label} · `{name}`"
    yield about(exporter)
    judge = exporter.judge(exporter.options)
    if judge:
        yield f"Judged by: {all_judges()[judge].label}."
    options = told_options(exporter.options)
    if options:
        yield "\n".join(map(_option, options))
    carries = exporter.carries(exporter.options)
    if carries.flattened:
        flat = (f"{PARTS[part].label} ({how})" for part, how in carries.flattened.items())
        yield f"Flattened: {'; '.join(flat)}."
    lost = dropped(exporter)
    yield f"Dropped: {', '.join(lost)}." if lost else "Nothing is dropped."


def _option(option: ToldOption) -> str:
    words = ", ".join(f"`{each}`" for each in option.choices)
    usual = f"`{option.default}` unless you choose" if option.default else "empty unless you choose"
    return f"- `{option.name}`: {option.label}. {words + '; ' if words else ''}{usual}."
