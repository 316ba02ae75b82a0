"""ninjs 1.6, 2.1 and 3.1: what clients get of a story."""

import json
from dataclasses import replace
from typing import Any

import pytest

from editor.domain.article import Article
from editor.domain.dateline import Dateline
from editor.domain.status import Status
from editor.domain.story import Story
from editor.exporters import all_exporters
from editor.exporters.contract import OutputFile, RenditionRequest
from editor.exporters.judges import all_judges, judge_for
from editor.exporters.ninjs import Options, Version
from editor.exporters.options import with_chosen
from tests.exporters.ferry_story import (
    CORRECTED,
    CORRECTION,
    EMBARGO_UTC,
    EMBARGOED,
    KILLED,
    PROTECTED_NAME,
    UPDATED,
    ferry,
    protected,
    sent,
)

NINJS = all_exporters()["ninjs"]
EVERY = pytest.mark.parametrize("version", Version, ids=lambda version: str(version.value))
STORIES = {
    "new": ferry(),
    "corrected": CORRECTED,
    "embargoed": EMBARGOED,
    "updated": UPDATED,
    "killed": KILLED,
    "empty": Story(Article("1" * 32, "")),
}


def document(story: Story, version: Version = Version.V3_1, pictures_at: str = "") -> Any:
    main = next(iter(NINJS.outputs(story, Options(version, pictures_at))))
    assert isinstance(main, OutputFile)
    return json.loads(main.data)


def bytes_of(story: Story, version: Version) -> bytes:
    main = next(iter(NINJS.outputs(story, Options(version))))
    assert isinstance(main, OutputFile)
    return main.data


@EVERY
@pytest.mark.parametrize("name", STORIES)
def test_iptcs_own_schema_finds_no_fault(version: Version, name: str) -> None:
    data = bytes_of(STORIES[name], version)
    judge = NINJS.judge(Options(version))
    assert judge_for("ninjs.json", data) == judge
    assert all_judges()[judge].verdict(data).faults == ()


def test_a_version_is_chosen_by_its_number() -> None:
    for version in Version:
        assert with_chosen(Options(), {"version": str(version.value)}).version is version
    assert Options().version is Version.V3_1


def test_three_one_has_the_names_of_three_one() -> None:
    item = document(ferry())
    assert item["standard"]["version"] == "3.1"
    assert {"role": "main", "value": "Ferry returns"} in item["headlines"]
    assert {"role": "kicker", "value": "Transport"} in item["headlines"]
    assert item["bodies"][0]["contentType"] == "text/html"
    assert item["descriptions"] == [{"role": "summary", "value": "It took two winters."}]
    assert item["by"] == "By Greta Holm"
    assert item["located"] == "Harbour Bay"
    assert item["slugline"] == "ferry-back"
    assert item["genres"] == [{"name": "Feature"}]
    assert item["urgency"] == 4
    assert {"role": "canonical", "value": "https://example.org/news/ferry?a=1"} in item["altIds"]


def test_two_one_has_the_same_in_lower_case() -> None:
    item = document(EMBARGOED, Version.V2_1)
    assert item["embargoed"] == EMBARGO_UTC
    assert item["bodies"][0]["contenttype"] == "text/html"
    assert item["pubstatus"] == "usable"
    assert "embargoedUntil" not in item


def test_one_six_has_one_property_a_text() -> None:
    item = document(EMBARGOED, Version.V1_6)
    assert item["headline"] == "Ferry returns"
    assert item["headline_kicker"] == "Transport"
    assert item["body_html"].startswith('<div class="lead">')
    assert item["description_text"] == "It took two winters."
    assert item["byline"] == "By Greta Holm"
    assert item["embargoed"] == EMBARGO_UTC
    assert item["representationtype"] == "complete"
    assert item["altids"]["canonical"] == "https://example.org/news/ferry?a=1"
    topic = {
        "name": "religious text",
        "rel": "about",
        "scheme": "http://cv.iptc.org/newscodes/mediatopic/",
        "code": "20000705",
    }
    assert topic in item["subject"]


def test_media_topics_have_the_address_of_the_vocabulary() -> None:
    (topic,) = (each for each in document(ferry())["subjects"] if each["rel"] == "about")
    assert topic["uri"] == "http://cv.iptc.org/newscodes/mediatopic/20000705"


@EVERY
def test_an_embargo_is_told_in_utc(version: Version) -> None:
    assert EMBARGO_UTC in bytes_of(EMBARGOED, version).decode()
    assert "embargoed" not in bytes_of(ferry(), version).decode()


