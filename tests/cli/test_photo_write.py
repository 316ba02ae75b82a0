"""``copydesk photos write`` as a person or a script meets it."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from editor.cli.group import copydesk
from editor.photos.read import read_photo
from tests.builders import jpeg


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


def test_an_unknown_field_is_wrong_usage_and_nothing_is_written(tmp_path: Path) -> None:
    result = _run(jpeg(tmp_path / "a.jpg"), "--to", tmp_path / "b.jpg", "--set", "colour=red")
    assert result.exit_code == 2
    assert not (tmp_path / "b.jpg").exists()
