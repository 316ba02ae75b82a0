"""No comma before the “and” of a simple series: red, white and blue."""

import re

from editor.checks.contract import Check
from editor.checks.passage import COPY
from editor.checks.style.forms import HINT, Form, reader
from editor.domain.caption_places import AP_STATES
from editor.domain.places import COUNTRIES
from editor.language.function_words import FUNCTION_WORDS
from editor.language.words import word_list

_SERIES = re.compile(
    r"(?<![\w’'-])(?P<first>[a-z’-]{3,20}), (?P<second>[a-z’-]{3,20}(?: [a-z’-]{3,20})?)"
    r"(?P<comma>,) (?P<and>and|or) (?P<last>[a-z’-]{3,20})(?=[.;:!?)”]| (?:[a-z]{3,20}[.;])|$"
    r"|, (?:the [a-z]{3,20}|he|she|they|[A-Z][a-z]{2,20}) (?:said|says|told|wrote)\b)"
)
_NAMES = re.compile(
    r"(?<![\w.’'-])(?P<first>[A-Z][a-z]{2,20}), (?P<second>[A-Z][a-z]{2,20})(?P<comma>,)"
    r" (?P<and>and|or) (?P<last>[A-Z][a-z]{2,20})"
    r"(?=[.;:!?)]| (?:is|are|was|were|have|had|said|will|agree)\b)"
)
# Words that a comma sets off by themselves.
_OTHERS = word_list("""
    again alas already always anyway apparently besides briefly certainly clearly colleague dear
    eventually finally first frankly friends further happily hence however increasingly indeed
    initially instead ironically last later lately like likewise maybe meanwhile moreover
    naturally nevertheless next nonetheless notably obviously officials often otherwise overall
    perhaps please probably quickly rather remarkably right sadly say said says second sometimes
    soon still sure surely then thereafter therefore third though thus today tomorrow tonight
    twice unfortunately usually well yesterday ago old
    """)


def _without(match: re.Match[str]) -> str | None:
    words = [match["first"], *match["second"].split(), match["last"]]
    if any(word in _OTHERS or word.endswith("ly") for word in words):
        return None
    if any(word.lower() in FUNCTION_WORDS for word in words):
        return None
    return f"{match['first']}, {match['second']} {match['and']} {match['last']}"


def _names(match: re.Match[str]) -> str | None:
    places = frozenset({match["first"], match["second"]})
    return _without(match) if _PLACES.isdisjoint(places) else None


_PLACES = COUNTRIES | frozenset(AP_STATES) | {"Texas", "Ohio", "Iowa", "Utah", "Maine", "Idaho"}
_MESSAGE = "A simple series has no comma before “and” or “or”."
SERIAL_COMMA = Check(
    label="Comma before “and” in a series",
    about="AP style and British papers leave it out of a simple series: red, white and blue.",
    kinds=COPY,
    severity=HINT,
    read=reader(
        Form(_SERIES, _MESSAGE, _without, (", and ", ", or "), in_quotes=False),
        Form(_NAMES, _MESSAGE, _names, (", and ", ", or "), in_quotes=False),
    ),
    must_match=(
        "The flag is red, white, and blue.",
        "They sell apples, ripe pears, or plums; Ann, Bea, and Cora agree. Ann, Bea, and Cora.",
    ),
    must_not_match=(
        "The flag is red, white and blue. He came, however, and stayed. It was, though, and is.",
        "She drove to Paris, France, and Rome. He ate, drank a beer, and then he left the house.",
        "The mayor, Lee, and the clerk; on Monday, officials said, and left.",
        "They met in Billings, Montana, and Boise. “Red, white, and blue,” he said.",
    ),
)
