"""What ``contentMeta`` says: where and by whom it was made, what it is about, how it is headed."""

from editor.domain.credit import Credit
from editor.domain.dateline import Dateline
from editor.domain.dateline_text import dateline_text
from editor.domain.names import is_organisation
from editor.domain.places import COUNTRIES
from editor.domain.printed_credits import machine_credits
from editor.domain.story import Story
from editor.exporters.newsml_g2_parts.names import G2, keywords, literal, named, said, subjects
from editor.exporters.nitf_parts.elements import Element
from editor.exporters.page.language import language_tag
from editor.exporters.said.credits import lines_of
from editor.markup.characters import printable

_ROLES = {"photography": "cpprole:photographer"}
_PLACE = "cpnat:geoArea"
REGION = "loctyp:CountryArea"
COUNTRY = "loctyp:Country"


def content_meta(story: Story) -> Element:
    """The description of the text, in the order of the schema."""
    article = story.article
    genre = article.genre
    tag = language_tag(article.language)
    agency = article.dateline.agency
    return G2.lines(
        "contentMeta",
        None,
        G2.element("urgency", None, str(article.urgency)) if article.urgency else None,
        _located(article.dateline),
        named("infoSource", agency, {"literal": literal(agency)}) if agency.strip() else None,
        *(_maker(story, each) for each in machine_credits(story)),
        G2.element("language", {"tag": tag}),
        named("genre", genre, {"literal": literal(genre)}) if printable(genre).strip() else None,
        *keywords(article.keywords),
        *subjects(article.subjects),
        said("slugline", article.slug),
        G2.element("headline", None, literal(article.headline)),
        said("dateline", dateline_text(article.dateline, article.language).strip()),
        _byline(lines_of(story).byline),
        said("description", article.standfirst, {"role": "drol:summary"}),
    )


def _located(dateline: Dateline) -> Element | None:
    """The place of the dateline, and what it lies in; a country that is printed is a region."""
    place, region, country = dateline.place, dateline.region, dateline.country
    if not "".join((place, region, country)).strip():
        return None
    kind = _PLACE if region in COUNTRIES else REGION
    return G2.element(
        "located",
        {"type": _PLACE},
        said("name", place),
        named("broader", region, {"type": kind}) if region.strip() else None,
        named("broader", country, {"type": COUNTRY}) if country.strip() else None,
    )


def _maker(story: Story, credit: Credit) -> Element:
    """Who wrote it is its creator, who else worked on it a contributor, its role in a note."""
    known = story.contributors.get(credit.contributor_id or "")
    is_house = known.is_organisation if known else is_organisation(credit.name)
    is_writer = credit.role == "writer"
    attributes = {
        "role": _ROLES.get(credit.role),
        "type": "cpnat:organisation" if is_house else "cpnat:person",
    }
    house = credit.affiliation.strip() and not is_house
    affiliation = named("affiliation", credit.affiliation) if house else None
    return G2.element(
        "creator" if is_writer else "contributor",
        attributes,
        G2.element("name", None, literal(credit.name)),
        None if is_writer else said("note", credit.role),
        G2.element("personDetails", None, affiliation) if affiliation is not None else None,
    )


def _byline(line: str) -> Element | None:
    """The byline; a line under it comes behind a line end."""
    by, _, below = line.partition("\n")
    if not by.strip():
        return None
    return G2.element("by", None, by, *((G2.element("br"), below) if below else ()))
