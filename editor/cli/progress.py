"""A bar for long work, on a terminal only."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click


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
