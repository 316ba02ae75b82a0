"""What an export consists of, told without making its pictures."""

import io
import zipfile

from editor.domain.crop import WHOLE, Crop
from editor.exporters.contract import Archive, OutputFile, PrintJob, RenditionRequest
from editor.exporters.sent_files import (
    SentFile,
    SentKind,
    as_file,
    is_text,
    path_behind,
    sent_files,
    text_of,
    texts_of,
)

PICTURE = RenditionRequest("images/a.jpg", "a" * 64, Crop(0, 0, 0.5, 1), 300, 200)
STYLES = OutputFile("word/styles.xml", b"<styles><style name='x'/></styles>" * 20)
STORY = OutputFile("word/document.xml", b"<d><p>The ferry returns.</p></d>")
BOOK = Archive("ferry.docx", (OutputFile("mimetype", b"application/x"), STYLES, STORY, PICTURE))


def test_an_archive_s_main_document_is_the_one_with_the_words() -> None:
    assert [each.path for each in texts_of([BOOK])] == ["word/document.xml", "word/styles.xml"]


def test_a_pdf_is_read_as_the_page_that_it_is_printed_from() -> None:
    (page,) = texts_of([PrintJob("ferry.pdf", "<p>Ferry</p>", (PICTURE,))])
    assert page.data == b"<p>Ferry</p>"


def test_what_is_no_text_is_not_shown_as_text() -> None:
    assert texts_of([OutputFile("a.bin", b"\x00\x01")]) == ()
    assert not is_text(b"\xff\x00")
    assert is_text("ferry".encode("utf-16"))
    assert text_of("f\u00e4hre".encode("utf-16")) == ("fähre", "UTF-16")


def test_every_file_is_listed_with_what_is_in_an_archive() -> None:
    files = list(sent_files([OutputFile("a.html", b"<p>"), PICTURE, BOOK]))
    assert files[0] == SentFile("a.html", SentKind.TEXT, 3)
    assert files[1].photo == "a" * 64
    assert files[1].crop != WHOLE
    assert [each.path for each in files if each.within == "ferry.docx"] == [
        *("mimetype", "word/styles.xml", "word/document.xml", "images/a.jpg")
    ]


def test_a_picture_that_stands_in_tells_its_path() -> None:
    assert path_behind(as_file(PICTURE)) == "images/a.jpg"
    assert path_behind(b"\xff\xd8 another") == ""


def test_an_archive_is_packed_for_its_judge() -> None:
    packed = zipfile.ZipFile(io.BytesIO(as_file(BOOK)))
    assert packed.read("word/document.xml") == STORY.data
    first = packed.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
