"""HEIC and AVIF: photos like all others, whatever decodes them."""

import hashlib
import io
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image, UnidentifiedImageError, features

from editor.domain.crop import WHOLE
from editor.domain.photo import PhotoFields
from editor.photos.camera_preview import camera_preview
from editor.photos.look import look_of
from editor.photos.originals import Originals
from editor.photos.pixels import read_pixels
from editor.photos.read import read_in_place, read_photo, read_whole_photo, upright_size
from editor.photos.rendition import decoded_upright, make_rendition, turned_upright
from editor.photos.sidecar import read_sidecar, write_sidecar
from editor.photos.thumbnail import Thumbnails
from tests.photos.files import caption_xmp, noise, pixel, refusal, stored, tiff_block
from tests.photos.made_files import HEICS, MADE, TURNED, with_size


def avif(image: Image.Image | None = None, **options: object) -> bytes:
    target = io.BytesIO()
    (image or noise((96, 64))).save(target, "AVIF", quality=90, **options)
    return target.getvalue()


def test_what_a_heic_says_is_read() -> None:
    photo = read_photo(TURNED)
    assert photo.media_type == "image/heic"
    assert photo.file == PhotoFields(
        caption="A ferry leaves Hull.",
        creators=("Una Reid",),
        city="Hull",
        taken_at="2026-11-23T10:11:12+01:00",
    )
    assert photo.doubts == ()


def test_the_file_turns_a_heic_and_exif_has_no_say() -> None:
    photo = read_whole_photo(TURNED)
    assert (photo.width_px, photo.height_px) == upright_size(TURNED) == (120, 160)
    upright = decoded_upright(TURNED, [])
    assert upright.size == (120, 160)
    spot = pixel(upright, (8, 8))
    assert spot[0] > 200
    assert spot[1] < 60
    assert pixel(upright, (110, 150))[1] > 200  # green grows downwards


@pytest.mark.parametrize("path", HEICS, ids=lambda path: path.stem)
def test_every_kind_of_heic_becomes_a_rendition(path: Path) -> None:
    photo = read_whole_photo(path)
    data = make_rendition(path, WHOLE, photo.width_px, photo.height_px)
    with Image.open(io.BytesIO(data)) as made:
        assert made.size == (photo.width_px, photo.height_px)
        assert "icc_profile" not in made.info


@pytest.mark.parametrize("name", ["turned.heic", "wide.heic"])
def test_colours_of_a_wide_gamut_come_out_as_srgb(name: str) -> None:
    """The spot's red (250, 20, 20) lies beyond sRGB, and green loses what P3 has in it."""
    spot = pixel(decoded_upright(MADE / name, []), (8, 8))
    assert spot[0] == 255
    assert spot[1] < 15
    plain = pixel(decoded_upright(MADE / "deep.heic", []), (8, 8))
    assert abs(plain[0] - 250) < 8
    assert abs(plain[1] - 20) < 8


def test_transparency_of_a_heic_is_kept() -> None:
    assert decoded_upright(MADE / "clear.heic", []).mode == "RGBA"


def test_a_heic_is_kept_with_its_ending_and_shown_small(tmp_path: Path) -> None:
    originals = Originals(tmp_path / "originals")
    kept = originals.path_of(originals.keep(TURNED))
    assert kept.suffix == ".heic"
    assert kept.stem == hashlib.sha256(TURNED.read_bytes()).hexdigest()
    with Image.open(Thumbnails(tmp_path / "cache", originals).path_of(kept.stem, 60)) as small:
        assert small.size == (60, 80)


def test_a_heic_has_pixels_and_a_look() -> None:
    pixels = read_pixels(TURNED, read_photo(TURNED), 60)
    assert (pixels.width_px, pixels.height_px) == (60, 80)
    assert len(look_of(TURNED)) == 16


def test_the_small_picture_in_a_heic_stands_in() -> None:
    with Image.open(io.BytesIO(camera_preview(TURNED))) as preview:
        assert preview.size == (48, 64)
        assert pixel(preview, (4, 4))[0] > 180
    assert camera_preview(MADE / "wide.heic") == b""


def test_looking_at_heic_decodes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def decode(*_: object) -> None:
        pytest.fail("a card of a thousand photos would take minutes")

    monkeypatch.setattr("editor.photos.heic_plugin.DECODER.decode", decode, raising=True)
    for path in HEICS:
        read_in_place(path)


def test_words_beside_a_heic_start_with_its_own(tmp_path: Path) -> None:
    photo = stored(tmp_path, TURNED.read_bytes(), "a.heic")
    write_sidecar(photo, tmp_path / "a.xmp", PhotoFields(headline="Ferry"))
    said = read_sidecar(tmp_path / "a.xmp")
    assert (said.headline, said.caption, said.city) == ("Ferry", "A ferry leaves Hull.", "Hull")
    assert "Fähre" in (tmp_path / "a.xmp").read_text(encoding="utf-8")
    assert photo.read_bytes() == TURNED.read_bytes()


@pytest.mark.parametrize("orientation", range(1, 9))
def test_an_avif_stands_upright_and_says_what_it_says(tmp_path: Path, orientation: int) -> None:
    image = noise((96, 64))
    image.paste((250, 20, 20), (0, 0, 24, 16))
    exif = Image.Exif()
    exif[274] = orientation
    path = stored(tmp_path, avif(image, exif=exif, xmp=caption_xmp("A ferry")), "a.avif")
    photo = read_whole_photo(path)
    turned = turned_upright(image, orientation)
    assert (photo.media_type, photo.file.caption) == ("image/avif", "A ferry")
    assert (photo.width_px, photo.height_px) == turned.size
    upright = decoded_upright(path, [])
    for corner in ((4, 4), (turned.width - 5, 4), (4, turned.height - 5)):
        near = zip(pixel(upright, corner), pixel(turned, corner), strict=True)
        assert all(abs(one - other) < 60 for one, other in near)


def test_an_avif_says_what_exif_says(tmp_path: Path) -> None:
    block = tiff_block({270: b"Said by EXIF\0", 315: b"Una Reid\0"})
    path = stored(tmp_path, avif(exif=b"Exif\0\0" + block), "a.avif")
    assert read_photo(path).file == PhotoFields(caption="Said by EXIF", creators=("Una Reid",))


def test_a_pillow_without_avif_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = stored(tmp_path, avif(), "a.avif")
    monkeypatch.setattr(features, "check", lambda _: False)
    error = refusal(read_photo, path)
    assert error is not None
    assert "came without a decoder for AVIF" in error.message


def test_a_heic_that_is_larger_inside_than_it_says_is_refused(tmp_path: Path) -> None:
    path = stored(tmp_path, with_size((MADE / "wide.heic").read_bytes(), 80, 60), "a.heic")
    assert read_photo(path).width_px == 80
    error = refusal(read_whole_photo, path)
    assert error is not None
    assert "cut off or damaged" in error.message


def test_the_decoder_is_loaded_by_the_child_alone() -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom editor.photos.read import read_whole_photo\n"
        "read_whole_photo(Path(sys.argv[1]))\n"
        "print([m for m in ('pi_heif', '_pi_heif') if m in sys.modules])"
    )
    asked = [sys.executable, "-c", code, str(TURNED)]
    done = subprocess.run(asked, capture_output=True, text=True, check=True)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


def test_only_who_asks_for_heic_gets_it() -> None:
    read_whole_photo(TURNED)
    with pytest.raises(UnidentifiedImageError):
        Image.open(TURNED)
