"""Public pages as readers get them: pictures of them, and what stands there twice or not at all."""

import os
import re
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from publishing_seen import Expected, read_html

_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_SIZE_PX = "1200,5000"
_TIMEOUT_S = 90
# How WordPress calls the smaller ones of a picture.
_SIZE = re.compile(r"(-\d+x\d+|-scaled)$")


def screenshot(url: str, to: Path) -> bool:
    """Take a picture of a whole page; False if no browser is here that could."""
    browser = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if browser is None:
        return False
    with tempfile.TemporaryDirectory() as profile:
        command = [
            *(browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"),
            *(f"--user-data-dir={profile}", f"--window-size={_SIZE_PX}", f"--screenshot={to}"),
            *("--virtual-time-budget=20000", url),
        ]
        subprocess.run(
            command,
            check=False,
            capture_output=True,
            timeout=_TIMEOUT_S,
            env=os.environ | {"HOME": profile},
        )
    return to.is_file()


def page_faults(expected: Expected, html: str) -> Iterator[str]:
    """What a page shows otherwise than once: pictures, dateline, captions, credits, tagline."""
    lines, pictures = read_html(html)
    shown = Counter(_stem(each.url) for each in pictures)
    alts = {each.alt: _stem(each.url) for each in pictures}
    for picture in expected.pictures:
        times = shown[alts[picture.alt]] if picture.alt in alts else 0
        if times != 1:
            yield f"{times} times shown: the picture “{picture.alt[:60]}”"
    counts = Counter(lines)
    for line in expected.lines:
        if counts[line] != 1:
            yield f"{counts[line]} times on the page: “{line[:60]}”"
    for sentence in expected.told:
        times = sum(sentence in line for line in lines)
        if times != 1:
            yield f"{times} times on the page: “{sentence[:60]}”"


def _stem(url: str) -> str:
    return _SIZE.sub("", PurePosixPath(urlsplit(url).path).stem)
