"""An article with all that belongs to it: what exporters, checks and the window read."""

from editor.domain.article import Article
from editor.domain.desk_rules import DeskRules
from editor.domain.story import Story
from editor.settings import Settings
from editor.storage.shelf import Shelf

_MOST_WORDS = 20_000  # of an earlier body that goes along


def resolved(shelf: Shelf, article: Article, settings: Settings, desk: DeskRules) -> Story:
    """The article, saved or not, with its photos, its people and what is known of its past."""
    digests = {figure.photo for figure in article.figures if figure.photo}
    people = {credit.contributor_id for credit in article.credits if credit.contributor_id}
    return Story(
        article,
        photos=shelf.photos.of(digests),
        contributors=shelf.contributors.of(people),
        credit_style=settings.credit_print,
        caption_form=settings.caption_form,
        usages=shelf.photo_usages.of(digests),
        credit_form=settings.byline_print,
        desk=desk,
        edited_by=shelf.revisions.editors(article.id),
        earlier_bodies=shelf.revisions.told_bodies(article.id, _MOST_WORDS),
    )
