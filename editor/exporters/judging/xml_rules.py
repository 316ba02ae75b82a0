"""XML judged by rules of our own, where its format has no schema."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from editor.markup.safe_xml import BrokenXmlError, read_xml

if TYPE_CHECKING:
    from lxml import etree


def rule_faults(
    found: "Callable[[etree._Element], Iterator[str]]",
) -> Callable[[bytes], tuple[str, ...]]:
    """What rules find in a document; one that can't be read is one fault.

    Args:
        found: From the root element, a sentence for each break of a rule.
    """

    def faults(data: bytes) -> tuple[str, ...]:
        try:
            return tuple(found(read_xml(data)))
        except BrokenXmlError as error:
            return (f"No well-formed XML: {error}.",)

    return faults
