"""Places as captions print them: states abbreviated behind a city, great cities alone."""

from editor.domain.names import fold
from editor.domain.photo import PhotoFields

# AP Stylebook, "state names"; the eight that are never abbreviated are left out.
AP_STATES = {
    "Alabama": "Ala.", "Arizona": "Ariz.", "Arkansas": "Ark.", "California": "Calif.",
    "Colorado": "Colo.", "Connecticut": "Conn.", "Delaware": "Del.", "Florida": "Fla.",
    "Georgia": "Ga.", "Illinois": "Ill.", "Indiana": "Ind.", "Kansas": "Kan.", "Kentucky": "Ky.",
    "Louisiana": "La.", "Maryland": "Md.", "Massachusetts": "Mass.", "Michigan": "Mich.",
    "Minnesota": "Minn.", "Mississippi": "Miss.", "Missouri": "Mo.", "Montana": "Mont.",
    "Nebraska": "Neb.", "Nevada": "Nev.", "New Hampshire": "N.H.", "New Jersey": "N.J.",
    "New Mexico": "N.M.", "New York": "N.Y.", "North Carolina": "N.C.", "North Dakota": "N.D.",
    "Oklahoma": "Okla.", "Oregon": "Ore.", "Pennsylvania": "Pa.", "Rhode Island": "R.I.",
    "South Carolina": "S.C.", "South Dakota": "S.D.", "Tennessee": "Tenn.", "Vermont": "Vt.",
    "Virginia": "Va.", "Washington": "Wash.", "West Virginia": "W.Va.", "Wisconsin": "Wis.",
    "Wyoming": "Wyo.", "District of Columbia": "D.C.",
}  # fmt: skip
_NEVER_SHORT = ("Alaska", "Hawaii", "Idaho", "Iowa", "Maine", "Ohio", "Texas", "Utah")
_US_STATES = frozenset(fold(name) for name in (*AP_STATES, *AP_STATES.values(), *_NEVER_SHORT))
_UNITED_STATES = frozenset(
    {"united states", "united states of america", "usa", "us", "u.s.", "u.s.a."}
)
# AP Stylebook, "datelines": these stand alone.
_ALONE_TEXT = """
Atlanta;Baltimore;Boston;Chicago;Cincinnati;Cleveland;Dallas;Denver;Detroit;Honolulu;Houston;
Indianapolis;Las Vegas;Los Angeles;Miami;Milwaukee;Minneapolis;New Orleans;New York;
Oklahoma City;Philadelphia;Phoenix;Pittsburgh;St. Louis;Salt Lake City;San Antonio;San Diego;
San Francisco;Seattle;Washington;Amsterdam;Baghdad;Bangkok;Beijing;Beirut;Berlin;Brussels;Cairo;
Djibouti;Dublin;Geneva;Gibraltar;Guatemala City;Havana;Helsinki;Hong Kong;Islamabad;Istanbul;
Jerusalem;Johannesburg;Kuwait City;London;Luxembourg;Macao;Madrid;Mexico City;Milan;Monaco;
Montreal;Moscow;Munich;New Delhi;Panama City;Paris;Prague;Quebec City;Rio de Janeiro;Rome;
San Marino;Sao Paulo;Shanghai;Singapore;Stockholm;Sydney;Tokyo;Toronto;Vatican City;Vienna;Zurich
"""
_ALONE = frozenset(fold(name) for name in _ALONE_TEXT.replace("\n", "").split(";"))
# Their own country prints these without the country's name.
_UNITED_KINGDOM = frozenset({"united kingdom", "uk", "u.k.", "great britain"})


def place_text(fields: PhotoFields, style: str = "ap") -> str:
    """Where a photo was taken, as the words behind ``in``; empty if no place is known.

    AP prints ``Millbrook, N.Y.`` and ``Seongnam, South Korea``, and great cities alone; the
    British form prints the state in full. The sublocation is for the writer to use: it needs
    ``at``, ``on`` or nothing.
    """
    city, state, country = (
        (value or "").strip() for value in (fields.city, fields.state, fields.country)
    )
    if city and fold(city) in _ALONE and style != "iso":
        return city
    is_us = fold(country) in _UNITED_STATES or (not country and fold(state) in _US_STATES)
    if is_us and (city or state):
        shown = AP_STATES.get(state, state) if style == "ap" and city else state
        return ", ".join(part for part in (city, shown) if part)
    if style == "uk" and fold(country) in _UNITED_KINGDOM:
        return ", ".join(part for part in (city, state) if part)
    if style == "ap" and city and country:
        return f"{city}, {country}"
    return ", ".join(part for part in (city, state, country) if part)


def is_great_city(name: str) -> bool:
    """Whether a city is so well known that it stands without its state or country."""
    return fold(name) in _ALONE


def place_names(fields: PhotoFields) -> tuple[str, ...]:
    """Every name under which a caption may give the photo's place."""
    given = (fields.sublocation, fields.city, fields.state, fields.country)
    names = [name.strip() for name in given if name and name.strip()]
    return tuple(dict.fromkeys((*names, *(AP_STATES[name] for name in names if name in AP_STATES))))
