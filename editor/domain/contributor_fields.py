"""The fields of a contributor as text: what a cell, a form and an assignment have in common."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from editor.domain.contributor import CmsIdentity, Contributor
from editor.domain.errors import UnknownFieldError, quoted

_YES = frozenset({"yes", "y", "true", "1", "x"})
_NO = frozenset({"no", "n", "false", "0", ""})
_ESCAPED = re.compile(r"\\([\\;=])")
_ITEM = re.compile(r"(?:\\[\\;=]|[^;\n])+")
_TARGET = re.compile(r"((?:\\[\\;=]|[^=])*)=(.*)", re.DOTALL)


class Form(StrEnum):
    r"""How a field is written.

    A list has ``;`` between its entries (``\;`` is a semicolon, ``\\`` a backslash), identities
    are a list of ``TARGET=ID``, a truth is ``yes`` or ``no``.
    """

    LINE = "line"
    PARAGRAPH = "paragraph"
    LIST = "list"
    TRUTH = "truth"
    IDENTITIES = "identities"


@dataclass(frozen=True, slots=True)
class ContributorField:
    """A field: its name in the domain and in files, and what people call it."""

    name: str
    label: str
    form: Form = Form.LINE


FIELDS = (
    ContributorField("name", "Name as printed"),
    ContributorField("sort_name", "Sorts as"),
    ContributorField("given_name", "Given name"),
    ContributorField("family_name", "Family name"),
    ContributorField("aliases", "Other names", Form.LIST),
    ContributorField("is_organisation", "Is an organisation", Form.TRUTH),
    ContributorField("affiliation", "Works for"),
    ContributorField("desk", "Desk"),
    ContributorField("place", "Reports from"),
    ContributorField("roles", "Usual roles", Form.LIST),
    ContributorField("initials", "Initials"),
    ContributorField("languages", "Languages", Form.LIST),
    ContributorField("email", "E-mail"),
    ContributorField("links", "Links", Form.LIST),
    ContributorField("biography", "Biography", Form.PARAGRAPH),
    ContributorField("portrait", "Portrait"),
    ContributorField("pseudonym", "Pseudonym"),
    ContributorField("is_protected", "The name never leaves the house", Form.TRUTH),
    ContributorField("note", "Note for the desk", Form.PARAGRAPH),
    ContributorField("has_left", "Has left", Form.TRUTH),
    ContributorField("identities", "CMS accounts", Form.IDENTITIES),
)
"""All of them but the id, in the order of forms and files."""

_BY_NAME: Mapping[str, ContributorField] = {field.name: field for field in FIELDS}


def field_named(name: str) -> ContributorField:
    """The field of that name.

    Raises:
        UnknownFieldError: There is none.
    """
    if name not in _BY_NAME:
        message = f"A contributor has no field {quoted(name)}."
        raise UnknownFieldError(message, hint=f"The fields are: {', '.join(_BY_NAME)}.")
    return _BY_NAME[name]


def text_of(contributor: Contributor, name: str) -> str:
    """What a field says, as ``value_of`` reads it back."""
    value = getattr(contributor, name)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if name == "identities":
        return "; ".join(f"{_escaped(each.target)}={_escaped(each.id)}" for each in value)
    if isinstance(value, tuple):
        return "; ".join(each.replace("\\", "\\\\").replace(";", "\\;") for each in value)
    return str(value)


def value_of(name: str, text: str) -> Any:
    """What somebody typed for a field, without space around it.

    Raises:
        UnknownFieldError: There is no such field, or the text can't be its value.
    """
    field, text = field_named(name), text.strip()
    if field.form is Form.TRUTH:
        return _truth(field, text)
    if field.form is Form.LIST:
        return tuple(dict.fromkeys(_unescaped(each) for each in _items(text)))
    if field.form is Form.IDENTITIES:
        return tuple(dict.fromkeys(_identity(each) for each in _items(text)))
    if name == "name" and not text:
        raise UnknownFieldError("A contributor needs a name.", hint="Type the name as printed.")
    return text if field.form is Form.PARAGRAPH else " ".join(text.splitlines())


def with_texts(contributor: Contributor, texts: Mapping[str, str]) -> Contributor:
    """A contributor with fields set from what somebody typed.

    Raises:
        UnknownFieldError: As for ``value_of``.
    """
    return replace(contributor, **{name: value_of(name, text) for name, text in texts.items()})


def told_apart(contributor: Contributor) -> str:
    """What tells somebody from others of the name: ``House Agency · Metro · Porto · the tall one``.

    Empty if nothing is known; the note's first line counts.
    """
    note = contributor.note.strip().partition("\n")[0].strip()
    parts = (contributor.affiliation, contributor.desk, contributor.place, note)
    return " · ".join(dict.fromkeys(part for part in parts if part))


def _items(text: str) -> list[str]:
    return [item.strip() for item in _ITEM.findall(text) if item.strip()]


def _truth(field: ContributorField, text: str) -> bool:
    if text.casefold() in _YES:
        return True
    if text.casefold() in _NO:
        return False
    message = f"“{field.label}” can't be {quoted(text)}."
    raise UnknownFieldError(message, hint="Write yes or no.")


def _identity(item: str) -> CmsIdentity:
    found = _TARGET.fullmatch(item)
    target, known_as = (_unescaped(each).strip() for each in found.groups()) if found else ("", "")
    if not target or not known_as:
        message = f"{quoted(item)} is no account on a target."
        raise UnknownFieldError(message, hint="Write TARGET=ID, with ; between several.")
    return CmsIdentity(target, known_as)


def _escaped(text: str) -> str:
    return re.sub(r"([\\;=])", r"\\\1", text)


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(r"\1", text)
