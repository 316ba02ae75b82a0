"""Pictures of a story as blocks of WordPress: one is an image, several a gallery."""

from collections.abc import Callable, Mapping, Sequence

from editor.domain.caption_text import caption_text
from editor.domain.story import Story
from editor.exporters.page.fragment import figure_html
from editor.exporters.page.pictures import ShownFigure, alt_of
from editor.exporters.wordpress_parts.block import block, html_block
from editor.exporters.wordpress_parts.line import attribute, text_html
from editor.markup.figures import lead_above

SourceOf = Callable[[ShownFigure], str]


def place_writer(
    story: Story, figures: Mapping[str, ShownFigure], source_of: SourceOf
) -> Callable[[Sequence[str]], str]:
    """What writes figures that stand beside each other, by their names.

    Args:
        story: The story.
        figures: Those of it that are shown, by name.
        source_of: Gives the address of a figure's picture, not escaped; empty shows the words
            alone.
    """

    def placed(names: Sequence[str]) -> str:
        known = [figures[name] for name in names if name in figures]
        images = list(filter(None, (image(story, each, source_of(each)) for each in known)))
        if len(images) < 2:  # noqa: PLR2004 - one picture is no gallery
            return "".join(images)
        inner = "\n\n".join(images)
        return block(
            "gallery",
            '<figure class="wp-block-gallery has-nested-images columns-default is-cropped">'
            f"{inner}</figure>",
            {"linkTo": "none"},
        )

    return placed


def image(story: Story, shown: ShownFigure, source: str) -> str:
    """One figure; as long as its picture is missing, its words as plain HTML."""
    if not (source and shown.largest):
        words = figure_html(story, shown, "").replace("[", "&#091;")
        return html_block(words) if words else ""
    alt = attribute(alt_of(story, shown))
    words = caption_html(story, shown)
    caption = f'<figcaption class="wp-element-caption">{words}</figcaption>' if words else ""
    attributes = {"sizeSlug": "large", "linkDestination": "none"}
    classes = "wp-block-image size-large"
    if shown.figure.lead and lead_above(story.article) != shown.figure:
        attributes["className"] = "lead"
        classes += " lead"
    return block(
        "image",
        f'<figure class="{classes}"><img src="{attribute(source)}" alt="{alt}"/>{caption}</figure>',
        attributes,
    )


def caption_html(story: Story, shown: ShownFigure) -> str:
    """Caption and credit: WordPress takes the credit out of the file, so it stands in words."""
    figure = shown.figure
    caption = text_html(caption_text(story.caption_of(figure), figure.is_file))
    credit = text_html(story.credit_text_of(figure))
    marked = f'<span class="credit">{credit}</span>' if credit else ""
    return " ".join(filter(None, (caption, marked)))
