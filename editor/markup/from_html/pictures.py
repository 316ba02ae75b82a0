"""Pictures of a page: where they are, and which of them are none."""

from editor.markup.from_html.blocks import Picture, Runs
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


def picture_of(tag: Tag, image: Tag | None, caption: Runs = (), credit: str = "") -> Picture:
    """A picture, from the element that holds it and its ``img`` if there is one."""
    return Picture(
        picture_source(image) if image else "",
        (image.attrs.get("alt", "") if image else tag.attrs.get("data-alt", "")).strip(),
        caption,
        credit,
        is_lead="lead" in tag.classes,
    )


def credit_in(caption: Tag) -> str:
    """The words that a caption ends in and calls the credit; empty if there are none."""
    told = [each for each in caption.inside if isinstance(each, Tag) or each.strip()]
    last = told[-1] if told else ""
    is_credit = isinstance(last, Tag) and last.name == "span" and last.classes == ["credit"]
    return " ".join(last.text().split()) if isinstance(last, Tag) and is_credit else ""


def image_alone(figure: Tag) -> Tag | None:
    """The ``img`` of a figure that holds nothing else."""
    told = [each for each in figure.inside if isinstance(each, Tag) or each.strip()]
    image = told[0] if len(told) == 1 else None
    return image if isinstance(image, Tag) and image.name == "img" else None


def captioned(figure: Tag) -> tuple[Tag | None, Tag] | None:
    """The first picture of a figure and its caption; None if it isn't a picture with words.

    A figure that holds a caption and nothing else has no picture: it is missing.
    """
    tags = list(figure.tags())
    image = next((each for each in tags if each.name == "img"), None)
    caption = next((each for each in tags if each.name == "figcaption"), None)
    if caption is None or any(each.name == "blockquote" for each in tags):
        return None
    told = [each for each in figure.inside if isinstance(each, Tag) or each.strip()]
    if image is None and told != [caption]:
        return None
    return image, caption
