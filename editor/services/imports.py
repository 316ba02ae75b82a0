"""What happens to the files and pictures of an import."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory

from editor.domain.article import Article
from editor.domain.errors import AlreadyImportedError, CopydeskError, UnreadableFileError
from editor.domain.figure import Figure
from editor.importers.contract import Imported
from editor.photos.originals import Originals
from editor.services.source_files import picture_beside
from editor.storage.shelf import Shelf
from editor.storage.store import Store

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class ImportedFiles:
    """What became of a batch of files: the stories, in order, and the files that were refused."""

    articles: tuple[Article, ...]
    failed: tuple[tuple[Path, CopydeskError], ...]


def import_each(
    import_file: Callable[[Path], Article], paths: Sequence[Path], progress: Progress | None
) -> ImportedFiles:
    """Import files one after the other.

    Args:
        import_file: Makes a story of one file.
        paths: The files.
        progress: Called after each file with how many are done, of how many.
    """
    articles: list[Article] = []
    failed: list[tuple[Path, CopydeskError]] = []
    for count, path in enumerate(paths, 1):
        try:
            articles.append(import_file(path))
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
