"""People as a table: all fields there and back, other programs' tables, nothing lost in silence."""

import time
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.contributor import CmsIdentity, Contributor
from editor.domain.contributor_csv import COLUMNS, read_csv, write_csv
from editor.domain.contributor_reading import MOST_PEOPLE
from editor.domain.errors import UnreadableFileError
from tests.people import contributors

ANA = Contributor(
    "a" * 32,
    "Ana Núñez",
    aliases=("Annie N.",),
    email="ana@house.example",
    identities=(CmsIdentity("WordPress", "12"),),
)


@given(st.lists(contributors(), max_size=4))
def test_what_is_written_is_read_again(people: list[Contributor]) -> None:
    read = read_csv(write_csv(people))
    assert [each.contributor("") for each in read.people] == people
    assert read.unread == ()


def test_every_field_has_a_column() -> None:
    assert set(COLUMNS) == {field.name for field in fields(Contributor)}
    assert write_csv(()).split("\r\n")[0].split(",") == list(COLUMNS)


def test_nobody_who_is_protected_leaves() -> None:
    secret = Contributor("b" * 32, "Real Name", pseudonym="A reporter", is_protected=True)
    written = write_csv((ANA, secret))
    assert "Ana" in written
    assert "Real" not in written
    assert "A reporter" not in written


@pytest.mark.parametrize("cell", ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "'=1", "''-x"])
def test_no_cell_is_a_formula_in_a_spreadsheet(cell: str) -> None:
    written = write_csv([Contributor("a" * 32, cell)])
    assert written.split("\r\n")[1].split(",")[1] == f"'{cell}"
    assert read_csv(written).people[0].values["name"] == cell


@pytest.mark.parametrize(
    "heading",
    [
        "First Name,Last Name,Email Address,Company,Job Title",
        "first_name,SURNAME,e-mail,Organisation,Title",
        "Vorname,Nachname,E-Mail-Adresse,Firma,Position".replace("E-Mail-Adresse", "Mail"),
        "Given Name,Family Name,E-mail 1 - Value,Organization 1 - Name,Organization 1 - Title",
    ],
)
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_tables_of_other_programs_are_understood(heading: str, separator: str) -> None:
    table = f"{heading}\nDana,Whitfield,d@x.example,Northlight,Reporter\n".replace(",", separator)
    read = read_csv(table)
    assert read.unread == ()
    assert read.people[0].values == {
        "given_name": "Dana",
        "family_name": "Whitfield",
        "name": "Dana Whitfield",
        "email": "d@x.example",
        "affiliation": "Northlight",
        "roles": ("Reporter",),
    }


def test_what_a_table_does_not_say_is_missing() -> None:
    values = read_csv("name,desk\nAna,\n").people[0].values
    assert values == {"name": "Ana", "desk": ""}


def test_what_is_not_understood_is_told_with_its_line() -> None:
    table = (
        "name,shoe size,is_protected,accounts,email,Mail,id\n"
        "Ana,38,perhaps,,,,\n"
        '"Bo\nEk",39,,12,,,\n'
        "Cy,,yes,WordPress=3,,,\n"
        ",,,,x@y,,\n"
        "Di,,,,,,,extra\n"
        "Ed,,,,,,17\n"
    )
    read = read_csv(table)
    assert [each.values["name"] for each in read.people] == ["Cy", "Ed"]
    assert read.people[0].values["identities"] == (CmsIdentity("WordPress", "3"),)
    told = [(each.line, each.why.split(".")[0]) for each in read.unread]
    assert told == [
        (1, "The column “shoe size” is not taken: there is no field for it"),
        (1, "The column “Mail” is not taken: another column says that already"),
        (2, "“The name never leaves the house” can't be “perhaps”"),
        (3, "“12” is no account on a target"),
        (6, "A contributor needs a name"),
        (7, "The row has more cells than the heading"),
        (8, "The id “17” is none of Copydesk: the row is taken without it"),
    ]


def test_columns_without_a_field_are_left_whatever_they_hold() -> None:
    read = read_csv("name,,shoe size,,\nAna,1,2,,\nBo,1,,3,\n")
    assert [each.values for each in read.people] == [{"name": "Ana"}]
    assert [each.line for each in read.unread] == [1, 1, 3]


def test_a_row_of_a_company_alone_is_an_organisation() -> None:
    values = read_csv("First Name,Company\n,Northlight\n").people[0].values
    assert (values["name"], values["is_organisation"]) == ("Northlight", True)


def test_columns_of_one_list_are_taken_together() -> None:
    values = read_csv("Name,Website,Homepage\nAna,https://a,https://b\n").people[0].values
    assert values["links"] == ("https://a", "https://b")


def test_a_table_for_excel_may_say_its_separator() -> None:
    read = read_csv("\ufeffsep=|\r\nname|email\r\nAna|a@b\r\n")
    assert [(each.line, each.values["email"]) for each in read.people] == [(2 + 1, "a@b")]


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ("", "No column"),
        ("colour,size\nred,3\n", "No column"),
        ('name,note\nAna,"never closed\nBo,x\n', "line 2"),
        ("name\n" + "x\n" * (MOST_PEOPLE + 1), "20,000"),
    ],
)
def test_a_table_that_is_none_is_refused(table: str, says: str) -> None:
    with pytest.raises(UnreadableFileError, match=says) as refused:
        read_csv(table)
    assert refused.value.hint


def test_a_heading_without_end_takes_no_time() -> None:
    began = time.monotonic()
    read = read_csv(f"name,{'x,' * 40_000}{','.join(['note'] * 40_000)}{',' * 100_000}\nBo\n")
    assert [each.values["name"] for each in read.people] == ["Bo"]
    assert time.monotonic() - began < 10  # it took minutes
