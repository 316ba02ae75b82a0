"""What we wrote, as exiftool, exiv2 and Pillow read it: every sample and 300 generated sets."""

import json
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PIL.IptcImagePlugin import getiptcinfo

from editor.domain.errors import CopydeskError
from editor.domain.photo import PhotoFields
from editor.photos.caption_write import write_caption
from editor.photos.metadata.field_map import EXTENSION, PROPERTIES
from editor.photos.metadata.write_iim import fit
from tests.photos.files import SAMPLES, exif_segment, jpeg_octets, sample, tiff_block, with_segments
from tests.photos.generated_fields import generated
from tests.photos.oracles import (
    IIM,
    LABELS,
    LIMITS,
    agree,
    agreed_exiv2,
    agreed_xmp,
    as_list,
    asked,
    exiftool,
    said_by_exiv2,
    warnings_of,
)
from tests.photos.test_samples import GROUPS

SETS = 300
NEW = PhotoFields(caption="José läuft – 東京", creators=("Una Reid", "Jö"), credit_line="NLW/Ü")
_PILLOW_OCTETS = 0x7FFF  # it misreads longer datasets (IIM 4.2, 1.6)
TOPIC = "http://cv.iptc.org/newscodes/mediatopic/"


@dataclass(frozen=True)
class Written:
    """One copy: what was to be in it, and where it came from."""

    fields: PhotoFields
    source: Path
    is_strict: bool = False
    has_short_exif: bool = True
    doubts: tuple[str, ...] = ()


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Written]:
    folder = tmp_path_factory.mktemp("written")
    base = folder / "base.jpg"
    exif = tiff_block({271: b"Maker\0", 36867: b"2026:03:03 10:11:12\0"}, {274: 1})
    base.write_bytes(with_segments(jpeg_octets(), exif_segment(exif)))
    plain = folder / "plain.jpg"
    plain.write_bytes(jpeg_octets())
    found = {}
    for seed in range(SETS):
        to, source = folder / f"{seed}.jpg", (base, plain)[seed % 2]
        is_strict = seed % 4 == 3
        copy = write_caption(source, to, generated(seed), is_lenient=not is_strict)
        found[to] = Written(generated(seed), source, is_strict, not copy.doubts)
    for source in sorted(SAMPLES.rglob("*.jpg")):
        to = folder / f"sample-{source.name}"
        try:
            copy = write_caption(source, to, NEW)
        except CopydeskError:
            assert source.parent.name == "malformed"
            continue
        found[to] = Written(copy.file, source, doubts=copy.doubts)
    return found


@pytest.fixture(scope="module")
def said(written: Mapping[Path, Written]) -> dict[Path, dict[str, Any]]:
    """What exiftool reads, in one run."""
    options = ["-fast", "-XMP:all", "-IPTC:all", "-IFD0:all", "-ExifIFD:DateTimeOriginal"]
    return asked(written, *options, "-Photoshop:IPTCDigest", "-CurrentIPTCDigest")


def test_exiftool_reads_in_xmp_what_was_written(
    written: Mapping[Path, Written], said: Mapping[Path, Mapping[str, Any]]
) -> None:
    compared = sum(agreed_xmp(each.fields, said[path]) for path, each in written.items())
    assert compared >= SETS * 26


def test_exiftool_reads_topics_and_codes(said: Mapping[Path, Mapping[str, Any]]) -> None:
    number = f"{GROUPS[EXTENSION]}:AboutCvTerm"
    generated_ones = [each for path, each in said.items() if path.stem.isdigit()]
    for each in generated_ones:
        seed = int(Path(each["SourceFile"]).stem)
        (term,) = each[number]
        assert (term["CvId"], term["CvTermId"]) == (TOPIC, f"{TOPIC}2000{seed:04}")
        assert as_list(each["XMP-iptcCore:SubjectCode"]) in (["01000000"], ["1000000"])
    assert len(generated_ones) == SETS


def test_exiftool_reads_in_iim_and_exif_what_was_written(
    written: Mapping[Path, Written], said: Mapping[Path, Mapping[str, Any]]
) -> None:
    for path, each in written.items():
        answer = said[path]
        if not path.stem.isdigit():
            _assert_iim_of_sample(path, each, answer)
            continue
        for name, theirs in IIM.items():
            limit = LIMITS[name] if each.is_strict else None
            ours = [fit(text, limit).decode() for text in as_list(getattr(each.fields, name))]
            assert [text.strip() for text in as_list(answer[f"IPTC:{theirs}"])] == [
                text.strip() for text in ours
            ], (path, name)
        day, _, clock = (each.fields.taken_at or "").partition("T")
        assert answer["IPTC:DateCreated"] == day.replace("-", ":")
        assert answer["IPTC:TimeCreated"] == clock
        if each.source.stem == "base":
            assert answer["ExifIFD:DateTimeOriginal"] == f"{day.replace('-', ':')} {clock[:8]}"
        if each.has_short_exif:
            assert answer["IFD0:ImageDescription"].strip() == each.fields.caption, path
            assert answer["IFD0:Artist"] == "; ".join(each.fields.creators or ())
            assert answer["IFD0:Copyright"] == each.fields.copyright


