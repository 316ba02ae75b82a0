"""A fragment of HTML as the XML that readers of EPUB want."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_OPS = "http://www.idpf.org/2007/ops"
_NOT_OF_THE_TEXT = frozenset({"aside", "figure"})


def xhtml(html: str) -> tuple[str, list[tuple[str, str]]]:
    """Make well-formed XML of a fragment.

    Args:
        html: As ``page.fragment`` makes it.

    Returns:
        The XML, and the subheads of the text with the ids they got.
    """
    from lxml import etree  # noqa: PLC0415
    from lxml import html as of_html  # noqa: PLC0415

    parser = of_html.HTMLParser(encoding="utf-8", huge_tree=True)
    root = of_html.fragment_fromstring(f"<div>{html}</div>".encode(), parser=parser)
    subheads = _with_ids(root)
    places = {each.get("id", "") for each in root.iter() if each.get("id")}
    for note in root.iterfind(".//div[@class='footnotes']//li"):
        note.set(f"{{{_OPS}}}type", "footnote")
    for mark in root.iterfind(".//a[@class='footnote-ref']"):
        mark.set(f"{{{_OPS}}}type", "noteref")
        mark.set("role", "doc-noteref")
    for mark in list(root.iterfind(".//a[@class='footnote-backref']")):
        mark.set("role", "doc-backlink")
        if mark.get("href", "")[1:] not in places:  # of a note that nothing points to
            mark.drop_tree()
    for time in root.iter("time"):
        time.set("dir", "ltr")  # a style sheet of an EPUB may not say so
    etree.cleanup_namespaces(root, top_nsmap={"epub": _OPS})
    text = etree.tostring(root, encoding="unicode", method="xml")
    return text.replace(f' xmlns:epub="{_OPS}"', ""), subheads


def _with_ids(root: "Element") -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for head in root.iter("h2"):
        parent = head.getparent()
        if parent is None or parent.tag in _NOT_OF_THE_TEXT:
            continue
        text = " ".join("".join(map(str, head.itertext())).split())
        if text:
            head.set("id", f"part-{len(found) + 1}")
            found.append((head.get("id", ""), text))
    return found
