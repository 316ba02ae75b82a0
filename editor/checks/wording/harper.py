"""The grammar checker Harper (the extra ``grammar``): what it finds, in our words.

Importing it and making its linter takes a second or more and 140 MB, so both wait for the first
paragraph that is checked, in the worker.
"""

import re
import tomllib
from functools import cache
from importlib.util import find_spec
from threading import Lock
from typing import TYPE_CHECKING

from editor import resources
from editor.checks.passage import BODY, Passage, Slip
from editor.checks.prose import BLANK
from editor.domain.finding import Severity

if TYPE_CHECKING:
    import harper

_DIALECTS = {"en-gb": "BRITISH", "en-ie": "BRITISH", "en-nz": "BRITISH", "en-za": "BRITISH"} | {
    "en-au": "AUSTRALIAN",
    "en-ca": "CANADIAN",
    "en-in": "INDIAN",
}
_LONGEST = 5_000  # characters of a passage: some 30 ms a 100 words
_CODE = re.compile(r"`([^`]*)`")
_ENDS = (".", "?")
# A linter must not be entered twice at once (RuntimeError).
_one_at_a_time = Lock()


@cache
def is_installed() -> bool:
    """Whether the extra is there."""
    return find_spec("harper") is not None


def harper_slips(passage: Passage) -> list[Slip]:
    """What Harper finds in our own words; nothing without the extra, or in very long passages."""
    if not is_installed() or len(passage.raw) > _LONGEST or passage.is_heading:
        return []
    dialect = _DIALECTS.get(passage.language.lower(), "AMERICAN")
    language = "markdown" if passage.kind in BODY else "plaintext"
    with _one_at_a_time:
        found = _linter(dialect).organized_lints(passage.raw, language=language)
    severities = _severities()
    slips = [
        _slip(passage, lint, severities[rule])
        for rule, lints in found.items()
        for lint in lints
        if rule in severities and _counts(passage, lint)
    ]
    return sorted(slips, key=lambda each: (each.start, each.end, each.message))


@cache
def _severities() -> dict[str, Severity]:
    """The rules that run, with the weight of what they find."""
    text = resources.path_of("words/grammar-rules.toml").read_text(encoding="utf-8")
    lists = tomllib.loads(text)
    return {
        rule: severity
        for severity in (Severity.HINT, Severity.WARNING)
        for rule in lists[severity.value].split()
    }


@cache
def _linter(dialect: str) -> "harper.Linter":
    import harper  # noqa: PLC0415 - heavy, and only there with the extra

    linter = harper.Linter(harper.Dialect[dialect])
    running = _severities()
    linter.set_lint_config({rule: rule in running for rule in linter.get_lint_config()})
    return linter


def _counts(passage: Passage, lint: "harper.Lint") -> bool:
    """Whether it is about our own words: no markup, no quotation, no name of the story."""
    start, end = lint.span.start, lint.span.end
    words = passage.prose[start:end]
    return (
        BLANK not in words
        and not passage.is_quoted(start)
        and not any(word.strip(".,") in passage.names for word in words.split())
    )


def _slip(passage: Passage, lint: "harper.Lint", severity: Severity) -> Slip:
    start, end = lint.span.start, lint.span.end
    found = passage.raw[start:end]
    suggestions = tuple(dict.fromkeys(_written(found, each) for each in lint.suggestions))
    return Slip(start, end, sentence_of(lint.message), suggestions, severity)


def _written(found: str, suggestion: "harper.Suggestion") -> str:
    """What would stand in place of the words found."""
    text = str(suggestion.replacement_text)
    written = {"REPLACE": text, "REMOVE": "", "INSERT_AFTER": f"{found}{text}"}
    return written[suggestion.kind.name]


def sentence_of(message: str) -> str:
    """A message of Harper as ours are: typographic marks, a capital, a stop at the end."""
    text = _CODE.sub(r"“\1”", " ".join(message.split())).replace("'", "’").strip()
    text = text[:1].upper() + text[1:]
    text = text.removesuffix("!")
    return text if text.endswith(_ENDS) else f"{text}."
