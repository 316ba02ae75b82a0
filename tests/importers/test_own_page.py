"""Pages and fragments that Copydesk wrote come back as the stories they were."""

from dataclasses import replace
from datetime import UTC, datetime

from editor.domain.article import Article, Correction
from editor.domain.credit import Credit
from editor.domain.credit_form import CreditForm
from editor.domain.dateline import Dateline
from editor.domain.figure import Figure
from editor.domain.moment import moment
from editor.domain.photo import Photo
from editor.domain.story import Story
from editor.exporters import all_exporters
from editor.importers import read_article
from editor.importers.contract import Imported
from tests.exporters.round_trip import document_of

PIER, BOAT = "a" * 64, "b" * 64
ARTICLE = Article(
    "1" * 32,
    "ferry",
    headline="Ferry returns",
    seo_title="Ferry returns to Oban",
    social_headline="It is back!",
    kicker="Harbour",
    standfirst="After ten days",
    section="News, local",
    dateline=Dateline("Oban", "Scotland", agency="NLW"),
    body="Islanders *cheered*.\n\n![](figure:boat)\n\n## Sub\n\n### Small\n\nEnd.\n",
    figures=(
        Figure("pier", PIER, "The pier.", "A pier", lead=True, is_file=True),
        Figure("boat", BOAT, "A boat.", ""),
    ),
    credits=(Credit("Ann Lee"), Credit("Bo Kim", "contributing")),
    language="nl-BE",
    keywords=("ferry, small", "Oban"),
    editors_note="One.\nTwo.",
    corrections=(Correction("It was two.", datetime(2026, 11, 24, 5, tzinfo=UTC)),),
    publish_at=moment("2026-12-02 06:00 Asia/Seoul"),
    canonical_url="https://example.org/news/ferry?utm_source=x",
)
PHOTOS = {each: Photo(each, "x.jpg", "image/jpeg", 1200, 800, 1) for each in (PIER, BOAT)}


def page(article: Article, name: str = "html") -> tuple[str, bytes]:
    return document_of(all_exporters()[name].outputs(Story(article, PHOTOS)))


def back(article: Article, name: str = "html") -> Imported:
    return read_article(*page(article, name))


def test_the_page_says_what_made_it() -> None:
    assert b'<meta name="generator" content="Copydesk">' in page(ARTICLE)[1]


def test_every_field_of_a_page_comes_back() -> None:
    imported = back(ARTICLE)
    found = imported.article
    kept = "seo_title social_headline kicker standfirst section body credits language keywords"
    for name in (*kept.split(), "headline", "editors_note", "corrections", "canonical_url"):
        assert getattr(found, name) == getattr(ARTICLE, name), name
    assert found.publish_at is not None
    assert ARTICLE.publish_at is not None
    assert found.publish_at.utc == ARTICLE.publish_at.utc
    assert found.figures == tuple(replace(each, photo=None) for each in ARTICLE.figures)
    assert imported.photos == {"pier": "photos/pier-1200.jpg", "boat": "photos/boat-1200.jpg"}
    assert found.not_understood == ()
    assert found.furniture == ()


def test_a_page_without_a_headline_comes_back_without_one() -> None:
    assert back(replace(ARTICLE, headline="", seo_title="")).article.headline == ""
    assert back(replace(ARTICLE, headline="Untitled", language="en")).article.headline == "Untitled"


def test_the_byline_and_the_line_under_it_come_back_as_they_were_printed() -> None:
    article = replace(ARTICLE, language="en-US", dateline=Dateline("Seoul", agency="AP"))
    story = Story(article, PHOTOS, credit_form=CreditForm("ap"))
    found = read_article(*document_of(all_exporters()["html"].outputs(story))).article
    assert found.printed.byline == "By ANN LEE\nAssociated Press"
    assert found.credits[0] == Credit("Ann Lee", affiliation="Associated Press")


def test_what_somebody_has_put_into_the_page_is_listed() -> None:
    name, data = page(ARTICLE)
    changed = data.replace(b"<header>", b"<header><p>Read more here</p>")
    found = read_article(name, changed).article
    assert found.not_understood == ("Read more here",)
    assert found.body == ARTICLE.body


def test_a_fragment_comes_back_though_it_has_no_head() -> None:
    imported = back(replace(ARTICLE, language="en-US"), "html-fragment")
    for name in ("kicker", "standfirst", "body", "credits", "editors_note", "corrections"):
        assert getattr(imported.article, name) == getattr(ARTICLE, name), name
    assert imported.article.slug == "fragment"
    assert sorted(imported.photos) == ["boat", "pier"]


def test_a_foreign_page_that_claims_to_be_ours_is_read_as_any_other() -> None:
    page = b"<html><head><meta name=generator content=Copydesk><title>T</title></head><body>"
    assert read_article("a.html", page + b"<p>Some words here.</p>").article.body
