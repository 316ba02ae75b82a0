"""A whole story as paragraphs with styles, from the embargo to the last correction."""

from collections.abc import Iterator
from dataclasses import replace

from editor.domain.caption_text import caption_text
from editor.domain.printed_credits import printed_credits
from editor.domain.story import Story
from editor.exporters.icml_parts.body import Body, Printed
from editor.exporters.icml_parts.styled import CREDIT, DATELINE, ITALIC, Run, Styled, plain
from editor.exporters.page.words import words_of
from editor.exporters.run_in import blocks_with_dateline, dateline_of
from editor.exporters.said.credits import lines_of
from editor.exporters.said.figures import shown
from editor.exporters.text_parts.signals import signal_lines
from editor.markup.figures import lead_above


def story_paragraphs(story: Story) -> Iterator[Printed]:
    """The paragraphs in the order in which they are read; never one without words."""
    captions = {figure.name: tuple(_caption(story, figure.name)) for figure in shown(story)}
    yield from _head(story)
    lead = lead_above(story.article)
    if lead:
        yield from captions[lead.name]
    note = _line(story.article.editors_note)
    if note:
        yield plain("Note to readers", f"{words_of(story.article.language).editors_note}: {note}")
    body = Body(blocks_with_dateline(story), lambda name: iter(captions.get(name, ())))
    yield from _with_dateline(body.paragraphs(), dateline_of(story))
    yield from _ending(story)


def _head(story: Story) -> Iterator[Styled]:
    article = story.article
    yield from (plain("Signal", line) for line in signal_lines(story))
    for style, text in (
        ("Kicker", article.kicker),
        ("Headline", article.headline),
        ("Standfirst", article.standfirst),
    ):
        if _line(text):
            yield plain(style, _line(text))
    yield from (plain("Byline", line) for line in lines_of(story).byline.splitlines() if line)


def _with_dateline(paragraphs: Iterator[Printed], dateline: str) -> Iterator[Printed]:
    """The paragraphs; the run that is the dateline gets the style of one."""
    for paragraph in paragraphs:
        match paragraph:
            case Styled(runs=(Run(text=text) as run, *rest)) if dateline and text == dateline:
                yield replace(paragraph, runs=(replace(run, look=DATELINE), *rest))
                dateline = ""
            case _:
                yield paragraph


def _caption(story: Story, name: str) -> Iterator[Styled]:
    figure = story.article.figure(name)
    if figure is None:
        return
    caption = _line(caption_text(story.caption_of(figure), figure.is_file))
    credit = _line(story.credit_text_of(figure))
    runs = [Run(f"{caption} " if credit else caption)] if caption else []
    if credit:
        runs.append(Run(credit, CREDIT))
    if runs:
        yield Styled("Caption", tuple(runs))


def _ending(story: Story) -> Iterator[Styled]:
    lines = printed_credits(story)
    yield from (plain("Tagline", line, ITALIC) for line in lines.tagline.splitlines() if line)
    if "photo_credits" in lines.overrides and _line(lines.photo_credits):
        yield plain("Photo credits", _line(lines.photo_credits))


def _line(text: str) -> str:
    return " ".join(text.split())
