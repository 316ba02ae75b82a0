"""Titles before a name: Gov. Ann Lee in AP style, Mr and Dr without full stop in Britain."""

import re

from editor.checks.contract import Check
from editor.checks.passage import COPY
from editor.checks.style.forms import AP, HINT, UK, Form, full_stop, reader
from editor.domain.article import Article
from editor.domain.names import is_organisation
from editor.language.common_words import is_common_word

_SHORT = {
    "Governor": "Gov.", "Governors": "Govs.", "Lieutenant Governor": "Lt. Gov.",
    "Senator": "Sen.", "Senators": "Sens.", "Representative": "Rep.", "Representatives": "Reps.",
    "Doctor": "Dr.", "Congressman": "Rep.", "Congresswoman": "Rep.", "Lieutenant": "Lt.",
    "Lieutenant Colonel": "Lt. Col.", "Lieutenant General": "Lt. Gen.", "Colonel": "Col.",
    "Major General": "Maj. Gen.", "Brigadier General": "Brig. Gen.", "General": "Gen.",
    "Sergeant": "Sgt.", "Staff Sergeant": "Staff Sgt.",
}  # fmt: skip
_CERTAIN = frozenset({"Governor", "Lieutenant Governor", "Senator", "Representative", "Doctor"})
_NAME = r"(?P<name>[A-Z][a-zà-ÿ’'-]{1,20}(?: [A-Z]\.)? [A-Z][\w’'-]{1,20})"
_TITLES = "|".join(sorted(_SHORT, key=len, reverse=True))
_LONG = re.compile(rf"(?<![\w-])(?<![A-Z]\w )(?P<title>{_TITLES})(?= {_NAME})")
_UNSTOPPED = ("Gov ", "Sen ", "Rep ", "Sgt ", "Col ")
_CAPITAL_BEFORE = re.compile(r"[A-Z][\w.’-]{0,20} $")
_REACH = 24
_WHOLE = {
    "Prof": "Professor", "Pres": "President", "Supt": "Superintendent", "Det": "Detective",
    "Amb": "Ambassador", "Atty": "Attorney",
}  # fmt: skip
# ``to president Ann Lee``; but ``the company president Ann Lee``.
_SMALL = re.compile(
    r"\b(?P<before>to|by|with|from|and|that|against|former|when|after|for|as|told|met) "
    rf"(?P<title>president|prime minister|senator|governor|pope)(?= {_NAME})"
)
_NEVER = re.compile(rf"(?<![\w.])(?P<title>{'|'.join(_WHOLE)})\.(?= [A-Z])")
_REVEREND = re.compile(rf"(?<![\w.])(?P<the>the )?Reverend(?= {_NAME})")
_NO_ARTICLE = re.compile(
    r"(?<![\w.])(?<!the )(?<!The )(?<!Rt. )(?<!Very )(?<!Right )(?<!Most )Rev\.(?= [A-Z][a-z])"
)
_NO_STOP = re.compile(r"(?<![\w.])(?P<title>Gov|Lt Gov|Sen|Rep|Sgt|Lt Col)(?= [A-Z][a-z])")
_AP_STOP = re.compile(r"(?<![\w.])(?P<title>Mr|Mrs|Ms|Dr)(?= [A-Z][a-z])")
_UK_STOP = re.compile(
    r"(?<![\w.])(?P<title>Mr|Mrs|Ms|Dr|Prof|Rev|Capt|Col|Sgt|Lt|Sr|Jr|Messrs)\.(?= [A-Z])"
)
_TWICE = re.compile(
    r"\b(?P<kept>Dr\.? [A-Z][\w’-]{1,20}(?: [A-Z]\.)?(?: [A-Z][\w’-]{1,20}){0,2}),?"
    r" (?:M\.?D|Ph\.? ?D|D\.?O|D\.?D\.?S|D\.?V\.?M|MBBS)\b\.?,?"
)
# No titles: General Motors, the Senator Theater.
_NAMED = frozenset(
    {
        "Motors",
        "Electric",
        "Mills",
        "Assembly",
        "Dynamics",
        "Hospital",
        "Hotel",
        "Theater",
        "Theatre",
        "Counsel",
        "Secretary",
        "Manager",
        "Election",
        "Ledger",
        "Atomics",
        "Services",
        "Court",
        "Council",
        "Conference",
        "Synod",
        "Atlantic",
    }
)


