"""Objects of ninjs 3.1 in the names and shapes of older versions."""

from collections.abc import Callable
from typing import Any

_NAMES_2 = {"embargoedUntil": "embargoed"}
_NAMES_1 = {
    "representationType": "representationtype",
    "embargoedUntil": "embargoed",
    "by": "byline",
    "people": "person",
    "organisations": "organisation",
    "places": "place",
    "subjects": "subject",
    "genres": "genre",
    "infoSources": "infosource",
    "standard": "$standard",
}
_COMPLETE = {"full": "complete", "partial": "incomplete"}


def as_2_1(item: Any) -> Any:
    """The same in ninjs 2.1: every name in lower case."""
    if isinstance(item, dict):
        return {_NAMES_2.get(name, name.lower()): as_2_1(each) for name, each in item.items()}
    return [as_2_1(each) for each in item] if isinstance(item, list) else item


def as_1_6(item: dict[str, Any]) -> dict[str, Any]:
    """The same in ninjs 1.6: one headline, one body and one description to a property."""
    older: dict[str, Any] = {}
    for name, value in item.items():
        change = _CHANGES.get(name)
        if change:
            older |= change(value)
        else:
            older[_NAMES_1.get(name, name.lower())] = value
    return older


def _headlines(headlines: list[dict[str, str]]) -> dict[str, str]:
    return {
        "headline" if each["role"] == "main" else f"headline_{each['role']}": each["value"]
        for each in headlines
    }


def _bodies(bodies: list[dict[str, Any]]) -> dict[str, Any]:
    (body,) = bodies
    return {
        "mimetype": body["contentType"],
        "body_html": body["value"],
        "wordcount": body["wordCount"],
    }


def _descriptions(descriptions: list[dict[str, str]]) -> dict[str, str]:
    (description,) = descriptions
    return {"description_text": description["value"]}


def _coded(name: str) -> Callable[[list[dict[str, Any]]], dict[str, Any]]:
    """Concepts: a URI is a scheme and a code."""

    def changed(concepts: list[dict[str, Any]]) -> dict[str, Any]:
        return {_NAMES_1[name]: [_concept(each) for each in concepts]}

    return changed


def _concept(concept: dict[str, Any]) -> dict[str, Any]:
    older: dict[str, Any] = {}
    for name, value in concept.items():
        match name:
            case "uri":
                scheme, _, code = value.rpartition("/")
                older |= {"scheme": f"{scheme}/", "code": code}
            case "literal":
                older["code"] = value
            case "role":
                older["rel"] = value
            case _:
                older[name.lower()] = value
    return older


def _renditions(renditions: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "renditions": {
            each["name"]: {
                "mimetype" if name == "contentType" else name: value
                for name, value in each.items()
                if name != "name"
            }
            for each in renditions
        }
    }


def _associations(pictures: list[dict[str, Any]]) -> dict[str, Any]:
    """Names of properties can't be those of people's figures: they are numbered."""
    named = {}
    for number, picture in enumerate(pictures, 1):
        rest = {name: value for name, value in picture.items() if name != "name"}
        is_lead = picture["name"] == "featuremedia"
        named["featuremedia" if is_lead else f"picture_{number}"] = as_1_6(rest)
    return {"associations": named}


_CHANGES: dict[str, Callable[[Any], dict[str, Any]]] = {
    "representationType": lambda value: {"representationtype": _COMPLETE[value]},
    "headlines": _headlines,
    "bodies": _bodies,
    "descriptions": _descriptions,
    "renditions": _renditions,
    "associations": _associations,
    "altIds": lambda ids: {"altids": {each["role"]: each["value"] for each in ids}},
    **{name: _coded(name) for name in ("people", "organisations", "places", "subjects", "genres")},
    "infoSources": _coded("infoSources"),
}
