"""What a file of people says, person by person, and what of it couldn't be taken."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from editor.domain.contributor import Contributor

SIZE_LIMIT_OCTETS = 5 * 1024 * 1024
MOST_PEOPLE = 20_000


@dataclass(frozen=True, slots=True)
class ReadPerson:
    """Somebody in a file.

    Attributes:
        line: Where they begin, from 1.
        values: What the file says of them, by field; a field that it doesn't have is missing. There
            is always a name; an ``id`` only if the file comes from a Copydesk.
    """

    line: int
    values: Mapping[str, Any]

    def contributor(self, id: str) -> Contributor:
        """The entry that the file alone would make, under its own id or this one."""
        return Contributor(**{"id": id, **self.values})


@dataclass(frozen=True, slots=True)
class Unread:
    """Something in a file that was not taken: the line, from 1, and why, in a sentence."""

    line: int
    why: str


@dataclass(frozen=True, slots=True)
class ReadPeople:
    """All people of a file, in its order, and what was not taken."""

    people: tuple[ReadPerson, ...] = ()
    unread: tuple[Unread, ...] = field(default=())


def may_leave(people: tuple[Contributor, ...]) -> tuple[Contributor, ...]:
    """Those who may stand in a file that goes out: nobody who is protected.

    Not even under a pseudonym: the other columns of the entry would tell who it is.
    """
    return tuple(each for each in people if not each.is_protected)
