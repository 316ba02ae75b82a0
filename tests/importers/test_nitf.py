"""NITF of others and our own, whole and broken, as stories."""

from datetime import UTC, datetime
from itertools import product

import pytest

from editor.domain.article import Article
from editor.domain.credit import Credit
from editor.domain.credit_line import CreditLine
from editor.domain.dateline import Dateline
from editor.domain.figure import Figure
from editor.domain.story import Story
from editor.exporters import all_exporters
from editor.importers import read_article
from editor.importers.contract import Imported
from editor.markup.figures import lead_above
from tests.contracts.test_exporters import DIGEST, PHOTO

# As the Associated Press sends it: no namespace, a document type, the city in capitals, the
# dateline once more in the text, persons and pictures by their own elements.
WIRE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.3//EN" "nitf-3-3.dtd">
<nitf version="-//IPTC//DTD NITF 3.3//EN" change.date="October 20, 2008">
 <head>
  <title>AS--SKorea-Ferry</title>
  <meta name="anpa-category" content="i" />
  <tobject tobject.type="news">
   <tobject.property tobject.property.type="Current"/>
   <tobject.subject tobject.subject.refnum="03000000" tobject.subject.type="Disaster"/>
   <tobject.subject tobject.subject.refnum="99990000" tobject.subject.matter="Ferries"/>
  </tobject>
  <docdata management-status="Usable">
   <evloc iso-cc="KOR" city="Seoul"/>
   <doc-id regsrc="AP" id-string="D8ABC"/>
   <urgency ed-urg="4"/>
   <date.issue norm="20261124T050000Z"/>
   <date.release norm="20261124T050000Z"/>
   <date.expire norm="20261201T050000Z"/>
   <ed-msg info="Eds: UPDATES with quotes."/>
   <du-key key="BC-AS--SKorea-Ferry" version="3"/>
   <doc.copyright year="2026" holder="AP"/>
   <key-list><keyword key="Ferries"/><keyword key="Seoul"/></key-list>
  </docdata>
 </head>
 <body>
  <body.head>
   <hedline><hl1 id="headline">Ferry returns</hl1></hedline>
   <byline>By <person>GRETA HOLM</person> and <person>PETER ASHE</person>,
     <byttl>Associated Press</byttl></byline>
   <distributor>The Associated Press</distributor>
   <dateline><location>SEOUL, South Korea</location></dateline>
   <abstract><p>It sails.</p></abstract>
  </body.head>
  <body.content>
   <block id="Main">
    <p>SEOUL, South Korea (AP) &mdash; The ferry <em>Isla</em> sailed, <a
     href="https://example.org/isla">again</a>.</p>
    <media media-type="Photo">
     <media-reference mime-type="image/jpeg" source="small.jpg" width="180"/>
     <media-reference mime-type="image/jpeg" source="large.jpg" width="3000"/>
     <media-caption><p>The ferry rests. (AP Photo/Una Reid)</p></media-caption>
     <media-producer>Una Reid</media-producer>
    </media>
    <hl2>On board</hl2>
    <p>Said <person>Kim</person>: <q>Fine</q>.</p>
    <ul><li>one</li><li>two<ul><li>deep</li></ul></li></ul>
    <media media-type="video">
     <media-reference source="https://www.youtube.com/watch?v=abc"/>
     <media-caption>How it sails.</media-caption>
    </media>
    <table><tr><th>Port</th><th>km</th></tr><tr><td>Oban</td><td>5</td></tr></table>
   </block>
  </body.content>
  <body.end><tagline>Associated Press writer Bo Kim contributed to this report.</tagline></body.end>
 </body>
