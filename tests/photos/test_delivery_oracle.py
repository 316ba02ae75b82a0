"""What leaves the house, as exiftool sees it: nothing that isn't on the list below."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from editor.domain.crop import WHOLE, Crop
from editor.domain.errors import CopydeskError
from editor.domain.photo import PhotoFields
from editor.exporters.html import PictureKind
from editor.photos.delivery_copy import make_delivery_copy
from editor.photos.metadata.field_map import ABOUT_TERM, PROPERTIES, TAKEN_XMP
from editor.photos.metadata.write_iim import fit
from tests.builders import newsroom_in
from tests.photos.camera_jpeg import camera_jpeg
from tests.photos.files import SAMPLES, stored
from tests.photos.generated_fields import generated
from tests.photos.good_files import made_files
from tests.photos.oracles import (
    IIM,
    LIMITS,
    agreed_exiv2,
    agreed_xmp,
    as_list,
    asked,
    everything,
    said_by_exiv2,
    tag_of_property,
    warnings_of,
)
from tests.photos.test_delivery_copy import telling_jpeg
from tests.services.test_words_in_exports import pictures, ready

_OF_PEOPLE = ("creators", "creator_title", "caption_writer", "ai_prompt_by")
_WORDS = (
    {tag_of_property(each.xmp) for each in PROPERTIES}
    | {tag_of_property(TAKEN_XMP), tag_of_property(ABOUT_TERM), "XMP-xmpNote:HasExtendedXMP"}
    | {f"IPTC:{tag}" for tag in IIM.values()}
    | {"IPTC:DateCreated", "IPTC:TimeCreated", "IPTC:CodedCharacterSet", "Photoshop:IPTCDigest"}
    | {"IPTC:EnvelopeRecordVersion", "IPTC:ApplicationRecordVersion"}
    | {"IFD0:ImageDescription", "IFD0:Artist", "IFD0:Copyright"}
    | {"ExifIFD:DateTimeOriginal", "ExifIFD:OffsetTimeOriginal"}
)
# How a picture is to be decoded and shown; what exiftool works out itself.
_PICTURE = (
    {"IFD0:Orientation", "IFD0:ResolutionUnit", "IFD0:YCbCrPositioning"}
    | {f"IFD0:{axis}Resolution" for axis in "XY"}
    | {"ExifIFD:ColorSpace", "ExifIFD:ComponentsConfiguration", "ExifIFD:ExifVersion"}
    | {"ExifIFD:ExifImageHeight", "ExifIFD:ExifImageWidth", "ExifIFD:FlashpixVersion"}
    | {f"File:{tag}" for tag in ("FileType", "FileTypeExtension", "MIMEType", "ExifByteOrder")}
    | {f"File:{tag}" for tag in ("ImageWidth", "ImageHeight", "BitsPerSample", "ColorComponents")}
    | {f"File:{tag}" for tag in ("EncodingProcess", "YCbCrSubSampling", "CurrentIPTCDigest")}
    | {f"JFIF:{tag}" for tag in ("JFIFVersion", "ResolutionUnit", "XResolution", "YResolution")}
    | {f"Adobe:{tag}" for tag in ("DCTEncodeVersion", "ColorTransform")}
    | {f"Adobe:APP14Flags{number}" for number in (0, 1)}
    | {f"PNG:{tag}" for tag in ("ImageWidth", "ImageHeight", "BitDepth", "ColorType", "Filter")}
    | {f"PNG:{tag}" for tag in ("Compression", "Interlace", "ProfileName", "SRGBRendering")}
    | {f"PNG-pHYs:{tag}" for tag in ("PixelUnits", "PixelsPerUnitX", "PixelsPerUnitY")}
    | {f"RIFF:{tag}" for tag in ("ImageWidth", "ImageHeight", "WebP_Flags", "VP8Version")}
    | {f"RIFF:{tag}" for tag in ("HorizontalScale", "VerticalScale", "AlphaIsUsed")}
    | {f"RIFF:Alpha{tag}" for tag in ("Compression", "Filtering", "Preprocessing")}
)
_ENDINGS = {"image/jpeg": ".jpg", "image/png": ".png", "image/webp": ".webp"}
_PROFILE = re.compile("ICC[-_]")
_LANGUAGE = re.compile("-[a-z]{2}(-[A-Z]{2})?$")


def _unlisted(said: dict[tuple[str, str], int], words: set[str] = _WORDS) -> list[str]:
    """The tags that may not be there."""
    tags = {_LANGUAGE.sub("", tag) for tag, _ in said}
    return sorted(tag for tag in tags - words - _PICTURE if not _PROFILE.match(tag))


@dataclass(frozen=True)
class _Small:
    width_px: int
    height_px: int
    media_type: str
    crop: Crop = WHOLE
    quality: int = 80


@dataclass(frozen=True)
class Delivered:
    """A copy, what it was to say, and how it was made."""

    fields: PhotoFields
    is_protected: bool
    is_strict: bool
    doubts: tuple[str, ...]


def _sources(folder: Path) -> list[Path]:
    places = ("*.jpg", "meta-only/*.jpg", "malformed/*", "*.webp", "plain/*")
    paths = [path for place in places for path in sorted(SAMPLES.glob(place))]
    paths += [stored(folder, each.data, each.name) for each in made_files()]
    paths.append(stored(folder, camera_jpeg(), "camera.jpg"))
    paths.append(stored(folder, telling_jpeg(), "telling.jpg"))
    return paths


def _wanted(path: Path, number: int) -> Iterator[_Small | None]:
    """The whole picture, and a small one in each kind in turn."""
    if path.suffix in {".jpg", ".png", ".webp"}:
        yield None
    yield _Small(4, 4, [*_ENDINGS][number % len(_ENDINGS)])


@pytest.fixture(scope="module")
def delivered(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Delivered]:
    folder, sources = tmp_path_factory.mktemp("delivered"), tmp_path_factory.mktemp("sources")
    found, refused = {}, set()
    for number, source in enumerate(_sources(sources)):
        for wanted in _wanted(source, number):
            for is_protected, is_strict in ((False, False), (False, True), (True, True)):
                fields = generated(number * 3 + is_strict)
                end = source.suffix if wanted is None else _ENDINGS[wanted.media_type]
                stem = f"{number}-{wanted is None}-{is_protected}-{is_strict}-{source.stem}"
                to = folder / f"{stem}{end}"
                try:
                    copy = make_delivery_copy(
                        source,
                        to,
                        fields,
                        wanted,
                        is_protected=is_protected,
                        limits="strict" if is_strict else "lenient",
                    )
                except CopydeskError:
                    refused.add(source.parent.name)
                    continue
                assert copy.unmeant == (), to.name
                found[to] = Delivered(copy.photo.file, is_protected, is_strict, copy.doubts)
                if not is_protected:
                    assert copy.photo.file == fields
    assert refused == ({"malformed"} if SAMPLES.is_dir() else set())
    assert len(found) > (150 if SAMPLES.is_dir() else 60)
    return found


def test_nothing_is_in_a_copy_that_is_not_on_the_list(delivered: dict[Path, Delivered]) -> None:
    for path, said in everything(delivered).items():
        assert _unlisted(said) == [], path.name


def test_exiftool_and_exiv2_read_what_was_meant(delivered: dict[Path, Delivered]) -> None:
    others = said_by_exiv2(delivered)
    for path, answer in asked(delivered, "-XMP:all", "-IPTC:all").items():
        each = delivered[path]
        assert agreed_xmp(each.fields, answer) > 20
        jpeg = {key: texts for key, texts in others[path].items() if "IPTC:City" in answer}
        agreed_exiv2(each.fields, jpeg, is_strict=each.is_strict)
        for name, tag in IIM.items() if "IPTC:City" in answer else ():
            limit = LIMITS[name] if each.is_strict else None
            value = getattr(each.fields, name)
            ours = [fit(text, limit).decode().strip() for text in as_list(value or ())]
            theirs = as_list(answer.get(f"IPTC:{tag}", ()))
            assert [text.strip() for text in theirs] == ours, (path.name, name)


def test_nothing_in_a_protected_copy_leads_to_a_person(delivered: dict[Path, Delivered]) -> None:
    people = {tag_of_property(each.xmp) for each in PROPERTIES if each.name in _OF_PEOPLE}
    people |= {f"IPTC:{IIM[name]}" for name in _OF_PEOPLE if name in IIM} | {"IFD0:Artist"}
    protected = [path for path, each in delivered.items() if each.is_protected]
    for path, said in everything(protected).items():
        assert _unlisted(said, _WORDS - people) == [], path.name
        clocks = [value for tag, value in said if "Time" in tag or tag.endswith("DateCreated")]
        assert not any(":11:12" in clock for clock in clocks), path.name
        assert b"Secret" not in path.read_bytes()


def test_exiftool_complains_of_no_copy(delivered: dict[Path, Delivered]) -> None:
    for path, warnings in warnings_of(delivered).items():
        new = {each for each in warnings if not re.search(r"IPTC .* too long", each)}
        assert new == set(), path.name


@pytest.mark.parametrize("kind", PictureKind)
def test_exported_pictures_say_no_more_than_the_list(kind: PictureKind, tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        ready(newsroom, tmp_path)
        made = pictures(newsroom, tmp_path / "out", kind)
    assert made
    for path, said in everything(made).items():
        if kind is PictureKind.AVIF:
            assert not [tag for tag, _ in said if tag.startswith(("XMP", "IPTC", "IFD", "Exif"))]
            continue
        assert _unlisted(said) == [], path.name
        assert said["XMP-dc:Description", "The Isla sails again."] == 1


def test_the_list_finds_what_is_not_on_it(tmp_path: Path) -> None:
    source = stored(tmp_path, camera_jpeg())
    (said,) = everything([source]).values()
    for tag in ("Canon:OwnerName", "IFD1:ThumbnailImage", "File:Comment", "XMP-photoshop:History"):
        assert tag in _unlisted(said)
    assert {"MPImage2:PreviewImage", "Photoshop:CopyrightFlag"} <= set(_unlisted(said))
