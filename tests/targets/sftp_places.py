"""SFTP without a network, as far as the programs for it are on this machine."""

import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from editor.targets.drop_parts.sftp_address import SftpAddress
from editor.targets.sftp import SftpDrop

_PLACES = (
    "/usr/lib/openssh/sftp-server",
    "/usr/libexec/sftp-server",
    "/usr/lib/ssh/sftp-server",
    "/usr/libexec/openssh/sftp-server",
)
# Passes on what the client says, and ends both ways after so many octets.
_CUTTING = """#!{python}
import os, subprocess, sys, threading
server = subprocess.Popen([{server!r}], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

def answer():
    while data := os.read(server.stdout.fileno(), 65536):
        os.write(1, data)
    os._exit(0)

threading.Thread(target=answer, daemon=True).start()
left = {octets}
while left > 0 and (data := os.read(0, left)):
    left -= len(data)
    os.write(server.stdin.fileno(), data)
if left <= 0:
    server.kill()
server.stdin.close()
server.wait()
"""


def sftp_server() -> str:
    """The program that serves, or a skip that says what is missing."""
    if shutil.which("sftp") is None:
        pytest.skip("there is no “sftp” program here: install the OpenSSH client")
    found = next((each for each in _PLACES if Path(each).exists()), None)
    if found is None:
        pytest.skip("there is no “sftp-server” here: install OpenSSH’s")
    return found


def local_drop(folder: Path, server: str) -> SftpDrop:
    """A drop into a folder of this machine, by the real client and server, without a line."""
    return SftpDrop(f"sftp://kim@127.0.0.1{folder}", command_of=direct(server))


def direct(server: str) -> Callable[[SftpAddress, str], Sequence[str]]:
    """A command for a server that is started by the client itself."""
    return lambda *_: ("sftp", "-b", "-", "-D", server)


def cutting_server(place: Path, server: str, octets: int) -> str:
    """A server whose line breaks once the client has sent so many octets."""
    place.write_text(
        _CUTTING.format(python=sys.executable, server=server, octets=octets), encoding="utf-8"
    )
    place.chmod(0o700)
    return str(place)
