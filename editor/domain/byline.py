"""Who wrote it, as a line, and the line under it."""

import re
from collections.abc import Iterable, Sequence

from editor.domain.byline_form import byline_form
from editor.domain.credit import Credit
from editor.domain.credit_form import HOUSE, HOUSE_FORM, CreditForm, byline_words
from editor.domain.dateline import Dateline
from editor.domain.names import is_organisation, known_agency

# As agencies sign what nobody is named for; the others sign as they are known.
_IN_FULL = {
    "AFP": "Agence France-Presse",
    "AP": "The Associated Press",
    "Associated Press": "The Associated Press",
    "CP": "The Canadian Press",
    "PA": "PA Media",
    "dpa": "Deutsche Presse-Agentur",
}
_MERE = frozenset({"bbc", "reuters"})  # an agency signs there without "By"
_MC = re.compile(r"\bMC(?=[^\W\d_]{3})")
_THE = "The "


def byline(
    credits: Iterable[Credit],
    language: str = "en-US",
    form: CreditForm = HOUSE_FORM,
    dateline: Dateline = Dateline(),
) -> str:
    """``By A, B and C``: the writers who aren't hidden, in their order; empty if there are none.

    Where no writer is left and the dateline names a known agency, that agency signs: ``By The
    Associated Press``; with Reuters and the BBC its mere name.

    AP writes people in capitals, and for whom each works where it isn't the same for all: ``By
    ANN LEE of Associated Press and BO KIM of Frontline``. The BBC prints mere names, with brackets
    where writers differ: ``Ann Lee (in Seoul) and Bo Kim (in Busan)``.

    Args:
        credits: As they may be read outside the house.
        language: BCP 47, of the story.
        form: Whose form it is, or the house's own.
        dateline: Of the story.
    """
    writers = _writers(credits)
    words = byline_words(language)
    if not writers:
        return _agency_byline(dateline, words.by, form)
    names = [_ap_name(each) if form.style == "ap" else each.name for each in writers]
    whose, where = _shared(writers)
    if form.style == "ap" and not whose:
        names = [_of(name, each) for name, each in zip(names, writers, strict=True)]
    if form.style == "bbc":
        pairs = zip(names, writers, strict=True)
        names = [_bracketed(name, each, whose, where) for name, each in pairs]
    *before, last = names
    joint = words.joint
    if form.serial_comma and len(before) > 1 and joint.startswith(" "):
        joint = f"{words.comma.rstrip()}{joint}"
    listed = f"{words.comma.join(before)}{joint}{last}" if before else last
    return _line(listed, words.by, form, agency=dateline.agency, affiliation=whose, place=where)


def agency_line(
    credits: Iterable[Credit], dateline: Dateline, form: CreditForm = HOUSE_FORM
) -> str:
    """What stands under the byline; empty where nobody is named in it.

    - AP: for whom all writers work, else the agency of the dateline: ``Associated Press``; nothing
      where an agency signs as the writer.
    - The BBC: for whom they all work and where: ``BBC News, Seoul``, ``Reporting from Seoul``.
    - The others have no such line: Reuters' place and date stand in the dateline.
    """
    writers = _writers(credits)
    if not writers or form.style not in {"ap", "bbc"}:
        return ""
    whose, where = _shared(writers)
    if form.style == "bbc":
        return f"{whose}, {where}" if whose and where else whose or _reporting_from(where)
    if whose or any(each.affiliation or is_organisation(each.name) for each in writers):
        return whose
    return _in_full(dateline.agency).removeprefix(_THE)


def _writers(credits: Iterable[Credit]) -> list[Credit]:
    return [each for each in credits if each.role == "writer" and not each.hidden]


def _shared(writers: Sequence[Credit]) -> tuple[str, str]:
    """The affiliation and the place that all writers have; empty where they differ."""
    affiliations = {each.affiliation for each in writers}
    places = {each.place for each in writers}
    return (
        affiliations.pop() if len(affiliations) == 1 else "",
        places.pop() if len(places) == 1 else "",
    )


def _agency_byline(dateline: Dateline, by: str, form: CreditForm) -> str:
    name = _in_full(dateline.agency)
    if form.style in _MERE or not name:
        return name
    return _line(name, by, form, agency="", affiliation="", place="")


def _in_full(agency: str) -> str:
    """The name of a known agency in full; empty for a house of our own or none."""
    known = known_agency(agency.partition("/")[0])
    return _IN_FULL.get(known, known) if known else ""


def _line(names: str, by: str, form: CreditForm, **values: str) -> str:
    if form.style == HOUSE:
        return byline_form(form.byline).printed(by, {"names": names, **values})
    return names if form.style == "bbc" or not by else f"{by} {names}"


def _ap_name(credit: Credit) -> str:
    """A person's name in capitals, but for the small ``c`` of ``McDONALD``."""
    if is_organisation(credit.name):
        return credit.name
    return _MC.sub("Mc", credit.name.upper())


def _of(name: str, credit: Credit) -> str:
    """A person with their house; an organisation works for nobody."""
    is_placed = credit.affiliation and not is_organisation(credit.name)
    return f"{name} of {credit.affiliation}" if is_placed else name


def _bracketed(name: str, credit: Credit, whose: str, where: str) -> str:
    """The name with what isn't the same for all writers behind it."""
    affiliation = "" if whose else credit.affiliation
    place = "" if where else credit.place
    if affiliation and place:
        return f"{name} ({affiliation}, {place})"
    if affiliation or place:
        return f"{name} ({affiliation or f'in {place}'})"
    return name


def _reporting_from(place: str) -> str:
    return f"Reporting from {place}" if place else ""
