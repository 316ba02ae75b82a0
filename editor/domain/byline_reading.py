"""Bylines read back into credits: the forms of the agencies and of the house."""

import re
from collections.abc import Iterator
from dataclasses import replace

from editor.domain.byline_form import byline_form
from editor.domain.credit import Credit
from editor.domain.credit_form import HOUSE, HOUSE_FORM, BylineWords, CreditForm, byline_words
from editor.domain.list_reading import is_masked, is_name, masked, unmasked_credit
from editor.domain.names import is_organisation, known_agency, name_out_of_capitals

_ENGLISH = BylineWords()
_REPORTING_FROM = "Reporting from "
_BRACKETS = re.compile(r"\s*\((?P<inside>[^()]+)\)")
_IN = "in "
_OF = " of "
_LONGEST = 1_000  # characters


def parse_byline(
    text: str, language: str = "en-US", form: CreditForm = HOUSE_FORM
) -> tuple[Credit, ...] | None:
    """Read a byline, with the line under it if there is one behind a line end.

    Args:
        text: As ``byline`` prints it; names in capitals are brought out of them where that is
            clearly safe.
        language: Of the story; the English words are understood as well.
        form: Whose form is expected. Mere names are a byline only where that form or the language
            prints them so; an agency's mere name always is.

    Returns:
        The writers in the order printed, with place and affiliation as far as the lines say them.
        None if anything in it isn't understood.
    """
    line, _, below = (each.strip() for each in text.strip().partition("\n"))
    if not line or is_masked(text) or len(text) > _LONGEST or "\n" in below:
        return None
    words = byline_words(language)
    shared = _below(below, form)
    if form.style == HOUSE:
        said = byline_form(form.byline).read(words.by, line)
        people = _people(said["names"], words) if said else None
        if people and said:
            affiliation, place = said.get("affiliation", ""), said.get("place", "")
            return _with_shared(people, affiliation or shared[0], place or shared[1])
    for names, spoken in _names(line, words, form):
        people = _people(names, spoken)
        if people:
            return _with_shared(people, *shared)
    return None


def _names(line: str, words: BylineWords, form: CreditForm) -> Iterator[tuple[str, BylineWords]]:
    """What may be the list of names in the line, and in the words of which language."""
    for each in dict.fromkeys((words, _ENGLISH)):
        by = f"{each.by} "
        if each.by and line.casefold().startswith(by.casefold()):
            yield line[len(by) :].strip(), each
    if form.style == "bbc" or not words.by or known_agency(line):
        yield line, words


def _people(names: str, words: BylineWords) -> tuple[Credit, ...] | None:
    """The people of a list, each with what stands in brackets or after ``of`` behind the name."""
    inside: list[str] = []

    def kept(match: re.Match[str]) -> str:
        inside.append(match["inside"])
        return f" ({len(inside) - 1})"

    comma = re.escape(words.comma.strip())
    joint = re.escape(words.joint.strip())
    spaced = rf"\s+{joint}\s+" if words.joint.startswith(" ") else joint
    parting = re.compile(rf"\s*{comma}\s*(?:{joint}\s+)?|{spaced}")
    people: list[Credit] = []
    for piece in parting.split(_BRACKETS.sub(kept, masked(names))):
        bracket = _BRACKETS.search(piece)
        name, whose, where = _without_house(_BRACKETS.sub("", piece).strip())
        if bracket:
            whose, where = _house_and_place(inside[int(bracket["inside"])])
        if not is_name(name):
            return None
        person = name if is_organisation(name) else name_out_of_capitals(name)
        people.append(unmasked_credit(Credit(person, "writer", where, whose)))
    return tuple(people) or None


def _without_house(text: str) -> tuple[str, str, str]:
    """``ANN LEE of Frontline`` as name and house; only capitals say that a person stands there."""
    name, of, house = text.partition(_OF)
    in_capitals = not any(letter.islower() for letter in name.replace("Mc", "MC"))
    return (name, house, "") if of and in_capitals else (text, "", "")


def _house_and_place(text: str) -> tuple[str, str]:
    """``BBC News, Fargo, N.D.``, ``BBC News`` or ``in Fargo, N.D.``."""
    if text.startswith(_IN):
        return "", text.removeprefix(_IN)
    house, _, place = text.partition(", ")
    return house, place


def _below(line: str, form: CreditForm) -> tuple[str, str]:
    """For whom all writers work, and where, by the line under the byline."""
    if line.startswith(_REPORTING_FROM):
        return "", line.removeprefix(_REPORTING_FROM)
    return _house_and_place(line) if form.style == "bbc" else (line, "")


def _with_shared(people: tuple[Credit, ...], affiliation: str, place: str) -> tuple[Credit, ...]:
    return tuple(
        replace(each, affiliation=each.affiliation or affiliation, place=each.place or place)
        for each in people
    )
