"""``copydesk photos check`` as a person or a script meets it."""

from dataclasses import replace
from pathlib import Path

from editor.photos.caption_write import write_caption
from tests.builders import jpeg
from tests.cli.photo_library import FERRY, Photos, told


def test_findings_are_printed_as_a_compiler_does(photos: Photos, story: str) -> None:
    result = photos("check", "quay.jpg")
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert "quay.jpg:caption blocker caption-empty The photo has no caption." in lines
    assert "quay.jpg:alt_text blocker alt-missing The photo has no alt text." in lines


def test_hints_alone_stop_nothing(photos: Photos, story: str) -> None:
    result = photos("check", "ferry.jpg", "--json")
    assert result.exit_code == 0, result.output
    findings = told(result)["findings"]
    assert {each["severity"] for each in findings} <= {"hint", "warning"}
    assert all(each["name"] == "ferry.jpg" and each["digest"] for each in findings)


def test_without_a_photo_the_whole_library_is_checked(photos: Photos, story: str) -> None:
    assert told(photos("check", "--json"))["checked"] == 2


def test_rights_that_are_over_stop_a_photo(photos: Photos, story: str) -> None:
    photos("set", "ferry.jpg", "rights.expires_on=2020-01-01")
    result = photos("check", "ferry.jpg")
    assert result.exit_code == 1
    assert "ferry.jpg:rights blocker photo-expired" in result.stdout


def test_a_story_is_checked_figure_by_figure(photos: Photos, story: str) -> None:
    result = photos("check", "--story", story, "--json")
    assert result.exit_code == 1
    codes = {(each["name"], each["code"]) for each in told(result)["findings"]}
    assert ("quay", "missing-alt-text") in codes
    assert ("ferry", "missing-alt-text") not in codes
    only = told(photos("check", "--story", story, "ferry", "--json"))
    assert {each["name"] for each in only["findings"]} <= {"ferry"}
    assert "quay:alt blocker missing-alt-text" in photos("check", "--story", story).stdout


def test_files_are_checked_without_a_library(photos: Photos, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    jpeg(tmp_path / "in" / "a.jpg")
    write_caption(jpeg(tmp_path / "plain.jpg"), tmp_path / "in" / "b.jpg", FERRY)
    (tmp_path / "in" / "c.jpg").write_bytes(b"\xff\xd8\xffnothing")
    result = photos("check", tmp_path / "in" / "*.jpg", "--json")
    assert result.exit_code == 1
    stopped = {x["name"] for x in told(result)["findings"] if x["severity"] == "blocker"}
    assert stopped == {str(tmp_path / "in" / "a.jpg")}
    assert [Path(each["file"]).name for each in told(result)["failed"]] == ["c.jpg"]
    assert not (tmp_path / "library").exists()


def test_the_terms_in_a_file_are_read(photos: Photos, tmp_path: Path) -> None:
    expired = replace(FERRY, instructions="NO USE AFTER FEB. 24, 2025")
    write_caption(jpeg(tmp_path / "plain.jpg"), tmp_path / "a.jpg", expired)
    result = photos("check", tmp_path / "a.jpg")
    assert result.exit_code == 1
    assert "photo-expired The photo could be used until 2025-02-24." in result.stdout


def test_a_word_that_names_nothing_is_a_refusal(photos: Photos, story: str) -> None:
    result = photos("check", "none.jpg")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "“none.jpg”" in result.stderr
