"""Times of day: 7 p.m. and 7:30 p.m. in AP style, 7pm and 7.30pm in British papers."""

import re
from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.passage import Passage, Slip
from editor.checks.style.forms import AP, HINT, UK, Form, full_stop, reader
from editor.domain.article import Article

_HOUR = r"(?<![\w.,:$£€/])(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?"
_HALF = r"[ \u00a0]?(?P<half>[AaPp])\.? ?[Mm](?:\.(?!\w)|\b)"
_TIME = re.compile(_HOUR + _HALF)
_RANGE = re.compile(
    r"(?<![\w.,:$£€/])(?P<hour>[01]?\d):00(?=[-–]\d{1,2}(?::\d\d)?[ \u00a0]?[AaPp]\.?[Mm]\b)"
)
_TWELVE_M = re.compile(r"(?<![\w.,:-])12(?:[:.]00)? ?(?P<half>[AaPp])\.?[Mm](?:\.(?!\w)|\b)")
_HOURS = re.compile(
    r"\b(?P<before>(?:at|from|until|by|before|after|around|about) )"
    r"(?P<hour>1[3-9]|2[0-3]):(?P<minute>[0-5]\d)(?![\w:]| ?[ap]\.?m\b)"
)
_NOON = 12


def _clock(match: re.Match[str], colon: str) -> str:
    minute = match.groupdict().get("minute")
    return str(int(match["hour"])) + (f"{colon}{minute}" if minute and minute != "00" else "")


def _ap(match: re.Match[str]) -> str | None:
    if not 1 <= int(match["hour"]) <= _NOON:
        return None
    return f"{_clock(match, ':')} {match['half'].lower()}.m."


def _uk(match: re.Match[str]) -> str | None:
    if not 1 <= int(match["hour"]) <= _NOON:
        return None
    return f"{_clock(match, '.')}{match['half'].lower()}m{full_stop(match)}"


def _twelve(match: re.Match[str]) -> str:
    return ("midnight" if match["half"] in "aA" else "noon") + full_stop(match)


def _afternoon(match: re.Match[str]) -> str:
    minute = match["minute"]
    clock = str(int(match["hour"]) - _NOON) + (f":{minute}" if minute != "00" else "")
    return f"{match['before']}{clock} p.m."


_NEEDS = ("m", "M")
_COLON = frozenset({"en-au", "en-nz", "en-in", "en-za"})
_read = reader(
    Form(
        _TWELVE_M,
        "Readers are never sure which one it is: {instead}.",
        _twelve,
        ("12",),
        severity=HINT,
    ),
    Form(_TIME, "AP style writes {instead}", _ap, _NEEDS, AP),
    Form(_TIME, "British papers write {instead}.", _uk, _NEEDS, UK),
    Form(_RANGE, "The full hour needs no noughts: {instead}.", r"\g<hour>", (":00",), AP),
    Form(_HOURS, "AP style counts to 12: {instead}", _afternoon, (":",), AP, HINT),
)


def _in_order(passage: Passage, options: None) -> Iterator[Slip]:
    """Papers in Australia, New Zealand, India and South Africa set the colon: ``6:30am``."""
    takes_colon = passage.style == "uk" and passage.language.lower() in _COLON
    for slip in _read(passage, options):
        words = passage.prose[slip.start : slip.end]
        if not (takes_colon and slip.suggestions[0] == words.replace(":", ".")):
            yield slip


TIMES = Check(
    label="Times of day",
    about="One form for all times: 7 p.m. and 7:30 p.m. in AP style, 7pm and 7.30pm in Britain.",
    read=_in_order,
    must_match=(
        "It opens at 7:00 p.m. and closes at 9 PM, not 9:30pm or 10.15 a.m.",
        "They sleep at 12 a.m. and rise at 12 p.m.",
        "It is open 7:00-9 p.m. and shuts at 19:30.",
        Article(
            "1", "x", language="en-GB", body="It opens at 7 p.m. and shuts at 9:30pm. He left."
        ),
    ),
    must_not_match=(
        "It opens at 7 p.m. and closes at 9:30 p.m., or noon, from 7-9 p.m. on Mondays.",
        "He ran it in 13:45, read John 3:16, paid $5 more; FM 7 amps, 9mm and 5 mph.",
        "At 12 noon in the evening paper; 10 million, 3 per minute, 12 months.",
        "I am 7 and am well; 5 amazing PMs met 3 MPs.",
        Article("1", "x", language="en-AU", body="It opens at 6:30am and shuts at 9.15pm."),
        Article("1", "x", language="en-GB", body="It opens at 7pm, 7.30pm, noon and 19:30."),
    ),
)
