"""An EPUB is one that epubcheck takes, and says what the story says."""

import shutil
import subprocess
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from editor.domain.story import Story
from editor.exporters import all_exporters
from editor.exporters.judges import all_judges, judge_for
from editor.targets.zip_file import write_zip
from tests.exporters.office_story import ARABIC, STORY
from tests.exporters.round_trip import document_of

NAMES = {"dc": "http://purl.org/dc/elements/1.1/", "opf": "http://www.idpf.org/2007/opf"}
JAR = Path("/usr/share/java/epubcheck.jar")


def files_of(story: Story) -> dict[str, bytes]:
    _, data = document_of(all_exporters()["epub"].outputs(story))
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {each: archive.read(each) for each in archive.namelist()}


def packed(files: dict[str, bytes]) -> bytes:
    made = BytesIO()
    write_zip(made, files.items())
    return made.getvalue()


def package(story: Story) -> etree._Element:
    return etree.fromstring(files_of(story)["EPUB/package.opf"])


def said(story: Story, path: str) -> list[str]:
    return [str(each.text) for each in package(story).iterfind(path, NAMES)]


def meta(story: Story, name: str) -> list[str]:
    return said(story, f".//opf:meta[@property='{name}']")


@pytest.mark.parametrize("story", [STORY, ARABIC], ids=["english", "arabic"])
def test_epubcheck_has_neither_errors_nor_warnings(story: Story, tmp_path: Path) -> None:
    if not JAR.is_file() or shutil.which("java") is None:
        pytest.skip("epubcheck isn't installed.")
    book = tmp_path / "story.epub"
    book.write_bytes(packed(files_of(story)))
    command = ["java", "-jar", str(JAR), str(book)]
    answer = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert "0 fatals / 0 errors / 0 warnings" in answer.stdout, answer.stderr


def test_it_says_whose_it_is_and_when_it_was_changed() -> None:
    assert said(STORY, ".//dc:title") == ["Ferry returns & stays"]
    assert said(STORY, ".//dc:creator") == ["Greta Holm"]
    assert said(STORY, ".//dc:contributor") == ["Rita Voss"]
    assert said(STORY, ".//dc:identifier") == ["urn:uuid:11111111-1111-1111-1111-111111111111"]
    assert said(STORY, ".//dc:subject") == ["ferry", "R&D"]
    assert meta(STORY, "dcterms:modified") == ["2026-11-24T00:00:00Z"]


def test_it_says_how_it_can_be_read() -> None:
    assert meta(STORY, "schema:accessMode") == ["textual", "visual"]
    assert "textual" in meta(STORY, "schema:accessModeSufficient")
    assert "alternativeText" in meta(STORY, "schema:accessibilityFeature")
    silent = tuple(replace(each, alt=None) for each in STORY.article.figures)
    without = replace(STORY, article=replace(STORY.article, figures=silent))
    assert meta(without, "schema:accessModeSufficient") == ["textual,visual"]


def test_the_picture_that_leads_is_the_cover() -> None:
    items = package(STORY).iterfind(".//opf:item[@properties='cover-image']", NAMES)
    assert [each.get("href") for each in items] == ["photos/picture-1.jpg"]


def test_the_subheads_are_in_the_contents() -> None:
    page = etree.fromstring(files_of(STORY)["EPUB/nav.xhtml"])
    links = [(each.get("href"), each.text) for each in page.iter("{*}a")]
    assert links == [
        ("story.xhtml", "Ferry returns & stays"),
        ("story.xhtml#part-1", "What happens next"),
    ]


def test_a_correction_and_an_embargo_can_be_seen() -> None:
    text = files_of(STORY)["EPUB/story.xhtml"].decode()
    assert "It is 1998, not 1989." in text
    assert "Embargoed until Dec. 1, 2026, 05:00 UTC" in text


def test_arabic_turns_its_pages_from_right_to_left() -> None:
    spine = package(ARABIC).find("opf:spine", NAMES)
    assert spine is not None
    assert spine.get("page-progression-direction") == "rtl"
    assert b'dir="rtl"' in files_of(ARABIC)["EPUB/story.xhtml"]


def test_our_own_book_is_valid_and_known_as_one() -> None:
    data = packed(files_of(STORY))
    assert all_judges()["epub"].verdict(data).is_valid
    assert judge_for("story.epub", data) == "epub"


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        ("mimetype", b"epub", b"book", "mimetype"),
        ("META-INF/container.xml", b"package.opf", b"other.opf", "no package"),
        ("EPUB/package.opf", b"dcterms:modified", b"dcterms:created", "when it was changed"),
        ("EPUB/package.opf", b"dc:language", b"dc:source", "no language"),
        ("EPUB/package.opf", b'properties="nav"', b"", "navigation"),
        ("EPUB/package.opf", b'idref="text"', b'idref="none"', "spine"),
        ("EPUB/package.opf", b'href="style.css"', b'href="gone.css"', "isn't there"),
        ("EPUB/story.xhtml", b"</article>", b"", "no well-formed XML"),
        ("EPUB/story.xhtml", b'src="photos/', b'src="https://example.org/', "on the network"),
        ("EPUB/story.xhtml", b'href="#fn:1"', b'href="#fn:9"', "lead to"),
        ("EPUB/nav.xhtml", b'type="toc"', b'type="list"', "table of contents"),
    ],
)
def test_the_judge_says_what_is_broken(name: str, old: bytes, new: bytes, expected: str) -> None:
    files = files_of(STORY)
    assert old in files[name]
    broken = packed(files | {name: files[name].replace(old, new)})
    assert any(expected in fault for fault in all_judges()["epub"].verdict(broken).faults)


def test_a_packed_mimetype_is_a_fault() -> None:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files_of(STORY).items():
            archive.writestr(name, data)
    faults = all_judges()["epub"].verdict(made.getvalue()).faults
    assert any("stored" in fault for fault in faults)


def test_a_note_that_nothing_points_to_leads_nowhere_and_is_valid() -> None:
    alone = replace(STORY, article=replace(STORY.article, body="Text.\n\n[^1]: Nobody asked.\n"))
    exporter = all_exporters()["epub"]
    _, data = document_of(exporter.outputs(alone))
    assert all_judges()["epub"].faults(data) == ()
