"""Words that are wrong in some surroundings: patterns that run only where one of them stands."""

import re
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from editor import resources
from editor.checks.passage import Passage, Slip
from editor.checks.wording.phrases import folded, like
from editor.domain.finding import Severity

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*")
_GROUP = re.compile(r"\\g<(\w+)>")


class Trap(NamedTuple):
    r"""One pattern.

    Attributes:
        pattern: Run on the text in small letters with plain apostrophes.
        instead: What could stand there, best first; ``\g<name>`` is a group of the pattern.
        message: A sentence; ``{instead}`` is the best of them.
        severity: None leaves it to the check.
    """

    pattern: str
    instead: tuple[str, ...]
    message: str
    severity: Severity | None


@lru_cache(maxsize=16)
def traps(name: str) -> dict[str, tuple[Trap, ...]]:
    """The traps of ``resources/words/NAME.toml`` by the words that set them off.

    Each entry has ``words`` (one of which stands in every match), ``pattern``, and may have
    ``instead`` (alternatives parted by ``/``), ``say`` and ``hint = true``.
    """
    text = resources.path_of(f"words/{name}.toml").read_text(encoding="utf-8")
    found: dict[str, list[Trap]] = {}
    for entry in tomllib.loads(text)["trap"]:
        instead = tuple(each.strip() for each in entry.get("instead", "").split("/") if each)
        trap = Trap(
            entry["pattern"],
            instead,
            entry.get("say", "Did you mean “{instead}”?"),
            Severity.HINT if entry.get("hint") else None,
        )
        for word in entry["words"].split():
            found.setdefault(word, []).append(trap)
    return {word: tuple(each) for word, each in found.items()}


@lru_cache(maxsize=4_000)
def words_of(text: str) -> frozenset[str]:
    """The words of a text, in small letters."""
    return frozenset(_WORD.findall(folded(text)))


# There are hundreds; most of them never run.
_compiled = lru_cache(maxsize=1_000)(re.compile)


def trapped(passage: Passage, name: str) -> Iterator[Slip]:
    """What the traps of a file find in our own words, in the order of the text."""
    known = traps(name)
    at_work = {trap for word in words_of(passage.prose) & known.keys() for trap in known[word]}
    text = folded(passage.prose)
    slips = [
        _slip(passage, trap, match)
        for trap in at_work
        for match in _compiled(trap.pattern).finditer(text)
        if not passage.is_quoted(match.start())
    ]
    end = 0
    for slip in sorted(slips, key=lambda each: (each.start, each.end, each.message)):
        if slip.start >= end:
            yield slip
            end = slip.end


def _slip(passage: Passage, trap: Trap, match: re.Match[str]) -> Slip:
    start, end = match.span("at" if match.groupdict().get("at") else 0)
    found = passage.raw[start:end]

    def group(name: re.Match[str]) -> str:
        return passage.raw[slice(*match.span(name[1]))]

    suggestions = tuple(like(found, _GROUP.sub(group, each)) for each in trap.instead)
    message = trap.message.format(instead=suggestions[0] if suggestions else "")
    return Slip(start, end, message, suggestions, trap.severity)
