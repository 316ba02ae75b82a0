"""A house's own form of credit lines: ``Photo: {creators}/{organisations} via {distributor}``."""

import re
from dataclasses import dataclass, replace
from functools import cache

from editor.domain.credit_line import CreditLine
from editor.domain.credit_reading import read_credit_line
from editor.domain.names import join_names

PLACES = ("creators", "organisations", "pool", "handout", "distributor", "file")
USUAL = "Photo: {creators}/{organisations}/{pool}/{handout} via {distributor}, {file}"
_PLACE = re.compile(r"\{(\w+)\}")
_MISSING = {"distributor": " via "}
_FLAGS = {"pool": "Pool", "handout": "Handout", "file": "File"}
_PAIRS = {"(": ")", "[": "]"}

_SAMPLES = (
    CreditLine(("Ann Poe",), ("Reuters",)),
    CreditLine(("Ann Poe", "Bo Roe"), ("AFP",), distributor="Getty Images"),
    CreditLine((), ("NASA",), distributor="AP"),
    CreditLine(("Ann Poe",), ("Millbrook Courier",), pool=True, distributor="AP", file=True),
)


@dataclass(frozen=True, slots=True)
class HouseForm:
    """A form taken apart.

    Attributes:
        opening: A bracket in front of everything, or nothing.
        parts: What stands before each place, and the place.
        closing: What ends the line.
    """

    opening: str
    parts: tuple[tuple[str, str], ...]
    closing: str


@cache
def house_form(text: str) -> HouseForm:
    """Take a form apart. A place that it lacks is printed at its end: nothing is left out."""
    opening = text[:1] if text[:1] in _PAIRS else ""
    words = text[len(opening) :]
    parts: list[tuple[str, str]] = []
    end = 0
    for found in _PLACE.finditer(words):
        name = found[1]
        if name in PLACES and name not in {place for _, place in parts}:
            parts.append((words[end : found.start()], name))
            end = found.end()
    there = {place for _, place in parts}
    parts += [(_MISSING.get(place, "/"), place) for place in PLACES if place not in there]
    return HouseForm(opening, tuple(parts), words[end:])


def fault_of_form(text: str) -> str:
    """What is wrong with a form; empty if nothing is."""
    names = _PLACE.findall(text)
    strange = [name for name in names if name not in PLACES]
    if strange:
        return f"There is no place {{{strange[0]}}}. There are {_listed()}."
    if len(names) != len(set(names)):
        return "A place stands there twice."
    if "creators" not in names:
        return f"{{creators}} is missing. There are {_listed()}."
    form = house_form(text)
    for each in _SAMPLES:
        line = in_house_form(each, form)
        if replace(read_credit_line(line), raw="", uncertain=False) != each:
            return f"Nobody could read who is who from “{line}”. “via” shows who delivers it."
    return ""


def in_house_form(credit: CreditLine, form: HouseForm) -> str:
    """Print a credit; a part that there is nothing for goes with what stands before it."""
    values = {
        "creators": join_names(credit.creators),
        "organisations": _organisations(credit, form),
        "distributor": credit.distributor,
        **{name: word for name, word in _FLAGS.items() if getattr(credit, name)},
    }
    line = ""
    for before, place in form.parts:
        value = values.get(place, "")
        if value:
            starts = not line and place != form.parts[0][1]
            line += f"{before.lstrip(' ,;/|·–-') if starts else before}{value}"
    return f"{form.opening}{line}{form.closing}"


def _organisations(credit: CreditLine, form: HouseForm) -> str:
    """One after the other, between them what the form has before the first."""
    before = next(words for words, place in form.parts if place == "organisations")
    between = before if before.strip() in {"/", "|"} or before == ", " else "/"
    return between.join(credit.organisations)


def _listed() -> str:
    return ", ".join(f"{{{place}}}" for place in PLACES)
