"""Blocks of WordPress as the HTML of a story: their classes say what they are."""

from editor.markup.from_html.tree import Tag

_OURS = frozenset({"kicker", "standfirst", "byline", "tagline", "correction", "embed", "lead"})
_ALIGNED = "has-text-align-"


def plain_blocks(root: Tag) -> None:
    """Change a tree of blocks, whose comments are gone, into one without WordPress's frames.

    A box that only lays out a page gives way to what is in it.

    Args:
        root: Is changed.
    """
    for tag in list(root.tags()):
        names = set(tag.classes)
        if tag.name == "p":
            _keep_classes(tag, _OURS)
        elif tag.name in {"td", "th"}:
            sides = [each.removeprefix(_ALIGNED) for each in names if each.startswith(_ALIGNED)]
            tag.attrs["class"] = " ".join(sides)
        elif "wp-block-pullquote" in names:
            _pull_quote(tag)
        elif "wp-block-embed" in names:
            _embed(tag)
        elif "wp-block-group" in names:
            _group(tag)
        elif "wp-block-gallery" in names:
            tag.name, tag.attrs = "div", {"class": "gallery"}
        elif "wp-block-table" in names:
            _unframed(tag)
        elif "wp-block-image" in names or "wp-block-quote" in names:
            _keep_classes(tag, _OURS)


def _keep_classes(tag: Tag, known: frozenset[str]) -> None:
    kept = [each for each in tag.classes if each in known]
    tag.attrs.pop("class", None)
    if kept:
        tag.attrs["class"] = kept[0]


def _pull_quote(tag: Tag) -> None:
    """Who said it stands in the quotation there, and under it here."""
    quote = next((each for each in tag.tags() if each.name == "blockquote"), None)
    if quote is None:
        return
    cites = [each for each in quote.inside if isinstance(each, Tag) and each.name == "cite"]
    quote.inside = [each for each in quote.inside if each not in cites]
    who: list[Tag | str] = [Tag("figcaption", inside=cite.inside) for cite in cites[:1]]
    tag.name, tag.attrs, tag.inside = "figure", {"class": "pullquote"}, [quote, *who]


def _embed(tag: Tag) -> None:
    """An address as text; a caption under it stays a paragraph."""
    wrapper = next((each for each in tag.tags() if each.name == "div"), tag)
    address = wrapper.text().strip()
    rest = [each for each in tag.inside if isinstance(each, Tag) and each.name == "figcaption"]
    link = Tag("a", {"href": address}, [address])
    shown = Tag("p", {"class": "embed"}, [link])
    if not address.startswith(("https://", "http://")) or " " in address:
        return
    if not rest:
        tag.name, tag.attrs, tag.inside = "p", {"class": "embed"}, [link]
        return
    words = [Tag("p", inside=each.inside) for each in rest]
    tag.name, tag.attrs, tag.inside = "div", {}, [shown, *words]


def _group(tag: Tag) -> None:
    names = tag.classes
    inside = [each for each in tag.inside if isinstance(each, Tag)]
    if "editors-note" in names and len(inside) == 1 and inside[0].name == "p":
        tag.name, tag.attrs, tag.inside = "p", {"class": "editors-note"}, inside[0].inside
    elif "factbox" in names:
        tag.name, tag.attrs = "aside", {"class": "factbox"}
    elif "lead" in names and len(inside) == 1:
        tag.name, tag.attrs = "div", {"class": "lead"}
    else:
        _unframed(tag)


def _unframed(tag: Tag) -> None:
    tag.name, tag.attrs = "div", {}
