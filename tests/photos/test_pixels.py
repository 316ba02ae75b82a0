"""Pixels for a screen: upright, and no larger than asked for."""

from pathlib import Path

from PIL import Image

from editor.photos.pixels import read_pixels
from editor.photos.read import read_photo


def test_a_photo_is_decoded_at_the_width_wished_for(tmp_path: Path) -> None:
    path = tmp_path / "wide.jpg"
    Image.new("RGB", (900, 600), "teal").save(path)
    pixels = read_pixels(path, read_photo(path), 300)
    assert (pixels.width_px, pixels.height_px) == (300, 200)
    assert len(pixels.octets) == 300 * 200 * 3


def test_a_small_photo_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "small.png"
    Image.new("RGBA", (30, 20), (0, 0, 0, 0)).save(path)
    pixels = read_pixels(path, read_photo(path), 2000)
    assert (pixels.width_px, pixels.height_px) == (30, 20)
    assert pixels.octets[:3] == b"\xff\xff\xff"


def test_a_photo_taken_sideways_is_turned_upright(tmp_path: Path) -> None:
    path = tmp_path / "turned.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (300, 200), "olive").save(path, exif=exif)
    pixels = read_pixels(path, read_photo(path), 3000)
    assert (pixels.width_px, pixels.height_px) == (200, 300)