</nitf>
"""
BODY = """\
The ferry *Isla* sailed, [again](https://example.org/isla).

![](figure:NAME)

## On board

Said Kim: Fine.

- one
- two
    - deep

https://www.youtube.com/watch?v=abc

How it sails.

| Port | km |
| --- | --- |
| Oban | 5 |
"""
# As Superdesk writes it.
PLAIN = """<?xml version='1.0' encoding='UTF-8'?>
<nitf><head><title>Ferry returns</title><docdata management-status="usable"><urgency ed-urg="3"/>
<date.issue norm="20261124T050000+0000"/><doc-id regsrc="superdesk.com" id-string="urn:newsml:x"/>
<ed-msg info="Mind the names"/><key-list><keyword key="ferry"/></key-list></docdata></head>
<body><body.head><hedline><hl1>Ferry returns</hl1></hedline><byline>Greta Holm</byline>
<dateline><location><city>Oban</city></location></dateline>
<abstract>It sails.</abstract></body.head>
<body.content><p>First.</p><p>Second.</p></body.content><body.end/></body></nitf>
"""


def read(text: str | bytes) -> Imported:
    data = text.encode() if isinstance(text, str) else text
    return read_article("story.xml", data)


def test_a_wire_story_comes_whole() -> None:
    imported = read(WIRE)
    article = imported.article
    assert article.headline == "Ferry returns"
    assert article.standfirst == "It sails."
    assert article.body == BODY.replace("NAME", article.figures[0].name)
    assert article.dateline == Dateline("Seoul", "South Korea", "South Korea", "AP")
    assert article.note_to_desks == "Eds: UPDATES with quotes."
    assert article.keywords == ("Ferries", "Seoul")
    assert article.subjects == ("medtop:03000000",)
    assert article.urgency == 4
    assert article.embargo_until is None, "it is released when it is issued"
    assert article.slug == "bc-as-skorea-ferry"


def test_its_people_are_credits() -> None:
    article = read(WIRE).article
    assert [(each.name, each.role) for each in article.credits] == [
        ("Greta Holm", "writer"),
        ("Peter Ashe", "writer"),
        ("Bo Kim", "contributing"),
    ]


def test_the_largest_of_its_pictures_is_taken_with_caption_and_credit() -> None:
    imported = read(WIRE)
    (figure,) = imported.article.figures
    assert imported.photos == {figure.name: "large.jpg"}
    assert figure.caption == "The ferry rests."
    assert figure.sign_off is not None
    assert figure.sign_off.creators == ("Una Reid",)


def test_what_has_no_place_stays_to_be_seen() -> None:
    said = read(WIRE).article.not_understood
    for line in (
        "title: AS--SKorea-Ferry",
        "anpa-category: i",
        "subject: 99990000 Ferries",
        "evloc: iso-cc KOR, city Seoul",
        "doc-id: regsrc AP, id-string D8ABC",
        "date.expire: norm 20261201T050000Z",
        "doc.copyright: year 2026, holder AP",
        "distributor: The Associated Press",
    ):
        assert line in said


def test_the_plain_form_of_superdesk_is_read() -> None:
    article = read(PLAIN).article
    assert (article.headline, article.standfirst) == ("Ferry returns", "It sails.")
    assert article.body == "First.\n\nSecond.\n"
    assert article.dateline.place == "Oban"
    assert article.note_to_desks == "Mind the names"
    assert [each.name for each in article.credits] == ["Greta Holm"]


def test_a_dateline_without_elements_and_a_subhead_like_the_headline_are_understood() -> None:
    told = PLAIN.replace("<location><city>Oban</city></location>", "Oslo")
    told = told.replace("<p>First.</p>", "<hl2>Ferry returns</hl2><p>First.</p>")
    article = read(told).article
    assert article.dateline == Dateline("Oslo")
    assert article.body == "First.\n\nSecond.\n"
    odd = PLAIN.replace("<location><city>Oban</city></location>", "20170102T222800+0000")
    assert "dateline: 20170102T222800+0000" in read(odd).article.not_understood


def test_another_prefix_and_no_namespace_read_alike() -> None:
    named = PLAIN.replace("<nitf>", '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/">')
    spelled = named.replace("<nitf xmlns=", "<n:nitf xmlns:n=").replace("</nitf>", "</n:nitf>")
    spelled = spelled.replace("<head>", "<n:head>").replace("</head>", "</n:head>")
    assert read(named).article.body == read(PLAIN).article.body
    assert read(spelled).article.note_to_desks == "Mind the names"


def test_an_embargo_is_read_and_a_withdrawal_told() -> None:
    held = PLAIN.replace("usable", "embargoed").replace(
        "<ed-msg", '<date.release norm="20261201T060000+0100"/><ed-msg'
    )
    embargo = read(held).article.embargo_until
    assert embargo is not None
    assert embargo.utc == datetime(2026, 12, 1, 5, tzinfo=UTC)
    canceled = PLAIN.replace("usable", "canceled").replace("Mind the names", "")
    assert "withdrawn" in read(canceled).article.note_to_desks


def test_a_correction_that_stands_in_the_head_alone_is_kept() -> None:
    told = PLAIN.replace("<ed-msg", '<correction info="It was two."/><ed-msg')
    (correction,) = read(told).article.corrections
    assert correction.text == "It was two."
    assert correction.at == datetime(2026, 11, 24, 5, tzinfo=UTC)


PLACES = ("Seoul", "Rio de Janeiro", "McAllen")
REGIONS = ("", "Mont.", "South Korea", "Scotland")
COUNTRIES = ("", "South Korea", "UK")


@pytest.mark.parametrize("name", ["nitf", "newsml-g2"])
def test_the_parts_of_every_dateline_come_back(name: str) -> None:
    exporter = all_exporters()[name]
    for place, region, country, agency, date in product(
        PLACES, REGIONS, COUNTRIES, ("", "AP"), ("", "March 3")
    ):
        dateline = Dateline(place, region, country, agency, date)
        told = Story(Article("1" * 32, "s", headline="x", body="Text.", dateline=dateline))
        data = next(iter(exporter.outputs(told))).data  # type: ignore[union-attr]
        assert read(data).article.dateline == dateline


@pytest.mark.parametrize("body", ["Text.\n\n![](figure:a)", "![](figure:a)", "Text."])
def test_the_picture_that_leads_comes_back_in_its_place(body: str) -> None:
    figure = Figure("a", DIGEST, "Words.", sign_off=CreditLine(("Una Reid",)), lead=True)
    article = Article("1" * 32, "s", headline="x", body=body, figures=(figure,))
    data = next(iter(all_exporters()["nitf"].outputs(Story(article, {DIGEST: PHOTO})))).data  # type: ignore[union-attr]
    back = read(data).article
    assert [each.lead for each in back.figures] == [True]
    assert (lead_above(back) is None) == (lead_above(article) is None)
    assert ("figure:" in back.body) == ("figure:" in body)


def test_a_byline_that_names_nobody_comes_back_as_it_was_printed() -> None:
    article = Article("1" * 32, "s", headline="x", body="Text.", credits=(Credit("Desk of 7"),))
    data = next(iter(all_exporters()["nitf"].outputs(Story(article)))).data  # type: ignore[union-attr]
    back = read(data).article
    assert back.credits or back.printed.byline == "By Desk of 7"
