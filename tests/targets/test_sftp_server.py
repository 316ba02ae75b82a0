"""A drop over SFTP to a real SSH server on this machine: host keys, sign-in, and a line."""

import getpass
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from editor.domain.publishing.faults import Fault, NotSentError
from editor.targets.drop_parts.sftp_line import sftp_command
from editor.targets.sftp import SftpDrop
from tests.targets.parcels import FIRST, OCTETS, SECOND, hidden, parcel, standing, under
from tests.targets.sftp_places import sftp_server

_SSHD = "/usr/sbin/sshd"
_STARTS_S = 10.0


@dataclass(frozen=True, slots=True)
class Server:
    """A server that is running.

    Attributes:
        keys: A folder with ``host``, ``kim`` (whose public half it knows) and ``stranger``.
        drop: The folder that files go to.
    """

    port: int
    keys: Path
    drop: Path

    def connect(self, identity: str = "kim", *, knows: str = "host", folder: str = "") -> SftpDrop:
        """A drop with a key, on a computer that knows such a host key (or none)."""
        known = self.keys / f"known-{knows}"
        public = (self.keys / f"{knows}.pub").read_text(encoding="utf-8") if knows else ""
        known.write_text(f"[127.0.0.1]:{self.port} {public}" if knows else "", encoding="utf-8")
        settings = self.keys / f"settings-{knows}"
        settings.write_text(
            f"UserKnownHostsFile {known}\nGlobalKnownHostsFile none\nIdentityAgent none\n",
            encoding="utf-8",
        )

        def own_settings(*arguments: object) -> tuple[str, ...]:
            program, *words = sftp_command(*arguments)  # type: ignore[arg-type]
            return (program, "-F", str(settings), *words)

        return SftpDrop(
            f"sftp://127.0.0.1:{self.port}{folder or self.drop}",
            getpass.getuser(),
            str(self.keys / identity),
            own_settings,
        )


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    serving = sftp_server()
    if not Path(_SSHD).exists() or shutil.which("ssh-keygen") is None:
        pytest.skip("there is no SSH server here: install OpenSSH’s")
    if not Path("/run/sshd").is_dir():
        pytest.skip("the SSH server needs its folder /run/sshd")
    keys = tmp_path_factory.mktemp("keys")
    for name in ("host", "kim", "stranger"):
        made = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(keys / name)]
        subprocess.run(made, check=True, timeout=60)
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = keys / "sshd"
    settings.write_text(
        f"ListenAddress 127.0.0.1\nPort {port}\nHostKey {keys / 'host'}\nPidFile none\n"
        f"AuthorizedKeysFile {keys / 'kim.pub'}\nStrictModes no\nUsePAM no\n"
        f"PasswordAuthentication no\nPermitRootLogin prohibit-password\n"
        f"Subsystem sftp {serving}\n",
        encoding="utf-8",
    )
    command = [_SSHD, "-D", "-e", "-f", str(settings)]
    running = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        _wait(port)
        yield Server(port, keys, tmp_path_factory.mktemp("drop"))
    finally:
        running.terminate()
        running.wait(timeout=10)


def _wait(port: int) -> None:
    until = time.monotonic() + _STARTS_S
    while time.monotonic() < until:
        with closing(socket.socket()) as line:
            if line.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    pytest.skip("the SSH server doesn’t start here")


def test_a_story_arrives_is_updated_and_leaves_nothing_else(server: Server) -> None:
    drop = server.connect()
    assert [each.name for each in drop.diagnose() if each.is_good][-1] == "Rights"
    drop.deliver(parcel(), OCTETS)
    assert standing(server.drop) == under("bridge-ninjs", FIRST)
    drop.deliver(parcel(SECOND, id="2"), OCTETS)
    assert standing(server.drop) == under("bridge-ninjs", SECOND)
    assert hidden(server.drop) == []


@pytest.mark.parametrize(
    ("identity", "knows", "step", "words"),
    [
        ("kim", "", "Host key", "isn’t known"),
        ("kim", "stranger", "Host key", "another host key"),
        ("stranger", "host", "Sign-in", "let us in"),
        ("missing", "host", "Sign-in", "let us in"),
    ],
)
def test_whoever_cant_be_trusted_is_told_in_plain_words(
    server: Server, identity: str, knows: str, step: str, words: str
) -> None:
    drop = server.connect(identity, knows=knows)
    with pytest.raises(NotSentError, match=words) as refused:
        drop.deliver(parcel(), OCTETS)
    assert refused.value.fault is Fault.REFUSED
    bad = [each for each in drop.diagnose() if not each.is_good]
    assert [each.name for each in bad] == [step]
    assert bad[0].hint


def test_a_folder_that_isnt_there_is_told(server: Server) -> None:
    with pytest.raises(NotSentError, match="no such folder"):
        server.connect(folder="/nowhere/at/all").deliver(parcel(), OCTETS)


def test_nobody_there_is_off_line() -> None:
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    if shutil.which("sftp") is None:
        pytest.skip("there is no “sftp” program here: install the OpenSSH client")
    drop = SftpDrop(f"sftp://kim@127.0.0.1:{port}/drop")
    with pytest.raises(NotSentError, match="doesn’t take") as refused:
        drop.deliver(parcel(), OCTETS)
    assert refused.value.fault is Fault.OFFLINE
    assert [(each.name, each.is_good) for each in drop.diagnose()] == [("Address", False)]
