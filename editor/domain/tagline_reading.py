"""Taglines read back into credits: the forms of AP, Reuters, the BBC and the New York Times."""

import re
from dataclasses import dataclass, replace

from editor.domain.credit import ROLES, Credit
from editor.domain.list_reading import is_masked, is_name, is_region, masked, unmasked_credit

_SPOKEN_ROLES = {
    "photos": "photography",
    "photo": "photography",
    "graphic": "graphics",
    "translated": "translation",
    "written": "writing",
    "edited": "editing",
    "reported": "reporting",
    "researched": "research",
    "produced": "producer",
}
_NOUNS = {
    "writer": "contributing",
    "staff writer": "contributing",
    "reporter": "contributing",
    "staff reporter": "contributing",
    "journalist": "contributing",
    "correspondent": "contributing",
    "photographer": "photography",
    "photojournalist": "photography",
    "videographer": "video",
    "video journalist": "video",
    "video producer": "video",
    "researcher": "research",
    "news researcher": "research",
    "data journalist": "data",
    "producer": "producer",
}
_NOUN = "|".join(
    # Researchers of BBC News are no "news researchers" of the BBC.
    noun.replace("news ", "(?-i:news )")
    for noun in sorted(_NOUNS, key=len, reverse=True)
)
_WHOSE = re.compile(
    rf"(?:the\s+)?(?P<affiliation>(?:[^\W\d_a-zà-ÿ]|dpa\b|epd\b)[^,;]*?)?(?:^|\s+|(?<=\s))(?P<noun>(?i:{_NOUN}))s?\s+(?=\S)"
)
_CONTRIBUTED = re.compile(
    r"(?P<people>.+?)\s+(?:also\s+)?contributed"
    r"(?:\s+(?:reporting|to\s+this\s+(?:report|story|article)))*",
    re.DOTALL,
)
_WITH_FILES = re.compile(r"(?:[-–—]\s*)?with\s+files\s+from\s+(?P<people>.+)", re.IGNORECASE)
_NEWSROOM = re.compile(r"(?:the\s+)?(?P<name>[^\W\d_].*)\s(?:newsroom|bureau|staff|team)")
_FROM = re.compile(
    r"(?P<people>.+?)\s+(?:(?P<reported>reported)|(?:also\s+)?contributed"
    r"(?:\s+(?:reporting|to\s+this\s+(?:report|story|article)))*)\s+from\s+(?P<places>.+)",
    re.DOTALL,
)
_BY_ROLE = re.compile(
    r"(?P<role>[A-Z][\w-]*(?:\s[a-z][\w-]*){0,3}?)\s+by:?\s+(?P<people>.+)", re.DOTALL
)
_NEXT_ROLE = re.compile(
    r"\s*;\s*(?:and\s+)?|\s*,\s+(?=(?:additional\s+reporting|writing|editing)\s+by\s)",
    re.IGNORECASE,
)
_FULL_STOP = re.compile(r"(?<!\b[SMF]t)\.(?=\s+[^\W\d_])")  # St. Louis is one place
_MOST_FULL_STOPS = 40
_LONGEST = 3000  # characters
_PLACE = re.compile(
    r"(?!.*\s(?:by|contributed|reported)\s)(?!.*[^\W\d_]{5}\.\s)"
    r"[^\W\d_](?:[^\W\d_]|[-–'’ʼ./ \x00])*"
)


@dataclass(frozen=True, slots=True)
class _Group:
    """For whom people work and as what, until the text says otherwise."""

    affiliation: str = ""
    role: str = "contributing"


def parse_tagline(text: str) -> tuple[Credit, ...] | None:
    """Read a tagline.

    Returns:
        The people with role, place and affiliation, in the order printed. ``A reported from Y``
        gives A the role writer. None if any sentence of it isn't understood: initials
        (``bur-km/ah/tw``), boilerplate, anything with words that are no name, role or place.
    """
    line = " ".join(text.split()).strip("_ ")
    if line.startswith("(") and line.endswith(")"):
        line = line[1:-1].strip()
    if not line or is_masked(line) or len(line) > _LONGEST:
        return None
    people = _sentences(masked(line))
    return tuple(map(unmasked_credit, people)) if people is not None else None


def _sentences(line: str) -> list[Credit] | None:
    """Read every sentence; a full stop may end one, or belong to an initial or abbreviation.

    Which it is shows from what can be read: the way is kept on which all of the line can.
    """
    ends = [each.start() + 1 for each in _FULL_STOP.finditer(line)][: _MOST_FULL_STOPS + 1]
    if len(ends) > _MOST_FULL_STOPS:
        return None
    starts = [0, *ends]
    read: dict[int, list[Credit] | None] = {len(line): []}
    for start in reversed(starts):
        read[start] = None
        for end in (*(each for each in ends if each > start), len(line)):
            rest = read[end]
            first = _sentence(_without_stop(line[start:end].strip())) if rest is not None else None
            if first is not None and rest is not None:
                read[start] = first + rest
                break
    return read[0]


