"""A sentence that begins with a small letter."""

import re
from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.passage import COPY, Passage, Slip
from editor.checks.wording.paragraphs import is_plain
from editor.language.common_words import is_common_word
from editor.language.words import word_list

_AFTER_STOP = re.compile(r"(?<=[a-z]{3})\. {1,2}(?P<word>[a-z]{2,30})(?![\w.’'-])")
_AT_START = re.compile(r"\s*(?P<word>[a-z]{2,30})(?![\w.’'@/:-])")
_WORD_BEFORE = re.compile(r"[A-Za-z]{3,30}$")
_LONGEST = 32
_ABBREVIATIONS = word_list("""
    approx apr ariz ark assn assoc aug ave bbl bbls blvd calif capt cent colo conn corp dec dept
    dist est etc ext feb fig figs fla fri hrs ill inc incl ind jan jul jun ltd mar max mich min
    minn mins misc miss mon mont mph mrs mss nev nos nov oct okla ore penn pop prof rev rpt sat sec
    secs sen sep sept sgt std sun supt tel temp tenn tex thurs tues univ vol vols wash wed wis
    """)
# Names that begin so: ``al-Shabab``, ``van Gogh``, ``de Gaulle``.
_PARTICLES = word_list("""
    al da dal de degli dei del della der di do dos du el la las le los ibn bin bint ben van von vom
    zu zur ten ter den st abu
    """)
_FEWEST_WORDS = 8


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    if not is_plain(passage):
        return
    start = _AT_START.match(passage.running)
    is_long = passage.kind == "body" and len(passage.raw.split()) >= _FEWEST_WORDS
    if start and is_long and is_common_word(start["word"]) and start["word"] not in _PARTICLES:
        yield _slip(start, passage)
    for match in passage.matches(_AFTER_STOP):
        before = _WORD_BEFORE.search(passage.prose, max(0, match.start() - _LONGEST), match.start())
        if before is None or before.group().lower() in _ABBREVIATIONS:
            continue
        if match["word"] in _PARTICLES or not is_common_word(match["word"]):
            continue
        yield _slip(match, passage)


def _slip(match: re.Match[str], passage: Passage) -> Slip:
    start, end = match.span("word")
    word = passage.raw[start:end]
    message = "A sentence begins with a small letter. Give it a capital, or mend the stop before."
    return Slip(start, end, message, (word.capitalize(),))


LOWER_CASE_START = Check(
    label="Sentences that begin small",
    about="A small letter at the start shows that words were cut in front of it.",
    read=_read,
    kinds=COPY,
    must_match=(
        "The boat sails. it is new.",
        "the boat sails on Monday, and it is new.",
    ),
    must_not_match=(
        "The boat sails. It is new, as iPhone users say. al-Shabab did not comment.",
        "It cost approx. five pounds, according to the dept. of boats, etc. and so on.",
        "- the boat sails on Monday, and it is new",
        "the boat",
        "“It sails. it is new,” he wrote.",
        "The boat … sails. iPhones ring. eBay sells boats. van Gogh painted one.",
    ),
)
