"""What can be done with an entry of the outbox, and why not."""

from enum import Enum

from editor.domain.publishing.dispatch import Dispatch, DispatchState

_WAITS = "It is still waiting to be sent."
_NOT_SENT = "It was cancelled, and is not sent."
_SENDING = "It is being sent."


class Deed(Enum):
    """Something that a person does with an entry."""

    GO_ON = "go on"
    """Whatever its state asks for: try now, send late, choose between two versions."""
    CANCEL = "cancel"
    UP = "up"
    DOWN = "down"
    RESEND = "resend"
    BROWSE = "browse"
    DETAILS = "details"


def go_on_words(dispatch: Dispatch | None) -> str:
    """What the first button says."""
    match dispatch.state if dispatch is not None else None:
        case DispatchState.LATE:
            return "Send late…"
        case DispatchState.CONFLICT:
            return "See changes…"
        case DispatchState.STOPPED:
            return "Try again"
        case _:
            return "Try now"


def reason_against(
    deed: Deed, dispatch: Dispatch | None, *, place: int = 0, of: int = 0, paused: str = ""
) -> str:
    """Why it can't be done now; empty if it can.

    Args:
        deed: What.
        dispatch: The chosen entry.
        place: Its place in its target's queue, from 0.
        of: How many are in that queue.
        paused: Why nothing is sent to its target.
    """
    if dispatch is None:
        return "Choose an entry first."
    match deed:
        case Deed.GO_ON:
            return _against_going_on(dispatch, paused)
        case Deed.CANCEL:
            return _against_cancelling(dispatch)
        case Deed.UP | Deed.DOWN:
            return _against_moving(dispatch, deed, place, of)
        case Deed.RESEND | Deed.BROWSE:
            return _against_done(dispatch, deed)
        case _:
            return ""


def address_of(dispatch: Dispatch) -> str:
    """Where readers find it; empty if nobody can open that in a browser."""
    remote = dispatch.progress.remote
    url = remote.url if remote is not None else ""
    return url if url.startswith(("https://", "http://")) else ""


def _against_going_on(dispatch: Dispatch, paused: str) -> str:
    match dispatch.state:
        case DispatchState.HELD:
            return "It is held for its moment."
        case DispatchState.SENDING:
            return _SENDING
        case DispatchState.SENT:
            return "It is sent."
        case DispatchState.CANCELLED:
            return "It was cancelled."
        case DispatchState.WAITING if paused:
            return f"Nothing is sent there: {paused}"
        case _:
            return ""


def _against_cancelling(dispatch: Dispatch) -> str:
    if dispatch.state is DispatchState.SENT:
        return "It is sent. Unpublish or kill the story instead."
    if dispatch.state is DispatchState.CANCELLED:
        return "It was cancelled already."
    return ""


def _against_moving(dispatch: Dispatch, deed: Deed, place: int, of: int) -> str:
    if not dispatch.state.is_open:
        return "Only what waits has a place in the queue."
    if deed is Deed.UP and place == 0:
        return "It is the first there."
    if deed is Deed.DOWN and place >= of - 1:
        return "It is the last there."
    return ""


def _against_done(dispatch: Dispatch, deed: Deed) -> str:
    """What needs a receipt; of something open, its address may be there already."""
    has_address = deed is Deed.BROWSE and bool(address_of(dispatch))
    if dispatch.state.is_open:
        return "" if has_address else _WAITS
    if deed is Deed.BROWSE:
        return "" if has_address else "It has no address that readers could open."
    return _NOT_SENT if dispatch.state is DispatchState.CANCELLED else ""
