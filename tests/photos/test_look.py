"""The look of a picture survives what happens to pictures."""

from pathlib import Path

from PIL import Image, ImageFilter

from editor.domain.photo_looks import MOST_BITS, bits_apart
from editor.photos.look import look_of
from tests.photos.files import picture, sample


def saved(image: Image.Image, path: Path, quality: int = 90) -> Path:
    image.save(path, quality=quality)
    return path


def blobs(seed: int) -> Image.Image:
    noise = bytes((seed * 7919 + at * at * 31) % 251 for at in range(12 * 9))
    small = Image.frombytes("L", (12, 9), noise).convert("RGB")
    return small.resize((800, 600), Image.Resampling.BICUBIC).filter(ImageFilter.GaussianBlur(4))


def test_a_small_copy_saved_badly_looks_the_same(tmp_path: Path) -> None:
    whole = look_of(saved(blobs(1), tmp_path / "a.jpg"))
    small = look_of(saved(blobs(1).resize((200, 150)), tmp_path / "b.jpg", 40))
    assert bits_apart(whole, small) <= MOST_BITS


def test_another_picture_looks_otherwise(tmp_path: Path) -> None:
    one, other = (look_of(saved(blobs(seed), tmp_path / f"{seed}.jpg")) for seed in (1, 5))
    assert bits_apart(one, other) > MOST_BITS


def test_a_plain_surface_has_no_look(tmp_path: Path) -> None:
    assert look_of(saved(picture(), tmp_path / "red.jpg")) == ""


def test_two_editions_of_one_real_picture_differ_from_a_third() -> None:
    rocket, china = (look_of(sample(f"plain/{name}.jpg")) for name in ("rocket", "china"))
    assert bits_apart(rocket, china) > MOST_BITS
