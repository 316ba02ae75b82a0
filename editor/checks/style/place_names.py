"""Places by the names they have now: Kyiv, Mumbai, Myanmar."""

import re
from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.passage import Passage, Slip
from editor.checks.passages import words_of
from editor.domain.finding import Severity

_NOW = {
    "Kiev": "Kyiv", "Kharkov": "Kharkiv", "Lvov": "Lviv", "Nikolaev": "Mykolaiv",
    "Dnepropetrovsk": "Dnipro", "Zaporozhye": "Zaporizhzhia", "Bombay": "Mumbai",
    "Calcutta": "Kolkata", "Peking": "Beijing", "Rangoon": "Yangon", "Burma": "Myanmar",
    "Swaziland": "Eswatini", "Byelorussia": "Belarus", "Belorussia": "Belarus",
    "Moldavia": "Moldova", "Kirghizia": "Kyrgyzstan", "Kirgizstan": "Kyrgyzstan",
    "Kazakstan": "Kazakhstan", "Kishinev": "Chisinau", "Cracow": "Krakow",
    "Marseilles": "Marseille", "Basle": "Basel", "Sebastopol": "Sevastopol",
    "Katmandu": "Kathmandu", "Roumania": "Romania", "Rumania": "Romania",
    "Nuremburg": "Nuremberg", "Nur-Sultan": "Astana",
}  # fmt: skip
_FIRST_WORDS = frozenset(_NOW)
_OLD = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, _NOW))})(?![\w-])")
# Names of things and of the past: chicken Kiev, Dynamo Kiev, Peking University, once Bombay.
_BEFORE = re.compile(
    r"(?:[Cc]hicken|[Dd]uck|\b[A-Z]\w{1,20}|then|once|formerly|called|known as|as) [“\"]?$"
)
_BEHIND = re.compile(r" (?:duck|opera|mix|cake|cat|[A-Z])")
_SMALL = frozenset({"In", "From", "To", "Near", "Outside", "But", "And", "The", "At", "Of"})
_THE = re.compile(
    r"(?<!\w)(?P<the>[Tt]he )(?P<name>Ukraine)(?=[.,;:!?)]| (?:is|was|and|has|had|on|in|to)\b)"
)
_DIRECTIONS = {"N": "North", "S": "South", "W": "West"}
_SHORTENED = frozenset({"Korea", "Koreans", "Korean", "Africa", "Carolina", "Dakota", "Virginia"})
_SHORT = re.compile(
    r"(?<![\w.])(?P<direction>[NSW])\."
    r"(?= (?:Korea|Korean|Koreans|Africa|Carolina|Dakota|Virginia)\b(?!-))"
)
_REACH = 24


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    written = words_of(passage.raw)
    if not _FIRST_WORDS.isdisjoint(written):
        yield from _old_names(passage)
    if not passage.is_heading and not _SHORTENED.isdisjoint(written):
        yield from _shortened(passage)
    if "Ukraine" in written:
        for match in passage.matches(_THE):
            message = "The country’s name has no article: Ukraine."
            yield Slip(*match.span(), message, ("Ukraine",), Severity.WARNING)


def _shortened(passage: Passage) -> Iterator[Slip]:
    for match in passage.matches(_SHORT):
        instead = _DIRECTIONS[match["direction"]]
        yield Slip(*match.span(), f"It is written out: {instead}.", (instead,), Severity.WARNING)


def _old_names(passage: Passage) -> Iterator[Slip]:
    for match in passage.matches(_OLD):
        before = passage.prose[max(0, match.start() - _REACH) : match.start()]
        named = _BEFORE.search(before)
        if named and named.group().split()[0] not in _SMALL:
            continue
        if _BEHIND.match(passage.prose, match.end()):
            continue
        instead = _NOW[match.group()]
        yield Slip(*match.span(), f"News calls it {instead} now.", (instead,))


PLACE_NAMES = Check(
    label="Names of places",
    about="Readers look for places under the names they have now: Kyiv, Mumbai, Myanmar.",
    severity=Severity.HINT,
    read=_read,
    must_match=(
        "He flew to Kiev. In Bombay it rained.",
        "War in the Ukraine is over.",
        "N. Korea fired a missile; it rained in W. Virginia.",
    ),
    must_not_match=(
        "He flew to Kyiv and ate chicken Kiev, saw Dynamo Kiev, Peking University and Peking duck.",
        "Mumbai, then Bombay, and “Kiev,” he said. The Ukraine talks, the Ukrainian side.",
        "North Korea, N.C. and W. E. B. Du Bois; Robert N. Carolina-Smith.",
    ),
)
