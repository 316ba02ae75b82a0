"""States: whole in running text, abbreviated in datelines and party lines, never as mail codes."""

import re
from collections.abc import Iterable

from editor.checks.contract import Check
from editor.checks.passage import BODY
from editor.checks.style.forms import AP, HINT, Form, full_stop, reader
from editor.domain.article import Article
from editor.domain.caption_places import AP_STATES
from editor.domain.places import COUNTRIES
from editor.language.common_words import is_common_word

_NEVER_SHORT = {
    "Alaska": "AK", "Hawaii": "HI", "Idaho": "ID", "Iowa": "IA", "Maine": "ME", "Ohio": "OH",
    "Texas": "TX", "Utah": "UT",
}  # fmt: skip
_MAIL = {
    "Alabama": "AL", "Arizona": "AZ", "Arkansas": "AR", "California": "CA", "Colorado": "CO",
    "Connecticut": "CT", "Delaware": "DE", "Florida": "FL", "Georgia": "GA", "Illinois": "IL",
    "Indiana": "IN", "Kansas": "KS", "Kentucky": "KY", "Louisiana": "LA", "Maryland": "MD",
    "Massachusetts": "MA", "Michigan": "MI", "Minnesota": "MN", "Mississippi": "MS",
    "Missouri": "MO", "Montana": "MT", "Nebraska": "NE", "Nevada": "NV", "New Hampshire": "NH",
    "New Jersey": "NJ", "New Mexico": "NM", "New York": "NY", "North Carolina": "NC",
    "North Dakota": "ND", "Oklahoma": "OK", "Oregon": "OR", "Pennsylvania": "PA",
    "Rhode Island": "RI", "South Carolina": "SC", "South Dakota": "SD", "Tennessee": "TN",
    "Vermont": "VT", "Virginia": "VA", "Washington": "WA", "West Virginia": "WV",
    "Wisconsin": "WI", "Wyoming": "WY",
} | _NEVER_SHORT  # fmt: skip
_OF_MAIL = {code: name for name, code in _MAIL.items()}
# What some write although AP has another form.
_OLD = {
    "Cal": "California", "Penn": "Pennsylvania", "Penna": "Pennsylvania", "Wisc": "Wisconsin",
    "Tex": "Texas", "Ida": "Idaho", "Colo": "Colorado", "Mont": "Montana", "Oreg": "Oregon",
    "Kans": "Kansas", "Nebr": "Nebraska", "Minn": "Minnesota", "Ia": "Iowa", "Me": "Maine",
}  # fmt: skip
_ANSWERS = frozenset({"Yes", "No", "Sure", "Oh", "Yeah", "Um"})
# Names of people, too: Ann, Bob, Ida.
_NAMES = frozenset(
    {"Ida", "Tex", "Cal", "Penn", "Me", "Ia", "Mo", "La", "Miss", "Mass", "Pa", "Ma"}
)
_OF_SHORT = {short.removesuffix("."): name for name, short in AP_STATES.items()} | _OLD
del _OF_SHORT["D.C"]


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


# Capitals all through are a dateline's.
_CITY = r"(?P<city>(?:(?:St|Ft|Mt)\. )?[A-Z][a-zà-ÿ’'-]{1,20}(?: [A-Z][a-zà-ÿ’'-]{1,20}){0,2}), "
_SHORT = re.compile(
    rf"{_CITY}(?P<state>{_alternatives(map(re.escape, _OF_SHORT))})\.(?P<comma>,?)(?!\w)"
)
_CODE = re.compile(rf"{_CITY}(?P<state>{'|'.join(_OF_MAIL)})\b(?![.\w-]| \d{{5}})(?P<comma>,?)")
_PARTY_CODE = re.compile(rf"\b(?P<party>[RDI])-(?P<state>{'|'.join(_OF_MAIL)})\b(?P<stop>\.?)")
_BRACKETS = re.compile(
    r" \((?P<party>[RDI]-(?:[A-Z][a-z]{2,10}\.?|(?:[A-Z]\.){2}|W\.Va\.))\)(?P<next>[,.;:]?)"
)
_PARTY_LONG = re.compile(rf"\b(?P<party>[RDI])-(?P<state>{_alternatives(AP_STATES)})\b")
_DATELINE = re.compile(
    rf"\A(?P<city>[A-Z][A-Z’'. -]{{1,40}}), (?P<state>{_alternatives(AP_STATES)})(?= \()"
)
_WHOLE = _alternatives({*AP_STATES, *_NEVER_SHORT} - {"District of Columbia"})
_NO_COMMA = re.compile(
    rf"(?<=[a-z] )(?P<place>{_CITY}(?:{_WHOLE}))"
    r"(?= (?:is|was|were|are|on|in|has|have|had|to|for|who"
    r"|when|where|after|before|said|last|that|and(?! [A-Z])|with|as|at|during|[a-z]{3,14}ed)\b)"
)


