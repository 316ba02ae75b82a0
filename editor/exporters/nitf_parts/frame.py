"""NITF's ``body.head`` and ``body.end``: what is printed around a story."""

from editor.domain.dateline import Dateline
from editor.domain.dateline_text import dateline_text
from editor.domain.places import COUNTRIES
from editor.domain.story import Story
from editor.exporters.nitf_parts.elements import Element, Maker
from editor.exporters.said.credits import lines_of
from editor.markup.characters import printable


def body_head(make: Maker, story: Story) -> Element:
    """Headline, byline, distributor, dateline and standfirst, in the order of the schema."""
    article = story.article
    return make.lines(
        "body.head",
        None,
        _headline(make, story),
        _byline(make, lines_of(story).byline),
        _distributor(make, article.dateline.agency),
        _dateline(make, article.dateline, article.language),
        _line(make, "abstract", article.standfirst),
    )


def body_end(make: Maker, story: Story) -> Element | None:
    """The tagline; None if there is none."""
    line = lines_of(story).tagline
    return make.lines("body.end", None, make.element("tagline", None, line)) if line else None


def _headline(make: Maker, story: Story) -> Element:
    kicker = story.article.kicker
    return make.lines(
        "hedline",
        None,
        make.element("hl1", None, story.article.headline),
        make.element("hl2", {"class": "kicker"}, kicker) if printable(kicker).strip() else None,
    )


def _byline(make: Maker, line: str) -> Element | None:
    """The byline as plain text: readers take what stands before the first element for all of it."""
    by, _, below = line.partition("\n")
    if not by.strip():
        return None
    title = make.element("byttl", None, below) if below else None
    return make.element("byline", None, by, "\n" if below else None, title)


def _distributor(make: Maker, agency: str) -> Element | None:
    return make.element("distributor", None, make.element("org", None, agency)) if agency else None


def _line(make: Maker, tag: str, text: str) -> Element | None:
    return make.lines(tag, None, make.element("p", None, text)) if printable(text).strip() else None


def _dateline(make: Maker, dateline: Dateline, language: str) -> Element | None:
    """The dateline as it is printed but for the city, which is in running case for machines."""
    printed = dateline_text(dateline, language).rstrip()
    if not printed:
        return None
    city = make.element("city", None, dateline.place) if dateline.place else None
    parts = _listed(city, _around(make, dateline))
    where = make.element("location", None, *parts) if parts else None
    date = make.element("story.date", None, dateline.date) if dateline.date else None
    agency = f"({dateline.agency})" if dateline.agency else None
    before = _listed(where, date)
    end = " ".join(filter(None, (agency, printed[-1])))
    return make.element("dateline", None, *before, f" {end}" if before else end)


def _listed(*elements: Element | None) -> list[Element | str]:
    """The elements that there are, with commas."""
    found = [each for each in elements if each is not None]
    return [part for each in found for part in (", ", each)][1:]


def _around(make: Maker, dateline: Dateline) -> Element | None:
    """What is printed behind the city: a state or a country.

    The class of a country says whether it is the dateline's ``region`` or its ``country``; without
    one it is both.
    """
    region, country = dateline.region, dateline.country
    if region in COUNTRIES:
        return make.element("country", {"class": None if region == country else "region"}, region)
    if region:
        return make.element("state", None, region)
    return make.element("country", {"class": "country"}, country) if country else None
