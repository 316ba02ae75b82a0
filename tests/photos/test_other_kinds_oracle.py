"""Words in PNG, in WebP and in sidecars, as exiftool, exiv2 and Pillow read them."""

import io
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from xml.sax.saxutils import unescape

import pytest
from PIL import Image

from editor.domain.photo import PhotoFields
from editor.photos.caption_batch import CaptionedCopy, write_captions
from editor.photos.caption_write import write_caption
from editor.photos.read import read_photo
from tests.photos.files import noise, sample, stored
from tests.photos.generated_fields import generated
from tests.photos.good_files import made_files
from tests.photos.oracles import (
    agreed_exiv2,
    agreed_xmp,
    as_list,
    asked,
    exiftool,
    said_by_exiv2,
    warnings_of,
)

SETS = 30
NEW = PhotoFields(caption="José läuft – 東京", creators=("Una Reid", "Jö"), credit_line="NLW/Ü")
_BESIDE = ("tif", "gif", "heic", "avif", "nef", "cr2", "cr3", "dng", "orf", "raf", "rw2")
# What exiftool 12.57 can't write.
_UNKNOWN = dict.fromkeys(("data_mining", "ai_system", "ai_version", "ai_prompt", "ai_prompt_by"))


@dataclass(frozen=True)
class Written:
    """One file with our words: what was to be in it, and where it came from."""

    fields: PhotoFields
    source: Path


def _sources(folder: Path) -> list[Path]:
    """With and without words, and the samples of others."""
    made = [stored(folder, each.data, each.name) for each in made_files()]
    bare = []
    for kind in ("png", "webp"):
        target = io.BytesIO()
        noise((64, 48)).save(target, kind.upper(), lossless=True)
        bare.append(stored(folder, target.getvalue(), f"bare.{kind}"))
    chosen = [each for each in made if each.suffix in {".png", ".webp"}]
    return [*chosen, *bare, sample("xmp.webp"), sample("plain/astronaut.png")]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Written]:
    folder = tmp_path_factory.mktemp("chunks")
    found = {}
    sources = _sources(folder)
    for number, source in enumerate(sources):
        to = folder / f"new-{number}{source.suffix}"
        copy = write_caption(source, to, NEW)
        found[to] = Written(copy.file, source)
    for seed in range(SETS):
        for source in sources[:4]:
            to = folder / f"{seed}-{source.name}"
            write_caption(source, to, generated(seed))
            found[to] = Written(generated(seed), source)
    return found


@pytest.fixture(scope="module")
def beside(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Written]:
    """Sidecars of every kind of file that holds no words of ours, by their place."""
    folder, copies = tmp_path_factory.mktemp("beside"), tmp_path_factory.mktemp("copies")
    found = {}
    goods = [each for each in made_files() if each.kind in _BESIDE]
    for seed in range(SETS):
        good = goods[seed % len(goods)]
        source = stored(folder, good.data, f"{seed}-{good.name}")
        (copy,) = write_captions([(source, copies / source.name)], generated(seed))
        assert isinstance(copy, CaptionedCopy)
        assert copy.sidecar is not None
        found[copy.sidecar] = Written(copy.said, source)
        assert copy.said == generated(seed)
    assert {each.source.suffix[1:] for each in found.values()} == set(_BESIDE)
    return found


def _exif_agrees(fields: PhotoFields, answer: Mapping[str, Any]) -> None:
    """Where a file has EXIF at all, its texts follow."""
    if "IFD0:ImageDescription" in answer:
        assert answer["IFD0:ImageDescription"].strip() == fields.caption
    if "IFD0:Artist" in answer:
        assert answer["IFD0:Artist"] == "; ".join(fields.creators or ())
    if "IFD0:Copyright" in answer:
        assert answer["IFD0:Copyright"] == fields.copyright


def test_exiftool_reads_in_png_and_webp_what_was_written(written: Mapping[Path, Written]) -> None:
    compared = 0
    for path, answer in asked(written, "-XMP:all", "-IFD0:all").items():
        fields = written[path].fields
        compared += agreed_xmp(fields, answer)
        _exif_agrees(fields, answer)
        if fields.subjects and fields.subjects[-1].startswith("medtop:"):
            (term,) = answer["XMP-iptcExt:AboutCvTerm"]
            assert term["CvTermId"].endswith(fields.subjects[-1].removeprefix("medtop:"))
    assert compared >= SETS * 4 * 26


def _in_xmp(said: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Without what exiv2 makes of XMP where a file has no EXIF or IIM."""
    return {key: texts for key, texts in said.items() if key.startswith("Xmp")}


def test_exiv2_reads_in_png_and_webp_what_was_written(written: Mapping[Path, Written]) -> None:
    said = said_by_exiv2(written)
    compared = sum(
        agreed_exiv2(each.fields, _in_xmp(said[path]), is_strict=False)
        for path, each in written.items()
    )
    assert compared > SETS * 4 * 20


def test_pillow_finds_the_packet_and_the_same_pixels(written: Mapping[Path, Written]) -> None:
    for path, each in written.items():
        with Image.open(path) as copy, Image.open(each.source) as source:
            copy.load()
            packet = copy.info.get("xmp") or copy.info["XML:com.adobe.xmp"]
            text = unescape(packet if isinstance(packet, str) else packet.decode())
            for value in (each.fields.caption, each.fields.credit_line, each.fields.creators):
                assert all(one in text for one in as_list(value or "")), path
            assert copy.tobytes() == source.tobytes()
            assert copy.info.get("icc_profile") == source.info.get("icc_profile")


def test_exiftool_warns_of_nothing_new_in_them(written: Mapping[Path, Written]) -> None:
    warnings = warnings_of((*written, *{each.source for each in written.values()}))
    for path, each in written.items():
        assert warnings.get(path, set()) <= warnings.get(each.source, set()), path


def test_exiftool_and_exiv2_read_what_a_sidecar_says(beside: Mapping[Path, Written]) -> None:
    answers, said = asked(beside, "-XMP:all"), said_by_exiv2(beside)
    compared = 0
    for path, each in beside.items():
        compared += agreed_xmp(each.fields, answers[path])
        compared += agreed_exiv2(each.fields, _in_xmp(said[path]), is_strict=False)
    assert compared > SETS * (26 + 20)


def test_exiftool_warns_of_nothing_in_a_sidecar(beside: Mapping[Path, Written]) -> None:
    assert not any(warnings_of(beside).values())


def test_exiftool_takes_the_words_of_a_sidecar_over_into_the_photo(
    beside: Mapping[Path, Written], tmp_path: Path
) -> None:
    """So the next desk can, too: it is a sidecar as others write it."""
    sidecar, each = next((path, one) for path, one in beside.items() if ".tif" in one.source.name)
    photo = stored(tmp_path, each.source.read_bytes(), "a.tif")
    command = [*exiftool(), "-q", "-overwrite_original", "-tagsFromFile", str(sidecar)]
    subprocess.run([*command, "-XMP:all", str(photo)], check=True, timeout=60)
    said = replace(read_photo(photo).file, **_UNKNOWN)
    assert said == replace(each.fields, **_UNKNOWN)