def _whole(match: re.Match[str]) -> str | None:
    short = match["state"]
    if short in _NAMES and _end(match):
        return None
    return f"{match['city']}, {_OF_SHORT[short]}{match['comma']}" + _end(match)


def _end(match: re.Match[str]) -> str:
    return "" if match["comma"] else full_stop(match)


def _of_code(match: re.Match[str]) -> str | None:
    last = match["city"].split()[-1]
    if last in _ANSWERS or is_common_word(last):
        return None  # Yes, OK
    return f"{match['city']}, {_OF_MAIL[match['state']]}{match['comma']}"


def _party(match: re.Match[str]) -> str:
    name = _OF_MAIL.get(match["state"], match["state"])
    short = AP_STATES.get(name, name)
    stop = "" if short.endswith(".") else match.groupdict().get("stop") or ""
    return f"{match['party']}-{short}{stop}"


def _dateline(match: re.Match[str]) -> str:
    return f"{match['city']}, {AP_STATES[match['state']]}"


def _in_commas(match: re.Match[str]) -> str:
    """No comma where another mark follows, and one full stop at the end."""
    following = match["next"]
    if following == "." and match["party"].endswith("."):
        following = ""
    return f", {match['party']}{following if match['next'] else ','}"


def _comma(match: re.Match[str]) -> str | None:
    return None if match["city"] in COUNTRIES or match["city"] in _MAIL else f"{match['place']},"


STATE_NAMES = Check(
    label="Names of U.S. states",
    about=(
        "AP style writes states out in running text, abbreviates most of them in datelines and"
        " party lines, and never uses mail codes."
    ),
    kinds=BODY,
    read=reader(
        Form(_DATELINE, "In a dateline AP style abbreviates it: {instead}.", _dateline, ("(",), AP),
        Form(
            _SHORT,
            "In running text AP style writes it out: {instead}.",
            _whole,
            tuple(f", {each}." for each in _OF_SHORT),
            AP,
        ),
        Form(
            _CODE,
            "That is a mail code: write {instead}.",
            _of_code,
            tuple(f", {each}" for each in _OF_MAIL),
            AP,
        ),
        Form(_PARTY_CODE, "That is a mail code: write {instead}", _party, ("R-", "D-", "I-"), AP),
        Form(
            _PARTY_LONG, "Behind the party AP style abbreviates it: {instead}", _party, ("-",), AP
        ),
        Form(
            _BRACKETS,
            "AP style sets it off by commas.",
            _in_commas,
            ("(R-", "(D-", "(I-"),
            AP,
            HINT,
        ),
        Form(
            _NO_COMMA,
            "Behind the state AP style has a comma too.",
            _comma,
            tuple(f", {each}" for each in _MAIL),
            AP,
            HINT,
            in_headings=False,
        ),
    ),
    must_match=(
        "He lives in Billings, Mont., and works in Boise, ID.",
        "She moved to Dallas, Tex., and liked it. She moved to Reno, Nev. She left.",
        "Sen. Ann Lee, R-MT, met Rep. Ed Roy (D-California).",
        "Sen. Ann Lee (R-Mont.) met Ed Roy (D-Ohio). He met Bob Day (D-Mont.).",
        "BILLINGS, Montana (NW) — It rained.",
        "A fire in Red Lodge, Montana is out.",
    ),
    must_not_match=(
        "He lives in Billings, Montana, and works in Boise, Idaho.",
        "BILLINGS, Mont. (NW) — It rained. DALLAS, Texas (NW) — no.",
        "Sen. Ann Lee, R-Mont., met Rep. Ed Roy, D-Ohio, of the (Mont.) Gazette.",
        "Write to Box 5, Billings, MT 59101. He said, OK, go.",
        "Lee met Roy in Washington, D.C., and Tbilisi, Georgia.",
        "He met Ann, Bob, Ida. Yes, OK, said Sure, OK.",
        "In Georgia, Virginia and Iowa it rained.",
        Article("1", "x", language="en-GB", body="He lives in Billings, Mont."),
    ),
)
