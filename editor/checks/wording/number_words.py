"""Words of number that don't go with what is counted: ``less people``, ``these kind``."""

import re
from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.passage import COPY, Passage, Slip
from editor.checks.wording.traps import words_of
from editor.domain.finding import Severity
from editor.language.words import word_list

_COUNTED = word_list("""
    accidents beds boats books cars cases children complaints crimes deaths details errors fans
    flights games goals homes hospitals houses jobs members men mistakes officers passengers
    patients people players restrictions rules schools ships soldiers students teachers tourists
    trains troops visitors voters votes women workers
    """)
_ANY = "|".join(sorted(_COUNTED))
_LESS = re.compile(rf"\b(?P<word>[Ll]ess)(?= (?:{_ANY})\b)")
_AMOUNT = re.compile(rf"\b(?P<word>[Aa]mount)(?= of (?:{_ANY})\b)")
_KIND = re.compile(r"\b(?P<these>[Tt]hese|[Tt]hose) (?P<kind>kind|sort|type) of\b")


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    words = words_of(passage.prose)
    for word, pattern, instead in (("less", _LESS, "fewer"), ("amount", _AMOUNT, "number")):
        if word not in words:
            continue
        for match in passage.matches(pattern):
            written = instead.capitalize() if match["word"][0].isupper() else instead
            message = f"They can be counted: “{instead}”."
            yield Slip(*match.span(), message, (written,), Severity.HINT)
    if words.isdisjoint({"these", "those"}):
        return
    for match in passage.matches(_KIND):
        these, kind = match["these"], match["kind"]
        one = {"These": "This", "these": "this", "Those": "That", "those": "that"}[these]
        either = (f"{these} {kind}s of", f"{one} {kind} of")
        yield Slip(*match.span(), "One kind or several? Make both words agree.", either)


NUMBER_WORDS = Check(
    label="Words of number",
    about="What can be counted is fewer, what can't is less.",
    read=_read,
    kinds=COPY,
    must_match=(
        "The boat carried less people.",
        "A great amount of people came.",
        "They sell these kind of boats.",
    ),
    must_not_match=(
        "The boat carried less water than people, and fewer cars.",
        "These kinds of boats, and this kind of boat. The amount of water rose.",
        "“Less people came,” he said.",
    ),
)
