"""A library with a story of two photos, as commands meet it."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from editor.cli.group import copydesk
from editor.photos.caption_write import write_caption
from tests.builders import jpeg
from tests.cli.photo_library import FERRY, Photos


@pytest.fixture
def photos(tmp_path: Path) -> Photos:
    """``copydesk photos …`` on a library that isn't there yet."""

    def invoke(*arguments: object) -> Result:
        line = ["--library", str(tmp_path / "library"), "photos", *map(str, arguments)]
        return CliRunner().invoke(copydesk, line, obj=None)

    return invoke


@pytest.fixture
def story(photos: Photos, tmp_path: Path) -> str:
    """A story with ``ferry.jpg``, which says all it should, and ``quay.jpg``, without words."""
    library = ["--library", str(tmp_path / "library")]
    assert CliRunner().invoke(copydesk, [*library, "new", "sound"], obj=None).exit_code == 0
    ferry, quay = tmp_path / "ferry.jpg", jpeg(tmp_path / "quay.jpg", 1600, 1000, "navy")
    write_caption(jpeg(tmp_path / "plain.jpg", 1600, 900), ferry, FERRY)
    result = photos("add", "sound", ferry, quay)
    assert result.exit_code == 0, result.output
    return "sound"
