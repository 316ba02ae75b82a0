"""A story as the pieces of a post, in order: blocks, pictures, cards."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from editor.domain.caption_text import caption_text
from editor.domain.dateline_text import dateline_text
from editor.domain.story import Story
from editor.exporters.dates import printed_date
from editor.exporters.ghost_parts.limits import ALT_LIMIT, EXCERPT_LIMIT, TITLE_LIMIT, fits
from editor.exporters.page.language import language_tag
from editor.exporters.page.pictures import ShownFigure, alt_of
from editor.exporters.page.words import words_of
from editor.exporters.said.credits import lines_of
from editor.markup.figures import lead_above
from editor.markup.read_blocks import read_blocks
from editor.markup.story_blocks import Paragraph, Place, Span, StoryBlock, StoryBlocks


@dataclass(frozen=True, slots=True)
class Image:
    """A picture with its words; without a picture the words alone."""

    shown: ShownFigure
    alt: str
    caption: str
    credit: str

    @property
    def words(self) -> str:
        """Caption and credit in one line."""
        return " ".join(filter(None, (self.caption, self.credit)))


@dataclass(frozen=True, slots=True)
class Note:
    """A note of the desk to readers, in a box: its label, then its words."""

    label: str
    text: str


Piece = StoryBlock | Image | Note


def pieces_of(
    story: Story, figures: Mapping[str, ShownFigure], *, has_byline: bool = True
) -> Iterator[Piece]:
    """The post from top to bottom, without what has a field of its own."""
    article, lines = story.article, lines_of(story)
    words = words_of(language_tag(article.language))
    if not fits(article.headline, TITLE_LIMIT):
        yield Paragraph((Span(article.headline, strong=True),))
    if article.kicker:
        yield Paragraph((Span(article.kicker, strong=True),))
    if not fits(article.standfirst, EXCERPT_LIMIT):
        yield Paragraph((Span(article.standfirst, emphasis=True),))
    if lines.byline and has_byline:
        yield Paragraph((Span(lines.byline),))
    above = lead_above(article)
    if above and above.name in figures and featured(story, figures) is None:
        yield image_of(story, figures[above.name])
    if article.editors_note:
        yield Note(words.editors_note, article.editors_note)
    dateline = dateline_text(article.dateline, language_tag(article.language))
    for block in _with_dateline(read_blocks(article.body), dateline):
        yield from _placed(story, block, figures)
    if lines.tagline:
        yield Paragraph((Span(lines.tagline, emphasis=True),))
    for correction in article.corrections:
        day = printed_date(correction.at, article.language)
        yield Note(words.correction, f"{correction.text} ({day})")


def featured(story: Story, figures: Mapping[str, ShownFigure]) -> ShownFigure | None:
    """The picture over the text, if it can be a post's feature image with all its words.

    One that the text places stays there: themes would show it twice.
    """
    above = lead_above(story.article)
    shown = figures.get(above.name) if above else None
    if shown is None or shown.largest is None or len(alt_of(story, shown)) > ALT_LIMIT:
        return None
    return shown


def image_of(story: Story, shown: ShownFigure) -> Image:
    """A figure with its words."""
    figure = shown.figure
    return Image(
        shown,
        alt_of(story, shown),
        caption_text(story.caption_of(figure), figure.is_file),
        story.credit_text_of(figure),
    )


def _placed(story: Story, block: StoryBlock, figures: Mapping[str, ShownFigure]) -> Iterator[Piece]:
    if not isinstance(block, Place):
        yield block
        return
    for name in block.names:
        if name in figures:
            yield image_of(story, figures[name])


def _with_dateline(blocks: StoryBlocks, dateline: str) -> StoryBlocks:
    """The dateline run into the first paragraph, in bold as Ghost has no other way to mark it."""
    if not dateline:
        return blocks
    span = Span(dateline, strong=True)
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            told = replace(block, spans=(span, *block.spans))
            return (*blocks[:at], told, *blocks[at + 1 :])
    return (Paragraph((span,)), *blocks)
