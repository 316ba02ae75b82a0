"""Delivery copies in a folder: names, words, rights, and what nobody's folder loses."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from editor.domain.copy_order import CopyOrder
from editor.domain.figure import Figure
from editor.domain.photo import Photo
from editor.domain.photo_variables import Occasion
from editor.domain.rights import Rights
from editor.newsroom import Newsroom, open_newsroom
from editor.photos.read import read_photo
from editor.settings import Settings
from tests.builders import jpeg


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    with open_newsroom(tmp_path / "library", Settings(name="Dana")) as opened:
        yield opened


@pytest.fixture
def photos(newsroom: Newsroom, tmp_path: Path) -> tuple[Photo, ...]:
    kept = newsroom.photos.keep(
        [jpeg(tmp_path / f"{each}.jpg", colour=each) for each in ("teal", "navy")]
    )
    return kept.photos


def digests(photos: tuple[Photo, ...]) -> list[str]:
    return [each.digest for each in photos]


def test_copies_get_names_by_the_pattern_and_the_words_of_the_library(
    newsroom: Newsroom, photos: tuple[Photo, ...], tmp_path: Path
) -> None:
    newsroom.photos.set_fields(
        [photos[0].digest], {"caption": "A bridge", "credit_line": "(Ann Lee/AP)"}
    )
    order = CopyOrder(tmp_path / "out", "{slug}-{number:3}")
    counted: list[tuple[int, int]] = []
    done = newsroom.copies.make(
        digests(photos),
        order,
        occasion=Occasion(slug="vote"),
        progress=lambda *each: counted.append(each),
    )
    assert [each.path.name for each in done.written] == ["vote-001.jpg", "vote-002.jpg"]
    assert counted == [(1, 2), (2, 2)]
    said = read_photo(done.written[0].path).file
    assert (said.caption, said.creators) == ("A bridge", ("Ann Lee",))
    assert [each.act for each in newsroom.usage.of(photos[0].digest)] == ["copies"]


def test_what_lies_in_the_folder_is_never_written_over(
    newsroom: Newsroom, photos: tuple[Photo, ...], tmp_path: Path
) -> None:
    (tmp_path / "teal.jpg").touch()
    out = tmp_path / "out"
    out.mkdir()
    (out / "teal.jpg").write_text("mine")
    done = newsroom.copies.make(digests(photos), CopyOrder(out))
    assert [each.path.name for each in done.written] == ["teal-2.jpg", "navy.jpg"]
    assert (out / "teal.jpg").read_text() == "mine"


def test_a_photo_whose_rights_ended_stays_unless_somebody_says_why(
    newsroom: Newsroom, photos: tuple[Photo, ...], tmp_path: Path
) -> None:
    newsroom.photos.save(replace(photos[0], rights=Rights(expires_on=date(2001, 1, 1))))
    order = CopyOrder(tmp_path / "out")
    done = newsroom.copies.make(digests(photos), order)
    assert [name for name, _ in done.refused] == ["teal.jpg"]
    assert "could be used until 2001-01-01" in done.refused[0][1].message
    assert len(done.written) == 1
    again = newsroom.copies.make(digests(photos), replace(order, reason="The agency agreed"))
    assert len(again.written) == 2
    use = newsroom.usage.of(photos[0].digest)[0]
    assert (use.by, use.where.endswith("The agency agreed")) == ("Dana", True)


def test_a_story_says_its_own_caption_and_originals_stay_as_they_were(
    newsroom: Newsroom, photos: tuple[Photo, ...], tmp_path: Path
) -> None:
    original = newsroom.photos.original(photos[0].digest)
    before = hashlib.sha256(original.read_bytes()).hexdigest()
    figure = Figure("one", photos[0].digest, caption="The old bridge")
    done = newsroom.copies.make(
        [photos[0].digest], CopyOrder(tmp_path / "out"), figures={photos[0].digest: figure}
    )
    assert read_photo(done.written[0].path).file.caption == "The old bridge"
    assert hashlib.sha256(original.read_bytes()).hexdigest() == before


def test_a_smaller_copy_is_no_wider_than_asked(
    newsroom: Newsroom, photos: tuple[Photo, ...], tmp_path: Path
) -> None:
    done = newsroom.copies.make(digests(photos), CopyOrder(tmp_path / "out", width_px=20))
    assert all(read_photo(each.path).width_px <= 20 for each in done.written)


def test_what_is_cancelled_leaves_the_rest_out(
    newsroom: Newsroom, photos: tuple[Photo, ...], tmp_path: Path
) -> None:
    asked = iter((False, True))
    done = newsroom.copies.make(
        digests(photos), CopyOrder(tmp_path / "out"), is_cancelled=lambda: next(asked)
    )
    assert (len(done.written), done.left_out) == (1, 1)
