"""A credit line in parts, and the credit line without, or with another of them. No widgets."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from editor.domain.credit_line import CreditLine
from editor.domain.names import known_agency


class PartKind(StrEnum):
    """What a part of a credit line is; the value is what its chip says of it."""

    CREATOR = "creator"
    ORGANISATION = "organisation"
    DISTRIBUTOR = "distributor"
    POOL = "pool"
    HANDOUT = "handout"
    FILE = "file"
    UNREAD = "not understood"


NAMES = (PartKind.CREATOR, PartKind.ORGANISATION, PartKind.DISTRIBUTOR)
FLAGS = (PartKind.POOL, PartKind.HANDOUT, PartKind.FILE)


@dataclass(frozen=True, slots=True)
class Part:
    """One chip.

    Attributes:
        is_doubtful: Somebody has to look: the name could be a person's or an organisation's, the
            word is in no field, or sign-off and story disagree about FILE.
    """

    kind: PartKind
    text: str
    is_doubtful: bool = False

    @property
    def said(self) -> str:
        """What it is, in a sentence for who doesn't see it."""
        kind = "" if self.kind in FLAGS else f", {self.kind.value}"
        return f"{self.text}{kind}{', look again' if self.is_doubtful else ''}"


def parts_of(credit: CreditLine, doubtful: Sequence[str], unread: str = "") -> tuple[Part, ...]:
    """The parts, as they are printed one after the other."""
    names = [(PartKind.CREATOR, each) for each in credit.creators]
    names += [(PartKind.ORGANISATION, each) for each in credit.organisations]
    parts = [Part(kind, name, name in doubtful) for kind, name in names]
    if credit.pool:
        parts.append(Part(PartKind.POOL, "Pool"))
    if credit.handout:
        parts.append(Part(PartKind.HANDOUT, "Handout"))
    if credit.distributor:
        parts.append(Part(PartKind.DISTRIBUTOR, credit.distributor))
    if unread:
        parts.append(Part(PartKind.UNREAD, unread, is_doubtful=True))
    return tuple(parts)


def without(credit: CreditLine, part: Part) -> CreditLine:
    """The credit line without one part."""
    if part.kind is PartKind.DISTRIBUTOR:
        return replace(credit, distributor="")
    if part.kind is PartKind.POOL:
        return replace(credit, pool=False)
    if part.kind is PartKind.HANDOUT:
        return replace(credit, handout=False)
    return replace(
        credit,
        creators=_less(credit.creators, part, PartKind.CREATOR),
        organisations=_less(credit.organisations, part, PartKind.ORGANISATION),
    )


def with_name(credit: CreditLine, kind: PartKind, name: str, at: int | None = None) -> CreditLine:
    """The credit line with one more name, at its place among its kind or at the end of it."""
    name = name if kind is PartKind.CREATOR else known_agency(name) or name
    if kind is PartKind.DISTRIBUTOR:
        return replace(credit, distributor=name)
    is_creator = kind is PartKind.CREATOR
    names = list(credit.creators if is_creator else credit.organisations)
    if name not in names:
        names.insert(len(names) if at is None else at, name)
    return _with_names(credit, kind, names)


def switched(credit: CreditLine, flag: PartKind) -> CreditLine:
    """The credit line of a pool photo or of one that was handed out, or of none."""
    if flag is PartKind.POOL:
        return replace(credit, pool=not credit.pool)
    return replace(credit, handout=not credit.handout)


def moved(credit: CreditLine, part: Part, step: int) -> CreditLine:
    """The credit line with a name so many places further among its kind."""
    if part.kind not in {PartKind.CREATOR, PartKind.ORGANISATION}:
        return credit
    is_creator = part.kind is PartKind.CREATOR
    names = list(credit.creators if is_creator else credit.organisations)
    at = names.index(part.text)
    to = min(max(at + step, 0), len(names) - 1)
    names.insert(to, names.pop(at))
    return _with_names(credit, part.kind, names)


def place_of(credit: CreditLine, part: Part) -> int | None:
    """Where a name stands among its kind; None if it has no place there."""
    names = credit.creators if part.kind is PartKind.CREATOR else credit.organisations
    return names.index(part.text) if part.text in names else None


def _with_names(credit: CreditLine, kind: PartKind, names: Sequence[str]) -> CreditLine:
    if kind is PartKind.CREATOR:
        return replace(credit, creators=tuple(names))
    return replace(credit, organisations=tuple(names))


def _less(names: tuple[str, ...], part: Part, kind: PartKind) -> tuple[str, ...]:
    return tuple(each for each in names if part.kind is not kind or each != part.text)
