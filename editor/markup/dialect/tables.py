"""Tables that readers of every kind can use: scopes, classes for alignment, a box to scroll in."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor

_ALIGN = "text-align: "


class Tables(TableExtension):
    """Python-Markdown's tables without its inline styles."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Dress the tables when everything else is done."""
        super().extendMarkdown(md)
        md.treeprocessors.register(_Dress(md), "table_dress", 4)


class _Dress(Treeprocessor):
    def run(self, root: Element) -> None:
        for parent in list(root.iter()):
            for at, table in enumerate(list(parent)):
                if table.tag == "table":
                    _dress_cells(table)
                    parent[at] = _boxed(table)


def _dress_cells(table: Element) -> None:
    for cell in table.iter():
        style = cell.attrib.pop("style", "")
        if style.startswith(_ALIGN):
            cell.set("class", style.removeprefix(_ALIGN).rstrip(";"))
        if cell.tag == "th":
            # A header without words heads nothing.
            if "".join(cell.itertext()).strip():
                cell.set("scope", "col")
            else:
                cell.tag = "td"


def _boxed(table: Element) -> Element:
    # Wider than a telephone, it scrolls in its box; with a keyboard too.
    box = Element("div", {"class": "table", "tabindex": "0"})
    box.tail, table.tail = table.tail, "\n"
    box.append(table)
    return box
