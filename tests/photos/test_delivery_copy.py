"""Delivery copies: rebuilt from an allowlist, the picture octet for octet, read again."""

import hashlib
import io
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

from editor.domain.crop import Crop
from editor.domain.errors import UnwritableFileError
from editor.domain.photo import PhotoFields
from editor.photos.delivery_copy import make_delivery_copy
from editor.photos.metadata.embedded import read_blocks
from editor.photos.metadata.write_iim import Limits
from editor.photos.read import read_photo
from tests.photos.files import (
    SAMPLES,
    array,
    exif_segment,
    jpeg_octets,
    noise,
    sample,
    segment,
    stored,
    tiff_block,
    with_segments,
    xmp_packet,
    xmp_segment,
)

WORDS = PhotoFields(
    caption="A ferry leaves Hull.",
    creators=("Una Reid", "Jö Ko"),
    credit_line="Una Reid/NLW",
    copyright="© 2026 NLW",
    city="Hull",
    keywords=("ferry", "sea"),
    taken_at="2026-11-23T10:11:12+01:00",
)
_JPEGS = sorted([*SAMPLES.glob("*.jpg"), *SAMPLES.glob("plain/*.jpg")])


@dataclass(frozen=True)
class _Wanted:
    crop: Crop
    width_px: int
    height_px: int
    media_type: str
    quality: int = 80


def _pixels(path: Path) -> bytes:
    with Image.open(path) as image:
        return image.tobytes()


def telling_jpeg() -> bytes:
    """A JPEG that gives away all it can."""
    thumbnail = segment(0xE0, b"JFIF\0\1\2\0\0\1\0\1\1\1" + b"abc")
    exif = tiff_block(
        {271: b"Leica\0", 315: b"Secret Person\0", 36867: b"2026:11:23 10:11:12\0"}, {274: 6}
    )
    xmp = xmp_packet(attributes='photoshop:Credit="Secret Person" photoshop:History="opened"')
    data = with_segments(
        jpeg_octets(noise()),
        thumbnail,
        exif_segment(exif),
        xmp_segment(xmp),
        segment(0xEB, b"JP\0\1jumb"),
        segment(0xFE, b"shot by Secret Person"),
        segment(0xE2, b"MPF\0"),
    )
    return data + b"a second picture with Secret Person"


@pytest.mark.parametrize("media_type", ["image/jpeg", "image/png", "image/webp"])
def test_a_copy_says_what_was_meant_and_nothing_else(tmp_path: Path, media_type: str) -> None:
    target = io.BytesIO()
    noise().save(target, media_type[6:].upper(), exif=tiff_block({315: b"Secret Person\0"}))
    source = stored(tmp_path, target.getvalue())
    to = tmp_path / "copy"
    leaks = make_delivery_copy(source, to, WORDS, None, is_protected=False, limits="lenient")
    assert leaks.photo.file == WORDS
    assert (leaks.photo.media_type, leaks.unmeant, leaks.doubts) == (media_type, (), ())
    assert b"Secret" not in to.read_bytes()
    assert _pixels(to) == _pixels(source)


def test_nothing_of_a_telling_file_stays(tmp_path: Path) -> None:
    source = stored(tmp_path, telling_jpeg())
    to = tmp_path / "copy.jpg"
    leaks = make_delivery_copy(source, to, WORDS, None, is_protected=False, limits="lenient")
    data = to.read_bytes()
    assert not [word for word in (b"Secret", b"Leica", b"MPF", b"jumb", b"opened") if word in data]
    assert leaks.unmeant == ()
    assert any("signed" in doubt for doubt in leaks.doubts)
    assert (leaks.photo.width_px, leaks.photo.height_px) == (300, 400)  # it is still turned


@pytest.mark.parametrize("path", _JPEGS, ids=lambda path: path.name)
def test_samples_keep_their_picture_and_lose_the_rest(path: Path, tmp_path: Path) -> None:
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    fields = read_photo(path).file
    to = tmp_path / "copy.jpg"
    leaks = make_delivery_copy(path, to, fields, None, is_protected=False, limits="lenient")
    assert leaks.unmeant == ()
    assert leaks.photo.file == fields
    assert _pixels(to) == _pixels(path)
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before


@pytest.mark.parametrize("media_type", ["image/jpeg", "image/png", "image/webp"])
def test_a_rendition_carries_the_words_too(tmp_path: Path, media_type: str) -> None:
    source = stored(tmp_path, telling_jpeg())
    wanted = _Wanted(Crop(0.0, 0.0, 1.0, 0.5), 150, 100, media_type)
    leaks = make_delivery_copy(
        source, tmp_path / "copy", WORDS, wanted, is_protected=False, limits="strict"
    )
    assert (leaks.photo.width_px, leaks.photo.height_px) == (150, 100)
    assert leaks.photo.file == WORDS
    assert leaks.unmeant == ()


def test_a_protected_source_is_not_named(tmp_path: Path) -> None:
    source = stored(tmp_path, telling_jpeg())
    to = tmp_path / "copy.jpg"
    leaks = make_delivery_copy(source, to, WORDS, None, is_protected=True, limits="lenient")
    said = leaks.photo.file
    assert (said.creators, said.caption_writer) == (None, None)
    assert said.taken_at == "2026-11-23T10:11+01:00"
    assert "The credit line still names “Una Reid”." in leaks.doubts
    assert b"10:11:12" not in to.read_bytes()


