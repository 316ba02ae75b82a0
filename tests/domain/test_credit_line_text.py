"""Credit lines: printed in each agency's form, and read back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.credit_line import CreditLine
from editor.domain.credit_line_text import STYLES, credit_line_text
from editor.domain.sign_off import parse_credit_line

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


@pytest.mark.parametrize("style", STYLES)
@given(credit=credit_lines)
def test_what_is_printed_reads_back_as_the_same_credit(style: str, credit: CreditLine) -> None:
    printed = credit_line_text(credit, style)
    if credit.is_empty:
        assert printed == ""
        return
    again = parse_credit_line(printed)
    assert replace(again, raw="", uncertain=False) == credit, printed


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
