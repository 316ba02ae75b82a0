"""A caption says something: neither nothing nor the words of a camera or a template."""

import re
from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.finding import Severity
from editor.photos.metadata.boilerplate import is_boilerplate

_TEMPLATE = re.compile(
    r"""(?:names?|captions?|details?|text|more)\ (?:is\ |are\ )?(?:to\ (?:come|follow)|tbc|tba)
        |(?:enter|write|type|add|insert)?\ ?(?:a\ |your\ |the\ )?caption\ (?:goes\ )?here
        |(?:tbc|tba|n/?a|none|caption|description|lorem\ ipsum\b.*|no\ caption|test)
        |(?:caption\W+)?local\ caption(?:\W+local\ caption)*|\w{1,4}[_-]?\d{3,8}\.\w{3,4}""",
    re.VERBOSE | re.IGNORECASE,
)


def _find(context: CaptionContext) -> Iterator[Remark]:
    words = context.words.strip().strip(".…[]()").strip()
    if not any(letter.isalnum() for letter in words):
        if not context.is_hidden:
            yield Remark("The photo has no caption.")
    elif _TEMPLATE.fullmatch(words) or is_boilerplate(words) or words == context.file_name:
        start = context.words_start
        message = "The caption is a placeholder, not words about the photo."
        yield Remark(message, start=start, end=start + len(context.words))


CAPTION_EMPTY = CaptionRule(
    label="No caption, or a placeholder",
    number=1,
    severity=Severity.BLOCKER,
    find=_find,
    must_match=(
        CaptionContext(""),
        CaptionContext("FILE –"),
        CaptionContext("(AP Photo/Ann Lee)"),
        CaptionContext("Name to come"),
        CaptionContext("OLYMPUS DIGITAL CAMERA"),
        CaptionContext("SONY DSC"),
        CaptionContext("Caption *** Local Caption *** Local Caption"),
        CaptionContext("IMG_1234.JPG"),
        CaptionContext("span-final.jpg", file_name="span-final.jpg"),
    ),
    must_not_match=(
        CaptionContext("Ann Lee"),
        CaptionContext("", is_hidden=True),
        CaptionContext("A caption writer at work."),
    ),
)
