"""Where sentences begin and end, with the abbreviations of AP style in mind."""

import re

from editor.language.function_words import FUNCTION_WORDS
from editor.language.words import word_list

# Never the end of a sentence: something always follows.
_TITLES = word_list("""
    Adm Brig Capt Cmdr Col Cpl Dr Fr Gen Gov Gens Govs Hon Lt Maj Messrs Mr Mrs Ms Msgr No Nos Prof
    Rep Reps Rev Sen Sens Sgt Spc Sr St Ste Supt vs
    """)
# Mostly in mid-sentence; the end only if the next word can't belong to a name.
_OTHERS = word_list("""
    Ala Ariz Ark Assn Aug Ave Blvd Bros Calif Co Colo Conn Corp Dec Del Dept Feb Fla Ga Ill Inc Ind
    Jan Jr Kan Ky La Ltd Mass Md Mich Minn Miss Mo Mont Neb Nev Nov Oct Okla Ore Pa Sept Tenn Univ
    Va Vt Wash Wis Wyo a.m p.m etc e.g i.e
    """)
_STOP = re.compile(r"[.!?…]+[\"'”’»)\]]{0,3}(?=\s)|\n[ \t]*\n\s*")
_LAST_WORD = re.compile(r"[\w.’'-]{1,40}$")
_NEXT_WORD = re.compile(r"[\s\"'“‘«(\[—–-]{0,20}([^\W_]*)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_LONGEST_WORD = 40


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a plain text in order.

    Returns:
        Start and end of each in code points, without the white space around it. A blank line
        ends a sentence whether or not it has a stop.
    """
    found = []
    start = 0
    for match in _STOP.finditer(text):
        if not match.group().isspace() and not _is_end(text, match):
            continue
        found.append(_trimmed(text, start, match.end()))
        start = match.end()
    found.append(_trimmed(text, start, len(text)))
    return tuple((start, end) for start, end in found if start < end)


def _is_end(text: str, stop: re.Match[str]) -> bool:
    """Whether what looks like the end of a sentence is one, and no abbreviation."""
    following = _NEXT_WORD.match(text, stop.end())
    next_word = following.group(1) if following else ""
    if next_word[:1].islower():
        return False
    if not stop.group().startswith(".") or len(stop.group()) > 1:
        return True
    before = _LAST_WORD.search(text, max(0, stop.start() - _LONGEST_WORD), stop.start())
    word = before.group() if before else ""
    if word in _TITLES:
        return False
    if word in _OTHERS or _INITIALS.fullmatch(word):
        return next_word.casefold() in FUNCTION_WORDS and not next_word.isupper()
    return True


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
