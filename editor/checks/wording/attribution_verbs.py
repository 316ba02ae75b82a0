"""Verbs of saying that judge: ``claimed`` doubts, ``admitted`` convicts, ``quipped`` acts."""

import re
from collections.abc import Iterable, Iterator

from editor.checks.contract import Check
from editor.checks.passage import COPY, Passage, Slip
from editor.domain.finding import Severity

_DOUBT = "doubts what is said"
_GUILT = "makes it sound like a confession"
_TRUTH = "says that it is true"
_MOOD = "describes a mood, not what was said"
_STIFF = "is stiff"
_WHY = {
    "claim": _DOUBT, "allege": _DOUBT, "assert": _DOUBT, "contend": _DOUBT, "maintain": _DOUBT,
    "insist": _DOUBT, "admit": _GUILT, "concede": _GUILT, "confess": _GUILT, "reveal": _TRUTH,
    "disclose": _TRUTH, "quip": _MOOD, "joke": _MOOD, "opine": _MOOD, "exclaim": _MOOD,
    "gush": _MOOD, "muse": _MOOD, "boast": _MOOD, "blast": _MOOD, "fume": _MOOD, "rage": _MOOD,
    "chuckle": _MOOD, "laugh": _MOOD, "smile": _MOOD, "grin": _MOOD, "enthuse": _MOOD,
    "lament": _MOOD, "snap": _MOOD, "sniff": _MOOD, "state": _STIFF, "aver": _STIFF,
    "declare": _STIFF, "comment": _STIFF, "remark": _STIFF, "affirm": _STIFF, "proclaim": _STIFF,
    "share": _STIFF, "express": _STIFF, "utter": _STIFF,
}  # fmt: skip
_THAT = frozenset(
    {"claim", "assert", "admit", "concede", "confess", "reveal", "quip", "opine", "state", "aver"}
    | {"boast", "declare", "remark"}
)
"""Those that take ``that`` in their sense of saying."""


def _forms(verbs: Iterable[str]) -> str:
    """A pattern of their past and present forms."""
    return "|".join(sorted(form for verb in verbs for form in _inflected(verb)))


def _inflected(verb: str) -> tuple[str, str]:
    if verb in {"admit", "aver", "quip", "snap", "grin"}:
        return f"{verb}{verb[-1]}ed", f"{verb}s"
    return f"{verb.removesuffix('e')}ed", f"{verb}s"


_JUDGING = {form: why for verb, why in _WHY.items() for form in _inflected(verb)}
_VERB = f"(?:{_forms(_WHY)})"
_SPEAKER = r"(?:he|she|they|who|[A-Z][\w’'.-]{1,30}(?: [A-Z][\w’'.-]{1,30}){0,3})"
_BEHIND_QUOTE = re.compile(
    rf"[,.?!…—–][”\"’]{{1,2}} (?:{_SPEAKER} )?(?P<verb>{_VERB})\b(?=[.,;:]| {_SPEAKER}\b| the )"
)
_BEFORE_THAT = re.compile(rf"(?<=[\w”’,] )(?P<verb>{_forms(_THAT)}) that\b")
_CLAUSE = (
    r" (?:the|he|she|it|they|there|his|her|its|their)(?: [a-z]{2,20}){0,2}"
    r" (?:was|were|is|are|had|has|have|would|will|did|could)\b"
)
_BEFORE_CLAUSE = re.compile(rf"(?<=[\w”’,] )(?P<verb>{_forms(_THAT)})(?={_CLAUSE})")
# ``The states that voted`` is no verb; behind these it is one.
_WHO_STATES = re.compile(
    r"\b(?:report|law|letter|rule|policy|statement|document|order|bill|study|he|she|it|which) $"
)
_PASSIVE = re.compile(r"\b(?:is|was|were|be|been|being) $")
_LONGEST_NOUN = 12


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    for pattern in (_BEHIND_QUOTE, _BEFORE_THAT, _BEFORE_CLAUSE):
        for match in pattern.finditer(passage.prose):
            start, end = match.span("verb")
            verb = match["verb"]
            if (
                passage.is_quoted(start)
                or _is_told(passage.prose, start)
                or _is_noun(passage.prose, verb, start)
            ):
                continue
            instead = "says" if verb.endswith("s") else "said"
            message = f"“{verb}” {_JUDGING[verb]}. “{instead}” is neutral."
            yield Slip(start, end, message, (instead,))


def _is_told(text: str, start: int) -> bool:
    """``It was revealed that``: nobody speaks, and “was said” would be another thing."""
    return _PASSIVE.search(text, max(0, start - _LONGEST_NOUN), start) is not None


def _is_noun(text: str, verb: str, start: int) -> bool:
    before = max(0, start - _LONGEST_NOUN)
    return verb in {"states", "claims"} and not _WHO_STATES.search(text, before, start)


ATTRIBUTION_VERBS = Check(
    label="Verbs of saying that judge",
    about="“Said” lets readers judge for themselves.",
    read=_read,
    severity=Severity.HINT,
    kinds=COPY,
    must_match=(
        "The mayor claimed that the boat would sail.",
        "“It sails,” he quipped.",
        "“It sails,” admitted Mayor Reeve.",
        "The group claimed the boat was late.",
        "She admitted that the boat was late.",
        "The report states that the boat was late.",
        "“It sails,” the mayor said. “It is new,” Reeve stated.",
    ),
    must_not_match=(
        "The mayor said that the boat would sail. “It sails,” he said.",
        "The group claimed responsibility. He was admitted to a hospital.",
        "Days later it was revealed that the boat was old.",
        "The storm claimed two lives. The states that voted left.",
        "“He claimed that it sails,” she said.",
    ),
)
