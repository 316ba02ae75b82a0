"""Names: lists, capitals, people and organisations."""

import pytest

from editor.domain.caption_text import caption_text
from editor.domain.names import (
    is_organisation,
    join_names,
    looks_like_name,
    name_out_of_capitals,
    split_names,
)


@pytest.mark.parametrize(
    ("capitals", "name"),
    [
        ("JANE DOE", "Jane Doe"),
        ("JANE Q. DOE", "Jane Q. Doe"),
        ("KIM TONG-HYUNG", "KIM TONG-HYUNG"),
        ("SEAN McBRIDE", "SEAN McBRIDE"),
        ("SEAN MACBRIDE", "SEAN MACBRIDE"),
        ("TOM O'NEILL", "TOM O'NEILL"),
        ("ANA DE SOUZA", "ANA DE SOUZA"),
        ("JD NG", "JD NG"),
        ("JANE", "JANE"),
        ("Jane Doe", "Jane Doe"),
    ],
)
def test_a_name_leaves_capitals_only_where_that_is_safe(capitals: str, name: str) -> None:
    assert name_out_of_capitals(capitals) == name


def test_a_list_of_names_is_split_and_joined() -> None:
    assert split_names("A B, C D and E F") == ("A B", "C D", "E F")
    assert split_names("A B, Jr., and C D") == ("A B, Jr.", "C D")
    assert join_names(["A", "B", "C"]) == "A, B and C"
    assert join_names([]) == ""


def test_organisations_are_told_from_people() -> None:
    for name in ("AP", "REUTERS", "NASA", "Ministry of Ferries", "The Echo", "U.S. Navy"):
        assert is_organisation(name), name
    for name in ("Jane Doe", "Kim Tong-hyung", "Emily Church", "Ann Post"):
        assert not is_organisation(name), name


def test_a_name_has_capitals_and_no_digits() -> None:
    for name in ("Jane Doe", "Ludwig van Beethoven", "Mostafa el-Sisi", "J. P. O’Neill", "김 철수"):
        assert looks_like_name(name), name
    for text in ("speaking", "left", "9", "Jane said no", "", "a b"):
        assert not looks_like_name(text), text


def test_the_file_prefix_is_a_rule() -> None:
    assert caption_text("Boats lie.", is_file=True) == "FILE – Boats lie."
    assert caption_text("Boats lie.", is_file=False) == "Boats lie."
    assert caption_text("", is_file=True) == ""
    assert caption_text("File photo dated 01-02-2024 of boats.", is_file=True).startswith("File")
