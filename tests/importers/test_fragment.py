"""Pieces of HTML become stories: ours by their marks, foreign ones as text."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.article import Article, Correction
from editor.domain.credit import Credit
from editor.domain.dateline import Dateline
from editor.domain.figure import Figure
from editor.domain.printed_credits import printed_credits
from editor.domain.story import Story
from editor.importers.credited import credited
from editor.importers.fragment import ReadFragment, new_article, read_fragment

OURS = """<h1>Ferry returns</h1>
<p class="kicker">Harbour</p>
<p class="standfirst">After ten days</p>
<p class="byline">By ANN LEE<br>Associated Press</p>
<div class="lead">
<figure><img src="photos/pier-1600.jpg" width="3" height="2" alt="A pier">
<figcaption>FILE – A pier. <span class="credit">(AP Photo/Una Reid, File)</span></figcaption>
</figure>
</div>
<p class="editors-note"><strong>Editor’s note</strong> One.<br>Two.</p>
<p><span class="dateline">SEOUL, South Korea (AP) — </span>Islanders cheered.</p>
<figure data-alt="A boat"><figcaption>A boat.</figcaption></figure>
<p class="tagline"><em>Bo Kim contributed to this report.</em></p>
<p class="correction"><strong>Correction</strong> It was two.
<time datetime="2026-11-24T05:00:00Z">Nov. 24, 2026</time></p>"""


def test_what_is_marked_comes_into_its_field() -> None:
    read = read_fragment(OURS)
    assert (read.headline, read.kicker) == ("Ferry returns", "Harbour")
    assert read.standfirst == "After ten days"
    assert read.byline == "By ANN LEE\nAssociated Press"
    assert read.editors_note == "One.\nTwo."
    assert read.tagline == "Bo Kim contributed to this report."
    assert read.dateline == Dateline("Seoul", "South Korea", "South Korea", "AP")
    at = datetime(2026, 11, 24, 5, tzinfo=UTC)
    assert read.corrections == (Correction("It was two.", at),)
    assert read.body == "Islanders cheered.\n\n![](figure:boat)\n"


def test_the_figure_over_the_text_leads_and_has_no_line() -> None:
    lead, boat = read_fragment(OURS).figures
    assert lead.lead
    assert (lead.caption, lead.alt, lead.is_file) == ("A pier.", "A pier", True)
    assert Story(Article("1", "s")).credit_text_of(lead) == "(AP Photo/Una Reid, File)"
    assert boat == Figure("boat", caption="A boat.", alt="A boat")
    assert read_fragment(OURS).sources == {lead.name: "photos/pier-1600.jpg"}


def test_a_figure_in_the_text_leads_if_it_is_marked_and_none_does_otherwise() -> None:
    picture = "<figure{}><img src='a.jpg'></figure><p>x</p>"
    assert read_fragment(picture.format(" class=lead")).figures[0].lead
    assert not read_fragment(picture.format("")).figures[0].lead


@pytest.mark.parametrize(
    "line",
    [
        '<p><span class="dateline">Somewhere odd: </span>Text.</p>',
        '<p class="correction">It was two.</p>',
        '<p class="correction">Two. <time datetime="2026-11-24">Nov. 24</time></p>',
        '<p class="dateline">SEOUL (AP) — Text.</p>',
        '<blockquote><p class="byline">By Ann Lee</p></blockquote>',
    ],
)
def test_what_cannot_be_read_as_it_is_marked_stays_in_the_text(line: str) -> None:
    read = read_fragment(line)
    assert replace(read, body="") == ReadFragment()
    assert read.body.strip()


def test_foreign_html_is_all_text_and_its_frames_are_told() -> None:
    read = read_fragment(
        "<h2>Head</h2><p style='color:red'>One&nbsp;<b>two</b>.</p><iframe src='https://x.y/z'>"
        "</iframe><div class='share-bar'>Share this</div>" + "<p>word word word word</p>" * 5
    )
    assert read.body.startswith("## Head\n\nOne **two**.\n\nword")
    assert read.headline == ""
    assert read.not_understood == ("Share this", "<iframe> https://x.y/z")


def test_an_alt_text_that_repeats_the_caption_is_none() -> None:
    html = "<figure><img src='a.jpg' alt='A boat.'><figcaption>A boat.</figcaption></figure>"
    assert read_fragment(html).figures[0].alt is None


def test_in_our_own_html_an_empty_alt_was_meant_and_a_picture_twice_is_one_figure() -> None:
    html = "<figure><img src='a.jpg' alt=''><figcaption>A boat.</figcaption></figure>" * 2
    (figure,) = read_fragment(html, is_own=True).figures
    assert figure.alt == ""
    assert len(read_fragment(html).figures) == 2


@given(st.text())
def test_it_never_fails(text: str) -> None:
    read_fragment(text)
    read_fragment(f"<p class=byline>{text}</p><p class=correction><time datetime='{text}'>")


def test_a_new_article_takes_the_slug_of_its_file_if_it_can_be_one() -> None:
    read = read_fragment(OURS)
    assert new_article("a.xml", b"x", read, slug="ferry-7").slug == "ferry-7"
    assert new_article("a.xml", b"x", read, slug="Ferry: back!").slug == "ferry-back"
    assert new_article("a.xml", b"x", read, slug="日本").slug == "ferry-returns"
    assert new_article("my-file.xml", b"x", ReadFragment()).slug == "my-file"
    assert new_article("a.xml", b"x", read, headline="Other").headline == "Other"


ARTICLE = Article("1", "s")


def lines(article: Article) -> tuple[str, str]:
    printed = printed_credits(Story(article))
    return printed.byline, printed.tagline


def test_lines_that_the_credits_print_need_no_line_of_their_own() -> None:
    article = credited(
        ARTICLE, byline="By Ann Lee and Bo Kim", tagline="Cy Day contributed to this report."
    )
    assert [each.name for each in article.credits] == ["Ann Lee", "Bo Kim", "Cy Day"]
    assert article.printed == ARTICLE.printed


def test_a_line_in_another_form_is_read_and_kept_as_it_was_printed() -> None:
    article = credited(ARTICLE, byline="By ANN LEE\nAssociated Press")
    assert article.credits == (Credit("Ann Lee", affiliation="Associated Press"),)
    assert article.printed.byline == "By ANN LEE\nAssociated Press"


def test_a_line_that_cannot_be_read_is_kept_and_nobody_invented() -> None:
    article = credited(ARTICLE, byline="Our own correspondents, 7/8", tagline="bur-km/ah")
    assert article.credits == ()
    assert lines(article) == ("Our own correspondents, 7/8", "bur-km/ah")


def test_an_agency_that_signs_for_its_dateline_is_no_credit() -> None:
    article = replace(ARTICLE, dateline=Dateline("Seoul", agency="AP"))
    assert credited(article, byline="By The Associated Press") == article
    assert credited(article, byline="The Associated Press").credits == ()
    assert lines(credited(article, byline="")) == ("", "")
    assert lines(credited(article)) == ("By The Associated Press", "")


def test_credits_that_a_file_tells_apart_come_before_its_lines() -> None:
    people = (Credit("Ann Lee", "writer", "Oban"),)
    article = credited(ARTICLE, byline="By A. Lee", people=people)
    assert article.credits == people
    assert article.printed.byline == "By A. Lee"
    assert article.printed.tagline is None
