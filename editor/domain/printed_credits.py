"""Every line of credit that leaves with a story: by rule, or as somebody wrote it over."""

from dataclasses import dataclass, fields

from editor.domain.article import Printed
from editor.domain.byline import agency_line, byline
from editor.domain.credit import Credit
from editor.domain.initials import initials
from editor.domain.names import fold
from editor.domain.photo_credits import photo_credits
from editor.domain.story import Story
from editor.domain.tagline import tagline


@dataclass(frozen=True, slots=True)
class PrintedLines:
    """The lines as they are printed; each may be empty.

    Attributes:
        agency_line: Under the byline.
        initials: For wires and for the desk; no page for readers has them.
        overrides: Which of the others somebody wrote over, by their names.
    """

    byline: str = ""
    agency_line: str = ""
    tagline: str = ""
    photo_credits: str = ""
    initials: str = ""
    overrides: frozenset[str] = frozenset()


def printed_credits(story: Story) -> PrintedLines:
    """The lines of a story.

    A byline that was written over says the agency's part too. A photographer whose name is printed
    with the photo isn't named once more in the tagline.
    """
    article, written = story.article, story.article.printed
    by, agency = printed_byline(story)
    return PrintedLines(
        byline=by,
        agency_line=agency,
        tagline=tagline(_beyond_photos(story), article.dateline, story.credit_form)
        if written.tagline is None
        else written.tagline,
        photo_credits=photo_credits(story)
        if written.photo_credits is None
        else written.photo_credits,
        initials=initials(story) if written.initials is None else written.initials,
        overrides=frozenset(
            each.name for each in fields(Printed) if getattr(written, each.name) is not None
        ),
    )


def _beyond_photos(story: Story) -> tuple[Credit, ...]:
    """The credits without photographers whose names stand with their photos already."""
    with_photos = {
        fold(name)
        for figure in story.article.figures
        for name in story.public_credit_of(figure).creators
    }
    return tuple(
        each
        for each in story.public_credits
        if each.role != "photography" or fold(each.name) not in with_photos
    )


def printed_byline(story: Story) -> tuple[str, str]:
    """The byline and the line under it."""
    article, form = story.article, story.credit_form
    if article.printed.byline is not None:
        return article.printed.byline, ""
    people = story.public_credits
    by = byline(people, article.language, form, article.dateline)
    return by, agency_line(people, article.dateline, form)


def machine_credits(story: Story) -> tuple[Credit, ...]:
    """Who is credited where machines read: neither the hidden nor those printed out of vanity."""
    return tuple(each for each in story.public_credits if not each.hidden and not each.is_vanity)
