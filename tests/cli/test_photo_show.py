"""``copydesk photos show`` as a person or a script meets it."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from editor.cli.group import copydesk
from editor.domain.photo import PhotoFields
from editor.photos.sidecar import write_sidecar
from tests.builders import jpeg
from tests.cli.photo_library import Photos, told
from tests.photos.files import noise


def test_every_value_says_where_it_comes_from(photos: Photos, story: str) -> None:
    photos("set", "ferry.jpg", "city=Oban", "--clear", "alt_text")
    photos("set", "--story", story, "ferry", "caption=For the story", "crop[16:9]=0,0,1600,900")
    text = photos("show", "--story", story, "ferry").stdout
    assert "For the story  [this story]" in text
    assert "Oban  [library]" in text
    assert "(Omar Lind/Northline)  [file]" in text
    assert "Alt text:         (cleared)" in text
    assert "Crop 16:9:        0,0,1600,900" in text


def test_json_has_the_layers_the_crops_and_the_uses(
    photos: Photos, story: str, tmp_path: Path
) -> None:
    photos("set", "ferry.jpg", "city=Oban", "interest=50%,25%", "rights.expires_on=2099-01-01")
    photos("copies", "ferry.jpg", "--to", tmp_path / "out")
    (ferry,) = told(photos("show", "ferry.jpg", "--json"))["photos"]
    assert ferry["layers"]["city"] == {"file": "Harbour Bay", "library": "Oban"}
    assert ferry["interest"] == {"x": 0.5, "y": 0.25}
    assert ferry["rights"]["expires_on"] == "2099-01-01"
    assert [each["act"] for each in ferry["usage"]] == ["copies"]
    assert ferry["in_library"]
    assert Path(ferry["path"]).is_file()


def test_the_credit_of_a_file_photo_is_printed_as_the_story_prints_it(
    photos: Photos, story: str
) -> None:
    photos("set", "--story", story, "ferry", "is_file=yes")
    (ferry,) = told(photos("show", "--story", story, "ferry", "--json"))["photos"]
    assert ferry["credit"]["file"]
    assert ferry["credit_text"] == "(Omar Lind/Northline, File)"
    (photo,) = told(photos("show", "ferry.jpg", "--json"))["photos"]
    assert photo["credit_text"] == "(Omar Lind/Northline)"


def test_a_photo_is_named_by_file_digest_pattern_or_figure(photos: Photos, story: str) -> None:
    (ferry,) = told(photos("show", "ferry.jpg", "--json"))["photos"]
    for words in ([ferry["digest"][:8]], ["FERRY.JPG"], ["fer*"], ["--story", story, "1"]):
        (same,) = told(photos("show", *words, "--json"))["photos"]
        assert same["digest"] == ferry["digest"]
    assert len(told(photos("show", "--story", story, "--json"))["photos"]) == 2


def test_a_name_of_several_photos_is_told_with_their_digests(
    photos: Photos, story: str, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    photos("add", story, jpeg(tmp_path / "other" / "quay.jpg", colour="red"))
    result = photos("show", "quay.jpg")
    assert result.exit_code == 1
    assert "“quay.jpg” could be 2 photos: " in result.stderr
    assert "(1600 × 1000)" in result.stderr
    assert "(640 × 480)" in result.stderr
    assert len(told(photos("show", "quay*", "--json"))["photos"]) == 2


def test_one_word_that_names_nothing_stops_no_other(photos: Photos, story: str) -> None:
    result = photos("show", "none.jpg", "ferry.jpg", "--json")
    assert result.exit_code == 1
    assert [each["file_name"] for each in told(result)["photos"]] == ["ferry.jpg"]
    (failed,) = told(result)["failed"]
    assert "“none.jpg”" in failed["message"]
    assert "copydesk photos list" in failed["hint"]


def test_a_file_is_shown_without_a_library(photos: Photos, tmp_path: Path) -> None:
    jpeg(tmp_path / "a.jpg")
    (shown,) = told(photos("show", tmp_path / "*.jpg", "--truth", "--json"))["photos"]
    assert (shown["path"], shown["in_library"]) == (str(tmp_path / "a.jpg"), False)
    assert shown["truth"]["in_step"]
    assert not (tmp_path / "library").exists()


def test_a_bare_name_is_a_file_here_if_the_library_has_none(
    photos: Photos, story: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    jpeg(tmp_path / "here.jpg")
    here, ferry = told(photos("show", "here.jpg", "ferry.jpg", "--json"))["photos"]
    assert (here["in_library"], ferry["in_library"]) == (False, True)
    (beside,) = told(photos("show", "./ferry.jpg", "--json"))["photos"]
    assert not beside["in_library"]


def test_a_sidecar_speaks_for_a_tiff(photos: Photos, tmp_path: Path) -> None:
    noise().save(tmp_path / "a.tif", "TIFF")
    write_sidecar(tmp_path / "a.tif", tmp_path / "a.xmp", PhotoFields(city="Hull"))
    (shown,) = told(photos("show", tmp_path / "a.tif", "--json"))["photos"]
    assert shown["fields"]["city"] == "Hull"


def test_truth_stands_block_by_block(photos: Photos, story: str) -> None:
    text = photos("show", "ferry.jpg", "--truth").stdout
    assert "XMP  Harbour Bay" in text
    assert "IIM  Harbour Bay" in text
    assert "All blocks say the same." in text


@pytest.mark.parametrize(
    "words",
    [("none.jpg",), ("./none.jpg",), (".",), ("~nobody/x.jpg",), ("[",), ("x/**a",), ("\udcff",)],
)
def test_what_names_no_photo_ends_in_a_sentence(photos: Photos, words: tuple[str, ...]) -> None:
    result = photos("show", *words)
    assert result.exit_code == 1
    assert result.stderr.startswith("copydesk: ")
    assert not result.stdout


def test_without_a_photo_it_is_wrong_usage(photos: Photos) -> None:
    assert photos("show").exit_code == 2


def test_names_and_words_do_not_steer_the_terminal(photos: Photos, tmp_path: Path) -> None:
    picture = jpeg(tmp_path / "a\x1b[31m.jpg")
    result = CliRunner().invoke(copydesk, ["photos", "show", str(picture)], obj=None, color=True)
    assert "\x1b[31m" not in result.output
