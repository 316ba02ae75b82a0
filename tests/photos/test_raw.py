"""A camera raw file is a photo: its picture is the largest JPEG that the camera put into it."""

import hashlib
import io
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from editor.domain.errors import UnreadableFileError
from editor.domain.photo import PhotoFields
from editor.photos.camera_preview import camera_preview
from editor.photos.kinds import EXTENSIONS, is_raw_name
from editor.photos.look import look_of
from editor.photos.originals import Originals
from editor.photos.pixels import read_pixels
from editor.photos.raw_kinds import RAW_EXTENSIONS
from editor.photos.read import read_in_place, read_photo, read_whole_photo, upright_size
from editor.photos.rendition import decoded_upright
from editor.photos.thumbnail import Thumbnails
from tests.photos import raw_files
from tests.photos.files import caption_xmp, jpeg_octets, noise, refusal, stored
from tests.photos.raw_files import SIZE, shown_jpeg

MAKERS: dict[str, Callable[..., bytes]] = {
    "nef": raw_files.nef,
    "nrw": raw_files.nef,
    "arw": raw_files.nef,
    "cr2": raw_files.cr2,
    "dng": raw_files.dng,
    "pef": raw_files.nef,
    "rw2": raw_files.rw2,
    "orf": raw_files.orf,
    "raf": raw_files.raf,
    "cr3": raw_files.cr3,
    "3fr": raw_files.dng,
}


@pytest.fixture(scope="module")
def jpeg() -> bytes:
    return shown_jpeg()


@pytest.mark.parametrize("ending", MAKERS)
def test_a_raw_file_alone_is_a_photo(tmp_path: Path, ending: str, jpeg: bytes) -> None:
    photo = read_whole_photo(stored(tmp_path, MAKERS[ending](jpeg), f"a.{ending.upper()}"))
    assert RAW_EXTENSIONS[photo.media_type] == ending
    assert (photo.width_px, photo.height_px) == SIZE
    assert photo.file.caption == "Said by the camera"
    assert photo.file.creators == ("Una Reid",)


@pytest.mark.parametrize("ending", MAKERS)
def test_a_raw_file_is_turned_upright(tmp_path: Path, ending: str, jpeg: bytes) -> None:
    path = stored(tmp_path, MAKERS[ending](jpeg, orientation=6), f"a.{ending}")
    photo = read_photo(path)
    assert (photo.width_px, photo.height_px) == upright_size(path) == SIZE[::-1]
    with Image.open(io.BytesIO(jpeg)) as picture:
        turned = picture.transpose(Image.Transpose.ROTATE_270)
    assert decoded_upright(path, []).tobytes() == turned.tobytes()


def test_an_original_keeps_its_ending_and_every_octet(tmp_path: Path, jpeg: bytes) -> None:
    originals = Originals(tmp_path / "originals")
    path = stored(tmp_path, raw_files.nef(jpeg), "a.NEF")
    kept = originals.path_of(originals.keep(path))
    assert kept.suffix == ".nef"
    assert hashlib.sha256(kept.read_bytes()).hexdigest() == kept.stem
    assert Thumbnails(tmp_path / "cache", originals).path_of(kept.stem, 100).is_file()


def test_every_raw_kind_has_an_ending_of_its_own() -> None:
    assert len(set(EXTENSIONS.values())) == len(EXTENSIONS)
    assert all(is_raw_name(Path(f"a.{ending}")) for ending in RAW_EXTENSIONS.values())


def test_the_largest_picture_is_shown_and_the_smallest_stands_in(
    tmp_path: Path, jpeg: bytes
) -> None:
    small, full = jpeg_octets(noise((160, 120))), shown_jpeg((1200, 900))
    files = {"a.nef": raw_files.nef(full, small=small)}
    files["a.cr3"] = raw_files.cr3(jpeg, small=small, full=full)
    for name, data in files.items():
        path = stored(tmp_path, data, name)
        assert upright_size(path) == (1200, 900)
        with Image.open(io.BytesIO(camera_preview(path))) as preview:
            assert preview.size == (160, 120)


def test_xmp_in_a_raw_file_is_read(tmp_path: Path, jpeg: bytes) -> None:
    for name, maker in (("a.nef", raw_files.nef), ("a.cr3", raw_files.cr3)):
        path = stored(tmp_path, maker(jpeg, packet=caption_xmp("Written by an editor")), name)
        assert read_photo(path).file.caption == "Written by an editor"


