"""People as vCards: 4.0 (RFC 6350) goes out; 2.1, 3.0 (RFC 2426) and 4.0 come in.

What vCard has no property for stands in ``X-COPYDESK-…``, named after the field.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from editor.domain.contributor import Contributor
from editor.domain.contributor_csv import named
from editor.domain.contributor_fields import Form, field_named, text_of, value_of
from editor.domain.contributor_reading import (
    MOST_PEOPLE,
    ReadPeople,
    ReadPerson,
    Unread,
    may_leave,
)
from editor.domain.errors import UnknownFieldError, UnreadableFileError, quoted
from editor.domain.vcard_lines import Property, escaped, parts, properties, unescaped, written

_OWN = "X-COPYDESK-"
_OWN_FIELDS = ("desk", "place", "initials", "biography", "portrait", "pseudonym", "has_left")
_LISTS = {"NICKNAME": "aliases", "ROLE": "roles", "TITLE": "roles", "URL": "links"}
_LISTS |= {"LANG": "languages"}
_PICTURES = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})
# Of the file, not of the person.
_TECHNICAL = frozenset({"VERSION", "PRODID", "REV", "CLIENTPIDMAP", "X-ABUID"})
_ID = re.compile(r"[0-9a-f]{32}")
_MOST_PROPERTIES = 1_000  # of a card; each is compared with those before


def write_vcards(people: Iterable[Contributor]) -> str:
    """A card for each of those who may leave the house."""
    return "".join("".join(_card(each)) for each in may_leave(tuple(people)))


def read_vcards(text: str) -> ReadPeople:
    """The people of a file of cards, and every property of them that has no field here.

    Raises:
        UnreadableFileError: There is no card in it, or there are too many.
    """
    people: list[ReadPerson] = []
    unread: list[Unread] = []
    for card in _cards(text):
        if isinstance(card, Unread):
            unread.append(card)
            continue
        if len(people) == MOST_PEOPLE:
            message = f"This file has more than {MOST_PEOPLE:,} cards."
            raise UnreadableFileError(message, hint="Import it in parts.")
        unread += card.unread
        try:
            people.append(card.person())
        except UnknownFieldError as error:
            unread.append(Unread(card.line, str(error)))
    if not people and not unread:
        raise UnreadableFileError("There is no vCard in this file.", hint="Choose a .vcf file.")
    return ReadPeople(tuple(people), tuple(sorted(unread, key=lambda told: told.line)))


def _cards(text: str) -> "Iterator[_Card | Unread]":
    """The whole cards of a file, and whatever stands outside of one."""
    card: _Card | None = None
    for each in properties(text):
        if not isinstance(each, Property):
            yield Unread(each, "This line is no part of a vCard.")
        elif each.name == "BEGIN":
            if card is not None:
                yield Unread(card.line, "The card has no end: the next one begins inside of it.")
            card = _Card(each.line)
        elif card is None:
            yield Unread(each.line, f"{each.name} stands outside of a card.")
        elif each.name == "END":
            yield card
            card = None
        else:
            card.take(each)
    if card is not None:
        yield Unread(card.line, "The card has no end: the file is cut off.")


def _card(person: Contributor) -> Iterator[str]:
    yield "BEGIN:VCARD\r\nVERSION:4.0\r\n"
    yield written("KIND", "org" if person.is_organisation else "individual")
    if _ID.fullmatch(person.id):
        yield written("UID", UUID(person.id).urn)
    yield written("FN", escaped(person.name))
    if person.family_name or person.given_name or person.sort_name:
        sorts = {"SORT_AS": person.sort_name} if person.sort_name else {}
        value = f"{escaped(person.family_name)};{escaped(person.given_name)};;;"
        yield written("N", value, **sorts)
    if person.aliases:
        yield written("NICKNAME", ",".join(map(escaped, person.aliases)))
    for name, value in (("ORG", person.affiliation), ("EMAIL", person.email)):
        if value:
            yield written(name, escaped(value))
    for name, values in (("ROLE", person.roles), ("LANG", person.languages)):
        yield from (written(name, escaped(each)) for each in values)
    yield from (written("URL", each) for each in person.links)
    if person.note:
        yield written("NOTE", escaped(person.note))
    for name in (*_OWN_FIELDS, "identities"):
        if getattr(person, name):
            yield written(_own(name), escaped(text_of(person, name)))
    yield "END:VCARD\r\n"


class _Card:
    """A card that is being read.

    Args:
        line: Where it begins.
    """

    def __init__(self, line: int) -> None:
        self.line = line
        self.unread: list[Unread] = []
        self._version = ""
        self._values: dict[str, Any] = {}
        self._kind = ""
        self._count = 0

    def take(self, each: Property) -> None:
        """Put a property into its field; what has none is told."""
        self._count += 1
        if self._count > _MOST_PROPERTIES:
            if self._count == _MOST_PROPERTIES + 1:
                why = f"The card has more than {_MOST_PROPERTIES:,} lines; the rest is not taken."
                self._tell(each, why)
            return
        if each.name == "VERSION":
            self._version = each.value.strip()
        elif each.name in _LISTS:
            self._append(_LISTS[each.name], self._listed(each))
        elif each.name.startswith(_OWN):
            self._take_own(each)
        elif not self._take_text(each) and each.name not in _TECHNICAL:
            what = (
                "picture or key" if each.name in _PICTURES else f"{each.name} {quoted(each.value)}"
            )
            self._tell(each, f"The {what} is not taken: there is no field for it.")

    def person(self) -> ReadPerson:
        """Whoever the card was about.

        Raises:
            UnknownFieldError: It names nobody.
        """
        values = dict(self._values)
        name, house = values.get("name", ""), values.get("affiliation", "")
        is_house = self._kind == "org" or (not self._kind and bool(house) and name in {"", house})
        if not name:
            known = ("given_name", "family_name", "affiliation")
            texts = {key: str(values.get(key, "")) for key in known}
            values["name"] = value_of("name", named(texts)["name"])
        if is_house and not self._kind:  # an address book's card of a company
            values["affiliation"] = ""
        return ReadPerson(self.line, {**values, "is_organisation": is_house})

    def _take_text(self, each: Property) -> bool:
        """Whether it is a property with a field, which has it now."""
        match each.name:
            case "FN" | "NOTE" | "EMAIL":
                self._put(
                    each, {"FN": "name"}.get(each.name, each.name.lower()), unescaped(each.value)
                )
            case "N":
                family, given, *_ = [*parts(each.value, ";"), ""]
                self._put(each, "family_name", family)
                self._put(each, "given_name", given)
                self._put(each, "sort_name", each.parameters.get("SORT-AS", ""))
            case "SORT-STRING":
                self._put(each, "sort_name", unescaped(each.value))
            case "ORG":
                house, *units = parts(each.value, ";")
                self._put(each, "affiliation", house)
                self._put(each, "desk", ", ".join(filter(None, units)))
            case "UID":
                self._values["id"] = _id_of(each.value.strip())
            case "KIND" | "X-ADDRESSBOOKSERVER-KIND":
                self._kind = each.value.strip().lower()
            case "X-ABSHOWAS":
                self._kind = "org" if each.value.strip().upper() == "COMPANY" else self._kind
            case _:
                return False
        return True

    def _take_own(self, each: Property) -> None:
        name = each.name.removeprefix(_OWN).replace("-", "_").lower()
        try:
            value = value_of(name, unescaped(each.value))
        except UnknownFieldError as error:
            self._tell(each, str(error))
            return
        self._values[name] = value

    def _listed(self, each: Property) -> tuple[str, ...]:
        """The entries of a property; only nicknames have several on a line."""
        if each.name == "URL" and self._version == "4.0":
            found = [each.value]  # an address is no text: nothing in it is escaped
        elif each.name == "NICKNAME" and self._version != "2.1":
            found = parts(each.value, ",")
        else:
            found = [unescaped(each.value)]
        lines = (" ".join(entry.split("\n")).strip() for entry in found)
        return tuple(line for line in lines if line)

    def _append(self, name: str, entries: tuple[str, ...]) -> None:
        self._values[name] = tuple(dict.fromkeys((*self._values.get(name, ()), *entries)))

    def _put(self, each: Property, name: str, text: str) -> None:
        """Set a field; what would be a second value of it is told, a second note goes below."""
        value, before = text.strip(), self._values.get(name, "")
        if not value or value == before:
            return
        if before and field_named(name).form is Form.PARAGRAPH:
            value = f"{before}\n\n{value}"
        elif before:
            self._tell(each, f"{each.name} {quoted(value)} is not taken: the field has a value.")
            return
        self._values[name] = value

    def _tell(self, each: Property, why: str) -> None:
        self.unread.append(Unread(each.line, why))


def _own(name: str) -> str:
    return _OWN + name.upper().replace("_", "-")


def _id_of(uid: str) -> str:
    """A UID as an id: of a UUID its digits, of anything else always the same ones."""
    try:
        return UUID(uid.lower().removeprefix("urn:uuid:")).hex
    except ValueError:
        return uuid5(NAMESPACE_URL, uid).hex
