"""From bytes to text, whatever a user chooses."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.errors import UnreadableFileError
from editor.importers.contract import SIZE_LIMIT_OCTETS
from editor.importers.decode import decode

STORY = "Fährfahrt – “wie früher”\n\nDie Fähre kostet 3 € pro Person, sagte Zoë Ångström.\n"


@pytest.mark.parametrize(
    "data",
    [
        STORY.encode("utf-8"),
        codecs.BOM_UTF8 + STORY.encode("utf-8"),
        codecs.BOM_UTF16_LE + STORY.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + STORY.encode("utf-16-be"),
        STORY.encode("utf-16-le"),
        STORY.encode("utf-16-be"),
        STORY.encode("utf-32"),
        STORY.replace("ř", "r").encode("cp1252"),
        STORY.replace("\n", "\r\n").encode("utf-8"),
        STORY.replace("\n", "\r").encode("utf-8"),
        STORY.replace("\n", "\u2028").encode("utf-8"),
    ],
)
def test_every_usual_encoding_and_line_end_is_found(data: bytes) -> None:
    assert decode("story.txt", data) == STORY


def test_cyrillic_in_utf_16_without_a_mark_is_found() -> None:
    text = "Паром снова ходит по реке каждый день.\nТак сказал капитан.\n"
    assert decode("story.txt", text.encode("utf-16-le")) == text
    assert decode("story.txt", text.encode("utf-16-be")) == text


def test_a_stray_windows_byte_in_utf_8_is_read_as_what_it_is() -> None:
    data = "Zoë Ångström said “yes” – ".encode() + b"caf\xe9 \x96 no"
    assert decode("story.txt", data) == "Zoë Ångström said “yes” – café – no"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b" \r\n \n\t", "no text in it"),
        (codecs.BOM_UTF8, "no text in it"),
        (codecs.BOM_UTF16_LE, "no text in it"),
        (b"%PDF-1.7 ...", "a PDF document"),
        (b"PK\x03\x04....", "a Word or zip file"),
        (b"\xff\xd8\xff\xe0....", "a JPEG picture"),
        (b"{\\rtf1\\ansi Hello}", "an RTF document"),
        (bytes(range(256)) * 4, "not a text file"),
        (b"words\x00words", "not a text file"),
        (b"words \x01\x02 words", "not a text file"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8\x00", "damaged at byte"),
        (b"caf\xe9 \x81\x8d", "neither UTF-8 nor Windows-1252"),
        (b"x" * (SIZE_LIMIT_OCTETS + 1), "20 MB"),
    ],
)
def test_what_is_no_story_is_refused_with_a_sentence_and_a_way_out(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableFileError, match=says) as raised:
        decode("odd.bin", data)
    assert raised.value.message.startswith("odd.bin ")
    assert raised.value.hint


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text = decode("any", data)
    except UnreadableFileError:
        return
    assert "\r" not in text


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"])))
def test_utf_8_is_never_changed(text: str) -> None:
    framed = f"Words {text} words"
    if "\ufffe" in framed or "\uffff" in framed:
        return
    assert decode("any", framed.encode()) == framed
