"""Sign-offs taken apart: the grammar of credit lines, read from left to right.

A slash binds more loosely than a comma: ``A, B/Org`` is two people of one organisation, while
without a slash ``A, Org`` is one person and one organisation.
"""

import re
from dataclasses import dataclass, field

from editor.domain.credit_lead import Lead, read_lead
from editor.domain.credit_line import CreditLine
from editor.domain.credit_words import NOBODY, PHOTO, once, without_rank, without_terms
from editor.domain.names import (
    fold,
    is_house,
    is_organisation,
    known_agency,
    looks_like_name,
    looks_like_person,
    split_names,
)
from editor.domain.quoted_names import hide_quoted, is_hidden, name_in_quotes, show_quoted

_FLAG_AT_END = re.compile(
    r"(?:^|\s*[,/]\s*)(?P<flag>file photo|files?|(?:pool|handout)(?: photo)?)$", re.IGNORECASE
)
_FLAG = re.compile(
    r"(?:(?P<file>files?(?: photo)?)|(?P<pool>pool(?: photo)?)|(?:handout|ho)(?: photo)?)",
    re.IGNORECASE,
)
_HANDED_OUT = re.compile(r"(?:handout|ho)\s*[-–—,]\s*(?=\S)", re.IGNORECASE)
_FLAG_AFTER = re.compile(r"\s+(?P<flag>pool|handout)(?: photo)?$", re.IGNORECASE)
_AGENCY_FIRST = re.compile(
    rf"(?P<agency>[^/,]+?)(?P<photo>\s+{PHOTO})?\s*/\s*(?P<rest>.+)", re.IGNORECASE | re.DOTALL
)
_AGENCY_PHOTO = re.compile(
    r"(?P<agency>\S+(?: \S+){0,3}?)\s+photos?(?:\s+by\s+(?P<names>.+))?", re.IGNORECASE
)
_HOUSE_SAYS = re.compile(r"(?P<house>[^:/,]+):\s+(?P<names>[^:/]+)")  # ABC News: Jane Doe
_FOR = re.compile(r"^for\s+(?=\S)", re.IGNORECASE)
# A sentence, a second sign-off or half a bracket: more than a name was read.
_MORE_THAN_A_NAME = re.compile(r"\b[a-z]{3,}[.!?]\s|©|--|^(?i:photos?|by|credits?|from|via)\s")
_VIA = re.compile(r"(?:^|\s+|\s*/\s*)via\s+", re.IGNORECASE)
_STOCK = re.compile(r"\s+(?:stock\s+)?photos?$", re.IGNORECASE)
# Names joined by a dash: "Jane Doe - Pool", and behind "Mandatory Credit" also without spaces.
_SPACED_DASH = re.compile(r"\s+[-–—]\s+")
_SUFFIX_AT_END = re.compile(r"\b(?:Jr|Sr|Inc|Ltd|Co|Corp)\.$")
_IDENTIFIER = re.compile(r"\s*\([\w-]+\)$")


@dataclass(slots=True)
class _Reading:
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
        while flag := _FLAG_AFTER.search(text):
            self.take_flag(flag["flag"])
            text = text[: flag.start()]
        if self.take_flag(text) or not text or fold(text) in NOBODY:
            return
        text = _FOR.sub("", text)
        house, for_whom, client = text.partition(" for ")
        if for_whom and known_agency(house):
            self._add(house)
            text = client
        self._add(text)

    def _add(self, text: str) -> None:
        self.uncertain |= text.startswith("@")  # an account: who is behind it?
        stock = known_agency(_STOCK.sub("", text))
        name = known_agency(text) or stock or text
        if name not in self.organisations:
            self.organisations.append(name)

    def take_people(self, text: str) -> None:
        """Take the people of a list, and what in it is no person for what it is."""
        if self.take_flag(text) or not text:
            return
        if _HANDED_OUT.match(text) or (is_organisation(text) and not _are_people(text)):
            self.take_organisation(text)
            return
        for name in map(without_rank, map(once, split_names(text))):
            house, dash, person = name.partition("-")
            if dash and known_agency(house) and looks_like_person(person):
                self.take_organisation(house)  # The Canadian Press: AP-photographer
                self.creators.append(person)
            elif known_agency(name):
                self.take_organisation(name)
            elif not self.take_flag(name) and fold(name) not in NOBODY:
                self.creators.append(name)


