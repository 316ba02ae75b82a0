"""A line to an SFTP server through the system's own OpenSSH client.

Never through a shell. Keys and passphrases stay with the system's agent: this program never sees
a secret, so none can be in a command line.
"""

import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

from editor.children import environment_of_children
from editor.targets.drop_parts.sftp_address import SftpAddress
from editor.targets.drop_parts.sftp_faults import NO_PROGRAM, TOO_LONG, Trouble, trouble_of

_PROGRAM = "sftp"
_LONGEST_S = 3_600.0  # a line that is dead is noticed by its own sign after 45 s
_OPTIONS = (
    "BatchMode=yes",
    "StrictHostKeyChecking=yes",
    "UpdateHostKeys=no",
    "PasswordAuthentication=no",
    "KbdInteractiveAuthentication=no",
    "ClearAllForwardings=yes",
    "ForwardAgent=no",
    "ConnectTimeout=10",
    "ServerAliveInterval=15",
    "ServerAliveCountMax=3",
    "LogLevel=ERROR",
)


def sftp_command(address: SftpAddress, identity: str = "") -> tuple[str, ...]:
    """The command, with nothing in it that somebody else mustn't see.

    Args:
        address: Where to.
        identity: Path of a private key's file; empty for those of the agent and the settings.
    """
    options = [word for each in _OPTIONS for word in ("-o", each)]
    if identity:
        options += ["-i", str(Path(identity).expanduser()), "-o", "IdentitiesOnly=yes"]
    port = ("-P", str(address.port))
    return (_PROGRAM, *options, *port, "-b", "-", "--", address.destination)


class SftpLine:
    """Runs batches; each opens a line of its own.

    Args:
        command: As ``sftp_command`` makes it.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self._command = tuple(command)

    def run(self, batch: Iterable[str], folder: Path) -> Trouble | None:
        """Run commands in order, up to the first that fails.

        Args:
            batch: Lines as ``sftp_words.command`` makes them.
            folder: What local paths are relative to.

        Returns:
            What stood in the way; None if nothing did.
        """
        program = shutil.which(self._command[0])
        if program is None:
            return NO_PROGRAM
        lines = "".join(f"{each}\n" for each in batch)
        try:
            done = subprocess.run(  # noqa: S603 - no shell, and the address is checked
                [program, *self._command[1:]],
                input=lines.encode(),
                capture_output=True,
                check=False,
                cwd=folder,
                timeout=_LONGEST_S,
                env=environment_of_children(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except subprocess.TimeoutExpired:
            return TOO_LONG
        except OSError:
            return NO_PROGRAM
        said = done.stderr.decode("utf-8", "replace")
        return trouble_of(said) if done.returncode else None
