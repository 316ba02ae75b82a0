"""What a package says, fitted to this library: its people, its photos, nothing it can’t hold."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from editor.domain.article import Article
from editor.domain.credit import Credit
from editor.domain.errors import UnknownFieldError, UnreadableFileError
from editor.domain.figure import Figure
from editor.domain.slug import checked_slug
from editor.domain.story import Story
from editor.domain.story_package import StoryPackage
from editor.services.contributors import link_credits
from editor.storage.shelf import Shelf
from editor.storage.text import check_storable


def fit(path: Path, package: StoryPackage) -> StoryPackage:
    """The package, once it is sure that the library can hold it.

    Raises:
        UnreadableFileError: It names stories or words that no library could.
    """
    article = package.article
    try:
        checked_slug(article.slug)
        check_storable(article)
        for revision in package.history:
            check_storable(revision)
        for note in package.notes:
            check_storable(note)
        int(article.id, 16)
    except (UnknownFieldError, ValueError) as error:
        raise UnreadableFileError(
            f"“{path.name}” holds a story that can’t be kept: {error}",
            hint="Ask for the package again.",
        ) from error
    return replace(
        package, notes=tuple(each for each in package.notes if each.article_id == article.id)
    )


def known_figures(shelf: Shelf, article: Article) -> tuple[Figure, ...]:
    """The figures; one whose photo isn't here waits for its picture."""
    known = shelf.photos.of({each.photo for each in article.figures if each.photo})
    return tuple(
        each if each.photo in known else replace(each, photo=None) for each in article.figures
    )


def known_credits(shelf: Shelf, article: Article, ours: Article) -> tuple[Credit, ...]:
    """The credits, linked as ours are; whoever is new is looked for in the directory."""
    ids = {each.contributor_id for each in article.credits if each.contributor_id}
    known = shelf.contributors.of(ids)
    ours_by_name = {each.name: each for each in ours.credits}
    return tuple(_linked(shelf, each, set(known), ours_by_name) for each in article.credits)


def _linked(shelf: Shelf, credit: Credit, known: set[str], ours: dict[str, Credit]) -> Credit:
    if credit.contributor_id in known:
        return credit
    own = ours.get(credit.name)
    if own is not None:
        return replace(credit, contributor_id=own.contributor_id)
    return link_credits(shelf, (credit,))[0]


def copies_at_home(story: Story, theirs: Article) -> dict[str, str]:
    """For each protected photo of ours what stood in for it on the other desk, by digest."""
    return dict(_copies(story, theirs))


def _copies(story: Story, theirs: Article) -> Iterator[tuple[str, str]]:
    for figure in story.article.figures:
        photo, there = story.photo_of(figure), theirs.figure(figure.name)
        if photo is not None and photo.is_protected and there is not None and there.photo:
            yield photo.digest, there.photo