def test_the_date_of_a_cr3_is_read_from_its_second_piece(tmp_path: Path, jpeg: bytes) -> None:
    photo = read_photo(stored(tmp_path, raw_files.cr3(jpeg), "a.cr3"))
    assert photo.file.taken_at == "2026-11-23T10:11:12"


def test_a_raw_file_has_pixels_and_a_look(tmp_path: Path, jpeg: bytes) -> None:
    path = stored(tmp_path, raw_files.raf(jpeg), "a.raf")
    pixels = read_pixels(path, read_photo(path), 400)
    assert (pixels.width_px, pixels.height_px) == (400, 300)
    assert look_of(path) == look_of(stored(tmp_path, jpeg, "a.jpg"))


@pytest.mark.parametrize("ending", MAKERS)
def test_a_raw_file_without_a_large_picture_is_refused_with_a_way_out(
    tmp_path: Path, ending: str
) -> None:
    path = stored(tmp_path, MAKERS[ending](jpeg_octets(noise((160, 120)))), f"a.{ending}")
    for read in (read_in_place, read_photo, read_whole_photo):
        error = refusal(read, path)
        assert error is not None
        assert error.message.startswith(f"“a.{ending}” holds no picture that can be shown")
        assert "raw converter" in error.hint


@pytest.mark.parametrize("ending", ["nef", "nrw", "arw", "cr2", "dng"])
def test_a_raw_file_that_lacks_what_the_sensor_saw_is_refused(
    tmp_path: Path, ending: str, jpeg: bytes
) -> None:
    path = stored(tmp_path, MAKERS[ending](jpeg, lost=1_000_000), f"a.{ending}")
    with pytest.raises(UnreadableFileError, match="cut off or damaged"):
        read_photo(path)


@pytest.mark.parametrize("ending", ["raf", "cr3"])
def test_a_raw_file_cut_off_behind_its_picture_is_refused(
    tmp_path: Path, ending: str, jpeg: bytes
) -> None:
    path = stored(tmp_path, MAKERS[ending](jpeg)[:-300], f"a.{ending}")
    with pytest.raises(UnreadableFileError, match="cut off or damaged"):
        read_photo(path)


def test_what_the_sensor_saw_is_no_picture(tmp_path: Path) -> None:
    path = stored(tmp_path, raw_files.cr2(b"\xff\xd8\xff\xc3 lossless"), "a.cr2")
    assert refusal(read_photo, path) is not None


def test_our_fields_are_what_exiftool_reads(tmp_path: Path, jpeg: bytes) -> None:
    program = shutil.which("exiftool")
    if program is None:
        pytest.skip("exiftool is not installed: there is no oracle")
    for ending in ("nef", "cr2", "dng", "orf", "raf", "cr3"):
        path = stored(tmp_path, MAKERS[ending](jpeg, orientation=8), f"a.{ending}")
        asked = [program, "-s3", "-n", "-ImageDescription", "-Artist", "-Orientation", str(path)]
        said = subprocess.run(asked, capture_output=True, text=True, check=False, timeout=60)
        photo = read_photo(path)
        assert photo.file == PhotoFields(
            caption="Said by the camera", creators=("Una Reid",), taken_at=photo.file.taken_at
        )
        assert said.stdout.split("\n")[:3] == ["Said by the camera", "Una Reid", "8"], ending
        assert (photo.width_px, photo.height_px) == SIZE[::-1]


def test_exiftool_finds_the_same_picture(tmp_path: Path, jpeg: bytes) -> None:
    program = shutil.which("exiftool")
    if program is None:
        pytest.skip("exiftool is not installed: there is no oracle")
    tags = {"nef": "JpgFromRaw", "rw2": "JpgFromRaw", "raf": "PreviewImage", "cr3": "PreviewImage"}
    for ending, tag in tags.items():
        data = raw_files.rw2(jpeg) if ending == "rw2" else MAKERS[ending](jpeg)
        path = stored(tmp_path, data, f"a.{ending}")
        asked = [program, "-b", f"-{tag}", str(path)]
        found = subprocess.run(asked, capture_output=True, check=False, timeout=60).stdout
        with Image.open(io.BytesIO(found)) as theirs:
            assert theirs.tobytes() == decoded_upright(path, []).tobytes(), ending
