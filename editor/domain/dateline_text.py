"""Datelines: printed in the forms of the agencies, and read back."""

import re
from dataclasses import replace

from editor.domain.dateline import Dateline
from editor.domain.names import fold, known_agency
from editor.domain.place_case import is_in_capitals, place_in_capitals, place_in_running_case
from editor.domain.places import COUNTRIES

_DASHES = {"Reuters": "-", "AFP": "–", "dpa": "–"}
_RUNNING_CASE = frozenset({"AFP", "dpa"})
_MONTHS = (
    r"(?:Jan\.?|January|Feb\.?|February|March|Mar\.?|April|Apr\.?|May|June|Jun\.?|July|Jul\.?|"
    r"Aug\.?|August|Sept?\.?|September|Oct\.?|October|Nov\.?|November|Dec\.?|December)"
)
_DATE = rf"(?:{_MONTHS}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTHS})(?:,?\s+\d{{4}})?"
_WITH_AGENCY = re.compile(
    r"(?P<where>[^()\n]{0,80}?(?:\s\([^()\n]{2,40}\))?)"
    r"\s*\((?P<agency>[^()\n]{2,40})\)(?:\s*[—–_]\s*|\s*--?\s+|\s+--?)"
)
_WITHOUT_AGENCY = re.compile(r"(?P<where>[^()\n—–]{3,60}?)\s+(?:—|–|--?)\s+")
_IN_BRACKETS = re.compile(r"\s\(([^()]+)\)$")
_WHERE = re.compile(rf"(?P<places>.*?)(?:,\s*)?(?P<date>{_DATE})?", re.DOTALL)
_PLACE = re.compile(r"[^\W\d_](?:[^\W\d_]|[-–'’ʼ‘`./ ])*")
# Capitals before a dash that are no place.
_LABELS = frozenset(
    """
    analysis;breaking;breaking news;commentary;correction;corrected;editorial;exclusive;explainer;
    factbox;file;file photo;files;interview;just in;live;media;memo;new;news;note;obituary;opinion;
    photo;photos;poll;preview;recap;review;sports;tk;update;updated;urgent;video;watch;weather;who;
    nato;nasa;fifa;uefa;unicef;unesco;opec;world;top stories;timeline;summary;background
    """.replace("\n", "")
    .replace(" " * 4, "")
    .split(";")
)
_PLACE_WORDS = 5


def dateline_text(dateline: Dateline, language: str = "en-US") -> str:
    """Print a dateline with its dash and the space after it; empty if there is nothing to print.

    AP and the house print ``SEOUL, South Korea (AP) — ``, Reuters ``PORTO, March 3 (Reuters) - ``,
    AFP and dpa ``Accra (AFP) – ``. Where there is no region the country stands in its place.
    """
    agency = _agency(dateline.agency) or dateline.agency
    place = dateline.place
    if agency not in _RUNNING_CASE:
        place = place_in_capitals(place, language)
    region = dateline.region or dateline.country
    where = ", ".join(part for part in (place, region, dateline.date) if part)
    whose = f"({dateline.agency})" if dateline.agency else ""
    line = " ".join(part for part in (where, whose) if part)
    return f"{line} {_DASHES.get(agency, '—')} " if line else ""


def split_dateline(paragraph: str) -> tuple[Dateline, str] | None:
    """Take the dateline off a first paragraph.

    Without an agency's name only a place in capitals before a dash is a dateline.

    Returns:
        The dateline and the rest of the paragraph byte for byte; None if it has no dateline.
    """
    signed = _WITH_AGENCY.match(paragraph)
    if signed:
        agency = _agency(signed["agency"])
        dateline = _where(signed["where"])
        believed = agency or (
            dateline and dateline.place and is_in_capitals(_city(signed["where"]))
        )
        if dateline is not None and believed and len(signed["agency"].split()) <= _PLACE_WORDS:
            whole = replace(dateline, agency=known_agency(signed["agency"]) or signed["agency"])
            return whole, paragraph[signed.end() :]
    bare = _WITHOUT_AGENCY.match(paragraph)
    if bare and _is_capital_place(_city(bare["where"])):
        dateline = _where(bare["where"])
        if dateline is not None and dateline.place:
            return dateline, paragraph[bare.end() :]
    return None


def _agency(text: str) -> str | None:
    """The agency whose copy it is; ``dpa/bb`` is a regional service of dpa."""
    return known_agency(text.partition("/")[0])


def _city(where: str) -> str:
    return where.partition(",")[0].strip()


def _is_capital_place(city: str) -> bool:
    return is_in_capitals(city) and len(city) > 2 and fold(city) not in _LABELS  # noqa: PLR2004


def _where(text: str) -> Dateline | None:
    """Place, region and date before the agency; None if it can't be a place."""
    # AFP puts the country in brackets: Antalaha (Madagascar) (AFP).
    match = _WHERE.fullmatch(_IN_BRACKETS.sub(r", \1", text.strip()))
    assert match is not None
    if not text.strip():
        return Dateline()
    place, *regions = (part.strip() for part in match["places"].split(","))
    parts = [place, *regions] if place else regions
    if not all(_PLACE.fullmatch(part) and part[0].isupper() for part in parts):
        return None
    if any(len(part.split()) > _PLACE_WORDS for part in parts):
        return None
    region = ", ".join(regions)
    country = regions[-1] if regions and regions[-1] in COUNTRIES else ""
    return Dateline(
        place=place_in_running_case(place),
        region=region,
        country=country,
        date=match["date"] or "",
    )
