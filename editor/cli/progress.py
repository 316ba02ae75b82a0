"""A bar for long work, on a terminal only."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

import click

_FEW_FILES = 12  # that are made before anybody could read a bar


@contextmanager
def progress_bar(label: str, length: int) -> Iterator[Callable[[int, int], None]]:
    """Show how far a batch is; nothing if the output is piped or there is only one thing to do.

    Yields:
        A function to call with how many are done, of how many.
    """
    hidden = length <= 1 or not sys.stderr.isatty()
    with click.progressbar(length=length, label=label, hidden=hidden, file=sys.stderr) as bar:
        done = 0

        def advance(count: int, _total: int) -> None:
            nonlocal done
            bar.update(count - done)
            done = count

        yield advance


@contextmanager
def file_bar(label: str) -> Iterator[Callable[[int, int, str], None]]:
    """Show how far the files of one export are; nothing if they are few or the output is piped.

    Yields:
        A function to call with how many are made, of how many, and the path of the last one.
    """
    with ExitStack() as stack:
        advance: Callable[[int, int], None] | None = None

        def step(done: int, of: int, _path: str) -> None:
            nonlocal advance
            if advance is None:
                length = of if of > _FEW_FILES else 0
                advance = stack.enter_context(progress_bar(label, length))
            advance(done, of)

        yield step
