"""Who else worked on it, as the lines after the text."""

from collections.abc import Iterable, Sequence

from editor.domain.credit import Credit
from editor.domain.dateline import Dateline
from editor.domain.names import fold, join_names

# In the order of Reuters; roles of the desk's own come after them in their own order.
_BY_ROLES = (
    "reporting",
    "additional reporting",
    "writing",
    "editing",
    "photography",
    "video",
    "graphics",
    "translation",
    "research",
    "data",
    "producer",
)
_WORDS = {"producer": "Produced"}


def tagline(credits: Iterable[Credit], dateline: Dateline) -> str:
    """Print the tagline: empty if the byline says it all. Hidden credits never appear.

    First writers who worked elsewhere than the dateline says (``A reported from Y.``), then who
    contributed, by affiliation and place, then the other roles as Reuters prints them:
    ``Reporting by A in X and B in Y; Editing by C.``
    """
    shown = [each for each in credits if not each.hidden]
    at_dateline = {fold(dateline.place), fold(f"{dateline.place}, {dateline.region}")}
    elsewhere = [
        each
        for each in shown
        if each.role == "writer" and each.place and fold(each.place) not in at_dateline
    ]
    sentences = [
        f"{join_names([each.name for each in group])} reported from {_ended(group[0].place)}"
        for group in _by_place(elsewhere)
    ]
    contributing = [each for each in shown if each.role == "contributing"]
    affiliations = dict.fromkeys(each.affiliation for each in contributing)
    for affiliation in affiliations:
        group = [each for each in contributing if each.affiliation == affiliation]
        sentences.append(f"{_whose(affiliation, len(group))}{_people(group)} {_CONTRIBUTED}")
    parts = [_by_role(role, shown) for role in _other_roles(shown)]
    if parts:
        sentences.append(_ended("; ".join(parts)))
    return " ".join(sentences)


_CONTRIBUTED = "contributed to this report."


def _ended(text: str) -> str:
    """A sentence with one full stop: a place such as ``Mont.`` brings its own."""
    return text if text.endswith(".") else f"{text}."


def _whose(affiliation: str, count: int) -> str:
    """``Associated Press writers ``; nothing for people who work for nobody."""
    noun = "writer" if count == 1 else "writers"
    return f"{affiliation} {noun} " if affiliation else ""


def _other_roles(credits: Sequence[Credit]) -> list[str]:
    present = dict.fromkeys(each.role for each in credits)
    known = [role for role in _BY_ROLES if role in present]
    own = [role for role in present if role not in (*_BY_ROLES, "writer", "contributing")]
    return known + own


def _by_role(role: str, credits: Sequence[Credit]) -> str:
    word = _WORDS.get(role, f"{role[:1].upper()}{role[1:]}")
    return f"{word} by {_people([each for each in credits if each.role == role])}"


def _people(credits: Sequence[Credit]) -> str:
    """``A and B in X, C in Y and D``: those without a place come last."""
    groups = _by_place(credits)
    texts: list[str] = []
    for group in groups:
        names = [each.name for each in group]
        place = group[0].place
        texts += [f"{join_names(names)} in {_closed(place)}"] if place else names
    return join_names(texts).replace(",,", ",")


def _closed(place: str) -> str:
    """A place with a region gets a comma behind it too, as in running text."""
    return f"{place}," if "," in place else place


def _by_place(credits: Iterable[Credit]) -> list[list[Credit]]:
    groups: dict[str, list[Credit]] = {}
    for each in credits:
        groups.setdefault(each.place, []).append(each)
    return sorted(groups.values(), key=lambda group: not group[0].place)
