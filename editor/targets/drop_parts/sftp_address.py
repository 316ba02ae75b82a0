"""Addresses such as ``sftp://kim@drop.example.com:2222/incoming``, as OpenSSH takes them."""

import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from editor.domain.publishing.faults import Fault, NotSentError

_PORT = 22
# Nothing that the program could take for an option, a path or a second address.
_USER = re.compile(r"[\w.+][\w.+-]*", re.ASCII)
_HOST = re.compile(r"[a-z0-9][a-z0-9.-]*|[0-9a-f]*:[0-9a-f:.]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class SftpAddress:
    """Where files are put.

    Attributes:
        host: A name or an IP address, in small letters.
        user: Empty for the one that the system's own settings name.
        folder: Whole path there, or relative to the home there; empty is that home.
    """

    host: str
    port: int = _PORT
    user: str = ""
    folder: str = ""

    @property
    def destination(self) -> str:
        """As the program takes it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.user}@{host}" if self.user else host


def sftp_address(url: str, user: str = "") -> SftpAddress:
    """Take an address apart; a path that begins with ``/~/`` is relative to the home there.

    Args:
        url: The address.
        user: Who signs in, if the address names nobody.

    Raises:
        NotSentError: It is none (``REFUSED``).
    """
    try:
        parts = urlsplit(url)
        port = parts.port or _PORT
    except ValueError:
        raise _refused() from None
    if parts.password is not None:
        raise _refused("The address holds a password, and Copydesk signs in with a key.")
    host, user = (parts.hostname or ""), unquote(parts.username or "") or user
    folder = unquote(parts.path)
    if folder == "/~" or folder.startswith("/~/"):
        folder = folder[3:]
    if parts.scheme != "sftp" or not _HOST.fullmatch(host) or parts.query or parts.fragment:
        raise _refused()
    if (user and not _USER.fullmatch(user)) or not folder.isprintable():
        raise _refused()
    return SftpAddress(host, port, user, folder.rstrip("/") or folder)


def _refused(words: str = "That is no address of an SFTP server.") -> NotSentError:
    return NotSentError(
        words, Fault.REFUSED, hint="It looks like sftp://kim@drop.example.com/incoming."
    )
