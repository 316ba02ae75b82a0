"""JSON-LD of articles, by the vocabulary of schema.org 30.0: which type may have which property."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from editor.exporters.judging.contract import Judge
from editor.exporters.judging.json_schema import read_json
from editor.resources import path_of

_SURE = 90


def _recognises(_: str, data: bytes) -> int:
    document = read_json(data) if b"@context" in data else None
    context = document.get("@context") if isinstance(document, dict) else None
    return _SURE if isinstance(context, str) and "schema.org" in context else 0


def _faults(data: bytes) -> tuple[str, ...]:
    document = read_json(data)
    if not isinstance(document, dict):
        return ("No JSON object.",)
    missing = () if "@type" in document else ("the whole: it has no @type.",)
    return (*missing, *_of(document, "the whole"))


def _of(value: Any, place: str) -> Iterator[str]:
    """What breaks the vocabulary, in the order in which it is read."""
    waiting = [(value, place)]
    while waiting:
        found, where = waiting.pop()
        inside: list[tuple[Any, str]] = []
        if isinstance(found, list):
            inside = [(each, f"{where}[{at}]") for at, each in enumerate(found)]
        elif isinstance(found, dict):
            yield from _own(found, where)
            inside = [(each, f"{where}.{name}") for name, each in found.items()]
        waiting += reversed(inside)


def _own(thing: dict[str, Any], place: str) -> Iterator[str]:
    kind = thing.get("@type")
    if not isinstance(kind, str):
        return
    allowed = _vocabulary().get(kind)
    if allowed is None:
        yield f"{place}: the type {kind} isn’t one that a news article is made of."
        return
    for name in thing:
        if not name.startswith("@") and name not in allowed:
            yield f"{place}.{name}: {kind} has no such property."


@cache
def _vocabulary() -> dict[str, frozenset[str]]:
    text = path_of("schemas/schema-org/news-article.json").read_text(encoding="utf-8")
    return {name: frozenset(names.split()) for name, names in json.loads(text).items()}


JSON_LD = Judge("JSON-LD, schema.org 30.0", _recognises, _faults)
