"""Set Copydesk up and open it with the sample story: ``python3 packaging/run.py``.

Where there is no display (or with ``--headless``) the same work is done on the command line, and
the exported page's place is printed.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this file is what an older Python must still read
    sys.exit(
        "Copydesk needs Python 3.11 or newer; this is Python {}.{}. "
        "Start it with a newer one, for example: python3.12 packaging/run.py".format(
            *sys.version_info[:2]
        )
    )

import argparse
import os
import shutil
import subprocess
from pathlib import Path

import environment
import qt_libraries
from environment import say

SAMPLES = environment.ROOT / "resources" / "samples"
SLUG = "weather-satellite"
# A library of its own: trying Copydesk out leaves the person's own library alone.
WORK = environment.ROOT / "build" / "sample"
LIBRARY = WORK / "library"
EXPORT = WORK / "export"


def main() -> int:
    """Set up, then show the sample in the window or do its work without one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--headless", action="store_true", help="don't open a window")
    headless = parser.parse_args().headless
    try:
        environment.ensure(environment.RUN_LOCK)
        if not LIBRARY.exists():
            import_sample()
        reason = "You asked for no window." if headless else no_window()
        if not reason:
            say(f"Opening the sample story. Its library is {LIBRARY}.")
            return copydesk("open", SLUG)
        say(reason)
        return work_without_window()
    except subprocess.CalledProcessError:
        say("Copydesk could not finish: its own message stands above.")
        return 1
    except (environment.SetUpError, OSError) as error:
        say(f"Copydesk could not be set up: {error}")
        return 1
    except KeyboardInterrupt:
        say("Stopped.")
        return 130


def import_sample() -> None:
    """Import the sample story with its photos, once; a half import is never found again."""
    unfinished = WORK / "library-unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    say("Importing the sample story and its photos.")
    copydesk("import", str(SAMPLES / f"{SLUG}.md"), library=unfinished, must=True)
    unfinished.replace(LIBRARY)


def no_window() -> str:
    """Why no window can be opened here; empty if one can."""
    if not sys.platform.startswith("linux"):
        return ""
    displays = {"xcb": "DISPLAY", "wayland": "WAYLAND_DISPLAY"}
    platform = next((name for name, variable in displays.items() if os.environ.get(variable)), None)
    if platform is None:
        return "There is no display here, so the work is done without a window."
    missing = qt_libraries.missing_libraries(environment.VENV, platform)
    if missing:
        return f"{qt_libraries.advice(missing)}\nUntil then the work is done without a window."
    return ""


def work_without_window() -> int:
    """Check and export the sample story, and say where the page lies."""
    say("\nThe story:")
    copydesk("show", SLUG, must=True)
    say("\nIts checks:")
    # Findings end with status 1 if one is a blocker; the export says so too.
    copydesk("check", SLUG)
    say("\nIts page:")
    copydesk("export", SLUG, "--format", "html", "--to", str(EXPORT), must=True)
    page = EXPORT / f"{SLUG}-html" / "index.html"
    say(f"\nThe exported story lies in {page.parent}\nOpen {page.as_uri()} in a browser.")
    return 0


def copydesk(*words: str, library: Path = LIBRARY, must: bool = False) -> int:
    """Run Copydesk's command line on a library; returns its exit status."""
    command = [str(environment.PYTHON), "-m", "editor", "--library", str(library), *words]
    done = subprocess.run(command, check=must, env=environment.clean_environment())
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
