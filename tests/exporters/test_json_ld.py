"""JSON-LD as a file of its own."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from editor.domain.story import Story
from editor.exporters import all_exporters
from editor.exporters.contract import OutputFile
from editor.exporters.judges import all_judges, judge_for
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
)

JSON_LD = all_exporters()["json-ld"]
TOOL = Path(__file__).parents[3] / "shared" / "tools" / "ld_vocab.py"
STORIES = {"new": ferry(), "corrected": CORRECTED, "embargoed": EMBARGOED, "killed": KILLED}


def bytes_of(story: Story) -> bytes:
    main = next(iter(JSON_LD.outputs(story)))
    assert isinstance(main, OutputFile)
    return main.data


def document(story: Story) -> Any:
    return json.loads(bytes_of(story))


@pytest.mark.parametrize("name", STORIES)
def test_the_vocabulary_of_schema_org_finds_no_fault(name: str) -> None:
    data = bytes_of(STORIES[name])
    assert judge_for("x.jsonld", data) == "json-ld"
    assert all_judges()["json-ld"].verdict(data).faults == ()


def test_the_whole_vocabulary_finds_no_fault_either(tmp_path: Path) -> None:
    if not TOOL.is_file():
        pytest.skip("The whole of schema.org isn't here: ../shared/tools is absent.")
    path = tmp_path / "a.jsonld"
    path.write_bytes(bytes_of(CORRECTED))
    command = [sys.executable, str(TOOL), str(path)]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout


def test_the_judge_finds_what_isnt_in_the_vocabulary() -> None:
    wrong = b'{"@context":"https://schema.org","@type":"NewsArticle","byline":"x",' + (
        b'"image":[{"@type":"Picture"}]}'
    )
    first, second = all_judges()["json-ld"].verdict(wrong).faults
    assert first == "the whole.byline: NewsArticle has no such property."
    assert "Picture" in second


def test_the_text_stands_in_it_as_words() -> None:
    words = document(ferry())["articleBody"]
    assert words.startswith("Editor’s note: The council owns this paper.\n\nHARBOUR BAY, Scotland")
    for each in ("cheered Monday, the council said", "From the log.", "We paid for it."):
        assert each in words
    assert words.endswith("Rita Voss in Oban contributed to this report.")
    assert "**" not in words


def test_every_picture_has_caption_credit_and_description() -> None:
    lead, boat, missing = document(ferry())["image"]
    assert lead["caption"] == "FILE – The pier at Oban."
    assert lead["creditText"] == "NLW Photo/Una Reid, File"
    assert lead["description"] == "A pier in the rain"
    assert lead["representativeOfPage"] is True
    assert "representativeOfPage" not in boat
    assert "contentUrl" not in missing
    assert missing["caption"] == "Nobody has sent it."


def test_a_correction_is_told_with_its_time() -> None:
    told = document(CORRECTED)
    assert told["correction"][0]["text"] == CORRECTION.text
    assert told["dateModified"] == "2026-11-24T09:30:00Z"
    assert (told["version"], told["creativeWorkStatus"]) == ("2", "Corrected")


def test_an_update_says_that_it_is_one() -> None:
    assert document(UPDATED)["creativeWorkStatus"] == "Updated"
    assert "creativeWorkStatus" not in document(ferry())


def test_a_kill_says_that_the_story_is_withdrawn() -> None:
    told = document(KILLED)
    assert told["creativeWorkStatus"] == "Withdrawn"
    assert "Islanders" not in json.dumps(told)


def test_an_embargo_is_a_condition_of_access() -> None:
    assert EMBARGO_UTC in document(EMBARGOED)["conditionsOfAccess"]


def test_neither_notes_to_desks_nor_protected_names_leave() -> None:
    assert "Call the desk" not in json.dumps(document(ferry()))
    assert PROTECTED_NAME not in json.dumps(document(protected()))
