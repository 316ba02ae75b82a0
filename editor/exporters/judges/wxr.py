"""WordPress eXtended RSS 1.2, by what WordPress’s importer reads; it has no schema."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from editor.exporters.judging.block_html import block_faults
from editor.exporters.judging.contract import Judge
from editor.exporters.judging.feeds import one_each
from editor.exporters.judging.xml_rules import rule_faults
from editor.markup.safe_xml import BrokenXmlError, read_xml

if TYPE_CHECKING:
    from lxml import etree

_WP = "{http://wordpress.org/export/1.2/}"
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
_DATE = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d")
_STATUSES = frozenset({"draft", "pending", "private", "publish", "future", "inherit", "trash"})
_SURE = 95


def _recognises(_: str, data: bytes) -> int:
    """It is RSS as well: the version of WXR in it makes the difference."""
    if b"wordpress.org/export/" not in data[:4000]:
        return 0
    try:
        root = read_xml(data)
    except BrokenXmlError:
        return 0
    return _SURE if root.tag == "rss" else 0


def _found(root: "etree._Element") -> Iterator[str]:
    channel = root.find("channel")
    if channel is None:
        yield "It has no channel."
        return
    if channel.findtext(f"{_WP}wxr_version") not in {"1.0", "1.1", "1.2"}:
        yield "It doesn’t say which version of WXR it is."
    items = channel.findall("item")
    numbers = [item.findtext(f"{_WP}post_id") or "" for item in items]
    if len(set(numbers)) != len(numbers):
        yield "Two items have the same post_id."
    logins = {author.findtext(f"{_WP}author_login") for author in channel.iter(f"{_WP}author")}
    for item in items:
        for fault in _item_faults(item, {*numbers}, {each or "" for each in logins}):
            yield f"Line {item.sourceline}: {fault}"


def _item_faults(item: "etree._Element", numbers: set[str], logins: set[str]) -> Iterator[str]:
    yield from one_each(item, "title", _CREATOR, _CONTENT)
    for name in ("post_id", "post_date", "post_date_gmt", "status", "post_type"):
        yield from one_each(item, f"{_WP}{name}")
    if not _said(item, "post_id").isdecimal():
        yield "post_id is no number."
    if _said(item, "status") not in _STATUSES:
        yield f"WordPress knows no status {_said(item, 'status')!r}."
    for name in ("post_date", "post_date_gmt"):
        if not _DATE.fullmatch(_said(item, name)):
            yield f"{name} isn’t written YYYY-MM-DD HH:MM:SS."
    if (item.findtext(_CREATOR) or "") not in logins:
        yield "its creator isn’t among the authors of the file."
    if _said(item, "post_type") == "attachment":
        yield from one_each(item, f"{_WP}attachment_url")
    yield from _term_faults(item, numbers)
    content = item.findtext(_CONTENT) or ""
    if "<!-- wp:" in content:
        yield from block_faults(content)


def _term_faults(item: "etree._Element", numbers: set[str]) -> Iterator[str]:
    for category in item.findall("category"):
        if not (category.get("domain") and category.get("nicename") and category.text):
            yield "a category needs domain, nicename and a name."
    for meta in item.findall(f"{_WP}postmeta"):
        is_featured = _said(meta, "meta_key") == "_thumbnail_id"
        if is_featured and _said(meta, "meta_value") not in numbers:
            yield "the featured picture isn’t in the file."


def _said(element: "etree._Element", name: str) -> str:
    return element.findtext(f"{_WP}{name}") or ""


WXR = Judge("WXR 1.2", _recognises, rule_faults(_found))
