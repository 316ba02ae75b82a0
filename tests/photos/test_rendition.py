"""Renditions."""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from editor.domain.crop import WHOLE, Crop
from editor.domain.errors import UnreadableFileError
from editor.photos.rendition import make_rendition, make_renditions
from tests.photos.files import (
    caption_xmp,
    exif_segment,
    jpeg_octets,
    noise,
    picture,
    pixel,
    stored,
    tiff_block,
    with_segments,
    xmp_segment,
)

RED, GREEN, WHITE = (255, 0, 0), (0, 255, 0), (255, 255, 255)


@dataclass(frozen=True)
class Request:
    width_px: int
    height_px: int
    crop: Crop = WHOLE
    media_type: str = "image/jpeg"
    quality: int = 90


def _opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def _made(path: Path, request: Request) -> Image.Image:
    return _opened(make_renditions(path, [request])[0])


def _saved(folder: Path, image: Image.Image, kind: str, **options: Any) -> Path:
    target = io.BytesIO()
    image.save(target, kind, **options)
    return stored(folder, target.getvalue(), f"photo.{kind.lower()}")


def _is_close(image: Image.Image, colour: tuple[int, ...], at: tuple[int, int] = (5, 5)) -> bool:
    return all(abs(one - other) < 12 for one, other in zip(pixel(image, at), colour, strict=True))


