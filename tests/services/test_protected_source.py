"""Nothing that leads to a protected source leaves the house: pages, pictures, Markdown, copies."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor.domain.copy_order import CopyOrder
from editor.domain.credit import Credit
from editor.domain.credit_line import CreditLine
from editor.domain.errors import RefusedError
from editor.domain.photo import Photo, PhotoFields
from editor.domain.protected_source import CODE
from editor.newsroom import Newsroom
from editor.photos.caption_write import write_caption
from editor.photos.read import read_photo
from editor.services.photo_checks import check_photo
from editor.settings import Settings
from tests.builders import jpeg, newsroom_in

FILE = PhotoFields(
    caption="The dam in Millbrook on Monday. (Ann Montoya/Northlight via AP)",
    alt_text="A dam",
    creators=("Ann Montoya",),
    creator_title="Stringer",
    credit_line="Ann Montoya/Northlight via AP",
    keywords=("dam",),
)
NAMES = (b"Montoya", b"montoya", b"Stringer")
CREDIT = CreditLine(("Ann Montoya",), ("Northlight",), distributor="AP")


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    with newsroom_in(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def photo(newsroom: Newsroom, tmp_path: Path) -> Photo:
    """In the story ``dam``, with its source protected."""
    source = tmp_path / "dam.jpg"
    write_caption(jpeg(tmp_path / "plain.jpg", 900, 600), source, FILE)
    newsroom.stories.new("dam")
    newsroom.stories.set_fields("dam", {"headline": "A dam", "body": "It holds.\n"})
    ((_, kept),) = newsroom.photos.add("dam", [source]).photos
    return newsroom.photos.save(replace(kept, credit=CREDIT, is_protected=True))


def says(newsroom: Newsroom, photo: Photo, **words: str | tuple[str, ...]) -> None:
    library = replace(photo.library, **words)  # type: ignore[arg-type]
    newsroom.photos.save(replace(photo, library=library))


def stops(newsroom: Newsroom) -> list[str]:
    return [each.field for each in newsroom.stories.check("dam") if each.code == CODE]


@pytest.mark.parametrize("format", ["html", "markdown"])
def test_no_file_of_an_export_names_the_source(
    newsroom: Newsroom, photo: Photo, tmp_path: Path, format: str
) -> None:
    assert stops(newsroom) == []
    document = newsroom.exports.export("dam", format, tmp_path / "out", "a test")
    files = [each for each in document.parent.rglob("*") if each.is_file()]
    assert len(files) > 1
    for each in files:
        assert not [name for name in NAMES if name in each.read_bytes()], each
    pictures = [each for each in files if each.suffix == ".jpg"]
    assert pictures
    for each in pictures:
        said = read_photo(each).file
        assert (said.creators, said.credit_line) == (None, "(Courtesy Northlight via AP)")
    look = newsroom.exports.preview(newsroom.stories.story("dam"), format)
    assert look.document == document.read_bytes()


def test_the_page_says_that_an_organisation_made_it(
    newsroom: Newsroom, photo: Photo, tmp_path: Path
) -> None:
    page = newsroom.exports.export("dam", "html", tmp_path / "out", "a test").read_text()
    assert '"creator":[{"@type":"Organization","name":"Northlight"}]' in page
    assert '"creditText":"Courtesy Northlight via AP"' in page
    assert "(Courtesy Northlight via AP)" in page


def test_markdown_keeps_neither_sign_off_nor_hidden_credit_of_the_source(
    newsroom: Newsroom, photo: Photo, tmp_path: Path
) -> None:
    article = newsroom.stories.get("dam")
    figures = tuple(replace(each, sign_off=replace(CREDIT, raw="x")) for each in article.figures)
    kept = (
        Credit("Ann Montoya", "photography", hidden=True),
        Credit("Bo Lee", "editing", hidden=True),
    )
    newsroom.stories.save(replace(article, figures=figures, credits=kept))
    text = newsroom.exports.export("dam", "markdown", tmp_path / "out", "a test").read_text()
    assert "Montoya" not in text
    assert "Bo Lee" in text
    assert "distributor: AP" in text


def test_a_name_in_a_field_stops_the_export_and_is_not_told(
    newsroom: Newsroom, photo: Photo, tmp_path: Path
) -> None:
    says(newsroom, photo, keywords=("dam", "Ann Montoya"), copyright="Ann Montoya 2026")
    assert stops(newsroom) == ["figures[0].photo"]
    with pytest.raises(RefusedError) as refused:
        newsroom.exports.export("dam", "html", tmp_path / "out")
    assert "copyright notice and keywords name who made the photo" in refused.value.message
    assert "Montoya" not in str(refused.value)
    newsroom.exports.export("dam", "html", tmp_path / "out", "she agreed")
    (override,) = newsroom.stories.get("dam").overrides
    assert CODE in override.codes


def test_a_photo_that_goes_along_without_being_placed_is_looked_at_too(
    newsroom: Newsroom, photo: Photo, tmp_path: Path
) -> None:
    says(newsroom, photo, keywords=("Ann Montoya",))
    article = newsroom.stories.get("dam")
    figures = tuple(replace(each, lead=False) for each in article.figures)
    newsroom.stories.save(replace(article, body="It holds.", figures=figures))
    assert stops(newsroom) == []
    with pytest.raises(RefusedError, match="keywords name"):
        newsroom.exports.export("dam", "markdown", tmp_path / "out")


def test_a_copy_says_organisations_alone(newsroom: Newsroom, photo: Photo, tmp_path: Path) -> None:
    done = newsroom.copies.make([photo.digest], CopyOrder(tmp_path / "out"))
    assert done.refused == ()
    (copy,) = done.written
    assert copy.leaks == ()
    assert not [name for name in NAMES if name in copy.path.read_bytes()]
    assert read_photo(copy.path).file.credit_line == "(Courtesy Northlight via AP)"


def test_a_copy_that_would_name_the_source_stays_and_the_others_go(
    newsroom: Newsroom, photo: Photo, tmp_path: Path
) -> None:
    says(newsroom, photo, instructions="Call Ann Montoya", keywords=("montoya",))
    (other,) = newsroom.photos.keep([jpeg(tmp_path / "other.jpg", colour="navy")]).photos
    order = CopyOrder(tmp_path / "out")
    done = newsroom.copies.make([photo.digest, other.digest], order)
    ((name, error),) = done.refused
    assert name == "dam.jpg"
    assert error.message == (
        "The instructions and keywords name who made the photo, and its source is protected."
    )
    assert [each.path.name for each in done.written] == ["other.jpg"]
    again = newsroom.copies.make([photo.digest], replace(order, reason="she agreed"))
    (copy,) = again.written
    assert "The instructions still name “Ann Montoya”." in copy.leaks
    assert newsroom.usage.of(photo.digest)[0].where.endswith("she agreed")


def test_the_name_of_a_copy_counts_too(newsroom: Newsroom, photo: Photo, tmp_path: Path) -> None:
    order = CopyOrder(tmp_path / "out", "montoya-{number}")
    ((_, error),) = newsroom.copies.make([photo.digest], order).refused
    assert error.message.startswith("The file name names who made the photo")


def test_photos_are_checked_field_by_field(photo: Photo) -> None:
    telling = replace(photo, library=PhotoFields(caption="By Ann Montoya", source="A. Montoya"))
    found = [each for each in check_photo(telling, Settings()) if each.code == CODE]
    assert [each.field for each in found] == ["caption", "source"]
    assert all("Montoya" not in f"{each.message}{each.excerpt}" for each in found)
    shown = replace(telling, is_protected=False)
    assert not [each for each in check_photo(shown, Settings()) if each.code == CODE]


def test_a_refusal_names_the_photos_own_file(
    newsroom: Newsroom, photo: Photo, tmp_path: Path
) -> None:
    original = newsroom.photos.original(photo.digest)
    original.chmod(0o644)
    original.write_bytes(b"\xff\xd8\xffnothing")
    ((_, error),) = newsroom.copies.make([photo.digest], CopyOrder(tmp_path / "out")).refused
    assert "dam.jpg" in error.message
    assert photo.digest not in str(error)
