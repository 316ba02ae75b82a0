"""``copydesk photos write`` as a person or a script meets it."""

import json
from dataclasses import fields
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from editor.cli.group import copydesk
from editor.domain.photo import PhotoFields
from editor.photos.read import read_photo
from editor.photos.sidecar import read_sidecar
from tests.builders import jpeg
from tests.photos.files import picture, sample


def _run(*arguments: object) -> Result:
    return CliRunner().invoke(copydesk, ["photos", "write", *map(str, arguments)], obj=None)


def test_one_file_is_captioned_into_its_copy_without_a_library(tmp_path: Path) -> None:
    source, to = jpeg(tmp_path / "a.jpg"), tmp_path / "b.jpg"
    sets = ("caption=A ferry leaves = late", "creators=Una Reid; Jo Ko", "credit_line=NLW")
    result = _run(source, "--to", to, *(word for each in sets for word in ("--set", each)))
    assert result.exit_code == 0, result.output
    said = read_photo(to).file
    assert said.caption == "A ferry leaves = late"
    assert said.creators == ("Una Reid", "Jo Ko")


def test_a_batch_by_pattern_goes_on_after_a_bad_file(tmp_path: Path) -> None:
    for name in ("a.jpg", "c.jpg"):
        jpeg(tmp_path / name)
    (tmp_path / "b.jpg").write_bytes(b"\xff\xd8\xffnothing")
    to = tmp_path / "out"
    result = _run(tmp_path / "*.jpg", "--to", to, "--set", "credit_line=NLW", "--json")
    assert result.exit_code == 1
    told = json.loads(result.stdout)
    assert [Path(each["copy"]).name for each in told["copies"]] == ["a.jpg", "c.jpg"]
    assert told["copies"][0]["fields"]["credit_line"] == "NLW"
    (failed,) = told["failed"]
    assert failed["file"].endswith("b.jpg")
    assert failed["hint"]