def _shortened(match: re.Match[str]) -> str | None:
    if not _NAMED.isdisjoint(match["name"].split()) or is_organisation(match["name"]):
        return None
    if all(map(is_common_word, match["name"].split())):
        return None
    before = match.string[max(0, match.start() - _REACH) : match.start()]
    if _CAPITAL_BEFORE.search(before) and not before.endswith(("Former ", "State ", "The ")):
        return None  # Attorney General Merrick Garland, Secretary General Mark Rutte
    return _SHORT[match["title"]]


def _certain(match: re.Match[str]) -> str | None:
    return _shortened(match) if match["title"] in _CERTAIN else None


def _raised(match: re.Match[str]) -> str | None:
    if is_organisation(match["name"]):
        return None
    title = _SHORT.get(match["title"].title(), match["title"].title())
    return f"{match['before']} {title}"


def _reverend(match: re.Match[str]) -> str | None:
    before = match.string[max(0, match.start() - _REACH) : match.start()]
    if _CAPITAL_BEFORE.search(before):
        return None
    return "the Rev."


def _once(match: re.Match[str]) -> str:
    return match["kept"] + full_stop(match)


_SHORTER = "Before a full name AP style abbreviates the title: {instead}."

TITLE_BEFORE_NAME = Check(
    label="Titles before a name",
    about="AP style abbreviates some titles before a full name; British papers drop the full stop.",
    kinds=COPY,
    read=reader(
        Form(
            _LONG,
            _SHORTER,
            _certain,
            ("Governor ", "Senator ", "Representative ", "Doctor "),
            AP,
            in_quotes=False,
        ),
        Form(
            _LONG,
            _SHORTER,
            _shortened,
            tuple(f"{each} " for each in _SHORT),
            AP,
            HINT,
            in_quotes=False,
        ),
        Form(
            _NEVER,
            "AP style doesn’t abbreviate it: {instead}.",
            lambda match: _WHOLE[match["title"]],
            tuple(f"{each}." for each in _WHOLE),
            AP,
        ),
        Form(
            _SMALL,
            "Before a name the title has a capital: {instead}.",
            _raised,
            ("president ", "minister ", "senator ", "governor ", "pope "),
            AP,
            HINT,
            in_quotes=False,
        ),
        Form(_REVEREND, _SHORTER, _reverend, ("Reverend",), AP, in_quotes=False),
        Form(
            _NO_ARTICLE,
            "It is an adjective, and has its article: {instead}.",
            "the Rev.",
            ("Rev.",),
            AP,
            HINT,
            in_quotes=False,
        ),
        Form(
            _NO_STOP, "The abbreviation has a full stop: {instead}.", r"\g<title>.", _UNSTOPPED, AP
        ),
        Form(
            _AP_STOP,
            "The abbreviation has a full stop: {instead}.",
            r"\g<title>.",
            ("Mr", "Ms", "Dr"),
            AP,
        ),
        Form(
            _UK_STOP,
            "British papers write “{instead}”, without a full stop.",
            r"\g<title>",
            (".",),
            UK,
        ),
        Form(_TWICE, "One of the two is enough: {instead}.", _once, ("Dr",)),
    ),
    must_match=(
        "It was Governor Ann Lee who met state Senator Rod Whitaker and Doctor Ed Roy.",
        "Prof. Ann Lee met Reverend Ed Roy and Rev. Jo Day.",
        "Gov Lee and Mr Roy saw Pres. Day and Det. Fox.",
        "Dr. Ann Lee, M.D., and Dr. Ed Roy, PhD, agreed.",
        "General Mark Milley spoke.",
        "He spoke to president Ann Lee and met senator Ed Roy.",
        Article("1", "x", language="en-GB", body="Mr. Lee met Dr. Roy, Ph.D., and Prof. Day."),
    ),
    must_not_match=(
        "It was Gov. Ann Lee who met state Sen. Rod Whitaker, the Rev. Ed Roy and Dr. Jo Day.",
        "Attorney General Merrick Garland, NATO Secretary General Mark Rutte and a governor came.",
        "The company president Ann Lee and the former senator agreed with president-elect Ed Roy.",
        "The Representative Town Meeting.",
        "General Motors Corp. and General Electric sued; the Senator Theater shut.",
        "“Governor Ann Lee is late,” he said. Governor is a title. The Rt. Rev. Jo Day.",
        "Mr. Lee and Dr. Roy sat by Dr. Seuss; MDs agreed.",
        Article("1", "x", language="en-GB", body="Mr Lee met Dr Roy and Gov. Day. He saw Dr."),
    ),
)
