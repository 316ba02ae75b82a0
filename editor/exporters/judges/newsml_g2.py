"""NewsML-G2 2.35 by its schema, and by what the schema can't say: the codes it may use."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from editor.exporters.judging.contract import Judge
from editor.exporters.judging.xml_schema import root_is, xml_faults
from editor.markup.safe_xml import read_xml
from editor.resources import path_of

_NAR = "http://iptc.org/std/nar/2006-10-01/"
_NITF = "http://iptc.org/std/NITF/2006-10-18/"
_CATALOG = "schemas/newsml-g2/catalog.IPTC-G2-Standards_41.xml"
_IPTC = "catalog.IPTC-G2-Standards_"
_CODED = (
    *("qcode", "role", "type", "rel", "rendition", "severity", "how", "why", "jobtitle"),
    *("creator", "scope", "aspect", "environment", "occurstatus", "colourspace", "encoding"),
)


def _faults(data: bytes) -> tuple[str, ...]:
    """What breaks the schema; if nothing does, codes of no vocabulary and faults of the NITF."""
    faults = xml_faults(data, "newsml-g2/NewsML-G2_2.35-spec-All-Power.xsd")
    if faults:
        return faults
    root = read_xml(data)
    return (*_strange_codes(root), *_faults_of_nitf(root))


def _strange_codes(root: Any) -> Iterator[str]:
    """Codes whose prefix no catalog declares; none if a catalog is named that isn't IPTC's."""
    names = [each.get("href", "") for each in root.iter(f"{{{_NAR}}}catalogRef")]
    if any(_IPTC not in each for each in names):
        return
    declared = {each.get("alias", "") for each in root.iter(f"{{{_NAR}}}scheme")}
    aliases = declared | (_aliases() if names else frozenset())
    for element in root.iter(f"{{{_NAR}}}*"):
        for name in _CODED:
            for code in element.get(name, "").split():
                prefix, colon, _ = code.partition(":")
                if colon and prefix not in aliases:
                    line = element.sourceline
                    yield f"Line {line}: no catalog declares the “{prefix}” of {code}."


def _faults_of_nitf(root: Any) -> Iterator[str]:
    from lxml import etree  # noqa: PLC0415

    for inside in root.iter(f"{{{_NITF}}}nitf"):
        for fault in xml_faults(etree.tostring(inside, with_tail=False), "nitf/nitf-3-6.xsd"):
            yield f"In the NITF: {fault}"


@cache
def _aliases() -> frozenset[str]:
    root = read_xml(path_of(_CATALOG).read_bytes())
    return frozenset(each.get("alias", "") for each in root.iter("{*}scheme"))


NEWSML_G2 = Judge(
    "NewsML-G2 2.35", root_is(_NAR, "newsMessage", "newsItem", "packageItem"), _faults
)
