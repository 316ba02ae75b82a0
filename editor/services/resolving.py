"""An article with all that belongs to it: what exporters, checks and the window read."""

from collections.abc import Sequence

from editor.domain.article import Article
from editor.domain.contributor import Contributor
from editor.domain.desk_rules import DeskRules
from editor.domain.names import fold
from editor.domain.protected_person import names_of
from editor.domain.story import Story
from editor.settings import Settings
from editor.storage.shelf import Shelf

_MOST_WORDS = 20_000  # of an earlier body that goes along


def resolved(shelf: Shelf, article: Article, settings: Settings, desk: DeskRules) -> Story:
    """The article, saved or not, with its photos, its people and what is known of its past."""
    digests = {figure.photo for figure in article.figures if figure.photo}
    return Story(
        article,
        photos=shelf.photos.of(digests),
        contributors=_people(shelf, article)[0],
        credit_style=settings.credit_print,
        caption_form=settings.caption_form,
        usages=shelf.photo_usages.of(digests),
        credit_form=settings.byline_print,
        desk=desk,
        edited_by=shelf.revisions.editors(article.id),
        earlier_bodies=shelf.revisions.told_bodies(article.id, _MOST_WORDS),
    )


def all_resolved(
    shelf: Shelf, ids: Sequence[str], settings: Settings, desk: DeskRules
) -> tuple[Story, ...]:
    """Stories to send, in few questions to the library; what is known of their past stays there.

    Args:
        shelf: Of the transaction.
        ids: Of the articles; those that are gone are left out.
        settings: In force.
        desk: What the desk made of the checks.
    """
    articles = shelf.articles.many(ids)
    digests = {figure.photo for each in articles for figure in each.figures if figure.photo}
    photos, usages = shelf.photos.of(digests), shelf.photo_usages.of(tuple(digests))
    return tuple(
        Story(
            article,
            photos={key: photos[key] for key in _photos_of(article) if key in photos},
            contributors=people,
            credit_style=settings.credit_print,
            caption_form=settings.caption_form,
            usages={key: usages[key] for key in _photos_of(article) if key in usages},
            credit_form=settings.byline_print,
            desk=desk,
        )
        for article, people in zip(articles, _people(shelf, *articles), strict=True)
    )


def _photos_of(article: Article) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.photo for each in article.figures if each.photo))


def _people(shelf: Shelf, *articles: Article) -> list[dict[str, Contributor]]:
    """For each article those whom its credits point to, and the protected credited as guests."""
    people = shelf.contributors.of(
        credit.contributor_id
        for article in articles
        for credit in article.credits
        if credit.contributor_id
    )
    guests = [
        {fold(each.name) for each in article.credits if each.contributor_id not in people}
        for article in articles
    ]
    protected = shelf.contributors.protected() if any(guests) else ()
    names = [(each, {fold(name) for name in names_of(each)}) for each in protected]
    return [
        {
            each.contributor_id: people[each.contributor_id]
            for each in article.credits
            if each.contributor_id in people
        }
        | {each.id: each for each, called in names if own & called}
        for article, own in zip(articles, guests, strict=True)
    ]
