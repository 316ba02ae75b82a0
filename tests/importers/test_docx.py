"""Word documents become stories; hostile ones are refused with a sentence."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from editor.domain.errors import UnreadableFileError
from editor.importers import all_importers, read_article
from editor.newsroom import open_newsroom
from editor.settings import Settings

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
_STYLES = (
    f'<w:styles {_W}><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
    "</w:styles>"
)
_DOCUMENT = (
    f'<w:document {_W}><w:body><w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>Mill closes'
    "</w:t></w:r></w:p><w:p><w:r><w:t>It was </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>loud"
    "</w:t></w:r><w:r><w:t> &amp; *late*.</w:t></w:r></w:p></w:body></w:document>"
)
_STYLE_RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/styles" Target="styles.xml"/></Relationships>'
)


def _docx(document: str = _DOCUMENT, **more: str) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELS)
        archive.writestr("word/document.xml", document)
        archive.writestr("word/styles.xml", _STYLES)
        archive.writestr("word/_rels/document.xml.rels", _STYLE_RELS)
        for name, text in more.items():
            archive.writestr(name, text)
    return packed.getvalue()


def test_the_title_is_the_headline_and_the_text_reads_as_it_did() -> None:
    article = read_article("mill.docx", _docx()).article
    assert article.headline == "Mill closes"
    assert article.slug == "mill-closes"
    assert article.body == "It was **loud** & \\*late\\*.\n"


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04",
        b"PK\x03\x04 word/document.xml",
        _docx()[:-30],
        _docx("<no"),
        _docx('<!DOCTYPE x [<!ENTITY a "b">]>' + _DOCUMENT),
        _docx(f"<w:document {_W}/>"),
        _docx(bomb="0" * 210_000_000),
    ],
    ids=["head", "name", "cut", "broken", "entity", "empty", "bomb"],
)
def test_a_damaged_or_hostile_document_is_refused_with_a_sentence(data: bytes) -> None:
    with pytest.raises(UnreadableFileError) as refusal:
        all_importers()["docx"].read("x.docx", data)
    assert refusal.value.message.startswith("x.docx")
    assert refusal.value.hint


_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DRAWN = (
    f'<w:document {_W} xmlns:r="{_REL}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>'
    "<w:p><w:r><w:t>Before.</w:t></w:r></w:p><w:p><w:r><w:drawing><wp:inline>"
    '<wp:docPr id="1" name="p" descr="A mill"/><a:graphic><a:graphicData><pic:pic><pic:blipFill>'
    '<a:blip {how}="p"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>'
    "</w:drawing></w:r></w:p><w:p><w:r><w:t>After.</w:t></w:r></w:p></w:body></w:document>"
)


def _with_picture(target: str, octets: bytes | None, how: str = "r:embed") -> bytes:
    """A document with one picture; None for the octets leaves the file of it out."""
    mode = ' TargetMode="External"' if how == "r:link" else ""
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="p" Type="{_REL}/image" Target="{target}"{mode}/></Relationships>'
    )
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELS)
        archive.writestr("word/document.xml", _DRAWN.format(how=how))
        archive.writestr("word/_rels/document.xml.rels", rels)
        if octets is not None:
            archive.writestr("word/media/mill.png", octets)
    return packed.getvalue()


def _jpeg() -> bytes:
    made = BytesIO()
    Image.new("RGB", (80, 60), "navy").save(made, "JPEG")
    return made.getvalue()


def test_a_picture_in_the_document_stands_where_it_stood() -> None:
    imported = read_article("mill.docx", _with_picture("media/mill.png", b"octets"))
    (figure,) = imported.article.figures
    assert imported.article.body == f"Before.\n\n![](figure:{figure.name})\n\nAfter.\n"
    assert figure.alt == "A mill"
    assert imported.enclosed[figure.name][1] == b"octets"


@pytest.mark.parametrize(
    ("target", "how"),
    [
        ("media/mill.png", "r:embed"),
        ("../../../../etc/hostname", "r:embed"),
        ("file:///etc/hostname", "r:link"),
        ("/etc/hostname", "r:link"),
    ],
)
def test_a_picture_that_is_missing_or_elsewhere_is_never_fetched(target: str, how: str) -> None:
    imported = read_article("mill.docx", _with_picture(target, None, how))
    assert "Before." in imported.article.body
    assert "After." in imported.article.body
    assert all(octets == b"" for _, octets in imported.enclosed.values())


def test_an_unreadable_picture_is_told_and_its_figure_waits(tmp_path: Path) -> None:
    path = tmp_path / "mill.docx"
    path.write_bytes(_with_picture("media/mill.png", b"no picture"))
    with open_newsroom(tmp_path / "library", Settings()) as newsroom:
        article = newsroom.stories.import_file(path)
    assert article.figures[0].photo is None
    assert "can't be read" in article.not_understood[0]


def test_a_picture_in_the_document_becomes_a_photo(tmp_path: Path) -> None:
    path = tmp_path / "mill.docx"
    path.write_bytes(_with_picture("media/mill.png", _jpeg()))
    with open_newsroom(tmp_path / "library", Settings()) as newsroom:
        article = newsroom.stories.import_file(path)
    assert article.figures[0].photo
    assert article.not_understood == ()


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 5000), st.integers(0, 255), st.sampled_from(["set", "cut", "doubled"]))
def test_a_document_damaged_anywhere_is_read_or_refused(at: int, octet: int, how: str) -> None:
    whole = _with_picture("media/mill.png", _jpeg())
    at %= len(whole)
    damaged = {
        "set": whole[:at] + bytes([octet]) + whole[at + 1 :],
        "cut": whole[:at] + whole[at + octet :],
        "doubled": whole[:at] + whole[at : at + octet] + whole[at:],
    }[how]
    try:
        all_importers()["docx"].read("mill.docx", damaged)
    except UnreadableFileError as error:
        assert error.message.startswith("mill.docx")  # noqa: PT017 - some damage does no harm
