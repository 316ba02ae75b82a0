"""Folders with bad files in them, or that go away: a sentence for each, and the rest goes on."""

import hashlib
import io
import struct
import time
from collections.abc import Iterable
from pathlib import Path

from editor.domain.errors import CopydeskError
from editor.photos.caption_batch import CaptionedCopy, write_captions
from editor.photos.originals import Originals
from editor.photos.thumbnail import Thumbnails
from editor.services.browsing import Browsing
from tests.photos.files import SAMPLES, jpeg_octets, noise, stored
from tests.photos.outside import LONGEST_S, WORDS

_MALFORMED = sorted(SAMPLES.glob("malformed/*"))


def _bad_folder(folder: Path) -> list[Path]:
    """Two good photos among all that can be wrong; the names of the bad ones tell."""
    folder.mkdir()
    huge = bytearray(jpeg_octets(noise()))
    at = huge.index(b"\xff\xc0") + 5
    huge[at : at + 4] = struct.pack(">HH", 65_500, 65_500)
    target = io.BytesIO()
    noise().save(target, "TIFF")
    for path in _MALFORMED:
        stored(folder, path.read_bytes(), path.name)
    stored(folder, b"", "bad-empty.jpg")
    stored(folder, bytes(huge), "bad-huge.jpg")
    stored(folder, jpeg_octets()[:100], "bad-cut.jpg")
    (folder / "bad-folder.jpg").mkdir()
    (folder / "bad-link.jpg").symlink_to(folder / "nowhere")
    with stored(folder, target.getvalue(), "large.tif").open("ab") as stream:
        stream.truncate(200_000_000)
    stored(folder, jpeg_octets(), "a\nferry\r.jpg")
    stored(folder, jpeg_octets(), "ä" * 120 + ".jpg")
    return sorted(folder.iterdir())


def _digests(paths: Iterable[Path]) -> list[str]:
    return [hashlib.sha256(path.read_bytes()).hexdigest() for path in paths if path.is_file()]


def test_in_a_folder_of_bad_files_each_gets_a_sentence_and_the_rest_goes_on(
    tmp_path: Path,
) -> None:
    paths = _bad_folder(tmp_path / "card")
    before = _digests(paths)
    (tmp_path / "out").mkdir()
    seen = Browsing(Thumbnails(tmp_path / "cache", Originals(tmp_path / "originals"))).look(
        tmp_path / "card"
    )
    start = time.monotonic()
    written = list(write_captions([(path, tmp_path / "out" / path.name) for path in paths], WORDS))
    assert time.monotonic() - start < LONGEST_S * len(paths)
    for path, each in zip(paths, written, strict=True):
        assert not path.name.startswith("bad") or isinstance(each, CopydeskError), path
        assert not isinstance(each, CopydeskError) or each.message.endswith("."), path
    good = [path for path in paths if path.suffix == ".tif" or not path.name.isascii()]
    assert {*good} <= {shot.path for shot in seen.shots}
    assert {*good} <= {path for path, each in zip(paths, written, strict=True) if _is_copy(each)}
    assert all(error.message.endswith(".") for _, error in seen.failed)
    assert seen.gone is None
    assert _digests(paths) == before


def _is_copy(each: CaptionedCopy | CopydeskError) -> bool:
    return isinstance(each, CaptionedCopy)


def test_a_folder_that_vanishes_is_a_sentence_for_each_file_that_is_left(tmp_path: Path) -> None:
    card = tmp_path / "card"
    card.mkdir()
    (tmp_path / "out").mkdir()
    sources = [stored(card, jpeg_octets(), f"{number:03}.jpg") for number in range(60)]
    answers = write_captions([(each, tmp_path / "out" / each.name) for each in sources], WORDS)
    first = next(answers)
    card.rename(tmp_path / "gone")
    rest = list(answers)
    assert _is_copy(first)
    refused = [
        (path, each)
        for path, each in zip(sources[1:], rest, strict=True)
        if isinstance(each, CopydeskError)
    ]
    assert len(refused) > 10
    for path, error in refused:
        assert error.message == f"There is no file “{path.name}”."
    copies = [each for each in (tmp_path / "out").iterdir() if not each.name.startswith(".")]
    assert len(copies) == len(sources) - len(refused)