def test_a_time_without_seconds_is_no_other_time_in_exif(tmp_path: Path) -> None:
    source, to = stored(tmp_path, jpeg_octets()), tmp_path / "copy.jpg"
    words = PhotoFields(taken_at="2026-11-23T10:11:12-05:00")
    make_delivery_copy(source, to, words, None, is_protected=True, limits="lenient")
    with to.open("rb") as stream:
        exif = read_blocks(stream, "image/jpeg").exif
    assert (exif.taken, exif.taken_offset) == (b"2026:11:23 10:11:00", b"-05:00")


def test_who_wrote_the_prompt_of_a_protected_source_is_not_told(tmp_path: Path) -> None:
    source, to = stored(tmp_path, jpeg_octets()), tmp_path / "copy.jpg"
    words = PhotoFields(caption="By Una Reid", ai_prompt_by="Una Reid")
    copy = make_delivery_copy(source, to, words, None, is_protected=True, limits="lenient")
    assert copy.photo.file.ai_prompt_by is None
    assert copy.doubts == ("The caption still names “Una Reid”.",)


@pytest.mark.parametrize("limits", ["strict", "lenient"])
def test_a_caption_too_long_for_one_segment_and_topics_are_no_leaks(
    tmp_path: Path, limits: Limits
) -> None:
    source, to = stored(tmp_path, jpeg_octets()), tmp_path / "copy.jpg"
    words = PhotoFields(caption="Ein Schiff läuft aus. " * 4_000, subjects=("medtop:20000705",))
    copy = make_delivery_copy(source, to, words, None, is_protected=False, limits=limits)
    assert copy.photo.file.caption == (words.caption or "").strip()
    assert copy.unmeant == ()


def test_a_protected_source_is_looked_for_by_what_the_file_says_and_in_the_file_name(
    tmp_path: Path,
) -> None:
    said = xmp_packet(array("dc:creator", ["Una Reid"], "Seq"))
    source = stored(tmp_path, with_segments(jpeg_octets(), xmp_segment(said)))
    words = PhotoFields(caption="A ferry. Tip: Una Reid.")  # the desk took the creator out
    to = tmp_path / "reid-001.jpg"
    leaks = make_delivery_copy(source, to, words, None, is_protected=True, limits="lenient")
    assert "The caption still names “Una Reid”." in leaks.doubts
    assert "The file name still names “Una Reid”." in leaks.doubts


def test_translations_stay_only_of_texts_that_did_not_change(tmp_path: Path) -> None:
    inner = "".join(
        f'<{name}><rdf:Alt><rdf:li xml:lang="x-default">{text}</rdf:li>'
        f'<rdf:li xml:lang="de">{german}</rdf:li></rdf:Alt></{name}>'
        for name, text, german in (
            ("dc:description", "A ferry leaves Hull.", "Eine Fähre verlässt Hull."),
            ("dc:title", "Old", "Alt-Titel"),
        )
    )
    source = stored(tmp_path, with_segments(jpeg_octets(), xmp_segment(xmp_packet(inner))))
    words = PhotoFields(caption="A ferry leaves Hull.", title="New")
    for is_protected, kept in ((False, True), (True, False)):
        to = tmp_path / f"{is_protected}.jpg"
        make_delivery_copy(source, to, words, None, is_protected=is_protected, limits="lenient")
        assert ("Eine Fähre verlässt Hull.".encode() in to.read_bytes()) is kept
        assert b"Alt-Titel" not in to.read_bytes()


def test_the_original_is_never_written(tmp_path: Path) -> None:
    source = stored(tmp_path, jpeg_octets())
    with pytest.raises(UnwritableFileError, match="original itself"):
        make_delivery_copy(source, source, WORDS, None, is_protected=False, limits="lenient")


def test_a_tiff_can_be_delivered_only_at_a_size(tmp_path: Path) -> None:
    target = io.BytesIO()
    noise().save(target, "TIFF")
    source = stored(tmp_path, target.getvalue(), "a.tif")
    to = tmp_path / "copy.jpg"
    with pytest.raises(UnwritableFileError, match="only JPEG"):
        make_delivery_copy(source, to, WORDS, None, is_protected=False, limits="lenient")
    assert not to.exists()
    wanted = _Wanted(Crop(0.0, 0.0, 1.0, 1.0), 200, 150, "image/jpeg")
    leaks = make_delivery_copy(source, to, WORDS, wanted, is_protected=False, limits="lenient")
    assert leaks.photo.file == WORDS


def test_exiftool_finds_nothing_to_complain_about(tmp_path: Path) -> None:
    exiftool = shutil.which("exiftool")
    if exiftool is None:
        pytest.skip("exiftool is not installed")
    source = stored(tmp_path, telling_jpeg())
    to = tmp_path / "copy.jpg"
    make_delivery_copy(source, to, WORDS, None, is_protected=False, limits="lenient")
    command = [exiftool, "-validate", "-warning", "-a", "-s3", "-charset", "utf8", str(to)]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "OK\n"


def test_the_shared_samples_are_here() -> None:
    sample("exiftool-MWG.jpg")
