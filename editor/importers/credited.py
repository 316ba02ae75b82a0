"""Lines of credit as a file prints them, as the credits of a story."""

from collections.abc import Sequence
from dataclasses import replace

from editor.domain.article import Article
from editor.domain.byline_reading import parse_byline
from editor.domain.credit import Credit
from editor.domain.printed_credits import printed_credits
from editor.domain.story import Story
from editor.domain.tagline_reading import parse_tagline
from editor.importers.wire_parts.draft import Draft


def credited(
    article: Article,
    *,
    byline: str | None = None,
    tagline: str | None = None,
    people: Sequence[Credit] = (),
) -> Article:
    """The article with credits, and with the very lines where the credits would print others.

    Args:
        article: With dateline, figures and language: the lines depend on them. Credits that it has
            already stay.
        byline: As printed, with the line under it behind a line end; "" if the file says that
            there is none, None if it doesn't say.
        tagline: Likewise.
        people: The credits, where the file tells them apart; otherwise they are read off the
            lines. A line that can't be read stays as it is printed.
    """
    known = tuple(people) or article.credits
    bare = replace(article, credits=known)
    if not known:
        by, tag = _lines(bare)
        writers = parse_byline(byline, article.language) if byline else ()
        if by and writers == parse_byline(by, article.language):
            writers = ()  # the agency of the dateline signs: that is no credit
        helpers = parse_tagline(tagline) if tagline and _other(tagline, tag) else ()
        bare = replace(article, credits=_together(writers or (), helpers or ()))
    by, tag = _lines(bare)
    printed = bare.printed
    if byline is not None and _other(byline, by):
        printed = replace(printed, byline=byline.strip())
    if tagline is not None and _other(tagline, tag):
        printed = replace(printed, tagline=tagline.strip())
    return replace(bare, printed=printed)


def _lines(article: Article) -> tuple[str, str]:
    """Byline, with the line under it, and tagline as they are printed by rule."""
    lines = printed_credits(Story(article))
    return "\n".join(filter(None, (lines.byline, lines.agency_line))), lines.tagline


def _other(line: str, printed: str) -> bool:
    return line.split() != printed.split()


def _together(writers: Sequence[Credit], helpers: tuple[Credit, ...]) -> tuple[Credit, ...]:
    draft = Draft(credits=list(writers))
    draft.add_credits(helpers)
    return tuple(draft.credits)
