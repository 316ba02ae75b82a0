"""A credit line is printed in the form of the agency that supplies the photo."""

import pytest

from editor.domain.credit_line_text import credit_line_text
from editor.domain.sign_off import parse_credit_line, split_caption


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


@pytest.mark.parametrize(
    ("caption", "body", "organisation"),
    [
        ("A shuttle flies. (NASA, File)", "A shuttle flies.", "NASA"),
        ("A rocket stands on its pad. (SpaceX)", "A rocket stands on its pad.", "SpaceX"),
        ("A flood (Photo courtesy of Oban Council)", "A flood", "Oban Council"),
        ("The king met the alliance (NATO).", "The king met the alliance (NATO).", ""),
        ("A bay at home (AC/DC)", "A bay at home (AC/DC)", ""),
    ],
)
def test_a_supplier_alone_signs_off_only_behind_a_whole_sentence(
    caption: str, body: str, organisation: str
) -> None:
    parts = split_caption(caption)
    assert parts.body == body
    assert (parts.credit.organisations if parts.credit else ()) == (
        (organisation,) if organisation else ()
    )
