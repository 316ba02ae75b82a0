"""The directory as credits are held against it: thousands of names, asked for at every pause."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from editor.domain.contributor import Contributor
from editor.domain.credit_settling import Known, known_names
from editor.domain.name_likeness import name_key
from editor.domain.names import fold
from editor.domain.story import Story


@dataclass(frozen=True, slots=True)
class Directory:
    """Who is known, and who shares a word of their name with whom.

    Attributes:
        known: By name and alias, as ``fold`` writes them.
        by_word: The names in which a word stands, as ``name_key`` writes it. The names of
            protected people are left out: they are told to nobody.
    """

    known: Known = field(default_factory=dict)
    by_word: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


NOBODY = Directory()


def directory_of(known: Known) -> Directory:
    """Make the index; of 10,000 people it takes a moment, so not while somebody types."""
    found: dict[str, list[str]] = {}
    for name in dict.fromkeys(each.name for each in known.values() if not each.is_protected):
        for word in dict.fromkeys(name_key(name).split()):
            found.setdefault(word, []).append(name)
    return Directory(known, {word: tuple(names) for word, names in found.items()})


class People:
    """The directory and those whom a story's credits point to, as one."""

    def __init__(self, story: Story, directory: Directory) -> None:
        self._directory = directory
        self._own = known_names(story.contributors.values())

    def named(self, name: str) -> Contributor | None:
        """The one of that name or alias, accents and capitals aside."""
        folded = fold(name)
        return self._directory.known.get(folded) or self._own.get(folded)

    def near(self, name: str) -> Iterator[str]:
        """Names that may be that one in another spelling: they share a word. Each once."""
        found: dict[str, None] = {}
        for word in name_key(name).split():
            found.update(dict.fromkeys(self._directory.by_word.get(word, ())))
        own = (each.name for each in self._own.values() if not each.is_protected)
        yield from dict.fromkeys((*found, *own))
