"""What we wrote, as exiftool, exiv2 and Pillow read it: every sample and 300 generated sets."""

import json
import re
import shutil
import subprocess
from collections import defaultdict
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
from tests.photos.test_samples import GROUPS

SETS = 300
IIM = {
    "caption": "Caption-Abstract", "headline": "Headline", "title": "ObjectName",
    "creators": "By-line", "creator_title": "By-lineTitle", "credit_line": "Credit",
    "source": "Source", "copyright": "CopyrightNotice", "instructions": "SpecialInstructions",
    "job_id": "OriginalTransmissionReference", "city": "City", "state": "Province-State",
    "country": "Country-PrimaryLocationName", "country_code": "Country-PrimaryLocationCode",
    "sublocation": "Sub-location", "keywords": "Keywords", "caption_writer": "Writer-Editor",
}  # fmt: skip
EXIV2 = {
    "Iptc.Application2.Headline": "headline",
    "Iptc.Application2.ObjectName": "title",
    "Iptc.Application2.BylineTitle": "creator_title",
    "Iptc.Application2.Credit": "credit_line",
    "Iptc.Application2.Source": "source",
    "Iptc.Application2.Copyright": "copyright",
    "Iptc.Application2.SpecialInstructions": "instructions",
    "Iptc.Application2.City": "city",
    "Iptc.Application2.ProvinceState": "state",
    "Iptc.Application2.CountryName": "country",
    "Iptc.Application2.CountryCode": "country_code",
    "Iptc.Application2.SubLocation": "sublocation",
    "Iptc.Application2.Writer": "caption_writer",
    "Xmp.photoshop.Headline": "headline",
    "Xmp.photoshop.AuthorsPosition": "creator_title",
    "Xmp.photoshop.Credit": "credit_line",
    "Xmp.photoshop.Source": "source",
    "Xmp.photoshop.Instructions": "instructions",
    "Xmp.photoshop.City": "city",
    "Xmp.photoshop.State": "state",
    "Xmp.photoshop.Country": "country",
    "Xmp.iptc.CountryCode": "country_code",
    "Xmp.iptc.Location": "sublocation",
    "Xmp.photoshop.CaptionWriter": "caption_writer",
    "Xmp.iptcExt.AISystemUsed": "ai_system",
    "Exif.Image.Copyright": "copyright",
}
LIMITS = {each.name: each.limit_octets for each in PROPERTIES}
LABELS = {each.name: each.label for each in PROPERTIES}
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
    command = [*_exiftool(), "-j", "-struct", "-G1", "-q", "-q", "-fast"]
    command += ["-XMP:all", "-IPTC:all", "-IFD0:all", "-ExifIFD:DateTimeOriginal"]
    command += ["-Photoshop:IPTCDigest", "-CurrentIPTCDigest", *map(str, written)]
    done = subprocess.run(command, capture_output=True, check=False, timeout=60)
    return {Path(each["SourceFile"]): each for each in json.loads(done.stdout)}


def _exiftool() -> list[str]:
    program = shutil.which("exiftool")
    if program is None:
        pytest.skip("exiftool is not installed: there is no oracle")
    return [program]


def _list(value: object) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list | tuple) else [str(value)]


def test_exiftool_reads_in_xmp_what_was_written(
    written: Mapping[Path, Written], said: Mapping[Path, Mapping[str, Any]]
) -> None:
    compared = 0
    for path, each in written.items():
        for one in PROPERTIES:
            value = getattr(each.fields, one.name)
            if value is None or one.name in {"data_mining", "subjects"}:
                continue
            namespace, local = one.xmp.rsplit("}", 1)
            name = f"{GROUPS[namespace + '}']}:{local[:1].upper() + local[1:]}"
            theirs = [text.strip().replace("\r\n", "\n") for text in _list(said[path].get(name))]
            assert theirs == _list(value), (path, one.name)
            compared += 1
    assert compared >= SETS * 26


