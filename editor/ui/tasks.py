"""Work beside the window: a lane for the database, one for the journal, a few for other files.

Answers come back on the thread of the window. Long pure-Python work belongs into the worker
process instead: it would slow down typing.
"""

from collections.abc import Callable
from functools import cache, partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

from editor.domain.errors import CopydeskError

if TYPE_CHECKING:  # it takes 15 ms, and the first paint needs none of it
    from concurrent.futures import Future, ThreadPoolExecutor

Answer = TypeVar("Answer")

_PICTURE_LANES = 2
# A save waits no longer than this for the journal, whose disk may hang.
_LONGEST_WAIT_S = 1.0
_running: "set[Future[Any]]" = set()


class _Relay(QObject):
    """Carries answers from a lane to the thread of the window."""

    arrived = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def _deliver(self, answer: Callable[[], None]) -> None:
        answer()


def run(
    work: Callable[[], Answer],
    *,
    done: Callable[[Answer], None],
    failed: Callable[[CopydeskError], None],
    after: "Future[Any] | None" = None,
) -> None:
    """Do something with the database: in the order in which it was asked for, one at a time.

    Args:
        work: Runs in the lane; must touch no widget.
        done: Gets the answer, on the thread of the window.
        failed: Gets what the user can do something about. Anything else is a bug: it is told to
            ``failed`` in general words and raised on the thread of the window.
        after: Work in another lane that should be over first, however it ends.
    """
    _start(_database(), work if after is None else partial(_after, after, work), done, failed)


def run_journal(
    work: Callable[[], Answer],
    *,
    done: Callable[[Answer], None],
    failed: Callable[[CopydeskError], None],
) -> "Future[Answer]":
    """Write into the journal: in order, and never behind the database, which may be locked.

    Otherwise like ``run``; what is returned can be waited for in another lane.
    """
    return _start(_journal(), work, done, failed)


def run_beside(
    work: Callable[[], Answer],
    *,
    done: Callable[[Answer], None],
    failed: Callable[[CopydeskError], None],
) -> None:
    """Do something with pictures or files, in no order; otherwise like ``run``."""
    _start(_pictures(), work, done, failed)


def run_backup(
    work: Callable[[], Answer],
    *,
    done: Callable[[Answer], None],
    failed: Callable[[CopydeskError], None],
) -> None:
    """Copy the library: slow on purpose, so nobody waits behind it; else like ``run``."""
    _start(_backup(), work, done, failed)


def finish() -> None:
    """Wait until everything that was asked for is done and delivered, follow-ups included."""
    from concurrent.futures import wait  # noqa: PLC0415

    while _running:
        wait(set(_running))
        QCoreApplication.sendPostedEvents(_relay())


def _start(
    lane: "ThreadPoolExecutor",
    work: Callable[[], Answer],
    done: Callable[[Answer], None],
    failed: Callable[[CopydeskError], None],
) -> "Future[Answer]":
    relay = _relay()
    future = lane.submit(work)
    _running.add(future)
    answer = partial(_deliver, future, done, failed)
    future.add_done_callback(lambda _: relay.arrived.emit(answer))
    return future


def _after(first: "Future[Any]", work: Callable[[], Answer]) -> Answer:
    from concurrent.futures import wait  # noqa: PLC0415

    wait([first], timeout=_LONGEST_WAIT_S)
    return work()


def _deliver(
    future: "Future[Answer]",
    done: Callable[[Answer], None],
    failed: Callable[[CopydeskError], None],
) -> None:
    _running.discard(future)
    error = future.exception()
    if error is None:
        done(future.result())
    elif isinstance(error, CopydeskError):
        failed(error)
    else:
        name = type(error).__name__
        hint = "Copy your text to a safe place and start Copydesk again."
        failed(CopydeskError(f"Something broke inside Copydesk ({name}).", hint=hint))
        raise error


@cache
def _database() -> "ThreadPoolExecutor":
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

    return ThreadPoolExecutor(1, "database")


@cache
def _journal() -> "ThreadPoolExecutor":
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

    return ThreadPoolExecutor(1, "journal")


@cache
def _backup() -> "ThreadPoolExecutor":
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

    return ThreadPoolExecutor(1, "backup")


@cache
def _pictures() -> "ThreadPoolExecutor":
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

    return ThreadPoolExecutor(_PICTURE_LANES, "pictures")


@cache
def _relay() -> _Relay:
    return _Relay()
