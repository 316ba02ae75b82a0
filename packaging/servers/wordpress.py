"""A real WordPress on this machine, thrown away afterwards, from Debian's packages.

apt-get install --no-install-recommends wordpress wordpress-theme-twentytwentythree mariadb-server
mariadb-client php-cli php-mysql php-gd php-xml php-mbstring php-curl php-zip

Nothing of the system's own set-up is used or changed: the program is copied, the database lies in
the folder and listens at a socket there. The site's time is Seoul's on purpose, which shows
mistakes with zones, and its address is the one that it is asked by, so that a proxy may stand
before it. It publishes what is scheduled only when ``wp-cron.php`` is asked for.
"""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from judging import MissingError
from servers.programs import answers, free_port, need, running

DEBIAN = (
    *("wordpress", "wordpress-theme-twentytwentythree", "mariadb-server", "mariadb-client"),
    *("php-cli", "php-mysql", "php-gd", "php-xml", "php-mbstring", "php-curl", "php-zip"),
)
SOURCE = Path("/usr/share/wordpress")
_HERE = Path(__file__).resolve().parent
_WORKERS = 4  # it asks itself for things, and would wait for ever with one
_LONGEST_SOCKET = 100  # octets; the system takes 107


class _User(TypedDict):
    id: int
    password: str


class _Told(TypedDict):
    """What the script that installs it prints."""

    version: str
    users: dict[str, _User]


@dataclass(frozen=True, slots=True)
class WordPress:
    """One that runs.

    Attributes:
        url: Without a slash at the end.
        version: Such as 6.1.9.
        passwords: Application passwords by the name of the user: ``desk`` is an editor, the
            others are authors.
        users: The ids by the same names.
    """

    url: str
    version: str
    passwords: dict[str, str]
    users: dict[str, int]


@contextmanager
def wordpress(folder: Path, authors: dict[str, str]) -> Iterator[WordPress]:
    """Run one in an empty folder.

    Args:
        folder: Of its own.
        authors: The names that readers see, by the names that they sign in under.

    Raises:
        MissingError: A package isn't installed.
        RuntimeError: It doesn't come up.
    """
    need(("mariadbd", "mariadb-install-db", "mariadb", "php"), " ".join(DEBIAN))
    if not SOURCE.is_dir():
        message = f"{SOURCE} can’t be found here; it comes with: wordpress"
        raise MissingError(message)
    folder.mkdir(parents=True)
    with tempfile.TemporaryDirectory(prefix="wp") as short, _database(folder, Path(short)) as at:
        site, port = folder / "site", free_port()
        url = f"http://127.0.0.1:{port}"
        _copy(site, at)
        told = _install(site, folder, url, authors)
        command = [
            *("php", "-d", "upload_max_filesize=64M", "-d", "post_max_size=80M"),
            *("-d", "memory_limit=512M", "-d", "opcache.enable_cli=1"),
            *("-S", f"127.0.0.1:{port}", "-t", str(site), str(_HERE / "wordpress_router.php")),
        ]
        workers = {"PHP_CLI_SERVER_WORKERS": str(_WORKERS)}
        with running(
            command, folder / "web.log", lambda: answers(f"{url}/wp-json/"), variables=workers
        ):
            yield WordPress(
                url,
                told["version"],
                {name: user["password"] for name, user in told["users"].items()},
                {name: user["id"] for name, user in told["users"].items()},
            )


@contextmanager
def _database(folder: Path, short: Path) -> Iterator[Path]:
    """A MariaDB of its own; gives its socket, in a short folder if the other is too long for it."""
    data = folder / "database"
    socket = folder / "db.sock"
    if len(os.fsencode(socket)) > _LONGEST_SOCKET:
        socket = short / "db.sock"
    user = f"--user={_user()}"
    made = subprocess.run(
        [
            *("mariadb-install-db", "--no-defaults", user, f"--datadir={data}"),
            *("--auth-root-authentication-method=normal", "--skip-test-db"),
        ],
        check=False,
        capture_output=True,
        text=True,
    )
    if made.returncode:
        message = f"The database can’t be made:\n{made.stdout[-1_000:]}{made.stderr[-1_000:]}"
        raise RuntimeError(message)
    command = [
        *("mariadbd", "--no-defaults", user, f"--datadir={data}", f"--socket={socket}"),
        *("--skip-networking", f"--tmpdir={folder}", "--innodb-buffer-pool-size=32M"),
        *("--innodb-flush-log-at-trx-commit=0", "--skip-log-bin", "--performance-schema=OFF"),
        "--character-set-server=utf8mb4",
    ]
    ask = ["mariadb", "--no-defaults", "-uroot", "-S", str(socket), "-e"]
    make = [*ask, "CREATE DATABASE IF NOT EXISTS desk CHARACTER SET utf8mb4"]

    def is_ready() -> bool:
        return subprocess.run(make, check=False, capture_output=True).returncode == 0

    with running(command, folder / "database.log", is_ready):
        yield socket


def _copy(site: Path, socket: Path) -> None:
    """The program, with a configuration that says all that Debian's own would look up."""

    def without(_: str, names: list[str]) -> list[str]:
        return [each for each in names if each in {"wp-config.php", ".htaccess"}]

    shutil.copytree(SOURCE, site, ignore=without, ignore_dangling_symlinks=True)
    for name in ("uploads", "mu-plugins"):
        (site / "wp-content" / name).mkdir(parents=True, exist_ok=True)
    text = (_HERE / "wordpress_config.php").read_text(encoding="utf-8")
    (site / "wp-config.php").write_text(text.replace("@SOCKET@", str(socket)), encoding="utf-8")


def _install(site: Path, folder: Path, url: str, authors: dict[str, str]) -> _Told:
    asked = {
        "DESK_SITE": str(site),
        "DESK_HOST": url.removeprefix("http://"),
        "DESK_USERS": json.dumps(
            [["desk", "editor", "The desk"], *([each, "author", authors[each]] for each in authors)]
        ),
    }
    done = subprocess.run(
        ["php", "-d", "display_errors=stderr", str(_HERE / "wordpress_install.php")],
        check=False,
        capture_output=True,
        text=True,
        env=os.environ | asked,
    )
    (folder / "install.log").write_text(done.stderr, encoding="utf-8")
    if done.returncode:
        message = f"WordPress can’t be installed:\n{done.stdout[-1_000:]}{done.stderr[-1_000:]}"
        raise RuntimeError(message)
    told: _Told = json.loads(done.stdout)
    return told


def _user() -> str:
    import pwd  # noqa: PLC0415 - Windows has none, and never comes here

    return pwd.getpwuid(os.getuid()).pw_name
