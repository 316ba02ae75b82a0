"""Sign-offs taken apart: the grammar of credit lines, read from left to right.

A slash binds more loosely than a comma: ``A, B/Org`` is two people of one organisation, while
without a slash ``A, Org`` is one person and one organisation.
"""

import re

from editor.domain.credit_lead import Lead, read_lead
from editor.domain.credit_line import CreditLine
from editor.domain.credit_names import FLAG_AFTER, Reading, agency_of, are_people
from editor.domain.credit_words import FILE, HANDOUT, POOL, is_number, without_terms
from editor.domain.names import (
    is_house,
    is_known_supplier,
    is_organisation,
    known_agency,
    looks_like_name,
    looks_like_person,
)
from editor.domain.quoted_names import hide_quoted, name_in_quotes, show_quoted

_FLAG_AT_END = re.compile(
    rf"(?:^|\s*[,/|]\s*|\s+(?=\()|\s+[-–—]\s+)\(?(?P<flag>{FILE}|{POOL}|{HANDOUT})\)?$",
    re.IGNORECASE,
)
_AGENCY_FIRST = re.compile(
    r"(?P<agency>[^/|,]+?)(?P<photo>\s+(?:photos?|fotos?|bild|picture|imagen?|фото|写真|사진))?"
    r"\s*[/|]\s*(?P<rest>.+)",
    re.IGNORECASE | re.DOTALL,
)
_AGENCY_PHOTO = re.compile(
    r"(?:official\s+)?(?P<agency>\S+(?: \S+){0,5}?)\s+(?P<flag>(?:file|pool|handout)\s+)?"
    r"(?:photos?|photograph|fotos?|picture|image)"
    r"(?:(?:\s+by\s+|\s*:\s*|\s+[-–—]\s+)(?P<names>.+))?",
    re.IGNORECASE,
)
_HOUSE_SAYS = re.compile(r"(?P<house>[^:/,]+):\s+(?P<names>[^:/]+)")  # ABC News: Jane Doe
# A sentence, a second sign-off or half a bracket: more than a name was read.
_MORE_THAN_A_NAME = re.compile(
    r"\b[a-z]{3,}[.!?]\s|©|--|\)\s+\w|^(?i:photos?|by|credits?|from|via)\s"
)
_VIA = re.compile(r"(?:^|\s+|\s*/\s*|,\s*)v[ií]a\s+", re.IGNORECASE)
_SHORT_WORD = 4  # letters
# Names joined by a dash: "Jane Doe - Pool", and behind "Mandatory Credit" also without spaces.
_SPACED_DASH = re.compile(r"\s+[-–—]\s+")
_FOR = re.compile(r"(?:,?\s+special)?\s+(?:for|to)\s+(?=\S)", re.IGNORECASE)
_SUFFIX_AT_END = re.compile(r"\b(?:Jr|Sr|Inc|Ltd|Co|Corp)\.$")
_IDENTIFIER = re.compile(r"\s*\([\w-]+\)$")
_LICENCE = re.compile(
    r"\s{0,3}(?:[(\[,/|]|,?\s(?:is\s)?(?:licensed\s)?under|\s)\s{0,3}"
    r"(?P<licence>(?:CC[ -](?:BY|0)|CC0|GFDL)[^\[\]()/|,]{0,20}?)[)\]]?(?=\s{1,3}via\b|\s*[/|,]|$)"
)
_HOUSE_IN_BRACKETS = re.compile(r"(?<=\w)\s+\(([^()/]+)\)$")  # Jane Doe (Keystone)
_YEAR_AT_END = re.compile(r"[,\s]+(?:19|20)[0-9]{2}$")
_ON_SITE = re.compile(r"\s+on\s+(?P<site>[^\s/]+(?:\s\S+)?)$")


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
    reading = Reading()
    rest = without_terms(shown)
    if not rest.endswith("..") and not _SUFFIX_AT_END.search(rest):
        rest = rest.rstrip(" .")
    lead = read_lead(rest)
    for each in lead.flags:
        reading.take_flag(each)
    left, *suppliers = _VIA.split(_read_ends(lead, reading))
    first, *others = re.split(r"\s*;\s+", left.strip())
    _read_left(first, lead, reading, has_supplier=bool(suppliers))
    for other in map(read_lead, others):  # one photo of several: "Jane Doe/AFP; Ann Poe/EPA"
        _read_left(other.rest, other, reading, has_supplier=bool(suppliers))
    distributor = _read_suppliers(suppliers, reading)
    reading.settle_repeated()
    return CreditLine(
        creators=_out_of_quotes(reading.creators, hidden),
        organisations=_out_of_quotes(reading.organisations, hidden),
        pool=reading.pool,
        handout=reading.handout,
        distributor=agency_of(distributor) or "".join(_out_of_quotes([distributor], hidden)),
        file=reading.file,
        raw=show_quoted(shown, hidden) if hidden else shown,
        uncertain=reading.uncertain,
    )


