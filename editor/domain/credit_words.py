"""Words of sign-offs that name nobody: what a photo is called, ranks, marks for no name."""

import re

from editor.domain.names import fold

# "Photo" as sign-offs say it in the languages of the wires.
PHOTO = (
    r"(?:photo(?:graph|s)?(?:\ illustration)?|foto(?:s|graf[íi]a|grafie)?|bild|picture|imagen?"
    r"|фото|写真|사진)"
)

# What stands where a name would: nobody is to be named.
NOBODY = frozenset({
    "-", "–", "—", "str", "stringer", "staff", "illustration", "n/a", "unknown", "uncredited",
    "various", "various sources",
})  # fmt: skip

_RANKS_TEXT = """
admiral airman captain capt chief class col colonel commander corporal cpl first fireman general gen
lance lieutenant lt maj major mass communication master officer petty private pfc pvt seaman second
senior sergeant sgt spc specialist staff tech technical third 1st 2nd 3rd
"""
RANKS = frozenset(_RANKS_TEXT.split())

_BEHIND = re.compile(
    r"[\s,/;.]*\b(?:editorial use only|no sales|no resales|no archiv(?:es?|ing)"
    r"|mandatory credit|best quality available|(?:tpx )?images of the day|alternat(?:e|ive) crop"
    r"|restricted to editorial use)\.?$",
    re.IGNORECASE,
)

_RANKED = re.compile(rf"\b(?:{'|'.join(sorted(RANKS))})\b", re.IGNORECASE)
_GRAMMAR_TEXT = """
photo photos photograph photographs picture image imagen fotos foto fotografía fotografie bild фото
写真 사진 satellite stock by via for file files pool handout ho str stringer various sources
uncredited courtesy of the mandatory credit credits crédit crédits should read photographer staff
and taken submitted supplied provided contributed
"""
_GRAMMAR = frozenset(re.findall(r"\w+", fold(_GRAMMAR_TEXT)))


def words_that_name_nobody(raw: str) -> set[str]:
    """The words of a sign-off that nobody misses if they are in no field, as ``fold`` writes them.

    They are words of the grammar, terms of use behind the names, ranks and the year of a ©.
    """
    words = set(_GRAMMAR)
    words.update(re.findall(r"\w+", fold(raw[len(without_terms(raw)) :])))
    words.update(re.findall(r"©\s*([0-9]{4})\b", raw))
    if re.match(r"photo illustration\b", raw, re.IGNORECASE):
        words.add("illustration")
    return words | RANKS if _RANKED.search(raw) else words


def without_rank(name: str) -> str:
    """``Petty Officer 2nd Class Dana Szabó`` is ``Dana Szabó``; a rank alone stays."""
    words = name.split()
    at = 0
    while at < len(words) and words[at].rstrip(".").casefold() in RANKS:
        at += 1
    is_rank = at > 1 or (at == 1 and words[0].endswith("."))
    return " ".join(words[at:]) if is_rank and at < len(words) else name


def without_terms(text: str) -> str:
    """A sign-off without the terms of use that some agencies print behind it."""
    while found := _BEHIND.search(text):
        if not found.start():
            return text
        text = text[: found.start()]
    return text


def once(name: str) -> str:
    """``LENA BRANDTLENA BRANDT``, as one agency's archive prints it, is one name."""
    half = len(name) // 2
    return name[:half] if " " in name[:half] and name[:half] == name[half:] else name
