"""A figure at the start of a sentence: spelled out, or the sentence begins another way."""

import re
from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.passage import BODY, Passage, Slip
from editor.language.figures.spelled import spelled

_FIGURE = re.compile(
    r"[“\"‘]?(?P<figure>\d{1,3}(?:,\d{3}){0,3}|\d{4,9})"
    r"(?P<tail>%|[ -](?:percent|per cent)(?=\s))?(?=[ -][a-z])"
)
_NAME = re.compile(r"[12]\d{3}|911|999")
# 7 p.m. is the start of a timetable, and 1 in 4 is for the writer to turn.
_NO_COUNT = re.compile(r"[ -](?:a\.?m\b|p\.?m\b|st\b|x )")
# An abbreviation behind which no sentence ends: Art. 5.
_ABBREVIATION = re.compile(
    r"\b(?:[A-Z]|no|nos|art|arts|sec|fig|figs|vol|pp?|ch|pt|par|c|ca|approx|rte|hwy|apt|rm|est|max|min"
    r"|incl|ext|tel|mt|ft|jr|sr|u\.s|u\.k)\.\s+$",
    re.IGNORECASE,
)
_LIST_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s")
_REACH = 20
_LARGEST_SPELLED = 99


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    if passage.is_heading or _LIST_ITEM.match(passage.raw) or passage.raw.startswith("|"):
        return
    for start, end in passage.sentences:
        match = _FIGURE.match(passage.prose, start, end)
        if match is None or _NO_COUNT.match(passage.prose, match.end()):
            continue
        if _NAME.fullmatch(match["figure"]):
            continue
        if _ABBREVIATION.search(passage.prose, max(0, start - _REACH), start):
            continue
        if int(match["figure"].replace(",", "")) > _LARGEST_SPELLED and passage.is_quoted(start):
            continue  # nobody can turn what was said
        yield _slip(match, "per cent" if passage.style == "uk" else "percent")


def _slip(match: re.Match[str], percent: str) -> Slip:
    start, end = match.span("figure")
    number = int(match["figure"].replace(",", ""))
    if number > _LARGEST_SPELLED:
        message = "A sentence doesn't begin with figures: turn it round."
        return Slip(start, end, message)
    words = spelled(number).capitalize()
    if match["tail"] == "%":
        words, end = f"{words} {percent}", match.end()
    message = f"A sentence doesn't begin with figures: write “{words}”, or turn it round."
    return Slip(start, end, message, (words,))


NUMBER_AT_START = Check(
    label="Figures at the start of a sentence",
    about="A sentence that begins with figures lacks its capital; only years may stand there.",
    kinds=BODY,
    read=_read,
    must_match=(
        "12 people came.",
        "It burned. 350 homes were lost.",
        "He said so. “15 people came.”",
        "41% of them stayed.",
        "1,200 jobs will go.",
        "6-year-old twins were found.",
    ),
    must_not_match=(
        "Twelve people came to 350 homes.",
        "1976 was a good year. 2020 was not.",
        "1. people came\n2. people went",
        "- 12 people\n- 13 people",
        "## 12 people came",
        "He cited Art. 5 of it. 7 p.m. is late. 5G networks. 3M said.",
        "20th-century art. 9/11 changed it. 76ers win. 911 calls.",
        "It struck St. 5 times at No. 10 and Gov. 12 said.",
        "| 12 people | came |",
    ),
)
