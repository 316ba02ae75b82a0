"""``copydesk photos copies`` as a person or a script meets it."""

from pathlib import Path

import pytest
from PIL import Image

from editor.photos.read import read_photo
from tests.cli.photo_library import Photos, told


def test_copies_say_what_shows_under_names_by_a_pattern(
    photos: Photos, story: str, tmp_path: Path
) -> None:
    photos("set", "--story", story, "ferry", "caption=For the story")
    out = tmp_path / "out"
    names = "{slug}-{number:3}"
    result = photos("copies", "--story", story, "--to", out, "--names", names, "--json")
    assert result.exit_code == 0, result.output
    first, second = told(result)["copies"]
    assert [Path(each["copy"]).name for each in (first, second)] == [
        "sound-001.jpg",
        "sound-002.jpg",
    ]
    assert read_photo(Path(first["copy"])).file.caption == "For the story"
    assert (first["leaks"], told(result)["refused"]) == ([], [])


def test_width_makes_them_smaller_and_never_larger(
    photos: Photos, story: str, tmp_path: Path
) -> None:
    photos("copies", "ferry.jpg", "--to", tmp_path / "out", "--width", "400")
    photos("copies", "ferry.jpg", "--to", tmp_path / "out", "--width", "9000", "--names", "large")
    sizes = {}
    for path in sorted((tmp_path / "out").iterdir()):
        with Image.open(path) as picture:
            sizes[path.name] = picture.size
    assert sizes == {"ferry.jpg": (400, 225), "large.jpg": (1600, 900)}


def test_a_photo_whose_rights_are_against_it_stays_unless_somebody_says_why(
    photos: Photos, story: str, tmp_path: Path
) -> None:
    photos("set", "ferry.jpg", "rights.expires_on=2020-01-01")
    out = tmp_path / "out"
    result = photos("copies", "*.jpg", "--to", out, "--json")
    assert result.exit_code == 1
    assert len(told(result)["copies"]) == 1
    (refused,) = told(result)["refused"]
    assert refused["file"] == "ferry.jpg"
    assert "could be used until 2020-01-01" in refused["message"]
    assert "ferry.jpg stays here" in result.stderr
    why = "the agency agreed by phone"
    assert photos("copies", "ferry.jpg", "--to", out, "--override", why).exit_code == 0
    (ferry,) = told(photos("show", "ferry.jpg", "--json"))["photos"]
    assert why in ferry["usage"][0]["where"]


def test_a_copy_of_a_protected_source_says_nothing_of_who_made_it(
    photos: Photos, story: str, tmp_path: Path
) -> None:
    photos("set", "ferry.jpg", "is_protected=yes")
    result = photos("copies", "ferry.jpg", "--to", tmp_path / "out", "--json")
    assert result.exit_code == 0, result.output
    (copy,) = told(result)["copies"]
    assert copy["leaks"] == []
    assert b"Lind" not in Path(copy["copy"]).read_bytes()
    assert b"Northline" in Path(copy["copy"]).read_bytes()
    assert "Omar Lind" in photos("show", "ferry.jpg").stdout


def test_a_photo_whose_words_name_a_protected_source_stays_unless_somebody_says_why(
    photos: Photos, story: str, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    photos("set", "ferry.jpg", "is_protected=yes", "keywords=ferry; omar lind")
    checked = photos("check", "ferry.jpg")
    assert checked.exit_code == 1
    assert "ferry.jpg:keywords blocker protected-source-named" in checked.stdout
    result = photos("copies", "*.jpg", "--to", out)
    assert result.exit_code == 1
    assert [each.name for each in out.iterdir()] == ["quay.jpg"]
    assert "ferry.jpg stays here: The keywords name who made the photo" in result.stderr
    why = "he agreed by phone"
    told_all_the_same = photos("copies", "ferry.jpg", "--to", out, "--override", why)
    assert told_all_the_same.exit_code == 0
    assert "Look again: The keyword list still names “Omar Lind”." in told_all_the_same.stdout
    (ferry,) = told(photos("show", "ferry.jpg", "--json"))["photos"]
    assert why in ferry["usage"][0]["where"]


@pytest.mark.parametrize(
    "arguments",
    [(), ("--width", "0", "ferry.jpg"), ("--names", "{colour}", "ferry.jpg")],
)
def test_wrong_usage_is_status_2(
    photos: Photos, story: str, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    assert photos("copies", "--to", tmp_path / "out", *arguments).exit_code == 2
    assert not (tmp_path / "out").exists()


def test_a_photo_that_is_not_there_leaves_nothing_behind(
    photos: Photos, story: str, tmp_path: Path
) -> None:
    result = photos("copies", "ferry.jpg", "none.jpg", "--to", tmp_path / "out")
    assert result.exit_code == 1
    assert not (tmp_path / "out").exists()


def test_a_folder_that_is_a_file_is_told(photos: Photos, story: str, tmp_path: Path) -> None:
    (tmp_path / "out").touch()
    result = photos("copies", "ferry.jpg", "--to", tmp_path / "out")
    assert result.exit_code == 1
    assert "can’t be made" in result.stderr
