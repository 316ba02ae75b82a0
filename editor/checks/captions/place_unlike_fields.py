"""The caption and the photo's fields name the same place."""

import re
from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.caption_places import is_great_city, place_names, place_text
from editor.domain.finding import Severity
from editor.domain.names import fold
from editor.domain.photo import PhotoFields
from editor.domain.places import REGIONS

_PLACE = re.compile(
    r"\bin\s+(?P<city>[^\W\d_a-z][\w’'.-]{1,40}(?: [^\W\d_a-z][\w’'.-]{1,40}){0,2})"
    r"(?:, (?P<region>[^\W\d_a-z][\w’'.]{1,30}(?: [^\W\d_a-z][\w’'.]{1,30}){0,2}))?"
)


def _find(context: CaptionContext) -> Iterator[Remark]:
    if not context.fields.city:
        return
    words = fold(context.words)
    if any(fold(name) in words for name in place_names(context.fields) if name):
        return
    for match in _PLACE.finditer(context.first_sentence):
        region = (match["region"] or "").rstrip(",")
        region = next((each for each in (region, region.rstrip(".")) if each in REGIONS), "")
        city = match["city"].rstrip(".")
        if not region and not is_great_city(city):
            continue
        start = context.sentences[0][0] + match.start("city")
        end = start + len(match["city"] if region else city)
        end += len(f", {region}") if region else 0
        right = place_text(context.fields, context.form.dates)
        message = f"The photo's fields say that it was taken in {right}."
        yield Remark(message, "caption", start, end, (right,))
        return


_OSLO = PhotoFields(city="Bergen", country="Norway")

PLACE_UNLIKE_FIELDS = CaptionRule(
    label="Place differs from the fields",
    number=19,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext("Ann Lee speaks in Paris, Tuesday, Jan. 29, 2008.", fields=_OSLO),
        CaptionContext("Ann Lee speaks in Lund, Sweden, on Tuesday.", fields=_OSLO),
        CaptionContext("Ann Lee speaks in Paris.", fields=_OSLO),
    ),
    must_not_match=(
        CaptionContext("Ann Lee speaks in Bergen, Tuesday, Jan. 29, 2008.", fields=_OSLO),
        CaptionContext("Ann Lee, of Norway, speaks in Paris.", fields=_OSLO),
        CaptionContext("Ann Lee speaks in Parliament.", fields=_OSLO),
        CaptionContext("Ann Lee speaks in Paris."),
    ),
    is_english=True,
)
