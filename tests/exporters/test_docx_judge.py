"""The judge of Word documents finds what readers of them stumble over."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

import pytest

from editor.exporters import all_exporters
from editor.exporters.judges import all_judges, judge_for
from tests.exporters.office_story import STORY
from tests.exporters.round_trip import document_of

NAME, DATA = document_of(all_exporters()["docx"].outputs(STORY))
DOCUMENT = "word/document.xml"


def changed(name: str, old: bytes, new: bytes) -> bytes:
    return packed({each: data.replace(old, new) if each == name else data for each, data in PARTS})


def packed(parts: Mapping[str, bytes]) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return made.getvalue()


with zipfile.ZipFile(BytesIO(DATA)) as _archive:
    PARTS = [(each, _archive.read(each)) for each in _archive.namelist()]


def without(name: str) -> bytes:
    return packed({each: data for each, data in PARTS if each != name})


def test_our_own_document_is_valid_and_known_as_one() -> None:
    assert all_judges()["docx"].verdict(DATA).is_valid
    assert judge_for(NAME, DATA) == "docx"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "No package"),
        (b"PK\x03\x04", "No package"),
        (without(DOCUMENT), "is missing"),
        (without("word/footnotes.xml"), "isn't in the package"),
        (without("word/media/picture-1.jpg"), "isn't in the package"),
        (changed(DOCUMENT, b"</w:body>", b""), "no well-formed XML"),
        (changed("[Content_Types].xml", b'Extension="jpg"', b'Extension="gif"'), "no content type"),
        (changed(DOCUMENT, b'"Kicker"', b'"Kicked"'), "style “Kicked” isn't known"),
        (changed(DOCUMENT, b'<w:numId w:val="1"', b'<w:numId w:val="77"'), "list “77” isn't known"),
        (changed(DOCUMENT, b'r:embed="rId', b'r:embed="rIdX'), "isn't known"),
        (changed("word/footnotes.xml", b'w:id="1"', b'w:id="9"'), "footnote “1” isn't known"),
    ],
)
def test_what_is_broken_is_said(data: bytes, said: str) -> None:
    assert any(said in fault for fault in all_judges()["docx"].verdict(data).faults)
