"""Codes made from the people a newsroom knows: Ruth Ann Beck is ``=rab=``."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from editor.domain.codes import Code, checked_code
from editor.domain.errors import UnknownFieldError
from editor.domain.names import fold


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """Somebody to make a code of.

    Attributes:
        title: As it stands before the name: ``County Commissioner``; may be empty.
        affiliation: May be empty.
    """

    name: str
    title: str = ""
    affiliation: str = ""


def codes_of(people: Iterable[NamedPerson], taken: Collection[str] = ()) -> tuple[Code, ...]:
    """A code each: title and name, the last name, the name, the affiliation.

    Somebody who comes twice has the code of the first time; a code that is taken gets a number.
    """
    used = {each.casefold() for each in taken}
    seen: set[str] = set()
    codes = []
    for person in people:
        name = " ".join(person.name.split())
        if not name or fold(name) in seen:
            continue
        seen.add(fold(name))
        last = name.rpartition(" ")[2]
        columns = (f"{person.title} {name}".strip(), last, name, person.affiliation)
        try:
            codes.append(checked_code(_free(_initials(name), used), columns))
        except UnknownFieldError:
            continue
    return tuple(codes)


def _initials(name: str) -> str:
    words = re.findall(r"[^\W\d_]+", fold(name).replace("'", "").replace("’", ""))
    initials = "".join(word[0] for word in words)
    return initials if len(initials) > 1 else "".join(words)[:12] or "x"


def _free(code: str, used: set[str]) -> str:
    candidate, number = code, 1
    while candidate in used:
        number += 1
        candidate = f"{code}{number}"
    used.add(candidate)
    return candidate
