"""People as commands print them."""

from editor.domain.contributor import Contributor
from editor.domain.contributor_fields import FIELDS, text_of, told_apart

FIELD_NAMES = ", ".join(field.name for field in FIELDS)


def person_data(person: Contributor) -> dict[str, object]:
    """An entry as JSON shows it: every field under its own name."""
    data: dict[str, object] = {"id": person.id}
    for field in FIELDS:
        value = getattr(person, field.name)
        data[field.name] = list(value) if isinstance(value, tuple) else value
    data["identities"] = [{"target": each.target, "id": each.id} for each in person.identities]
    return data


def person_line(person: Contributor) -> str:
    """An entry of a list, as people read it."""
    marks = (
        ("organisation", person.is_organisation),
        ("left", person.has_left),
        ("protected", person.is_protected),
    )
    told = [told_apart(person), *(mark for mark, holds in marks if holds)]
    return f"{person.id[:8]}  {person.name:<28}  {' · '.join(filter(None, told))}".rstrip()


def person_lines(person: Contributor) -> list[str]:
    """All that is known of somebody, a field a line."""
    said = [(field.label, text_of(person, field.name)) for field in FIELDS]
    return [
        f"{label + ':':<18} {text}"
        for label, text in [("Id", person.id), *said]
        if text not in {"", "no"}
    ]
