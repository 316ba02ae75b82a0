"""Credit lines as they are printed, in the forms of the agencies and of the house.

What is printed reads back as the same credit. Where a name's own words would break that
(``Smith, Roe/Poe``), another way of the form is taken, and at last the name stands in quotation
marks.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from editor.domain.agencies import SUPPLIERS
from editor.domain.credit_line import CreditLine
from editor.domain.credit_reading import read_credit_line
from editor.domain.house_credit import house_form, in_house_form
from editor.domain.names import fold, is_organisation, join_names, known_agency
from editor.domain.quoted_names import in_quotes

_LONGEST_INITIALS = 6
_KEPT = 2_000  # lines; a card or a list asks for the same ones at every paint
_OUT_OF_CASE = {"Reuters": "REUTERS", "The Canadian Press": "THE CANADIAN PRESS"}
# Signs and words of the grammar: a name with one of them may not read back as a name.
_SIGNS = re.compile(r"[/|,;:()\[\]©&@“”]|\b(?:and|via|for|photo|file|pool|handout|by)\b|[-–—.]\s")


@dataclass(frozen=True, slots=True)
class _Form:
    """How an agency signs off.

    Attributes:
        opening: What stands in front of the people.
        slash: What stands between people and organisations.
        file: The mark of a file photo.
    """

    opening: str
    slash: str
    file: str
    brackets: bool = True


_FORMS = {
    "ap": _Form("", "/", ", File"),
    "reuters": _Form("", "/", "/File Photo", brackets=False),
    "afp": _Form("Photo by ", " / ", " / File"),
    "getty": _Form("Photo by ", "/", "/File"),
    "pa": _Form("", "/", "/File"),
}
STYLES = tuple(_FORMS)
OWN = "own"
_STYLE_OF = {
    "AFP": "afp",
    "Getty": "getty",
    "Getty Images": "getty",
    "PA": "pa",
    "PA Media": "pa",
    "Reuters": "reuters",
}


def credit_line_text(credit: CreditLine, style: str = OWN) -> str:
    """Print a credit line.

    Args:
        credit: Who made the photo and who supplies it.
        style: ``own``, the form of the agency that supplies it (AP's if it has none of its
            own), one of ``STYLES``, or a house's own form with places in braces. Reuters has no
            brackets: ``REUTERS/Jane Doe/File Photo``.

    Returns:
        ``(AP Photo/Ahn Young-joon, File)``; empty if nobody is named.

    Raises:
        KeyError: There is no such style.
    """
    if credit.is_empty:
        return ""
    return _printed(replace(credit, raw="", uncertain=False), style)


@lru_cache(maxsize=_KEPT)
def _printed(credit: CreditLine, style: str) -> str:
    """The first of the ways to print it that reads back."""
    line = ""
    for line in _lines(credit, style):
        if _reads_back(line, credit):
            return line
    return line


def _lines(credit: CreditLine, style: str) -> Iterator[str]:
    """Ways to print a credit, the usual one first, the clearest last."""
    guarded, quoted = _in_quotes(credit, _SIGNS), _in_quotes(credit, None)
    if "{" in style:
        form = house_form(style)
        for each in (credit, guarded, quoted):
            yield in_house_form(each, form)
        style = OWN
    form_of = _FORMS[_style_of(credit) if style == OWN else style]
    own: dict[_Form, Callable[[CreditLine], str]] = {_FORMS["ap"]: _ap, _FORMS["reuters"]: _reuters}
    usual = own.get(form_of)
    for each in (credit, guarded):
        if usual is not None:
            yield _finished(usual(each), credit, form_of)
        for opening in (form_of.opening, "Photo by ") if each.creators else ("", "Courtesy "):
            yield _finished(_slashed(each, form_of, opening), credit, form_of)
    opening = "Photo by " if credit.creators else "Courtesy "
    yield _finished(_slashed(quoted, form_of, opening), credit, form_of)


def _reads_back(line: str, credit: CreditLine) -> bool:
    return replace(read_credit_line(line), raw="", uncertain=False) == credit


def _finished(chain: str, credit: CreditLine, form: _Form) -> str:
    line = chain + (form.file if credit.file else "")
    return f"({line})" if form.brackets else line


def _in_quotes(credit: CreditLine, signs: re.Pattern[str] | None) -> CreditLine:
    """The credit with those names in quotation marks in which the signs are; all without any."""

    def shown(name: str) -> str:
        is_plain = signs is not None and not signs.search(name.casefold())
        return name if is_plain or not name else in_quotes(name)

    return replace(
        credit,
        creators=tuple(map(shown, credit.creators)),
        organisations=tuple(map(shown, credit.organisations)),
        distributor=shown(credit.distributor),
    )


def _style_of(credit: CreditLine) -> str:
    supplier = credit.distributor or (credit.organisations or ("",))[-1]
    return _STYLE_OF.get(supplier, "ap")


def _ap(credit: CreditLine) -> str:
    """``AP Photo/names``, or ``name, org, org Pool Photo via AP``."""
    if _signs_as_ap_does(credit):
        parts = (f"{credit.organisations[0]} Photo", join_names(credit.creators))
        chain = "/".join(filter(None, parts))
        return chain + (", Pool" if credit.pool else "") + (", Handout" if credit.handout else "")
    one_person = len(credit.creators) == 1 and not is_organisation(credit.creators[0])
    passed_on = credit.distributor or credit.pool  # commas are AP's way with others' photos
    if not (one_person and credit.organisations and passed_on) or credit.handout:
        return _slashed(credit, _FORMS["ap"], "")
    pool = " Pool Photo" if credit.pool else ""
    return f"{', '.join((*credit.creators, *credit.organisations))}{pool}{_via(credit)}"


def _signs_as_ap_does(credit: CreditLine) -> bool:
    """Whether the credit is an agency's own: AP, or a house known by its initials (``NLW``)."""
    if len(credit.organisations) != 1 or credit.distributor:
        return False
    (agency,) = credit.organisations
    initials = 1 < len(agency) <= _LONGEST_INITIALS and agency.isalpha() and agency.isupper()
    known = known_agency(agency) is not None or agency in SUPPLIERS
    return agency == "AP" or (initials and bool(credit.creators) and not known)


def _reuters(credit: CreditLine) -> str:
    """``REUTERS/names/Pool``, or ``names/org/Handout via REUTERS``."""
    if credit.organisations == ("Reuters",) and not credit.distributor:
        parts = ["REUTERS", *([join_names(credit.creators)] if credit.creators else [])]
        return "/".join((*parts, *_flags(credit)))
    return _slashed(credit, _FORMS["reuters"], "")


def _slashed(credit: CreditLine, form: _Form, opening: str) -> str:
    """``Photo by names/org/org/Pool via distributor``: the form that every agency reads."""
    names = join_names(credit.creators)
    parts: Sequence[str] = (*((names,) if names else ()), *credit.organisations, *_flags(credit))
    lead = opening if credit.creators or credit.organisations else ""
    return f"{lead}{form.slash.join(parts)}{_via(credit)}".strip()


def _flags(credit: CreditLine) -> tuple[str, ...]:
    return (("Pool",) if credit.pool else ()) + (("Handout",) if credit.handout else ())


def _via(credit: CreditLine) -> str:
    shown = _OUT_OF_CASE.get(credit.distributor, credit.distributor)
    return f" via {shown}" if fold(shown) else ""
