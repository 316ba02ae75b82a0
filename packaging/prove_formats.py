"""Export two stories to every format and let every official judge look: ``prove_formats.py``.

The sample story and a wire story that is imported as it came. ``--install`` brings what the judges
need (Debian packages, as root; npm packages into build/judges); what is still missing is skipped
aloud. ``--write`` keeps the table in the docs. Exit status 1 if a judge found a fault.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from format_judges import JUDGES
from judging import MODULES, ROOT, MissingError, OfficialJudge

sys.path.insert(0, str(ROOT))

from editor.domain.errors import CopydeskError
from editor.exporters import all_exporters, exporter_of
from editor.exporters.judges import all_judges
from editor.exporters.options import variants, with_chosen
from editor.newsroom import Newsroom, open_newsroom
from editor.settings import Settings

TABLE = ROOT / "resources" / "docs" / "format-proofs.md"
SAMPLE = ROOT / "resources" / "samples" / "weather-satellite.md"
OWN_WIRE = ROOT / "resources" / "samples" / "weather-satellite.txt"
REAL_WIRE = ROOT.parent / "shared" / "data" / "wire" / "ap-pasted-from-web.txt"
WIRE = REAL_WIRE if REAL_WIRE.is_file() else OWN_WIRE
DEBIAN = (
    *("libxml2-utils", "jing", "epubcheck", "pandoc", "poppler-utils", "default-jre-headless"),
    *("libreoffice-writer-nogui", "php-cli", "wordpress", "hugo", "libimage-exiftool-perl"),
    *("nodejs", "npm"),
)
NPM = ("vnu-jar", "html-validate", "jsdom")


@dataclass(frozen=True)
class Row:
    """What one judge says of one export."""

    format: str
    story: str
    judge: str
    version: str
    result: str

    @property
    def is_fault(self) -> bool:
        """Whether something was found; a judge who is missing found nothing."""
        return self.result != "passed" and not self.result.startswith("skipped")


def main() -> int:
    """Prove all formats, or those that are named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("formats", nargs="*", help="only these")
    parser.add_argument("--install", action="store_true", help="install what the judges need")
    parser.add_argument("--write", action="store_true", help=f"write {TABLE.relative_to(ROOT)}")
    parser.add_argument("--wire", type=Path, default=WIRE, help="another wire story")
    parser.add_argument("--keep", type=Path, help="keep the exports in this folder, to look at")
    chosen = parser.parse_args()
    if chosen.install:
        install()
    with tempfile.TemporaryDirectory() as folder:
        rows = list(prove(chosen.keep or Path(folder), chosen.wire, chosen.formats))
    text = table(rows)
    print(text)
    if chosen.write:
        TABLE.write_text(text, encoding="utf-8", newline="\n")
    faults = [row for row in rows if row.is_fault]
    skipped = {row.result for row in rows if row.result.startswith("skipped")}
    print(
        f"{len(rows)} judgements, {len(faults)} faults; {'; '.join(sorted(skipped)) or 'all ran'}"
    )
    return 1 if faults else 0


def install() -> None:
    """Bring the judges; without apt or as somebody else than root only those of npm."""
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        apt = ("apt-get", "install", "--yes", "--no-install-recommends")
        subprocess.run((*apt, *DEBIAN), check=True)
    else:
        print(f"Not root on Debian: these are used if they are here: {', '.join(DEBIAN)}.")
    MODULES.parent.mkdir(parents=True, exist_ok=True)
    npm = ("npm", "install", "--ignore-scripts", "--prefix", str(MODULES.parent))
    subprocess.run((*npm, *NPM), check=True)


def prove(folder: Path, wire: Path, wanted: list[str]) -> Iterator[Row]:
    """Every judgement, format by format."""
    with open_newsroom(folder / "library", Settings(name="Proof")) as newsroom:
        slugs = {"sample": newsroom.stories.import_file(SAMPLE).slug}
        slugs["wire"] = newsroom.stories.import_file(wire).slug
        for name in wanted or all_exporters():
            for words in variants(exporter_of(name).options):
                for story, slug in slugs.items():
                    to = folder / "exports" / story / "-".join([name, *words.values()])
                    yield from judged(newsroom, (story, slug), name, words, to)


def judged(
    newsroom: Newsroom, told: tuple[str, str], format: str, words: dict[str, str], to: Path
) -> Iterator[Row]:
    """What all judges of one export say."""
    story, slug = told
    name = " ".join([format, *words.values()])
    try:
        options = with_chosen(exporter_of(format).options, words)
        document = newsroom.exports.export(slug, format, to, "to be judged", options)
    except CopydeskError as error:
        yield Row(name, story, "export", "", f"refused: {error}")
        return
    own = exporter_of(format).judge(options)
    if own:
        faults = all_judges()[own].faults(document.read_bytes())
        yield Row(name, story, f"Copydesk’s own: {all_judges()[own].label}", "", said(faults))
    site_builders = format == "markdown" and words.get("site") != "hugo"
    for judge in () if site_builders else JUDGES.get(format, ()):
        yield Row(name, story, judge.name, *verdict(judge, document))


def verdict(judge: OfficialJudge, document: Path) -> tuple[str, str]:
    """Which version it is and what it says."""
    try:
        return judge.version(), said(judge.faults(document.parent, document))
    except MissingError as error:
        return "", f"skipped: {error}"


def said(faults: object) -> str:
    """``passed``, or the faults in one line."""
    assert isinstance(faults, list | tuple)
    return "; ".join(map(str, faults)).replace("|", "\\|").replace("\n", " ") or "passed"


def table(rows: list[Row]) -> str:
    """The table as the docs have it."""
    head = (
        "# Formats, judged by others\n\n"
        "Made by `python packaging/prove_formats.py --write`: the sample story and an imported "
        "wire story, exported to every format.\n\n"
        "| format | story | judge | version | result |\n|---|---|---|---|---|\n"
    )
    lines = (
        f"| {row.format} | {row.story} | {row.judge} | {row.version} | {row.result[:300]} |"
        for row in rows
    )
    return head + "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
