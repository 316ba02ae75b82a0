"""Captions into many files at once."""

from pathlib import Path

from editor.domain.errors import CopydeskError
from editor.domain.photo import PhotoFields
from editor.photos.caption_batch import CaptionedCopy, write_captions
from editor.photos.read import read_photo
from tests.photos.files import jpeg_octets, stored


def test_answers_come_in_order_and_a_bad_file_stops_none(tmp_path: Path) -> None:
    sources = [stored(tmp_path, jpeg_octets(), f"{number}.jpg") for number in range(8)]
    sources[3].write_bytes(b"no photo")
    (tmp_path / "out").mkdir()
    places = [(each, tmp_path / "out" / each.name) for each in sources]
    answers = list(write_captions(places, PhotoFields(city="Leith")))
    assert isinstance(answers[3], CopydeskError)
    copies = [each for each in answers if isinstance(each, CaptionedCopy)]
    written = [to for (_, to), each in zip(places, answers, strict=True) if each in copies]
    assert [each.name for each in written] == [f"{n}.jpg" for n in range(8) if n != 3]
    assert [read_photo(each).digest for each in written] == [each.digest for each in copies]
    assert all(each.said.city == "Leith" and each.sidecar is None for each in copies)
