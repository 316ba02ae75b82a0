"""What a package says, fitted to this library: its people, its photos, nothing it can’t hold."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from editor.domain.article import Article
from editor.domain.credit import Credit
from editor.domain.errors import UnknownFieldError, UnreadableFileError
from editor.domain.figure import Figure
from editor.domain.identity import new_id
from editor.domain.note import Note
from editor.domain.photo import Photo
from editor.domain.revision import Revision
from editor.domain.slug import checked_slug
from editor.domain.status import Status
from editor.domain.story_package import StoryPackage
from editor.services.contributors import link_credits
from editor.storage.shelf import Shelf
from editor.storage.text import check_storable

_MOST = 2**53  # what JSON of any program holds
_ID = re.compile(r"[0-9a-f]{32}")


def fit(path: Path, package: StoryPackage) -> StoryPackage:
    """The package, once it is sure that the library can hold it.

    Raises:
        UnreadableFileError: It names stories or words that no library could.
    """
    article = package.article
    try:
        checked_slug(article.slug)
        held: tuple[Article | Revision | Note | Photo, ...]
        held = (article, *package.history, *package.notes, *package.photos)
        for each in held:
            check_storable(each)
            _check_values(each)
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


def _check_values(value: object) -> None:
    """See that numbers are of a size that databases have, and that every moment has a zone."""
    if isinstance(value, int) and not -_MOST <= value <= _MOST:
        raise UnknownFieldError("A number in it is too large.", hint="")
    if isinstance(value, datetime) and value.tzinfo is None:
        raise UnknownFieldError("A time in it has no zone.", hint="")
    if is_dataclass(value):
        for each in fields(value):
            _check_values(getattr(value, each.name))
    elif isinstance(value, Mapping):
        for each in value.values():
            _check_values(each)
    elif isinstance(value, tuple | list | frozenset):
        for each in value:
            _check_values(each)


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


def copies_at_home(
    articles: Iterable[Article], photos: Mapping[str, Photo], theirs: Article
) -> dict[str, str]:
    """For each protected photo what stood in for it on the other desk, by digest.

    Args:
        articles: Of this desk: the newest counts, and so comes last.
        photos: Theirs, by digest.
        theirs: The article as it came back.
    """
    return dict(pair for article in articles for pair in _copies(article.figures, photos, theirs))


def _copies(
    figures: Iterable[Figure], photos: Mapping[str, Photo], theirs: Article
) -> Iterator[tuple[str, str]]:
    for figure in figures:
        photo, there = photos.get(figure.photo or ""), theirs.figure(figure.name)
        if photo is not None and photo.is_protected and there is not None and there.photo:
            yield photo.digest, there.photo


def for_this_desk(article: Article) -> Article:
    """A story that is new here, without what the other desk decided for itself.

    What readers got stays so; what is Ready is so only once this desk says it, and is exported by
    itself not before.
    """
    is_ready = article.status is Status.READY
    return replace(
        article,
        status=Status.IN_EDIT if is_ready else article.status,
        source_digest="",
        waved_through=(),
    )
