"""An item for each picture: what it shows, whose it is, and where its sizes lie."""

import re
from collections.abc import Iterator

from editor.domain.photo import PhotoFields
from editor.domain.story import Story
from editor.exporters.identity import figure_urn
from editor.exporters.newsml_g2_parts.content_meta import COUNTRY, REGION
from editor.exporters.newsml_g2_parts.item_meta import managed
from editor.exporters.newsml_g2_parts.names import (
    CATALOG,
    G2,
    STANDARD,
    keywords,
    named,
    said,
    subjects,
)
from editor.exporters.nitf_parts.elements import LANGUAGE, Element
from editor.exporters.page.language import language_tag
from editor.exporters.page.pictures import ShownFigure
from editor.exporters.release import release_of

_TAKEN = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])")


def picture_item(story: Story, shown: ShownFigure) -> Element:
    """The item of a figure that has a picture."""
    article = story.article
    tag = language_tag(article.language)
    fields = (shown.largest.fields if shown.largest else None) or PhotoFields()
    return G2.lines(
        "newsItem",
        {
            **STANDARD,
            "guid": figure_urn(article, shown.figure.name),
            "version": release_of(article).version,
            LANGUAGE: None if tag == "und" else tag,
        },
        G2.element("catalogRef", {"href": CATALOG}),
        _rights(fields),
        G2.lines("itemMeta", None, *managed(article, "ninat:picture")),
        _meta(story, shown, fields),
        G2.lines("contentSet", None, *_renditions(shown)),
    )


def _rights(fields: PhotoFields) -> Element | None:
    """Copyright and terms of use, as the photo says them."""
    notice = said("copyrightNotice", fields.copyright)
    terms = said("usageTerms", fields.usage_terms)
    if notice is None and terms is None:
        return None
    return G2.lines("rightsInfo", None, notice, terms)


def _meta(story: Story, shown: ShownFigure, fields: PhotoFields) -> Element:
    article, figure = story.article, shown.figure
    taken = _TAKEN.match(fields.taken_at or "")
    credit = story.public_credit_of(figure)
    line = story.credit_text_of(figure).removeprefix("(").removesuffix(")")
    return G2.lines(
        "contentMeta",
        None,
        G2.element("contentCreated", None, taken[0]) if taken else None,
        _located(fields),
        *(
            named("creator", name, {"role": "cpprole:photographer", "type": "cpnat:person"})
            for name in credit.creators
            if name.strip()
        ),
        *(
            named("infoSource", name, {"type": "cpnat:organisation"})
            for name in (*credit.organisations, credit.distributor)
            if name.strip()
        ),
        *keywords(fields.keywords or ()),
        *subjects(fields.subjects or ()),
        said("slugline", article.slug),
        said("headline", fields.headline),
        said("creditline", line),
        said("description", fields.caption, {"role": "drol:caption"}),
    )


def _located(fields: PhotoFields) -> Element | None:
    """Where it was taken."""
    wider = ((REGION, fields.state), (COUNTRY, fields.country))
    parts = [named("broader", name, {"type": kind}) for kind, name in wider if name]
    place = said("name", fields.city or fields.sublocation)
    if place is None and not parts:
        return None
    return G2.element("located", {"type": "cpnat:geoArea"}, place, *parts)


def _renditions(shown: ShownFigure) -> Iterator[Element]:
    """Its sizes, the largest first."""
    last = len(shown.renditions) - 1
    for number, each in enumerate(reversed(shown.renditions)):
        kind = "highRes" if number == 0 else "thumb" if number == last > 1 else "web"
        yield G2.element(
            "remoteContent",
            {
                "rendition": f"rnd:{kind}",
                "href": each.path,
                "contenttype": each.media_type,
                "width": each.width_px,
                "height": each.height_px,
            },
        )
