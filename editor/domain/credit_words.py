"""Words of sign-offs that name nobody: what a photo is called, ranks, marks for no name."""

import re

# "Photo" as sign-offs say it in the languages of the wires.
PHOTO = r"(?:photo(?:graph|s)?|fotos?|bild|picture|image|фото|写真|사진)"

# What stands where a name would: nobody is to be named.
NOBODY = frozenset({"-", "–", "—", "str", "stringer", "staff", "illustration", "n/a", "unknown"})

_RANKS_TEXT = """
admiral airman captain capt chief class col colonel commander corporal cpl first fireman general gen
lance lieutenant lt maj major mass communication master officer petty private pfc pvt seaman second
senior sergeant sgt spc specialist staff tech technical third 1st 2nd 3rd
"""
RANKS = frozenset(_RANKS_TEXT.split())

_BEHIND = re.compile(
    r"[\s,/;.]*\b(?:editorial use only|no sales|no resales|no archiv(?:es?|ing)"
    r"|mandatory credit|best quality available)\.?$",
    re.IGNORECASE,
)


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
