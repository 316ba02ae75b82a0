"""Long proof runs with their tables: ``python3 packaging/prove.py``.

Benchmarks of ``tests/benchmarks/``, the exported sample before the W3C checker and axe, the
latency table beside other editors, 200 kills of the window while somebody types, and stories on
real sites behind a bad network (an hour of its own). What a machine lacks for a proof is said, and
counts as not proved; nothing here decides whether a change is right: that is ``test.py``.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this file is what an older Python must still read
    sys.exit(
        "Copydesk needs Python 3.11 or newer; this is Python {}.{}. "
        "Start it with a newer one, for example: python3.12 packaging/prove.py".format(
            *sys.version_info[:2]
        )
    )

import json
import subprocess
import tempfile
from pathlib import Path

import environment
from environment import PACKAGING, ROOT, say

BENCHMARKS = sorted((ROOT / "tests" / "benchmarks").glob("*.py"))
SHARED = ROOT.parent / "shared"
SAMPLE = ROOT / "resources" / "samples" / "weather-satellite.md"


def main() -> int:
    """Run every proof; exit status 1 if one could not be run to its end."""
    try:
        environment.ensure(environment.TEST_LOCK)
    except (environment.SetUpError, OSError) as error:
        say(f"The proofs could not be set up: {error}")
        return 1
    results = [
        (benchmark.stem, run("-m", f"tests.benchmarks.{benchmark.stem}"))
        for benchmark in BENCHMARKS
    ]
    results.append(("pages", prove_pages()))
    results.append(("rivals", run(str(PACKAGING / "measure_rivals.py"))))
    results.append(("photos", run(str(PACKAGING / "prove_photos.py"))))
    results.append(("checks", run(str(PACKAGING / "prove_checks.py"))))
    results.append(("kills", run(str(PACKAGING / "prove_kills.py"))))
    results.append(("publishing", run(str(PACKAGING / "prove_publishing.py"))))
    say("\nproof               result")
    for name, proved in results:
        say(f"{name:<19} {'ran' if proved else 'NOT PROVED'}")
    return 0 if all(proved for _, proved in results) else 1


def run(*words: str) -> bool:
    """Run the environment's Python at the root, its output below a heading."""
    say(f"\n── {' '.join(words)}")
    command = [str(environment.PYTHON), *words]
    variables = {"COPYDESK_AXE": str(SHARED / "tools" / "axe.js")} | environment.clean_environment()
    return subprocess.run(command, check=False, cwd=ROOT, env=variables).returncode == 0


def prove_pages() -> bool:
    """Export the sample story, and the shared wire story where it is, and check the pages."""
    wire = SHARED / "data" / "wire" / "ap-pasted-from-web.txt"
    stories = [SAMPLE, wire] if wire.exists() else [SAMPLE]
    if not wire.exists():
        say("\nThe shared wire story isn't here: its page is not proved.")
    with tempfile.TemporaryDirectory() as folder:
        copydesk = ["-m", "editor", "--library", str(Path(folder) / "library")]
        pages = Path(folder) / "pages"
        for story in stories:
            if not run(*copydesk, "import", str(story)):
                return False
        for slug in slugs(copydesk):
            why = ["--override", "a proof of the page, not for readers"]
            run(*copydesk, "export", slug, "--format", "html", "--to", str(pages), *why)
        made = [str(page) for page in sorted(pages.rglob("index.html"))]
        return run(str(PACKAGING / "prove_html.py"), *made) and len(made) == len(stories)


def slugs(copydesk: list[str]) -> list[str]:
    """The stories of a library."""
    command = [str(environment.PYTHON), *copydesk, "list", "--json"]
    said = subprocess.run(
        command, check=True, capture_output=True, env=environment.clean_environment()
    )
    return [story["slug"] for story in json.loads(said.stdout)["stories"]]


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("Stopped.")
