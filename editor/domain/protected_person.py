"""A protected contributor: the real name never leaves the house, the pseudonym does or nothing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from editor.domain.contributor import Contributor
from editor.domain.credit import Credit
from editor.domain.names import fold


def public_credits(
    credits: Iterable[Credit], contributors: Mapping[str, Contributor]
) -> tuple[Credit, ...]:
    """The credits as they may be read outside the house, without notes.

    Whoever is protected stands there under the pseudonym and without a link to the directory, or
    not at all. Everybody else stands there by the name in the credit: who has a pseudonym and isn't
    protected was printed so on purpose. Hidden and vanity credits are among them, marked.
    """
    return tuple(_public(credits, contributors))


def _public(credits: Iterable[Credit], contributors: Mapping[str, Contributor]) -> Iterator[Credit]:
    for credit in credits:
        person = contributors.get(credit.contributor_id or "")
        if person is None or not person.is_protected:
            yield replace(credit, note="")
        elif person.pseudonym.strip():
            name = person.pseudonym.strip()
            yield replace(credit, name=name, contributor_id=None, note="")


def names_of(person: Contributor) -> tuple[str, ...]:
    """What a protected person must not be called outside: name and aliases, but the pseudonym."""
    cover = fold(person.pseudonym)
    return tuple(
        name for name in (person.name, *person.aliases) if name.strip() and fold(name) != cover
    )
