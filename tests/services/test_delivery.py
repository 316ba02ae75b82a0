"""What an exporter asks for becomes files: archives, pages for print, pictures."""

import io
import zipfile
from collections.abc import Mapping
from mmap import mmap
from pathlib import Path
from typing import cast

import pytest

from editor.domain.crop import WHOLE
from editor.exporters.contract import Archive, Output, OutputFile, PrintJob, RenditionRequest
from editor.photos.originals import Originals
from editor.services import delivery
from editor.services.delivery import count_of, delivered, photos_of
from tests.builders import jpeg


@pytest.fixture
def originals(tmp_path: Path) -> Originals:
    return Originals(tmp_path / "originals")


def _photo(originals: Originals, tmp_path: Path) -> str:
    return originals.keep(jpeg(tmp_path / "a.jpg", 64, 48)).digest


def _picture(photo: str, path: str = "photos/a.jpg") -> RenditionRequest:
    return RenditionRequest(path, photo, WHOLE, 32, 24)


def test_an_archive_stores_its_mimetype_first_and_packs_the_rest(
    originals: Originals, tmp_path: Path
) -> None:
    members = (
        OutputFile("mimetype", b"application/epub+zip"),
        OutputFile("page.xhtml", b"<p>word</p>" * 100),
        _picture(_photo(originals, tmp_path)),
    )
    ((path, data),) = delivered([Archive("story.epub", members)], originals)
    assert path == "story.epub"
    # OCF 3.3, 4.3: the type can be read at a fixed place.
    assert data[30:58] == b"mimetypeapplication/epub+zip"
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        kinds = {each.filename: each.compress_type for each in packed.infolist()}
        assert all(not each.extra for each in packed.infolist())
    assert list(kinds) == ["mimetype", "page.xhtml", "photos/a.jpg"]
    assert kinds["page.xhtml"] == zipfile.ZIP_DEFLATED
    assert kinds["mimetype"] == kinds["photos/a.jpg"] == zipfile.ZIP_STORED
    assert dict(delivered([Archive("story.epub", members)], originals))[path] == data


def test_a_large_archive_is_mapped_and_reads_like_bytes(
    originals: Originals, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = Archive("a.zip", (OutputFile("words.txt", b"words" * 1000),))
    small = dict(delivered([archive], originals))["a.zip"]
    monkeypatch.setattr(delivery, "_IN_MEMORY_OCTETS", 10)
    large = dict(delivered([archive], originals))["a.zip"]
    assert isinstance(cast("object", large), mmap)
    assert bytes(large) == small
    target = tmp_path / "a.zip"
    target.write_bytes(large)
    assert target.read_bytes() == small


def test_a_page_for_print_gets_its_pictures(
    originals: Originals, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: dict[str, bytes] = {}

    def print_it(job: PrintJob, pictures: Mapping[str, bytes]) -> bytes:
        seen.update(pictures)
        return b"%PDF " + job.page.encode()

    monkeypatch.setattr(delivery, "printed", print_it)
    job = PrintJob("story.pdf", "<p>words</p>", (_picture(_photo(originals, tmp_path)),))
    assert dict(delivered([job], originals)) == {"story.pdf": b"%PDF <p>words</p>"}
    assert seen["photos/a.jpg"].startswith(b"\xff\xd8")


def test_photos_and_steps_are_counted_wherever_they_stand(
    originals: Originals, tmp_path: Path
) -> None:
    photo = _photo(originals, tmp_path)
    picture = _picture(photo)
    outputs: list[Output] = [
        OutputFile("index.html", b""),
        Archive("a.zip", (OutputFile("b", b""), picture)),
        PrintJob("a.pdf", "", (picture,)),
        picture,
    ]
    assert photos_of(outputs) == (photo,)
    assert count_of(outputs) == 7
