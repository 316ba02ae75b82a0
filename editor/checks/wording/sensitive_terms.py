"""Terms that hurt people or judge them, with what is written instead today."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from editor import resources
from editor.checks.contract import Check
from editor.checks.passage import Passage, Slip
from editor.checks.wording.phrases import Phrases, folded, like
from editor.domain.finding import Severity

_BEFORE = re.compile(r"([\w.'-]{1,30})[ \"“]{1,2}$")
_AFTER = re.compile(r" ([\w'-]{1,30})")
_LONGEST_WORD = 34


class _Term(NamedTuple):
    """One entry of the file; ``instead`` by how the term is written, or by its first word."""

    instead: tuple[str, ...]
    by_form: dict[str, str]
    why: str
    not_before: frozenset[str]
    not_after: frozenset[str]

    def written(self, found: str) -> tuple[str, ...]:
        """What could stand there instead of these words."""
        form = self.by_form.get(found) or self.by_form.get(found.partition(" ")[0])
        return (form,) if form else self.instead


@cache
def _terms() -> tuple[Phrases, dict[str, _Term]]:
    text = resources.path_of("words/sensitive-en.toml").read_text(encoding="utf-8")
    found: dict[str, _Term] = {}
    for entry in tomllib.loads(text)["term"]:
        instead = entry.get("instead", ())
        term = _Term(
            instead=() if isinstance(instead, dict) else tuple(instead),
            by_form=instead if isinstance(instead, dict) else {},
            why=entry["why"],
            not_before=frozenset(entry.get("not_before", "").split()),
            not_after=frozenset(entry.get("not_after", "").split()),
        )
        phrases = [entry["term"]] if isinstance(entry["term"], str) else entry["term"]
        found.update(dict.fromkeys(phrases, term))
    return Phrases(found), found


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    phrases, terms = _terms()
    text = folded(passage.prose)
    for start, end, phrase in phrases.found_in(passage):
        term = terms[phrase]
        before = _BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
        after = _AFTER.match(text, end)
        if before and before.group(1) in term.not_after:
            continue
        if after and after.group(1) in term.not_before:
            continue
        found = passage.raw[start:end]
        suggestions = tuple(like(found, each) for each in term.written(text[start:end]))
        message = f"“{found}”: {term.why[:1].lower()}{term.why[1:]}"
        yield Slip(start, end, message, suggestions)


SENSITIVE_TERMS = Check(
    label="Terms that hurt or judge",
    about="What people are called tells readers what to think of them.",
    read=_read,
    severity=Severity.HINT,
    must_match=(
        "He committed suicide in May.",
        "The wheelchair-bound singer left.",
        "It is a home for the elderly.",
        "A bus took the disabled to the quay.",
        "The police found two illegal immigrants.",
        "Two policemen came.",
    ),
    must_not_match=(
        "He died by suicide. The singer uses a wheelchair.",
        "The elderly man and the disabled ship lay in the blind spot.",
        "The Royal National Institute for the Blind spoke.",
        "“He committed suicide,” she said.",
        "The Third World War and the third world record came.",
    ),
)
