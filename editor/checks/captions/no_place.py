"""The first sentence of a caption says where."""

import re
from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.checks.captions.wording import clause_before_stop
from editor.domain.caption_places import place_names, place_text
from editor.domain.finding import Severity
from editor.domain.names import fold
from editor.domain.photo import PhotoFields
from editor.domain.places import REGIONS

_WHERE = re.compile(
    r"\b(?:above|across|along|around|at|from|in|inside|near|off|on|outside|over|through|of)"
    r"\s+(?:the\s+|an?\s+)?(?:\w+\s){0,2}(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.)[A-Z]\w"
)
_NOWHERE = re.compile(
    r"\b(?:undated|satellite|illustration|screenshot|frame grab)\b", re.IGNORECASE
)


def _find(context: CaptionContext) -> Iterator[Remark]:
    first = context.first_sentence
    if not first or _NOWHERE.search(first) or _WHERE.search(first):
        return
    words = fold(first)
    if any(fold(name) in words for name in place_names(context.fields)):
        return
    if any(
        re.search(rf"(?<!\w){re.escape(name)}(?!\w)", first) for name in REGIONS if name in first
    ):
        return
    where = place_text(context.fields, context.form.dates)
    start, end, fix = clause_before_stop(context, f" in {where}") if where else (0, 0, "")
    message = "The first sentence doesn't say where the photo was taken."
    yield Remark(message, "caption", start, end, (fix,) if fix else ())


NO_PLACE = CaptionRule(
    label="No place",
    number=3,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext("Ann Lee speaks to voters on Tuesday, Jan. 29, 2008."),
        CaptionContext("Ann Lee speaks. She came from Oslo."),
        CaptionContext("Ann Lee speaks to voters.", fields=PhotoFields(city="Oslo")),
    ),
    must_not_match=(
        CaptionContext("Ann Lee speaks in Oslo on Tuesday, Jan. 29, 2008."),
        CaptionContext("Smoke hangs over the old town of Millbrook."),
        CaptionContext("A sign says oslo is near.", fields=PhotoFields(city="Oslo")),
        CaptionContext("The Norway team waves."),
        CaptionContext("Ann Lee poses in an undated portrait."),
        CaptionContext(""),
    ),
    is_english=True,
)
