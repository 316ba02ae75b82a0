"""NITF as clients' desks get it: what it says of a story, and that every form of it is valid."""

import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from editor.domain.article import Article, Correction
from editor.domain.credit import Credit
from editor.domain.dateline import Dateline
from editor.domain.moment import moment
from editor.domain.status import Status, StatusChange
from editor.domain.story import Story
from editor.exporters import all_exporters
from editor.exporters.judges import all_judges
from editor.exporters.nitf import Options
from tests.contracts.test_exporters import TOLD

SCHEMA = Path(__file__).parents[2] / "resources" / "schemas" / "nitf" / "nitf-3-6.xsd"
NITF = all_exporters()["nitf"]
NAMESPACE = {"n": "http://iptc.org/std/NITF/2006-10-18/"}
PUBLISHED = StatusChange(Status.PUBLISHED, "Una", datetime(2026, 11, 24, 5, tzinfo=UTC))
CORRECTION = Correction("It was “two” & not <three>.", datetime(2026, 11, 25, 6, tzinfo=UTC))


def story(**values: Any) -> Story:
    return Story(Article(**{"id": "1" * 32, "slug": "ferry-back", "headline": "Ferry", **values}))


def written(told: Story, options: Options = Options()) -> bytes:
    found = next(iter(NITF.outputs(told, options)))
    data: bytes = found.data  # type: ignore[union-attr]
    assert all_judges()["nitf"].verdict(data).faults == ()
    return data


def at(told: Story, path: str) -> list[Any]:
    """What an XPath finds in the document without its namespace."""
    found: Any = etree.fromstring(written(told, Options(namespace=False))).xpath(path)
    return list(found)


