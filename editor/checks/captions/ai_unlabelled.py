"""A picture that a machine made says so to its readers."""

import re
from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.checks.captions.wording import sentence_behind
from editor.domain.finding import Severity
from editor.domain.photo import PhotoFields

# IPTC NewsCodes, digital source types made wholly or partly by a trained model.
_BY_MACHINE = ("trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia")
_LABEL = re.compile(
    r"\bAI\b|\bA\.I\.|artificial intelligence|\b(?:computer[- ])?generated\b|\bsynthetic\b"
    r"|\bKI\b|künstliche\w* Intelligenz|intelligence artificielle|inteligencia artificial",
    re.IGNORECASE,
)
_SENTENCE = "This image was made with artificial intelligence."


def _find(context: CaptionContext) -> Iterator[Remark]:
    kind = (context.fields.source_type or "").rstrip("/").rpartition("/")[2]
    if kind not in _BY_MACHINE or _LABEL.search(context.words):
        return
    start, end, fix = sentence_behind(context, _SENTENCE)
    message = "The image was made with AI, and the caption doesn't say so."
    yield Remark(message, "caption", start, end, (fix,) if end > start else ())


_TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/"
_MADE = PhotoFields(source_type=f"{_TYPE}trainedAlgorithmicMedia")

AI_UNLABELLED = CaptionRule(
    label="Made with AI, not labelled",
    number=33,
    severity=Severity.BLOCKER,
    find=_find,
    must_match=(
        CaptionContext("A boat sinks. (Bo Kim/Elbe Pictures via AP)", fields=_MADE),
        CaptionContext("", fields=PhotoFields(source_type=_BY_MACHINE[1])),
    ),
    must_not_match=(
        CaptionContext("A boat sinks in an image generated with AI.", fields=_MADE),
        CaptionContext("A boat.", fields=PhotoFields(source_type=f"{_TYPE}digitalCapture")),
        CaptionContext("A boat sinks."),
    ),
)
