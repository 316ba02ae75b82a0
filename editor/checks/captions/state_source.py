"""What a state's own agency shows is said to come from it."""

import re
from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.checks.captions.wording import sentence_behind
from editor.domain.credit_line import CreditLine
from editor.domain.finding import Severity
from editor.domain.names import fold
from editor.domain.photo import PhotoFields

_STATE_RUN = frozenset(
    {
        *("belta", "cctv", "cgtn", "fars", "fars news agency", "irna", "irib", "isna", "kcna"),
        *("kns", "korea news service", "korean central news agency", "kremlin", "mehr"),
        *("prensa latina", "press tv", "ria novosti", "rossiya segodnya", "rt", "ruptly", "sana"),
        *("sputnik", "tass", "tasnim", "xinhua", "xinhua news agency", "russia today"),
    }
)
_CAUTION = re.compile(
    r"\b(?:provided|released|distributed|supplied|issued) by\b|\bverif|\bindependent"
    r"|\bstate(?:[- ]run|[- ]owned|[- ]controlled)?(?: \w+)? (?:news|media|television|TV|agency)\b"
    r"|\bstate-(?:run|owned|controlled)\b",
    re.IGNORECASE,
)


def _find(context: CaptionContext) -> Iterator[Remark]:
    signed = context.parts.credit or CreditLine()
    named = [*context.credit.organisations, context.credit.distributor, *signed.organisations]
    named += [signed.distributor, context.fields.source or ""]
    source = next((name for name in named if fold(name) in _STATE_RUN), "")
    if not source or _CAUTION.search(context.words):
        return
    who = "the Kremlin" if fold(source) == "kremlin" else f"{source}, a state-run source"
    comma = "," if "," in who else ""
    words = f"This photo was provided by {who}{comma} and can’t be verified independently."
    start, end, fix = sentence_behind(context, words)
    message = f"{source} is run by a state; the caption doesn't say so."
    yield Remark(message, "caption", start, end, (fix,) if end > start else ())


_TASS = CreditLine(organisations=("TASS",), distributor="AP")

STATE_SOURCE = CaptionRule(
    label="State-run source without a caution",
    number=32,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext("A rocket flies.", credit=_TASS),
        CaptionContext("A rocket flies. (Bo Kim, Sputnik, Kremlin Pool Photo via AP)"),
        CaptionContext("A rocket flies", fields=PhotoFields(source="KCNA")),
    ),
    must_not_match=(
        CaptionContext("A rocket flies, in a photo provided by TASS.", credit=_TASS),
        CaptionContext("A rocket flies on North Korean state media.", credit=_TASS),
        CaptionContext("A rocket flies. (AP Photo/Bo Kim)"),
    ),
    is_english=True,
)
