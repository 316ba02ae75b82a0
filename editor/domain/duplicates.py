"""Entries of the directory that may be one person, why it looks so, and how sure that is."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from itertools import combinations, pairwise, product

from editor.domain.contributor import Contributor
from editor.domain.name_forms import FoldedName, folded_name
from editor.domain.near_names import near_names

Pair = frozenset[str]
"""The ids of two entries."""
_CROWD = 12


class Sureness(IntEnum):
    """How likely two entries are one person."""

    WEAK = 1
    POSSIBLE = 2
    LIKELY = 3
    CERTAIN = 4


@dataclass(frozen=True, slots=True)
class Double:
    """Two entries that may be one, the more complete one first.

    Attributes:
        reason: ``the same e-mail address``.
    """

    one: Contributor
    other: Contributor
    reason: str
    sureness: Sureness

    @property
    def pair(self) -> Pair:
        """Which entries."""
        return frozenset((self.one.id, self.other.id))


def likely_doubles(
    people: Iterable[Contributor], apart: Collection[Pair] = frozenset()
) -> tuple[Double, ...]:
    """Every pair that may be one, once, for its best reason; the surest first, then by name.

    Args:
        people: The directory.
        apart: Pairs of which somebody said that they are two.
    """
    found: dict[Pair, Double] = {}
    everybody = tuple(people)
    names = {each.id: folded_name(each) for each in everybody}
    for one, other, reason, sureness in _suspicions(everybody, names):
        pair = frozenset((one.id, other.id))
        known = found.get(pair)
        if pair not in apart and (known is None or known.sureness < sureness):
            first, second = sorted((one, other), key=_how_complete, reverse=True)
            found[pair] = Double(first, second, reason, sureness)
    return tuple(
        sorted(found.values(), key=lambda each: (-each.sureness, each.one.name, each.other.name))
    )


def _how_complete(person: Contributor) -> tuple[bool, int, str]:
    """Those who are still there first, then who more is known of."""
    said = sum(bool(getattr(person, name)) for name in Contributor.__slots__)
    return not person.has_left, said, person.id


@dataclass(frozen=True, slots=True)
class _Rule:
    """Names of which some form is the same may be one person's."""

    reason: str
    sureness: Sureness
    keys: Callable[[FoldedName], Iterable[str]]
    holds: Callable[[FoldedName, FoldedName], bool] = lambda _one, _other: True


_RULES = (
    _Rule("the same name", Sureness.LIKELY, lambda name: name.printed),
    _Rule("the same name, written otherwise", Sureness.LIKELY, lambda name: name.orderless),
    _Rule("the same name, an umlaut spelt out", Sureness.POSSIBLE, lambda name: name.spelt_out),
    _Rule(
        "the same name with an initial",
        Sureness.POSSIBLE,
        lambda name: name.initialled,
        lambda one, other: one.is_initialled != other.is_initialled,
    ),
    _Rule(
        "a short form of the name",
        Sureness.WEAK,
        lambda name: name.nicknamed,
        lambda one, other: one.is_short != other.is_short,
    ),
)
_Suspicion = tuple[Contributor, Contributor, str, Sureness]


def _suspicions(
    people: tuple[Contributor, ...], names: dict[str, FoldedName]
) -> Iterator[_Suspicion]:
    mailboxes = {each.id: (each.email.strip().casefold(),) for each in people}
    users = Counter(mailboxes.values())
    for one, other in _sharing(people, mailboxes):
        if not names[one.id].words.isdisjoint(names[other.id].words):
            yield one, other, "the same e-mail address", Sureness.CERTAIN
        elif users[mailboxes[one.id]] == 2:  # noqa: PLR2004 - what more share is a desk's mailbox
            yield one, other, "the same e-mail address", Sureness.POSSIBLE
    for one, other in _sharing(people, {each.id: each.identities for each in people}):
        target = next(each.target for each in one.identities if each in other.identities)
        yield one, other, f"the same account on {target}", Sureness.CERTAIN
    yield from _of_names(people, names)


def _of_names(
    people: tuple[Contributor, ...], names: dict[str, FoldedName]
) -> Iterator[_Suspicion]:
    for rule in _RULES:
        for one, other in _sharing(people, {key: rule.keys(name) for key, name in names.items()}):
            if rule.holds(names[one.id], names[other.id]) and _are_of_a_kind(one, other):
                yield one, other, rule.reason, min(rule.sureness, _most_sure(one, other))
    called: defaultdict[str, list[Contributor]] = defaultdict(list)
    for each in people:
        called[names[each.id].plain].append(each)
    for first, second, edits in near_names(called):
        letters = "one letter" if edits == 1 else f"{edits} letters"
        for one, other in product(called[first], called[second]):
            is_close = edits == 1 and _most_sure(one, other) is Sureness.CERTAIN
            if _are_of_a_kind(one, other):
                sureness = Sureness.POSSIBLE if is_close else Sureness.WEAK
                yield one, other, f"{letters} apart", sureness


def _most_sure(one: Contributor, other: Contributor) -> Sureness:
    """Namesakes with an address each are more often two than those of whom less is known."""
    addresses = {each.email.strip().casefold() for each in (one, other)} - {""}
    return Sureness.POSSIBLE if len(addresses) > 1 else Sureness.CERTAIN


def _are_of_a_kind(one: Contributor, other: Contributor) -> bool:
    return one.is_organisation == other.is_organisation


def _sharing(
    people: Iterable[Contributor], keys: Mapping[str, Iterable[object]]
) -> Iterator[tuple[Contributor, Contributor]]:
    """Those who have a key in common, two at a time.

    Args:
        people: In the order in which they are compared.
        keys: Of each, by id; empty texts are none.
    """
    groups: defaultdict[object, list[Contributor]] = defaultdict(list)
    for person in people:
        for key in dict.fromkeys(keys[person.id]):
            if key:
                groups[key].append(person)
    for group in groups.values():
        # Of a crowd only neighbours are compared: settling these brings up the next.
        yield from combinations(group, 2) if len(group) <= _CROWD else pairwise(group)
