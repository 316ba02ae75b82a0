"""What a story says of the people who made it."""

from collections.abc import Callable
from dataclasses import replace

from editor.domain.credit import Credit
from editor.domain.printed_credits import PrintedLines, printed_credits
from editor.domain.story import Story
from editor.exporters.said.fields import plain


def printed_line(name: str) -> Callable[[Story], str]:
    """A line of ``PrintedLines`` by its name."""
    return lambda story: plain(getattr(lines_of(story), name))


def written_photo_credits(story: Story) -> str:
    """The line that somebody wrote; the one by rule says what stands with the pictures already."""
    return plain(story.article.printed.photo_credits or "")


def lines_of(story: Story) -> PrintedLines:
    """The printed lines of credit; a line under the byline belongs to it."""
    lines = printed_credits(story)
    return replace(lines, byline="\n".join(filter(None, (lines.byline, lines.agency_line))))


def people_credited(story: Story) -> tuple[Credit, ...]:
    """Who readers may know of: name, role, place and affiliation."""
    return tuple(
        Credit(plain(each.name), plain(each.role), plain(each.place), plain(each.affiliation))
        for each in story.public_credits
        if not each.hidden and plain(each.name)
    )


def desk_credits(story: Story) -> tuple[str, ...]:
    """Credits that are kept on the desk or are printed and nothing else."""
    return tuple(plain(each.name) for each in story.public_credits if each.hidden or each.is_vanity)
