"""A story as ``show --json`` prints it: every field of the table, and what rules make of them."""

from dataclasses import asdict, fields, is_dataclass
from datetime import date
from typing import Any

from editor.domain.article import Article
from editor.domain.caption_text import caption_text
from editor.domain.dateline_text import dateline_text
from editor.domain.figure import Figure
from editor.domain.finding import Finding
from editor.domain.moment import Moment
from editor.domain.printed_credits import printed_credits
from editor.domain.story import Story
from editor.markup.figures import figure_names
from editor.markup.word_count import count_words

_LINES = ("byline", "agency_line", "tagline", "photo_credits", "initials")


def story_data(story: Story) -> dict[str, Any]:
    """Every field of a story for ``show --json``; findings point into exactly these strings."""
    article = story.article
    data = {each.name: plain(getattr(article, each.name)) for each in fields(Article)}
    placed, lines = set(figure_names(article.body)), printed_credits(story)
    data |= {
        "dateline": {
            **asdict(article.dateline),
            "text": dateline_text(article.dateline, article.language),
        },
        **{name: getattr(lines, name) for name in _LINES},
        "figures": [_figure(story, figure, placed) for figure in article.figures],
        "words": count_words(article.body),
    }
    return data


def finding_data(finding: Finding) -> dict[str, Any]:
    """A finding for ``check --json``."""
    return {each.name: plain(getattr(finding, each.name)) for each in fields(Finding)}


def _figure(story: Story, figure: Figure, placed: set[str]) -> dict[str, Any]:
    photo = story.photo_of(figure)
    credit = story.credit_of(figure)
    said = figure.sign_off or credit
    caption = story.caption_of(figure)
    return {
        "name": figure.name,
        "caption": caption,
        "caption_text": caption_text(caption, is_file=figure.is_file),
        "alt": story.alt_of(figure),
        "photo": figure.photo,
        "photo_file": photo.file_name if photo else None,
        "width_px": photo.width_px if photo else None,
        "height_px": photo.height_px if photo else None,
        "crop": plain(figure.crop),
        "is_file": figure.is_file,
        "lead": figure.lead,
        "placed": figure.name in placed,
        "credit": {**plain(credit), "file": said.file},
        "credit_text": story.credit_text_of(figure),
        "doubts": list(photo.doubts) if photo else [],
    }


def plain(value: Any) -> Any:
    """A value of the domain as JSON has it: moments, dates and dataclasses taken apart."""
    if isinstance(value, Moment):
        return {"wall": value.wall, "zone": value.zone, "utc": value.utc.isoformat()}
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if isinstance(value, str):
        return str(value)
    return value