def test_exiftool_reads_topics_and_codes(said: Mapping[Path, Mapping[str, Any]]) -> None:
    number = f"{GROUPS[EXTENSION]}:AboutCvTerm"
    generated_ones = [each for path, each in said.items() if path.stem.isdigit()]
    for each in generated_ones:
        seed = int(Path(each["SourceFile"]).stem)
        (term,) = each[number]
        assert (term["CvId"], term["CvTermId"]) == (TOPIC, f"{TOPIC}2000{seed:04}")
        assert _list(each["XMP-iptcCore:SubjectCode"]) in (["01000000"], ["1000000"])
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
            ours = [fit(text, limit).decode() for text in _list(getattr(each.fields, name))]
            assert [text.strip() for text in _list(answer[f"IPTC:{theirs}"])] == [
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
        ours = _list(getattr(each.fields, name) or ())
        said = (text.strip() for text in _list(answer.get(f"IPTC:{theirs}", ())))
        read = [text for text in said if text]
        if any(f"The {LABELS[name]} differs" in doubt for doubt in each.doubts):
            continue
        assert len(read) == len(ours), (path, name)
        for text, other in zip(ours, read, strict=True):
            assert _agree(text, other, LIMITS[name]), (path, name)


def _agree(ours: str, theirs: str, limit_octets: int) -> bool:
    one, other = " ".join(ours.split()), " ".join(theirs.strip("\0").split())
    return one == other or (len(theirs.encode()) > limit_octets - 4 and one.startswith(other))


def test_every_digest_is_current(said: Mapping[Path, Mapping[str, Any]]) -> None:
    for path, answer in said.items():
        digest = answer["Photoshop:IPTCDigest"]
        assert digest == answer["File:CurrentIPTCDigest"], path


def test_exiftool_warns_of_nothing_new(written: Mapping[Path, Written]) -> None:
    sources = {each.source for each in written.values()}
    chosen = [path for path in written if not path.stem.isdigit() or int(path.stem) % 5 == 0]
    command = [
        *_exiftool(),
        "-validate",
        "-warning",
        "-error",
        "-a",
        *map(str, (*sources, *chosen)),
    ]
    done = subprocess.run(command, capture_output=True, check=False, timeout=60)
    warnings: dict[Path, set[str]] = defaultdict(set)
    path = Path()
    for line in done.stdout.decode(errors="replace").splitlines():
        if line.startswith("======== "):
            path = Path(line.removeprefix("======== "))
        elif line.startswith(("Warning", "Error")):
            warnings[path].add(line.partition(": ")[2])
    for copy in chosen:
        new = warnings[copy] - warnings[written[copy].source]
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
    program = shutil.which("exiv2")
    if program is None:
        pytest.skip("exiv2 is not installed: there is no second oracle")
    chosen = [path for path in written if written[path].source.parent.name != "malformed"]
    options = [word for key in EXIV2 for word in ("-K", key)]
    command = [program, "-q", "-Pkv", *options, *map(str, chosen)]
    done = subprocess.run(command, capture_output=True, check=False, timeout=60)
    compared = 0
    for line in done.stdout.decode(errors="replace").splitlines():
        found = re.match(r"(\S+\.jpg)\s+(\S+)\s+(.*)", line)
        assert found is not None, line
        each = written[Path(found[1])]
        name = EXIV2[found[2]]
        if any(f"The {LABELS.get(name, name)} differs" in doubt for doubt in each.doubts):
            continue
        limit = LIMITS[name] if each.is_strict and found[2].startswith("Iptc") else None
        ours = fit(getattr(each.fields, name) or "", limit or None).decode()
        assert _agree(ours, found[3], LIMITS[name]), (found[1], found[2])
        compared += 1
    assert compared > SETS * 20


def test_pillow_reads_what_was_written_and_the_same_pixels(
    written: Mapping[Path, Written],
) -> None:
    for path, each in written.items():
        if len((each.fields.caption or "").encode()) > _PILLOW_OCTETS:
            continue
        with Image.open(path) as copy, Image.open(each.source) as source:
            iim = getiptcinfo(copy) or {}
            wanted = each.fields if path.stem.isdigit() else NEW
            limit = LIMITS["credit_line"] if each.is_strict else None
            assert iim[2, 110] == fit(wanted.credit_line or "", limit), path
            assert copy.size == source.size
        data, old = path.read_bytes(), each.source.read_bytes()
        if path.stem.isdigit():
            scan = old[old.index(b"\xff\xda") :]
            assert data.endswith(scan)
        elif each.source.name != "exiftool-FotoStation.jpg":  # its block behind the picture goes
            assert data.endswith(old[old.rindex(b"\xff\xda") :]), path


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
    command = [*_exiftool(), "-j", "-IPTC:all", "-IPTC:CodedCharacterSet", str(copy)]
    done = subprocess.run(command, capture_output=True, check=True, timeout=60)
    (answer,) = json.loads(done.stdout)
    assert answer["CodedCharacterSet"] == "UTF8"
    assert (answer[IIM[field]], answer["Headline"]) == (wanted, "Überschrift")
