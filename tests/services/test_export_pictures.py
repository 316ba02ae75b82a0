"""The pictures of an export: their kind, shape and size, and that none is blown up."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from editor.domain.crop import Crop, Point, RatioCrop
from editor.domain.errors import CopydeskError
from editor.domain.photo import Photo
from editor.exporters.html import Options, PictureKind, Shape
from editor.newsroom import Newsroom
from editor.photos import rendition
from tests.builders import newsroom_in

BLUE, RED = (20, 40, 200), (200, 30, 20)


def half_and_half(path: Path, width_px: int, height_px: int, orientation: int = 1) -> Path:
    """A photo whose left half is blue and whose right half is red, as it is stored."""
    picture = Image.new("RGB", (width_px, height_px), BLUE)
    picture.paste(RED, (width_px // 2, 0, width_px, height_px))
    exif = Image.Exif()
    exif[0x0112] = orientation
    picture.save(path, "JPEG", quality=92, exif=exif)
    return path


def with_photo(newsroom: Newsroom, path: Path, **values: object) -> Photo:
    newsroom.stories.new("ferry")
    newsroom.stories.set_fields("ferry", {"headline": "A ferry", "body": "It sailed.\n"})
    ((_, photo),) = newsroom.photos.add("ferry", [path]).photos
    return newsroom.photos.save(replace(photo, **values))  # type: ignore[arg-type]


def exported(
    newsroom: Newsroom, to: Path, options: Options | None = None
) -> list[tuple[str, Image.Image]]:
    page = newsroom.exports.export("ferry", "html", to, "a test", options)
    paths = sorted((page.parent / "photos").iterdir())
    pictures = [(path.name, Image.open(io.BytesIO(path.read_bytes()))) for path in paths]
    return sorted(pictures, key=lambda each: each[1].size)


@pytest.mark.parametrize("kind", PictureKind)
def test_pictures_come_in_the_kind_that_was_chosen(tmp_path: Path, kind: PictureKind) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        with_photo(newsroom, half_and_half(tmp_path / "a.jpg", 1000, 700))
        pictures = exported(newsroom, tmp_path / "one", Options(pictures=kind))
        again = exported(newsroom, tmp_path / "two", Options(pictures=kind))
    assert {picture.format for _, picture in pictures} == {kind.name}
    assert sorted(picture.size for _, picture in pictures) == [(480, 336), (1000, 700)]
    assert [name for name, _ in pictures] == [name for name, _ in again]
    assert [each.tobytes() for _, each in pictures] == [each.tobytes() for _, each in again]
    _, largest = pictures[-1]
    left = largest.convert("RGB").getpixel((100, 350))
    assert isinstance(left, tuple)
    assert all(abs(one - other) < 12 for one, other in zip(left, BLUE, strict=True))


def test_the_same_export_gives_the_same_bytes_in_every_kind(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        with_photo(newsroom, half_and_half(tmp_path / "a.jpg", 1000, 700))
        for kind in PictureKind:
            files = [
                {path.name: path.read_bytes() for path in (page.parent / "photos").iterdir()}
                for page in (
                    newsroom.exports.export(
                        "ferry", "html", tmp_path / kind.name / turn, "a test", Options(kind)
                    )
                    for turn in ("one", "two")
                )
            ]
            assert files[0] == files[1]


@pytest.mark.parametrize(
    ("shape", "size"),
    [
        (Shape.OWN, (900, 600)),
        (Shape.WIDE, (900, 506)),
        (Shape.FULL, (800, 600)),
        (Shape.SQUARE, (600, 600)),
        (Shape.UPRIGHT, (480, 600)),
    ],
)
def test_pictures_have_the_shape_that_was_chosen(
    tmp_path: Path, shape: Shape, size: tuple[int, int]
) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        with_photo(newsroom, half_and_half(tmp_path / "a.jpg", 900, 600))
        pictures = exported(newsroom, tmp_path / "out", Options(shape=shape))
    assert max(picture.size for _, picture in pictures) == size


def test_a_crop_of_a_shape_is_drawn_around_the_point_of_interest(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        path = half_and_half(tmp_path / "a.jpg", 1200, 400)
        photo = with_photo(newsroom, path, interest=Point(0.95, 0.5))
        ((_, square),) = exported(newsroom, tmp_path / "out", Options(shape=Shape.SQUARE))
        assert square.getpixel((5, 200))[0] > 150  # type: ignore[index]
        own = RatioCrop("1:1", Crop(0.0, 0.0, 1 / 3, 1.0))
        newsroom.photos.save(replace(photo, interest=None, crops=(own,)))
        ((_, square),) = exported(newsroom, tmp_path / "own", Options(shape=Shape.SQUARE))
        assert square.getpixel((395, 200))[2] > 150  # type: ignore[index]


def test_a_free_crop_keeps_a_point_of_interest_that_was_set_later(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        path = half_and_half(tmp_path / "a.jpg", 1200, 400)
        crop = Crop(0.0, 0.0, 0.4, 1.0)
        with_photo(newsroom, path, crop=crop, interest=Point(0.95, 0.5))
        ((_, picture),) = exported(newsroom, tmp_path / "out")
    assert picture.size == (480, 400)
    assert picture.getpixel((470, 200))[0] > 150  # type: ignore[index]


@pytest.mark.parametrize("kind", PictureKind)
def test_no_picture_is_larger_than_its_crop(tmp_path: Path, kind: PictureKind) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        path = half_and_half(tmp_path / "a.jpg", 301, 203)
        crop = Crop(0.25, 0.25, 0.5, 0.5)
        with_photo(newsroom, path, crop=crop)
        pictures = exported(newsroom, tmp_path / "out", Options(kind))
    left, top, right, bottom = crop.box_px(301, 203)
    assert [picture.size for _, picture in pictures] == [(right - left, bottom - top)]
    assert (right - left, bottom - top) == (150, 102)


def test_a_rendition_that_would_be_blown_up_is_refused(tmp_path: Path) -> None:
    path = half_and_half(tmp_path / "a.jpg", 300, 200)
    with pytest.raises(ValueError, match="never larger"):
        rendition.make_rendition(path, Crop(0, 0, 0.5, 0.5), 300, 200)


@pytest.mark.parametrize("kind", PictureKind)
def test_a_photo_taken_upright_is_upright(tmp_path: Path, kind: PictureKind) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        with_photo(newsroom, half_and_half(tmp_path / "a.jpg", 600, 400, orientation=6))
        ((_, picture),) = exported(newsroom, tmp_path / "out", Options(kind))
    assert picture.size == (400, 600)
    assert picture.convert("RGB").getpixel((200, 50))[2] > 150  # type: ignore[index]
    assert picture.getexif().get(0x0112, 1) == 1


@pytest.mark.parametrize("kind", PictureKind)
def test_colours_are_brought_to_srgb(tmp_path: Path, kind: PictureKind) -> None:
    profile = ImageCms.createProfile("LAB")
    swapped = Path(tmp_path / "lab.jpg")
    Image.new("RGB", (400, 300), BLUE).save(
        swapped, "JPEG", icc_profile=ImageCms.ImageCmsProfile(profile).tobytes()
    )
    with newsroom_in(tmp_path / "library") as newsroom:
        with_photo(newsroom, swapped)
        ((_, picture),) = exported(newsroom, tmp_path / "out", Options(kind))
    assert "icc_profile" not in picture.info


def test_a_copydesk_without_avif_says_so_and_leaves_the_old_export(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        with_photo(newsroom, half_and_half(tmp_path / "a.jpg", 600, 400))
        page = newsroom.exports.export("ferry", "html", tmp_path, "a test")
        monkeypatch.setattr(rendition, "can_write", lambda media_type: media_type != "image/avif")
        with pytest.raises(CopydeskError, match="can't write AVIF") as caught:
            exported(newsroom, tmp_path, Options(PictureKind.AVIF))
    assert "WebP" in caught.value.hint
    assert page.is_file()
