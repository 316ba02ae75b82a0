"""How far an export is, and whether it should go on."""

from collections.abc import Callable

from editor.domain.errors import CancelledError

Progress = Callable[[int, int, str], None]
"""Called with how many files are made, of how many, and the path of the last one."""


class Pace:
    """Counts the files of one export.

    Args:
        progress: Told after each file.
        is_cancelled: Asked before each file.
    """

    def __init__(
        self, progress: Progress | None = None, is_cancelled: Callable[[], bool] = lambda: False
    ) -> None:
        self._progress = progress
        self._is_cancelled = is_cancelled
        self._done = self._of = 0

    def begin(self, of: int) -> None:
        """An export of so many files begins."""
        self._done, self._of = 0, of

    def check(self) -> None:
        """Stop here if somebody wants it.

        Raises:
            CancelledError: Somebody does.
        """
        if self._is_cancelled():
            raise CancelledError("The export was cancelled; nothing of it was written.")

    def step(self, path: str) -> None:
        """A file is made."""
        self._done += 1
        if self._progress is not None:
            self._progress(self._done, self._of, path)
