"""Codes: put in, columns, capitals, and files as Photo Mechanic has them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.code_names import NamedPerson, codes_of
from editor.domain.codes import Code, CodeTable, checked_code, read_codes, write_codes
from editor.domain.errors import UnknownFieldError

BECK = Code("rab", ("County Commissioner Ruth Ann Beck", "Beck", "", "River County"))
OTT = Code("lo", ("Lee Ott",))
TABLE = CodeTable((BECK, OTT))


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("=rab= votes.", "County Commissioner Ruth Ann Beck votes."),
        ("=RAB= votes.", "County Commissioner Ruth Ann Beck votes."),
        ("=rab#2=", "Beck"),
        ("=rab#1= and =lo=", "County Commissioner Ruth Ann Beck and Lee Ott"),
        ("a=b=lo=", "a=bLee Ott"),
        ("2 = 3", "2 = 3"),
        ("=rab#3=", ""),
    ],
)
def test_codes_are_put_in(typed: str, printed: str) -> None:
    assert TABLE.replaced(typed).text == printed


@pytest.mark.parametrize("typed", ["=xyz=", "=rab#9=", "=#=", "=rab#0="])
def test_a_code_that_is_not_known_stays_and_is_told(typed: str) -> None:
    said = TABLE.replaced(f"See {typed} there")
    assert (said.text, said.unknown) == (f"See {typed} there", (typed,))


def test_a_code_with_a_number_sign_of_its_own_is_found() -> None:
    assert CodeTable((Code("#12", ("Bo Carr",)), BECK)).get("#12") == "Bo Carr"


def test_what_is_offered_begins_like_what_is_typed() -> None:
    assert [each for each, _ in TABLE.beginning("R")] == ["rab"]
    assert TABLE.beginning("rab") == (
        ("rab", "County Commissioner Ruth Ann Beck"),
        ("rab#2", "Beck"),
        ("rab#4", "River County"),
    )
    assert TABLE.beginning("rab#2") == (("rab#2", "Beck"),)
    assert TABLE.beginning("x") == ()


def test_a_file_of_photo_mechanic_is_read() -> None:
    read = read_codes("\ufeff// home\r\n\r\nh4\tBo Carr (4)\tCarr\r\nno tab here\r\nh4\tBo Ash\n")
    assert read.codes == (Code("h4", ("Bo Ash",)),)
    assert [each.partition(":")[0] for each in read.troubles] == ["Line 4", "Line 5"]


@pytest.mark.parametrize(
    ("code", "columns"),
    [("", ["x"]), ("a=b", ["x"]), ("a\tb", ["x"]), ("//a", ["x"]), ("a", [" "])],
)
def test_what_can_not_be_a_code_is_refused(code: str, columns: list[str]) -> None:
    with pytest.raises(UnknownFieldError):
        checked_code(code, columns)


def test_a_column_of_two_lines_becomes_one() -> None:
    assert checked_code("a", ["one\ntwo\tthree", ""]).columns == ("one two three",)


def _try(code: str, columns: list[str]) -> Code | None:
    try:
        return checked_code(code, columns)
    except UnknownFieldError:
        return None


words = st.text(max_size=20)
codes = st.builds(_try, words, st.lists(words, min_size=1, max_size=4)).filter(bool)


@given(st.lists(codes, max_size=6, unique_by=lambda each: each.code if each else ""))
def test_codes_come_back_from_a_file_as_they_were(made: list[Code]) -> None:
    read = read_codes(write_codes(made))
    assert read.codes == tuple(made)
    assert read.troubles == ()


@given(st.text(alphabet="=#ab1 \t\n\ud83d", max_size=40))
def test_putting_in_codes_never_raises_and_without_codes_changes_nothing(typed: str) -> None:
    assert CodeTable().replaced(typed).text == typed
    TABLE.replaced(typed)
    TABLE.beginning(typed)
    read_codes(typed)


def test_people_get_codes_of_their_initials() -> None:
    people = (
        NamedPerson("Ruth Ann Beck", "County Commissioner", "River County"),
        NamedPerson("RUTH ANN BECK"),
        NamedPerson("Lee Ott"),
        NamedPerson("Lou O’Hare"),
        NamedPerson("Łucja Żak"),
        NamedPerson("Cher"),
    )
    made = codes_of(people, taken=["LO"])
    assert [each.code for each in made] == ["rab", "lo2", "lo3", "lz", "cher"] or [
        each.code for each in made
    ] == ["rab", "lo2", "lo3", "łz", "cher"]
    assert made[0].columns == (
        "County Commissioner Ruth Ann Beck",
        "Beck",
        "Ruth Ann Beck",
        "River County",
    )
