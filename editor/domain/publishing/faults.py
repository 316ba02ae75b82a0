"""Why something wasn't sent, and whether another try may help."""

from enum import Enum

from editor.domain.errors import CopydeskError, on_one_line

_LONGEST = 600
"""So many characters a sentence has at most: sites have their say in some."""


class Fault(Enum):
    """What kind of thing stood in the way; the value is whether it is tried again by itself."""

    OFFLINE = ("offline", True)
    """No network, no such name, nobody answers there: nothing arrived."""
    BROKEN = ("broken", True)
    """The line broke or no answer came: the server may have acted."""
    SERVER = ("server", True)
    """The server has a fault of its own (5xx), or too much to do (429)."""
    UNKNOWN = ("unknown", True)
    """It answered something that makes no sense: kept for inspection."""
    REFUSED = ("refused", False)
    """The server refused (4xx)."""
    CONFLICT = ("conflict", False)
    """Somebody changed it there."""
    DIFFERS = ("differs", False)
    """It came back otherwise than it was sent."""
    SECRET = ("secret", True)
    """There is no secret for it, or the keyring stays locked."""
    CLOCK = ("clock", True)
    """By the server's clock it is too early."""

    @property
    def may_retry(self) -> bool:
        """Whether it is tried again by itself."""
        return bool(self.value[1])


class NotSentError(CopydeskError):
    """Something wasn't sent, or nobody knows whether it was.

    Args:
        message: A sentence without copy or secrets.
        fault: What stood in the way.
        hint: The way out.
        status: The HTTP status; 0 without one.
        code: The server's own code for it, such as ``rest_cannot_publish``.
        answer: What the server answered, shortened, if it makes no sense.
        retry_after_s: How long the server wants us to wait; None if it says nothing.
    """

    def __init__(
        self,
        message: str,
        fault: Fault,
        *,
        hint: str = "",
        status: int = 0,
        code: str = "",
        answer: str = "",
        retry_after_s: float | None = None,
    ) -> None:
        super().__init__(on_one_line(message, _LONGEST), hint=on_one_line(hint, _LONGEST))
        self.fault = fault
        self.status = status
        self.code = on_one_line(code, _LONGEST)
        self.answer = answer
        self.retry_after_s = retry_after_s


class UnknownTargetError(CopydeskError):
    """No target is called that way."""


class UnknownDispatchError(CopydeskError):
    """The outbox has no such entry."""
