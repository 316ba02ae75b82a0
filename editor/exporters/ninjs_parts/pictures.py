"""The pictures of a story as objects that are associated with it."""

from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from editor.domain.caption_text import caption_text
from editor.domain.figure import Figure
from editor.domain.story import Story
from editor.exporters.contract import RenditionRequest
from editor.exporters.file_names import apart
from editor.exporters.identity import figure_urn
from editor.exporters.json_text import known
from editor.exporters.page.pictures import ShownFigure

LEAD = "featuremedia"  # Superdesk's name for the picture that leads, which its readers know


def associations(
    story: Story, figures: Iterable[ShownFigure], address: str
) -> list[dict[str, Any]]:
    """An object a figure; one whose picture is missing has words and no rendition."""
    taken = {LEAD}
    return [
        _picture(story, each, LEAD if each.figure.lead else apart(each.figure.name, taken), address)
        for each in figures
    ]


def address_of(picture: RenditionRequest, folder: str) -> str:
    """Where a picture will be: in that folder, or beside the file if the folder is empty."""
    return f"{folder.rstrip('/')}/{quote(picture.path)}" if folder else quote(picture.path)


def _picture(story: Story, shown: ShownFigure, name: str, address: str) -> dict[str, Any]:
    figure, said = shown.figure, story.words_of(shown.figure)
    kind = "graphic" if said.source_type and "Graphic" in said.source_type else "picture"
    caption = caption_text(story.caption_of(figure), figure.is_file)
    return known(
        {
            "name": name,
            "uri": figure_urn(story.article, quote(figure.name)),
            "type": kind,
            "pubStatus": "usable",
            "copyrightNotice": said.copyright,
            "usageTerms": said.usage_terms,
            "language": story.article.language,
            "descriptions": [{"role": "caption", "value": caption}] if caption else [],
            "headlines": [{"role": "main", "value": alt}] if (alt := story.alt_of(figure)) else [],
            "people": [
                {"name": each, "rel": "creator"}
                for each in story.public_credit_of(figure).creators
                if each
            ],
            "infoSources": list(_suppliers(story, figure)),
            "by": story.credit_text_of(figure),
            "located": said.city,
            "renditions": [_rendition(each, address) for each in shown.renditions],
        }
    )


def _suppliers(story: Story, figure: Figure) -> Iterator[dict[str, str]]:
    credit = story.public_credit_of(figure)
    for name in credit.organisations:
        if name:
            yield {"name": name, "role": "source"}
    if credit.distributor:
        yield {"name": credit.distributor, "role": "distributor"}


def _rendition(picture: RenditionRequest, address: str) -> dict[str, Any]:
    return {
        "name": f"w{picture.width_px}",
        "href": address_of(picture, address),
        "contentType": picture.media_type,
        "width": picture.width_px,
        "height": picture.height_px,
    }
