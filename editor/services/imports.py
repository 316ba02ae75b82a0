"""What happens to the files and pictures of an import."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory

from editor.domain.article import Article
from editor.domain.errors import AlreadyImportedError, CopydeskError, UnreadableFileError
from editor.domain.figure import Figure
from editor.importers import read_article
from editor.importers.contract import Imported
from editor.markup.word_count import count_words
from editor.photos.originals import Originals
from editor.services.contributors import link_credits
from editor.services.source_files import picture_beside, read_source
from editor.storage.shelf import Shelf
from editor.storage.store import Store

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class ImportedFiles:
    """What became of a batch of files: the stories, in order, and the files that were refused."""

    articles: tuple[Article, ...]
    failed: tuple[tuple[Path, CopydeskError], ...]


def import_each(
    import_all: Callable[[Path], Sequence[Article]],
    paths: Sequence[Path],
    progress: Progress | None,
) -> ImportedFiles:
    """Import files one after the other.

    Args:
        import_all: Makes the stories of one file.
        paths: The files.
        progress: Called after each file with how many are done, of how many.
    """
    articles: list[Article] = []
    failed: list[tuple[Path, CopydeskError]] = []
    for count, path in enumerate(paths, 1):
        try:
            articles.extend(import_all(path))
        except CopydeskError as error:
            failed.append((path, error))
        if progress is not None:
            progress(count, len(paths))
    return ImportedFiles(tuple(articles), tuple(failed))


@dataclass(frozen=True, slots=True)
class KeptPictures:
    """What became of the pictures of an imported file.

    Attributes:
        digests: Of the photos, by figure name.
        unread: A sentence for each that can't be read; its figure waits for another one.
    """

    digests: Mapping[str, str]
    unread: tuple[str, ...]


def keep_pictures(
    store: Store, originals: Originals, path: Path, imported: Imported
) -> KeptPictures:
    """Keep the pictures that lie beside a file or in it.

    Raises:
        UnreadableFileError: One beside the file can't be read.
        LibraryError: The library can't be written.
    """
    digests = {}
    unread = []
    for name, relative in imported.photos.items():
        beside = picture_beside(path, relative)
        if beside is not None:
            digests[name] = _keep(store, originals, beside)
    for name, (file_name, octets) in imported.enclosed.items():
        with TemporaryDirectory(prefix="copydesk-") as folder:
            picture = Path(folder) / PurePath(file_name).name
            picture.write_bytes(octets)
            try:
                digests[name] = _keep(store, originals, picture)
            except UnreadableFileError:  # a drawing or the like: the words of the story count
                unread.append(f"The picture “{name}” in the document can't be read: add it anew.")
    return KeptPictures(digests, tuple(unread))


def _keep(store: Store, originals: Originals, picture: Path) -> str:
    photo = originals.keep(picture)
    with store.write() as shelf:
        if shelf.photos.get(photo.digest) is None:
            shelf.photos.put(photo)
    return photo.digest


def import_stories(
    store: Store, originals: Originals, path: Path, clock: Callable[[], datetime]
) -> tuple[Article, ...]:
    """Make a story of each that is in a file and not in the library, all of them or none.

    Raises:
        UnreadableFileError: The file can't be read or understood.
        AlreadyImportedError: All that is in it was imported before.
    """
    stories = stories_in(path, read_source(path))
    with store.read() as shelf:
        stories = not_yet_imported(shelf, path, stories)
    kept = {each.article.id: keep_pictures(store, originals, path, each) for each in stories}
    with store.write() as shelf:
        new = not_yet_imported(shelf, path, stories)
        return tuple(_added(shelf, each, kept[each.article.id], clock()) for each in new)


def _added(shelf: Shelf, imported: Imported, pictures: KeptPictures, at: datetime) -> Article:
    article = replace(
        imported.article,
        slug=shelf.articles.free_slug(imported.article.slug),
        credits=link_credits(shelf, imported.article.credits),
        not_understood=(*imported.article.not_understood, *pictures.unread),
    )
    article = with_pictures(shelf, article, imported.shown, pictures.digests)
    return shelf.articles.add(article, words=count_words(article.body), at=at)


def stories_in(path: Path, data: bytes) -> tuple[Imported, ...]:
    """Every story of a file, each once, with the digest by which it is known again.

    Raises:
        UnreadableFileError: The file can't be understood.
    """
    first = read_article(path.name, data)
    if not first.more:
        digest = hashlib.sha256(data).hexdigest()
        return (replace(first, article=replace(first.article, source_digest=digest)),)
    stories = (replace(first, more=()), *first.more)
    return tuple({each.article.source_digest: each for each in stories}.values())


def not_yet_imported(shelf: Shelf, path: Path, stories: Sequence[Imported]) -> tuple[Imported, ...]:
    """Those of a file's stories that aren't in the library: a feed brings old ones each time.

    Raises:
        AlreadyImportedError: All of them are.
    """
    new = (each for each in stories if not shelf.articles.id_of_source(each.article.source_digest))
    found = tuple(new)
    if not found:
        refuse_twice(shelf, path, stories[0].article.source_digest)
    return found


def refuse_twice(shelf: Shelf, path: Path, digest: str) -> None:
    """Stop before the very same bytes become a second story."""
    known = shelf.articles.id_of_source(digest)
    if known is not None:
        slug = shelf.articles.get(known).slug
        message = f"“{path.name}” was imported before, as “{slug}”."
        raise AlreadyImportedError(message, hint=f"Open it with: copydesk show {slug}")


def with_pictures(
    shelf: Shelf, article: Article, shown: Mapping[str, Figure], pictures: Mapping[str, str]
) -> Article:
    """Point figures to photos that are here: the named one, else the one beside the file.

    With the one beside the file comes what readers saw, which only the other library knows.
    """
    known = shelf.photos.of({figure.photo for figure in article.figures if figure.photo})
    figures = tuple(
        figure
        if figure.photo in known
        else replace(shown.get(figure.name, figure), photo=pictures.get(figure.name))
        for figure in article.figures
    )
    return replace(article, figures=figures)
