"""Bad files are refused in a sentence, in time, and are never changed."""

import hashlib
import io
import struct
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random

import pytest

from editor.domain.crop import WHOLE
from editor.domain.errors import CopydeskError
from editor.domain.photo import PhotoFields
from editor.photos.camera_preview import camera_preview
from editor.photos.caption_write import write_caption
from editor.photos.delivery_copy import make_delivery_copy
from editor.photos.read import read_in_place, read_photo, read_whole_photo
from editor.photos.rendition import make_rendition
from editor.photos.sidecar import write_sidecar
from editor.photos.truth import truth_of
from tests.photos import outside, raw_files
from tests.photos.files import SAMPLES, caption_xmp, jpeg_octets, noise, refusal, stored
from tests.photos.good_files import made_files, shared_files
from tests.photos.made_files import TURNED, with_size
from tests.photos.mutations import mutated
from tests.photos.outside import meet

_LONGEST_S = 2.0
_WORDS = PhotoFields(caption="A ferry leaves Hull.", creators=("Una Reid",))
_MALFORMED = sorted(SAMPLES.glob("malformed/*"))


def _deliver(path: Path, to: Path) -> object:
    return make_delivery_copy(path, to, _WORDS, None, is_protected=True, limits="lenient")


_ACTS: tuple[Callable[[Path, Path], object], ...] = (
    lambda path, _: read_photo(path),
    lambda path, _: read_whole_photo(path),
    lambda path, _: truth_of(path),
    lambda path, to: write_caption(path, to, _WORDS),
    _deliver,
)


_MORE_ACTS: tuple[Callable[[Path, Path], object], ...] = (
    *_ACTS,
    lambda path, _: read_in_place(path),
    lambda path, _: camera_preview(path),
    lambda path, _: make_rendition(path, WHOLE, 10, 10),
    lambda path, to: write_sidecar(path, to.with_suffix(".xmp"), _WORDS),
)
_MAKERS: dict[str, Callable[[bytes], bytes]] = {
    "a.nef": raw_files.nef,
    "a.cr2": raw_files.cr2,
    "a.dng": raw_files.dng,
    "a.rw2": raw_files.rw2,
    "a.orf": raw_files.orf,
    "a.raf": raw_files.raf,
    "a.cr3": raw_files.cr3,
}


def _try_all(
    path: Path, folder: Path, acts: Iterable[Callable[[Path, Path], object]] = _ACTS
) -> list[str]:
    """Do everything with a file; the sentences with which it was refused."""
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    sentences = []
    for act in acts:
        started = time.monotonic()
        try:
            act(path, folder / "copy")
        except CopydeskError as error:
            sentences.append(error.message)
        assert time.monotonic() - started < _LONGEST_S
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before
    return sentences


@pytest.mark.parametrize("path", _MALFORMED, ids=lambda path: path.name)
def test_malformed_samples_are_read_or_refused(path: Path, tmp_path: Path) -> None:
    assert meet(path, tmp_path).faults == []


def test_two_hundred_damaged_photos_meet_everything(tmp_path: Path) -> None:
    """Of every kind and every sample; ``packaging/prove_photos.py`` damages 4,000."""
    goods = [*shared_files(), *made_files()]
    random, outcomes = Random(20261124), []
    given, made = tmp_path / "given", tmp_path / "made"
    given.mkdir()
    made.mkdir()
    for number in range(200):
        good = goods[number % len(goods)]
        path = stored(given, mutated(good.data, random), good.name)
        outcomes.append(meet(path, made))
        assert outcomes[-1].faults == [], (number, good.name)
        path.unlink()
    assert 50 < sum("caption" not in each.refused for each in outcomes) < 200


