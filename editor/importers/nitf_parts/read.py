"""An NITF document as what it told."""

from editor.importers.nitf_parts.content import content_html
from editor.importers.nitf_parts.dateline import read_dateline
from editor.importers.nitf_parts.head import (
    corrections_of,
    fields_of,
    is_own,
    left_over,
    note_of,
    slug_of,
)
from editor.importers.xml_parts.told import Told, known_language
from editor.importers.xml_parts.tree import Element, child, children, every, name_of, text_of

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def told_by_nitf(root: Element, *, own: bool | None = None) -> Told:
    """What a document told.

    Args:
        root: ``nitf``.
        own: Whether Copydesk wrote it; None if its head says so.
    """
    head, body = child(root, "head"), child(root, "body")
    body_head, body_end = child(body, "body.head"), child(body, "body.end")
    is_ours = is_own(root) if own is None else own
    headline = text_of(child(body_head, "hedline", "hl1")) or text_of(child(head, "title"))
    dateline, unread = read_dateline(body_head, child(head, "docdata"))
    tagline = child(body_end, "tagline")
    language = known_language(
        body.get(_LANGUAGE) if body is not None else "",
        root.get(_LANGUAGE),
        root.get("baselang"),
    )
    return Told(
        html=content_html(children(body, "body.content")),
        is_own=is_ours,
        language=language,
        headline=headline,
        slug=slug_of(head),
        note_to_desks=note_of(head, own=is_ours),
        byline=_byline(body_head) if is_ours or child(body_head, "byline") is not None else None,
        tagline=text_of(tagline) if is_ours or tagline is not None else None,
        dateline=dateline if dateline != type(dateline)() else None,
        corrections=tuple(corrections_of(head)),
        fields={
            **fields_of(head),
            "standfirst": _standfirst(body_head),
            "kicker": _kicker(body_head),
        },
        not_understood=(
            *left_over(head, headline=headline, own=is_ours),
            *([f"dateline: {unread}"] if unread else []),
            *_frame_left_over(body_head, body_end, own=is_ours),
        ),
    )


def _byline(body_head: Element | None) -> str:
    """The byline; what kind of writer it is stands under it. Several become one."""
    lines = [_one_byline(each) for each in children(body_head, "byline")]
    if len(lines) < 2:  # noqa: PLR2004
        return "".join(lines)
    names = [line.partition("\n")[0] for line in lines]
    return " and ".join([names[0], *(each.removeprefix("By ") for each in names[1:])])


def _one_byline(element: Element) -> str:
    title = text_of(child(element, "byttl"))
    line = text_of(element)
    if title:
        line = line.removesuffix(title).rstrip(" ,\u2013-") if line.endswith(title) else line
    if not line:
        return title
    return f"{line}\n{title}" if title and title not in line else line


def _standfirst(body_head: Element | None) -> str:
    paragraphs = [
        text_of(each) for abstract in children(body_head, "abstract") for each in _lines(abstract)
    ]
    return " ".join(filter(None, paragraphs))


def _lines(abstract: Element) -> list[Element]:
    """Its paragraphs; some write their text into it as it is."""
    return [*every(abstract, "p")] or [abstract]


def _kicker(body_head: Element | None) -> str:
    hl2 = child(body_head, "hedline", "hl2")
    return text_of(hl2) if hl2 is not None and hl2.get("class") == "kicker" else ""


def _frame_left_over(
    body_head: Element | None, body_end: Element | None, *, own: bool
) -> list[str]:
    """Lines about what around the text has no place in a story."""
    found = [
        f"second headline: {text_of(each)}"
        for each in children(child(body_head, "hedline"), "hl2")
        if each.get("class") != "kicker"
    ]
    for name in ("note", "rights", "series"):
        found += [f"{name}: {text_of(each)}" for each in children(body_head, name)]
    if not own:
        found += [f"distributor: {text_of(each)}" for each in children(body_head, "distributor")]
    found += [
        f"{name_of(each)}: {text_of(each)}"
        for each in children(body_end)
        if name_of(each) != "tagline"
    ]
    return [each for each in found if each.partition(": ")[2]]