def without_brackets(text: str) -> str:
    """Text without the pair of brackets around all of it, if there is one."""
    stripped = text.strip()
    if stripped[:1] + stripped[-1:] not in {"()", "[]"}:
        return stripped
    inner = stripped[1:-1]
    depth = 0
    for letter in inner:
        depth += (letter in "([") - (letter in ")]")
        if depth < 0:
            return stripped
    return inner.strip()


def read_credit_line(text: str) -> CreditLine:
    """Take a sign-off apart; what could be a person or an organisation makes it uncertain."""
    shown, hidden = hide_quoted(text)
    shown = without_brackets(shown)
    reading = _Reading()
    rest = without_terms(shown)
    if not rest.endswith("..") and not _SUFFIX_AT_END.search(rest):
        rest = rest.rstrip(" .")
    lead = read_lead(rest)
    rest = _person_and_house(_IDENTIFIER.sub("", lead.rest)) if lead.is_mandatory else lead.rest
    if lead.flag:
        reading.take_flag(lead.flag)
    while flag := _FLAG_AT_END.search(rest):
        reading.take_flag(flag["flag"])
        rest = rest[: flag.start()]
    left, *suppliers = _VIA.split(rest)
    _read_left(left.strip(), lead, reading, has_supplier=bool(suppliers))
    for between in suppliers[:-1]:
        reading.take_organisation(between.strip())
    distributor, *behind = suppliers[-1].split("/") if suppliers else ("",)
    for each in map(str.strip, behind):  # Action Images via Reuters/Jane Doe
        reading.take_people(each)
    return CreditLine(
        creators=tuple(name_in_quotes(each, hidden) for each in reading.creators),
        organisations=tuple(name_in_quotes(each, hidden) for each in reading.organisations),
        pool=reading.pool,
        handout=reading.handout,
        distributor=known_agency(distributor) or name_in_quotes(distributor.strip(), hidden),
        file=reading.file,
        raw=show_quoted(shown, hidden),
        uncertain=reading.uncertain,
    )


def _read_left(left: str, lead: Lead, reading: _Reading, *, has_supplier: bool) -> None:
    """Read what stands before the first ``via``."""
    if not left or reading.take_flag(left):
        return
    agency_photo = _AGENCY_PHOTO.fullmatch(left)
    slashed = _AGENCY_FIRST.fullmatch(left)
    segments = [each.strip() for each in re.split(r"\s*[/|]\s*", left) if each.strip()]
    agency_first = slashed and (known_agency(slashed["agency"]) or slashed["photo"])
    if slashed and agency_first and not lead.is_courtesy:
        reading.take_organisation(slashed["agency"])
        for number, segment in enumerate(segments[1:]):
            # A single word behind the people ("Illustration") is nobody: it stays in the caption.
            if (
                number == 0
                or " " in segment
                or is_organisation(segment)
                or reading.take_flag(segment)
            ):
                reading.take_people(segment)
    elif len(segments) > 1:
        _take_first(segments[0], lead, reading)
        _take_behind(segments[1:], lead, reading)
        reading.uncertain &= not (lead.is_courtesy and reading.handout)
    elif (said := _HOUSE_SAYS.fullmatch(left)) and _says_people(said):
        reading.take_organisation(said["house"])
        reading.take_people(said["names"])
    elif agency_photo and (agency_photo["names"] or is_organisation(agency_photo["agency"])):
        reading.take_organisation(agency_photo["agency"])
        reading.take_people(agency_photo["names"] or "")
    else:
        _read_commas(left, lead, reading, has_supplier=has_supplier)


