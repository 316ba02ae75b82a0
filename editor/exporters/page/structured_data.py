"""What search engines read of a story: JSON-LD, schema.org 30.0, a NewsArticle."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from editor.domain.caption_text import caption_text
from editor.domain.credit import Credit
from editor.domain.credit_line import CreditLine
from editor.domain.names import is_organisation
from editor.domain.photo import PhotoFields
from editor.domain.printed_credits import machine_credits
from editor.domain.story import Story
from editor.exporters.dates import machine_date, modified_at, published_at
from editor.exporters.json_text import known
from editor.exporters.page.pictures import ShownFigure
from editor.markup.addresses import web_address
from editor.markup.characters import printable

# In a script element these could end it, or begin a comment in it.
_ESCAPES = {
    "<": "\\u003c",
    ">": "\\u003e",
    "&": "\\u0026",
    "\u2028": "\\u2028",
    "\u2029": "\\u2029",
}
_AUTHORS = frozenset({"writer"})


def structured_data(story: Story, figures: Iterable[ShownFigure], dateline: str) -> str:
    """The story as JSON that may stand in a script element as it is.

    Args:
        story: The story.
        figures: The figures of the page; those without a picture are left out.
        dateline: As printed, with its dash.
    """
    facts = news_article(story, [each for each in figures if each.largest], dateline)
    text = json.dumps(facts, ensure_ascii=False, separators=(",", ":"))
    return "".join(_ESCAPES.get(character, character) for character in printable(text))


def news_article(story: Story, figures: Iterable[ShownFigure], dateline: str) -> dict[str, Any]:
    """The story as an object of schema.org, with the facts that there are.

    A figure without a picture has its words alone.
    """
    article = story.article
    published, modified = published_at(article), modified_at(article)
    address, credited = web_address(article.canonical_url), machine_credits(story)
    facts = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.headline,
        "description": article.standfirst,
        "inLanguage": article.language,
        "articleSection": article.section,
        "keywords": list(article.keywords),
        "url": address,
        "mainEntityOfPage": address,
        "datePublished": machine_date(published) if published else None,
        "dateModified": machine_date(modified) if modified else None,
        "dateline": dateline.rstrip(" -–—"),
        "locationCreated": _place(article.dateline.place, article.dateline.country),
        "sourceOrganization": _organisation(article.dateline.agency),
        "author": [_maker(story, each) for each in credited if each.role in _AUTHORS],
        "contributor": [_maker(story, each) for each in credited if each.role not in _AUTHORS],
        "image": [_image(story, each) for each in figures],
        "correction": [
            {
                "@type": "CorrectionComment",
                "text": correction.text,
                "datePublished": machine_date(correction.at),
            }
            for correction in article.corrections
        ],
    }
    return known(facts)


def _maker(story: Story, credit: Credit) -> dict[str, Any]:
    """A person with their house, or an organisation, as the directory or the name says."""
    entry = story.contributors.get(credit.contributor_id or "")
    if entry.is_organisation if entry else is_organisation(credit.name):
        return known({"@type": "Organization", "name": credit.name})
    affiliation = _organisation(credit.affiliation)
    return known({"@type": "Person", "name": credit.name, "affiliation": affiliation})


def _organisation(name: str) -> dict[str, str] | None:
    return {"@type": "Organization", "name": name} if name else None


def _place(*parts: str | None) -> dict[str, str] | None:
    name = ", ".join(dict.fromkeys(part for part in parts if part))
    return {"@type": "Place", "name": name} if name else None


def _image(story: Story, shown: ShownFigure) -> dict[str, Any]:
    figure, picture = shown.figure, shown.largest
    photo = story.photo_of(figure)
    said = photo.shown if photo else PhotoFields()
    credit = story.public_credit_of(figure)
    return known(
        {
            "@type": "ImageObject",
            "contentUrl": picture.path if picture else None,
            "encodingFormat": picture.media_type if picture else None,
            "width": _pixels(picture.width_px) if picture else None,
            "height": _pixels(picture.height_px) if picture else None,
            "caption": caption_text(story.caption_of(figure), figure.is_file),
            "creditText": _without_brackets(story.credit_text_of(figure)),
            "creator": list(_makers(credit)),
            "copyrightNotice": said.copyright,
            "contentLocation": _place(said.sublocation, said.city, said.state, said.country),
        }
    )


def _pixels(count: int) -> dict[str, Any]:
    return {"@type": "QuantitativeValue", "value": count, "unitCode": "E37"}


def _makers(credit: CreditLine) -> Iterator[dict[str, str]]:
    """The people behind the camera, or else the organisations."""
    kind, names = (
        ("Person", credit.creators)
        if credit.creators
        else (
            "Organization",
            credit.organisations,
        )
    )
    for name in names:
        yield {"@type": kind, "name": name}


def _without_brackets(line: str) -> str:
    return line.removeprefix("(").removesuffix(")")
