"""NITF that is broken, hostile, or in another encoding than it says."""

import pytest

from editor.domain.errors import UnreadableFileError
from tests.importers.test_nitf import PLAIN, WIRE, read

BOMB = (
    '<!DOCTYPE nitf [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><nitf><body><body.content><p>&c;</p>'
    "</body.content></body></nitf>"
)
OUTSIDE = (
    '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    "<nitf><body><body.content><p>&x;</p></body.content></body></nitf>"
)

DEEP = b"<ul><li>" * 110 + b"x" + b"</li></ul>" * 110


@pytest.mark.parametrize(
    "broken",
    [
        BOMB.encode(),
        OUTSIDE.encode(),
        WIRE.encode()[:1500],
        b"<nitf></nitf>",
        b"<nitf/>",
        b"<nitf><body><body.content/></body></nitf>",
        b"<nitf>" * 5000,
        b"<nitf><body><body.content>" + DEEP + b"</body.content></body></nitf>",
    ],
    ids=["laughs", "outside", "truncated", "empty", "nothing", "no text", "open", "deep"],
)
def test_what_is_broken_or_hostile_is_refused_in_a_sentence(broken: bytes) -> None:
    with pytest.raises(UnreadableFileError) as raised:
        read(broken)
    assert "story.xml" in raised.value.message
    assert raised.value.hint


@pytest.mark.parametrize(("levels", "points"), [(5, 5), (40, 6)])
def test_lists_in_lists_keep_their_words_however_deep_they_are(levels: int, points: int) -> None:
    deep = "<ul><li>word" * levels + "</li></ul>" * levels
    body = read(PLAIN.replace("<p>First.</p>", deep)).article.body
    assert body.count("- word") == points
    assert body.count("word") == levels


def test_a_wrong_encoding_is_read_as_what_it_is() -> None:
    latin = PLAIN.replace("First.", "Café “now”.").encode("cp1252")
    assert "Café “now”." in read(latin).article.body
    wide = PLAIN.replace("UTF-8", "UTF-16").encode("utf-16")
    assert read(wide).article.body.startswith("First.")


def test_an_entity_that_xml_does_not_know_is_the_character_it_stands_for() -> None:
    told = WIRE.replace("On board", "On&nbsp;board &amp; off")
    assert "## On\u00a0board & off" in read(told).article.body or (
        "## On board & off" in read(told).article.body
    )


def test_a_picture_outside_the_folder_is_not_taken() -> None:
    told = WIRE.replace("large.jpg", "../../etc/passwd").replace("small.jpg", "/etc/passwd")
    assert read(told).photos == {}