def _take_behind(segments: list[str], lead: Lead, reading: _Reading) -> None:
    """Take what stands behind the first slash: organisations, and a person if none came first."""
    has_house = bool(reading.organisations) and not lead.is_courtesy
    for segment in segments:
        if has_house and not reading.creators and looks_like_person(segment):
            reading.take_people(segment)
        else:
            reading.uncertain |= segment != segments[-1] and looks_like_person(segment)
            reading.take_organisation(segment)


def _person_and_house(text: str) -> str:
    """``Jane Doe-Acme Images`` with a slash, as others print it."""
    name, dash, house = text.partition("-")
    is_plain = dash and "/" not in text and looks_like_person(name) and " " in house
    return f"{name}/{house}" if is_plain else text


def _take_first(text: str, lead: Lead, reading: _Reading) -> None:
    """Take what stands first: people, unless it is clearly an organisation or a courtesy."""
    if lead.is_courtesy:
        reading.uncertain |= not is_organisation(text)
        is_person = lead.is_courtesy_of and looks_like_person(text)
        (reading.take_people if is_person else reading.take_organisation)(text)
        return
    name, dash, house = _parted(text)
    if dash and looks_like_person(name):
        reading.take_people(name)
        reading.take_organisation(house)
    elif _FLAG_AFTER.search(text) and not looks_like_person(_FLAG_AFTER.sub("", text)):
        reading.take_organisation(text)
    else:
        people = not is_organisation(text) or _are_people(text)
        (reading.take_people if people else reading.take_organisation)(text)


def _parted(text: str) -> tuple[str, str, str]:
    """``Jane Doe - Acme Pool`` and ``Jane Doe for The Acme Times``."""
    dash = _SPACED_DASH.search(text)
    if dash:
        return text[: dash.start()], dash[0], text[dash.end() :]
    return text.partition(" for ")


def _read_commas(left: str, lead: Lead, reading: _Reading, *, has_supplier: bool) -> None:
    """Read ``name, org, org``: the first is a person, the rest are organisations."""
    if _are_people(left) and re.search(r" and | & ", left) and not lead.is_courtesy:
        reading.take_people(left)
        reading.uncertain = "," in left
        return
    pool = re.match(r"pool\s+(?=\S)", left, re.IGNORECASE)
    if pool:
        # Metadata name the pool first ("Pool Getty"); where its members part nobody can tell.
        reading.pool = reading.uncertain = True
        left = left[pool.end() :]
    first, *rest = (each.strip() for each in re.split(r",\s*(?!(?:Jr|Sr|Inc|Ltd|LLC)\b)", left))
    flag = _FLAG_AFTER.search(first)
    if flag:
        reading.take_organisation(first)
    else:
        _take_first(first, lead, reading)
    for each in rest:
        reading.take_organisation(each)
    alone = not rest and not flag and bool(reading.creators)
    reading.uncertain |= alone and not lead.is_by and (has_supplier or not reading.organisations)


def _are_people(text: str) -> bool:
    names = split_names(text)
    return bool(names) and all(looks_like_person(each) or is_hidden(each) for each in names)


def _says_people(said: re.Match[str]) -> bool:
    return is_house(said["house"]) and _are_people(said["names"])


def is_credible(credit: CreditLine) -> bool:
    """Whether what was read has the form of a credit: names with capitals, a known supplier."""
    supplied = not credit.distributor or (
        known_agency(credit.distributor) is not None or is_organisation(credit.distributor)
    )
    people = all(looks_like_name(name.replace(",", "")) for name in credit.creators)
    organisations = all(
        known_agency(each.partition("-")[0])  # dpa-Zentralbild
        or is_organisation(each)
        or not each[0].islower()
        for each in credit.organisations
    )
    names = (*credit.creators, *credit.organisations, credit.distributor)
    is_more = any(map(_is_more_than_a_name, names))
    return supplied and people and organisations and not is_more and not credit.is_empty


def _is_more_than_a_name(text: str) -> bool:
    return text.count("(") != text.count(")") or _MORE_THAN_A_NAME.search(text) is not None
