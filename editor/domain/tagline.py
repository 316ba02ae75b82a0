"""Who else worked on it, as the lines after the text."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from editor.domain.credit import Credit
from editor.domain.credit_form import HOUSE_FORM, CreditForm
from editor.domain.dateline import Dateline
from editor.domain.names import fold, join_names
from editor.domain.people_lists import by_place, clear_lists, ended, listed

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
_NOUNS = {
    "contributing": "writer",
    "photography": "photographer",
    "video": "video journalist",
    "research": "researcher",
    "data": "data journalist",
    "producer": "producer",
}
_HELPED = "contributing"


def tagline(credits: Iterable[Credit], dateline: Dateline, form: CreditForm = HOUSE_FORM) -> str:
    """Print the tagline: empty if the byline says it all. Hidden credits never appear.

    - AP and the house: ``A reported from Y. Associated Press writers B in X and C contributed to
      this report. Editing by D.`` Who works for somebody is named so in the roles that have a noun.
    - Reuters: ``Reporting by A in X and B in Y; Additional reporting by C; Editing by D``. Who
      contributed did additional reporting.
    - The New York Times: ``A reported from X, and B from Y. C contributed reporting from Z.``
    - The BBC: ``Additional reporting by A in X. Editing by B``. Where the writers were stands under
      the byline.

    Args:
        credits: As they may be read outside the house.
        dateline: Writers are placed only where they worked elsewhere than it says.
        form: Whose form, and whether a list has a comma before its ``and``.
    """
    shown = [each for each in credits if not each.hidden]
    return _STYLES.get(form.style, _ap)(shown, _elsewhere(shown, dateline), form)


def _elsewhere(credits: Iterable[Credit], dateline: Dateline) -> list[Credit]:
    at_dateline = {fold(dateline.place), fold(f"{dateline.place}, {dateline.region}")}
    return [
        each
        for each in credits
        if each.role == "writer" and each.place and fold(each.place) not in at_dateline
    ]


def _ap(shown: Sequence[Credit], elsewhere: Sequence[Credit], form: CreditForm) -> str:
    sentences = [
        f"{_names(group, form)} reported from {ended(group[0].place)}"
        for group in by_place(elsewhere)
    ]
    others = [each for each in shown if each.role != "writer"]
    of_somebody = [each for each in others if _is_sentence(each)]
    for role, affiliation in sorted(
        dict.fromkeys((each.role, each.affiliation) for each in of_somebody),
        key=lambda kind: kind[0] != _HELPED,
    ):
        group = [
            each for each in of_somebody if (each.role, each.affiliation) == (role, affiliation)
        ]
        for people in clear_lists(group):
            whose = _whose(affiliation, role, len(people))
            named = listed(people, serial_comma=form.serial_comma)
            sentences.append(f"{whose}{named} contributed to this report.")
    parts = _by_roles([each for each in others if not _is_sentence(each)], form)
    return " ".join([*sentences, *([ended("; ".join(parts))] if parts else [])])


def _is_sentence(credit: Credit) -> bool:
    return credit.role == _HELPED or bool(credit.affiliation and credit.role in _NOUNS)


def _whose(affiliation: str, role: str, count: int) -> str:
    """``Associated Press writers ``; nothing for people who work for nobody."""
    noun = _NOUNS[role] if count == 1 else f"{_NOUNS[role]}s"
    return f"{affiliation} {noun} " if affiliation else ""


def _reuters(shown: Sequence[Credit], elsewhere: Sequence[Credit], form: CreditForm) -> str:
    writers = [replace(each, role="reporting") for each in elsewhere]
    others = [_additional(each) for each in shown if each.role != "writer"]
    return "; ".join(_by_roles([*writers, *others], form))


def _bbc(shown: Sequence[Credit], _: Sequence[Credit], form: CreditForm) -> str:
    parts = _by_roles([_additional(each) for each in shown if each.role != "writer"], form)
    return " ".join([*map(ended, parts[:-1]), *parts[-1:]])


def _additional(credit: Credit) -> Credit:
    return replace(credit, role="additional reporting") if credit.role == _HELPED else credit


def _nyt(shown: Sequence[Credit], elsewhere: Sequence[Credit], form: CreditForm) -> str:
    helped = [each for each in shown if each.role == _HELPED]
    placed = [each for each in helped if each.place]
    sentences = [*_from_places(elsewhere, "reported", form)]
    sentences += _from_places(placed, "contributed reporting", form)
    unplaced = [each for each in helped if not each.place]
    sentences += [f"{_names(unplaced, form)} contributed reporting."] if unplaced else []
    others = [each for each in shown if each.role not in {"writer", _HELPED}]
    parts = _by_roles(others, form)
    return " ".join([*sentences, *([ended("; ".join(parts))] if parts else [])])


def _from_places(credits: Sequence[Credit], did: str, form: CreditForm) -> list[str]:
    """``A and B reported from X, C from Y, and D from Z.``: one sentence, or none."""
    first, *rest = [(_names(group, form), group[0].place) for group in by_place(credits)] or [
        ("", "")
    ]
    if not first[0]:
        return []
    clauses = [f"{first[0]} {did} from {first[1]}", *(f"{who} from {place}" for who, place in rest)]
    *before, last = clauses
    return [ended(f"{', '.join(before)}, and {last}" if before else last)]


def _names(credits: Iterable[Credit], form: CreditForm) -> str:
    return join_names([each.name for each in credits], serial_comma=form.serial_comma)


def _by_roles(credits: Sequence[Credit], form: CreditForm) -> list[str]:
    """``Reporting by A in X and B in Y``, a part for each role."""
    present = dict.fromkeys(each.role for each in credits)
    known = [role for role in _BY_ROLES if role in present]
    parts: list[str] = []
    for role in [*known, *(role for role in present if role not in _BY_ROLES)]:
        word = _WORDS.get(role, f"{role[:1].upper()}{role[1:]}")
        for people in clear_lists([each for each in credits if each.role == role]):
            named = listed(people, serial_comma=form.serial_comma)
            parts.append(f"{word} by {named.removesuffix(',')}")
    return parts


_STYLES: dict[str, Callable[[Sequence[Credit], Sequence[Credit], CreditForm], str]] = {
    "reuters": _reuters,
    "bbc": _bbc,
    "nyt": _nyt,
}
