"""A real WordPress shows of a delivery copy what the dry run said.

COPYDESK_TEST_WORDPRESS names a JSON file with ``rest``, ``user`` and ``app_password`` of one.
"""

import base64
import json
import os
import urllib.request
from pathlib import Path
from typing import Any

import pytest

from editor.domain.photo import PhotoFields
from editor.photos.delivery_copy import make_delivery_copy
from editor.photos.truth import truth_of
from tests.photos.files import jpeg_octets, noise, stored

_WHERE = "COPYDESK_TEST_WORDPRESS"
_LONG = "José läuft am Dienstag – 東京 😀, while a ferry waits. " * 60
_WORDS = [
    PhotoFields(
        caption="A ferry & a “tug” leave Hull, 5 > 3.",
        headline="Ferry leaves",
        creators=("Una Reid", "Jö Ko"),
        credit_line="Una Reid, Sputnik/Kremlin Pool via The Associated Press",
        copyright="© 2026 NLW",
        keywords=("ferry", "Überfahrt"),
        taken_at="2026-11-23T10:11:12+01:00",
    ),
    PhotoFields(caption="Short caption"),
    PhotoFields(caption=_LONG.strip(), creators=("Una Reid",), taken_at="2026-11-23"),
    PhotoFields(title="ferry-slug", caption=_LONG.strip(), taken_at="2026-11-23T10:11:12"),
]


@pytest.fixture(scope="module")
def wordpress() -> dict[str, Any]:
    where = os.environ.get(_WHERE, "")
    if not where:
        pytest.skip(f"no WordPress here: {_WHERE} names none")
    read: dict[str, Any] = json.loads(Path(where).read_text())
    return read


@pytest.mark.parametrize("words", _WORDS, ids=["full", "short", "long", "slug"])
def test_wordpress_shows_what_the_dry_run_said(
    wordpress: dict[str, Any], tmp_path: Path, words: PhotoFields
) -> None:
    source = stored(tmp_path, jpeg_octets(noise()))
    to = tmp_path / "delivered-copy.jpg"
    make_delivery_copy(source, to, words, None, is_protected=False, limits="lenient")
    said = truth_of(to).wordpress
    media = _asked(wordpress, "POST", "wp/v2/media?context=edit", to)
    try:
        shown = media["media_details"]["image_meta"]
        for name in ("title", "caption", "credit", "copyright"):
            assert shown[name] == getattr(said, name)
        assert int(shown["created_timestamp"]) == said.created_timestamp
        assert tuple(shown["keywords"]) == said.keywords
        assert media["caption"]["raw"] == said.caption
        assert media["title"]["raw"] == (said.title or "delivered-copy")
    finally:
        _asked(wordpress, "DELETE", f"wp/v2/media/{media['id']}?force=true")


def _asked(
    wordpress: dict[str, Any], method: str, path: str, upload: Path | None = None
) -> dict[str, Any]:
    request = urllib.request.Request(wordpress["rest"] + path, method=method)
    secret = f"{wordpress['user']}:{wordpress['app_password']}".encode()
    request.add_header("Authorization", "Basic " + base64.b64encode(secret).decode())
    if upload is not None:
        request.data = upload.read_bytes()
        request.add_header("Content-Type", "image/jpeg")
        request.add_header("Content-Disposition", f'attachment; filename="{upload.name}"')
    with urllib.request.urlopen(request, timeout=30) as answer:
        read: dict[str, Any] = json.load(answer)
    return read
