"""A real Ghost on this machine, thrown away afterwards; npm and a C++ compiler bring it.

``install`` takes about three minutes, once: Node 22, pnpm and Ghost come from npm into a folder,
the database's driver is compiled there with the headers that come with Node. Invitations can't be
sent by mail here: their words are read out of Ghost's own database, as the mail would tell them.
"""

import json
import os
import platform
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from judging import ROOT, MissingError
from servers.ghost_owner import Owner
from servers.programs import answers, free_port, need, running

VERSION = "6.65.0"
HOME = Path(os.environ.get("COPYDESK_GHOST", ROOT / "build" / "servers" / "ghost"))
"""Where it is installed: ``node``, ``pnpm`` and ``ghost`` lie there."""

_NODE, _PNPM = "22", "12.4.2"
_MACHINES = {"x86_64": "x64", "aarch64": "arm64"}


@dataclass(frozen=True, slots=True)
class Ghost:
    """One that runs.

    Attributes:
        url: Without a slash at the end.
        admin_key: Of an integration: id and secret with a colon between.
        version: Such as 6.65.
    """

    url: str
    admin_key: str
    version: str


def install(home: Path = HOME) -> None:
    """Bring Ghost from npm, where it isn't there yet.

    Raises:
        MissingError: npm or a compiler isn't here, or there is no Node for this machine.
    """
    if _is_installed(home):
        return
    need(("npm", "c++", "make", "python3"), "npm, g++, make, python3")
    machine = _MACHINES.get(platform.machine())
    if platform.system() != "Linux" or machine is None:
        message = f"npm has no Node for {platform.system()} on {platform.machine()}"
        raise MissingError(message)
    home.mkdir(parents=True, exist_ok=True)
    node, ghost = home / "node", home / "ghost"
    _unpack(f"node-linux-{machine}@{_NODE}", node)
    variables = _variables(home)
    _run(["npm", "install", "--prefix", str(home / "pnpm"), f"pnpm@{_PNPM}"], home, variables)
    _unpack(f"ghost@{VERSION}", ghost)
    pnpm = str(home / "pnpm" / "node_modules" / ".bin" / "pnpm")
    _run([pnpm, "install", "--prod", "--frozen-lockfile", "--ignore-scripts"], ghost, variables)
    driver = (ghost / "node_modules" / "better-sqlite3").resolve()
    build = ["npx", "--yes", "node-gyp", "rebuild", "--release", f"--nodedir={node}"]
    _run(build, driver, variables)


@contextmanager
def ghost(folder: Path, authors: dict[str, str], home: Path = HOME) -> Iterator[Ghost]:
    """Run one in an empty folder.

    Args:
        folder: Of its own.
        authors: The names that readers see, by their e-mail addresses.
        home: Where it is installed.

    Raises:
        MissingError: It isn't installed.
        RuntimeError: It doesn't come up.
    """
    if not _is_installed(home):
        message = f"Ghost isn’t installed in {home}; prove_publishing.py --install brings it"
        raise MissingError(message)
    folder.mkdir(parents=True)
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    _configure(folder, home, url, port)
    command = [str(home / "node" / "bin" / "node"), str(home / "ghost" / "index.js")]
    admin = f"{url}/ghost/api/admin/site/"
    with running(
        command,
        folder / "ghost.log",
        lambda: answers(admin),
        folder=folder,
        variables={"NODE_ENV": "development"},
    ):
        owner = Owner(url)
        owner.set_up("The Daily Proof")
        for mail, name in authors.items():
            owner.invite(mail)
            owner.accept(_token(folder, mail), mail, name)
        yield Ghost(url, owner.integration("Copydesk"), owner.version())


def _configure(folder: Path, home: Path, url: str, port: int) -> None:
    """It reads its settings in the folder where it is started, and looks for itself there too."""
    (folder / "current").symlink_to((home / "ghost").resolve())
    content = folder / "content"
    shutil.copytree(home / "ghost" / "content", content)
    for name in ("data", "images", "logs", "media", "files", "public", "settings", "adapters"):
        (content / name).mkdir(exist_ok=True)
    settings = {
        "url": url,
        "server": {"host": "127.0.0.1", "port": port},
        "database": {
            "client": "better-sqlite3",
            "connection": {"filename": str(content / "data" / "ghost.db")},
            "useNullAsDefault": True,
        },
        "mail": {"from": "desk@example.test", "transport": "stub"},
        "logging": {"transports": ["file"], "path": str(folder), "level": "warn"},
        "paths": {"contentPath": f"{content}/"},
        "privacy": {"useUpdateCheck": False, "useGravatar": False, "useRpcPing": False},
        "security": {"staffDeviceVerification": False},
        "spam": {
            "user_login": {"minWait": 1, "maxWait": 1, "freeRetries": 1_000},
            "global_block": {"freeRetries": 1_000},
        },
        "process": "local",
    }
    text = json.dumps(settings, indent=2)
    (folder / "config.development.json").write_text(text, encoding="utf-8")


def _token(folder: Path, mail: str) -> str:
    """What the invitation's mail would have in it."""
    file = folder / "content" / "data" / "ghost.db"
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
        row = database.execute("SELECT token FROM invites WHERE email = ?", (mail,)).fetchone()
    return str(row[0])


def _is_installed(home: Path) -> bool:
    driver = home / "ghost" / "node_modules" / "better-sqlite3"
    built = driver / "build" / "Release" / "better_sqlite3.node"
    return built.is_file() and (home / "node" / "bin" / "node").is_file()


def _variables(home: Path) -> dict[str, str]:
    path = f"{home / 'node' / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}"
    return {**os.environ, "PATH": path, "npm_config_nodedir": str(home / "node")}


def _unpack(package: str, to: Path) -> None:
    """A package of npm, as it is published and with nothing of what it asks for."""
    to.mkdir(parents=True, exist_ok=True)
    told = subprocess.run(
        ["npm", "pack", "--json", package], check=True, cwd=to, capture_output=True, text=True
    )
    file = to / json.loads(told.stdout)[0]["filename"]
    _run(["tar", "xzf", file.name, "--strip-components=1"], to, dict(os.environ))
    file.unlink()


def _run(command: list[str], folder: Path, variables: dict[str, str]) -> None:
    print("…", *command[:4], flush=True)
    subprocess.run(command, check=True, cwd=folder, env=variables, stdout=subprocess.DEVNULL)
