"""A caption write changes what was named: all the rest, as exiftool sees it, is as it was."""

import subprocess
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from editor.domain.photo import PhotoFields
from editor.photos.caption_write import write_caption
from editor.photos.metadata.field_map import PROPERTIES, TAKEN_XMP
from editor.photos.read import read_photo
from tests.photos.camera_jpeg import (
    LANGUAGES,
    PROFILE,
    SECOND,
    THUMBNAIL,
    camera_exif,
    camera_jpeg,
)
from tests.photos.files import SAMPLES, jpeg_octets, sample, stored
from tests.photos.good_files import made_files
from tests.photos.oracles import IIM, asked, everything, exiftool, tag_of_property, warnings_of

HEADLINE = PhotoFields(headline="Neu läuft")
_HEADLINES = {"IPTC:Headline", "XMP-photoshop:Headline"}
# What every caption write brings up to date.
_KEPT_UP = {
    "File:CurrentIPTCDigest",
    "Photoshop:IPTCDigest",
    "IPTC:CodedCharacterSet",
    "IPTC:EnvelopeRecordVersion",
    "IPTC:ApplicationRecordVersion",
    "IFD1:ThumbnailOffset",
    "MPImage1:MPImageLength",
    "MPImage2:MPImageStart",
    "XMP-xmpNote:HasExtendedXMP",
    "ExifTool:Warning",
}
# XMP and IIM each get what the other one says, because the digest says that they are in step.
_IN_STEP = (
    {tag_of_property(each.xmp) for each in PROPERTIES if each.iim}
    | {f"IPTC:{tag}" for tag in IIM.values()}
    | {tag_of_property(TAKEN_XMP), "IPTC:DateCreated", "IPTC:TimeCreated"}
)
_PLACES = ("*.jpg", "meta-only/*.jpg", "*.webp", "plain/*")
# Of several packets and of FotoStation's block behind the picture one is made.
_JOINED = {"getty-file-photo.jpg", "exiftool-FotoStation.jpg"}
_RECODED = {"photomechanic5-macroman.jpg": "IPTC:Caption-Abstract"}

Said = Counter[tuple[str, str]]


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Path, Path]]:
    """Every sample and those made here, and a copy of each with another headline."""
    folder = tmp_path_factory.mktemp("kept")
    sources = [path for place in _PLACES for path in sorted(SAMPLES.glob(place))]
    made = [each for each in made_files() if each.kind in {"jpg", "png", "webp"}]
    sources += [stored(folder, each.data, each.name) for each in made]
    sources.append(stored(folder, camera_jpeg(), "camera.jpg"))
    found = []
    for source in sources:
        to = folder / f"copy-{source.name}"
        write_caption(source, to, HEADLINE)
        found.append((source, to))
    return found


@pytest.fixture(scope="module")
def said(pairs: list[tuple[Path, Path]]) -> dict[Path, Said]:
    return everything([path for pair in pairs for path in pair])


def test_nothing_else_goes(pairs: list[tuple[Path, Path]], said: dict[Path, Said]) -> None:
    for source, copy in pairs:
        if source.name in _JOINED:
            continue
        may_go = _KEPT_UP | _HEADLINES | {_RECODED.get(source.name, "")}
        gone = {tag for tag, _ in said[source] - said[copy]}
        assert gone <= may_go, source.name


def test_nothing_else_comes(pairs: list[tuple[Path, Path]], said: dict[Path, Said]) -> None:
    for source, copy in pairs:
        may_come = _KEPT_UP | _HEADLINES
        if copy.suffix == ".jpg":
            may_come = may_come | _IN_STEP
        come = {tag for tag, _ in said[copy] - said[source]}
        if source.name in _JOINED:
            come = {tag for tag in come if not tag.startswith(("IPTC:", "XMP-"))}
        assert come <= may_come, source.name
        assert said[copy]["XMP-photoshop:Headline", "Neu läuft"] == 1


def test_every_dataset_behind_the_picture_moves_into_the_block(said: dict[Path, Said]) -> None:
    """FotoStation's own numbers, which nobody else knows, among them."""
    sample("exiftool-FotoStation.jpg")
    old = next(each for path, each in said.items() if path.name == "exiftool-FotoStation.jpg")
    new = next(each for path, each in said.items() if path.name == "copy-exiftool-FotoStation.jpg")
    values = {(tag.replace("IPTC2:", "IPTC:"), value) for tag, value in old if "IPTC2:" in tag}
    assert len(values) > 25
    assert values <= set(new)


def _binary(path: Path, tag: str) -> bytes:
    command = [*exiftool(), "-b", f"-{tag}", str(path)]
    return subprocess.run(command, capture_output=True, check=True, timeout=60).stdout


def test_what_a_camera_put_in_comes_out_octet_for_octet(pairs: list[tuple[Path, Path]]) -> None:
    (copy,) = (to for source, to in pairs if source.name == "camera.jpg")
    assert _binary(copy, "ThumbnailImage") == THUMBNAIL
    assert _binary(copy, "MPImage2:PreviewImage") == SECOND
    assert _binary(copy, "ICC_Profile") == PROFILE
    _, note, at = camera_exif()
    data = copy.read_bytes()
    structure = data.index(b"Exif\0\0") + 6
    assert data[structure + at : structure + at + len(note)] == note


