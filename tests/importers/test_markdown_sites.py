"""Markdown of site generators, read back."""

import pytest

from editor.domain.article import Article
from editor.domain.credit import Credit
from editor.domain.story import Story
from editor.exporters.contract import OutputFile
from editor.exporters.markdown import MARKDOWN as EXPORTER
from editor.exporters.markdown import Options
from editor.exporters.markdown_parts.site import Site
from editor.importers.contract import Imported
from editor.importers.markdown import MARKDOWN
from tests.exporters.releases import ARTICLE, CORRECTED, EMBARGOED, NEW, story

SITES = (Site.HUGO, Site.JEKYLL, Site.ELEVENTY, Site.ASTRO)
EACH = pytest.mark.parametrize("site", SITES, ids=lambda site: site.name)


def back(sent: Story, site: Site) -> Imported:
    first = next(EXPORTER.outputs(sent, Options(site=site)))
    assert isinstance(first, OutputFile)
    return MARKDOWN.read(first.path, first.data)


def read(text: str) -> Article:
    return MARKDOWN.read("a.md", text.encode()).article


@EACH
def test_fields_and_credits_come_back(site: Site) -> None:
    found = back(NEW, site).article
    for name in ("headline", "standfirst", "section", "dateline", "keywords", "priority", "slug"):
        assert getattr(found, name) == getattr(ARTICLE, name), name
    assert found.credits == (
        Credit("Greta Holm"),
        Credit("Rita Voss", "contributing", "Oban", "Northline Wire"),
    )


@EACH
def test_what_is_printed_for_readers_comes_back_once(site: Site) -> None:
    body = back(CORRECTED, site).article.body
    for words in ("By Greta Holm", "OBAN", "contributed to this report", "12 trips"):
        assert words not in body
    assert body.startswith("The ferry is *back*, said [Ana](https://example.org/a).")


@pytest.mark.parametrize("site", [Site.HUGO, Site.ELEVENTY, Site.ASTRO])
def test_pictures_come_back_with_caption_credit_and_alt(site: Site) -> None:
    imported = back(NEW, site)
    (figure,) = imported.article.figures
    assert (figure.caption, figure.alt, figure.lead) == ("The pier.", "A pier", True)
    assert figure.sign_off is not None
    assert figure.sign_off.creators == ("Una Reid",)
    assert imported.photos == {figure.name: "photos/pier-1200.jpg"}
    assert f"\n\n![](figure:{figure.name})\n\n" in imported.article.body


@EACH
def test_an_embargo_comes_back(site: Site) -> None:
    assert back(EMBARGOED, site).article.embargo_until == EMBARGOED.article.embargo_until


@EACH
def test_corrections_come_back_with_their_times(site: Site) -> None:
    assert back(CORRECTED, site).article.corrections == CORRECTED.article.corrections


def test_text_that_only_looks_like_a_printed_line_stays() -> None:
    found = read("---\ntitle: T\nbyline: By Ann Lee\nauthors: [Ann Lee]\n---\nBy Bo Day\n\nText.")
    assert found.body == "By Bo Day\n\nText."


def test_a_byline_that_says_more_than_the_authors_is_kept_as_it_is_printed() -> None:
    found = read("---\ntitle: T\nbyline: From our staff\nauthors: [Ann Lee]\n---\nText.")
    assert found.credits == (Credit("Ann Lee"),)
    assert found.printed.byline == "From our staff"


def test_a_line_in_italics_under_an_image_is_its_caption() -> None:
    found = read("![a](x.jpg)\n*The \\*pier\\*. (Una Reid/NLW)*\n\nText.")
    (figure,) = found.figures
    assert figure.caption == "The *pier*."
    assert found.body == "![](figure:x)\n\nText."


def test_what_stands_in_brackets_behind_a_caption_is_its_credit() -> None:
    (figure,) = read("![a](x.jpg)  \n*The pier.* (Una Reid)\n\nText.").figures
    assert figure.caption == "The pier."
    assert figure.sign_off is not None
    assert figure.sign_off.creators == ("Una Reid",)


def test_text_under_an_image_that_is_no_caption_stays() -> None:
    assert read("![a](x.jpg)\n**Bold** *text*\n").body == "![](figure:x)\n**Bold** *text*\n"


def test_brackets_in_an_alt_text_are_read() -> None:
    (figure,) = read("![a \\[b\\] &amp; c](x.jpg)\n").figures
    assert figure.alt == "a [b] & c"


def test_a_second_date_that_says_the_same_is_understood() -> None:
    same = (
        "---\ntitle: T\ndate: 2026-11-20T10:00:00Z\npublishDate: 2026-11-20T11:00:00+01:00\n---\nx"
    )
    assert read(same).not_understood == ()
    other = same.replace("11:00:00+01:00", "12:00:00+01:00")
    assert read(other).not_understood == ("publishDate: 2026-11-20T12:00:00+01:00",)


def test_an_image_of_the_front_matter_that_the_text_does_not_show_is_listed() -> None:
    assert read("---\ntitle: T\nimage: y.jpg\n---\n![](x.jpg)\n").not_understood == (
        "image: y.jpg",
    )


def test_an_update_of_a_story_keeps_its_address_part() -> None:
    sent = story(url_slug="Ferry-Returns-After-A-Year")
    assert back(sent, Site.HUGO).article.url_slug == "Ferry-Returns-After-A-Year"
