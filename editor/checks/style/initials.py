"""Initials in a story, and the names that they stand for."""

import re
from collections.abc import Iterator
from functools import lru_cache

from editor.language.common_words import is_common_word
from editor.language.words import word_list

INITIALS = re.compile(r"(?<![\w.&@#/$-])[A-Z]{3,6}(?![\w&@/]|-\d)")
_BRACKETS = re.compile(r" \((?:the )?(?P<initials>[A-Z]{2,7})\)")
_NAME_BEFORE = re.compile(
    r"(?:[A-Z][\w’'-]{1,25} (?:(?:of|for|and|the|on|in|to|de) ){0,2}){1,7}[A-Z][\w’'-]{1,25}\Z"
)
_LONGEST_NAME = 120
IN_BRACKETS = re.compile(r"\(([A-Z]{2,7})[);,]")
_NAME = re.compile(
    r"(?:[A-Z][\w’]{1,25}[ -](?:(?:of|for|and|the|on|in|to|de) ){0,2}){1,7}[A-Z][\w’]{1,25}"
)
_DATELINE = re.compile(r"^[A-Z][^()\n]{0,80}\([A-Z]{2,12}\) ?[—–-]", re.MULTILINE)
_CAPITALS = re.compile(
    r"[A-Z]{2,30}(?: [A-Z]{2,30}){2,}"
    # who speaks in a transcript, a place, a label: words in capitals
    r"|[A-Z]{2,30} [A-Z]{4,30}\b|\b[A-Z]{4,30}(?:[’']S)?(?: [A-Z]{2,30})?(?=:|--)"
)
_ROMAN = re.compile(r"[IVXLCM]+")
# Readers know these, or know them better than what they stand for.
KNOWN = word_list("""
    ABBA ABC ACLU AFP AIDS AIG AMC AOL API ARIA ASAP ATM BAFTA BBC BBQ BMW BMX BTS CBE CBS CCTV CDC
    CEO CFO CIA CNBC CNN COO COVID CPI CPR CTO CTV DIY DNA DSL DVD DVR EDM EPA ESPN EST FAQ FBI FDA
    FEMA FIFA FILE FIM FOX FTSE GDP GMT GOP GPA GPS HBO HDMI HIV HMS HSBC IBM IKEA IMAX IMF INF IPO
    IRA IRS ISIS ISS ITV JFK KFC KGB LCD LED LGBT LGBTQ LNG LSD MBA MBE MGM MIT MLB MLS MMA MRI
    MSNBC MTV MVP NAACP NAFTA NASA NASCAR NASDAQ NATO NBA NBC NCAA NFL NGO NHL NHS NPR NRA NSA NSW
    NYC NYPD OBE OPEC OSHA PBS PCR PDF PDT PGA PHOTO PIN POW PTA PTSD RAF RAM RNA RPG RSPCA RSVP
    SAG SARS SAT SEC SIM SMS SNP SOS SPF STEM SUV SWAT TED TNT TSA TUC UAE UCLA UEFA UFC UFO UNESCO
    UNICEF UPS USA USB USDA USS VAR VAT VIP WHO WNBA WTO WWE WWF XXL YMCA ZIP
    """)
_KEPT = 256


@lru_cache(maxsize=_KEPT)
def unknown_initials(text: str) -> tuple[tuple[str, int, int], ...]:
    """Initials in a paragraph that readers may not know, each with its place."""
    skipped = [match.span() for match in (*_DATELINE.finditer(text), *_CAPITALS.finditer(text))]
    return tuple(
        (match.group(), *match.span())
        for match in INITIALS.finditer(text)
        if match.group() not in KNOWN
        and not is_common_word(match.group())
        and not _ROMAN.fullmatch(match.group())
        and not any(start <= match.start() < end for start, end in skipped)
    )


@lru_cache(maxsize=_KEPT)
def initials_told(text: str) -> frozenset[str]:
    """The initials of all names in a text, and those that stand in brackets."""
    told = set(IN_BRACKETS.findall(text))
    for match in _NAME.finditer(text):
        told.update(_initials_of(match.group()))
    return frozenset(told)


def _initials_of(name: str) -> Iterator[str]:
    words = re.split(r"[ -]", name)
    capital = [word[0] for word in words if word[:1].isupper()]
    yield "".join(word[:1].upper() for word in words)
    for start in range(len(capital)):
        for end in range(start + 2, len(capital) + 1):
            yield "".join(capital[start:end])


@lru_cache(maxsize=_KEPT)
def explained(text: str) -> tuple[tuple[str, int, int], ...]:
    """Initials in brackets behind the name that they stand for; the place is the brackets'."""
    found = []
    for match in _BRACKETS.finditer(text):
        start = match.start()
        name = _NAME_BEFORE.search(text, max(0, start - _LONGEST_NAME), start)
        if name and _stands_for(match["initials"], name.group()):
            found.append((match["initials"], start, match.end()))
    return tuple(found)


def _stands_for(initials: str, name: str) -> bool:
    """Whether the letters are, in their order, initials of the words of a name."""
    words = iter(re.split(r"[ -]", name.upper()))
    return all(any(word.startswith(letter) for word in words) for letter in initials)
