"""JSON files that anybody can read: what is empty isn't said, and no character that XML forbids."""

import json
from collections.abc import Mapping
from typing import Any

from editor.markup.characters import printable

_EMPTY: tuple[Any, ...] = (None, "", [], {}, ())


def known(facts: Mapping[str, Any]) -> dict[str, Any]:
    """The facts that there are: what is empty isn't said."""
    return {name: value for name, value in facts.items() if value not in _EMPTY}


def json_file(document: Any) -> bytes:
    """A document as UTF-8, indented, in its own order."""
    return f"{json.dumps(readable(document), ensure_ascii=False, indent=2)}\n".encode()


def readable(value: Any) -> Any:
    """A value whose texts, however deep, hold nothing that HTML and XML can't hold."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, dict):
        return {printable(name): readable(each) for name, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [readable(each) for each in value]
    return value
