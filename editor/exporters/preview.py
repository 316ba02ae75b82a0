"""What an export will be, without making its pictures: its exact text, losses, validity, page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from editor.domain.dateline import Dateline
from editor.domain.errors import CopydeskError
from editor.domain.story import Story
from editor.exporters import exporter_of
from editor.exporters.contract import Exporter, Output, OutputFile
from editor.exporters.html import page_with_lines
from editor.exporters.judges import all_judges
from editor.exporters.judging.contract import Verdict
from editor.exporters.losses import Loss, losses
from editor.exporters.old_html import old_html
from editor.exporters.release import as_sent
from editor.exporters.sent_files import SentFile, as_file, sent_files, text_of, texts_of

_MARK = re.compile(r'(<[a-z][a-z0-9]*[^<>]*?) data-line="(\d+)"')
_END = re.compile(r"</(?:p|h[1-6]|ul|ol|table)>", re.IGNORECASE)
_PIECE_CHARACTERS = 4_000
_FOOTNOTES = '<div class="footnotes"'


@dataclass(frozen=True, slots=True)
class Preview:
    """What an export of a story will be.

    Attributes:
        document: The main document byte for byte as an export writes it: of an archive its member
            with the story's words, of a PDF the page that it is printed from; empty if there is
            nothing that can be read as text.
        pictures: Which photo each path shows.
        path: The path of the main document.
        others: What else can be read as text.
        files: Every file of the export.
        losses: What the format drops or flattens of this story.
        verdict: What the format's judge says; None if nobody knows its rules.
    """

    document: bytes
    pictures: dict[str, str]
    path: str = ""
    others: tuple[OutputFile, ...] = ()
    files: tuple[SentFile, ...] = ()
    losses: tuple[Loss, ...] = ()
    verdict: Verdict | None = None


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
    """What an export will be.

    Raises:
        CopydeskError: The format is unknown, or makes nothing of this story.
    """
    exporter = exporter_of(format)
    outputs = outputs_of(story, exporter, options)
    verdict = verdict_on(outputs, exporter, options)
    return replace(without_verdict(story, exporter, outputs, options), verdict=verdict)


def outputs_of(story: Story, exporter: Exporter, options: Any = None) -> tuple[Output, ...]:
    """What the exporter gives.

    Raises:
        CopydeskError: Nothing at all.
    """
    outputs = tuple(exporter.outputs(story, options))
    if not outputs:
        raise CopydeskError(f"{exporter.label} makes nothing of this story.")
    return outputs


def without_verdict(
    story: Story, exporter: Exporter, outputs: Sequence[Output], options: Any = None
) -> Preview:
    """The preview as long as nobody has judged it, which may take a second."""
    main, others = OutputFile("", b""), texts_of(outputs)
    if others:
        main, *rest = others
        others = tuple(rest)
    files = tuple(sent_files(outputs))
    return Preview(
        main.data,
        {each.path: each.photo for each in files if each.photo},
        main.path,
        others,
        files,
        losses(story, exporter, options),
    )


def verdict_on(
    outputs: Sequence[Output], exporter: Exporter, options: Any = None
) -> Verdict | None:
    """What the judge of the format says of the main document; None if it has no judge."""
    judge = all_judges().get(exporter.judge(exporter.options if options is None else options))
    return judge.verdict(as_file(outputs[0])) if judge else None


def page_of_document(document: bytes, pictures: dict[str, str]) -> Page:
    """A document in HTML, ready to be looked at as it is; a long one is cut into pieces.

    The pieces are numbered, as nobody knows the lines of the text that they come from.
    """
    html = old_html(text_of(document)[0])
    if len(html) < _PIECE_CHARACTERS:
        return Page(html, pictures=pictures)
    ends = [0]
    for end in _END.finditer(html):
        if end.end() - ends[-1] > _PIECE_CHARACTERS:
            ends.append(end.end())
    head, *pieces = (html[start:end] for start, end in pairwise([*ends, len(html)]))
    blocks = tuple(PageBlock(number, piece) for number, piece in enumerate(pieces))
    return Page(head, blocks, "", pictures)


def without_lines(page: str) -> str:
    """A page of ``page_with_lines`` as it is exported."""
    return _MARK.sub(r"\1", page)


def page_of(story: Story) -> Page:
    """The page that the HTML exporter writes, ready to be looked at."""
    page, text, pictures = page_with_lines(as_sent(story))
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