def _out_of_quotes(names: list[str], hidden: tuple[str, ...]) -> tuple[str, ...]:
    """The names with what stood in quotation marks put back."""
    return tuple(name_in_quotes(each, hidden) for each in names) if hidden else tuple(names)


def _read_ends(lead: Lead, reading: Reading) -> str:
    """Take the flags at the end; what is left, with licence and site behind slashes."""
    rest = lead.rest
    if lead.is_mandatory:
        rest = _person_and_house(_IDENTIFIER.sub("", rest))
    if lead.is_copyright:
        rest = _YEAR_AT_END.sub("", rest)
    if "CC" in rest or "GFDL" in rest:
        rest = _LICENCE.sub(r"/\g<licence>", rest)
    site = _ON_SITE.search(rest)
    if site and is_known_supplier(site["site"]):
        rest = f"{rest[: site.start()]}/{site['site']}"
    while flag := _FLAG_AT_END.search(rest):
        reading.take_flag(flag["flag"])
        rest = rest[: flag.start()]
    house = _HOUSE_IN_BRACKETS.search(rest)
    return f"{rest[: house.start()]}/{house[1]}" if house and is_known_supplier(house[1]) else rest


def _read_suppliers(suppliers: list[str], reading: Reading) -> str:
    """Take what stands between one ``via`` and the next; the distributor is the last."""
    for between in suppliers[:-1]:
        reading.take_organisation(between.strip())
    distributor, *behind = suppliers[-1].split("/") if suppliers else ("",)
    for each in map(str.strip, behind):  # Action Images via Reuters/Jane Doe
        reading.take_people(each)
    return distributor.strip()


def _read_left(left: str, lead: Lead, reading: Reading, *, has_supplier: bool) -> None:
    """Read what stands before the first ``via``."""
    if not left or reading.take_flag(left):
        return
    slashed = _AGENCY_FIRST.fullmatch(left)
    segments = [each.strip() for each in re.split(r"\s*[/|]\s*", left) if each.strip()]
    agency_first = slashed and (agency_of(slashed["agency"]) or slashed["photo"])
    if slashed and agency_first and not lead.is_courtesy:
        reading.take_organisation(known_agency(segments[0]) or slashed["agency"])
        _take_behind_agency(segments[1:], reading)
    elif len(segments) > 1:
        _take_first(segments[0], lead, reading, segments[1])
        _take_behind(segments[1:], lead, reading)
        reading.uncertain &= not (lead.is_courtesy and reading.handout)
    elif not _read_house_first(left, reading):
        _read_commas(left, lead, reading, has_supplier=has_supplier)


def _read_house_first(left: str, reading: Reading) -> bool:
    """Read ``ABC News: Jane Doe`` and ``U.S. Navy photo by Jane Doe``; False if it is neither."""
    said = _HOUSE_SAYS.fullmatch(left)
    photo = _AGENCY_PHOTO.fullmatch(left)
    house = photo["agency"] if photo else ""
    if photo and "," not in house and (photo["names"] or is_organisation(house)):
        reading.take_flag((photo["flag"] or "").strip())
        reading.take_organisation(house)
        reading.take_people(photo["names"] or "")
    elif said and is_house(said["house"]) and are_people(said["names"]):
        reading.take_organisation(said["house"])
        reading.take_people(said["names"])
    else:
        return False
    return True


def _take_behind_agency(segments: list[str], reading: Reading) -> None:
    """Take what stands behind an agency: people first; of two that could be, the last.

    A single word behind the people ("Illustration") is nobody: it stays in the caption, unless it
    follows a number in an archive, as UNICEF names people.
    """
    people = [each for each in segments if are_people(each)]
    for number, segment in enumerate(segments):
        named = number > 0 and is_number(segments[number - 1])
        if segment in people[:-1]:
            reading.uncertain = True
            reading.take_organisation(segment)
        elif number == 0 or " " in segment or is_organisation(segment) or named:
            reading.take_people(segment)
        else:
            reading.take_flag(segment)


def _take_behind(segments: list[str], lead: Lead, reading: Reading) -> None:
    """Take what stands behind the first slash: organisations, and a person if none came first."""
    has_house = bool(reading.organisations)
    if lead.is_courtesy:
        has_house = has_house and is_organisation(reading.organisations[-1])
    for number, segment in enumerate(segments):
        named = number > 0 and is_number(segments[number - 1])
        if has_house and not reading.creators and (looks_like_person(segment) or named):
            reading.uncertain |= lead.is_courtesy or _ends_in_capitals(segment)
            reading.take_people(segment)
        else:
            reading.uncertain |= segment != segments[-1] and looks_like_person(segment)
            reading.take_list(segment)


