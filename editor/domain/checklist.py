"""What a desk wants to be there before a story goes out."""

from dataclasses import dataclass

from editor.domain.finding import Severity


@dataclass(frozen=True, slots=True)
class Requirement:
    """One line of a checklist.

    Attributes:
        field: A path of ``FIELDS``, or ``figures``, ``figures.caption``, ``figures.alt``,
            ``figures.credit``, ``credits``, ``byline``.
        least: The fewest characters, items for lists, words for the body; 1 asks for anything.
        most: The most of them; None without a limit.
        severity: Of what is missing.
        why: Said with it; may be empty.
    """

    field: str
    least: int = 1
    most: int | None = None
    severity: Severity = Severity.BLOCKER
    why: str = ""


@dataclass(frozen=True, slots=True)
class Checklist:
    """A profile: what stories of some desks and sections need.

    Attributes:
        name: Such as ``Sport``.
        desks: It is for stories of these; empty for all. Capitals don't count.
        sections: Likewise.
        genres: Likewise.
        requirements: What is asked for.
    """

    name: str
    desks: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    genres: tuple[str, ...] = ()
    requirements: tuple[Requirement, ...] = ()
