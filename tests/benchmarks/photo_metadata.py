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
from editor.photos.caption_write import write_caption
from editor.photos.kinds import HEAD_OCTETS, media_type_of
from editor.photos.metadata.embedded import read_embedded

_READ, _WRITTEN = 500, 200
_READ_RATIO, _WRITE_RATIO = 20, 3
_NEW = PhotoFields(caption="Ein Schiff läuft aus", creators=("Una Reid",), credit_line="NLW")


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
    """JPEGs with the blocks of a camera, 0.4 MB each."""
    first = folder / "photo.jpg"
    noise = Random(7).randbytes(500 * 375 * 3)
    Image.frombytes("RGB", (500, 375), noise).resize((1500, 1125)).save(first, quality=92)
    tags = ["Make=Canon", "Model=Canon EOS R5", "LensModel=RF24-70mm", "ISO=400", "FNumber=4"]
    tags += ["DateTimeOriginal=2026:03:03 10:11:12", "Artist=Una Reid", "Description=Camera words"]
    tags += ["IPTC:Caption-Abstract=Camera words", "XMP-photoshop:City=Leeds"]
    command = [program, "-q", "-overwrite_original", *(f"-{each}" for each in tags), str(first)]
    subprocess.run(command, check=True)
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
    for path in paths:
        write_caption(path, folder / path.name, _NEW)
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
