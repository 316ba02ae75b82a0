"""Which entries of the directory a list shows, and in what order they stand."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from editor.domain.contributor import Contributor
from editor.domain.names import fold


class Kind(StrEnum):
    """People, organisations, or both."""

    ANY = "any"
    PEOPLE = "people"
    ORGANISATIONS = "organisations"


class Standing(StrEnum):
    """Whether somebody is of the house."""

    ANY = "any"
    ACTIVE = "active"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class ContributorFilter:
    """What is asked of an entry.

    Attributes:
        words: Each begins a word of some text of the entry; case and accents make no difference.
    """

    words: str = ""
    kind: Kind = Kind.ANY
    standing: Standing = Standing.ANY

    def lets_through(self, person: Contributor, said: str | None = None) -> bool:
        """Whether an entry is asked for.

        Args:
            person: The entry.
            said: What ``searched_text`` says of it, for who asks often.
        """
        if self.kind is not Kind.ANY:
            wants_organisations = self.kind is Kind.ORGANISATIONS
            if person.is_organisation != wants_organisations:
                return False
        if self.standing is not Standing.ANY:
            wants_left = self.standing is Standing.LEFT
            if person.has_left != wants_left:
                return False
        words = fold(self.words).split()
        text = searched_text(person) if words and said is None else said or ""
        return all(f" {word}" in text for word in words)


def in_directory_order(people: Iterable[Contributor]) -> tuple[Contributor, ...]:
    """Entries by what they sort as, else by the family name, else by the name."""
    return tuple(sorted(people, key=lambda each: (fold(sorts_as(each)), each.id)))


def sorts_as(person: Contributor) -> str:
    """What an entry stands under: ``Beck, Ruth Ann``."""
    parts = ", ".join(part for part in (person.family_name, person.given_name) if part)
    return person.sort_name or (parts if person.family_name else "") or person.name


def searched_text(person: Contributor) -> str:
    """The words of an entry, folded, each behind a space."""
    texts = (
        *(person.name, *person.aliases, person.sort_name, person.pseudonym, person.initials),
        *(person.affiliation, person.desk, person.place, *person.roles, person.email, person.note),
    )
    spaced = "".join(
        sign if sign.isalnum() or sign in "@." else f" {sign} " for sign in fold(" ".join(texts))
    )
    return f" {' '.join(spaced.split())}"
