"""Pictures as those who get an export want them: sizes, quality, colours, names."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from editor.domain.article import Article
from editor.domain.figure import Figure
from editor.domain.photo import Photo
from editor.domain.picture_profile import WEB_PICTURES, Colour, PictureProfile
from editor.domain.story import Story
from editor.exporters.html import Options, PictureKind
from editor.exporters.page.pictures import shown_figures
from editor.newsroom import Newsroom
from tests.builders import jpeg, newsroom_in
from tests.services.export_stories import ready

DIGEST = "d" * 64


def _pictures(
    newsroom: Newsroom, to: Path, profile: PictureProfile, options: Options | None = None
) -> dict[str, bytes]:
    page = newsroom.exports.export("ferry", "html", to, "a test", options, pictures=profile)
    return {path.name: path.read_bytes() for path in (page.parent / "photos").iterdir()}


def _with_profile(path: Path) -> Path:
    """A photo whose colours mean something by a profile that isn't sRGB."""
    data = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    # The same profile under another name, so that it isn't taken for sRGB.
    data = data.replace(b"s\0R\0G\0B", b"w\0i\0d\0e")
    Image.new("RGB", (640, 480), (200, 40, 40)).save(path, "JPEG", icc_profile=data)
    return path


def test_pictures_come_in_the_widths_that_are_wanted(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        ready(newsroom, tmp_path)
        pictures = _pictures(newsroom, tmp_path / "out", PictureProfile(widths_px=(320, 800)))
    widths = sorted(Image.open(io.BytesIO(data)).width for data in pictures.values())
    assert widths == [320, 320, 640, 800]  # one photo is 640 wide, and isn't blown up


def test_a_lower_quality_makes_smaller_files_of_the_same_names(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        newsroom.stories.new("ferry")
        newsroom.stories.set_fields("ferry", {"headline": "A ferry", "body": "It sailed.\n"})
        noisy = tmp_path / "noise.jpg"
        Image.effect_noise((900, 600), 60).convert("RGB").save(noisy, "JPEG", quality=95)
        newsroom.photos.add("ferry", [noisy])
        good = _pictures(newsroom, tmp_path / "good", WEB_PICTURES)
        poor = _pictures(newsroom, tmp_path / "poor", PictureProfile(quality=30))
    assert good.keys() == poor.keys()
    assert all(len(poor[name]) < len(good[name]) / 2 for name in good)


def test_names_follow_the_pattern_and_stand_in_the_page(tmp_path: Path) -> None:
    profile = PictureProfile(names="{slug}-{number:2}-{width}")
    with newsroom_in(tmp_path / "library") as newsroom:
        ready(newsroom, tmp_path)
        page = newsroom.exports.export("ferry", "html", tmp_path, "a test", pictures=profile)
    names = {path.name for path in (page.parent / "photos").iterdir()}
    assert names == {
        *("ferry-01-480.jpg", "ferry-01-960.jpg", "ferry-01-1200.jpg"),
        *("ferry-02-480.jpg", "ferry-02-640.jpg"),
    }
    text = page.read_text(encoding="utf-8")
    assert all(f"photos/{name}" in text for name in names)


def test_figures_whose_names_collide_under_a_pattern_get_files_of_their_own(
    tmp_path: Path,
) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        ready(newsroom, tmp_path)
        pictures = _pictures(newsroom, tmp_path, PictureProfile((480,), names="picture"))
    assert sorted(pictures) == ["picture-2.jpg", "picture.jpg"]
    assert len(set(pictures.values())) == 2


def test_a_name_is_safe_and_short_whatever_the_slug_and_figure_are() -> None:
    figures = (Figure("名" * 120, DIGEST), Figure("b", DIGEST))
    body = "".join(f"![](figure:{each.name})\n\n" for each in figures)
    article = Article("1" * 32, "con", figures=figures, body=body)
    photo = Photo(DIGEST, "a.jpg", "image/jpeg", 3000, 2000, 1)
    for names in ("{slug}", "{slug}-{figure}-{figure}-{figure}-{figure}-{width}"):
        story = Story(article, {DIGEST: photo}, pictures=PictureProfile(names=names))
        shown = shown_figures(story).values()
        paths = [each.path for figure in shown for each in figure.renditions]
        assert paths
        assert len({each.casefold() for each in paths}) == len(paths)
        for path in paths:
            folder, _, name = path.rpartition("/")
            assert folder == "photos"
            assert len(name.encode()) < 255
            assert not name.lower().startswith("con.")


@pytest.mark.parametrize("kind", PictureKind)
def test_colours_stay_as_they_are_with_their_profile(tmp_path: Path, kind: PictureKind) -> None:
    own = PictureProfile((320,), colour=Colour.OWN)
    with newsroom_in(tmp_path / "library") as newsroom:
        newsroom.stories.new("ferry")
        newsroom.stories.set_fields("ferry", {"headline": "A ferry", "body": "It sailed.\n"})
        newsroom.photos.add("ferry", [_with_profile(tmp_path / "wide.jpg")])
        (kept,) = _pictures(newsroom, tmp_path / "own", own, Options(kind)).values()
        (plain,) = _pictures(
            newsroom, tmp_path / "srgb", PictureProfile((320,)), Options(kind)
        ).values()
    profile = Image.open(io.BytesIO(kept)).info.get("icc_profile")
    assert profile
    assert b"w\0i\0d\0e" in profile
    assert not Image.open(io.BytesIO(plain)).info.get("icc_profile")


def test_a_protected_photo_gives_no_profile_away(tmp_path: Path) -> None:
    own = PictureProfile((320,), colour=Colour.OWN)
    with newsroom_in(tmp_path / "library") as newsroom:
        newsroom.stories.new("ferry")
        newsroom.stories.set_fields("ferry", {"headline": "A ferry", "body": "It sailed.\n"})
        ((_, photo),) = newsroom.photos.add("ferry", [_with_profile(tmp_path / "w.jpg")]).photos
        newsroom.photos.save(replace(photo, is_protected=True))
        (data,) = _pictures(newsroom, tmp_path / "own", own).values()
    assert not Image.open(io.BytesIO(data)).info.get("icc_profile")


def test_inks_come_as_the_colours_of_a_screen(tmp_path: Path) -> None:
    ink = tmp_path / "ink.jpg"
    Image.new("CMYK", (640, 480), (0, 200, 200, 0)).save(ink, "JPEG")
    with newsroom_in(tmp_path / "library") as newsroom:
        newsroom.stories.new("ferry")
        newsroom.stories.set_fields("ferry", {"headline": "A ferry", "body": "It sailed.\n"})
        newsroom.photos.add("ferry", [ink, jpeg(tmp_path / "grey.jpg")])
        pictures = _pictures(newsroom, tmp_path / "own", PictureProfile((320,), colour=Colour.OWN))
    assert {Image.open(io.BytesIO(data)).mode for data in pictures.values()} == {"RGB"}
