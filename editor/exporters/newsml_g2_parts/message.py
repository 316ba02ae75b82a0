"""The message: a header, the item of the text, and an item for each picture."""

from collections.abc import Mapping

from editor.domain.story import Story
from editor.exporters.dates import machine_date
from editor.exporters.identity import urn_of
from editor.exporters.newsml_g2_parts.content import Form, content_set
from editor.exporters.newsml_g2_parts.content_meta import content_meta
from editor.exporters.newsml_g2_parts.item_meta import item_meta
from editor.exporters.newsml_g2_parts.names import CATALOG, G2, STANDARD
from editor.exporters.newsml_g2_parts.pictures import picture_item
from editor.exporters.nitf_parts.elements import LANGUAGE, Element
from editor.exporters.page.language import language_tag
from editor.exporters.page.pictures import ShownFigure
from editor.exporters.release import release_of

_USUAL_PRIORITY = 5


def message(story: Story, figures: Mapping[str, ShownFigure], form: Form) -> Element:
    """The story with its pictures, complete in one document but for the octets of the pictures."""
    release = release_of(story.article)
    header = G2.lines(
        "header",
        None,
        G2.element("sent", None, machine_date(release.at)),
        G2.element("priority", None, str(story.article.priority or _USUAL_PRIORITY)),
    )
    pictures = [picture_item(story, shown) for shown in figures.values() if shown.largest]
    items = G2.lines("itemSet", None, _text_item(story, figures, form), *pictures)
    return G2.lines("newsMessage", None, header, items)


def _text_item(story: Story, figures: Mapping[str, ShownFigure], form: Form) -> Element:
    article, release = story.article, release_of(story.article)
    tag = language_tag(article.language)
    return G2.lines(
        "newsItem",
        {
            **STANDARD,
            "guid": urn_of(article),
            "version": release.version,
            LANGUAGE: None if tag == "und" else tag,
        },
        G2.element("catalogRef", {"href": CATALOG}),
        item_meta(story, figures.values()),
        content_meta(story),
        content_set(story, figures, form),
    )
