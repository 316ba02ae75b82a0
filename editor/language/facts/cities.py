"""Well-known cities, and where they lie: for datelines."""

from functools import cache

from editor import resources
from editor.domain.caption_places import AP_STATES
from editor.domain.names import fold
from editor.domain.places import COUNTRIES, STATES

_COUNTRIES = frozenset(fold(each) for each in COUNTRIES)
_BRITISH = frozenset({"england", "scotland", "wales", "northern ireland", "united kingdom"})
_AMERICAN = frozenset({"united states", "u.s.", "us", "usa"})
_CANADIAN = frozenset({"ontario", "quebec", "nova scotia"})
_FULL = {fold(short): fold(name) for name, short in AP_STATES.items()}
_BOTH = frozenset({"georgia"})  # a state and a country


@cache
def _cities() -> dict[str, tuple[str, frozenset[str]]]:
    lines = resources.path_of("words/cities-en.txt").read_text(encoding="utf-8").splitlines()
    found = {}
    for line in lines:
        if line.startswith("#"):
            continue
        city, region, *others = (each.strip() for each in line.split(";"))
        namesakes = (each.strip() for names in others for each in names.split(","))
        found[fold(city)] = (region, frozenset(_key(each) for each in namesakes if each))
    return found


@cache
def _states() -> frozenset[str]:
    return frozenset(_key(each) for each in (*STATES, *AP_STATES))


def region_of(city: str) -> str:
    """The state or country a well-known city lies in, as datelines print it; empty if unknown."""
    return _cities().get(fold(city), ("", frozenset()))[0]


def may_lie_in(city: str, region: str) -> bool:
    """Whether a dateline may say so; of a city that isn't known anything may be said."""
    there, namesakes = _cities().get(fold(city), ("", frozenset[str]()))
    key = _key(region)
    if not there or not _is_region(key) or key in _BOTH:
        return True
    return key in {_key(there), *namesakes} or key == country_of("", there)


def country_of(city: str, region: str) -> str:
    """The folded country of a place: by its region, else by its city; empty if nobody knows."""
    key = _key(region or region_of(city))
    if key in _BOTH or not key:
        return ""
    if key in _states() or key in _AMERICAN:
        return "united states"
    if key in _BRITISH:
        return "united kingdom"
    if key in _CANADIAN:
        return "canada"
    return key if key in _COUNTRIES else ""


def _is_region(key: str) -> bool:
    return bool(country_of("", key))


def _key(region: str) -> str:
    """A state in full, whichever way it is written."""
    folded = fold(region)
    return _FULL.get(folded, folded)
