"""Captions into many files at once."""

from pathlib import Path

from editor.domain.errors import CopydeskError
from editor.domain.photo import Photo, PhotoFields
from editor.photos.caption_batch import write_captions
from tests.photos.files import jpeg_octets, stored


def test_answers_come_in_order_and_a_bad_file_stops_none(tmp_path: Path) -> None:
    sources = [stored(tmp_path, jpeg_octets(), f"{number}.jpg") for number in range(8)]
    sources[3].write_bytes(b"no photo")
    (tmp_path / "out").mkdir()
    places = [(each, tmp_path / "out" / each.name) for each in sources]
    answers = list(write_captions(places, PhotoFields(city="Leith")))
    assert [type(each) is Photo for each in answers] == [number != 3 for number in range(8)]
    assert isinstance(answers[3], CopydeskError)
    named = [each.file_name for each in answers if isinstance(each, Photo)]
    assert named == ["0.jpg", "1.jpg", "2.jpg", "4.jpg", "5.jpg", "6.jpg", "7.jpg"]
    assert all(each.file.city == "Leith" for each in answers if isinstance(each, Photo))
