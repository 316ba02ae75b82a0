"""The fields of a story that somebody can change at a site, as they read, and how one is taken."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from editor.domain.article import Article
from editor.domain.caption_text import caption_text
from editor.domain.dateline_text import dateline_text
from editor.domain.figure import Figure
from editor.domain.publishing.three_way import FieldSides, Side, ThreeWay
from editor.domain.story import Story
from editor.exporters.page.language import language_tag
from editor.exporters.said.credits import lines_of
from editor.markup.figures import figure_names, lead_above


@dataclass(frozen=True, slots=True)
class SiteField:
    """A field.

    Attributes:
        text: What a story says in it, as people read it.
        take: The first article with the field of the second one.
    """

    path: str
    label: str
    text: Callable[[Story], str]
    take: Callable[[Article, Article], Article]


def site_fields(*stories: Story) -> Iterator[SiteField]:
    """The fields that any of these versions of a story has."""
    for path, label in (("headline", "Headline"), ("standfirst", "Standfirst")):
        yield _plain(path, label)
    yield _plain("kicker", "Kicker")
    yield _printed("byline", "Byline")
    yield SiteField("dateline", "Dateline", dateline_of, _take_dateline)
    yield _plain("editors_note", "Editor’s note")
    yield SiteField("lead", "Lead picture over the text", _lead, _take_lead)
    yield _printed("tagline", "Tagline")
    count = max(len(each.article.corrections) for each in stories)
    yield from (_correction(at) for at in range(count))
    shared = set.intersection(*({each.name for each in one.article.figures} for one in stories))
    for figure in stories[0].article.figures:
        if figure.name in shared:
            yield from _figure(figure.name)


def sides_of(field: SiteField, sent: Story, theirs: Story, ours: Story) -> FieldSides:
    """A field in the three versions."""
    texts = (field.text(each) for each in (sent, theirs, ours))
    return FieldSides(field.path, field.label, *texts)


def brought_together(
    ours: Story, theirs: Story, told: ThreeWay, choices: Mapping[str, Side]
) -> Article:
    """Our article with what was chosen of theirs.

    Figures that the text then places and that we hadn't got come along, without their picture.
    """
    fields = {each.path: each for each in site_fields(ours, theirs)}
    article = ours.article
    for path in told.taken_fields(choices):
        article = fields[path].take(article, theirs.article)
    body = told.body(choices)
    known = {each.name for each in article.figures}
    wanted = set(figure_names(body)) - known
    more = tuple(each for each in theirs.article.figures if each.name in wanted)
    return replace(article, body=body, figures=(*article.figures, *more))


def dateline_of(story: Story) -> str:
    """The dateline as it is printed, without the blank at its end."""
    article = story.article
    return dateline_text(article.dateline, language_tag(article.language)).rstrip()


def with_figure(article: Article, figure: Figure) -> Article:
    """The article with a figure in the place of the one of its name."""
    figures = (figure if each.name == figure.name else each for each in article.figures)
    return replace(article, figures=tuple(figures))


def _plain(path: str, label: str) -> SiteField:
    def text(story: Story) -> str:
        return str(getattr(story.article, path))

    def take(ours: Article, theirs: Article) -> Article:
        values: dict[str, Any] = {path: getattr(theirs, path)}
        return replace(ours, **values)

    return SiteField(path, label, text, take)


def _printed(path: str, label: str) -> SiteField:
    def text(story: Story) -> str:
        return str(getattr(lines_of(story), path))

    def take(ours: Article, theirs: Article) -> Article:
        line = getattr(theirs.printed, path)
        return replace(ours, printed=replace(ours.printed, **{path: line}))

    return SiteField(path, label, text, take)


def _take_dateline(ours: Article, theirs: Article) -> Article:
    return replace(ours, dateline=theirs.dateline)


def _lead(story: Story) -> str:
    above = lead_above(story.article)
    return above.name if above else ""


def _take_lead(ours: Article, theirs: Article) -> Article:
    leading = {each.name for each in theirs.figures if each.lead}
    figures = (replace(each, lead=each.name in leading) for each in ours.figures)
    return replace(ours, figures=tuple(figures))


def _correction(at: int) -> SiteField:
    def text(story: Story) -> str:
        said = story.article.corrections[at : at + 1]
        return said[0].text if said else ""

    def take(ours: Article, theirs: Article) -> Article:
        here, there = ours.corrections, theirs.corrections
        return replace(ours, corrections=(*here[:at], *there[at : at + 1], *here[at + 1 :]))

    return SiteField(f"corrections.{at + 1}", f"Correction {at + 1}", text, take)


def _figure(name: str) -> Iterator[SiteField]:
    def part(path: str, label: str, text: Callable[[Story, Figure], str], *taken: str) -> SiteField:
        def told(story: Story) -> str:
            return text(story, _of(story.article, name))

        def take(ours: Article, theirs: Article) -> Article:
            there = _of(theirs, name)
            values = {each: getattr(there, each) for each in taken}
            return with_figure(ours, replace(_of(ours, name), **values))

        return SiteField(f"figures.{name}.{path}", f"{label} of “{name}”", told, take)

    yield part("caption", "Caption", _caption, "caption", "is_file")
    yield part("credit", "Credit line", Story.credit_text_of, "sign_off")
    yield part("alt", "Alt text", lambda story, figure: story.alt_of(figure) or "", "alt")


def _caption(story: Story, figure: Figure) -> str:
    return caption_text(story.caption_of(figure), figure.is_file)


def _of(article: Article, name: str) -> Figure:
    return next(each for each in article.figures if each.name == name)