def test_exiftool_finds_nothing_new_wrong(pairs: list[tuple[Path, Path]]) -> None:
    ours = [pair for pair in pairs if pair[0].parent == pair[1].parent]
    warnings = warnings_of(path for pair in ours for path in pair)
    for source, copy in ours:
        assert warnings.get(copy, set()) <= warnings.get(source, set()), source.name


def test_the_second_picture_is_found_where_a_long_caption_moved_it(tmp_path: Path) -> None:
    source = stored(tmp_path, camera_jpeg())
    write_caption(source, tmp_path / "a.jpg", PhotoFields(caption="Ein Schiff läuft aus. " * 900))
    copy = tmp_path / "b.jpg"
    write_caption(tmp_path / "a.jpg", copy, PhotoFields(caption="Short"))
    for path in (tmp_path / "a.jpg", copy):
        assert _binary(path, "MPImage2:PreviewImage") == SECOND
        first = path.stat().st_size - len(SECOND)
        assert asked([path], "-MPImageLength", "-a")[path]["MPImage1:MPImageLength"] == first


_NEW_TEXTS = PhotoFields(caption="A ferry returns", copyright="© NLW", title="x", alt_text="y")
_LANGUAGE_TAGS = {
    "XMP-dc:Description": "A ferry returns",
    "XMP-dc:Rights": "© NLW",
    "XMP-dc:Title": "x",
    "XMP-iptcCore:AltTextAccessibility": "y",
}


def test_every_language_is_kept_and_the_twin_of_the_default_follows_it(tmp_path: Path) -> None:
    source = stored(tmp_path, camera_jpeg())
    copy = tmp_path / "copy.jpg"
    write_caption(source, copy, _NEW_TEXTS)
    old, new = (asked([path], "-XMP:all")[path] for path in (source, copy))
    for tag, text in _LANGUAGE_TAGS.items():
        assert [old[f"{tag}{end}"] for end in ("", "-en", "-de", "-ja")] == list(LANGUAGES.values())
        assert (new[tag], new[f"{tag}-en"]) == (text, text)
        assert (new[f"{tag}-de"], new[f"{tag}-ja"]) == (LANGUAGES["de"], LANGUAGES["ja"])


def _long_by_exiftool(folder: Path) -> Path:
    """A packet that exiftool had to split."""
    path = stored(folder, jpeg_octets(), "long.jpg")
    text = stored(folder, ("Ein Schiff läuft aus, 船. " * 3_500).encode(), "text")
    words = [f"-XMP-dc:Description<={text}", "-XMP-photoshop:City=Hull"]
    command = [*exiftool(), "-q", "-overwrite_original", *words, str(path)]
    subprocess.run(command, check=True, timeout=60)
    return path


def _long_by_us(folder: Path) -> Path:
    path = folder / "long.jpg"
    words = PhotoFields(long_description="Ein Schiff läuft aus, 船. " * 3_500, city="Hull")
    write_caption(stored(folder, jpeg_octets(), "plain.jpg"), path, words)
    return path


@pytest.mark.parametrize("make", [_long_by_exiftool, _long_by_us])
def test_extended_xmp_survives_further_writes(make: Callable[[Path], Path], tmp_path: Path) -> None:
    path = make(tmp_path)
    before = read_photo(path).file
    long = before.caption or before.long_description or ""
    assert (len(long) > 80_000, before.city) == (True, "Hull")
    for number in range(3):
        to = tmp_path / f"{number}.jpg"
        write_caption(path, to, PhotoFields(headline=f"Neu {number}"))
        path = to
    said = asked([path], "-XMP:all")[path]
    tags = ("XMP-dc:Description", "XMP-iptcCore:ExtDescrAccessibility")
    assert long in [said.get(tag, "").strip() for tag in tags]
    assert (said["XMP-photoshop:City"], said["XMP-photoshop:Headline"]) == ("Hull", "Neu 2")
    assert all("too long" in each for each in warnings_of([path, tmp_path / "0.jpg"])[path])


def test_the_extended_xmp_of_the_sample_is_kept(pairs: list[tuple[Path, Path]]) -> None:
    """It announces a second packet, and has one of a few octets."""
    sample("exiftool-ExtendedXMP.jpg")
    (pair,) = (pair for pair in pairs if pair[0].name == "exiftool-ExtendedXMP.jpg")
    old, new = (asked([path], "-XMP-pdf:all")[path] for path in pair)
    del old["SourceFile"], new["SourceFile"]
    assert old == new
    assert len(old) > 3


def test_no_copy_has_the_header_that_no_reader_knows(pairs: list[tuple[Path, Path]]) -> None:
    sample("meta-only/pa-file-photo.jpg")
    broken = b"XMP\0://ns.adobe.com/xap/1.0/"
    had = [copy for source, copy in pairs if broken in source.read_bytes()]
    assert len(had) > 1
    assert not any(broken in copy.read_bytes() for copy in had)
