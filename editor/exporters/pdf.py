"""A PDF: the story on paper, with its pictures, as it is sent round and printed."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from editor.domain.names import fold
from editor.domain.printed_credits import machine_credits
from editor.domain.story import Story
from editor.exporters.contract import Carries, Exporter, Output, PrintJob
from editor.exporters.dates import date_of, machine_date, published_at
from editor.exporters.file_names import file_stem
from editor.exporters.identity import urn_of
from editor.exporters.page.embargo import embargo_line
from editor.exporters.page.fragment import fragment
from editor.exporters.page.language import direction, language_tag
from editor.exporters.page.paper import Paper
from editor.exporters.page.pictures import ShownFigure, shown_figures
from editor.exporters.page.templates import template
from editor.exporters.page.words import words_of
from editor.exporters.release import release_of
from editor.exporters.said.credits import lines_of
from editor.markup.characters import printable

_AUTHORS = frozenset({"writer"})


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen for a PDF."""

    paper: Paper = field(default=Paper.A4, metadata={"label": "Paper"})


def _export(story: Story, options: Options) -> Iterator[Output]:
    article, figures = story.article, shown_figures(story)
    language = language_tag(article.language)
    title = " ".join(article.headline.split()) or words_of(language).untitled
    writers = [each.name for each in machine_credits(story) if each.role in _AUTHORS]
    yield PrintJob(
        f"{file_stem(article.slug, 'story')}.pdf",
        _page(story, figures, title),
        tuple(shown.largest for shown in figures.values() if shown.largest),
        options.paper.value,
        foot=printable(article.slug),
        title=printable(title),
        language=language,
        authors=printable(", ".join({fold(name): name for name in writers}.values())),
        keywords=printable(", ".join(article.keywords)),
        identity=urn_of(article),
        at=machine_date(release_of(article).at),
    )


def _carries(_: Options) -> Carries:
    return Carries(
        frozenset(
            (
                *("headline", "kicker", "standfirst", "byline", "dateline", "text", "subheads"),
                *("emphasis", "code", "links", "lists", "quotes", "pull_quotes", "factboxes"),
                *("tables", "rules", "pictures", "figure_places", "galleries", "captions"),
                *("photo_credits", "tagline", "editors_note", "corrections", "section"),
                *("keywords", "language", "slug"),
            )
        ),
        {
            "dateline_parts": "the dateline",
            "footnotes": "notes at the end of the text",
            "embeds": "links",
            "lead": "a picture among the others",
            "credits": "the byline and the tagline",
            "correction_times": "days",
            "embargo": "a line over the headline",
            "publish_at": "the day of publication",
            "release": "the date of the document",
        },
    )


PDF = Exporter("PDF", Options(), _export, _carries)


def _page(story: Story, figures: dict[str, ShownFigure], title: str) -> str:
    article = story.article
    language = language_tag(article.language)
    page: str = template("print.html").render(
        language=language,
        direction=direction(language),
        title=title,
        kicker=article.kicker,
        section=article.section,
        standfirst=article.standfirst,
        embargo=embargo_line(story),
        byline=lines_of(story).byline,
        published=date_of(published_at(article), language),
        text=fragment(story, figures),
    )
    return page