def test_a_fault_does_not_go_by_unseen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def spoil(path: Path, folder: Path) -> None:
        path.write_bytes(b"other")
        (folder / ".half").touch()
        raise KeyError(path)

    path = stored(tmp_path, jpeg_octets())
    (tmp_path / "made").mkdir()
    assert meet(path, tmp_path / "made").faults == []
    monkeypatch.setitem(outside.ACTS, "truth", spoil)
    faults = meet(path, tmp_path / "made").faults
    assert [each.partition(":")[0] for each in faults[:2]] == ["truth", "truth"]
    assert "KeyError" in faults[0]
    assert "the file was changed" in faults[1]
    assert any("left behind" in each for each in faults)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_damaged_files_of_every_kind_are_read_or_refused(kind: str, tmp_path: Path) -> None:
    target = io.BytesIO()
    noise().save(target, kind)
    random = Random(4)
    for _ in range(50):
        data = mutated(target.getvalue(), random)
        _try_all(stored(tmp_path, data, "damaged"), tmp_path)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_a_file_cut_off_anywhere_is_read_or_refused(kind: str, tmp_path: Path) -> None:
    target = io.BytesIO()
    noise((80, 60)).save(target, kind)
    data = target.getvalue()
    for length in {0, 1, 2, 8, 12, 20, 30, 40, 100, len(data) // 2, len(data) - 1}:
        _try_all(stored(tmp_path, data[:length], "cut"), tmp_path)


def _whole(name: str) -> bytes:
    """A sound file of a kind that holds none of our words."""
    if name == "a.heic":
        return TURNED.read_bytes()
    if name == "a.avif":
        target = io.BytesIO()
        noise((160, 120)).save(target, "AVIF", xmp=caption_xmp("A ferry"))
        return target.getvalue()
    return _MAKERS[name](jpeg_octets(noise((800, 600)), quality=40))


_NAMES = ("a.heic", "a.avif", *_MAKERS)


@pytest.mark.parametrize("name", _NAMES)
def test_damaged_heic_avif_and_raw_files_are_read_or_refused(name: str, tmp_path: Path) -> None:
    random, whole = Random(4), _whole(name)
    for _ in range(40):
        path = stored(tmp_path, mutated(whole, random), name)
        assert all(each.endswith(".") for each in _try_all(path, tmp_path, _MORE_ACTS))
        (tmp_path / "copy.xmp").unlink(missing_ok=True)


@pytest.mark.parametrize("name", _NAMES)
def test_a_heic_avif_or_raw_file_cut_off_anywhere_is_refused(name: str, tmp_path: Path) -> None:
    whole = _whole(name)
    places = {0, 4, 12, 40, 100, 300, 600, len(whole) // 2}
    for length in sorted(places):
        path = stored(tmp_path, whole[:length], name)
        assert refusal(read_whole_photo, path) is not None, length
        _try_all(path, tmp_path, _MORE_ACTS)


@pytest.mark.parametrize("name", ["a.heic", "a.avif"])
def test_a_heic_or_avif_that_says_it_is_huge_is_refused(name: str, tmp_path: Path) -> None:
    path = stored(tmp_path, with_size(_whole(name), 65_500, 65_500), name)
    for read in (read_in_place, read_photo, read_whole_photo):
        error = refusal(read, path)
        assert error is not None
        assert "65,500 by 65,500 pixels: that is too large" in error.message
    _try_all(path, tmp_path, _MORE_ACTS)


def test_a_heic_that_says_it_is_just_allowed_is_refused_in_time(tmp_path: Path) -> None:
    path = stored(tmp_path, with_size(_whole("a.heic"), 14_000, 14_000), "a.heic")
    assert refusal(read_whole_photo, path) is not None
    _try_all(path, tmp_path, _MORE_ACTS)


def test_a_large_raw_file_without_a_picture_is_refused_in_time(tmp_path: Path) -> None:
    path = stored(tmp_path, b"IIRO\x08\0\0\0\0\0" + b"\xff\xd8\xff\xd8" * 10_000_000, "a.orf")
    started = time.monotonic()
    assert refusal(read_photo, path) is not None
    assert time.monotonic() - started < _LONGEST_S


def test_a_picture_that_says_it_is_huge_is_refused(tmp_path: Path) -> None:
    data = bytearray(jpeg_octets(noise()))
    at = data.index(b"\xff\xc0") + 5
    data[at : at + 4] = struct.pack(">HH", 65_500, 65_500)
    sentences = _try_all(stored(tmp_path, bytes(data)), tmp_path)
    assert sum("too large" in sentence for sentence in sentences) == len(_ACTS) - 1


@pytest.mark.parametrize("name", ["a\nferry\r.jpg", "ä" * 120 + ".jpg", "-rf $(x).jpg"])
def test_odd_names_do_no_harm(name: str, tmp_path: Path) -> None:
    source = stored(tmp_path, jpeg_octets(), name)
    copy = _deliver(source, tmp_path / f"copy of {name}"[-100:])
    assert copy


def test_a_name_of_300_characters_is_refused_in_a_sentence(tmp_path: Path) -> None:
    source = stored(tmp_path, jpeg_octets())
    with pytest.raises(CopydeskError, match="can't be written"):
        _deliver(source, tmp_path / ("x" * 300 + ".jpg"))
    with pytest.raises(CopydeskError):
        read_photo(tmp_path / ("x" * 300 + ".jpg"))
    assert [each.name for each in tmp_path.iterdir()] == ["photo.jpg"]


def test_a_tiff_of_200_megabytes_is_read_in_time(tmp_path: Path) -> None:
    target = io.BytesIO()
    noise().save(target, "TIFF")
    path = stored(tmp_path, target.getvalue(), "large.tif")
    with path.open("ab") as stream:
        stream.truncate(200_000_000)
    started = time.monotonic()
    assert read_photo(path).size_octets == 200_000_000
    truth_of(path)
    assert time.monotonic() - started < _LONGEST_S
