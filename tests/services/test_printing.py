"""A child process prints: the same bytes each time, and a sentence where it can't."""

import io
import re
import subprocess
import sys
import zlib
from functools import cache

import msgspec
import pytest
from PIL import Image

from editor.domain.errors import CopydeskError
from editor.domain.story import Story
from editor.exporters import all_exporters
from editor.exporters.contract import PrintJob
from editor.services import printing
from editor.services.printing import printed
from tests.exporters.office_story import ARABIC, STORY

AT = "2026-11-24T00:00:00Z"


@cache
def job_of(story_name: str) -> PrintJob:
    story: Story = {"english": STORY, "arabic": ARABIC}[story_name]
    (job,) = all_exporters()["pdf"].outputs(story)
    assert isinstance(job, PrintJob)
    return job


def pdf_of(story_name: str = "english") -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (600, 400), "teal").save(data, "JPEG")
    job = job_of(story_name)
    return printed(job, {each.path: data.getvalue() for each in job.pictures})


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return pdf_of()


def test_the_same_story_gives_the_same_bytes(pdf: bytes) -> None:
    assert pdf.startswith(b"%PDF-1.")
    assert pdf_of() == pdf


def test_it_tells_the_time_of_the_release_and_never_that_of_printing(pdf: bytes) -> None:
    dates = re.findall(rb"/(?:Creation|Mod)Date \(D:(\d{14})", pdf)
    assert dates == [b"20261124000000"] * 2
    assert b"<xmp:ModifyDate>2026-11-24T00:00:00Z</xmp:ModifyDate>" in pdf
    assert set(re.findall(rb"20\d\d-\d\d-\d\dT", pdf)) == {b"2026-11-24T"}


def test_title_author_and_language_are_in_its_metadata(pdf: bytes) -> None:
    assert b'<rdf:li xml:lang="x-default">Ferry returns &amp; stays</rdf:li>' in pdf
    assert b"<dc:creator><rdf:Seq><rdf:li>Greta Holm</rdf:li></rdf:Seq></dc:creator>" in pdf
    assert b"/Lang (en-US)" in pdf


def test_the_table_of_its_objects_leads_to_the_catalog_with_the_language(pdf: bytes) -> None:
    start = int(pdf.rsplit(b"startxref", 1)[1].split()[0])
    assert pdf[start:].startswith(b"xref\n")
    place = int(pdf[start:].split()[3])
    assert re.match(rb"\d+ 0 obj\s*<<\s*/Type /Catalog", pdf[place:])
    earlier = re.search(rb"/Prev (\d+)", pdf[start:])
    assert earlier is not None
    assert pdf[int(earlier[1]) :].startswith(b"xref")


def test_its_pictures_and_links_are_in_it(pdf: bytes) -> None:
    assert pdf.count(b"/Subtype /Image") >= 3
    assert b"/URI (https://example.org/film)" in pdf


def test_its_faces_are_the_bundled_ones(pdf: bytes) -> None:
    assert {b"CopydeskSerif", b"Inter"} <= {
        each.partition(b"-")[0] for each in re.findall(rb"/FontName /\w+\+([\w-]+)", pdf)
    }


def test_arabic_prints() -> None:
    try:
        found = pdf_of("arabic")
    except CopydeskError as refusal:
        assert "no font" in refusal.message  # noqa: PT017 - it is one of this system
        pytest.skip("No font of this system has Arabic letters.")
    assert b"/Lang (ar)" in found
    assert any(
        b"TJ" in _inflated(each) or b"Tj" in _inflated(each)
        for each in re.findall(rb"stream\r?\n(.*?)endstream", found, re.DOTALL)
    )


def _inflated(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return b""


def test_the_frozen_program_knows_the_flag() -> None:
    page = "<h1>Ferry</h1>"
    job = printing.Sheets(
        page, {}, "A4", "ferry", "Ferry", "en-US", "", "", job_of("english").identity, AT
    )
    asked = [sys.executable, "-m", "editor", printing.FLAG]
    request = msgspec.msgpack.encode(job)
    done = subprocess.run(asked, input=request, capture_output=True, check=True, timeout=120)
    assert done.stdout.startswith(printing.MADE + b"%PDF")


def _child(code: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )


READ = "import sys; sys.stdin.buffer.read(); "


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (READ + "print('-a library of the system is missing (libEGL.so.1)')", "libEGL.so.1"),
        (READ + "sys.exit(1)", "ended by itself"),
        (READ + "import time; time.sleep(60)", "took more than"),
    ],
    ids=["refused", "ended", "slow"],
)
def test_what_keeps_it_from_printing_is_said_with_a_way_out(
    code: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "start_child", lambda *_, **__: _child(code))
    monkeypatch.setattr(printing, "_TIMEOUT_S", 2.0)
    with pytest.raises(CopydeskError) as refusal:
        printed(job_of("english"), {})
    assert refusal.value.message.startswith("ferry-back.pdf can't be made")
    assert said in refusal.value.message
    assert refusal.value.hint
