"""Many stories to one real WordPress, through a proxy that may do what bad networks do.

Everything is counted at the server itself, past the proxy: posts by their addresses, pictures by
their octets, and every field of every story.
"""

import random
import re
import subprocess
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from fault_proxy import FaultProxy, NetworkFault, fault_proxy
from publishing_desk import Desk, Said, own_cpu_s
from publishing_seen import Expected, differences
from publishing_stories import Proof, proofs
from publishing_wordpress import WordPressSite
from servers.wordpress import WordPress, wordpress

SEED = 20261201
RATE = 0.2
TARGET = "Courier"
_STORY_S = 1.0  # what a story takes at first, to spread the kills over the run
_SHORTEST_S = 0.3
_TOLD = 600  # characters of what is wrong with a story
_LONGEST_S = 7_200.0
_ADDRESS = re.compile(r"\Aproved-story-\d{4}")


@dataclass(slots=True)
class Phase:
    """One act on all stories.

    Attributes:
        name: What was done.
        ready_s: Wall time until everything was stored; ``ready_cpu_s`` our own of it.
        wall_s: Of sending; ``cpu_s`` our own of it.
        posts: At the server, without what lies in the bin.
        binned: In the bin.
        twice: Posts and pictures that are there once more.
        faults: What isn't as it should be, a sentence each.
    """

    name: str
    stories: int
    ready_s: float = 0.0
    ready_cpu_s: float = 0.0
    wall_s: float = 0.0
    cpu_s: float = 0.0
    exchanges: int = 0
    network: Counter[NetworkFault] = field(default_factory=Counter)
    kills: int = 0
    posts: int = 0
    binned: int = 0
    media: int = 0
    twice: int = 0
    faults: list[str] = field(default_factory=list)


def run_load(folder: Path, stories: int, kills: int, rate: float) -> Iterator[Phase]:
    """Publish all stories, then update them all.

    Args:
        folder: Of its own.
        stories: How many.
        kills: How often our process is killed while it sends, in all.
        rate: Of exchanges that something is done to.

    Raises:
        MissingError: WordPress isn't here.
    """
    made = list(proofs(folder / "copy", stories, SEED))
    chance = random.Random(SEED)  # noqa: S311 - moments, no secrets
    with (
        wordpress(folder / "site", {}) as server,
        fault_proxy(server.url, rate=rate, seed=SEED) as proxy,
    ):
        desk = _desk(folder, server, proxy)
        desk.run("import", *(str(each.file) for each in made))
        site = WordPressSite(server.url, "desk", server.passwords["desk"], proxy.url)
        killed = 0
        for name, left in (("publish", kills // 2), ("update", kills)):
            is_update = name == "update"
            phase = Phase(name, stories)
            _make_ready(desk, proxy, made, phase, is_update=is_update)
            _send(desk, proxy, phase, left - killed, chance)
            killed += phase.kills
            wanted = [each.updated if is_update else each.expected for each in made]
            _count(site, phase, wanted)
            phase.faults += _unsent(desk)
            yield phase


def _desk(folder: Path, server: WordPress, proxy: FaultProxy) -> Desk:
    desk = Desk(folder / "desk", {TARGET: server.passwords["desk"]})
    desk.run("targets", "add", "wordpress", TARGET, "--url", proxy.url, "--user", "desk")
    return desk


def _make_ready(
    desk: Desk, proxy: FaultProxy, made: Sequence[Proof], phase: Phase, *, is_update: bool
) -> None:
    """Give all to the outbox: from here on every octet that is sent is stored."""
    started, used = time.monotonic(), own_cpu_s()
    desk.make_ready({each.slug: each.changes if is_update else {} for each in made}, TARGET)
    phase.ready_s, phase.ready_cpu_s = time.monotonic() - started, own_cpu_s() - used
    assert not proxy.exchanges, "something was sent although it was only stored"


def _send(desk: Desk, proxy: FaultProxy, phase: Phase, kills: int, chance: random.Random) -> None:
    """Send until nothing waits; killed and begun again as often as it should be."""
    started, used = time.monotonic(), own_cpu_s()
    while True:
        patience_s = _LONGEST_S
        if phase.kills < kills:
            left_s = _left_s(desk, phase.stories, time.monotonic() - started)
            # Less than its part of what is left, so that all kills find it at work.
            longest_s = 1.6 * left_s / (kills - phase.kills + 1)
            patience_s = chance.uniform(_SHORTEST_S, max(longest_s, 2 * _SHORTEST_S))
        ended = _run_or_kill(desk, patience_s)
        if ended is not None:
            if ended.status:
                phase.faults.append(f"outbox run ended with {ended.status}: {ended.err[-400:]}")
            break
        if phase.kills >= kills:
            phase.faults.append(f"it didn’t end within {_LONGEST_S:.0f} s")
            break
        phase.kills += 1
    phase.wall_s, phase.cpu_s = time.monotonic() - started, own_cpu_s() - used
    phase.exchanges, phase.network = len(proxy.exchanges), proxy.counts()
    proxy.forget()


def _left_s(desk: Desk, stories: int, passed_s: float) -> float:
    """How long the rest of the stories will take, as those before did."""
    left = len(desk.ask("outbox", "list")["entries"])
    done = stories - left
    return left * (passed_s / done if done else _STORY_S)


def _run_or_kill(desk: Desk, patience_s: float) -> Said | None:
    """Send; None if it was killed because it wasn't done in time."""
    sending = desk.begin("outbox", "run", "--wait")
    try:
        _, said = sending.communicate(timeout=patience_s)
    except subprocess.TimeoutExpired:
        return None
    finally:
        if sending.poll() is None:
            sending.kill()
            sending.communicate()
    return Said(sending.returncode, "", said.decode("utf-8", "replace"))


def _count(site: WordPressSite, phase: Phase, wanted: Sequence[Expected]) -> None:
    """Everything at the server, and every story field by field."""
    everything, media, terms = site.posts(), site.media(), site.terms()
    posts = [each for each in everything if each["status"] != "trash"]
    phase.posts, phase.media = len(posts), len(media)
    phase.binned = len(everything) - len(posts)
    by_slug: dict[str, list[dict[str, object]]] = {}
    for each in posts:
        told = _ADDRESS.match(each["slug"])
        if told is None:
            phase.faults.append(f"post {each['id']} is nobody’s: {each['status']} “{each['slug']}”")
        else:
            by_slug.setdefault(told[0], []).append(each)
    digests = Counter(site.digest(each["source_url"]) for each in media)
    phase.twice = sum(len(each) - 1 for each in by_slug.values())
    phase.twice += sum(times - 1 for times in digests.values())
    pictures = sum(len(each.pictures) for each in wanted)
    if len(digests) != pictures:
        phase.faults.append(f"{len(digests)} pictures are there, not {pictures}")
    library = {each["id"]: each for each in media}
    for story in wanted:
        found = by_slug.get(story.slug, [])
        if not found:
            phase.faults.append(f"{story.slug} isn’t there")
        for post in found[:1]:
            seen = site.seen_post(post, library, terms)
            faults = [*differences(story, seen)]
            faults += [] if seen.status == "publish" else [f"it is {seen.status}"]
            if faults:
                phase.faults.append(f"{story.slug}: {'; '.join(faults)[:_TOLD]}")
    if phase.twice:
        phase.faults.append(f"{phase.twice} posts or pictures are there twice")


def _unsent(desk: Desk) -> Iterator[str]:
    for each in desk.ask("outbox", "list")["entries"]:
        yield f"{each['slug']} is {each['state']} in the outbox: {each['said']} {each['hint']}"
