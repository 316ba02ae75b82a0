"""Elements of XML made in one line, of texts that people typed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from editor.markup.characters import printable

if TYPE_CHECKING:
    from lxml import etree

    Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml has no other name for it
else:
    Element = object

XML = "http://www.w3.org/XML/1998/namespace"
GENERATOR = "Copydesk"
"""Who made a document, as the importers know it by."""
LANGUAGE = f"{{{XML}}}lang"


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes elements of one namespace; an empty one is none."""

    namespace: str = ""

    def name(self, tag: str) -> str:
        """The tag with its namespace, as lxml writes it."""
        return f"{{{self.namespace}}}{tag}" if self.namespace else tag

    def element(
        self,
        tag: str,
        attributes: Mapping[str, str | int | None] | None = None,
        *inside: "str | Element | None",
    ) -> "Element":
        """An element with texts and elements in it, in order; what is None is left out."""
        from lxml import etree  # noqa: PLC0415

        spaces: dict[Any, str] = {None: self.namespace} if self.namespace else {}
        made = etree.Element(self.name(tag), nsmap=spaces)
        for name, value in (attributes or {}).items():
            if value is not None:
                made.set(name, printable(str(value)))
        last: Element | None = None
        for each in inside:
            if isinstance(each, str):
                _append_text(made, last, printable(each))
            elif each is not None:
                made.append(each)
                last = each
        return made

    def lines(
        self,
        tag: str,
        attributes: Mapping[str, str | int | None] | None = None,
        *inside: "Element | None",
    ) -> "Element":
        """An element with elements in it, a line each. For those in which spaces say nothing."""
        made = self.element(tag, attributes, *inside)
        if len(made):
            made.text = "\n"
        for each in made:
            each.tail = "\n"
        return made


def document(root: "Element") -> bytes:
    """The file, in UTF-8 and with a line end at its end."""
    from lxml import etree  # noqa: PLC0415

    data: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return data + b"\n"


def _append_text(made: "Element", last: "Element | None", text: str) -> None:
    if last is None:
        made.text = (made.text or "") + text
    else:
        last.tail = (last.tail or "") + text
