"""A Ghost to test against: the small one of these tests, and a real one where there is one."""

import json
import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from editor.domain.publishing.target import Target
from editor.targets.ghost import GHOST
from editor.targets.ghost_parts.line import Line, only
from editor.targets.ghost_parts.site import GhostSite
from tests.targets.ghost.fake_ghost import FakeGhost

REAL = "COPYDESK_TEST_GHOST"
STAFF = (("kim", "Kim Tester"), ("lorne", "Lorne Tester"))


@dataclass
class Place:
    """A Ghost: where it is, its key, and what somebody does in its own editor."""

    url: str
    key: str
    fake: FakeGhost | None = None
    folder: Path | None = None

    def connect(self) -> GhostSite:
        site = GHOST.connect(Target("t", "Site", "ghost", self.url), GHOST.options, self.key)
        assert isinstance(site, GhostSite)
        return site

    def edit(self, id: str, **fields: Any) -> None:
        """Somebody changes a post there, in another second than the last change of it."""
        line = Line(self.url, self.key)
        raw = only(line.ask("GET", f"posts/{id}/"))
        time.sleep(1.1)  # Ghost's times have no parts of seconds
        sent = {**fields, "updated_at": raw["updated_at"]}
        line.ask("PUT", f"posts/{id}/", query={"source": "html"}, as_json={"posts": [sent]})
        line.web.close()

    def raw(self, id: str) -> dict[str, Any]:
        line = Line(self.url, self.key)
        raw = only(line.ask("GET", f"posts/{id}/", query={"formats": "html"}))
        line.web.close()
        return raw

    def pictures(self, part: str) -> int:
        """How many pictures with that in their names are kept, without Ghost's originals."""
        if self.fake:
            names = list(self.fake.images)
        else:
            assert self.folder
            names = [path.name for path in (self.folder / "content" / "images").rglob("*.*")]
        return sum(part in name and "_o." not in name for name in names)


@pytest.fixture(scope="session")
def fake_ghost() -> Iterator[FakeGhost]:
    ghost = FakeGhost()
    for slug, name in (("owner", "Owner"), *STAFF):
        user = {"id": f"{slug:0>24}", "slug": slug, "name": name, "email": f"{slug}@example.test"}
        ghost.posts.users.append(user)
    ghost.posts.pages.append({"id": "f" * 24, "slug": "about", "status": "published"})
    with ghost:
        thread = threading.Thread(target=ghost.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield ghost
        ghost.shutdown()
        thread.join()


@pytest.fixture(params=["fake", "real"])
def place(request: pytest.FixtureRequest) -> Place:
    if request.param == "fake":
        ghost: FakeGhost = request.getfixturevalue("fake_ghost")
        return Place(ghost.url, ghost.key, fake=ghost)
    if not os.environ.get(REAL):
        pytest.skip(f"no real Ghost here: {REAL} isn't set")
    told = json.loads(os.environ[REAL])
    folder = Path(told["dir"])
    give_accounts(folder / "content" / "data" / "ghost.db")
    return Place(told["url"], told["admin_key"], folder=folder)


@pytest.fixture
def site(place: Place) -> Iterator[GhostSite]:
    with closing(place.connect()) as connection:
        yield connection


def give_accounts(database: Path) -> None:
    """Two authors beside the owner; an integration can't invite anybody."""
    with closing(sqlite3.connect(database, timeout=20)) as ghost, ghost:
        columns = [row[1] for row in ghost.execute("pragma table_info(users)")]
        owner = dict(zip(columns, ghost.execute("select * from users").fetchone(), strict=True))
        role = ghost.execute("select id from roles where name = 'Author'").fetchone()[0]
        for number, (slug, name) in enumerate(STAFF):
            own = f"{number + 1:0>24}"
            told = {"id": own, "slug": slug, "name": name, "email": f"{slug}@example.test"}
            user = {**owner, **told}
            marks = ", ".join("?" * len(user))
            ghost.execute(f"insert or ignore into users values ({marks})", tuple(user.values()))
            link = (own, role, own)
            ghost.execute("insert or ignore into roles_users values (?, ?, ?)", link)
