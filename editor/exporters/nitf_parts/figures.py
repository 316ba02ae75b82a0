"""Pictures in NITF: ``media`` with its reference, caption and producer."""

from editor.domain.caption_text import caption_text
from editor.domain.photo import PhotoFields
from editor.domain.story import Story
from editor.exporters.nitf_parts.elements import Element, Maker
from editor.exporters.page.pictures import ShownFigure


def media(make: Maker, story: Story, shown: ShownFigure) -> Element | None:
    """A figure with the words that readers get; None if there is neither a picture nor a word."""
    figure, picture = shown.figure, shown.largest
    caption = caption_text(story.caption_of(figure), figure.is_file)
    credit = story.credit_text_of(figure)
    if not (picture or caption or credit):
        return None
    said = picture.fields or PhotoFields() if picture else PhotoFields()
    reference = {
        "name": figure.name,
        "source": picture.path if picture else None,
        "mime-type": picture.media_type if picture else None,
        "width": picture.width_px if picture else None,
        "height": picture.height_px if picture else None,
        "source-credit": credit.removeprefix("(").removesuffix(")") or None,
        "copyright": said.copyright or None,
        "alternate-text": story.alt_of(figure),
    }
    return make.lines(
        "media",
        {"media-type": "image", "class": "lead" if figure.lead else None},
        make.element("media-reference", reference),
        make.element("media-caption", None, caption) if caption else None,
        make.element("media-producer", None, credit) if credit else None,
    )
