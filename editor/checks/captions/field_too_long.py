"""What is longer than its place in old metadata is cut by programs that read only that."""

from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.finding import Severity
from editor.domain.photo import PhotoFields
from editor.photos.metadata.field_map import PROPERTIES

# In a story only these are the desk's business; the others belong to the library.
_IN_STORIES = frozenset({"caption", "headline", "credit_line"})
_LIMITS = tuple(
    (each.name, each.label, each.limit_octets, each.is_list)
    for each in PROPERTIES
    if each.limit_octets
)


def _find(context: CaptionContext) -> Iterator[Remark]:
    for name, label, limit, is_list in _LIMITS:
        if context.in_story and name not in _IN_STORIES:
            continue
        texts = getattr(context.fields, name) or () if is_list else (context.text_of(name),)
        longest = max((len(text.encode("utf-8", "replace")) for text in texts), default=0)
        if longest > limit:
            yield Remark(
                f"The {label} has {longest:,} octets; old readers cut it at {limit:,}.", name
            )


FIELD_TOO_LONG = CaptionRule(
    label="Longer than old metadata holds",
    number=27,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext("é" * 1001),
        CaptionContext(fields=PhotoFields(credit_line="Kremlin Press Service Pool via Sputnik")),
        CaptionContext(fields=PhotoFields(creators=("A" * 33,))),
        CaptionContext(fields=PhotoFields(headline="A" * 257), in_story=True),
    ),
    must_not_match=(
        CaptionContext("é" * 1000),
        CaptionContext(fields=PhotoFields(credit_line="AP", creators=("Ann Lee", "Bo Kim"))),
        CaptionContext(fields=PhotoFields(city="A" * 33), in_story=True),
    ),
)
