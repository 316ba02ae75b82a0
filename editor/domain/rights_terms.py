"""Terms of use out of instructions: ``NO ARCHIVE``, ``14 DAYS``, ``AUSTRIA OUT/GERMANY OUT``.

What isn't clear stays unread: the raw words are kept, and ``unread`` says that there is more.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any

from editor.domain.caption_dates import taken_date
from editor.domain.embargoes import embargo_in, names_embargo
from editor.domain.photo import Photo
from editor.domain.rights import Rights
from editor.domain.rights_days import last_day_in
from editor.domain.sign_off import split_caption
from editor.domain.territories import territory_in

CATEGORIES: Mapping[str, str] = {
    "staff": "",
    "freelance": "",
    "agency": "",
    "stock": "",
    "pool": "",
    "public domain": "",
    "Creative Commons": "Name the licence and link to it.",
    "handout": "Only with the news that it was given out for.",
    "submitted": "Only for what the sender gave it for.",
    "social media": "Only with leave of whoever took it.",
    "screengrab": "Only to report on what was shown.",
    "no rights": "Nobody has cleared it.",
}
"""Kinds of rights, and what somebody must see to before a photo of that kind goes out."""
FORBIDDEN = frozenset({"no rights"})
"""Categories that stop every way out."""

_WORDS = {
    "editorial use only": r"editorial(?:[-\s]+use)?(?:[-\s]+purposes?)?[-\s]+only"
    r"|for use in editorial [^.;]{0,20}\bonly|for editorial (?:use|purposes)|only for editorial"
    r"|editorial use(?!\s+and)",
    "mandatory credit": r"mandatory[-\s]+credit|credit (?:is )?(?:mandatory|required|compulsory)"
    r"|must (?:be )?credit|must carry (?:the |a )?credit",
    "no sales": r"no (?:re-?)?(?:sales?|licen[cs]ing)\b(?! (?:in|to) )"
    r"|not (?:for|to be) (?:re)?(?:sale|sold)",
    "no advertising": r"no (?:use in )?advert\w+|not (?:for|to be used (?:in|for)) advert\w+"
    r"|advertising out",
    "no commercial use": r"no commercial|not for (?:any )?commercial|non-?commercial use only"
    r"|no marketing",
    "no magazines": r"no mag(?:s|azines?)\b|mag(?:s|azines?) out\b|not for magazines",
    "no internet": r"no (?:use on )?(?:the )?(?:internet|online|web)\b"
    r"|(?:internet|online|web) out\b|not for (?:the )?(?:internet|online|web)\b"
    r"|print (?:use )?only",
    "no television": r"no tv\b|no television|tv out\b|television out\b|not for (?:tv|television)",
    "no social media": r"no social(?: media)?\b|social media out\b|not for social media",
    "no third parties": r"no third[-\s]part|no onward|no (?:re-?)?distribution|no forwarding",
    "no changes": r"no (?:alterations?|crop(?:s|ping)?|manipulation|edit(?:s|ing))\b"
    r"|(?:do|must) not (?:be )?(?:alter|crop|manipulat|edit)\w*",
    "exclusive": r"\bexclusive\b(?!\s+of)",
}
_TERMS = {name: re.compile(rf"(?<!\w)(?:{form})", re.IGNORECASE) for name, form in _WORDS.items()}
_ONE_USE = re.compile(
    r"\b(?:one|1|single)[-\s]?time(?:[-\s]+(?:only|use|usage|publication|editorial|rights?))"
    r"|\b(?:one|1|single)[-\s]+use\b|\b1x use\b|\bone[-\s]off use|\bonce only\b|\buse once\b",
    re.IGNORECASE,
)
_NO_ARCHIVE = re.compile(
    r"\b(?:no|not for|do not|don['’]t|not to be|never)[-\s]+(?:be[-\s]+)?arch?iv\w*"
    r"|\barchives? out\b|\bno (?:file|library|storage) use\b",
    re.IGNORECASE,
)
_CATEGORY = {
    "handout": re.compile(r"\bhand-?outs?\b|\bHO(?:GP|NS)\b", re.IGNORECASE),
    "pool": re.compile(r"\b[Pp]ool (?:photo|image|picture)\b|\bPOOL\b"),
    "Creative Commons": re.compile(r"\bcreative commons\b|\bCC[- ]BY\b", re.IGNORECASE),
    "public domain": re.compile(r"\bpublic domain\b", re.IGNORECASE),
    "screengrab": re.compile(r"\b(?:screen|video|frame)[- ]?grab\b", re.IGNORECASE),
    "social media": re.compile(r"\b(?:from|via|posted (?:on|to)) social media\b", re.IGNORECASE),
}
SAYS_TERMS = frozenset({"instructions", "usage_terms"})
"""Fields whose words give rights when somebody writes them."""
_NONE = Rights()
_READ_CHARACTERS = 8000
"""Longer than any terms: the rest of a book that somebody put into a field is kept, not read."""


def read_terms(text: str, since: date | None = None) -> Rights:
    """The rights that instructions give, their words kept in ``raw``; never raises.

    Args:
        text: As it came: instructions, usage terms, notes to editors behind a caption.
        since: When the photo was taken or came; a number of days counts from there.
    """
    raw, text = text, text[:_READ_CHARACTERS]
    terms = "; ".join(name for name, form in _TERMS.items() if form.search(text))
    return Rights(
        terms=f"{terms[:1].upper()}{terms[1:]}",
        expires_on=last_day_in(text, since),
        category=next((name for name, form in _CATEGORY.items() if form.search(text)), ""),
        territory=territory_in(text),
        is_one_use=_ONE_USE.search(text) is not None,
        no_archive=_NO_ARCHIVE.search(text) is not None,
        embargo_until=embargo_in(text, since),
        raw=raw,
    )


def terms_text(photo: Photo) -> str:
    """Everything that a photo says of its use: instructions, usage terms, notes to editors."""
    shown = photo.shown
    caption = (photo.library.caption, photo.file.caption)
    advisories = (split_caption(each).advisory for each in caption if each)
    said = (shown.instructions, shown.usage_terms, *advisories)
    return "\n".join(dict.fromkeys(each.strip() for each in said if each and each.strip()))


def proposed_rights(photo: Photo) -> Rights:
    """The rights with what the photo's own words add to them; what somebody set stays.

    Words that were read before aren't read again: whoever took a term away meant it.
    """
    text = terms_text(photo)
    if not text or text == photo.rights.raw:
        return photo.rights
    read = read_terms(text, _since(photo))
    own: Mapping[str, Any] = {
        each.name: value
        for each in fields(Rights)
        if (value := getattr(photo.rights, each.name)) != getattr(_NONE, each.name)
    }
    return replace(read, **{**own, "raw": text})


def with_terms_noted(photo: Photo, written: Collection[str]) -> Photo:
    """The photo with the rights that words give which were just written into it.

    Args:
        photo: As it says now.
        written: The names of the fields; who wrote the rights themselves meant them so.
    """
    if "rights" in written or SAYS_TERMS.isdisjoint(written):
        return photo
    return replace(photo, rights=proposed_rights(photo))


def unread(photo: Photo) -> tuple[str, ...]:
    """What the photo's words say and its rights don't note, in words; empty if nothing."""
    proposed, noted = proposed_rights(photo), photo.rights
    return tuple(
        words
        for name, words in terms_in_words(proposed).items()
        if getattr(noted, name) != getattr(proposed, name)
    )


def terms_in_words(rights: Rights) -> Mapping[str, str]:
    """Each part of rights that limits something, by its name, in words."""
    parts = {
        "terms": rights.terms[:1].lower() + rights.terms[1:],
        "expires_on": f"until {rights.expires_on}" if rights.expires_on else "",
        "category": rights.category,
        "territory": rights.territory[:1].lower() + rights.territory[1:],
        "is_one_use": "one use" if rights.is_one_use else "",
        "no_archive": "no archive" if rights.no_archive else "",
        "embargo_until": f"embargo until {rights.embargo_until}" if rights.embargo_until else "",
    }
    return {name: words for name, words in parts.items() if words}


def has_unread_embargo(photo: Photo) -> bool:
    """Whether it speaks of an embargo whose end nobody noted and nobody can read."""
    text = terms_text(photo)[:_READ_CHARACTERS]
    if photo.rights.embargo_until is not None or not names_embargo(text):
        return False
    return embargo_in(text, _since(photo)) is None


def _since(photo: Photo) -> date | None:
    """When it was taken, else when it came into the library."""
    taken = taken_date(photo.shown.taken_at)
    if taken is not None and taken.calendar_day is not None:
        return taken.calendar_day
    return photo.added_at.date() if photo.added_at else None
