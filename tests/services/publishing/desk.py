"""A desk with one target in memory, whose clock a test turns."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from editor.domain.publishing.dispatch import Dispatch
from editor.newsroom import Newsroom, open_newsroom
from editor.services.publishing.draining import Draining
from editor.services.publishing.outbox import Outbox
from editor.services.publishing.plan import Ask
from editor.services.publishing.planning import Planning
from editor.services.publishing.publishing import Publishing
from editor.services.publishing.receipts import Receipts
from editor.services.publishing.targets import Targets
from editor.settings import Settings
from editor.storage.outbox_files import OutboxFiles
from tests.builders import NOON, WIRE, jpeg
from tests.services.publishing.memory_site import MemorySite, memory_kind


class Desk:
    """What a test of publishing needs.

    Attributes:
        slept: How long the outbox waited, all in all (seconds).
    """

    def __init__(self, folder: Path, site: MemorySite, **kind: Any) -> None:
        self.now = NOON
        self.slept = 0.0
        self.site = site
        self.kinds = {"memory": memory_kind(site, **kind)}
        self.newsroom: Newsroom = open_newsroom(folder, Settings(name="Dana"), lambda: self.now)
        room = self.newsroom
        self.stories = room.stories
        self.targets = Targets(room.store, lambda: self.kinds)
        self.files = OutboxFiles(folder / "outbox")
        self.receipts = Receipts(room.store, lambda: self.now)
        who = room.in_force.who
        planning = Planning(room.store, room.stories, self.targets, who, lambda: self.now)
        self.publishing = Publishing(
            room.store,
            room.stories,
            planning,
            room.photos._originals,
            self.files,
            who=who,
            clock=lambda: self.now,
        )
        self.draining = Draining(
            room.store, self.targets, self.files, self.receipts, lambda: self.now, sleep=self.sleep
        )
        self.outbox = Outbox(room.store, self.files, self.draining, who, lambda: self.now)

    def sleep(self, seconds: float) -> None:
        self.slept += seconds
        self.pass_(seconds=seconds)

    def pass_(self, **time: float) -> None:
        self.now += timedelta(**time)

    def set_clock(self, now: datetime) -> None:
        self.now = now

    def story(self, folder: Path, slug: str = "ferry", **fields: str) -> str:
        """A story that nothing stops, with two photos of its own."""
        path = folder / f"{slug}.txt"
        path.write_text(WIRE.replace("Ferry returns", f"Ferry {slug} returns"), encoding="utf-8")
        article = self.stories.import_file(path)
        seed = sum(map(ord, slug)) % 200
        photos = [
            jpeg(folder / f"{slug}-{each}.jpg", 300, 200, f"rgb({seed}, {each * 90}, 40)")
            for each in (1, 2)
        ]
        self.newsroom.photos.add(article.slug, photos)
        told = {
            "slug": slug,
            "url_slug": f"{slug}-returns",
            "keywords": "ferries; storms",
            "figures[0].alt": "A ferry at its berth",
            "figures[1].alt": "People waving on a deck",
        }
        self.stories.set_fields(article.slug, told | fields)
        return slug

    def publish(self, slug: str = "ferry", **ask: Any) -> tuple[Dispatch, ...]:
        return self.publishing.publish(Ask(slug, **ask))

    def sent(self, slug: str = "ferry", **ask: Any) -> Dispatch:
        """Published, and the outbox run: what became of it."""
        (made,) = self.publish(slug, **ask)
        self.outbox.run()
        return self.outbox.get(made.id)


@contextmanager
def desk(folder: Path, site: MemorySite | None = None, **kind: Any) -> Iterator[Desk]:
    """An open desk with the target “Courier”."""
    made = Desk(folder / "library", site or MemorySite(), **kind)
    try:
        made.targets.add("memory", "Courier", "https://memory.example")
        yield made
    finally:
        made.newsroom.close()
