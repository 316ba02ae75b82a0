"""NewsML-G2 of others and our own, whole and broken, as stories."""

from datetime import UTC, datetime
from html import escape

import pytest

from editor.domain.dateline import Dateline
from editor.domain.errors import UnreadableFileError
from editor.importers import read_article
from editor.importers.contract import Imported
from tests.importers.test_nitf_broken import BOMB, OUTSIDE

NAR = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
STANDARD = 'standard="NewsML-G2" standardversion="2.24"'
HTML = "<p>SEOUL, South Korea (AP) — First <b>bold</b>.</p><h2>Then</h2><ul><li>one</li></ul>"
XHTML = (
    '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">'
    "<head><title>x</title></head><body><p><em>First</em> words.<br/>Line.</p><p>Second.</p>"
    "</body></html></inlineXML>"
)
NITF = (
    '<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/'
    '2006-10-18/"><body><body.head><hedline><hl1>In the NITF</hl1></hedline>'
    "<byline>By Meredith Jameson, <byttl>Staff Reporter</byttl></byline>"
    "<abstract><p>A pair of teams.</p></abstract></body.head><body.content>"
    "<p>First.</p><p>Second.</p></body.content></body></nitf></inlineXML>"
)
PICTURE = f"""
<newsItem {NAR} {STANDARD} guid="tag:p" version="1">
<rightsInfo><usageTerms>No sales.</usageTerms></rightsInfo>
<itemMeta><itemClass qcode="ninat:picture"/><provider qcode="nprov:GYI"><name>Getty Images</name>
</provider><versionCreated>2026-11-24T05:00:00Z</versionCreated></itemMeta>
<contentMeta><creator role="crol:photographer"><name>Una Reid</name></creator>
<creditline>Una Reid/Getty Images</creditline><headline>A ferry</headline>
<description role="drol:caption">The ferry rests.</description></contentMeta>
<contentSet><remoteContent rendition="rnd:thumb" href="ferry-thumb.jpg" width="80"/>
<remoteContent rendition="rnd:highRes" href="ferry.jpg" width="3000"/></contentSet></newsItem>
"""


def item(content: str) -> str:
    return f"""<newsItem {NAR} {STANDARD} guid="urn:newsml:acme:1" version="10" xml:lang="en-GB">
<catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_30.xml"/>
<rightsInfo><copyrightNotice>© Acme</copyrightNotice></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><provider uri="http://acme.example/"/>
<versionCreated>2026-11-24T05:00:00Z</versionCreated>
<embargoed>2026-12-01T06:00:00+01:00</embargoed><pubStatus qcode="stat:usable"/>
<service qcode="svc:uktop"><name>Top UK</name></service><edNote>Updates the previous version
</edNote><signal qcode="sig:update"/>
<link rel="irel:seeAlso" contenttype="text/html" href="https://acme.example/ferry"/></itemMeta>
<contentMeta><urgency>3</urgency><located qcode="city:345678"><name>Seoul</name></located>
<creator uri="http://acme.example/mj"><name>Meredith Jameson</name></creator>
<infoSource qcode="is:AP"><name>Associated Press</name></infoSource><language tag="en-GB"/>
<genre qcode="genre:Current"><name>Current</name></genre><keyword>ferry</keyword>
<subject qcode="medtop:20000350"><name>central bank</name></subject>
<subject type="dpatype:category" qcode="dpacat:wi"><name>Business</name></subject>
<subject type="cpnat:person" qcode="people:1"><name>Kim</name></subject>
<slugline>Seoul-Ferry</slugline><headline> Ferry
 returns</headline><description>It sails.</description></contentMeta>
<contentSet>{content}</contentSet></newsItem>"""


def in_message(*items: str) -> str:
    return (
        f"<newsMessage {NAR}><header><sent>2026-11-24T05:00:00Z</sent><priority>4</priority>"
        f"</header><itemSet>{''.join(items)}</itemSet></newsMessage>"
    )


def html_data(html: str = HTML) -> str:
    return f'<inlineData contenttype="text/html">{escape(html)}</inlineData>'


def read(text: str) -> Imported:
    return read_article("item.xml", text.encode())


def test_an_item_of_an_agency_comes_whole() -> None:
    article = read(item(html_data())).article
    assert article.headline == "Ferry returns"
    assert article.standfirst == "It sails."
    assert article.body == "First **bold**.\n\n## Then\n\n- one\n"
    assert article.dateline == Dateline("Seoul", "South Korea", "South Korea", "AP")
    assert [each.name for each in article.credits] == ["Meredith Jameson"]
    assert article.language == "en-GB"
    assert article.slug == "seoul-ferry"
    assert (article.section, article.genre, article.urgency) == ("Business", "Current", 3)
    assert (article.keywords, article.subjects) == (("ferry",), ("medtop:20000350",))
    assert article.note_to_desks == "Updates the previous version"
    assert article.canonical_url == "https://acme.example/ferry"
    assert article.embargo_until is not None
    assert article.embargo_until.utc == datetime(2026, 12, 1, 5, tzinfo=UTC)


def test_what_has_no_place_stays_to_be_seen() -> None:
    said = read(item(html_data())).article.not_understood
    for line in (
        "copyrightNotice: © Acme",
        "signal: sig:update",
        "subject: Business (dpacat:wi), Kim (people:1)",
        "service: Top UK (svc:uktop)",
        "infoSource: Associated Press (is:AP)",
        "provider: http://acme.example/",
    ):
        assert line in said


