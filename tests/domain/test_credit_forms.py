"""A credit line is printed in the form of the agency that supplies the photo."""

import pytest

from editor.domain.credit_line_text import credit_line_text
from editor.domain.sign_off import parse_credit_line


@pytest.mark.parametrize(
    "printed",
    [
        "(AP Photo/Ahn Young-joon, File)",
        "(NLW Photo/Una Reid, File)",
        "(Photo by Ana Lind / AFP)",
        "(Photo by Ana Lind/Getty Images)",
        "(Photo by Ana Lind/Xinhua via Getty Images)",
        "REUTERS/Ana Lind",
        "(NASA via NLW, File)",
    ],
)
def test_an_agencys_sign_off_is_printed_as_it_signs(printed: str) -> None:
    assert credit_line_text(parse_credit_line(printed)) == printed
