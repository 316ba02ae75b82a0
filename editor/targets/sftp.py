"""A folder on an SFTP server, through the system's own OpenSSH client."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from editor.domain.identity import new_id
from editor.domain.publishing.faults import NotSentError
from editor.domain.publishing.target import Target
from editor.targets.contract import Octets, Parcel, Probe, TargetKind
from editor.targets.drop_parts.formats import FORMAT, FORMAT_OPTIONS, words_of
from editor.targets.drop_parts.losses import FILES_ONLY
from editor.targets.drop_parts.parcels import check_paths
from editor.targets.drop_parts.sftp_address import SftpAddress, sftp_address
from editor.targets.drop_parts.sftp_delivery import SftpDelivery
from editor.targets.drop_parts.sftp_faults import Stage
from editor.targets.drop_parts.sftp_line import SftpLine, sftp_command
from editor.targets.drop_parts.sftp_words import command

_STEPS = {
    Stage.ADDRESS: ("Address", "The server answers."),
    Stage.HOST_KEY: ("Host key", "Its host key is the one that this computer knows."),
    Stage.SIGN_IN: ("Sign-in", "It lets us in."),
    Stage.FOLDER: ("Folder", "The folder is there."),
    Stage.RIGHTS: ("Rights", "Copydesk may write there."),
}


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen for an SFTP server."""

    format: str = field(default="ninjs", metadata=FORMAT)
    format_options: str = field(default="", metadata=FORMAT_OPTIONS)
    identity: str = field(
        default="",
        metadata={
            "label": "Key file",
            "help": "Of the private key, if it isn’t in the agent. There are no passwords.",
        },
    )


class SftpDrop:
    """Puts each story into a folder of its own on the server, whole or not at all.

    Args:
        url: Such as ``sftp://kim@drop.example.com/incoming``.
        user: Who signs in, if the address names nobody.
        identity: Path of a private key's file; may be empty.
        command_of: Makes the command that is run.
    """

    def __init__(
        self,
        url: str,
        user: str = "",
        identity: str = "",
        command_of: Callable[[SftpAddress, str], Sequence[str]] = sftp_command,
    ) -> None:
        self._url = url
        self._user = user
        self._identity = identity
        self._command_of = command_of

    def diagnose(self) -> Iterator[Probe]:
        """Sign in, and make a folder and remove it."""
        try:
            address = sftp_address(self._url, self._user)
        except NotSentError as error:
            yield Probe("Address", is_good=False, words=error.message, hint=error.hint)
            return
        probe = f".copydesk-{new_id()[:12]}"
        start = [command("cd", address.folder)] if address.folder else []
        batch = (*start, command("mkdir", probe), command("rmdir", probe))
        with tempfile.TemporaryDirectory(prefix="copydesk-") as local:
            trouble = self._line(address).run(batch, Path(local))
        for stage, (name, words) in _STEPS.items():
            if trouble is None or stage < trouble.stage:
                yield Probe(name, is_good=True, words=words)
        if trouble:
            name = _STEPS[trouble.stage][0] if trouble.stage in _STEPS else "Program"
            told = trouble.error(address.host)
            yield Probe(name, is_good=False, words=told.message, hint=told.hint)

    def clock(self) -> None:
        """SFTP tells no time."""
        return

    def deliver(self, parcel: Parcel, octets: Octets) -> str:
        """Send all files aside, then rename; an earlier version is replaced if it is still ours."""
        check_paths(parcel)
        address = sftp_address(self._url, self._user)
        with tempfile.TemporaryDirectory(prefix="copydesk-") as local:
            line = self._line(address)
            delivery = SftpDelivery(line, address.host, address.folder, parcel, Path(local))
            delivery.run(octets)
        return f"{self._url.rstrip('/')}/{parcel.name}"

    def close(self) -> None:
        """Every batch closes its own line."""

    def _line(self, address: SftpAddress) -> SftpLine:
        return SftpLine(self._command_of(address, self._identity))


def _connect(target: Target, options: Options, secret: str) -> SftpDrop:  # noqa: ARG001
    return SftpDrop(target.url, target.user, options.identity)


def _check_address(url: str) -> None:
    sftp_address(url)


SFTP = TargetKind(
    "SFTP",
    Options(),
    _connect,
    missing=FILES_ONLY,
    check_address=_check_address,
    format=lambda options: options.format,
    format_options=lambda options: words_of(options.format_options),
    has_user=True,
    is_drop=True,
)
