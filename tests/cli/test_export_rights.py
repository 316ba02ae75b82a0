"""The command line obeys the rights of photos and notes where they went."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PIL import Image

from editor.cli.group import copydesk
from editor.domain.photo import PhotoFields
from editor.photos.caption_write import write_caption
from tests.builders import jpeg, newsroom_in

Run = Callable[..., Result]
FIELDS = PhotoFields(
    caption="Una Reid waves from the ferry Isla in Harbour Bay, Scotland, Monday, Feb. 10, 2025.",
    alt_text="A woman waves from a ferry",
    creators=("Omar Lind",),
    credit_line="Omar Lind/Northline",
    instructions="NO ARCHIVE. MAY BE USED FOR 14 DAYS",
    taken_at="2025-02-10T09:00:00",
)


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def invoke(*arguments: object) -> Result:
        line = ["--library", str(tmp_path / "library"), *map(str, arguments)]
        return CliRunner().invoke(copydesk, line, obj=None)

    return invoke


@pytest.fixture
def expired(run: Run, tmp_path: Path) -> str:
    """A story with a photo whose 14 days are over."""
    picture = tmp_path / "ferry.jpg"
    write_caption(jpeg(tmp_path / "plain.jpg", 1200, 800), picture, FIELDS)
    assert run("new", "ferry").exit_code == 0
    assert run("photos", "add", "ferry", picture).exit_code == 0
    assert run("set", "ferry", "headline=A ferry sails").exit_code == 0
    return "ferry"


def test_a_photo_whose_time_is_over_stops_the_export(
    run: Run, expired: str, tmp_path: Path
) -> None:
    checked = run("check", expired, "--json")
    assert checked.exit_code == 1
    stops = {
        each["code"]: each["message"]
        for each in json.loads(checked.stdout)["findings"]
        if each["severity"] == "blocker"
    }
    assert stops["photo-expired"] == "The photo “ferry” could be used until 2025-02-24."
    result = run("export", expired, "--format", "html", "--to", tmp_path / "out")
    assert result.exit_code == 1
    assert "could be used until 2025-02-24" in result.stderr
    assert not (tmp_path / "out").exists()


def test_a_reason_lets_it_out_and_the_use_is_noted(run: Run, expired: str, tmp_path: Path) -> None:
    why = "the agency agreed by phone"
    result = run("export", expired, "--format", "html", "--to", tmp_path / "out", "--override", why)
    assert result.exit_code == 0, result.output
    with newsroom_in(tmp_path / "library") as newsroom:
        (digest,) = newsroom.photos.uses()
        assert newsroom.photos.all_photos()[0].rights.expires_on == date(2025, 2, 24)
        (override,) = newsroom.stories.get(expired).overrides
        (use,) = newsroom.usage.of(digest)
    assert override.why == why
    assert "photo-expired" in override.codes
    assert (use.act, use.where) == ("export html", expired)


def test_the_kind_and_shape_of_pictures_are_options(run: Run, expired: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    arguments = ("--format", "html", "--to", out, "--override", "a test")
    result = run(
        "export", expired, *arguments, "--option", "pictures=webp", "--option", "shape=1:1"
    )
    assert result.exit_code == 0, result.output
    pictures = sorted((out / "ferry-html" / "photos").iterdir())
    sizes = set()
    for path in pictures:
        with Image.open(path) as picture:
            assert picture.format == "WEBP"
            sizes.add(picture.size)
    assert max(sizes) == (800, 800)
    wrong = run("export", expired, *arguments, "--option", "pictures=gif")
    assert wrong.exit_code == 1
    assert "jpeg, webp, avif" in wrong.stderr


def test_a_protected_source_is_named_nowhere_in_what_is_exported(
    run: Run, expired: str, tmp_path: Path
) -> None:
    assert run("photos", "set", "ferry.jpg", "is_protected=yes").exit_code == 0
    out = tmp_path / "out"
    arguments = ("export", expired, "--format", "html", "--to", out, "--override", "a test")
    assert run(*arguments).exit_code == 0
    files = [each for each in out.rglob("*") if each.is_file()]
    assert len(files) > 1
    assert not [each for each in files if b"Lind" in each.read_bytes()]
    run("photos", "set", "ferry.jpg", "keywords=Omar Lind")
    checked = run("check", expired)
    assert checked.exit_code == 1
    assert "protected-source-named" in checked.stdout
    assert "Lind" not in checked.stdout