def _person_and_house(text: str) -> str:
    """``Jane Doe-Acme Images`` with a slash, as others print it."""
    name, dash, house = text.partition("-")
    is_plain = dash and "/" not in text and looks_like_person(name) and " " in house
    return f"{name}/{house}" if is_plain else text


def _take_first(text: str, lead: Lead, reading: Reading, behind: str = "") -> None:
    """Take what stands first: people, unless it is clearly an organisation or a courtesy."""
    if lead.is_courtesy:
        reading.uncertain |= not is_organisation(text)
        is_person = lead.is_courtesy_of and looks_like_person(text)
        (reading.take_people if is_person else reading.take_organisation)(text)
        return
    name, joint, house = _parted(text)
    if joint and looks_like_person(name):
        reading.take_people(name)
        reading.take_organisation(house)
    elif FLAG_AFTER.search(text) and not looks_like_person(FLAG_AFTER.sub("", text)):
        reading.take_organisation(text)
    elif " " not in text and behind and looks_like_person(behind):
        reading.take_organisation(text)  # Photo Ouest-Contact / Jane Doe
    else:
        is_house_of = " of " in text and bool(behind)  # Civil Protection of Iceland
        people = not is_house_of and (not is_organisation(text) or are_people(text))
        told = lead.is_by and not lead.is_label
        reading.uncertain |= is_house_of and not is_organisation(text)
        reading.uncertain |= bool(behind) and people and _is_one_word(text) and not told
        (reading.take_people if people else reading.take_organisation)(text)


def _ends_in_capitals(text: str) -> bool:
    """Whether it may be a house (``Rockvale Hills APL``) or a person whose surname is short."""
    *first, last = text.split()
    return len(first) > 1 and len(last) <= _SHORT_WORD and last.isupper() and not text.isupper()


def _is_one_word(text: str) -> bool:
    """Whether it is a single word of Latin letters, which may name a house as well."""
    return " " not in text and text[:1].isascii() and not text.startswith("@")


def _parted(text: str) -> tuple[str, str, str]:
    """``Jane Doe - Acme Pool`` and ``Jane Doe for The Acme Times``."""
    joint = _SPACED_DASH.search(text) or _FOR.search(text)
    return (text[: joint.start()], joint[0], text[joint.end() :]) if joint else (text, "", "")


def _read_commas(left: str, lead: Lead, reading: Reading, *, has_supplier: bool) -> None:
    """Read ``name, org, org``: the first is a person, the rest are organisations."""
    if are_people(left) and re.search(r" and | & ", left) and not lead.is_courtesy:
        reading.take_people(left)
        reading.uncertain = "," in left
        return
    pool = re.match(r"pool\s+(?=\S)", left, re.IGNORECASE)
    if pool:
        # Metadata name the pool first ("Pool Getty"); where its members part nobody can tell.
        reading.pool = reading.uncertain = True
        left = left[pool.end() :]
    first, *rest = (each.strip() for each in re.split(r",\s*(?!(?:Jr|Sr|Inc|Ltd|LLC)\b)", left))
    flag = FLAG_AFTER.search(first)
    if flag:
        reading.take_organisation(first)
    else:
        _take_first(first, lead, reading)
    for each in rest:
        is_person = not reading.creators and bool(agency_of(first)) and looks_like_person(each)
        (reading.take_people if is_person else reading.take_organisation)(each)
    alone = not rest and not flag and bool(reading.creators)
    reading.uncertain |= alone and not lead.is_by and (has_supplier or not reading.organisations)


def is_credible(credit: CreditLine) -> bool:
    """Whether what was read has the form of a credit: names with capitals, a known supplier."""
    supplied = not credit.distributor or (
        known_agency(credit.distributor) is not None or is_organisation(credit.distributor)
    )
    people = all(looks_like_name(name.replace(",", "")) for name in credit.creators)
    organisations = all(
        known_agency(each.partition("-")[0])  # dpa-Zentralbild
        or is_organisation(each)
        or not each[:1].islower()
        for each in credit.organisations
    )
    names = (*credit.creators, *credit.organisations, credit.distributor)
    is_more = any(map(_is_more_than_a_name, names))
    return supplied and people and organisations and not is_more and not credit.is_empty


def _is_more_than_a_name(text: str) -> bool:
    return text.count("(") != text.count(")") or _MORE_THAN_A_NAME.search(text) is not None
