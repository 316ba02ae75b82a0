"""RSS 2.0 with the elements that news readers know, by the rules of its specification."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from editor.exporters.judging.contract import Judge
from editor.exporters.judging.feeds import is_address, is_mail_date, is_net_date, one_each
from editor.exporters.judging.xml_rules import rule_faults
from editor.markup.safe_xml import BrokenXmlError, read_xml

if TYPE_CHECKING:
    from lxml import etree

_DCTERMS = "{http://purl.org/dc/terms/}"
_ATOM = "{http://www.w3.org/2005/Atom}"
_SURE = 85


def _recognises(_: str, data: bytes) -> int:
    if b"<rss" not in data[:400]:
        return 0
    try:
        return _SURE if read_xml(data).tag == "rss" else 0
    except BrokenXmlError:
        return 0


def _found(root: "etree._Element") -> Iterator[str]:
    if root.tag != "rss" or root.get("version") != "2.0":
        yield "It isn’t RSS 2.0."
    channel = root.find("channel")
    if channel is None:
        yield "It has no channel."
        return
    yield from one_each(channel, "title", "link", "description")
    if not is_address(channel.findtext("link")):
        yield "The link of the channel is no address."
    for item in channel.findall("item"):
        yield from (f"Line {item.sourceline}: {fault}" for fault in _item_faults(item))


def _item_faults(item: "etree._Element") -> Iterator[str]:
    if not (item.findtext("title") or item.findtext("description")):
        yield "an item with neither title nor description."
    link, guid = item.find("link"), item.find("guid")
    if link is not None and not is_address(link.text):
        yield "the link is no address."
    if guid is None or not guid.text:
        yield "the item has no guid: readers would show it anew each time."
    elif guid.get("isPermaLink") != "false" and not is_address(guid.text):
        yield "the guid says it is an address and isn’t."
    if not is_mail_date(item.findtext("pubDate")):
        yield "pubDate is no date of RFC 822."
    for tag in (f"{_DCTERMS}modified", f"{_DCTERMS}available", f"{_ATOM}updated"):
        if not all(is_net_date(each.text) for each in item.findall(tag)):
            yield f"{tag.rpartition('}')[2]} is no date of RFC 3339."
    for enclosure in item.findall("enclosure"):
        if not all(enclosure.get(name) for name in ("url", "length", "type")):
            yield "an enclosure needs url, length and type."


RSS = Judge("RSS 2.0", _recognises, rule_faults(_found))
