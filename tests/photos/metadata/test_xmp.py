"""XMP packets."""

import pytest

from editor.photos.metadata.field_map import DC, EXTENSION, PHOTOSHOP
from editor.photos.metadata.xmp import Xmp, read_xmp
from tests.photos.files import alternatives, array, caption_xmp, xmp_packet

CAPTION = DC + "description"


def _read(inner: str = "", attributes: str = "") -> Xmp:
    return read_xmp([xmp_packet(inner, attributes)])


def test_the_default_language_is_shown() -> None:
    texts = {"de": "Ein Schiff", "x-default": "A ship", "fr": "Un navire"}
    assert _read(alternatives("dc:description", texts)).text(CAPTION) == "A ship"


def test_without_a_default_language_the_first_is_shown() -> None:
    texts = {"de": "Ein Schiff", "fr": "Un navire"}
    assert _read(alternatives("dc:description", texts)).text(CAPTION) == "Ein Schiff"


def test_a_property_is_read_from_an_attribute_and_from_an_element() -> None:
    xmp = _read("<photoshop:State>Bavaria</photoshop:State>", 'photoshop:City="Munich"')
    assert xmp.text(PHOTOSHOP + "City") == "Munich"
    assert xmp.text(PHOTOSHOP + "State") == "Bavaria"


@pytest.mark.parametrize("kind", ["Bag", "Seq", "Alt"])
def test_a_list_keeps_its_order_in_any_kind_of_array(kind: str) -> None:
    xmp = _read(array("Iptc4xmpExt:PersonInImage", ["B", "A"], kind))
    assert xmp.texts(EXTENSION + "PersonInImage") == ("B", "A")


def test_a_list_written_as_plain_text_is_one_entry() -> None:
    assert _read(attributes='dc:subject="ferry"').texts(DC + "subject") == ("ferry",)


def test_a_value_with_qualifiers_is_read() -> None:
    qualified = (
        '<photoshop:Credit rdf:parseType="Resource"><rdf:value>Una Reid</rdf:value>'
        "<photoshop:City>x</photoshop:City></photoshop:Credit>"
    )
    assert _read(qualified).text(PHOTOSHOP + "Credit") == "Una Reid"


def test_a_structure_is_no_text() -> None:
    nested = '<dc:source rdf:parseType="Resource"><dc:title>x</dc:title></dc:source>'
    assert _read(nested).text(DC + "source") == ""


def test_the_earlier_packet_counts_and_the_later_fills_in() -> None:
    second = xmp_packet(
        alternatives("dc:description", {"x-default": "two"}), 'photoshop:City="Oslo"'
    )
    xmp = read_xmp([caption_xmp("one"), second])
    assert xmp.text(CAPTION) == "one"
    assert xmp.text(PHOTOSHOP + "City") == "Oslo"


def test_a_cut_packet_gives_what_can_be_read_and_a_doubt() -> None:
    packet = xmp_packet(array("dc:subject", ["one", "two"]))
    xmp = read_xmp([packet[: packet.index(b"two") + 3]])
    assert "one" in xmp.texts(DC + "subject")
    assert xmp.doubts == ("The XMP block is damaged: what could be read of it is shown.",)


@pytest.mark.parametrize("charset", ["utf-8", "utf-16"])
def test_a_packet_with_its_own_document_type_is_passed_over(charset: str) -> None:
    bomb = (
        '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description dc:description="&a;&f;"/>'
        "</rdf:RDF>"
    )
    xmp = read_xmp([bomb.encode(charset)])
    assert xmp.text(CAPTION) == ""
    assert xmp.doubts == ("An XMP block was passed over: it brings its own document type.",)


@pytest.mark.parametrize("packet", [b"", b"\0\0", b"<", b"<>", b"no xml", b"<a/>", b"\xff\xfe<\0"])
def test_what_is_no_packet_holds_nothing(packet: bytes) -> None:
    assert read_xmp([packet]).properties == {}


def test_text_is_cleaned_of_control_characters() -> None:
    assert _read(array("dc:subject", ["a\u0085b", " c "])).texts(DC + "subject") == ("ab", "c")
