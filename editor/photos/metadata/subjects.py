"""Subjects in XMP: Media Topics as terms (Iptc4xmpExt:AboutCvTerm), older codes as they are.

The IPTC standard keeps ``Iptc4xmpCore:SubjectCode`` for its old codes of eight digits; Media
Topics stand in a structure that names their vocabulary (IPTC Photo Metadata 2025.1, "CV-Term About
Image").
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from editor.photos.metadata.field_map import ABOUT_TERM, CORE, EXTENSION
from editor.photos.metadata.xmp import RDF, Xmp, term_id

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

SUBJECT_CODE = CORE + "SubjectCode"
_VOCABULARY = "http://cv.iptc.org/newscodes/mediatopic/"
_TOPIC = "medtop:"


def subjects_of(xmp: Xmp) -> tuple[str, ...]:
    """All codes, the old ones first, each once; Media Topics as ``medtop:20000705``."""
    terms = (_code(each) for each in xmp.texts(ABOUT_TERM))
    topics = (each for each in terms if is_topic(each))
    return tuple(dict.fromkeys((*map(_code, xmp.texts(SUBJECT_CODE)), *topics)))


def is_topic(code: str) -> bool:
    """Whether a code is a Media Topic."""
    return code.startswith(_TOPIC)


def in_order(codes: Iterable[str]) -> tuple[str, ...]:
    """Codes as they are read back: the old ones first, each once."""
    each_once = dict.fromkeys(map(_code, codes))
    return tuple(sorted(filter(None, each_once), key=is_topic))


def put_topics(array: "Element", codes: Iterable[str]) -> None:
    """Make the terms of an array those of the codes; terms of other vocabularies stay.

    Args:
        array: The ``rdf:Bag`` of the property.
        codes: Those that aren't Media Topics are passed over.
    """
    from lxml import etree  # noqa: PLC0415 - heavy, and not needed at start

    wanted = [code for code in in_order(codes) if is_topic(code)]
    for item in list(array):
        code = _code(term_id(item))
        if code in wanted:
            wanted.remove(code)  # it may have names in several languages
        elif is_topic(code):
            array.remove(item)
    for code in wanted:
        item = etree.SubElement(array, f"{RDF}li", {f"{RDF}parseType": "Resource"})
        etree.SubElement(item, EXTENSION + "CvId").text = _VOCABULARY
        address = _VOCABULARY + code.removeprefix(_TOPIC)
        etree.SubElement(item, EXTENSION + "CvTermId").text = address


def _code(term: str) -> str:
    return _TOPIC + term.removeprefix(_VOCABULARY) if term.startswith(_VOCABULARY) else term
