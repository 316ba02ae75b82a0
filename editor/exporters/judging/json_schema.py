"""JSON judged by a JSON Schema that ships with the program; nothing is fetched."""

import json
from collections.abc import Callable
from functools import cache
from typing import Any

from editor.exporters.judging.contract import MOST_FAULTS
from editor.exporters.judging.formats import format_checker
from editor.resources import path_of


def json_faults(data: bytes, schema: str) -> tuple[str, ...]:
    """What breaks a schema, each with its place.

    Args:
        data: The document.
        schema: Path under ``resources/schemas``.
    """
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as error:
        return (f"No JSON: {error}.",)
    faults = []
    try:
        for each in _validator(schema).iter_errors(document):
            place = "/".join(map(str, each.absolute_path)) or "the whole"
            faults.append(f"{place}: {each.message[:300]}")
            if len(faults) == MOST_FAULTS:
                break
    except RecursionError:
        faults.append("It is nested too deeply to be judged.")
    return tuple(faults)


def read_json(data: bytes) -> Any:
    """The document, None if it is no JSON."""
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


@cache
def _validator(schema: str) -> Any:
    from jsonschema.validators import validator_for  # noqa: PLC0415
    from referencing import Registry  # noqa: PLC0415

    rules = json.loads(path_of(f"schemas/{schema}").read_text(encoding="utf-8"))
    kind = validator_for(rules)
    beside: Any = {"retrieve": _beside(schema.rpartition("/")[0])}  # attrs' names: mypy can't see
    return kind(rules, registry=Registry(**beside), format_checker=format_checker())


def _beside(folder: str) -> Callable[[str], Any]:
    """What a schema refers to: from its own folder or that of references, never the network."""
    from referencing import Resource  # noqa: PLC0415
    from referencing.exceptions import NoSuchResource  # noqa: PLC0415
    from referencing.jsonschema import DRAFT7  # noqa: PLC0415

    def retrieved(uri: str) -> Any:
        name = uri.rpartition("/")[2].removesuffix(".json")
        for place in (folder, "references"):
            try:
                text = path_of(f"schemas/{place}/{name}.json").read_text(encoding="utf-8")
            except FileNotFoundError:
                continue
            return Resource.from_contents(json.loads(text), default_specification=DRAFT7)
        raise NoSuchResource(uri)

    return retrieved
