"""Pictures at a Ghost. It has no list of them: a picture is found by the address it would have."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import PurePosixPath

from editor.domain.publishing.faults import NotSentError
from editor.domain.publishing.post import SentPicture
from editor.domain.publishing.remote import RemotePicture
from editor.domain.web_address import web_or_nothing
from editor.targets.ghost_parts.line import Line, only

_DIGITS = 12
_STEM_LIMIT = 80
_AHEAD = timedelta(hours=14)  # of UTC, the earliest time zone: files lie under the site's own month
_NOT_THERE = frozenset({401, 403, 404, 410})
_NO_HEAD = frozenset({405, 501})


def file_name(picture: SentPicture) -> str:
    """What its file is called there, so that the same picture is found again.

    Ghost puts hyphens for all but a few signs, and drops ``_o`` at the end.
    """
    path = PurePosixPath(picture.file_name)
    stem = re.sub(r"[^A-Za-z0-9]+", "-", path.stem).strip("-")[:_STEM_LIMIT].rstrip("-")
    mark = picture.digest[:_DIGITS]
    if not stem.endswith(mark):
        stem = "-".join(filter(None, (stem, mark)))
    return stem + path.suffix.lower()


def upload(line: Line, picture: SentPicture, octets: bytes) -> RemotePicture:
    """Send a picture, unless it stands there.

    Raises:
        NotSentError: Whatever stood in the way.
    """
    name = file_name(picture)
    places = tuple(_places(line, name))
    for url in places:
        if stands(line, url):
            return RemotePicture("", url, picture.digest)
    answer = line.ask(
        "POST",
        "images/upload/",
        form={"purpose": "image", "ref": name},
        files={"file": (name, octets, picture.media_type)},
    )
    url = web_or_nothing(only(answer, "images")["url"])
    if not url:
        raise answer.not_understood()
    if PurePosixPath(url).name != name:  # the line doubled it: the first of the two is ours
        url = next((each for each in places if stands(line, each)), url)
    return RemotePicture("", url, picture.digest)


def stands(line: Line, url: str) -> bool:
    """Whether a picture is at an address. A page that says so nicely is none.

    Raises:
        NotSentError: No answer came, or the site has a fault.
    """
    answer = None
    for method in ("HEAD", "GET"):
        try:
            answer = line.web.request(
                method, url, headers={"Accept": "image/*"}, is_signed_in=False
            )
        except NotSentError as error:
            if error.code == "redirected":
                return False
            raise
        if answer.status not in _NO_HEAD:
            break
    if answer is None or answer.status in _NOT_THERE | _NO_HEAD:
        return False
    if not answer.is_good:
        raise answer.failure()
    return answer.headers.get("content-type", "").startswith("image/")


def _places(line: Line, name: str) -> Iterator[str]:
    """Where a picture of this and of the last month would be, the likeliest first."""
    root = (web_or_nothing(line.site().get("url")) or line.address).rstrip("/")
    for month in _months(line.now()):
        yield f"{root}/content/images/{month}/{name}"


def _months(now: datetime) -> tuple[str, ...]:
    """Years and months of pictures sent lately, as ``2026/11``."""
    moments = (now, now + _AHEAD, now.replace(day=1) - timedelta(days=1))
    return tuple(dict.fromkeys(each.strftime("%Y/%m") for each in moments))
