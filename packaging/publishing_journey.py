"""The sample story's way through two real sites: held, published, corrected, updated, killed."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from publishing_desk import Desk
from publishing_ghost import GhostSite
from publishing_pages import page_faults, screenshot
from publishing_seen import Seen, differences
from publishing_stories import SAMPLE, SAMPLE_SLUG, sample, with_line
from publishing_wordpress import WordPressSite

Site = WordPressSite | GhostSite

ZONE = "Asia/Seoul"
CORRECTION = "An earlier version of this story misstated how long the delay was."
_LONGEST_S = 240
_PAUSE_S = 4


@dataclass(frozen=True, slots=True)
class Row:
    """What was seen of a step at a target.

    Attributes:
        faults: What isn't as it should be; none is equal.
        seen: What was there, in short.
    """

    step: str
    target: str
    faults: tuple[str, ...]
    seen: str


class Journey:
    """The steps, in order; each reads both sites back by their own interfaces.

    Args:
        desk: With both targets set up.
        sites: By the target's name.
        pages: Where pictures of the public pages go.
    """

    def __init__(self, desk: Desk, sites: dict[str, Site], pages: Path) -> None:
        self._desk, self._sites, self._pages = desk, sites, pages
        self._expected = sample()
        self._to = [word for name in sites for word in ("--to", name)]

    def rows(self) -> Iterator[Row]:
        """Go the whole way."""
        self._desk.run("import", str(SAMPLE))
        before = {name: _count(site) for name, site in self._sites.items()}
        yield from self._embargo(before)
        yield from self._published("published when the embargo was over", "published")
        yield from self._correct()
        yield from self._update()
        yield from self._refuse()
        yield from self._choose()
        yield from self._kill()

    def _embargo(self, before: dict[str, int]) -> Iterator[Row]:
        """Held a minute ahead; nothing may be at a site before."""
        moment = (datetime.now(UTC) + timedelta(seconds=100)).replace(second=0, microsecond=0)
        wall = moment.astimezone(ZoneInfo(ZONE)).strftime("%Y-%m-%d %H:%M")
        self._desk.run("set", SAMPLE_SLUG, f"embargo_until={wall} {ZONE}")
        said = self._desk.ask("publish", SAMPLE_SLUG, *self._to)
        states = {each["target"]: each["state"] for each in said["dispatches"]}
        self._desk.run("outbox", "run")
        for name, site in self._sites.items():
            there = _count(site) - before[name]
            faults = [] if states[name] == "held" else [f"its state is {states[name]}"]
            faults += [f"{there} posts and pictures are there early"] if there else []
            is_before = datetime.now(UTC) < moment
            faults += [] if is_before else ["it took longer than the embargo: nothing is proved"]
            yield Row(f"held until {wall} {ZONE}", name, tuple(faults), "no post, no picture")
        until = time.monotonic() + _LONGEST_S
        while self._open() and time.monotonic() < until:
            time.sleep(_PAUSE_S)
            self._desk.run("outbox", "run", wanted=None)

    def _correct(self) -> Iterator[Row]:
        self._change("three days after", "four days after")
        self._expected = replace(self._expected, told=(CORRECTION,))
        self._desk.run("correct", SAMPLE_SLUG, "--text", CORRECTION, "--note", "Fixes graf 1")
        yield from self._published("corrected", "corrected")

    def _update(self) -> Iterator[Row]:
        self._change("a few folding chairs", "a dozen folding chairs")
        self._desk.run("set", SAMPLE_SLUG, "keywords=space weather, launches & landings")
        self._expected = replace(self._expected, tags=("space weather", "launches & landings"))
        self._desk.run("publish", SAMPLE_SLUG, *self._to)
        yield from self._published("updated", "updated")

    def _refuse(self) -> Iterator[Row]:
        """Somebody edits it there; our next update must not write over that."""
        theirs: dict[str, Seen] = {}
        for name, site in self._sites.items():
            site.edit(self._there(site).id, "her last sandwich", "her very last sandwich")
            theirs[name] = self._there(site)
        self._change("cheered when the sound", "cheered as the sound")
        said = self._desk.run("publish", SAMPLE_SLUG, *self._to, "--override", "no", wanted=None)
        for name, site in self._sites.items():
            faults = [] if said.status == 1 else [f"the exit status is {said.status}, not 1"]
            seen = self._there(site)
            faults += [] if seen.digest == theirs[name].digest else ["their edit was written over"]
            state = {each["target"]: each["state"] for each in self._entries()}.get(name)
            faults += [] if state == "conflict" else [f"its state is {state}, not conflict"]
            yield Row("edited there, then updated here", name, tuple(faults), "theirs stands")

    def _choose(self) -> Iterator[Row]:
        """What each side changed goes out together."""
        for each in self._entries():
            self._desk.run("outbox", "choose", each["id"])
        self._expected = with_line(self._expected, "her last sandwich", "her very last sandwich")
        yield from self._published("theirs and ours brought together", "merged")

    def _kill(self) -> Iterator[Row]:
        """A notice takes the place of the copy."""
        self._desk.run("kill", SAMPLE_SLUG, "--yes", "--note", "Withdrawn for a proof")
        for name, site in self._sites.items():
            seen = self._there(site)
            screenshot(site.straight_url(seen), self._pages / f"killed-{name}.png")
            faults = [
                f"still there: “{line[:60]}”" for line in self._expected.lines if line in seen.lines
            ]
            faults += [f"{len(seen.pictures)} pictures are in the notice"] if seen.pictures else []
            if not any("withdrawn" in line for line in seen.lines):
                faults.append("no line says that it is withdrawn")
            left = site.pictures()
            if left and site.removes_pictures:
                faults.append(f"{len(left)} pictures still lie there")
            yield Row("killed", name, tuple(faults), f"{_in_short(seen)}; {len(left)} files left")

    def _published(self, step: str, shot: str) -> Iterator[Row]:
        """Both sites are equal to what we have, and the pages show each thing once."""
        for name, site in self._sites.items():
            seen = site.seen(self._expected.slug)
            if seen is None:
                entries = {each["target"]: each for each in self._entries()}
                yield Row(step, name, (f"no post is there: {entries.get(name)}",), "")
                continue
            faults = [*differences(self._expected, seen)]
            faults += [] if seen.status in {"publish", "published"} else [f"it is {seen.status}"]
            yield Row(step, name, tuple(faults), _in_short(seen))
            picture = self._pages / f"{shot}-{name}.png"
            taken = screenshot(site.straight_url(seen), picture)
            page = page_faults(self._expected, site.page(seen))
            told = picture.name if taken else "no picture of it: there is no browser here"
            yield Row(f"{step}: its page", name, tuple(page), told)

    def _change(self, old: str, new: str) -> None:
        """Change words of the text at the desk."""
        body = self._desk.ask("show", SAMPLE_SLUG)["body"]
        self._expected = with_line(self._expected, old, new)
        self._desk.run("set", SAMPLE_SLUG, f"body={body.replace(old, new)}")

    def _there(self, site: Site) -> Seen:
        seen = site.seen(self._expected.slug)
        assert seen is not None, f"{site.name} has no post {self._expected.slug}"
        return seen

    def _entries(self) -> Sequence[dict[str, str]]:
        entries: list[dict[str, str]] = self._desk.ask("outbox", "list")["entries"]
        return entries

    def _open(self) -> bool:
        return bool(self._entries())


def _count(site: Site) -> int:
    return len(site.posts()) + len(site.pictures())


def _in_short(seen: Seen) -> str:
    return (
        f"{seen.status}: “{seen.title[:40]}…”, {len(seen.lines)} lines,"
        f" {len(seen.pictures)} pictures, {len(seen.tags)} tags, {' and '.join(seen.authors)}"
    )
