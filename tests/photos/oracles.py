"""The programs that we ask what stands in a file, and how their answers compare with ours."""

import json
import re
import shutil
import subprocess
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from editor.domain.photo import PhotoFields
from editor.photos.metadata.field_map import PROPERTIES
from editor.photos.metadata.write_iim import fit
from tests.photos.test_samples import GROUPS

IIM = {
    "caption": "Caption-Abstract", "headline": "Headline", "title": "ObjectName",
    "creators": "By-line", "creator_title": "By-lineTitle", "credit_line": "Credit",
    "source": "Source", "copyright": "CopyrightNotice", "instructions": "SpecialInstructions",
    "job_id": "OriginalTransmissionReference", "city": "City", "state": "Province-State",
    "country": "Country-PrimaryLocationName", "country_code": "Country-PrimaryLocationCode",
    "sublocation": "Sub-location", "keywords": "Keywords", "caption_writer": "Writer-Editor",
}  # fmt: skip
EXIV2 = {
    "Iptc.Application2.Caption": "caption",
    "Iptc.Application2.Headline": "headline",
    "Iptc.Application2.ObjectName": "title",
    "Iptc.Application2.Byline": "creators",
    "Iptc.Application2.BylineTitle": "creator_title",
    "Iptc.Application2.Credit": "credit_line",
    "Iptc.Application2.Source": "source",
    "Iptc.Application2.Copyright": "copyright",
    "Iptc.Application2.SpecialInstructions": "instructions",
    "Iptc.Application2.TransmissionReference": "job_id",
    "Iptc.Application2.City": "city",
    "Iptc.Application2.ProvinceState": "state",
    "Iptc.Application2.CountryName": "country",
    "Iptc.Application2.CountryCode": "country_code",
    "Iptc.Application2.SubLocation": "sublocation",
    "Iptc.Application2.Keywords": "keywords",
    "Iptc.Application2.Writer": "caption_writer",
    "Xmp.dc.description": "caption",
    "Xmp.photoshop.Headline": "headline",
    "Xmp.dc.title": "title",
    "Xmp.dc.creator": "creators",
    "Xmp.photoshop.AuthorsPosition": "creator_title",
    "Xmp.photoshop.Credit": "credit_line",
    "Xmp.photoshop.Source": "source",
    "Xmp.dc.rights": "copyright",
    "Xmp.xmpRights.UsageTerms": "usage_terms",
    "Xmp.photoshop.Instructions": "instructions",
    "Xmp.photoshop.TransmissionReference": "job_id",
    "Xmp.photoshop.City": "city",
    "Xmp.photoshop.State": "state",
    "Xmp.photoshop.Country": "country",
    "Xmp.iptc.CountryCode": "country_code",
    "Xmp.iptc.Location": "sublocation",
    "Xmp.dc.subject": "keywords",
    "Xmp.iptcExt.PersonInImage": "people",
    "Xmp.photoshop.CaptionWriter": "caption_writer",
    "Xmp.iptcExt.DigitalSourceType": "source_type",
    "Xmp.iptcExt.AISystemUsed": "ai_system",
    "Xmp.plus.DataMining": "data_mining",
    "Exif.Image.ImageDescription": "caption",
    "Exif.Image.Artist": "creators",
    "Exif.Image.Copyright": "copyright",
}
LIMITS = {each.name: each.limit_octets for each in PROPERTIES}
LABELS = {each.name: each.label for each in PROPERTIES}
_LONGEST_S = 100
_CUT_OCTETS = 4  # the longest character in UTF-8


def exiftool() -> list[str]:
    """The start of a command; skips the test where exiftool isn't installed."""
    program = shutil.which("exiftool")
    if program is None:
        pytest.skip("exiftool is not installed: there is no oracle")
    return [program]


def exiv2() -> list[str]:
    """Likewise for exiv2."""
    program = shutil.which("exiv2")
    if program is None:
        pytest.skip("exiv2 is not installed: there is no second oracle")
    return [program]


def asked(paths: Iterable[Path], *options: str) -> dict[Path, dict[str, Any]]:
    """What exiftool says of files, by tag with its group."""
    command = [*exiftool(), "-j", "-struct", "-G1", "-q", "-q", *options, *map(str, paths)]
    done = subprocess.run(command, capture_output=True, check=False, timeout=_LONGEST_S)
    return {Path(each["SourceFile"]): each for each in json.loads(done.stdout)}


