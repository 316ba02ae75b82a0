"""An article with all that belongs to it: what exporters, checks and the window read."""

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
        contributors=_people(shelf, article),
        credit_style=settings.credit_print,
        caption_form=settings.caption_form,
        usages=shelf.photo_usages.of(digests),
        credit_form=settings.byline_print,
        desk=desk,
        edited_by=shelf.revisions.editors(article.id),
        earlier_bodies=shelf.revisions.told_bodies(article.id, _MOST_WORDS),
    )


def _people(shelf: Shelf, article: Article) -> dict[str, Contributor]:
    """Those whom its credits point to, and whoever is protected and credited as a guest."""
    linked = {credit.contributor_id for credit in article.credits if credit.contributor_id}
    people = shelf.contributors.of(linked)
    guests = {fold(each.name) for each in article.credits if each.contributor_id not in people}
    protected = shelf.contributors.protected() if guests else ()
    return people | {
        each.id: each for each in protected if guests & {fold(name) for name in names_of(each)}
    }
