"""Reading 500 and captioning 200 camera photos, against exiftool in the same run.

Run it as ``python -m tests.benchmarks.photo_metadata``. Reading must take at most 1/20 of the time
of ``exiftool -stay_open``, writing (on the disk, read back and compared) at most 1/3 of
exiftool's in one batch; exit status 1 if one is missed, 2 if exiftool isn't installed.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random

from PIL import Image

from editor.domain.photo import PhotoFields
from editor.photos.caption_batch import CaptionedCopy, write_captions
from editor.photos.kinds import HEAD_OCTETS, media_type_of
from editor.photos.metadata.embedded import read_embedded

_READ, _WRITTEN = 500, 200
_READ_RATIO, _WRITE_RATIO = 20, 3
_NEW = PhotoFields(caption="Ein Schiff läuft aus", creators=("Una Reid",), credit_line="NLW")

_CAMERA = """-Make=Nikon
-Model=D4
-Software=Ver. 1.10
-Orientation=1
-XResolution=200
-YResolution=200
-ResolutionUnit=2
-ModifyDate=2026:03:03 10:18:12
-YCbCrPositioning=2
-Artist=Una Reid
-ImageDescription=Camera words
-Copyright=NLW
-ExposureTime=0.000625
-FNumber=4
-ExposureProgram=1
-ISO=400
-SensitivityType=2
-ExifVersion=0230
-DateTimeOriginal=2026:03:03 10:11:12
-CreateDate=2026:03:03 10:11:12
-OffsetTimeOriginal=+01:00
-ComponentsConfiguration=1 2 3 0
-CompressedBitsPerPixel=4
-ExposureCompensation=0.33
-MaxApertureValue=4
-MeteringMode=5
-LightSource=0
-Flash=0
-FocalLength=600
-UserComment=on the bridge
-SubSecTime=70
-SubSecTimeOriginal=70
-SubSecTimeDigitized=70
-FlashpixVersion=0100
-ColorSpace=1
-ExifIFD:ExifImageWidth=1500
-ExifIFD:ExifImageHeight=1125
-SensingMethod=2
-FileSource=3
-SceneType=1
-CustomRendered=0
-ExposureMode=1
-WhiteBalance=0
-DigitalZoomRatio=1
-FocalLengthIn35mmFormat=600
-SceneCaptureType=0
-GainControl=1
-Contrast=0
-Saturation=0
-Sharpness=2
-SubjectDistanceRange=0
-GPSVersionID=2 3 0 0
-GPSLatitude=53.8
-GPSLatitudeRef=N
-GPSLongitude=1.55
-GPSLongitudeRef=W
-LensModel=600mm f/4
-SerialNumber=2001234
-ThumbnailImage<={thumbnail}
-IPTC:Caption-Abstract=Camera words
-IPTC:By-line=Una Reid
-IPTC:City=Leeds
-IPTC:DateCreated=2026:03:03
-XMP-photoshop:City=Leeds
-XMP-photoshop:DateCreated=2026:03:03 10:11:12+01:00
-XMP-dc:Creator=Una Reid
-XMP-dc:Description=Camera words
-XMP-xmp:Rating=0
"""


def main() -> int:
    """Make the photos, measure, print."""
    program = shutil.which("exiftool")
    if program is None:
        print("exiftool is not installed: there is nothing to measure against")
        return 2
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = _photos(folder, program)
        theirs_s, ours_s = _stay_open(program, paths), _read(paths)
        is_met = theirs_s / ours_s >= _READ_RATIO
        _say(f"read {_READ}", theirs_s, ours_s, _READ_RATIO)
        theirs_s = _their_captions(program, paths[:_WRITTEN], folder / "theirs")
        ours_s = _captions(paths[:_WRITTEN], folder / "ours")
        _say(f"caption {_WRITTEN}", theirs_s, ours_s, _WRITE_RATIO)
        return 0 if is_met and theirs_s / ours_s >= _WRITE_RATIO else 1


def _photos(folder: Path, program: str) -> list[Path]:
    """JPEGs of 1.1 MB with the tags that a press camera writes, but for its maker notes."""
    first = folder / "photo.jpg"
    noise = Random(7).randbytes(500 * 375 * 3)
    picture = Image.frombytes("RGB", (500, 375), noise)
    picture.resize((1500, 1125)).save(first, quality=92)
    picture.resize((160, 120)).save(folder / "thumbnail.jpg", quality=80)
    (folder / "tags.args").write_text(_CAMERA.format(thumbnail=folder / "thumbnail.jpg"))
    command = [program, "-q", "-n", "-overwrite_original", "-@", str(folder / "tags.args")]
    subprocess.run([*command, str(first)], check=True)
    octets = first.read_bytes()
    paths = [folder / f"{number:04}.jpg" for number in range(_READ)]
    for path in paths:
        path.write_bytes(octets)
    return paths


def _stay_open(program: str, paths: list[Path]) -> float:
    """Seconds; the start of the program isn't counted."""
    command = [program, "-stay_open", "True", "-@", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        start = 0.0
        for path in (paths[0], *paths):  # the first one is a rehearsal
            running.stdin.write(f"-j\n-XMP:all\n-IPTC:all\n-EXIF:all\n{path}\n-execute\n".encode())
            running.stdin.flush()
            while running.stdout.readline().strip() != b"{ready}":
                pass
            start = start or time.perf_counter()
        taken_s = time.perf_counter() - start
        running.stdin.write(b"-stay_open\nFalse\n")
        running.stdin.flush()
    return taken_s


def _read(paths: list[Path]) -> float:
    start = 0.0
    for path in (paths[0], *paths):
        with path.open("rb") as stream:
            fields = read_embedded(stream, media_type_of(stream.read(HEAD_OCTETS), path)).fields
        assert fields.city == "Leeds"
        start = start or time.perf_counter()
    return time.perf_counter() - start


def _their_captions(program: str, paths: list[Path], folder: Path) -> float:
    folder.mkdir()
    tags = ["XMP-dc:Description", "IPTC:Caption-Abstract", "EXIF:ImageDescription"]
    words = [f"-{tag}={_NEW.caption}" for tag in tags]
    words += [f"-{tag}=Una Reid" for tag in ("XMP-dc:Creator", "IPTC:By-line", "EXIF:Artist")]
    words += ["-XMP-photoshop:Credit=NLW", "-IPTC:Credit=NLW", "-IPTC:CodedCharacterSet=UTF8"]
    words += ["-Photoshop:IPTCDigest=new", "-o", f"{folder}/"]
    start = time.perf_counter()
    subprocess.run([program, "-q", *words, *map(str, paths)], check=True)
    taken_s = time.perf_counter() - start
    assert len(list(folder.iterdir())) == len(paths)
    return taken_s


def _captions(paths: list[Path], folder: Path) -> float:
    folder.mkdir()
    start = time.perf_counter()
    written = write_captions([(path, folder / path.name) for path in paths], _NEW)
    assert all(isinstance(each, CaptionedCopy) for each in written)
    return time.perf_counter() - start


def _say(what: str, theirs_s: float, ours_s: float, wanted: int) -> None:
    ratio = theirs_s / ours_s
    verdict = "met" if ratio >= wanted else "MISSED"
    print(
        f"{what:12} exiftool {theirs_s:6.2f} s   Copydesk {ours_s:6.3f} s   "
        f"{ratio:5.1f} times faster ({wanted} wanted: {verdict})"
    )


if __name__ == "__main__":
    sys.exit(main())
