"""Pictures of a page: where they are, and which of them are none."""

from editor.markup.from_html.tree import Tag

_SMALLEST = 50  # pixels; less is an icon, or counts visitors
_LATER = ("data-src", "data-original", "data-lazy-src")


def picture_source(tag: Tag) -> str:
    """Where the picture of an ``img`` is; pages that load it late name the place elsewhere."""
    source = tag.attrs.get("src", "")
    if source and not source.startswith("data:"):
        return source
    return next((tag.attrs[name] for name in _LATER if tag.attrs.get(name)), source)


def is_ornament(tag: Tag) -> bool:
    """Whether an ``img`` is an icon or a counter, by the size that it declares."""
    sizes = (tag.attrs.get(name, "").removesuffix("px") for name in ("width", "height"))
    return any(size.isascii() and size.isdigit() and int(size) < _SMALLEST for size in sizes)


def captioned(figure: Tag) -> tuple[Tag, Tag] | None:
    """The first picture of a figure and its caption; None if it isn't a picture with words."""
    tags = list(figure.tags())
    image = next((each for each in tags if each.name == "img"), None)
    caption = next((each for each in tags if each.name == "figcaption"), None)
    if image is None or caption is None or any(each.name == "blockquote" for each in tags):
        return None
    return image, caption
