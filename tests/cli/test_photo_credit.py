"""``copydesk photos credit`` as a person or a script meets it."""

import json
from pathlib import Path
from time import monotonic
from typing import Any

from click.testing import CliRunner, Result

from editor.cli.group import copydesk
from editor.newsroom import open_newsroom
from editor.settings import Settings

CAPTIONS = """\
A ferry leaves the harbor. (AP Photo/Ji-ho Nam, File)
FILE PHOTO: A ferry. REUTERS/Nadia Benkirane/Pool/File Photo

A ferry leaves the harbor.
A singer. (Suharti via AP)
"""


def _run(*arguments: object, given: str | bytes = "", library: Path | None = None) -> Result:
    where = ["--library", str(library)] if library else []
    words = [*where, "photos", "credit", *map(str, arguments)]
    return CliRunner().invoke(copydesk, words, input=given, obj=None)


def _credits(given: str | bytes, *arguments: object, library: Path | None = None) -> Any:
    result = _run("-", "--json", *arguments, given=given, library=library)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)["credits"]


def test_every_caption_is_answered_in_order() -> None:
    ap, reuters, blank, unsigned, single = _credits(CAPTIONS)
    assert ap == {
        "raw": "AP Photo/Ji-ho Nam, File",
        "creators": ["Ji-ho Nam"],
        "organisations": ["AP"],
        "distributor": "",
        "pool": False,
        "handout": False,
        "file": True,
        "uncertain": False,
    }
    assert (reuters["creators"], reuters["pool"], reuters["file"]) == (
        ["Nadia Benkirane"],
        True,
        True,
    )
    assert reuters["raw"] == "REUTERS/Nadia Benkirane/Pool/File Photo"
    assert blank["raw"] == unsigned["raw"] == ""
    assert not blank["creators"]
    assert single["uncertain"]


def test_lines_of_two_encodings_and_a_bom_are_read() -> None:
    given = b"\xef\xbb\xbf(AP Photo/Jos\xc3\xa9 Roe)\r\n(AP Photo/Jos\xe9 Poe)\r\n\x00\xff\xfe\n"
    first, second, _ = _credits(given)
    assert first["creators"] == ["José Roe"]
    assert second["creators"] == ["José Poe"]


def test_a_line_of_a_megabyte_takes_less_than_a_second() -> None:
    words = "The ferry / (leaves) via the harbor. " * 30_000
    start = monotonic()
    (credit,) = _credits(f"{words}(AP Photo/Ji-ho Nam)\n")
    assert monotonic() - start < 1
    assert credit["creators"] == ["Ji-ho Nam"]


def test_ten_thousand_lines_are_answered_one_by_one_in_seconds() -> None:
    given = "".join(
        f"A ferry. (AP Photo/Ji-ho Nam{'' if number % 3 else ', File'})\n" if number % 7 else "\n"
        for number in range(10_000)
    )
    start = monotonic()
    answers = _credits(given)
    assert monotonic() - start < 20
    assert [bool(each["raw"]) for each in answers] == [n % 7 > 0 for n in range(10_000)]
    assert [each["file"] for each in answers] == [n % 7 > 0 and n % 3 == 0 for n in range(10_000)]


def test_every_answer_has_the_same_keys_in_the_same_order() -> None:
    keys = ["raw", "creators", "organisations", "distributor", "pool", "handout", "file"]
    assert all(list(each) == [*keys, "uncertain"] for each in _credits(CAPTIONS))


def test_brackets_and_quotes_without_end_are_answered() -> None:
    for given in ("(" * 50_000, "“" * 50_000, "“”" * 50_000, ")" * 50_000, "/ via " * 20_000):
        assert len(_credits(given)) == 1


def test_nothing_on_standard_input_is_no_error() -> None:
    assert _credits("") == []


def test_people_read_the_lines_in_the_form_that_they_want() -> None:
    result = _run("-", "--style", "getty", given=CAPTIONS)
    assert result.stdout.splitlines() == [
        "(Photo by Ji-ho Nam/AP/File)",
        "(Photo by Nadia Benkirane/Reuters/Pool/File)",
        "(no sign-off)",
        "(no sign-off)",
        "(Photo by Suharti via AP)  ← look again",
    ]


def test_captions_may_come_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "captions.txt"
    file.write_text(CAPTIONS, encoding="utf-8")
    assert len(json.loads(_run(file, "--json").stdout)["credits"]) == 5


def test_the_directory_settles_a_doubt_if_it_is_asked(tmp_path: Path) -> None:
    with open_newsroom(tmp_path, Settings()) as newsroom:
        newsroom.contributors.add("Suharti")
    *_, unasked = _credits(CAPTIONS, library=tmp_path)
    *_, single = _credits(CAPTIONS, "--known", library=tmp_path)
    assert (unasked["uncertain"], single["uncertain"]) == (True, False)


def test_it_needs_no_library(tmp_path: Path) -> None:
    _credits(CAPTIONS, library=tmp_path / "none")
    assert not (tmp_path / "none").exists()
