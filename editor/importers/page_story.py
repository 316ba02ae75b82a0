"""From the blocks of a page or a Word document to a story."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from editor.domain.article import Article
from editor.domain.identity import new_id
from editor.domain.slug import slug_from
from editor.importers.fragment_parts.pictures import Placing
from editor.markup.from_html.blocks import Block, Gallery, Heading, Picture
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
    rest = list(blocks)
    for at, block in enumerate(rest):
        if isinstance(block, Heading):
            words = plain_text(write([block], _nothing))
            if not headline or words == headline:
                headline = words
                del rest[at]
            break
        if not isinstance(block, Picture | Gallery):
            break
    placing = Placing()
    body = write(rest, placing.place)
    figures = [
        replace(each, lead=number == 0) for number, each in enumerate(placing.figures.values())
    ]
    article = Article(
        id=new_id(),
        slug=slug_from(headline or PurePosixPath(file_name).stem),
        headline=headline,
        body=f"{body}\n" if body else "",
        figures=tuple(figures),
        note_to_desks="\n".join(placing.advisories),
        source_digest=hashlib.sha256(data).hexdigest(),
    )
    return article, placing.sources


def _nothing(_: Picture) -> str:
    return ""