def _assert_iim_of_sample(path: Path, each: Written, answer: Mapping[str, Any]) -> None:
    """What the sample's own writer cut at the limit of IIM stays cut, what differs is told."""
    for name, theirs in IIM.items():
        ours = as_list(getattr(each.fields, name) or ())
        said = (text.strip() for text in as_list(answer.get(f"IPTC:{theirs}", ())))
        read = [text for text in said if text]
        if any(f"The {LABELS[name]} differs" in doubt for doubt in each.doubts):
            continue
        assert len(read) == len(ours), (path, name)
        for text, other in zip(ours, read, strict=True):
            assert agree(text, other, LIMITS[name]), (path, name)


def test_every_digest_is_current(said: Mapping[Path, Mapping[str, Any]]) -> None:
    for path, answer in said.items():
        digest = answer["Photoshop:IPTCDigest"]
        assert digest == answer["File:CurrentIPTCDigest"], path


def test_exiftool_warns_of_nothing_new(written: Mapping[Path, Written]) -> None:
    sources = {each.source for each in written.values()}
    chosen = [path for path in written if not path.stem.isdigit() or int(path.stem) % 5 == 0]
    warnings = warnings_of((*sources, *chosen))
    for copy in chosen:
        new = warnings.get(copy, set()) - warnings.get(written[copy].source, set())
        if copy.stem.isdigit():  # lenient: whole fields, longer than IIM foresees
            new = {each for each in new if not re.search(r"IPTC .* too long", each)}
        if written[copy].source.parent.name != "malformed":
            assert new <= _NOT_OURS.get(written[copy].source.name, set()), copy


# What stands in the file already, seen only now that the reader gets that far.
_NOT_OURS = {
    "afp-getty.jpg": {
        "[minor] Ignored empty rdf:Bag list for GettyImagesGIFT:Personality",
        "[minor] Ignored empty rdf:Bag list for dc:subject",
    }
}


def test_exiv2_reads_what_was_written(written: Mapping[Path, Written]) -> None:
    chosen = [path for path in written if written[path].source.parent.name != "malformed"]
    compared = 0
    for path, rows in said_by_exiv2(chosen).items():
        each = written[path]
        told = {
            name
            for name, label in LABELS.items()
            if any(f"The {label} differs" in doubt for doubt in each.doubts)
        }
        compared += agreed_exiv2(each.fields, rows, is_strict=each.is_strict, but=told)
    assert compared > SETS * 35


def test_pillow_reads_what_was_written_and_the_same_pixels(
    written: Mapping[Path, Written],
) -> None:
    for path, each in written.items():
        if len((each.fields.caption or "").encode()) > _PILLOW_OCTETS:
            continue
        with Image.open(path) as copy, Image.open(each.source) as source:
            iim = getiptcinfo(copy) or {}
            wanted = each.fields if path.stem.isdigit() else NEW
            _assert_pillow(copy, iim, wanted, is_strict=each.is_strict)
            assert copy.size == source.size
        data, old = path.read_bytes(), each.source.read_bytes()
        if path.stem.isdigit():
            scan = old[old.index(b"\xff\xda") :]
            assert data.endswith(scan)
        elif each.source.name != "exiftool-FotoStation.jpg":  # its block behind the picture goes
            assert data.endswith(old[old.rindex(b"\xff\xda") :]), path


def _assert_pillow(
    copy: Image.Image,
    iim: Mapping[tuple[int, int], bytes | list[bytes]],
    wanted: PhotoFields,
    *,
    is_strict: bool,
) -> None:
    """It reads every field in IIM, and what EXIF has room for."""
    for one in PROPERTIES:
        value = getattr(wanted, one.name)
        if not one.iim or value is None:
            continue
        ours = [fit(text, one.limit_octets if is_strict else None) for text in as_list(value)]
        theirs = iim[2, one.iim]
        assert (theirs if isinstance(theirs, list) else [theirs]) == ours, (copy, one.name)
    artist = copy.getexif().get(315)
    if artist is not None:
        assert artist.encode("latin-1").decode() == "; ".join(wanted.creators or ())


@pytest.mark.parametrize(
    ("name", "field", "wanted"),
    [
        ("photomechanic5-macroman.jpg", "caption", "José Mourinho"),
        ("meta-only/corbis-cp1252.jpg", "copyright", "© Corbis.  All Rights Reserved."),
    ],
)
def test_old_character_sets_come_out_as_unicode(
    tmp_path: Path, name: str, field: str, wanted: str
) -> None:
    copy = tmp_path / Path(name).name
    write_caption(sample(name), copy, PhotoFields(headline="Überschrift"))
    command = [*exiftool(), "-j", "-IPTC:all", "-IPTC:CodedCharacterSet", str(copy)]
    done = subprocess.run(command, capture_output=True, check=True, timeout=60)
    (answer,) = json.loads(done.stdout)
    assert answer["CodedCharacterSet"] == "UTF8"
    assert (answer[IIM[field]], answer["Headline"]) == (wanted, "Überschrift")
