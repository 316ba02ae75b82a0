"""Which of a caption's dates is the day on which the photo was taken."""

import re

from editor.checks.captions.context import CaptionContext
from editor.domain.caption_dates import CaptionDate

# A date behind one of these is about something else: ``since Feb. 24, 2022``.
_OTHER = re.compile(
    r"\b(?:after|ahead of|because of|before|beginning|between|by|due|ending|following|for|from"
    r"|issue date:?|marking|of|of the|planned for|scheduled for|since|starting|the|through|till"
    r"|to|until)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_BEFORE = 24  # characters


def photo_date(context: CaptionContext) -> CaptionDate | None:
    """The whole date of the first sentence that stands for the photo; None if there is none.

    Of several the last counts: ``Who does what, in City, Tuesday, Jan. 29, 2008.``
    """
    if not context.sentences:
        return None
    start, end = context.sentences[0]
    own = [
        each
        for each in context.dates
        if start <= each.start < end
        and each.calendar_day
        and not _OTHER.search(context.caption[max(0, each.start - _BEFORE) : each.start])
    ]
    return own[-1] if own else None
