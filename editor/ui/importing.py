"""Files become stories: wire copy and Markdown, chosen in a dialog or dropped on the stories."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from editor.domain.article import Article
from editor.domain.errors import CopydeskError
from editor.ui import tasks
from editor.ui.open_story import OpenStory

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.newsroom import Newsroom

_FILES = "Wire copy and Markdown (*.txt *.md *.markdown *.wire);;All files (*)"


def ask_for_files(story: OpenStory, parent: QWidget) -> None:
    """Choose files and make stories of them."""
    dialog = QFileDialog(parent, "Import stories", "", _FILES)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda names: import_files(story, [Path(name) for name in names]))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def import_files(story: OpenStory, paths: Sequence[Path]) -> None:
    """Make a story of each file and open the last; a file that can't be read is named.

    Nothing happens while the library isn't open yet.
    """
    newsroom = story.newsroom
    if newsroom is not None:
        tasks.run(
            partial(_imported, newsroom, tuple(paths)),
            done=partial(_show, story),
            failed=lambda error: story.banner.emit(error.message, error.hint),
        )


def _imported(
    newsroom: "Newsroom", paths: Sequence[Path]
) -> tuple[list[Article], list[CopydeskError]]:
    articles, errors = [], []
    for path in paths:
        try:
            articles.append(newsroom.stories.import_file(path))
        except CopydeskError as error:
            errors.append(error)
    return articles, errors


def _show(story: OpenStory, answer: tuple[list[Article], list[CopydeskError]]) -> None:
    articles, errors = answer
    if articles:
        story.open(articles[-1].id)
        story.banner.emit(*_summary(articles))
    for error in errors:
        story.banner.emit(error.message, error.hint)


def _summary(articles: Sequence[Article]) -> tuple[str, str]:
    slugs = ", ".join(f"“{article.slug}”" for article in articles)
    set_aside = sum(len(article.furniture) for article in articles)
    unclear = sum(len(article.not_understood) for article in articles)
    message = f"Imported {slugs}. {_lines(set_aside)} of page furniture set aside."
    if unclear:
        message += f" {_lines(unclear)} not understood."
    return message, "Fields lists them."


def _lines(count: int) -> str:
    return "1 line" if count == 1 else f"{count} lines"
