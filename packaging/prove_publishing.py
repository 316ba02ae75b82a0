"""Publish to a real WordPress and a real Ghost, and to a bad network: ``prove_publishing.py``.

Three parts. ``journey``: the sample story is held by an embargo, published, corrected, updated,
edited there by somebody else, and killed; each site is read back by its own interface after each
step, and the public pages are photographed. ``load``: 200 stories with two photos each published
and updated. ``faults``: the same while a fifth of all exchanges is cut, delayed, doubled or
truncated and our process is killed 50 times. ``--install`` brings Ghost; WordPress comes from
Debian (``servers/wordpress.py``). ``--write`` keeps the table of each part that ran in the docs.
Exit status 1 if anything is wrong, or nothing could be proved.
"""

import argparse
import re
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

from judging import ROOT, MissingError

sys.path.insert(0, str(ROOT))

from fault_proxy import NetworkFault
from publishing_desk import Desk
from publishing_ghost import GhostSite
from publishing_journey import Journey, Row
from publishing_load import RATE, SEED, Phase, run_load
from publishing_stories import WRITERS
from publishing_wordpress import WordPressSite
from servers.ghost import ghost, install
from servers.wordpress import wordpress

PAGE = ROOT / "resources" / "docs" / "publishing-proofs.md"
PARTS = ("journey", "load", "faults")
STORIES, KILLS = 200, 50
MOST_CPU = 0.2
_SECTION = re.compile(r"^<!-- (\w+) -->\n(.*?)(?=^<!-- |\Z)", re.DOTALL | re.MULTILINE)
_HEAD = """# Publishing, proved on real sites

Made by `python packaging/prove_publishing.py --write`: a WordPress and a Ghost on this machine,
read back by their own interfaces and with nothing of Copydesk.
"""


def main() -> int:
    """Prove what is wanted; exit status 1 if something is wrong or isn't proved."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="only these")
    parser.add_argument("--stories", type=int, default=STORIES)
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--install", action="store_true", help="bring Ghost from npm")
    parser.add_argument("--write", action="store_true", help=f"write {PAGE.relative_to(ROOT)}")
    parser.add_argument("--keep", type=Path, help="work in this new folder, and leave it")
    chosen = parser.parse_args()
    # The servers are stopped on the way out, also when somebody ends this from outside.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("Stopped."))
    if chosen.install:
        install()
    pages = Path(tempfile.mkdtemp(prefix="copydesk-pages-"))
    ways: dict[str, Callable[[Path], tuple[str, list[str]]]] = {
        "journey": lambda folder: journey(folder, pages),
        "load": lambda folder: load(folder, chosen.stories, 0, 0.0),
        "faults": lambda folder: load(folder, chosen.stories, chosen.kills, RATE),
    }
    wrong = []
    with ExitStack() as stack:
        root = chosen.keep or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        for part in chosen.parts or PARTS:
            try:
                text, faults = ways[part](root / part)
            except MissingError as error:
                text, faults = "", [f"NOT PROVED: {error}"]
            print(text, *faults, sep="\n", flush=True)
            wrong += faults
            if chosen.write and text:
                write(part, text)
    print(f"{len(wrong)} faults. Pictures of the pages: {pages}")
    return 1 if wrong else 0


def write(part: str, text: str) -> None:
    """Keep a part's table in the docs; those of the others stay."""
    page = PAGE.read_text(encoding="utf-8") if PAGE.is_file() else ""
    kept = dict(_SECTION.findall(page)) | {part: text}
    told = [f"<!-- {each} -->\n{kept[each].strip()}\n" for each in PARTS if each in kept]
    PAGE.write_text("\n".join([_HEAD, *told]), encoding="utf-8", newline="\n")


