"""Credit lines: printed in each agency's form, and read back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.credit_line import CreditLine
from editor.domain.credit_line_text import OWN, STYLES, credit_line_text
from editor.domain.house_credit import USUAL, fault_of_form
from editor.domain.sign_off import parse_credit_line
from tests import hard_credits

FIRST = ("Jane", "Ahn", "Gavriil", "José", "Mary-Lou", "J.", "Siobhán", "Nguyễn")
LAST = ("Doe", "Young-joon", "O'Neill", "Grigorov", "de la Cruz", "van Dijk", "Müller", "Ávila")
ORGANISATIONS = ("AP", "Reuters", "AFP", "Getty Images", "PA", "Sputnik", "Kremlin", "dpa",
                 "The Canadian Press", "Ministry of Defence", "NASA", "Millbrook Courier",
                 "U.S. Customs and Border Protection", "Planet Labs PBC")  # fmt: skip
DISTRIBUTORS = ("", "AP", "Reuters", "Getty Images", "AFP")

people = st.builds(lambda a, b: f"{a} {b}", st.sampled_from(FIRST), st.sampled_from(LAST))
credit_lines = st.builds(
    CreditLine,
    creators=st.lists(people, max_size=3, unique=True).map(tuple),
    organisations=st.lists(st.sampled_from(ORGANISATIONS), max_size=3, unique=True).map(tuple),
    pool=st.booleans(),
    handout=st.booleans(),
    distributor=st.sampled_from(DISTRIBUTORS),
    file=st.booleans(),
)


HOUSE_FORMS = (
    USUAL,
    "[Foto: {creators} | {organisations}]",
    "{creators}, {organisations} {distributor}",
    "{file} {pool} {creators}",
)


@pytest.mark.parametrize("style", [OWN, *STYLES, *HOUSE_FORMS])
@given(credit=hard_credits.credit_lines)
def test_what_is_printed_reads_back_as_the_same_credit(style: str, credit: CreditLine) -> None:
    printed = credit_line_text(credit, style)
    if credit.is_empty:
        assert printed == ""
        return
    again = parse_credit_line(printed)
    assert replace(again, raw="", uncertain=False) == credit, printed


@pytest.mark.parametrize("style", STYLES)
@given(credit=credit_lines)
def test_names_as_most_are_need_no_quotation_marks(style: str, credit: CreditLine) -> None:
    assert "“" not in credit_line_text(credit, style)


@pytest.mark.parametrize(
    ("credit", "form", "printed"),
    [
        (CreditLine(("Ann Poe",), ("AFP",), distributor="Getty Images", file=True), USUAL,
         "Photo: Ann Poe/AFP via Getty Images, File"),
        (CreditLine(("Ann Poe",)), USUAL, "Photo: Ann Poe"),
        (CreditLine((), ("NASA",)), USUAL, "NASA"),
        (CreditLine(("Ann Poe", "Bo Roe"), ("AP",)), "[Foto: {creators} | {organisations}]",
         "[Foto: Ann Poe and Bo Roe | AP]"),
        (CreditLine(("Ann Poe",), ("dpa",), pool=True), "Foto: {creators}/{organisations}",
         "Foto: Ann Poe/dpa/Pool"),
    ],
)  # fmt: skip
def test_a_house_prints_in_its_own_form(credit: CreditLine, form: str, printed: str) -> None:
    assert credit_line_text(credit, form) == printed


@pytest.mark.parametrize(
    ("form", "is_good"),
    [
        (USUAL, True),
        ("Foto: {creators}/{organisations}", True),
        ("Photo: {creators} {organisations} {distributor}", False),
        ("Photo: {creator}", False),
        ("{creators} {creators}", False),
        ("Photo", False),
    ],
)
def test_a_form_with_a_mistake_is_told(form: str, is_good: bool) -> None:
    assert (fault_of_form(form) == "") == is_good


def test_a_name_that_the_grammar_would_break_stands_in_quotation_marks() -> None:
    credit = CreditLine(("Ann Poe",), ("Smith, Roe/Doe",), distributor="AP")
    assert credit_line_text(credit) == "(Ann Poe, “Smith, Roe/Doe” via AP)"


@pytest.mark.parametrize(
    ("credit", "style", "printed"),
    [
        (CreditLine(("Ahn Young-joon",), ("AP",), file=True), "ap",
         "(AP Photo/Ahn Young-joon, File)"),
        (CreditLine(("Gavriil Grigorov",), ("Sputnik", "Kremlin"), pool=True, distributor="AP",
                    file=True), "ap",
         "(Gavriil Grigorov, Sputnik, Kremlin Pool Photo via AP, File)"),
        (CreditLine(("Jane Doe",), ("Reuters",), file=True), "reuters",
         "REUTERS/Jane Doe/File Photo"),
        (CreditLine(("Una Reid",), ("Northline Wire",)), "own", "(Una Reid/Northline Wire)"),
        (CreditLine((), ("Millbrook Courier",), handout=True, distributor="Reuters"), "reuters",
         "Millbrook Courier/Handout via REUTERS"),
        (CreditLine((), ("Kite Makers",), handout=True, distributor="Reuters"), "reuters",
         "Courtesy Kite Makers/Handout via REUTERS"),
        (CreditLine(("Jane Doe",), ("AFP",)), "afp", "(Photo by Jane Doe / AFP)"),
        (CreditLine(("Jane Doe",), ("Getty Images",)), "getty",
         "(Photo by Jane Doe/Getty Images)"),
        (CreditLine(("Jane Doe",), ("PA",)), "pa", "(Jane Doe/PA)"),
        (CreditLine(("Jane Doe", "John Roe"), ("AP",)), "ap", "(AP Photo/Jane Doe and John Roe)"),
        (CreditLine(), "ap", ""),
    ],
)  # fmt: skip
def test_each_agency_has_its_own_form(credit: CreditLine, style: str, printed: str) -> None:
    assert credit_line_text(credit, style) == printed
