"""From the blocks of a page or a Word document to a story."""

import hashlib
from collections.abc import Sequence
from pathlib import PurePosixPath

from editor.domain.article import Article
from editor.domain.figure import Figure
from editor.domain.identity import new_id
from editor.domain.sign_off import split_caption
from editor.domain.slug import figure_name_from, slug_from
from editor.markup.figures import figure_line
from editor.markup.from_html.blocks import Block, Heading, Picture
from editor.markup.from_html.write import write
from editor.markup.text import plain_text


def story_of(
    file_name: str, data: bytes, blocks: Sequence[Block], *, headline: str = ""
) -> tuple[Article, dict[str, str]]:
    """Make a story of blocks: the first heading, if it comes before any text, is the headline.

    Args:
        file_name: Names the story if it has no headline.
        data: The file, for its digest.
        blocks: In order.
        headline: As the file tells it; a heading that says the same isn't repeated.

    Returns:
        The article, and the sources of its pictures by figure name.
    """
    figures: dict[str, Figure] = {}
    sources: dict[str, str] = {}

    def placed(picture: Picture) -> str:
        caption = plain_text(write([picture], _nothing))
        name = figure_name_from(caption or picture.alt or "photo", figures)
        parts = split_caption(caption)
        figures[name] = Figure(
            name,
            caption=parts.body or None,
            alt=picture.alt or None,
            is_file=parts.is_file,
            sign_off=parts.credit,
            lead=not figures,
        )
        sources[name] = picture.source
        return figure_line(name)

    rest = list(blocks)
    for at, block in enumerate(rest):
        if isinstance(block, Heading):
            words = plain_text(write([block], _nothing))
            if not headline or words == headline:
                headline = words
                del rest[at]
            break
        if not isinstance(block, Picture):
            break
    body = write(rest, placed)
    article = Article(
        id=new_id(),
        slug=slug_from(headline or PurePosixPath(file_name).stem),
        headline=headline,
        body=f"{body}\n" if body else "",
        figures=tuple(figures.values()),
        source_digest=hashlib.sha256(data).hexdigest(),
    )
    return article, sources


def _nothing(_: Picture) -> str:
    return ""
