"""Doubts about who is a person and who an organisation, settled by who the newsroom knows."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from editor.domain.contributor import Contributor
from editor.domain.credit_line import CreditLine
from editor.domain.credit_reading import is_credible, read_credit_line
from editor.domain.credit_words import words_that_name_nobody
from editor.domain.names import fold, is_known_supplier, is_organisation
from editor.domain.sign_off import is_complete

Known = Mapping[str, Contributor]
"""People and organisations by their names and aliases, as ``fold`` writes them."""

_POOL_FIRST = re.compile(r"pool\s", re.IGNORECASE)


def known_names(contributors: Iterable[Contributor]) -> dict[str, Contributor]:
    """Everybody by name and alias; a name goes before somebody else's alias."""
    known: dict[str, Contributor] = {}
    people = tuple(contributors)
    for each in people:
        for alias in each.aliases:
            known.setdefault(fold(alias), each)
    known.update({fold(each.name): each for each in people})
    return known


def settled(credit: CreditLine, known: Known) -> CreditLine:
    """The credit with those that the newsroom knows where they belong, in its own spelling.

    An earlier name stays as it is printed: only capitals and accents are mended. What was
    uncertain is certain if no name is left that could be either.
    """
    people: list[str] = []
    houses: list[str] = []
    for name in credit.creators:
        (houses if _is_house(name, known, default=False) else people).append(_spelt(name, known))
    for name in credit.organisations:
        (houses if _is_house(name, known, default=True) else people).append(_spelt(name, known))
    moved = replace(
        credit,
        creators=tuple(dict.fromkeys(people)),
        organisations=tuple(dict.fromkeys(houses)),
    )
    is_settled = not doubtful_names(moved, known) and is_complete(moved)
    return replace(moved, uncertain=moved.uncertain and not is_settled)


def doubtful_names(credit: CreditLine, known: Known) -> tuple[str, ...]:
    """The names of an uncertain credit that nobody vouches for; empty if it is certain."""
    only_words = not read_credit_line(credit.raw).uncertain and is_credible(credit)
    if not credit.uncertain or (credit.raw and only_words):
        return ()
    is_list = _POOL_FIRST.match(credit.raw) is not None  # "Pool Coast Rockvale": how many are they?
    houses = (
        name
        for name in credit.organisations
        if not is_known_supplier(name) and (is_list or not is_organisation(name))
    )
    return tuple(name for name in (*credit.creators, *houses) if fold(name) not in known)


def unread_words(credit: CreditLine) -> str:
    """The words of the raw sign-off that stand in no field, in their order; empty if none."""
    fields = (*credit.creators, *credit.organisations, credit.distributor)
    said = set(re.findall(r"\w+", fold(" ".join(fields)))) | words_that_name_nobody(credit.raw)
    left = (each for each in re.findall(r"[\w'’-]+", credit.raw))
    return " ".join(each for each in left if not set(re.findall(r"\w+", fold(each))) <= said)


def _is_house(name: str, known: Known, *, default: bool) -> bool:
    contributor = known.get(fold(name))
    return default if contributor is None else contributor.is_organisation


def _spelt(name: str, known: Known) -> str:
    contributor = known.get(fold(name))
    is_same = contributor is not None and fold(contributor.name) == fold(name)
    return contributor.name if contributor is not None and is_same else name