def journey(folder: Path, pages: Path) -> tuple[str, list[str]]:
    """The sample story to both sites; the table, and what is wrong."""
    mails = {f"{name.split()[0].lower()}@example.test": name for name in WRITERS}
    logins = {mail.partition("@")[0]: name for mail, name in mails.items()}
    with wordpress(folder / "wordpress", logins) as first, ghost(folder / "ghost", mails) as second:
        desk = Desk(
            folder / "desk", {"Courier": first.passwords["desk"], "Bulletin": second.admin_key}
        )
        desk.run("targets", "add", "wordpress", "Courier", "--url", first.url, "--user", "desk")
        desk.run("targets", "add", "ghost", "Bulletin", "--url", second.url)
        for name in ("Courier", "Bulletin"):
            print(desk.run("targets", "test", name).out, flush=True)
        for mail, name in mails.items():
            login = mail.partition("@")[0]
            who = [f"email={mail}", f"identities=WordPress={first.users[login]}; Ghost={login}"]
            desk.run("people", "add", name, *who)
        sites: dict[str, WordPressSite | GhostSite] = {
            "Courier": WordPressSite(first.url, "desk", first.passwords["desk"]),
            "Bulletin": GhostSite(
                second.url, second.admin_key, folder / "ghost" / "content" / "images"
            ),
        }
        rows = []
        for row in Journey(desk, sites, pages).rows():
            said = "; ".join(row.faults) or "equal"
            print(f"{row.step} / {row.target}: {said} ({row.seen})", flush=True)
            rows.append(row)
    title = f"The sample story, WordPress {first.version} (Courier) and Ghost {second.version}"
    faults = [f"{row.step}, {row.target}: {each}" for row in rows for each in row.faults]
    return f"## {title} (Bulletin)\n\n{''.join(_row_lines(rows))}", faults


def _row_lines(rows: list[Row]) -> Iterator[str]:
    yield "| step | target | result | what was seen |\n|---|---|---|---|\n"
    for row in rows:
        said = "; ".join(row.faults).replace("|", "\\|") or "equal"
        yield f"| {row.step} | {row.target} | {said} | {row.seen} |\n"


def load(folder: Path, stories: int, kills: int, rate: float) -> tuple[str, list[str]]:
    """Many stories published and updated; the table, and what is wrong."""
    phases = []
    for phase in run_load(folder, stories, kills, rate):
        print(f"{phase.name}: {phase.wall_s:.0f} s, {len(phase.faults)} faults", flush=True)
        phases.append(phase)
    faults = [f"{phase.name}: {each}" for phase in phases for each in phase.faults]
    done = sum(phase.kills for phase in phases)
    if done < kills:
        faults.append(f"only {done} of {kills} kills found it at work")
    if not rate:
        faults += [
            f"{phase.name}: our own CPU took {phase.cpu_s / phase.wall_s:.0%} of the wall time"
            for phase in phases
            if phase.cpu_s > MOST_CPU * phase.wall_s
        ]
    title = f"{stories} stories with two photos each, WordPress"
    if rate:
        title += f", {rate:.0%} of exchanges damaged (seed {SEED}), {kills} kills"
    return f"## {title}\n\n{''.join(_phase_lines(phases))}", faults


def _phase_lines(phases: list[Phase]) -> Iterator[str]:
    day = time.strftime("%Y-%m-%d", datetime.now(UTC).timetuple())
    yield f"| {day} | {' | '.join(phase.name for phase in phases)} |\n"
    yield f"|---|{'---:|' * len(phases)}\n"
    ways: dict[str, Callable[[Phase], str]] = {
        "stories": lambda each: f"{each.stories:,}",
        "making ready, a story": lambda each: f"{each.ready_s / each.stories:.2f} s",
        "sending": lambda each: f"{each.wall_s:.0f} s",
        "our own CPU while sending": lambda each: f"{each.cpu_s / each.wall_s:.0%}",
        "our own CPU in all": lambda each: (
            f"{(each.cpu_s + each.ready_cpu_s) / (each.wall_s + each.ready_s):.0%}"
        ),
        "exchanges": lambda each: f"{each.exchanges:,}",
        "exchanges a second": lambda each: f"{each.exchanges / each.wall_s:.1f}",
        **{f"of these {kind}": _times(kind) for kind in NetworkFault},
        "our process killed": lambda each: f"{each.kills}",
        "posts there": lambda each: f"{each.posts:,}",
        "posts in the bin": lambda each: f"{each.binned:,}",
        "pictures there": lambda each: f"{each.media:,}",
        "posts or pictures twice": lambda each: f"{each.twice}",
        "differences and other faults": lambda each: f"{len(each.faults)}",
    }
    for name, say in ways.items():
        yield f"| {name} | {' | '.join(map(say, phases))} |\n"


def _times(kind: NetworkFault) -> Callable[[Phase], str]:
    return lambda phase: f"{phase.network[kind]:,}"


if __name__ == "__main__":
    sys.exit(main())
