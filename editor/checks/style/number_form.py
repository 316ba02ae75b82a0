"""One to nine in words, 10 and above in figures, where people and things are counted."""

import re

from editor.checks.contract import Check
from editor.checks.passage import COPY
from editor.checks.style.counted import BEFORE_COUNTED, COUNTED_WORDS, SINGLE
from editor.checks.style.forms import FIGURES, HINT, UK, Form, reader
from editor.language.figures.spelled import NUMBERS, spelled, words_between
from editor.language.function_words import FUNCTION_WORDS
from editor.language.words import word_list

_COUNTED = rf"(?= (?:(?:{BEFORE_COUNTED}) ){{0,2}}(?:{COUNTED_WORDS})\b(?![-’']| old\b))"
_SINGLE = rf"(?= (?:{'|'.join(sorted(SINGLE))})\b(?![-’']| old\b))"
# Not part of a price, a score, a decimal, a list of figures or a fraction.
_APART = r"(?<![^\s“\"(\[—–])"
_FIGURE = re.compile(rf"{_APART}(?:[2-9]{_COUNTED}|1{_SINGLE})")
_WORDS = re.compile(rf"(?<![^\s“\"(\[—–])(?:{words_between(10, 99)}){_COUNTED}")
_TEN = re.compile(rf"(?<![^\s“\"(\[—–])ten{_COUNTED}")
_ROUND = re.compile(
    rf"(?<![^\s“\"(\[—–])(?P<times>{words_between(1, 99)})[ -](?P<unit>hundred|thousand){_COUNTED}"
)
_BEFORE = re.compile(r"(?:(?P<earlier>[\w%.,]{1,20}) )?(?P<last>[\w’'.-]{1,20})[ ]$")
_REACH = 45
_ROUND_UNITS = {"hundred": 100, "thousand": 1000}
# A number behind one of these is a name: Grade 5 students.
_LABELS = word_list("""
    age ages aged bus category ch chapter channel class figure flight gate grade group item level
    line lot magnitude no number page part phase platform point rule room row section size stage
    step table tier top type under unit week zone plus minus hundred thousand million
    """)
_SPANS = frozenset({"days", "weeks", "months", "years", "hours", "minutes"})
_OLDER = frozenset({"younger", "older", "out", "age", "ages"})
_RANGE = frozenset({"to", "or", "and", "by", "x", "in"})


def _is_counting(match: re.Match[str]) -> bool:
    """Whether nothing before a number makes it a label, a name or part of a range."""
    at = match.start()
    before = _BEFORE.search(match.string, max(0, at - _REACH), at)
    if before is None:
        return True
    last, earlier = before["last"], before["earlier"] or ""
    if last.strip(".").lower() in _LABELS or last[-1].isdigit():
        return False
    if last == "at" or earlier.lower() in _OLDER or (last == "to" and earlier.lower() in _SPANS):
        return False  # an age, or a ratio: at 2 months, younger than 3 months, 3 out of 4
    if last == "of" and (earlier[-1:].isdigit() or earlier[:1].isupper()):
        return False  # 6 of 8 votes, the Group of 7 leaders
    if last in _RANGE and (earlier[-1:].isdigit() or earlier.lower() in NUMBERS):
        return False
    return last[0].islower() or last.lower() in FUNCTION_WORDS


def _in_words(match: re.Match[str]) -> str | None:
    return spelled(int(match.group())) if _is_counting(match) else None


def _in_figures(match: re.Match[str]) -> str | None:
    return str(NUMBERS[match.group()]) if _is_counting(match) else None


def _round(match: re.Match[str]) -> str | None:
    if not _is_counting(match):
        return None
    return f"{NUMBERS[match['times']] * _ROUND_UNITS[match['unit']]:,}"


NUMBER_FORM = Check(
    label="Counts in words or figures",
    about=(
        "AP and British papers alike count to nine in words and go on in figures; ages, sums,"
        " measures, votes and times have rules of their own."
    ),
    kinds=COPY,
    read=reader(
        Form(
            _FIGURE,
            "Counts below 10 are spelled out: write “{instead}”.",
            _in_words,
            FIGURES,
            in_headings=False,
            in_mid_sentence=True,
        ),
        Form(
            _ROUND,
            "Counts of 10 and above are written in figures: {instead}.",
            _round,
            needs=("hundred", "thousand"),
            in_headings=False,
            in_mid_sentence=True,
        ),
        # Half of the British papers spell it out.
        Form(
            _TEN,
            "This style writes 10 in figures.",
            "10",
            needs=("ten ",),
            styles=UK,
            severity=HINT,
            in_headings=False,
            in_mid_sentence=True,
        ),
        Form(
            _WORDS,
            "Counts of 10 and above are written in figures: {instead}.",
            _in_figures,
            needs=(
                "ten ",
                "eleven",
                "twelve",
                "teen ",
                "twenty",
                "thirty",
                "forty",
                "fty",
                "sixty",
                "eighty",
                "nty",
                "inety",
            ),
            in_headings=False,
            in_mid_sentence=True,
        ),
    ),
    must_match=(
        "The fire killed 3 people.",
        "She has 2 young children.",
        "At least 1 person died.",
        "“We lost 4 houses,” he said.",
        "The fire killed eleven people.",
        "It took twenty-five minutes.",
        "About two hundred people came.",
        "They hired five thousand workers.",
    ),
    must_not_match=(
        "The fire killed three people and 11 cows.",
        "Eleven people died. Ten others were hurt.",
        "The son, 5, has 2 percent, 3 miles, 6 feet and $4 left at 5 p.m. on May 3.",
        "Children between the ages of 6 months to 8 years came.",
        "Children younger than 3 months, or at 2 months of age.",
        "Grade 5 students, Room 3 guests, Apollo 8 astronauts. Apollo 8 men and the top 5 cities.",
        "They won 5-3 with 6 of 8 votes, a 3-to-1 margin, in 1 in 5 games.",
        "Some 5 to 10 people, 8 or 9 people and 5 million people.",
        "It was ten to one, the eleventh hour, and tens of people; a hundred people came.",
        "## 3 people dead\n\n- 3 people\n- 4 people",
        "Temperatures in Week 8 games fell by 7.5 points, 1.5 times the norm.",
    ),
)