def test_a_correction_raises_the_version_and_is_told_to_desks_and_readers() -> None:
    item = document(CORRECTED)
    assert item["version"] == "2"
    assert item["versionCreated"] == "2026-11-24T09:30:00Z"
    assert item["edNote"] == f"Call the desk on Monday.\nCorrection: {CORRECTION.text}"
    assert CORRECTION.text in item["bodies"][0]["value"]
    assert item["uri"] == document(ferry())["uri"]


def test_an_update_raises_the_version_and_says_so() -> None:
    item = document(UPDATED)
    assert item["version"] == "2"
    assert item["edNote"].endswith("Update: version 2 replaces those before it.")
    assert document(sent(Status.PUBLISHED))["version"] == "1"
    assert document(sent(Status.PUBLISHED, Status.PUBLISHED))["version"] == "2"


def test_a_kill_has_a_higher_version_than_all_that_went_out() -> None:
    log = (Status.PUBLISHED, Status.CORRECTED)
    corrected = document(sent(*log, corrections=(CORRECTION,)))
    killed = document(sent(*log, Status.KILLED, corrections=(CORRECTION,)))
    assert (corrected["version"], killed["version"]) == ("2", "3")


@EVERY
def test_a_killed_story_is_canceled_and_its_copy_is_gone(version: Version) -> None:
    item = document(KILLED, version)
    assert item[{"3.1": "pubStatus"}.get(str(version.value), "pubstatus")] == "canceled"
    said = json.dumps(item)
    assert "Islanders" not in said
    assert "has been withdrawn" in said
    ednote = item.get("edNote") or item.get("ednote")
    assert (ednote or "") == KILLED.article.note_to_desks
    assert "associations" not in item


def test_a_protected_name_does_not_leave() -> None:
    assert PROTECTED_NAME not in json.dumps(document(protected()))


def test_pictures_are_associated_with_words_makers_and_files() -> None:
    lead, boat, missing = document(ferry())["associations"]
    assert (lead["name"], boat["name"]) == ("featuremedia", "boat")
    assert lead["descriptions"] == [{"role": "caption", "value": "FILE – The pier at Oban."}]
    assert lead["headlines"] == [{"role": "main", "value": "A pier in the rain"}]
    assert lead["by"] == "(NLW Photo/Una Reid, File)"
    assert lead["people"] == [{"name": "Una Reid", "rel": "creator"}]
    assert lead["infoSources"] == [{"name": "NLW", "role": "source"}]
    assert lead["copyrightNotice"] == "© 2026 NLW"
    assert "renditions" not in missing


def test_every_rendition_that_is_named_is_an_output() -> None:
    main, *pictures = NINJS.outputs(ferry())
    assert isinstance(main, OutputFile)
    item = json.loads(main.data)
    named = {
        each["href"] for picture in item["associations"] for each in picture.get("renditions", ())
    }
    assert named == {each.path for each in pictures if isinstance(each, RenditionRequest)}
    largest = item["associations"][1]["renditions"][-1]["href"]
    assert f'src="{largest}"' in item["bodies"][0]["value"]


def test_pictures_can_be_named_by_their_address_on_the_web() -> None:
    item = document(ferry(), pictures_at="https://cdn.example.org/ferry/")
    first = item["associations"][0]["renditions"][0]["href"]
    assert first.startswith("https://cdn.example.org/ferry/photos/")
    assert 'src="https://cdn.example.org/ferry/photos/' in item["bodies"][0]["value"]
    assert "javascript" not in json.dumps(document(ferry(), pictures_at="javascript:alert(1)"))


def test_nobody_is_told_coordinates_that_nobody_knows() -> None:
    assert "geo" not in json.dumps(document(ferry())).lower()


def test_the_desk_of_clients_alone_gets_the_note_to_desks() -> None:
    item = document(ferry())
    assert item["edNote"] == "Call the desk on Monday."
    assert "Call the desk" not in item["bodies"][0]["value"]


def test_the_word_count_is_that_of_the_text_without_captions() -> None:
    story = ferry(
        body="Islanders **cheered** the [ferry](https://a.org) – home.\n\n![](figure:boat)\n"
    )
    bare = replace(story.article, credits=(), editors_note="", dateline=Dateline())
    assert document(replace(story, article=bare))["bodies"][0]["wordCount"] == 5