def everything(paths: Iterable[Path]) -> dict[Path, Counter[tuple[str, str]]]:
    """All that exiftool finds inside files: also tags it doesn't know, and doubled ones.

    Returns:
        By file, how often each tag, with its group, has each value.
    """
    options = ["-G1:4", "-a", "-u", "-U", "-ee3", "--System:all", "--Composite:all"]
    found = {}
    for path, answer in asked(paths, *options).items():
        del answer["SourceFile"]
        del answer["ExifTool:ExifToolVersion"]
        found[path] = Counter(
            (re.sub(r"(.*):Copy\d+:", r"\1:", tag), str(value)) for tag, value in answer.items()
        )
    return found


def warnings_of(paths: Iterable[Path]) -> dict[Path, set[str]]:
    """What ``exiftool -validate`` finds wrong."""
    command = [*exiftool(), "-validate", "-warning", "-error", "-a", *map(str, paths)]
    done = subprocess.run(command, capture_output=True, check=False, timeout=_LONGEST_S)
    found: dict[Path, set[str]] = defaultdict(set)
    path = Path()
    for line in done.stdout.decode(errors="replace").splitlines():
        if line.startswith("======== "):
            path = Path(line.removeprefix("======== "))
        elif line.startswith(("Warning", "Error")):
            found[path].add(line.partition(": ")[2])
    return found


def as_list(value: object) -> list[str]:
    """What exiftool gives as a list only if there are several."""
    return [str(each) for each in value] if isinstance(value, list | tuple) else [str(value)]


def tag_of_property(xmp: str) -> str:
    """How exiftool calls a property, such as ``XMP-dc:Rights``."""
    namespace, local = xmp.rsplit("}", 1)
    return f"{GROUPS[namespace + '}']}:{local[:1].upper() + local[1:]}"


def agreed_xmp(fields: PhotoFields, answer: Mapping[str, Any]) -> int:
    """See that exiftool reads all of these fields in XMP; how many those are."""
    compared = 0
    for one in PROPERTIES:
        value = getattr(fields, one.name)
        if value is None or one.name in {"data_mining", "subjects"}:
            continue
        theirs = as_list(answer.get(tag_of_property(one.xmp)))
        folded = [text.strip().replace("\r\n", "\n") for text in theirs]
        assert folded == as_list(value), (answer["SourceFile"], one.name)
        compared += 1
    return compared


def said_by_exiv2(paths: Iterable[Path]) -> dict[Path, dict[str, list[str]]]:
    """The values that exiv2 finds, by file and key of ``EXIV2``; a list in XMP is one text."""
    options = [word for key in EXIV2 for word in ("-K", key)]
    command = [*exiv2(), "-q", "-Pkv", *options, *map(str, paths)]
    done = subprocess.run(command, capture_output=True, check=False, timeout=_LONGEST_S)
    rows: dict[Path, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    last: list[str] = []
    for line in done.stdout.decode(errors="replace").split("\n"):
        if found := re.match(r"(/\S+\.\w+)\s+((?:Exif|Iptc|Xmp)\.\S+) +(.*)", line):
            last = rows[Path(found[1])][found[2]]
            last.append(found[3].removeprefix('lang="x-default" '))
        elif last:
            last[-1] += "\n" + line
    return rows


def agreed_exiv2(
    fields: PhotoFields,
    said: Mapping[str, list[str]],
    *,
    is_strict: bool,
    but: Collection[str] = (),
) -> int:
    """See that exiv2 reads these fields wherever it says anything; how many values those are.

    Args:
        fields: What was written.
        said: Of one file.
        is_strict: IIM was cut at its limits.
        but: Fields that aren't compared.
    """
    compared = 0
    for key, texts in said.items():
        name = EXIV2[key]
        if name in but:
            continue
        value = as_list(getattr(fields, name) or "")
        limit = LIMITS[name] if key.startswith("Iptc") else 0
        if not limit:
            value = ["; ".join(value) if key.startswith("Exif") else ", ".join(value)]
        ours = [fit(one, limit if is_strict and limit else None).decode() for one in value]
        assert len(texts) == len(ours), (key, texts, ours)
        for one, other in zip(ours, texts, strict=True):
            by_default = other.partition(', lang="')[0]  # it names other languages behind it
            assert agree(one, by_default, limit), (key, one, other)
            compared += 1
    return compared


def agree(ours: str, theirs: str, limit_octets: int) -> bool:
    """Whether two texts are one, or one was cut at the limit of IIM; 0 is no limit."""
    one, other = " ".join(ours.split()), " ".join(theirs.strip("\0").split())
    is_cut = limit_octets and len(theirs.encode()) > limit_octets - _CUT_OCTETS
    return one == other or bool(is_cut and one.startswith(other))
