"""Files become stories and photos: chosen in a dialog, or dropped on the stories or the page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from editor.domain.article import Article
from editor.domain.errors import CopydeskError
from editor.photos.kinds import PHOTO_ENDINGS
from editor.ui import tasks
from editor.ui.open_story import OpenStory
from editor.ui.packages.handing_over import take_in

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.services.imports import ImportedFiles

_TEXTS = (
    *(".txt", ".text", ".wire", ".md", ".markdown", ".mdown", ".docx", ".html", ".htm"),
    *(".xml", ".nitf", ".json", ".rss", ".atom", ".wxr"),
)
PACKAGES = (".copydesk",)
_FILES = f"Stories ({' '.join(f'*{each}' for each in (*_TEXTS, *PACKAGES))});;All files (*)"
# No photos that can be read, but photos: the sentence that says so is the photos' own.
_OTHER_PICTURES = (".bmp", ".svg", ".psd", ".jxl", ".jp2")
_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Sorted:
    """Files by what becomes of them."""

    photos: tuple[Path, ...]
    stories: tuple[Path, ...]
    folders: tuple[Path, ...]
    others: tuple[Path, ...]


def ask_for_files(story: OpenStory, parent: QWidget) -> None:
    """Choose files and make stories of them."""
    dialog = QFileDialog(parent, "Import stories", "", _FILES)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda names: import_files(story, [Path(name) for name in names]))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def take_files(
    story: OpenStory,
    paths: Sequence[Path],
    place: Callable[[tuple[str, ...]], None] | None = None,
) -> None:
    """Take files that were dropped: pictures become photos of the story, texts become stories.

    Args:
        story: The open one.
        paths: The files; a folder or a file of another kind is named in a banner.
        place: Puts the figures of new photos where they fell; otherwise they go to the end.
    """

    def arrived(files: Sorted) -> None:
        for problem in _problems(files, is_open=story.is_open):
            story.banner.emit(*problem)
        if files.photos and story.is_open:
            story.add_photos(files.photos, place)
        if files.stories:
            import_files(story, files.stories)

    tasks.run_beside(partial(sort_files, tuple(paths)), done=arrived, failed=partial(_tell, story))


def sort_files(paths: Sequence[Path]) -> Sorted:
    """Sort files by their names."""
    photos, stories, folders, others = [], [], [], []
    for path in paths:
        ending = path.suffix.lower()
        if path.is_dir():
            folders.append(path)
        elif ending in PHOTO_ENDINGS or ending in _OTHER_PICTURES:
            photos.append(path)
        elif ending in _TEXTS or ending in PACKAGES:
            stories.append(path)
        else:
            others.append(path)
    return Sorted(tuple(photos), tuple(stories), tuple(folders), tuple(others))


def import_files(story: OpenStory, paths: Sequence[Path]) -> None:
    """Make a story of each file and open the last; a file that can't be read is named.

    Story packages are taken in. Nothing happens while the library isn't open yet.
    """
    newsroom = story.newsroom
    packages = tuple(path for path in paths if path.suffix.lower() in PACKAGES)
    texts = tuple(path for path in paths if path not in packages)
    for path in packages:
        take_in(story, path)
    if newsroom is not None and texts:
        tasks.run(
            partial(newsroom.stories.import_files, texts),
            done=partial(_show, story),
            failed=partial(_tell, story),
        )


def _show(story: OpenStory, imported: "ImportedFiles") -> None:
    if imported.articles:
        story.open(imported.articles[-1].id)
        story.good_news.emit(*_summary(imported.articles))
    for _, error in imported.failed:
        story.banner.emit(error.message, error.hint)


def _tell(story: OpenStory, error: CopydeskError) -> None:
    story.banner.emit(error.message, error.hint)


def _problems(files: Sorted, *, is_open: bool) -> list[tuple[str, str]]:
    found = []
    if files.folders:
        verb = "is a folder" if len(files.folders) == 1 else "are folders"
        found.append((f"{_named(files.folders)} {verb}.", "Drop the files that are in it."))
    if files.others:
        verb = "is" if len(files.others) == 1 else "are"
        message = f"{_named(files.others)} {verb} neither a photo nor a text that can be read."
        hint = "Photos: JPEG, PNG, WebP, GIF, TIFF. Texts: Word (.docx), Markdown, HTML, text."
        found.append((message, hint))
    if files.photos and not is_open:
        message = f"{_named(files.photos)}: there is no story to put photos into."
        found.append((message, "Open a story first, or begin one with Ctrl+N."))
    return found


def _named(paths: Sequence[Path]) -> str:
    names = [f"“{path.name}”" for path in paths[:_MOST_NAMED]]
    more = len(paths) - len(names)
    return ", ".join(names) + (f" and {more} more" if more else "")


def _summary(articles: Sequence[Article]) -> tuple[str, str]:
    slugs = ", ".join(f"“{article.slug}”" for article in articles)
    set_aside = sum(len(article.furniture) for article in articles)
    unclear = [line for article in articles for line in article.not_understood]
    message = f"Imported {slugs}. {_lines(set_aside)} of page furniture set aside."
    if unclear:
        message += f" {_lines(len(unclear))} not understood"
        message += f": “{unclear[0]}”" if len(unclear) == 1 else "."
    return message, "Fields lists them."


def _lines(count: int) -> str:
    return "1 line" if count == 1 else f"{count} lines"
