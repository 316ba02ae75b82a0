"""The same export of many stories: a refusal is told, and the rest goes on."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from editor.domain.errors import CancelledError, CopydeskError
from editor.domain.export_order import ExportOrder
from editor.domain.story import Story
from editor.exporters import exporter_of
from editor.services.bundles import Exported
from editor.services.exports import Exports
from editor.services.pace import Pace
from editor.services.stories import Stories

_AT_ONCE = 50  # stories in memory, and in one transaction when they are out
_SIDE_BY_SIDE = 2  # while one waits for the disk, the next is made

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class NotExported:
    """A story that stayed here, and why."""

    id: str
    slug: str
    error: CopydeskError


Outcome = Exported | NotExported


class BatchExports:
    """Exports stories, two side by side."""

    def __init__(self, stories: Stories, exports: Exports) -> None:
        self._stories = stories
        self._exports = exports

    def run(
        self,
        ids: Sequence[str],
        order: ExportOrder,
        *,
        progress: Progress | None = None,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> Iterator[Outcome]:
        """Export stories; what came of them is told in their order.

        What is out is kept with photos and stories before it is told, also if this ends early.

        Args:
            ids: Of the stories, each once; those that are gone meanwhile are left out.
            order: Of every export.
            progress: Called after each story with how many are done, of how many.
            is_cancelled: Asked before each file; what is out by then stays, the stories that it is
                at leave nothing.

        Raises:
            CopydeskError: There is no such format.
        """
        exporter_of(order.format)
        for start in range(0, len(ids), _AT_ONCE):
            some = ids[start : start + _AT_ONCE]
            told = self._some(some, order, is_cancelled, partial(_told, progress, start, len(ids)))
            yield from told
            if is_cancelled():
                return

    def _some(
        self,
        ids: Sequence[str],
        order: ExportOrder,
        is_cancelled: Callable[[], bool],
        done: Callable[[int], None],
    ) -> list[Outcome]:
        """Export a few and keep that they are out, whatever happens meanwhile."""
        futures: list[Future[Outcome]] = []
        try:
            with ThreadPoolExecutor(_SIDE_BY_SIDE) as pool:
                for story in self._stories.to_send(ids):
                    pace = Pace(is_cancelled=is_cancelled)
                    futures.append(pool.submit(self._one, story, order, pace))
                try:
                    return list(_outcomes(futures, done))
                finally:
                    for each in futures:
                        each.cancel()
        finally:
            out = [each for each in _finished(futures) if isinstance(each, Exported)]
            self._exports.keep(out, order)

    def _one(self, story: Story, order: ExportOrder, pace: Pace) -> Outcome:
        try:
            return self._exports.make(story, order, pace)
        except CancelledError:
            raise
        except CopydeskError as error:
            return NotExported(story.article.id, story.article.slug, error)


def _outcomes(futures: Sequence[Future[Outcome]], done: Callable[[int], None]) -> Iterator[Outcome]:
    """What came of each, as they end; nothing of those that were cancelled."""
    for number, each in enumerate(futures, 1):
        with suppress(CancelledError):
            yield each.result()
            done(number)


def _finished(futures: Sequence[Future[Outcome]]) -> Iterator[Outcome]:
    """Of those that ran to their end; by now none runs any more."""
    for each in futures:
        if not each.cancelled() and each.exception() is None:
            yield each.result()


def _told(progress: Progress | None, before: int, of: int, number: int) -> None:
    if progress is not None:
        progress(before + number, of)
