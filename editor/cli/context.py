"""What every command gets: which library, and how to open it."""

from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import click

from editor.newsroom import Newsroom, open_newsroom
from editor.services.fast_start import keep_for_start
from editor.settings import library_path, load_settings
from editor.storage.library_file import is_library

Window = Callable[[Path, str | None], int]


class Context:
    """The library a command works on; opened at first use, closed when the command ends."""

    def __init__(self, library: Path | None, window: Window | None) -> None:
        self.folder = library or library_path()
        self._window = window

    @property
    def has_library(self) -> bool:
        """Whether there is one already: opening makes it."""
        return is_library(self.folder)

    def newsroom(self) -> Newsroom:
        """Open the library.

        Raises:
            LibraryError: It can't be opened.
        """
        newsroom = open_newsroom(self.folder, load_settings())
        click.get_current_context().call_on_close(newsroom.close)
        return newsroom

    def changed(self, newsroom: Newsroom, key: str) -> None:
        """A command has changed that story: the window's next start shows it at once."""
        keep_for_start(newsroom.stories, self.folder, key)

    def open_window(self, key: str | None) -> int:
        """Open the window on this library; returns its exit status."""
        if self._window is None:
            _fail("The window isn't part of this installation.")
        return self._window(self.folder, key)


def _fail(message: str) -> NoReturn:
    raise click.ClickException(message)
