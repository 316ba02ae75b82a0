"""Fields written into XMP packets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.errors import CopydeskError
from editor.domain.photo import PhotoFields
from editor.photos.metadata.extended_xmp import MAIN_LIMIT_OCTETS, parts_of, split_packet
from editor.photos.metadata.field_map import (
    ABOUT_TERM,
    CORE,
    DC,
    EXTENSION,
    PHOTOSHOP,
    PROPERTIES,
    TAKEN_XMP,
)
from editor.photos.metadata.subjects import in_order, subjects_of
from editor.photos.metadata.text import writable
from editor.photos.metadata.write_xmp import build_xmp
from editor.photos.metadata.xmp import Xmp, read_xmp
from tests.photos.files import alternatives, array, xmp_packet

REGIONS = (
    "<Iptc4xmpExt:ImageRegion><rdf:Bag><rdf:li rdf:parseType='Resource'>"
    "<Iptc4xmpExt:Name><rdf:Alt><rdf:li xml:lang='x-default'>Goal</rdf:li></rdf:Alt>"
    "</Iptc4xmpExt:Name></rdf:li></rdf:Bag></Iptc4xmpExt:ImageRegion>"
)
CAPTIONS = {"x-default": "A ferry leaves", "en-GB": "A ferry leaves", "de": "Eine Fähre läuft aus"}


def _written(fields: PhotoFields, onto: bytes | None = None, *more: bytes) -> Xmp:
    return read_xmp([build_xmp(fields, onto, more)])


def test_a_packet_is_made_where_there_is_none() -> None:
    xmp = _written(PhotoFields(caption="A ferry leaves", creators=("Una Reid", "Jo Ko")))
    assert xmp.properties[DC + "description"] == (("x-default", "A ferry leaves"),)
    assert xmp.texts(DC + "creator") == ("Una Reid", "Jo Ko")
    assert xmp.doubts == ()


def test_other_languages_are_kept_and_the_twin_of_the_shown_one_follows_it() -> None:
    packet = xmp_packet(alternatives("dc:description", CAPTIONS))
    xmp = _written(PhotoFields(caption="A ferry returns"), packet)
    assert xmp.properties[DC + "description"] == (
        ("x-default", "A ferry returns"),
        ("en-gb", "A ferry returns"),
        ("de", "Eine Fähre läuft aus"),
    )


def test_languages_without_a_default_get_one_in_front() -> None:
    packet = xmp_packet(alternatives("dc:rights", {"fr": "Tous droits", "de": "Alle Rechte"}))
    xmp = _written(PhotoFields(copyright="© NLW"), packet)
    assert [language for language, _ in xmp.properties[DC + "rights"]] == ["x-default", "fr", "de"]
    assert xmp.text(DC + "rights") == "© NLW"


def test_a_cleared_field_goes_in_all_languages() -> None:
    packet = xmp_packet(alternatives("dc:description", CAPTIONS), 'photoshop:City="Leeds"')
    xmp = _written(PhotoFields(caption="", city="", people=()), packet)
    assert DC + "description" not in xmp.properties
    assert PHOTOSHOP + "City" not in xmp.properties


def test_everything_that_is_not_named_stays() -> None:
    packet = xmp_packet(REGIONS + array("dc:subject", ["sea"]), 'photoshop:City="Leeds"')
    new = build_xmp(PhotoFields(headline="Ferry"), packet)
    assert b"parseType=" in new
    assert b">Goal<" in new
    assert read_xmp([new]).text(PHOTOSHOP + "City") == "Leeds"
    assert read_xmp([new]).texts(DC + "subject") == ("sea",)


def test_a_property_that_stood_as_an_attribute_and_as_an_element_stands_once() -> None:
    packet = xmp_packet("<photoshop:City>York</photoshop:City>", 'photoshop:City="Leeds"')
    new = build_xmp(PhotoFields(city="Hull"), packet)
    assert new.count(b"photoshop:City>") == 2
    assert b"Leeds" not in new
    assert b"York" not in new


def test_a_second_packet_gives_what_the_first_one_lacks() -> None:
    first = xmp_packet("", 'photoshop:City="Leeds"')
    second = xmp_packet(
        array("dc:subject", ["sea"]), 'photoshop:City="York" photoshop:State="Yorks"'
    )
    xmp = _written(PhotoFields(), first, second)
    assert xmp.text(PHOTOSHOP + "City") == "Leeds"
    assert xmp.text(PHOTOSHOP + "State") == "Yorks"
    assert xmp.texts(DC + "subject") == ("sea",)


def test_a_packet_with_its_own_document_type_is_refused() -> None:
    with pytest.raises(CopydeskError, match="document type"):
        build_xmp(PhotoFields(caption="x"), b"<!DOCTYPE a><a/>")


def test_a_packet_that_is_no_xmp_is_replaced() -> None:
    assert (
        _written(PhotoFields(city="Hull"), b"<html><p>no</p></html>").text(PHOTOSHOP + "City")
        == "Hull"
    )


def test_the_ai_fields_and_subjects_have_places_of_their_own() -> None:
    xmp = _written(PhotoFields(ai_system="Painter", ai_prompt_by="Jo", subjects=("medtop:1", "4")))
    assert xmp.text(EXTENSION + "AISystemUsed") == "Painter"
    assert xmp.text(EXTENSION + "AIPromptWriterName") == "Jo"
    assert xmp.texts(CORE + "SubjectCode") == ("4",)
    assert xmp.texts(ABOUT_TERM) == ("http://cv.iptc.org/newscodes/mediatopic/1",)
    assert subjects_of(xmp) == ("4", "medtop:1")


def test_the_names_of_a_kept_topic_and_terms_of_other_vocabularies_stay() -> None:
    terms = (
        "<Iptc4xmpExt:AboutCvTerm><rdf:Bag><rdf:li rdf:parseType='Resource'>"
        "<Iptc4xmpExt:CvTermId>http://cv.iptc.org/newscodes/mediatopic/1</Iptc4xmpExt:CvTermId>"
        "<Iptc4xmpExt:CvTermName><rdf:Alt><rdf:li xml:lang='de'>Kultur</rdf:li></rdf:Alt>"
        "</Iptc4xmpExt:CvTermName></rdf:li><rdf:li rdf:parseType='Resource'>"
        "<Iptc4xmpExt:CvTermId>http://example.org/x</Iptc4xmpExt:CvTermId></rdf:li>"
        "<rdf:li><rdf:Description Iptc4xmpExt:CvTermId='medtop:2'/></rdf:li></rdf:Bag>"
        "</Iptc4xmpExt:AboutCvTerm>"
    )
    packet = xmp_packet(terms)
    assert subjects_of(read_xmp([packet])) == ("medtop:1", "medtop:2")
    new = build_xmp(PhotoFields(subjects=("medtop:1", "medtop:3")), packet)
    assert subjects_of(read_xmp([new])) == ("medtop:1", "medtop:3")
    assert b"Kultur" in new
    assert b"http://example.org/x" in new
    assert subjects_of(_written(PhotoFields(subjects=()), packet)) == ()


def test_a_long_attribute_moves_to_the_extended_packet() -> None:
    packet = xmp_packet("", f'photoshop:History="{"x" * 90_000}"')
    main, extended = split_packet(build_xmp(PhotoFields(caption="A ferry"), packet))
    assert len(main) <= MAIN_LIMIT_OCTETS
    assert read_xmp([main, extended]).text(PHOTOSHOP + "History") == "x" * 90_000


def test_a_packet_that_fits_is_not_split() -> None:
    packet = build_xmp(PhotoFields(caption="short"), None)
    assert split_packet(packet) == (packet, b"")


def test_a_long_packet_is_split_and_read_together() -> None:
    fields = PhotoFields(caption="ü" * 60_000, headline="Short", keywords=("sea",))
    main, extended = split_packet(build_xmp(fields, None))
    assert len(main) <= MAIN_LIMIT_OCTETS
    assert read_xmp([main]).text(PHOTOSHOP + "Headline") == "Short"
    assert read_xmp([main, extended]).text(DC + "description") == "ü" * 60_000
    parts = list(parts_of(extended))
    assert len(parts) == 2
    assert b"".join(part[40:] for part in parts) == extended
    assert parts[0][:32] in main


TEXTS = st.text(max_size=60)


@given(
    st.fixed_dictionaries(
        {
            each.name: st.lists(TEXTS, max_size=4).map(tuple) if each.is_list else TEXTS
            for each in PROPERTIES
        }
    )
)
def test_whatever_is_written_is_read_back(values: dict[str, str | tuple[str, ...]]) -> None:
    xmp = _written(PhotoFields(**values))  # type: ignore[arg-type]
    for each in PROPERTIES:
        value = values[each.name]
        if each.name == "subjects":
            assert subjects_of(xmp) == in_order(map(writable, value))
        elif isinstance(value, str):
            assert xmp.text(each.xmp) == writable(value)
        else:
            assert xmp.texts(each.xmp) == tuple(filter(None, map(writable, value)))
    assert TAKEN_XMP not in xmp.properties
