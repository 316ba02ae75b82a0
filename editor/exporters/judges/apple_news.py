"""Apple News Format 1.4: the schema that publishers wrote down, and the elements of its HTML.

Apple publishes no schema of its own; where this one is stricter (dates without ``Z``), what it
lets through pleases both.
"""

import re
from collections.abc import Iterator
from typing import Any

from editor.exporters.judging.contract import Judge
from editor.exporters.judging.json_schema import json_faults, read_json

_SURE = 90
_ELEMENT = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
_ALLOWED = frozenset(
    (
        *("a", "aside", "b", "blockquote", "br", "caption", "code", "del", "em", "footer", "i"),
        *("li", "ol", "p", "pre", "s", "samp", "span", "strong", "sub", "sup", "time", "ul"),
    )
)


def _recognises(_: str, data: bytes) -> int:
    document = read_json(data) if b'"componentTextStyles"' in data else None
    return _SURE if isinstance(document, dict) and "components" in document else 0


def _faults(data: bytes) -> tuple[str, ...]:
    faults = json_faults(data, "apple-news/apple-news-format-1.4.schema.json")
    return faults or tuple(_of_components(read_json(data)))


def _of_components(document: dict[str, Any]) -> Iterator[str]:
    if "default" not in document["componentTextStyles"]:
        yield "componentTextStyles: there is no default."
    waiting: list[tuple[Any, str]] = [(document, "the whole")]
    while waiting:
        component, place = waiting.pop()
        inside, text = component.get("components"), component.get("text")
        if isinstance(inside, list):
            told = ((each, f"{place}/components/{at}") for at, each in enumerate(inside))
            waiting += reversed([each for each in told if isinstance(each[0], dict)])
        if component.get("format") == "html" and isinstance(text, str):
            names = {name.lower() for name in _ELEMENT.findall(text)}
            for name in sorted(names - _ALLOWED):
                yield f"{place}/text: Apple News knows no element {name}."


APPLE_NEWS = Judge("Apple News Format 1.4", _recognises, _faults)
