"""The formats as lists and help show them."""

import sys
from collections.abc import Iterator
from dataclasses import Field, fields
from enum import Enum
from typing import Any

from editor.exporters import all_exporters
from editor.exporters.contract import Exporter
from editor.exporters.judges import all_judges
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


def choices(default: Any) -> tuple[str, ...]:
    """The words that an option takes on the command line; a kind in brackets if there are many."""
    if isinstance(default, Enum):
        return tuple(choice_word(each) for each in type(default))
    if isinstance(default, bool):
        return ("yes", "no")
    return ("[number]",) if isinstance(default, int) else ("[text]",)


def choice_word(choice: Enum) -> str:
    """A choice as it is typed most easily: its value if that is one word, else its name."""
    value = str(choice.value)
    return value if " " not in value else choice.name.lower()


def default_word(default: Any) -> str:
    """An option's default as it is typed."""
    if isinstance(default, Enum):
        return choice_word(default)
    if isinstance(default, bool):
        return "yes" if default else "no"
    return str(default)


def format_pages() -> str:
    """All formats with their options and losses, in Markdown."""
    return "\n\n".join("\n\n".join(_page(*each)) for each in all_exporters().items()) + "\n"


def _page(name: str, exporter: Exporter) -> Iterator[str]:
    yield f"## {exporter.label} · `{name}`"
    yield about(exporter)
    judge = exporter.judge(exporter.options)
    if judge:
        yield f"Judged by: {all_judges()[judge].label}."
    options = [_option(each, getattr(exporter.options, each.name)) for each in _options(exporter)]
    if options:
        yield "\n".join(options)
    carries = exporter.carries(exporter.options)
    if carries.flattened:
        flat = (f"{PARTS[part].label} ({how})" for part, how in carries.flattened.items())
        yield f"Flattened: {'; '.join(flat)}."
    lost = dropped(exporter)
    yield f"Dropped: {', '.join(lost)}." if lost else "Nothing is dropped."


def _options(exporter: Exporter) -> tuple["Field[Any]", ...]:
    return fields(exporter.options)


def _option(option: "Field[Any]", default: Any) -> str:
    words = ", ".join(f"`{each}`" for each in choices(default))
    label = option.metadata.get("label", "")
    return f"- `{option.name}`: {label}. {words}; `{default_word(default)}` unless you choose."
