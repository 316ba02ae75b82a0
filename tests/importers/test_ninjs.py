"""ninjs of all versions, ours and that of other agencies."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.domain.article import Article
from editor.domain.credit import Credit
from editor.domain.dateline import Dateline
from editor.domain.errors import UnreadableFileError
from editor.exporters import all_exporters
from editor.exporters.contract import OutputFile
from editor.exporters.ninjs import Options, Version
from editor.importers import all_importers, read_article
from editor.importers.contract import Imported
from editor.markup.text import plain_text
from tests.exporters.ferry_story import CORRECTED, KILLED, UPDATED, ferry

NINJS = all_importers()["ninjs"]
EVERY = pytest.mark.parametrize("version", Version, ids=lambda version: str(version.value))
# As Superdesk writes it: keywords and services of its own beside the standard's.
SUPERDESK: dict[str, Any] = {
    "guid": "tag:localhost:2026:abc",
    "uri": "tag:localhost:2026:abc",
    "version": "3",
    "type": "text",
    "pubstatus": "usable",
    "headline": "Storm closes harbour",
    "slugline": "storm harbour",
    "byline": "By Jane Doe",
    "language": "en-AU",
    "urgency": 3,
    "priority": 5,
    "ednote": "Adds quote.\nEmbargo: none",
    "description_text": "The harbour is closed.",
    "description_html": "<p>Another one.</p>",
    "body_html": "<p>SYDNEY (AAP) - The harbour <b>closed</b>.</p><p>Ships wait.</p>",
    "body_text": "SYDNEY (AAP) - The harbour closed.\n\nShips wait.",
    "keywords": ["storm", "harbour"],
    "service": [{"name": "Domestic", "code": "a"}],
    "subject": [
        {"code": "20000705", "name": "rite", "scheme": "http://cv.iptc.org/newscodes/mediatopic/"},
        {"code": "02000000", "name": "crime, law and justice"},
    ],
    "person": [{"name": "Mayor Roe", "rel": "about"}],
    "genre": [{"code": "Article", "name": "Article (news)"}],
    "usageterms": "Not for Tasmania.",
    "associations": {
        "featuremedia": {
            "uri": "tag:localhost:2026:pic",
            "type": "picture",
            "headline": "Harbour in a storm",
            "description_text": "Ships in the harbour, Nov. 3, 2026.",
            "byline": "Omar Lind",
            "renditions": {
                "thumbnail": {"href": "media/t.jpg", "mimetype": "image/jpeg", "width": 100},
                "original": {"href": "media/o.jpg", "mimetype": "image/jpeg", "width": 4000},
            },
        },
        "editor_1": {
            "uri": "tag:localhost:2026:pic2",
            "type": "picture",
            "description_text": "Waves.",
            "renditions": {"original": {"href": "https://cdn.example.org/w.jpg"}},
        },
        "film": {"uri": "tag:localhost:2026:film", "type": "video"},
    },
}


def read(document: Any) -> Imported:
    return NINJS.read("story.json", json.dumps(document).encode())


def article_of(document: Any) -> Article:
    return read(document).article


def exported(version: Version, story: Any = None) -> bytes:
    outputs = all_exporters()["ninjs"].outputs(story or ferry(), Options(version))
    main = next(iter(outputs))
    assert isinstance(main, OutputFile)
    return main.data


@EVERY
def test_our_own_comes_back_with_every_field(version: Version) -> None:
    data = exported(version, CORRECTED)
    before, imported = CORRECTED.article, read_article("ninjs.json", data)
    after = imported.article
    for name in (
        *("headline", "social_headline", "seo_title", "kicker", "standfirst", "section", "genre"),
        *("urgency", "dateline", "credits", "keywords", "subjects", "editors_note", "corrections"),
        *("note_to_desks", "canonical_url", "url_slug", "slug", "body", "language", "printed"),
    ):
        assert getattr(after, name) == getattr(before, name), name
    assert [each.name for each in after.figures] == ["pier", "boat", "missing"]
    assert [each.alt for each in after.figures] == ["A pier in the rain", "A white boat", "Unseen"]
    assert [each.lead for each in after.figures] == [True, False, False]
    assert imported.photos == {
        "pier": "photos/pier-1600.jpg",
        "boat": "photos/boat-1600.jpg",
    }
    assert after.not_understood == ()


@EVERY
def test_a_picture_that_nobody_described_comes_back_without_a_description(
    version: Version,
) -> None:
    figures = tuple(replace(each, alt=None) for each in ferry().article.figures)
    article = read_article("ninjs.json", exported(version, ferry(figures=figures))).article
    assert [each.alt for each in article.figures] == [None, None, None]


@EVERY
def test_a_house_keeps_its_place_among_the_people(version: Version) -> None:
    makers = (Credit("Northline Wire"), Credit("Greta Holm"), Credit("Rita Voss", "editing"))
    article = read_article("ninjs.json", exported(version, ferry(credits=makers))).article
    assert article.credits == makers


@EVERY
def test_an_update_is_told_to_the_desk(version: Version) -> None:
    article = read_article("ninjs.json", exported(version, UPDATED)).article
    assert article.not_understood == ("Update: version 2 replaces those before it.",)
    assert article.note_to_desks == UPDATED.article.note_to_desks


@EVERY
def test_a_kill_comes_as_a_note_that_it_must_not_be_used(version: Version) -> None:
    article = read_article("ninjs.json", exported(version, KILLED)).article
    assert article.note_to_desks.startswith("Withdrawn by its sender")
    assert article.headline == "KILL: Ferry returns"


def test_a_story_of_superdesk_is_read() -> None:
    article = article_of(SUPERDESK)
    assert article.headline == "Storm closes harbour"
    assert article.slug == "storm-harbour"
    assert article.standfirst == "The harbour is closed."
    assert article.dateline == Dateline(place="Sydney", agency="AAP")
    assert article.body.startswith("The harbour **closed**.\n\nShips wait.\n")
    assert article.credits == (Credit("Jane Doe"),)
    assert article.language == "en-AU"
    assert article.section == "Domestic"
    assert article.genre == "Article (news)"
    assert (article.urgency, article.subjects) == (3, ("medtop:20000705",))
    assert article.keywords == ("crime, law and justice", "storm", "harbour")
    assert article.note_to_desks == "Adds quote.\nEmbargo: none"


def test_what_has_no_place_in_a_story_is_told_and_not_dropped() -> None:
    told = article_of(SUPERDESK).not_understood
    assert "usageterms: Not for Tasmania." in told
    assert "people (about): Mayor Roe" in told
    assert "description (html): <p>Another one.</p>" in told
    assert "picture: https://cdn.example.org/w.jpg" in told
    assert "association (video): tag:localhost:2026:film" in told
    assert "priority: 5" in told


def test_the_featured_picture_leads_and_the_others_stand_below_the_text() -> None:
    imported = read(SUPERDESK)
    lead, other = imported.article.figures
    assert (lead.lead, other.lead) == (True, False)
    assert lead.caption == "Ships in the harbour, Nov. 3, 2026."
    assert lead.alt == "Harbour in a storm"
    assert lead.sign_off is not None
    assert lead.sign_off.creators == ("Omar Lind",)
    assert imported.article.body.endswith(f"![](figure:{other.name})\n")
    assert imported.photos == {lead.name: "media/o.jpg"}


@pytest.mark.parametrize("version", ["2.1", "3.1"])
def test_arrays_of_later_versions_are_read(version: str) -> None:
    is_three = version == "3.1"
    document = {
        "uri": "urn:newsml:example:1",
        "standard": {"name": "ninjs", "version": version},
        "headlines": [{"role": "sub", "value": "Sub"}, {"role": "main", "value": "Main"}],
        "bodies": [
            {"contentType" if is_three else "contenttype": "text/html", "value": "<p>Text.</p>"}
        ],
        "descriptions": [{"value": "Summed up."}],
        "by": "By Jane Doe and Omar Lind",
        "embargoedUntil" if is_three else "embargoed": "2026-12-01T06:00:00+01:00",
        "associations": [
            {
                "name": "One",
                "uri": "urn:x:2",
                "type": "picture",
                "headlines": [{"value": "Alt words"}],
                "renditions": [{"name": "full", "href": "p/one.jpg", "width": 10}],
            }
        ],
    }
    imported = read(document)
    article = imported.article
    assert NINJS.recognises("x.json", json.dumps(document).encode()) > 90
    assert (article.headline, article.standfirst) == ("Main", "Summed up.")
    assert [each.name for each in article.credits] == ["Jane Doe", "Omar Lind"]
    assert article.embargo_until is not None
    assert article.embargo_until.utc == datetime(2026, 12, 1, 5, tzinfo=UTC)
    assert "headline (sub): Sub" in article.not_understood
    (figure,) = article.figures
    assert (figure.alt, imported.photos) == ("Alt words", {figure.name: "p/one.jpg"})


def test_plain_text_becomes_paragraphs_and_stays_text() -> None:
    said = {"uri": "u:1", "body_text": "One <b>& *two*.\n\nThree\nfour."}
    assert plain_text(article_of(said).body) == "One <b>& *two*.\n\nThree\nfour."


def test_an_embargo_that_nobody_can_read_is_told() -> None:
    article = article_of({"uri": "u:1", "headline": "H", "embargoed": "next Monday"})
    assert article.embargo_until is None
    assert "embargoed: next Monday" in article.not_understood


def test_an_urgency_beyond_the_scale_of_a_story_is_told() -> None:
    article = article_of({"uri": "u:1", "headline": "H", "urgency": 8})
    assert article.urgency is None
    assert "urgency: 8" in article.not_understood


@pytest.mark.parametrize("href", ["../../etc/passwd", "/etc/passwd", "file:///etc/x", "a\\..\\b"])
def test_a_picture_outside_the_folder_is_not_fetched(href: str) -> None:
    picture = {"type": "picture", "uri": "u:2", "renditions": {"a": {"href": href}}}
    imported = read({"uri": "u:1", "headline": "H", "associations": {"a": picture}})
    assert imported.photos == {}
    assert f"picture: {href}" in imported.article.not_understood


@pytest.mark.parametrize(
    "data",
    [b"[]", b'{"uri": 5, "headline": "x"}', b'{"uri": "u:1"}', b'{"name": "x"}', b"{", b"text"],
)
def test_other_json_is_somebody_elses(data: bytes) -> None:
    assert NINJS.recognises("package.json", data) == 0


def test_json_that_is_no_story_is_refused_by_name() -> None:
    with pytest.raises(UnreadableFileError, match=r"x\.json"):
        NINJS.read("x.json", b'{"name": "x"}')
    with pytest.raises(UnreadableFileError, match=r"x\.json"):
        NINJS.read("x.json", b'{"a":' * 5_000)


NAMES = st.sampled_from(
    (
        *(*SUPERDESK, "headlines", "bodies", "descriptions", "value", "role", "rel", "name"),
        *("href", "renditions", "people", "altids", "contactinfo", "address", "standard"),
        "profile",
    )
)
ANYTHING: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(NAMES, inside, max_size=4),
    max_leaves=20,
)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(said=st.dictionaries(NAMES, ANYTHING, max_size=8))
def test_any_json_gives_a_story_or_a_sentence(said: Mapping[str, Any]) -> None:
    data = json.dumps({"uri": "u:1", "headline": "H", **said}).encode()
    assert 0 <= NINJS.recognises("x.json", data) <= 100
    try:
        article = NINJS.read("x.json", data).article
    except UnreadableFileError:
        return
    article.body.encode()
    assert article.slug
    names = {figure.name for figure in article.figures}
    assert len(names) == len(article.figures)
    assert sum(figure.lead for figure in article.figures) <= 1
