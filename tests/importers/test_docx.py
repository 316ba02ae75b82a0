"""Word documents become stories; hostile ones are refused with a sentence."""

import zipfile
from io import BytesIO

import pytest

from editor.domain.errors import UnreadableFileError
from editor.importers import all_importers, read_article

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