def _halves(size: tuple[int, int] = (200, 100)) -> Image.Image:
    """Red on the left, green on the right."""
    image = picture(size=size, colour=RED)
    image.paste(GREEN, (size[0] // 2, 0, *size))
    return image


@pytest.mark.parametrize(
    ("media_type", "kind"), [("image/jpeg", "JPEG"), ("image/png", "PNG"), ("image/webp", "WEBP")]
)
def test_a_rendition_has_the_size_and_kind_asked_for(
    tmp_path: Path, media_type: str, kind: str
) -> None:
    path = stored(tmp_path, jpeg_octets(noise()))
    data = make_rendition(path, WHOLE, 200, 150, media_type=media_type, quality=82)
    image = _opened(data)
    assert (image.size, image.format) == ((200, 150), kind)


@pytest.mark.parametrize("media_type", ["image/jpeg", "image/png", "image/webp"])
def test_the_same_call_gives_the_same_bytes(tmp_path: Path, media_type: str) -> None:
    path = stored(tmp_path, jpeg_octets(noise()))
    requests = [Request(200, 150, media_type=media_type), Request(40, 30)]
    assert make_renditions(path, requests) == make_renditions(path, requests)


def test_several_renditions_come_in_the_order_wanted(tmp_path: Path) -> None:
    path = stored(tmp_path, jpeg_octets(noise((1600, 1200))))
    made = make_renditions(path, [Request(80, 60), Request(800, 600), Request(400, 300)])
    assert [_opened(data).width for data in made] == [80, 800, 400]


def test_a_crop_shows_its_part_of_the_upright_picture(tmp_path: Path) -> None:
    path = stored(tmp_path, jpeg_octets(_halves(), quality=95))
    right = _made(path, Request(50, 50, Crop(0.5, 0, 0.5, 1)))
    assert _is_close(right, GREEN)
    assert _is_close(right, GREEN, (45, 45))


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_rendition_is_upright_whatever_the_orientation(tmp_path: Path, orientation: int) -> None:
    upright = _halves()
    stored_as = {
        1: upright,
        2: upright.transpose(Image.Transpose.FLIP_LEFT_RIGHT),
        3: upright.transpose(Image.Transpose.ROTATE_180),
        4: upright.transpose(Image.Transpose.FLIP_TOP_BOTTOM),
        5: upright.transpose(Image.Transpose.TRANSPOSE),
        6: upright.transpose(Image.Transpose.ROTATE_90),
        7: upright.transpose(Image.Transpose.TRANSVERSE),
        8: upright.transpose(Image.Transpose.ROTATE_270),
    }
    exif = exif_segment(tiff_block({}, {274: orientation}))
    data = with_segments(jpeg_octets(stored_as[orientation], quality=95), exif)
    image = _made(stored(tmp_path, data), Request(100, 50))
    assert _is_close(image, RED)
    assert _is_close(image, GREEN, (95, 45))


def test_a_turned_tiff_is_turned_once(tmp_path: Path) -> None:
    turned = _halves().transpose(Image.Transpose.ROTATE_90)
    path = _saved(tmp_path, turned, "TIFF", tiffinfo={274: 6})
    assert _is_close(_made(path, Request(100, 50)), RED)


@pytest.mark.parametrize("media_type", ["image/jpeg", "image/png", "image/webp"])
def test_no_metadata_goes_into_a_rendition(tmp_path: Path, media_type: str) -> None:
    secret = b"SECRET-SERIAL"
    data = with_segments(
        jpeg_octets(noise(), comment=secret, dpi=(300, 300)),
        exif_segment(tiff_block({270: secret + b"\0"}, {274: 6})),
        xmp_segment(caption_xmp(secret.decode())),
    )
    made = make_renditions(stored(tmp_path, data), [Request(150, 200, media_type=media_type)])[0]
    assert secret not in made
    assert len(_opened(made).getexif()) == 0
    assert not {"exif", "xmp", "comment", "dpi"} & set(_opened(made).info)


def test_text_chunks_of_a_png_do_not_go_into_a_rendition(tmp_path: Path) -> None:
    info = PngInfo()
    info.add_text("Author", "SECRET")
    path = _saved(tmp_path, noise(), "PNG", pnginfo=info)
    assert b"SECRET" not in make_renditions(path, [Request(40, 30, media_type="image/png")])[0]


@pytest.mark.parametrize(
    ("mode", "colour", "expected"),
    [
        ("1", 1, WHITE),
        ("L", 255, WHITE),
        ("LA", (255, 255), WHITE),
        ("RGBA", (255, 0, 0, 0), WHITE),
        ("RGBA", (255, 0, 0, 255), RED),
        ("I;16", 65535, WHITE),
        ("I;16", 0x8000, (128, 128, 128)),
    ],
)
def test_every_depth_of_png_becomes_a_jpeg_on_white(
    tmp_path: Path, mode: str, colour: Any, expected: tuple[int, ...]
) -> None:
    path = _saved(tmp_path, picture(mode, colour=colour), "PNG")
    assert _is_close(_made(path, Request(32, 24)), expected)


def test_a_palette_picture_keeps_its_colours_and_its_holes(tmp_path: Path) -> None:
    image = _halves().convert("P", palette=Image.Palette.ADAPTIVE)
    path = _saved(tmp_path, image, "GIF")
    assert _is_close(_made(path, Request(100, 50)), RED)
    hole = image.getpixel((199, 0))
    path = _saved(tmp_path, image, "PNG", transparency=hole)
    made = _made(path, Request(100, 50))
    assert _is_close(made, RED)
    assert _is_close(made, WHITE, (95, 45))


def test_transparency_stays_where_the_format_has_it(tmp_path: Path) -> None:
    path = _saved(tmp_path, picture("RGBA", colour=(255, 0, 0, 0)), "PNG")
    for media_type in ("image/png", "image/webp"):
        made = _made(path, Request(32, 24, media_type=media_type))
        assert made.convert("RGBA").getpixel((5, 5))[3] == 0  # type: ignore[index]


def test_the_first_frame_of_an_animation_is_shown(tmp_path: Path) -> None:
    frames = [picture(colour=GREEN)]
    path = _saved(tmp_path, picture(colour=RED), "GIF", save_all=True, append_images=frames)
    assert _is_close(_made(path, Request(32, 24)), RED)


def test_ink_colours_become_screen_colours(tmp_path: Path) -> None:
    cmyk = picture("CMYK", colour=(0, 255, 255, 0))
    made = _made(stored(tmp_path, jpeg_octets(cmyk, quality=95)), Request(32, 24))
    assert made.mode == "RGB"
    assert pixel(made)[0] > 200
    assert max(pixel(made)[1:]) < 80


def _swapped_profile() -> bytes:
    """An sRGB profile whose red and green primaries have changed places."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = profile.replace(b"rXYZ", b"tmp?").replace(b"gXYZ", b"rXYZ").replace(b"tmp?", b"gXYZ")
    return swapped.replace("sRGB".encode("utf-16-be"), "swap".encode("utf-16-be"))


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_colour_profile_is_applied_and_left_out(tmp_path: Path, kind: str) -> None:
    path = _saved(tmp_path, picture(colour=RED), kind, icc_profile=_swapped_profile())
    made = _made(path, Request(32, 24))
    assert _is_close(made, GREEN)
    assert "icc_profile" not in made.info


def test_a_profile_is_applied_under_transparency(tmp_path: Path) -> None:
    image = picture("RGBA", colour=(255, 0, 0, 255))
    path = _saved(tmp_path, image, "PNG", icc_profile=_swapped_profile())
    assert _is_close(_made(path, Request(32, 24, media_type="image/png")), GREEN)


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
@pytest.mark.parametrize("profile", [b"no profile", _swapped_profile()[:200], _swapped_profile()])
def test_a_damaged_or_foreign_profile_is_passed_over(
    tmp_path: Path, mode: str, profile: bytes
) -> None:
    image = picture().convert(mode)
    path = stored(tmp_path, jpeg_octets(image, icc_profile=profile))
    assert _made(path, Request(32, 24)).size == (32, 24)


def test_a_full_size_rendition_is_not_scaled(tmp_path: Path) -> None:
    image = noise((333, 217))
    path = _saved(tmp_path, image, "PNG")
    made = _made(path, Request(333, 217, media_type="image/png"))
    assert made.tobytes() == image.tobytes()


def test_a_small_crop_of_a_large_photo_is_taken_from_the_full_picture(tmp_path: Path) -> None:
    """Decoding at a fraction for the width alone would leave too few pixels in the crop."""
    image = picture(size=(1600, 1200), colour="white")
    for x in range(0, 200, 2):
        image.paste((0, 0, 0), (x, 0, x + 1, 150))
    path = stored(tmp_path, jpeg_octets(image, quality=100, subsampling=0))
    made = _made(path, Request(200, 150, Crop(0, 0, 0.125, 0.125), media_type="image/png"))
    assert pixel(made, (20, 20))[0] < 60
    assert pixel(made, (21, 20))[0] > 195


def test_a_truncated_original_is_refused(tmp_path: Path) -> None:
    path = stored(tmp_path, jpeg_octets(noise())[:-2000])
    with pytest.raises(UnreadableFileError, match="cut off or damaged"):
        make_rendition(path, WHOLE, 200, 150)


def test_a_missing_original_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="There is no file"):
        make_rendition(tmp_path / "gone.jpg", WHOLE, 200, 150)
