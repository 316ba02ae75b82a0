"""Whose turn it is: what an entry of the outbox waits for, and how long."""

import random
from datetime import datetime

from editor.domain.publishing.dispatch import Dispatch, DispatchState, Step
from editor.domain.publishing.faults import Fault, NotSentError
from editor.domain.publishing.schedule import is_too_near
from editor.services.publishing.timing import LATE_AFTER

# After so many failures in a row, so many seconds: a broken line is tried again quickly, a server
# that is down rarely.
DELAYS_S = (0.3, 1.0, 3.0, 10.0, 30.0, 60.0, 120.0, 300.0, 600.0, 900.0)
WORTH_WAITING_S = 4.0
"""For a next try no later than this a run stays; otherwise it ends and comes back."""
_OFFLINE_DELAY_S = 30.0  # to find out that there is no network costs nobody anything
_JITTER = 0.25
_PASSED_AFTER = 4  # failures in a row, in some fifteen seconds
_PASSED_AT_MOST = 3


def state_at(dispatch: Dispatch, now: datetime) -> DispatchState:
    """Where an open dispatch stands at a moment, by this computer's clock."""
    if dispatch.state.needs_somebody:
        return dispatch.state
    release = (
        dispatch.schedule_at if is_too_near(dispatch.schedule_at, now) else dispatch.release_at
    )
    if release is None:
        return DispatchState.WAITING
    if now < release.utc:
        return DispatchState.HELD
    is_begun = dispatch.state is DispatchState.SENDING or Step.WRITE in dispatch.progress.done
    if now - release.utc > LATE_AFTER and not is_begun and not dispatch.may_be_late:
        return DispatchState.LATE
    return DispatchState.WAITING


def may_be_late(dispatch: Dispatch, now: datetime) -> bool:
    """Whether it goes out late, now that somebody has decided that it goes on."""
    release = dispatch.release_at
    is_over = release is not None and release.utc <= now
    return dispatch.may_be_late or (is_over and dispatch.state.needs_somebody)


def delay_s(error: NotSentError, attempts: int) -> float:
    """How long until the next try; never the same for all who were cut off at once."""
    if error.retry_after_s is not None:
        return error.retry_after_s
    delay = DELAYS_S[min(attempts, len(DELAYS_S)) - 1]
    if error.fault is Fault.OFFLINE:
        delay = min(delay, _OFFLINE_DELAY_S)
    return delay * random.uniform(1 - _JITTER, 1 + _JITTER)  # noqa: S311 - no secret


def wait_s_of(dispatch: Dispatch, now: datetime) -> float:
    """How many seconds it still waits for its next try."""
    at = dispatch.next_try_at
    return max(0.0, (at - now).total_seconds()) if at else 0.0


class Passing:
    """What one target's queue passes by: a story that this site fails on holds up no other.

    What has failed again and again waits for its next try beside the queue, with all that comes
    after it of the same story. Where some have, it is no story's fault but the site's or the
    line's, and all wait.
    """

    def __init__(self) -> None:
        self._left = _PASSED_AT_MOST

    def passes(self, dispatch: Dispatch, now: datetime) -> bool:
        """Whether the queue goes on beside this one, which waits for its turn."""
        has_failed = dispatch.attempts >= _PASSED_AFTER
        if not has_failed or wait_s_of(dispatch, now) <= WORTH_WAITING_S or not self._left:
            return False
        self._left -= 1
        return True
