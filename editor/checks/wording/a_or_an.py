"""``a`` and ``an`` by the sound that follows: ``an MRI``, ``a one-time offer``, ``an hour``."""

import re
from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.passage import COPY, Passage, Slip
from editor.domain.finding import Severity
from editor.language.common_words import is_common_word
from editor.language.function_words import FUNCTION_WORDS
from editor.language.words import word_list

_ARTICLE = re.compile(
    r"(?<![\w.’'&/-])(?P<article>a|an|(?:(?<=^)|(?<=[.!?:] )|(?<=[“‘(]))An?)"
    r" (?P<mark>[“‘\"'(*_]{0,3})"
    r"(?P<word>[A-Za-z][\w’']*(?!\*|[\w’'])|\d[\d,.]*)(?P<rest>(?:\.[A-Za-z])*)"
)
_SILENT_H = re.compile(r"(?:hours?|hourly|hourlong|honest|honou?r|heirs?\b|heiress|heirloom)")
# Words with a u or eu that sound like ``you``, and with an o like ``won``.
_CONSONANT_VOWEL = re.compile(
    r"uni(?!n[a-df-z]|m|d)|unanim|us(?:e|u|a[bg])|ut(?:e|i|o)|ubi|uk[rue]|ur(?:a|et|in|o|ug)"
    r"|ufo|uganda|eu|ewe|one(?![a-z])|ones|once|ouija"
)
# Pronounced letter by letter with a vowel first: F is ``ef``, M is ``em``.
_VOWEL_LETTERS = frozenset("AEFHILMNORSX")
# Acronyms that are spoken as words.
_SPOKEN = word_list("""
    AIDS AIPAC ASEAN AWACS FARC FEMA FICA FIDE FIFA HALO HEPA HIPAA LASER LEED LEGO LIBOR MAGA MASH
    MERS MOMA MOOC NAFTA NASA NATO NICU NIMBY NOAA OPEC OSHA RADAR RAM REIT RICO ROM SALT SARS SEAL
    SETI SONAR SWAT
    """)
# Spoken in more than one way.
_EITHER = word_list("FAQ HUD IRA ISIS LAX LED LIV MIA NOW ROTC SAG SAT SIM SQL URL USAID")
_SPEAKABLE = re.compile(
    r"(?=[A-Z]{4})[B-DF-HJ-NP-TV-Z]{1,2}[AEIOU]{1,2}[B-DF-HJ-NP-TV-Z][A-Z]{0,2}"
)
_HISTORIC = re.compile(r"histor|hotel|hysteri|heroic|hallucin|habitual|harmonic")
_LETTER_DIGITS = 3  # 8, 80 and 800 million begin with a vowel; 1,100 may


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    for match in _ARTICLE.finditer(passage.prose):
        word, article = match["word"], match["article"]
        if match["rest"] and len(word) > 1:
            continue
        begins_with_vowel = _has_vowel_sound(word, is_dotted=bool(match["rest"]))
        is_an = article.lower() == "an"
        if begins_with_vowel is None or begins_with_vowel == is_an:
            continue
        if not is_an and word.lower() in FUNCTION_WORDS - {"all", "every", "each", "other", "only"}:
            continue  # plan a is; vitamin a or; a as in art
        if passage.is_quoted(match.start()) and not match["mark"] and word[0].isupper():
            continue
        instead = ("A" if article[0] == "A" else "a") + ("" if is_an else "n")
        severity = Severity.HINT if is_an and _HISTORIC.match(word.lower()) else None
        message = f"“{word}{match['rest']}” sounds as if it wants “{instead.lower()}” before it."
        yield Slip(*match.span("article"), message, (instead,), severity)


def _has_vowel_sound(word: str, *, is_dotted: bool) -> bool | None:
    """Whether a word begins with the sound of a vowel; None if that can't be told."""
    if word[0].isdigit():
        return _number_has(word)
    if is_dotted or len(word) == 1 or (word.isupper() and len(word) <= 5):  # noqa: PLR2004 - longer ones are words
        return _letters_have(word)
    small = word.lower()
    if small[0] == "u":
        return _u_has(word)
    if small[0] in "aeio":
        return _CONSONANT_VOWEL.match(small) is None
    if _SILENT_H.match(small):
        return True
    return False if is_common_word(small) else None  # ftp, lvalue, Ypres


def _u_has(word: str) -> bool | None:
    if _CONSONANT_VOWEL.match(word.lower()):
        return False
    return True if word[0].islower() and (word[1] == "n" or is_common_word(word)) else None


def _number_has(number: str) -> bool | None:
    digits = number.replace(",", "").partition(".")[0]
    if number[0] == "8":
        return True
    groups = number.partition(".")[0].split(",")
    if groups[0] in {"11", "18"}:
        return True
    return None if digits[0] == "1" and len(digits) > _LETTER_DIGITS else False


def _letters_have(word: str) -> bool | None:
    if word in _EITHER:
        return None
    if word in _SPOKEN:
        return word[0] in "AEIO"
    if len(word) > 1 and (is_common_word(word) or _SPEAKABLE.fullmatch(word)):
        return None  # a headline in capitals; FIFO and SOCKS may be spoken as words
    return word[0].upper() in _VOWEL_LETTERS


A_OR_AN = Check(
    label="“A” or “an”",
    about="The sound that follows decides, not the letter.",
    read=_read,
    kinds=COPY,
    must_match=(
        "She needs a MRI.",
        "It took a hour.",
        "It is an unique boat.",
        "It is a apple.",
        "It is an boat.",
        "He is an U.S. officer.",
        "It is a 18-foot boat.",
        "An European boat left.",
        "It was a FBI agent.",
        "A old boat left.",
    ),
    must_not_match=(
        "She needs an MRI at an hour when a unique boat with an 18-foot mast and an apple sails.",
        "It is a one-time offer, a European union, a U.S. officer, a NATO ship and a NASA test.",
        "An honest heir got an honor in a uniform; an unimportant uncle, a UFO, an uninsured boat.",
        "Group A is here, and a and b are; vitamin A improves it. It is an X-ray, a T-shirt.",
        "It was an 11,000-foot, an 8-year, a 100-day, a 1,100-mile trip for a usual user.",
        "An FBI agent and an NHS doctor met a UK minister at a hotel, an OPEC house.",
        "Hepatitis A outbreaks, serie A elite.",
        "He called it a “s*** job” and a f***ing mess.",
        "He sent an e-mail, took an x-ray and made a u-turn in a t-shirt.",
    ),
)
