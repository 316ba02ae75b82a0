"""Every rule for captions, over the figures that a story places."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from editor.checks.captions import all_caption_rules, check_caption, facts_of_article
from editor.checks.captions.context import CaptionContext
from editor.checks.contract import Check
from editor.checks.texts import placed_figures
from editor.domain.article import Article
from editor.domain.credit_line import CreditLine
from editor.domain.figure import Figure
from editor.domain.finding import Finding, Severity
from editor.domain.photo import PhotoFields
from editor.domain.rights import Rights
from editor.domain.story import Story

_FIELDS = {"caption": "caption", "alt_text": "alt", "credit_line": "credit"}


def _find(story: Story, _options: None) -> Iterator[Finding]:
    for index, figure in placed_figures(story):
        for finding in check_caption(_context(story, figure)):
            field = f"figures[{index}].{_FIELDS.get(finding.field, 'photo')}"
            yield _of_story(finding, field)


def _of_story(finding: Finding, field: str) -> Finding:
    """The finding under the story's name of the field.

    What would change the photo, too, is no fix here: the half of it would lose words.
    """
    fixes = () if finding.changes else finding.suggestions
    if field.endswith((".caption", ".alt")):
        return replace(finding, field=field, suggestions=fixes, changes=())
    return replace(finding, field=field, start=0, end=0, excerpt="", suggestions=(), changes=())


def _context(story: Story, figure: Figure) -> CaptionContext:
    article = story.article
    photo = story.photo_of(figure)
    hidden = figure.caption if figure.caption is not None else photo and photo.library.caption
    return CaptionContext(
        caption=story.caption_of(figure),
        alt=story.alt_of(figure),
        fields=photo.shown if photo else PhotoFields(),
        credit=story.credit_of(figure),
        is_file=figure.is_file,
        in_story=True,
        is_hidden=hidden == "",
        rights=photo.rights if photo else Rights(),
        file_name=photo.file_name if photo else "",
        day=_day(article),
        language=article.language,
        form=story.caption_form.in_language(article.language),
        facts=facts_of_article(article),
    )


def _day(article: Article) -> date | None:
    """The day of publication as far as it is known: the plan, else the last change."""
    if article.publish_at is not None:
        return date.fromisoformat(article.publish_at.wall[:10])
    return article.updated_at.date() if article.updated_at else None


def _example(caption: str, body: str = "") -> Article:
    figure = Figure("a", caption=caption, alt="A boat.", sign_off=CreditLine(creators=("Ann Lee",)))
    return Article("1", "bridge", body=f"{body}![](figure:a)", figures=(figure,))


CAPTION_RULES = Check(
    label="Caption rules",
    about="A caption says who, where and when; a slip in it stands beside the proof.",
    severity=Severity.BLOCKER,
    find=_find,
    codes=lambda: frozenset(all_caption_rules()),
    must_match=(
        _example("Mayor Bo Kim speaks  in Oslo, Norway, Tuesday, Jan. 28, 2008."),
        _example("IMG_1234"),
    ),
    must_not_match=(
        _example("Mayor Bo Kim speaks to voters in Oslo, Norway, Tuesday, Jan. 29, 2008."),
        Article("1", "bridge", body="![](figure:a)", figures=(Figure("a", caption=""),)),
        Article("1", "bridge", figures=(Figure("a", caption="IMG_1234"),)),
    ),
)