def test_two_files_of_one_name_do_not_overwrite_each_other(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    files = (jpeg(tmp_path / "a.jpg"), jpeg(tmp_path / "x" / "a.jpg", colour="red"))
    result = _run(*files, "--to", tmp_path / "out", "--set", "city=Hull", "--json")
    told = json.loads(result.stdout)
    assert (len(told["copies"]), len(told["failed"])) == (1, 1)


def test_a_signed_original_is_told_and_kept(tmp_path: Path) -> None:
    source, to = sample("c2pa-valid-C.jpg"), tmp_path / "b.jpg"
    before = source.read_bytes()
    result = _run(source, "--to", to, "--set", "city=Hull", "--json")
    (copy,) = json.loads(result.stdout)["copies"]
    assert any("break that signature" in doubt for doubt in copy["doubts"])
    assert source.read_bytes() == before


@pytest.mark.parametrize("word", ["colour=red", "caption", "=x", "city=\udcff"])
def test_a_word_that_sets_no_field_is_wrong_usage_and_nothing_is_written(
    tmp_path: Path, word: str
) -> None:
    result = _run(jpeg(tmp_path / "a.jpg"), "--to", tmp_path / "b.jpg", "--set", word)
    assert result.exit_code == 2
    assert not (tmp_path / "b.jpg").exists()


def test_an_unknown_field_names_those_that_there_are(tmp_path: Path) -> None:
    result = _run(jpeg(tmp_path / "a.jpg"), "--to", tmp_path / "b.jpg", "--set", "colour=red")
    assert all(each.name in result.stderr for each in fields(PhotoFields))


@pytest.mark.parametrize("ending", ["jpg", "png", "webp", "tif", "gif"])
def test_every_field_reads_back_as_it_was_set(tmp_path: Path, ending: str) -> None:
    lists = {"creators", "people", "keywords", "subjects"}
    special = {"taken_at": "2026-11-23T10:11:12+01:00", "subjects": "medtop:20000705"}
    names = [each.name for each in fields(PhotoFields)]
    said = {name: special.get(name, f"@{name} – “東京” 😀 = x") for name in names}
    words = [word for name, text in said.items() for word in ("--set", f"{name}={text}")]
    source = _picture(tmp_path / f"a.{ending}")
    result = _run(source, "--to", tmp_path / f"b.{ending}", *words, "--json")
    assert result.exit_code == 0, result.output
    (copy,) = json.loads(result.stdout)["copies"]
    assert copy["fields"] == {n: [v] if n in lists else v for n, v in said.items()}


def test_a_list_may_be_set_entry_by_entry(tmp_path: Path) -> None:
    words = ("--set", "people=Una Reid", "--set", "people=Jo Ko; Ann Lee;; ")
    _run(jpeg(tmp_path / "a.jpg"), "--to", tmp_path / "b.jpg", *words)
    assert read_photo(tmp_path / "b.jpg").file.people == ("Una Reid", "Jo Ko", "Ann Lee")


def test_an_empty_value_takes_a_field_out(tmp_path: Path) -> None:
    first = ("--set", "city=Hull", "--set", "keywords=sea", "--set", "caption=A boat")
    _run(jpeg(tmp_path / "a.jpg"), "--to", tmp_path / "b.jpg", *first)
    _run(tmp_path / "b.jpg", "--to", tmp_path / "c.jpg", "--set", "city=", "--set", "keywords=;")
    assert read_photo(tmp_path / "c.jpg").file == PhotoFields(caption="A boat")


def test_a_date_that_cannot_be_read_stops_the_batch_before_it_begins(tmp_path: Path) -> None:
    sources = (jpeg(tmp_path / "a.jpg"), jpeg(tmp_path / "b.jpg"))
    result = _run(*sources, "--to", tmp_path / "out", "--set", "taken_at=2026-02-31", "--json")
    assert result.exit_code == 1
    assert "“2026-02-31”" in json.loads(result.stdout)["error"]["message"]
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("ending", ["tif", "gif"])
def test_words_of_other_kinds_go_beside_a_copy_octet_for_octet(tmp_path: Path, ending: str) -> None:
    source = _picture(tmp_path / f"a.{ending}")
    to = tmp_path / f"b.{ending}"
    result = _run(source, "--to", to, "--set", "caption=A boat", "--json")
    assert result.exit_code == 0, result.output
    (copy,) = json.loads(result.stdout)["copies"]
    assert copy["sidecar"] == str(tmp_path / "b.xmp")
    assert to.read_bytes() == source.read_bytes()
    assert read_sidecar(tmp_path / "b.xmp").caption == "A boat"
    assert not (tmp_path / "a.xmp").exists()
    told = _run(source, "--to", to, "--set", "caption=A boat").stdout
    assert f"{to}, its words in {tmp_path / 'b.xmp'}" in told


def test_a_jpeg_has_no_sidecar(tmp_path: Path) -> None:
    result = _run(
        jpeg(tmp_path / "a.jpg"), "--to", tmp_path / "b.jpg", "--set", "city=Hull", "--json"
    )
    assert json.loads(result.stdout)["copies"][0]["sidecar"] is None


def test_a_pattern_that_matches_nothing_is_told(tmp_path: Path) -> None:
    result = _run(tmp_path / "*.jpg", "--to", tmp_path / "out", "--set", "city=Hull")
    assert result.exit_code == 1
    assert result.stderr.startswith("copydesk: No file matches “")
    assert not (tmp_path / "out").exists()


def test_a_name_with_the_signs_of_a_pattern_is_itself(tmp_path: Path) -> None:
    source = jpeg(tmp_path / "a[1].jpg")
    assert _run(source, "--to", tmp_path / "b.jpg", "--set", "city=Hull").exit_code == 0


def test_no_original_of_the_batch_is_written(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    mine, theirs = jpeg(tmp_path / "a.jpg"), jpeg(tmp_path / "x" / "a.jpg", colour="red")
    before = (mine.read_bytes(), theirs.read_bytes())
    result = _run(mine, theirs, "--to", tmp_path / "x", "--set", "city=Hull", "--json")
    assert result.exit_code == 1
    assert len(json.loads(result.stdout)["failed"]) == 2
    assert (mine.read_bytes(), theirs.read_bytes()) == before


def test_a_place_that_takes_no_copy_is_told(tmp_path: Path) -> None:
    one, two = jpeg(tmp_path / "a.jpg"), jpeg(tmp_path / "b.jpg")
    for arguments in ((one, "--to", tmp_path / "none" / "b.jpg"), (one, two, "--to", two)):
        result = _run(*arguments, "--set", "city=Hull")
        assert result.exit_code == 1
        assert result.stderr.startswith("copydesk: ")
    assert read_photo(two).file == PhotoFields()


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="there are no devices in the tree here")
def test_a_device_is_never_replaced(tmp_path: Path) -> None:
    # A link of our own: whoever breaks this must not take the machine's device with it.
    (tmp_path / "null").symlink_to("/dev/null")
    result = _run(jpeg(tmp_path / "a.jpg"), "--to", tmp_path / "null", "--set", "city=Hull")
    assert result.exit_code == 1
    assert "not an ordinary file" in result.stderr
    assert (tmp_path / "null").is_symlink()


def _picture(path: Path) -> Path:
    picture("RGB").save(path)
    return path
