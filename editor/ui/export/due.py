"""Exports that come by themselves: a story came to a status that a profile waits for."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.domain.article import Article
from editor.domain.errors import CopydeskError
from editor.ui import tasks
from editor.ui.open_story import OpenStory

if TYPE_CHECKING:  # the database comes after the first paint
    from editor.services.due_exports import DueExport


class DueExporting(QObject):
    """Sees to what is due after a save that changed the status; tells it without stopping anyone.

    What is due again because the story was changed since goes out at the next such save, or with
    ``copydesk``.
    """

    def __init__(self, open_story: OpenStory) -> None:
        super().__init__(open_story)
        self._open_story = open_story
        self._before = open_story.fields
        self._is_busy = self._is_wanted = False
        open_story.replaced.connect(self._replaced)
        open_story.saved.connect(self._saved)

    def _replaced(self) -> None:
        self._before = self._open_story.fields

    def _saved(self, _sent: Article, stored: Article) -> None:
        before, self._before = self._before, stored
        if before.id == stored.id and before.status != stored.status:
            self._look()

    def _look(self) -> None:
        newsroom = self._open_story.newsroom
        if newsroom is None:
            return
        if self._is_busy:
            self._is_wanted = True
            return
        self._is_busy = True
        tasks.run_beside(newsroom.due_exports.run, done=self._told, failed=self._failed)

    def _told(self, results: "Sequence[DueExport]") -> None:
        sent = [each for each in results if each.exported is not None]
        for each in results:
            if each.error is not None and each.is_news:
                self._open_story.banner.emit(
                    f"“{each.slug}” didn’t go out as “{each.profile}”. {each.error.message}",
                    each.error.hint,
                )
        if sent:
            self._open_story.good_news.emit(*_told_words(sent))
        self._go_on()

    def _failed(self, error: CopydeskError) -> None:
        self._open_story.banner.emit(error.message, error.hint)
        self._go_on()

    def _go_on(self) -> None:
        self._is_busy = False
        if self._is_wanted:
            self._is_wanted = False
            self._look()


def _told_words(sent: "Sequence[DueExport]") -> tuple[str, str]:
    """What went out, and where it lies."""
    if len(sent) == 1 and sent[0].exported is not None:
        return f"“{sent[0].slug}” went out as “{sent[0].profile}”.", str(sent[0].exported.place)
    names = ", ".join(f"“{each.slug}” as “{each.profile}”" for each in sent)
    return f"{len(sent)} exports went out.", names
