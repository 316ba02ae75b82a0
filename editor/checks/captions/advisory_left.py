"""Notes to editors are for editors: they go into the instructions."""

import re
from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.rule import CaptionRule, Remark
from editor.domain.finding import FieldChange, Severity
from editor.domain.photo import PhotoFields

# PA and Reuters send captions that point to the story they go with.
_SEE_STORY = re.compile(
    r"(?:(?<=[.!?”])\s+|^)See (?:PA|AFP|AP|Reuters) (?:[Ss]tory|STORY)\b[^.(]{0,80}\.?"
)


def _find(context: CaptionContext) -> Iterator[Remark]:
    caption, note = context.caption, context.parts.advisory
    start = caption.find(note) if note else -1
    pointer = _SEE_STORY.search(caption) if start < 0 else None
    if start >= 0:
        end = start + len(note)
        if start == 0:
            end += len(caption[end:]) - len(caption[end:].lstrip(" -–—"))
        else:
            start = len(caption[:start].rstrip(" -–—"))
    elif pointer:
        start, end = pointer.span()
        note = pointer.group().strip()
    elif note:  # one in front and one behind
        yield Remark("The caption has notes to editors, which readers must not see.")
        return
    else:
        return
    kept = " ".join(part for part in ((context.fields.instructions or "").strip(), note) if part)
    message = "The caption has a note to editors, which readers must not see."
    moved = (FieldChange("instructions", kept),)
    yield Remark(message, "caption", start, end, ("",), moved)


ADVISORY_LEFT = CaptionRule(
    label="Note to editors in the caption",
    number=30,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext("Ann Lee speaks. ATTENTION EDITORS - NO SALES."),
        CaptionContext(
            "Ann Lee speaks. THIS IMAGE HAS BEEN SUPPLIED BY A THIRD PARTY. (AP Photo/Bo Kim)",
            fields=PhotoFields(instructions="No archive."),
        ),
        CaptionContext("EDS NOTE: GRAPHIC CONTENT - Ann Lee speaks."),
        CaptionContext("Ann Lee speaks. See PA story POLITICS Lee. Photo by Bo Kim/PA."),
    ),
    must_not_match=(
        CaptionContext("Ann Lee speaks to editors. (AP Photo/Bo Kim)"),
        CaptionContext("Voters see AP story hour at the library."),
    ),
)
