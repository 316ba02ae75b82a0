"""``copydesk photos list`` as a person or a script meets it."""

import pytest

from tests.cli.photo_library import Photos, told


def _names(photos: Photos, *arguments: str) -> list[str]:
    return [each["file_name"] for each in told(photos("list", *arguments, "--json"))["photos"]]


def test_a_line_says_what_a_photo_lacks(photos: Photos, story: str) -> None:
    lines = photos("list", "--order", "name").stdout.splitlines()
    assert "ferry.jpg" in lines[0]
    assert "1600 × 900" in lines[0]
    assert "The ferry Isla leaves" in lines[0]
    assert "[" not in lines[0]
    assert "[uncaptioned] [no credit] [no alt text]" in lines[1]


def test_json_says_every_field_with_its_origin(photos: Photos, story: str) -> None:
    photos("set", "ferry.jpg", "city=Oban")
    (ferry,) = told(photos("list", "ferry.jpg", "--json"))["photos"]
    assert len(ferry["digest"]) == 64
    assert (ferry["fields"]["city"], ferry["origins"]["city"]) == ("Oban", "library")
    assert ferry["origins"]["caption"] == "file"
    assert ferry["credit"]["creators"] == ["Omar Lind"]
    assert (ferry["needs"], ferry["used_in"], ferry["figure"]) == ([], [story], None)


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (("*.jpg",), ["ferry.jpg", "quay.jpg"]),
        (("F*",), ["ferry.jpg"]),
        (("no*",), []),
        (("--uncaptioned",), ["quay.jpg"]),
        (("--no-credit", "--no-alt"), ["quay.jpg"]),
        (("--unused",), []),
        (("--rating", "3"), ["quay.jpg"]),
        (("--flag", "picked"), ["quay.jpg"]),
        (("--flag", "none"), ["ferry.jpg"]),
        (("--expired",), ["ferry.jpg"]),
        (("--search", "LIND harbour"), ["ferry.jpg"]),
        (("--story", "sound"), ["ferry.jpg", "quay.jpg"]),
    ],
)
def test_every_filter_narrows(
    photos: Photos, story: str, arguments: tuple[str, ...], names: list[str]
) -> None:
    photos("set", "quay.jpg", "rating=4", "flag=picked")
    photos("set", "ferry.jpg", "rights.expires_on=2020-01-01")
    assert sorted(_names(photos, *arguments)) == names


def test_a_story_shows_its_own_words(photos: Photos, story: str) -> None:
    photos("set", "--story", story, "ferry", "caption=For the story")
    ferry, _ = told(photos("list", "--story", story, "--json"))["photos"]
    assert (ferry["figure"], ferry["fields"]["caption"]) == ("ferry", "For the story")
    assert ferry["origins"]["caption"] == "this story"


def test_an_empty_library_says_what_to_do(photos: Photos) -> None:
    result = photos("list")
    assert result.exit_code == 0
    assert "copydesk photos add" in result.stdout


def test_a_story_that_is_not_there_is_told(photos: Photos) -> None:
    result = photos("list", "--story", "none")
    assert result.exit_code == 1
    assert "“none”" in result.stderr