def test_xhtml_keeps_its_inline_marks() -> None:
    article = read(item(XHTML)).article
    assert article.body == "*First* words.  \nLine.\n\nSecond.\n"


WIRE = """(Adds detail)
    * Gold may edge up

    By Arpan Varghese
    Jan 30 (Reuters) - Gold rose on
Tuesday.
    Traders were waiting.

 (Reporting by Arpan Varghese)"""


def test_a_story_in_one_paragraph_is_parted_where_its_lines_are_indented() -> None:
    one = XHTML.replace("<p><em>First</em> words.<br/>Line.</p><p>Second.</p>", f"<p>{WIRE}</p>")
    assert read(item(one)).article.body == (
        "(Adds detail)\n\n\\* Gold may edge up\n\nBy Arpan Varghese\n\n"
        "Jan 30 (Reuters) - Gold rose on Tuesday.\n\nTraders were waiting.\n\n"
        "(Reporting by Arpan Varghese)\n"
    )
    wrapped = WIRE.replace("\n", "\n      ")
    one = XHTML.replace("<p><em>First</em> words.<br/>Line.</p><p>Second.</p>", f"<p>{wrapped}</p>")
    assert "\n\n" not in read(item(one)).article.body, "lines that are all indented are wrapped"


def test_what_stands_around_the_story_is_told_apart() -> None:
    around = XHTML.replace("<body>", "<body><header><ul><li>Sport</li></ul></header>")
    around = around.replace("</body>", "<footer><p>dpa pre</p></footer></body>")
    article = read(item(around)).article
    assert "Sport" not in article.body
    assert "dpa pre" not in article.body
    assert {"header: Sport", "footer: dpa pre"} <= set(article.not_understood)


def test_a_note_of_several_blocks_has_spaces_between_them() -> None:
    blocks = '<x xmlns="http://www.w3.org/1999/xhtml"><h3>Note</h3><p>Two pictures</p></x>'
    told = item(XHTML).replace("Updates the previous version", blocks)
    told = told.replace("</edNote>", "</edNote><edNote>Two pictures</edNote>", 1)
    assert read(told).article.note_to_desks == "Note Two pictures"


def test_log_in_names_and_initials_are_no_credits() -> None:
    told = item(XHTML).replace("Meredith Jameson", "degenhardt.sandra")
    article = read(told).article
    assert article.credits == ()
    assert "creator: degenhardt.sandra (http://acme.example/mj)" in article.not_understood


def test_nitf_in_an_item_is_read_as_nitf_under_what_the_item_says() -> None:
    article = read(item(NITF)).article
    assert article.headline == "Ferry returns"
    assert article.body == "First.\n\nSecond.\n"
    assert [each.name for each in article.credits] == ["Meredith Jameson"]


def test_plain_text_becomes_paragraphs() -> None:
    text = '<inlineData contenttype="text/plain">One &lt;1&gt;.\n\nTwo.</inlineData>'
    assert read(item(text)).article.body == "One <1>.\n\nTwo.\n"


def test_a_message_gives_its_text_with_the_pictures_beside_it() -> None:
    imported = read(in_message(item(html_data()), PICTURE))
    article = imported.article
    assert article.priority == 4
    (figure,) = article.figures
    assert imported.photos == {figure.name: "ferry.jpg"}
    assert figure.caption == "The ferry rests."
    assert figure.sign_off is not None
    assert figure.sign_off.creators == ("Una Reid",)
    assert article.body.endswith(f"![](figure:{figure.name})\n")


def test_a_picture_that_the_text_shows_already_comes_once() -> None:
    html = '<p>First.</p><figure><img src="ferry.jpg"><figcaption>Words.</figcaption></figure>'
    imported = read(in_message(item(html_data(html)), PICTURE))
    assert list(imported.photos.values()) == ["ferry.jpg"]


def test_a_picture_alone_is_a_story_of_one_picture() -> None:
    imported = read(PICTURE)
    assert imported.article.headline == "A ferry"
    assert list(imported.photos.values()) == ["ferry.jpg"]
    assert "usageTerms: No sales." in imported.article.not_understood


def test_that_it_was_withdrawn_is_told() -> None:
    canceled = item(html_data()).replace("stat:usable", "stat:canceled")
    canceled = canceled.replace("Updates the previous version", "")
    assert "withdrawn" in read(canceled).article.note_to_desks


@pytest.mark.parametrize(
    "broken",
    [
        BOMB.replace("nitf", "newsItem"),
        OUTSIDE.replace("nitf", "newsItem"),
        item(html_data())[:900],
        f"<newsMessage {NAR}><itemSet/></newsMessage>",
        f"<newsItem {NAR}/>",
        f"<packageItem {NAR}><groupSet/></packageItem>",
    ],
    ids=["laughs", "entity outside", "truncated", "no item", "nothing", "package"],
)
def test_what_is_broken_or_hostile_is_refused_in_a_sentence(broken: str) -> None:
    with pytest.raises(UnreadableFileError) as raised:
        read(broken)
    assert "item.xml" in raised.value.message
    assert raised.value.hint


def test_a_wrong_encoding_is_read_as_what_it_is() -> None:
    latin = item(html_data("<p>Café now.</p>")).encode("cp1252")
    assert "Café now." in read_article("item.xml", latin).article.body
