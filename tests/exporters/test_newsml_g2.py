"""NewsML-G2 as clients' desks get it: the message, its items, and that every form is valid."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from editor.domain.contributor import Contributor
from editor.domain.credit import Credit
from editor.domain.dateline import Dateline
from editor.domain.moment import moment
from editor.domain.photo import PhotoFields
from editor.domain.status import Status
from editor.domain.story import Story
from editor.exporters import all_exporters
from editor.exporters.judges import all_judges
from editor.exporters.newsml_g2 import Options, TextForm
from tests.contracts.test_exporters import DIGEST, PHOTO, TOLD
from tests.exporters.test_nitf import CORRECTION, PUBLISHED, story

SCHEMAS = Path(__file__).parents[2] / "resources" / "schemas" / "newsml-g2"
NEWSML = all_exporters()["newsml-g2"]
NAR = "http://iptc.org/std/nar/2006-10-01/"
JUDGE = all_judges()["newsml-g2"]
FORMS = pytest.mark.parametrize("form", list(TextForm))


def written(told: Story, form: TextForm = TextForm.HTML) -> bytes:
    data: bytes = next(iter(NEWSML.outputs(told, Options(form)))).data  # type: ignore[union-attr]
    assert JUDGE.verdict(data).faults == ()
    return data


def at(told: Story, path: str, form: TextForm = TextForm.HTML) -> list[Any]:
    """What an XPath with the prefix ``g`` finds in the message."""
    found: Any = etree.fromstring(written(told, form)).xpath(path, namespaces={"g": NAR})
    return list(found)


@FORMS
def test_the_message_is_valid_by_the_schema_of_iptc(form: TextForm) -> None:
    if not shutil.which("xmllint"):
        pytest.skip("xmllint isn't installed.")
    schema = SCHEMAS / "NewsML-G2_2.35-spec-All-Power.xsd"
    answer = subprocess.run(
        ["xmllint", "--nonet", "--noout", "--schema", str(schema), "-"],
        input=written(TOLD, form),
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert answer.returncode == 0, answer.stderr.decode()


def test_the_reader_of_iptc_reads_the_text_and_its_picture() -> None:
    reader = pytest.importorskip("NewsMLG2")
    items = list(etree.fromstring(written(TOLD)).iter(f"{{{NAR}}}newsItem"))
    texts = [reader.NewsMLG2Document(etree.tostring(each)).get_item() for each in items]
    assert str(texts[0].itemmeta.itemclass.qcode) == "ninat:text"
    assert str(texts[0].contentmeta.headline) == "Ferry returns"
    assert str(texts[1].itemmeta.itemclass.qcode) == "ninat:picture"


def test_the_text_is_escaped_html_unless_nitf_is_wanted() -> None:
    (html,) = at(TOLD, "//g:inlineData[@contenttype='text/html']")
    assert "<strong>cheered</strong>" in html.text
    assert "data-line" not in html.text
    (nitf,) = at(TOLD, "//g:inlineXML", TextForm.NITF)
    inside = {"n": "http://iptc.org/std/NITF/2006-10-18/"}
    paragraphs: Any = nitf.xpath(".//n:body.content/n:block/n:p", namespaces=inside)
    assert "".join(paragraphs[0].itertext()) == "Islanders cheered loudly."


def test_a_message_holds_an_item_for_each_picture_and_links_lead_to_it() -> None:
    assert at(TOLD, "//g:newsItem/g:itemMeta/g:itemClass/@qcode") == ["ninat:text", "ninat:picture"]
    guids = at(TOLD, "//g:newsItem/@guid")
    assert at(TOLD, "//g:link[@rel='irel:seeAlso']/@residref") == guids[1:]
    assert at(TOLD, "//g:remoteContent/@href")[0] == "photos/a-1600.jpg"
    assert at(TOLD, "//g:description[@role='drol:caption']/text()") == ["A ferry rests."]
    assert at(TOLD, "//g:creditline/text()") == ["Una Reid"]
    assert at(TOLD, "//g:creator[@role='cpprole:photographer']/g:name/text()") == ["Una Reid"]


def test_a_picture_says_whose_it_is_and_how_it_may_be_used() -> None:
    said = PhotoFields(copyright="© NLW", usage_terms="No sales.", taken_at="2026-11-24T05:00")
    told = replace(TOLD, photos={DIGEST: replace(PHOTO, file=said)})
    assert at(told, "//g:copyrightNotice/text()") == ["© NLW"]
    assert at(told, "//g:usageTerms/text()") == ["No sales."]
    assert at(told, "//g:contentCreated/text()") == ["2026-11-24"]


def test_an_embargo_holds_for_the_text_and_for_its_pictures() -> None:
    until = moment("2026-12-01 06:00 Europe/Berlin")
    told = replace(TOLD, article=replace(TOLD.article, embargo_until=until))
    assert at(told, "//g:embargoed/text()") == ["2026-12-01T05:00:00Z"] * 2


def test_a_correction_is_signalled_with_its_words_for_desks() -> None:
    told = story(status=Status.CORRECTED, status_log=(PUBLISHED,), corrections=(CORRECTION,))
    assert at(told, "//g:signal/@qcode") == ["sig:correction"]
    assert at(told, "//g:edNote/text()") == [f"Correction: {CORRECTION.text}"]
    assert at(told, "//g:newsItem/@version") == ["2"]
    assert at(told, "//g:versionCreated/text()") == ["2026-11-25T06:00:00Z"]
    assert at(told, "//g:firstCreated/text()") == ["2026-11-24T05:00:00Z"]


def test_an_update_is_signalled() -> None:
    told = story(status=Status.READY, status_log=(PUBLISHED,))
    assert at(told, "//g:signal/@qcode") == ["sig:update"]
    assert at(story(), "//g:signal") == []


def test_a_kill_cancels_the_item_and_sends_none_of_its_copy() -> None:
    told = story(body="Secret words.", status=Status.KILLED, status_log=(PUBLISHED,))
    assert at(told, "//g:pubStatus/@qcode") == ["stat:canceled"]
    assert b"Secret" not in written(told)


def test_where_superdesk_breaks_without_a_field_there_is_one() -> None:
    for told in (story(), story(priority=1)):
        assert at(told, "//g:header/g:priority/text()") == [str(told.article.priority or 5)]
        assert at(told, "//g:pubStatus/@qcode") == ["stat:usable"]
        assert at(told, "//g:newsItem/@version") == ["1"]


def test_what_it_is_about_is_coded_where_iptc_has_a_code() -> None:
    told = story(subjects=("medtop:20000705", "house:7"), keywords=("ferry",), genre="Feature")
    assert at(told, "//g:subject/@qcode") == ["medtop:20000705"]
    assert at(told, "//g:subject/@literal") == ["house:7"]
    assert at(told, "//g:genre/g:name/text()") == ["Feature"]
    assert at(told, "//g:keyword/text()") == ["ferry"]


def test_the_place_is_told_with_what_it_lies_in() -> None:
    told = story(dateline=Dateline("Helena", "Mont.", "United States", "AP"))
    assert at(told, "//g:located/g:name/text()") == ["Helena"]
    assert at(told, "//g:broader/g:name/text()") == ["Mont.", "United States"]
    assert at(told, "//g:dateline/text()") == ["HELENA, Mont. (AP) —"]
    assert at(told, "//g:provider/@literal") == ["AP"]


def test_a_protected_person_is_named_nowhere() -> None:
    person = Contributor("p", "Real Name", is_protected=True, pseudonym="A. N. Other")
    told = story(body="Text.", credits=(Credit("Real Name", contributor_id="p"),))
    told = replace(told, contributors={"p": person})
    for form in TextForm:
        assert b"Real Name" not in written(told, form)


@FORMS
@pytest.mark.parametrize("hostile", ["]]>", "\x00\x0b\x1b", "\ufffe", "\ud800", "<!--", "&nbsp;"])
def test_nothing_that_is_typed_breaks_the_message(hostile: str, form: TextForm) -> None:
    told = story(
        slug=f"a{hostile}",
        headline=f"a{hostile}b",
        body=f"a{hostile}b\n\n    {hostile}",
        note_to_desks=f"a{hostile}b\nc",
        keywords=(hostile,),
        subjects=(hostile,),
        dateline=Dateline(hostile, hostile, hostile, f"{hostile}\tx"),
        section=hostile,
        genre=f"{hostile}\n\tx",
        credits=(Credit(f"a{hostile}", "own\trole", affiliation=hostile),),
    )
    written(told, form)


def test_the_judge_knows_codes_of_no_catalog() -> None:
    wrong = written(story()).replace(b"stat:usable", b"status:usable")
    assert [each for each in JUDGE.verdict(wrong).faults if "status:usable" in each]
    elsewhere = wrong.replace(b"http://www.iptc.org/std/catalog/catalog.IPTC", b"http://a.b/c")
    assert JUDGE.verdict(elsewhere).faults == (), "who knows what another catalog declares"


def test_the_judge_looks_at_items_inside_a_message_and_at_the_nitf_inside_those() -> None:
    wrong = written(TOLD).replace(b"<pubStatus", b"<pubState")
    assert JUDGE.verdict(wrong).faults
    nitf = written(TOLD, TextForm.NITF)
    assert JUDGE.verdict(nitf.replace(b"<hr/>", b"").replace(b"<hl1>", b"<h1>")).faults
    assert JUDGE.verdict(nitf.replace(b"media-caption", b"media-words")).faults
