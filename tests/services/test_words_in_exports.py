"""Exported pictures say what the page says of them, and nothing else."""

from dataclasses import replace
from pathlib import Path

import pytest

from editor.domain.credit_line import CreditLine
from editor.domain.photo import PhotoFields
from editor.exporters.html import Options, PictureKind
from editor.newsroom import Newsroom
from editor.photos.caption_write import write_caption
from editor.photos.read import read_photo
from tests.builders import jpeg, newsroom_in

FILE = PhotoFields(
    caption="The ferry Isla, as the agency wrote it.",
    instructions="CALL 555-0100 BEFORE USE",
    job_id="J-17",
    caption_writer="ur",
    copyright="Northline 2026",
    creators=("Omar Lind",),
    taken_at="2026-11-23T10:11:12",
)


def ready(newsroom: Newsroom, tmp_path: Path, *, is_protected: bool = False) -> None:
    source = tmp_path / "source.jpg"
    write_caption(jpeg(tmp_path / "plain.jpg", 900, 600), source, FILE)
    newsroom.stories.new("ferry")
    newsroom.stories.set_fields("ferry", {"headline": "A ferry", "body": "It sailed.\n"})
    ((name, photo),) = newsroom.photos.add("ferry", [source]).photos
    library = PhotoFields(alt_text="A ferry at its berth")
    credit = CreditLine(("Omar Lind",), ("Northline",))
    newsroom.photos.save(replace(photo, library=library, credit=credit, is_protected=is_protected))
    article = newsroom.stories.get("ferry")
    figures = tuple(replace(each, caption="The Isla sails again.") for each in article.figures)
    assert name == figures[0].name
    newsroom.stories.save(replace(article, figures=figures))


def pictures(newsroom: Newsroom, to: Path, kind: PictureKind) -> list[Path]:
    page = newsroom.exports.export("ferry", "html", to, "a test", Options(kind))
    return sorted((page.parent / "photos").iterdir())


@pytest.mark.parametrize("kind", [PictureKind.JPEG, PictureKind.WEBP])
def test_a_picture_says_what_the_page_says(tmp_path: Path, kind: PictureKind) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        ready(newsroom, tmp_path)
        made = pictures(newsroom, tmp_path / "one", kind)
        again = pictures(newsroom, tmp_path / "two", kind)
    assert len(made) == 2
    assert [each.read_bytes() for each in made] == [each.read_bytes() for each in again]
    for path in made:
        said = read_photo(path).file
        assert said.caption == "The Isla sails again."
        assert said.alt_text == "A ferry at its berth"
        assert said.creators == ("Omar Lind",)
        assert said.credit_line is not None
        assert "Northline" in said.credit_line
        assert said.copyright == "Northline 2026"
        assert (said.instructions, said.job_id, said.caption_writer) == (None, None, None)
        assert b"555-0100" not in path.read_bytes()


def test_nothing_in_a_picture_leads_to_a_protected_source(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        ready(newsroom, tmp_path, is_protected=True)
        for path in pictures(newsroom, tmp_path / "out", PictureKind.JPEG):
            said = read_photo(path).file
            assert said.creators is None
            assert b":11:12" not in path.read_bytes()


def test_what_is_looked_at_is_what_is_exported(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        ready(newsroom, tmp_path)
        made = pictures(newsroom, tmp_path / "out", PictureKind.JPEG)
        page = newsroom.exports.write_preview(newsroom.stories.story("ferry"), tmp_path / "look")
    seen = sorted((page.parent / "photos").iterdir())
    assert [each.read_bytes() for each in seen] == [each.read_bytes() for each in made]


def test_a_credit_that_was_cleared_is_not_in_the_picture(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        ready(newsroom, tmp_path)
        (digest,) = newsroom.photos.uses()
        newsroom.photos.set_fields([digest], {"credit_line": ""})
        for path in pictures(newsroom, tmp_path / "out", PictureKind.JPEG):
            assert b"Lind" not in path.read_bytes()
