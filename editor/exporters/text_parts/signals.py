"""What must be read before anything else of a story: an embargo, an update, a correction."""

from collections.abc import Iterator

from editor.domain.story import Story
from editor.exporters.page.words import words_of
from editor.exporters.release import ReleaseKind, release_of


def embargo_line(story: Story) -> str:
    """``EMBARGOED until 2026-12-01 06:00 (Europe/Berlin)``; empty without an embargo."""
    at = story.article.embargo_until
    return f"EMBARGOED until {at.wall.replace('T', ' ')} ({at.zone})" if at else ""


def signal_lines(story: Story) -> Iterator[str]:
    """The lines over a story, in the order of their weight; a story that is new has none.

    Of one that is withdrawn the headline says so already.
    """
    article = story.article
    release = release_of(article)
    if embargo := embargo_line(story):
        yield embargo
    if release.kind is ReleaseKind.UPDATE:
        yield "UPDATE"
    label = words_of(article.language).correction.upper()
    texts = [text for each in article.corrections if (text := " ".join(each.text.split()))]
    yield from (f"{label}: {text}" for text in texts)
    if release.kind is ReleaseKind.CORRECTION and not texts:
        yield label
