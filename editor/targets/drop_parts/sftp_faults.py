"""What the ``sftp`` program says when it fails, in plain words."""

import re
from dataclasses import dataclass
from enum import IntEnum

from editor.domain.publishing.faults import Fault, NotSentError


class Stage(IntEnum):
    """How far a connection came, in order."""

    PROGRAM = 0
    ADDRESS = 1
    HOST_KEY = 2
    SIGN_IN = 3
    FOLDER = 4
    RIGHTS = 5


@dataclass(frozen=True, slots=True)
class Trouble:
    """What stood in the way.

    Attributes:
        words: A sentence; ``{host}`` stands for the server.
    """

    stage: Stage
    fault: Fault
    words: str
    hint: str = ""

    def error(self, host: str) -> NotSentError:
        """As it is raised."""
        return NotSentError(self.words.format(host=host), self.fault, hint=self.hint)


NO_PROGRAM = Trouble(
    Stage.PROGRAM,
    Fault.REFUSED,
    "This computer has no “sftp” program.",
    "Install the OpenSSH client of your system.",
)
TOO_LONG = Trouble(
    Stage.ADDRESS, Fault.BROKEN, "{host} took too long.", "It is tried again from the beginning."
)
_LATER = "What is published waits in the outbox."
_CONNECT_ONCE = (
    "Connect once with “sftp” in a terminal, compare the key’s fingerprint with the one that "
    "whoever runs the server tells you, and accept it."
)
# In their order: what is found first counts. A server's own folders and rights come last.
_KNOWN: tuple[tuple[str, Trouble], ...] = (
    (
        r"REMOTE HOST IDENTIFICATION HAS CHANGED|host key for .* has changed|REVOKED HOST KEY",
        Trouble(
            Stage.HOST_KEY,
            Fault.REFUSED,
            "{host} shows another host key than before: it may be another machine.",
            "Ask whoever runs the server. Only if they changed the key, take the old one out of "
            "“known_hosts” and accept the new one.",
        ),
    ),
    (
        r"Host key verification failed|No \S+ host key is known",
        Trouble(
            Stage.HOST_KEY,
            Fault.REFUSED,
            "The host key of {host} isn’t known on this computer.",
            _CONNECT_ONCE,
        ),
    ),
    (
        r"UNPROTECTED PRIVATE KEY|bad permissions|Load key .*|no such identity",
        Trouble(
            Stage.SIGN_IN,
            Fault.REFUSED,
            "The key file can’t be used.",
            "See that the target names the right file, that nobody but you may read it, and that "
            "a key with a passphrase is in the agent.",
        ),
    ),
    (
        r"Permission denied \(|Too many authentication failures|No more authentication methods",
        Trouble(
            Stage.SIGN_IN,
            Fault.REFUSED,
            "{host} doesn’t let us in: it knows none of our keys.",
            "Add your key to the agent (ssh-add) or name its file in the target, and see that "
            "the server has its public half.",
        ),
    ),
    (
        r"Could not resolve hostname",
        Trouble(
            Stage.ADDRESS, Fault.OFFLINE, "There is no network, or no server called {host}.", _LATER
        ),
    ),
    (
        r"Connection refused",
        Trouble(Stage.ADDRESS, Fault.OFFLINE, "{host} doesn’t take the connection.", _LATER),
    ),
    (
        r"No route to host|Network is (unreachable|down)|Connection timed out|Operation timed out"
        r"|connect to host",
        Trouble(Stage.ADDRESS, Fault.OFFLINE, "{host} can’t be reached.", _LATER),
    ),
    (
        r"no matching .* found|Unable to negotiate",
        Trouble(
            Stage.HOST_KEY,
            Fault.REFUSED,
            "{host} and this computer have no cipher in common.",
            "One of the two needs a newer OpenSSH.",
        ),
    ),
    (
        r"subsystem request failed|Received message too long",
        Trouble(
            Stage.FOLDER,
            Fault.REFUSED,
            "{host} lets us in, but offers no SFTP.",
            "Ask whoever runs it.",
        ),
    ),
    (
        r"(kex_exchange|banner).*|Connection (closed|reset)|Broken pipe|disconnect|Timeout, server",
        Trouble(
            Stage.ADDRESS,
            Fault.BROKEN,
            "The line to {host} broke.",
            "It is looked up what arrived, then tried again.",
        ),
    ),
    (
        r"[Nn]o space left|[Qq]uota",
        Trouble(Stage.RIGHTS, Fault.SERVER, "{host} has no room left.", "Ask whoever runs it."),
    ),
    (
        r"Permission denied|[Rr]ead-only|Operation not permitted",
        Trouble(
            Stage.RIGHTS,
            Fault.REFUSED,
            "{host} doesn’t allow us to write there.",
            "Ask whoever runs it for the right to write and rename in that folder.",
        ),
    ),
)
_FAILED = Trouble(
    Stage.RIGHTS,
    Fault.SERVER,
    "{host} couldn’t do what it was asked.",
    "It is tried again. If it stays so, ask whoever runs it whether the disk is full.",
)
_NO_FOLDER = Trouble(
    Stage.FOLDER,
    Fault.REFUSED,
    "{host} has no such folder.",
    "Mend the path in the target’s address, or make the folder there.",
)


def trouble_of(said: str) -> Trouble:
    """What stood in the way.

    Args:
        said: What the program wrote on standard error.
    """
    lines = said.strip().splitlines()
    # Before the last line stands what was allowed to fail; but of a line that broke, the reason.
    last = lines[-1] if lines else ""
    is_closed = re.match(r"Connection closed|Couldn't read packet|Connection reset", last)
    looked_at = said if is_closed else last
    if not is_closed and re.search(r"No such file|not found", last):
        return _NO_FOLDER
    return next((each for sign, each in _KNOWN if re.search(sign, looked_at)), _FAILED)
