"""What an export will be, without making its pictures: its exact text, or its page to look at."""

import re
from dataclasses import dataclass, field, replace
from typing import Any

from editor.domain.dateline import Dateline
from editor.domain.errors import CopydeskError
from editor.domain.story import Story
from editor.exporters import exporter_of
from editor.exporters.contract import OutputFile, RenditionRequest
from editor.exporters.html import page_with_lines
from editor.exporters.old_html import old_html

_MARK = re.compile(r'(<[a-z][a-z0-9]*[^<>]*?) data-line="(\d+)"')
_FOOTNOTES = '<div class="footnotes"'


@dataclass(frozen=True, slots=True)
class Preview:
    """The main document byte for byte as an export writes it, and which photo each path shows."""

    document: bytes
    pictures: dict[str, str]


@dataclass(frozen=True, slots=True)
class PageBlock:
    """An outermost element of the text: a paragraph, a list, a figure.

    Attributes:
        line: The line of the body, from 0, that it begins in.
        html: In the elements of HTML 4.
    """

    line: int
    html: str


@dataclass(frozen=True, slots=True)
class Page:
    """The exported page, cut into pieces and brought into the elements of HTML 4.

    Attributes:
        head: What stands above the text: headline, standfirst, byline, lead figure.
        blocks: The text, its lines ascending.
        foot: What stands below: tagline, corrections.
        pictures: Which photo each path shows.
    """

    head: str = ""
    blocks: tuple[PageBlock, ...] = ()
    foot: str = ""
    pictures: dict[str, str] = field(default_factory=dict)


def preview(story: Story, format: str, options: Any = None) -> Preview:
    """Make the main document of a format, the first file that its exporter gives.

    Raises:
        CopydeskError: The format is unknown, or has no document that can be shown.
    """
    exporter = exporter_of(format)
    outputs = list(exporter.outputs(story, options))
    document = next((output.data for output in outputs if isinstance(output, OutputFile)), None)
    if document is None:
        raise CopydeskError(f"{exporter.label} has no document that can be shown.")
    requests = (output for output in outputs if isinstance(output, RenditionRequest))
    return Preview(document, {request.path: request.photo for request in requests})


def without_lines(page: str) -> str:
    """A page of ``page_with_lines`` as it is exported."""
    return _MARK.sub(r"\1", page)


def page_of(story: Story) -> Page:
    """The page that the HTML exporter writes, ready to be looked at."""
    page, text, pictures = page_with_lines(story)
    above, _, below = page.partition(text) if text else (page, "", "")
    return Page(old_html(above), _blocks(text), old_html(below), pictures)


def section_of(story: Story, first_line: int) -> Page:
    """A part of a page: only its blocks and pictures.

    Args:
        story: Its body is a part of the text.
        first_line: The line of the whole body that this part begins in.
    """
    if first_line:
        story = replace(story, article=replace(story.article, dateline=Dateline()))
    _, text, pictures = page_with_lines(story)
    # The notes stand at the end of the whole page, not of this part of it.
    blocks = _blocks(text.partition(_FOOTNOTES)[0])
    moved = tuple(PageBlock(block.line + first_line, block.html) for block in blocks)
    return Page("", moved, "", pictures)


def _blocks(text: str) -> tuple[PageBlock, ...]:
    marks = list(_MARK.finditer(text))
    if not marks:
        return (PageBlock(0, old_html(text)),) if text else ()
    starts = [0, *(mark.start() for mark in marks[1:])]
    ends = [*starts[1:], len(text)]
    return tuple(
        PageBlock(int(mark[2]), old_html(without_lines(text[start:end])))
        for mark, start, end in zip(marks, starts, ends, strict=False)
    )
