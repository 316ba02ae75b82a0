"""Templates of HTML: everything put into one is escaped, and of characters that HTML can hold."""

from functools import cache
from typing import TYPE_CHECKING

from editor.markup.characters import printable
from editor.resources import path_of

if TYPE_CHECKING:
    from jinja2 import Template


@cache
def template(name: str) -> "Template":
    """The template of that name in ``resources/templates``; a value that is missing raises."""
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415

    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: printable(value) if type(value) is str else value,
    )
    return environment.from_string(path_of(f"templates/{name}").read_text(encoding="utf-8"))
