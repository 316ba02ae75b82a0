"""A story as components of Apple News Format 1.4, from top to bottom."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape
from itertools import groupby
from typing import Any

from editor.domain.caption_text import caption_text
from editor.domain.dateline_text import dateline_text
from editor.domain.story import Story
from editor.exporters.apple_news_parts.body_html import body_html
from editor.exporters.dates import printed_date
from editor.exporters.json_text import known
from editor.exporters.page.language import language_tag
from editor.exporters.page.pictures import ShownFigure, alt_of
from editor.exporters.page.plain_html import block_html, inline, lines_html
from editor.exporters.page.words import words_of
from editor.exporters.said.credits import lines_of
from editor.markup.figures import lead_above
from editor.markup.read_blocks import read_blocks
from editor.markup.story_blocks import (
    Factbox,
    Paragraph,
    Place,
    PullQuote,
    Quote,
    Rule,
    Span,
    StoryBlock,
    StoryBlocks,
    Subhead,
    Table,
)

Component = dict[str, Any]


class Writer:
    """Writes the components of one story."""

    def __init__(self, story: Story, figures: Mapping[str, ShownFigure]) -> None:
        self._story, self._figures = story, figures
        self._language = language_tag(story.article.language)
        self._words = words_of(self._language)

    def components(self) -> Iterator[Component]:
        """All of them."""
        article, lines = self._story.article, lines_of(self._story)
        yield from _plain("heading", article.kicker, textStyle="kicker")
        yield from _plain("title", article.headline or self._words.untitled)
        yield from _plain("intro", article.standfirst)
        yield from _plain("byline", lines.byline)
        above = lead_above(article)
        if above:
            yield from self._figures_of((above.name,))
        if article.editors_note:
            yield _note(self._words.editors_note, article.editors_note)
        yield from self._text()
        if lines.tagline:
            yield _html("body", f"<p><em>{lines_html(lines.tagline)}</em></p>")
        for correction in article.corrections:
            day = printed_date(correction.at, self._language)
            yield _note(self._words.correction, f"{correction.text} ({day})")

    def _text(self) -> Iterator[Component]:
        blocks = read_blocks(self._story.article.body)
        dateline = dateline_text(self._story.article.dateline, self._language)
        if dateline:
            blocks = _run_in(blocks, Span(dateline, strong=True))
        yield from self._components_of(blocks)

    def _components_of(self, blocks: Iterable[StoryBlock]) -> Iterator[Component]:
        """A component a block; blocks of plain text that follow each other are one body."""
        for is_own, several in groupby(blocks, key=lambda block: type(block) in _OWN):
            if not is_own:
                if text := body_html(tuple(several)):
                    yield _html("body", text)
                continue
            for block in several:
                yield from self._own(block)

    def _own(self, block: StoryBlock) -> Iterator[Component]:
        if isinstance(block, Place):
            yield from self._figures_of(block.names)
        elif isinstance(block, Factbox):
            title = [_html("heading3", inline(block.title))] if block.title else []
            inside = [*title, *self._components_of(block.blocks)]
            if inside:
                yield {"role": "container", "style": "factbox", "components": inside}
        else:
            yield from _COMPONENTS[type(block)](block)

    def _figures_of(self, names: Iterable[str]) -> Iterator[Component]:
        shown = [self._figures[name] for name in names if name in self._figures]
        pictures = [_picture(self._story, each) for each in shown if each.largest]
        if len(pictures) > 1:
            yield {"role": "gallery", "items": pictures}
        else:
            yield from ({"role": "photo", **each} for each in pictures)
        for each in shown:
            yield from _plain("caption", _caption(self._story, each))


def _picture(story: Story, shown: ShownFigure) -> Component:
    assert shown.largest is not None
    return known(
        {
            "URL": bundle_address(shown),
            "caption": _caption(story, shown),
            "accessibilityCaption": alt_of(story, shown),
        }
    )


def bundle_address(shown: ShownFigure) -> str:
    """Where a picture lies in the bundle, which has no folders; empty without one."""
    return f"bundle://{file_name(shown)}" if shown.largest else ""


def file_name(shown: ShownFigure) -> str:
    """The name of a picture's file beside the article."""
    return shown.largest.path.rpartition("/")[2] if shown.largest else ""


def _caption(story: Story, shown: ShownFigure) -> str:
    figure = shown.figure
    caption = caption_text(story.caption_of(figure), figure.is_file)
    return " ".join(filter(None, (caption, story.credit_text_of(figure))))


def _run_in(blocks: StoryBlocks, dateline: Span) -> StoryBlocks:
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            return (*blocks[:at], Paragraph((dateline, *block.spans)), *blocks[at + 1 :])
    return (Paragraph((dateline,)), *blocks)


def _plain(role: str, text: str, **more: str) -> Iterator[Component]:
    if text.strip():
        yield {"role": role, "text": text, **more}


def _html(role: str, text: str) -> Component:
    return {"role": role, "format": "html", "text": text}


def _note(label: str, text: str) -> Component:
    return _html("body", f"<p><strong>{escape(label)}:</strong> {lines_html(text)}</p>")


def _subhead(block: Subhead) -> Iterator[Component]:
    if block.spans:
        yield _html(f"heading{block.level}", inline(block.spans))


def _quote(block: Quote) -> Iterator[Component]:
    if text := body_html(block.blocks):
        yield _html("quote", text)


def _pull_quote(block: PullQuote) -> Iterator[Component]:
    who = (Paragraph(block.who),) if block.who else ()
    if text := body_html((*block.blocks, *who)):
        yield _html("pullquote", text)


def _table(block: Table) -> Iterator[Component]:
    yield {"role": "htmltable", "html": block_html(block)}


_COMPONENTS: dict[type, Callable[[Any], Iterator[Component]]] = {
    Subhead: _subhead,
    Quote: _quote,
    PullQuote: _pull_quote,
    Table: _table,
    Rule: lambda _: iter([{"role": "divider"}]),
}
_OWN = {*_COMPONENTS, Place, Factbox}
