"""What an object of ninjs says about a story."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from editor.domain.credit import ROLES, Credit
from editor.domain.dateline import Dateline
from editor.domain.errors import UnknownFieldError
from editor.domain.moment import Moment, moment
from editor.importers.ninjs_parts.item import Item

_ROLES = {"creator": "writer", "author": "writer", "contributor": "contributing"}
_MEDIA_TOPIC = re.compile(r"(?:medtop:|.*/mediatopic/)(\d{8})/?")
_IN_SCHEME = re.compile(r".*(?:mediatopic/?|medtop|topics)")
_SECTIONS = frozenset({"section", "category", "service"})


@dataclass(slots=True)
class Subjects:
    """What a story is about, told apart."""

    section: str = ""
    codes: list[str] = field(default_factory=list)
    keywords: list[str] = field(default_factory=list)
    not_understood: list[str] = field(default_factory=list)


def subjects_of(item: Item) -> Subjects:
    """Section, Media Topics and keywords; a subject of another vocabulary is a keyword."""
    found = Subjects()
    for each in item.rows("subjects"):
        name, relation = each.text("name"), each.text("rel").lower()
        code = _code(each)
        if relation in _SECTIONS and name and not found.section:
            found.section = name
        elif code:
            found.codes.append(code)
        elif name:
            found.keywords.append(name)
        elif uri := each.text("uri"):
            found.not_understood.append(f"subject: {uri}")
    for each in item.rows("service"):
        found.section = found.section or each.text("name")
    found.keywords += item.words("keywords")
    found.codes = list(dict.fromkeys(found.codes))
    found.keywords = list(dict.fromkeys(found.keywords))
    return found


def _code(subject: Item) -> str:
    """A Media Topic as ours; a code of nobody's vocabulary as it is; else empty."""
    uri, code, scheme = subject.text("uri"), subject.text("code"), subject.text("scheme")
    topic = _MEDIA_TOPIC.fullmatch(uri) or _MEDIA_TOPIC.fullmatch(code)
    if topic:
        return f"medtop:{topic[1]}"
    if code.isdecimal() and _IN_SCHEME.fullmatch(scheme):
        return f"medtop:{code}"
    is_about = subject.text("rel").lower() == "about"
    return subject.text("literal") or code if is_about and not (uri or scheme) else ""


def people_of(item: Item, *, is_own: bool) -> tuple[tuple[Credit, ...], tuple[str, ...]]:
    """Who made it; and lines about people who didn't, or of whom nobody says what they did.

    People and houses come in arrays of their own: the byline says in which order they stand.
    """
    makers: list[Credit] = []
    others: list[str] = []
    for kind in ("people", "organisations", "authors"):
        for each in item.rows(kind):
            name = each.text("name")
            told = each.text("rel", "role") or ("author" if kind == "authors" else "")
            role = _ROLES.get(told.lower(), told)
            if name and role and (is_own or role.lower() in ROLES):
                makers.append(Credit(name, role, _place(each), _affiliation(each)))
            elif name:
                others.append(f"{kind} ({told or 'about'}): {name}")
    byline = item.text("by", "byline")
    if any(True for _ in item.rows("organisations")):
        makers.sort(key=lambda each: byline.find(each.name) % (len(byline) + 1))
    return tuple(makers), tuple(others)


def _place(person: Item) -> str:
    ways = (each for each in person.rows("contactinfo") if each.text("role") == "place")
    return next((each.inside("address").text("locality") for each in ways), "")


def _affiliation(person: Item) -> str:
    ways = (each for each in person.rows("contactinfo") if each.text("role") == "affiliation")
    return next((each.text("value") for each in ways), "")


def dateline_of(item: Item, printed: Dateline, *, is_own: bool) -> Dateline:
    """The dateline as it is told by its parts; the date of it as it was printed.

    Others may name an agency or a country without meaning a dateline.
    """
    places: dict[str, str] = {}
    for each in item.rows("places"):
        places.setdefault(each.text("rel").lower(), each.text("name"))
    agencies = (e.text("name") for e in item.rows("infosources") if _is_agency(e))
    told = Dateline(
        places.get("dateline", ""),
        places.get("region", ""),
        places.get("country", ""),
        next(agencies, ""),
        printed.date,
    )
    is_told = told.place or (is_own and (told.region or told.country or told.agency))
    return told if is_told else printed


def _is_agency(source: Item) -> bool:
    return source.text("role", "rel").lower() == "agency"


def embargo_of(item: Item) -> tuple[Moment | None, tuple[str, ...]]:
    """The embargo, in UTC; and a line if there is one that nobody can read."""
    told = item.text("embargoeduntil", "embargoed")
    if not told:
        return None, ()
    try:
        at = datetime.fromisoformat(told.upper())
        at = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
        return moment(f"{at:%Y-%m-%d %H:%M:%S} UTC"), ()
    except (ValueError, OverflowError, UnknownFieldError):
        return None, (f"embargoed: {told}",)


def note_of(item: Item, corrections: tuple[str, ...]) -> str:
    """The note to desks, without the lines about what corrections say themselves."""
    said = {" ".join(text.split()) for text in corrections}
    lines = [line for line in item.text("ednote").split("\n") if not _is_ours(line, said)]
    return "\n".join([*_status(item), *lines]).strip()


def update_of(item: Item) -> Iterator[str]:
    """The line that says which versions an update of ours replaces."""
    yield from filter(_UPDATE.fullmatch, item.text("ednote").split("\n"))


def _is_ours(line: str, said: set[str]) -> bool:
    return line.partition(": ")[2] in said or bool(_UPDATE.fullmatch(line))


_UPDATE = re.compile(r"Update: version \d+ replaces those before it\.")


def _status(item: Item) -> Iterator[str]:
    """What the publication status tells the desk, unless the note says it already."""
    status = item.text("pubstatus").lower()
    if status == "canceled":
        yield "Withdrawn by its sender (pubStatus canceled): it must not be used."
    elif status == "withheld":
        yield "Withheld by its sender (pubStatus withheld): it isn’t to be used yet."
