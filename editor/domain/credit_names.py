"""The names of a sign-off while it is read: each taken for a person, an organisation or a flag."""

import re
from dataclasses import dataclass, field

from editor.domain.credit_words import (
    FILE,
    HANDOUT,
    PHOTO,
    POOL,
    names_nobody,
    once,
    without_post,
    without_rank,
)
from editor.domain.names import (
    is_known_supplier,
    is_organisation,
    known_agency,
    looks_like_person,
    split_names,
)
from editor.domain.quoted_names import is_hidden

_FLAG = re.compile(rf"\(?(?:(?P<file>{FILE})|(?P<pool>{POOL})|{HANDOUT})\)?", re.IGNORECASE)
_HANDED_OUT = re.compile(r"(?:handout|ho)\s*[-–—,]\s*(?=\S)", re.IGNORECASE)
FLAG_AFTER = re.compile(
    r"\s+(?P<flag>pool|handout|\(?files?\)?(?=$|\sphoto))(?: (?:photo|picture|image))?$",
    re.IGNORECASE,
)
_FOR = re.compile(r"^(?:special to|for)\s+(?=\S)", re.IGNORECASE)
_STOCK = re.compile(rf"\s+(?:stock\s+)?{PHOTO}$", re.IGNORECASE)
_COMPANY = re.compile(r",\s*(?:Inc|Ltd|LLC)\b", re.IGNORECASE)
_THE = re.compile(r"the (?=[^\W\d_a-z])")


@dataclass(slots=True)
class Reading:
    """What has been read so far."""

    creators: list[str] = field(default_factory=list)
    organisations: list[str] = field(default_factory=list)
    pool: bool = False
    handout: bool = False
    file: bool = False
    uncertain: bool = False

    def take_flag(self, text: str) -> bool:
        """Take ``File Photo``, ``Pool`` or ``Handout``; False if the text is none of them."""
        flag = _FLAG.fullmatch(text)
        if flag is None:
            return False
        self.file |= flag["file"] is not None
        self.pool |= flag["pool"] is not None
        self.handout |= not (flag["file"] or flag["pool"])
        return True

    def take_organisation(self, text: str) -> None:
        """Take an organisation, and the ``Pool Photo`` or ``Handout`` behind its name."""
        if self.take_flag(text):
            return
        handed_out = _HANDED_OUT.match(text)
        if handed_out:
            self.handout = True
            text = text[handed_out.end() :]
        if handed_out and (dash := text.rfind("-")) > 0 and looks_like_person(text[dash + 1 :]):
            self.creators.append(text[dash + 1 :])  # The Canadian Press: HO-town-photographer
            text = text[:dash]
        while flag := FLAG_AFTER.search(text):
            self.take_flag(flag["flag"])
            text = text[: flag.start()]
        text = without_post(text)
        if self.take_flag(text) or not text or names_nobody(text):
            return
        text = _FOR.sub("", text)
        house, for_whom, client = text.partition(" for ")
        if for_whom and is_known_supplier(house):
            self._add(house)
            text = client
        self._add(text)

    def _add(self, text: str) -> None:
        self.uncertain |= text.startswith("@")  # an account: who is behind it?
        name = agency_of(text) or (text[4:] if _THE.match(text) else text)
        if name not in self.organisations:
            self.organisations.append(name)

    def take_people(self, text: str) -> None:
        """Take the people of a list, and what in it is no person for what it is."""
        if self.take_flag(text) or not text:
            return
        if _HANDED_OUT.match(text) or (is_organisation(text) and not are_people(text)):
            self.take_list(text)
            return
        for name in map(without_rank, map(once, split_names(text))):
            house, dash, person = name.partition("-")
            if dash and known_agency(house) and looks_like_person(person):
                self.take_organisation(house)  # The Canadian Press: AP-photographer
                self.creators.append(person)
            elif is_known_supplier(name):
                self.take_organisation(name)
            elif not self.take_flag(name) and not names_nobody(name):
                self.creators.append(without_post(name))

    def take_list(self, text: str) -> None:
        """Take an organisation, or each name of a list in which suppliers and people are."""
        names = tuple(map(without_rank, split_names(text)))
        people = [name for name in names if looks_like_person(name)]
        one = bool(_COMPANY.search(text))
        mixed = (
            len(names) > 1
            and not one
            and (any(map(is_known_supplier, names)) or people[:1] == [names[0]])
        )
        if not mixed:
            self.take_organisation(text)
            return
        for name in names:
            if name in people:
                self.creators.append(name)
            else:
                self.take_organisation(name)

    def settle_repeated(self) -> None:
        """A name before and behind an agency is a house: ``Acme/Getty Images/Acme``."""
        houses = [name for name in self.creators if name in self.organisations]
        self.creators = [name for name in self.creators if name not in houses]
        self.organisations = list(dict.fromkeys((*houses, *self.organisations)))


def agency_of(text: str) -> str | None:
    """The agency of that name, with or without ``Stock Photo`` behind it, as it prints itself."""
    return known_agency(text) or known_agency(_STOCK.sub("", text))


def are_people(text: str) -> bool:
    """Whether every name of a list has the form of a person's."""
    names = split_names(text)
    return bool(names) and all(looks_like_person(each) or is_hidden(each) for each in names)
