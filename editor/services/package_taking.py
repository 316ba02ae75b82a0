"""What a package says, fitted to this library: its people, its photos, nothing it can’t hold."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from editor.domain.article import Article
from editor.domain.credit import Credit
from editor.domain.errors import UnknownFieldError, UnreadableFileError
from editor.domain.figure import Figure
from editor.domain.identity import new_id
from editor.domain.note import Note
from editor.domain.revision import Revision
from editor.domain.slug import checked_slug
from editor.domain.story import Story
from editor.domain.story_package import StoryPackage
from editor.services.contributors import link_credits
from editor.storage.shelf import Shelf
from editor.storage.text import check_storable

_ID = re.compile(r"[0-9a-f]{32}")


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
        _check_id(article.id)
    except UnknownFieldError as error:
        raise UnreadableFileError(
            f"“{path.name}” holds a story that can’t be kept: {error}",
            hint="Ask for the package again.",
        ) from error
    return replace(
        package, notes=tuple(each for each in package.notes if each.article_id == article.id)
    )


def _check_id(id: str) -> None:
    if not _ID.fullmatch(id):
        raise UnknownFieldError("Its id is none.", hint="")


def own_history(shelf: Shelf, package: StoryPackage) -> tuple[Revision, ...]:
    """The revisions of the packed story alone, each once; none takes the id of another story's."""
    found: dict[str, Revision] = {}
    for revision in package.history:
        owner = shelf.revisions.article_of(revision.id)
        if revision.article.id == package.article.id and owner in {None, package.article.id}:
            found.setdefault(revision.id, revision)
    return tuple(found.values())


def own_notes(shelf: Shelf, package: StoryPackage) -> tuple[Note, ...]:
    """The notes on the packed story; one whose id another story's note has gets a new one."""
    return tuple(map(partial(_with_own_id, shelf), package.notes))


def _with_own_id(shelf: Shelf, note: Note) -> Note:
    there = shelf.notes.get(note.id)
    is_free = there is None or there.article_id == note.article_id
    return note if is_free else replace(note, id=new_id())


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
