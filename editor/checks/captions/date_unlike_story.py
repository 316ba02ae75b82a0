"""The photo's date and the story's are of the same year."""

from collections.abc import Iterator

from editor.checks.captions.context import CaptionContext
from editor.checks.captions.photo_date import photo_date
from editor.checks.captions.rule import CaptionRule, Remark
from editor.checks.captions.story_facts import facts_of
from editor.domain.caption_dates import WEEKDAYS, date_text, swapped
from editor.domain.finding import Severity
from editor.domain.photo import PhotoFields


def _find(context: CaptionContext) -> Iterator[Remark]:
    said = photo_date(context) if context.facts else None
    day = said.calendar_day if said else None
    if said is None or day is None or context.facts is None:
        return
    # What the camera says, too, is no slip of the pen.
    taken = context.taken.calendar_day if context.taken else None
    facts = context.facts
    if day in facts.days or taken == day:
        return
    turned = swapped(day)
    of_other_years = facts.days_of_year.get((day.month, day.day), ())
    meant = [*of_other_years, *([turned] if turned in facts.days else [])]
    for other in filter(None, meant[:1]):
        style = context.form.dates
        gap = " " if style == "uk" else ", "
        spoken = f"{WEEKDAYS[other.weekday()]}{gap}" if said.weekday else ""
        message = f"The story says {date_text(other, style)}."
        fix = f"{spoken}{date_text(other, style)}"
        yield Remark(message, "caption", said.start, said.end, (fix,))


_STORY = facts_of("The county voted on Jan. 29, 2008.", "A vote in 2007, on March 5, 2008.")

DATE_UNLIKE_STORY = CaptionRule(
    label="Date differs from the story’s",
    number=19,
    severity=Severity.HINT,
    find=_find,
    must_match=(
        CaptionContext("Ann Lee votes in Oslo, Jan. 29, 2007.", facts=_STORY),
        CaptionContext("Ann Lee votes in Oslo, Saturday, May 3, 2008.", facts=_STORY),
    ),
    must_not_match=(
        CaptionContext("Ann Lee votes in Oslo, Jan. 29, 2008.", facts=_STORY),
        CaptionContext("Ann Lee votes in Oslo, Jan. 30, 2008.", facts=_STORY),
        CaptionContext("Ann Lee votes in Oslo, Jan. 29, 2007."),
        CaptionContext(
            "Ann Lee votes, Jan. 29, 2007.",
            facts=_STORY,
            fields=PhotoFields(taken_at="2007-01-29"),
        ),
    ),
)
