"""Credit lines as they are printed, in the forms of the agencies."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from editor.domain.agencies import SUPPLIERS
from editor.domain.credit_line import CreditLine
from editor.domain.names import fold, is_organisation, join_names, known_agency, looks_like_person

_LONGEST_INITIALS = 6
_OUT_OF_CASE = {"Reuters": "REUTERS", "The Canadian Press": "THE CANADIAN PRESS"}


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

    What is printed reads back as the same credit, whatever agency's form it is printed in.

    Args:
        credit: Who made the photo and who supplies it.
        style: ``own``, the form of the agency that supplies it (AP's if it has none of its
            own), or one of ``STYLES``. Reuters has no brackets: ``REUTERS/Jane Doe/File Photo``.

    Returns:
        ``(AP Photo/Ahn Young-joon, File)``; empty if nobody is named.

    Raises:
        KeyError: There is no such style.
    """
    if credit.is_empty:
        return ""
    if style == OWN:
        style = _style_of(credit)
    form = _FORMS[style]
    own: dict[str, Callable[[CreditLine], str]] = {"ap": _ap, "reuters": _reuters}
    chain = own[style](credit) if style in own else _slashed(credit, form)
    line = chain + (form.file if credit.file else "")
    return f"({line})" if form.brackets else line


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
    plain = not any("," in name or "/" in name for name in credit.organisations)
    if not (one_person and plain and credit.organisations) or credit.handout:
        return _slashed(credit, _FORMS["ap"])
    # "Jane Doe, Acme Post" with two words each would read as two people.
    if any(map(looks_like_person, credit.organisations)) and any(
        " and " in each for each in credit.organisations
    ):
        return _slashed(credit, _FORMS["ap"])
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
    return _slashed(credit, _FORMS["reuters"])


def _slashed(credit: CreditLine, form: _Form) -> str:
    """``Photo by names/org/org/Pool via distributor``: the form that every agency reads."""
    names = join_names(credit.creators)
    organisations = list(credit.organisations)
    opening = form.opening if names else ""
    alone = not organisations and not _flags(credit)
    if names and alone and _could_be_organisations(credit.creators):
        opening = "Photo by "
    if not names and organisations and not _is_clear(organisations):
        opening = "Courtesy "
    parts = ([names] if names else []) + organisations + list(_flags(credit))
    return f"{opening}{form.slash.join(parts)}{_via(credit)}".strip()


def _is_clear(organisations: Sequence[str]) -> bool:
    """Whether the first of them would be read as an organisation where a person is expected."""
    first, *rest = organisations
    return is_organisation(first) and (not known_agency(first) or all(map(is_organisation, rest)))


def _could_be_organisations(names: Sequence[str]) -> bool:
    return any(map(is_organisation, names)) or len(names) > 1


def _flags(credit: CreditLine) -> tuple[str, ...]:
    return (("Pool",) if credit.pool else ()) + (("Handout",) if credit.handout else ())


def _via(credit: CreditLine) -> str:
    shown = _OUT_OF_CASE.get(credit.distributor, credit.distributor)
    return f" via {shown}" if fold(shown) else ""
