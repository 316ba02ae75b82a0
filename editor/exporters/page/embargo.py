"""The line over a story that may not be used yet."""

from datetime import UTC

from editor.domain.story import Story
from editor.exporters.dates import printed_date
from editor.exporters.page.language import language_tag
from editor.exporters.release import release_of

_UNTIL = {
    "de": "Gesperrt bis {when}",
    "en": "Embargoed until {when}",
    "es": "Embargado hasta {when}",
    "fr": "Sous embargo jusqu’au {when}",
    "it": "Embargo fino al {when}",
    "ko": "{when}까지 엠바고",
    "nl": "Onder embargo tot {when}",
    "pt": "Sob embargo até {when}",
}


def embargo_line(story: Story) -> str:
    """Until when it may not be used; empty without an embargo."""
    embargo = release_of(story.article).embargo
    if embargo is None:
        return ""
    language = language_tag(story.article.language)
    said = _UNTIL.get(language.partition("-")[0].lower(), _UNTIL["en"])
    at = embargo.astimezone(UTC)
    return said.format(when=f"{printed_date(at, language)}, {at:%H:%M} UTC")