def test_the_document_of_every_kind_of_block_is_valid_by_the_schema_of_iptc() -> None:
    if not shutil.which("xmllint"):
        pytest.skip("xmllint isn't installed.")
    answer = subprocess.run(
        ["xmllint", "--nonet", "--noout", "--schema", str(SCHEMA), "-"],
        input=written(TOLD),
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert answer.returncode == 0, answer.stderr.decode()


def test_the_head_of_the_body_is_in_the_order_of_the_schema() -> None:
    told = story(
        standfirst="It sails.",
        kicker="Islands",
        dateline=Dateline("Seoul", "South Korea", agency="AP"),
        credits=(Credit("Greta Holm"),),
    )
    assert [each.tag for each in at(told, "//body.head/*")] == [
        *("hedline", "byline", "distributor", "dateline", "abstract"),
    ]


def test_the_byline_is_plain_text_before_any_element() -> None:
    told = story(credits=(Credit("Greta Holm"), Credit("Peter Ashe")))
    assert at(told, "//byline/text()") == ["By Greta Holm and Peter Ashe"]
    assert at(told, "//byline/*") == []


def test_the_city_of_the_dateline_stands_where_superdesk_looks_for_it() -> None:
    told = story(body="Text.", dateline=Dateline("Seoul", "South Korea", agency="AP"))
    assert at(told, "body/body.head/dateline/location/city/text()") == ["Seoul"]
    (line,) = at(told, "//dateline")
    assert "".join(line.itertext()) == "Seoul, South Korea (AP) —"
    assert at(told, "//body.content/p/text()") == ["Text."]


def test_an_embargo_is_a_date_of_release_and_never_one_of_expiry() -> None:
    told = story(embargo_until=moment("2026-12-01 06:00 Europe/Berlin"))
    assert at(told, "//date.release/@norm") == ["20261201T050000Z"]
    assert at(told, "//docdata/@management-status") == ["embargoed"]
    assert at(told, "//date.expire") == []


def test_a_correction_is_told_in_the_head_to_desks_and_to_readers() -> None:
    told = story(
        body="Text.", status=Status.CORRECTED, status_log=(PUBLISHED,), corrections=(CORRECTION,)
    )
    assert at(told, "//correction/@info") == [CORRECTION.text]
    assert at(told, "//ed-msg[@msg-type='correction']/@info") == [CORRECTION.text]
    assert at(told, "//du-key/@version") == ["2"]
    (line,) = at(told, "//p[@class='correction']")
    assert "".join(line.itertext()) == f"Correction: {CORRECTION.text} Nov. 25, 2026"
    assert at(told, "//chron/@norm") == ["20261125T060000Z"]


def test_an_update_has_the_next_version_of_the_same_document() -> None:
    told = story(status=Status.READY, status_log=(PUBLISHED,))
    again = replace(told, article=replace(told.article, status_log=(PUBLISHED, PUBLISHED)))
    assert at(told, "//du-key/@version") == ["2"]
    assert at(again, "//doc-id/@id-string") == at(told, "//doc-id/@id-string")
    assert at(again, "//ed-msg[@msg-type='update']/@info")


def test_a_kill_cancels_the_document_by_its_name() -> None:
    told = story(body="Secret words.", status=Status.KILLED, status_log=(PUBLISHED,))
    assert at(told, "//docdata/@management-status") == ["canceled"]
    assert at(told, "//docdata/@management-idref-status") == ["canceled"]
    assert at(told, "//docdata/@management-doc-idref") == at(told, "//doc-id/@id-string")
    assert b"Secret" not in written(told)


def test_a_new_story_is_usable() -> None:
    told = story()
    assert at(told, "//docdata/@management-status") == ["usable"]
    assert at(told, "//correction | //ed-msg | //date.release") == []


def test_keywords_topics_genre_and_section_have_their_places() -> None:
    told = story(
        keywords=("ferry", "R&D"),
        subjects=("medtop:20000705", "house:7"),
        genre="Analysis",
        section="World",
        urgency=2,
        canonical_url="https://example.org/a?b=1&c=2",
        note_to_desks="Photos follow.",
    )
    assert at(told, "//key-list/keyword/@key") == ["ferry", "R&D"]
    assert at(told, "//tobject.subject/@tobject.subject.refnum") == ["20000705"]
    assert at(told, "//classifier[@type='subject']/@value") == ["house:7"]
    assert at(told, "//tobject.property/@tobject.property.type") == ["Analysis"]
    assert at(told, "//pubdata/@position.section") == ["World"]
    assert at(told, "//pubdata/@ex-ref") == ["https://example.org/a?b=1&c=2"]
    assert at(told, "//urgency/@ed-urg") == ["2"]
    assert at(told, "//ed-msg/@info") == ["Photos follow."]


def test_bold_and_italics_and_links_are_kept_apart() -> None:
    told = story(body="A **b** *c* ***d*** [e **f** g](https://example.org/).")
    (line,) = at(told, "//body.content/p")
    assert etree.tostring(line, encoding="unicode", with_tail=False) == (
        '<p lede="true">A <em class="bold">b</em> <em>c</em> <em class="bold"><em>d</em></em> '
        '<a href="https://example.org/">e <em class="bold">f</em> g</a>.</p>'
    )


def test_a_picture_has_its_caption_its_producer_and_its_alt_text() -> None:
    assert at(TOLD, "//media/@media-type") == ["image"]
    assert at(TOLD, "//media-reference/@source") == ["photos/a-1600.jpg"]
    assert at(TOLD, "//media-reference/@alternate-text") == ["White ferry"]
    assert at(TOLD, "//media-caption/text()") == ["A ferry rests."]
    assert at(TOLD, "//media-producer/text()") == ["(Una Reid)"]


@pytest.mark.parametrize("hostile", ["]]>", "\x00\x0b\x1b", "\ufffe", "\ud800", "<!--", "&nbsp;"])
def test_nothing_that_is_typed_breaks_the_document(hostile: str) -> None:
    told = story(
        headline=f"a{hostile}b",
        body=f"a{hostile}b\n\n    {hostile}",
        note_to_desks=f"a{hostile}b\nc",
        keywords=(hostile,),
        dateline=Dateline(hostile),
        section=hostile,
        genre=hostile,
        credits=(Credit(f"a{hostile}"),),
    )
    written(told)


def test_without_its_namespace_it_is_the_same_document() -> None:
    plain = written(TOLD, Options(namespace=False))
    assert etree.fromstring(plain).tag == "nitf"
    assert written(TOLD).replace(f' xmlns="{NAMESPACE["n"]}"'.encode(), b"") == plain


def test_the_judge_finds_what_the_schema_forbids() -> None:
    judge = all_judges()["nitf"]
    assert judge.verdict(b"<nitf><body><strong/></body></nitf>").faults
    assert judge.verdict(b"<nitf").faults
    assert judge.recognises("x.xml", b"<nitf/>")
    assert not judge.recognises("x.xml", b"<rss/>")
