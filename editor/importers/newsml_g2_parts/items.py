"""Which item of a document is the text, and which are its pictures."""

from dataclasses import dataclass

from editor.importers.xml_parts.tree import Element, child, children, every

_PICTURES = frozenset({"picture", "graphic"})


@dataclass(frozen=True, slots=True)
class Items:
    """The items of a document.

    Attributes:
        text: The first that holds a text; else the first of all.
        pictures: Those that are pictures, in order.
        others: What else is in the message, by its headline or name.
    """

    text: Element
    pictures: tuple[Element, ...] = ()
    others: tuple[str, ...] = ()


def items_of(root: Element) -> Items | None:
    """The items in a message, a package or alone; None if there is none."""
    found = [*every(root, "newsItem")]
    if not found:
        return None
    text = next(filter(_has_text, found), found[0])
    pictures = tuple(each for each in found if kind_of(each) in _PICTURES)
    known = (text, *pictures)
    others = tuple(
        f"another item: {each.get('guid', '')}"
        for each in found
        if all(each is not one for one in known)
    )
    return Items(text, pictures, others)


def kind_of(item: Element) -> str:
    """``text``, ``picture``, ``video`` …, without the name of its vocabulary."""
    kind = child(item, "itemMeta", "itemClass")
    return kind.get("qcode", "").rpartition(":")[2].lower() if kind is not None else ""


def _has_text(item: Element) -> bool:
    contents = children(child(item, "contentSet"), "inlineXML", "inlineData")
    return kind_of(item) not in _PICTURES and next(contents, None) is not None