def _without_stop(sentence: str) -> str:
    """Without its full stop, unless that belongs to its last word (``Mont.``, ``Jr.``)."""
    last = sentence.rpartition(" ")[2]
    is_short = is_region(last) or last.endswith(("Jr.", "Sr.", "M.D.", "Ph.D."))
    return sentence if is_short else sentence.removesuffix(".")


def _sentence(text: str) -> list[Credit] | None:
    by_role = _BY_ROLE.match(text)
    if by_role and _role(by_role["role"]):
        return _by_roles(text)
    placed = _FROM.fullmatch(text)
    if placed:
        people = _from_places(placed["people"], placed["places"])
        role = "writer" if placed["reported"] else ""
        return people and [replace(each, role=role or each.role) for each in people]
    contributed = _CONTRIBUTED.fullmatch(text)
    if contributed:
        return _people(contributed["people"], _Group())
    with_files = _WITH_FILES.fullmatch(text)
    return _people(with_files["people"], _Group()) if with_files else None


def _from_places(people: str, places: str) -> list[Credit] | None:
    """``A and B reported from X and C from Y``, from its first people and its places on."""
    found: list[Credit] = []
    *middle, last = re.split(r"\s+from\s+", places)
    for between in middle:
        place, comma, following = _last_and(between)
        if not comma or not _add_placed(found, people, place):
            return None
        people = following
    return found if _add_placed(found, people, last) else None


def _last_and(text: str) -> tuple[str, str, str]:
    """Place and the people that follow it: ``Seoul and Jane Doe``, ``Fargo, N.D., Jane Doe``."""
    place, comma, people = _first_and(text)
    region, more, others = _first_and(people)
    if is_region(region):
        return f"{place}, {region}", more, others
    return place, comma, people


def _first_and(text: str) -> tuple[str, str, str]:
    """A list parted at its first comma or ``and``."""
    match = re.match(r"(?P<first>.+?)(?:,\s*and\s+|\s+and\s+|,\s+)(?P<rest>.+)", text)
    return (match["first"], ",", match["rest"]) if match else (text, "", "")


def _add_placed(found: list[Credit], people: str, place: str) -> bool:
    named = _people(people, _Group())
    if named is None or not _PLACE.fullmatch(place.replace(",", "")):
        return False
    found += [replace(each, place=each.place or place.strip(" ,")) for each in named]
    return True


def _by_roles(text: str) -> list[Credit] | None:
    """``Reporting by A in X and B in Y; Editing by C``."""
    found: list[Credit] = []
    for part in _NEXT_ROLE.split(text.rstrip("; ")):
        match = _BY_ROLE.fullmatch(part[:1].upper() + part[1:])
        role = _role(match["role"]) if match else ""
        people = _people(match["people"], _Group(role=role)) if match and role else None
        if not people:
            return None
        found += people
    return found


def _role(words: str) -> str:
    """The role that words such as ``Additional reporting`` name; empty if they name none."""
    folded = words.casefold()
    spoken = _SPOKEN_ROLES.get(folded, folded)
    # A role of the desk's own is a verbal noun: "Fact-checking by …".
    own = spoken.endswith("ing") or spoken in ROLES
    return spoken if own else ""


def _people(text: str, group: _Group) -> list[Credit] | None:
    """The people of ``A and B in X, C in Y and D``; None if there is anything else in it."""
    text = re.sub(r",\s+in\s+", " in ", text).replace(";", ",")
    chunks = re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+", text.strip(" ,"))
    found: list[Credit] = []
    waiting: list[Credit] = []
    last_group = 0
    for piece in chunks:
        if found and not waiting and is_region(piece):
            found[last_group:] = _with_region(found[last_group:], piece)
            continue
        chunk, whose = piece, _WHOSE.match(piece)
        if whose:
            affiliation = (whose["affiliation"] or group.affiliation).strip()
            group = _Group(affiliation, _NOUNS[whose["noun"].lower()])
            chunk = chunk[whose.end() :]
        name, _, place = chunk.partition(" in ")
        newsroom = _NEWSROOM.fullmatch(name)
        if not is_name(newsroom["name"] if newsroom else name):
            return None
        # One word behind a place: a region that nobody listed, or a person; it is told to people.
        stray = bool(found) and not waiting and not place and " " not in name
        if (place and not _PLACE.fullmatch(place)) or (stray and " " in found[-1].name):
            return None
        waiting.append(Credit(name, group.role, place, group.affiliation))
        if place:
            last_group = len(found)
            found += [replace(each, place=place) for each in waiting]
            waiting = []
    return found + waiting


def _with_region(group: list[Credit], region: str) -> list[Credit]:
    """The region behind a city belongs to all who are named with that city."""
    return [replace(each, place=f"{each.place}, {region}") for each in group]
