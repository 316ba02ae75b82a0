"""Titles, states, countries, addresses, firms and places."""

import pytest

from editor.domain.article import Article
from editor.domain.finding import Severity
from tests.checks.found import found_by
from tests.checks.style.said import BRITISH, said, severities


@pytest.mark.parametrize(
    ("code", "body", "expected"),
    [
        ("title-before-name", "It was Governor Ann Lee.", [("Governor", "Gov.")]),
        ("title-before-name", "Former Senator Rod Whitaker left.", [("Senator", "Sen.")]),
        ("title-before-name", "Attorney General Ann Lee left.", []),
        ("title-before-name", "Major League Baseball and General Tso’s chicken.", []),
        (
            "title-before-name",
            "Dr. Ann Lee, Ph.D., left.",
            [("Dr. Ann Lee, Ph.D.,", "Dr. Ann Lee")],
        ),
        ("title-before-name", "It was Dr. Ann Lee, M.D.", [("Dr. Ann Lee, M.D.", "Dr. Ann Lee.")]),
        ("title-before-name", "“Governor Ann Lee,” he said.", []),
        ("courtesy-titles", "Mr. Lee left Ms. Roy.", [("Mr. Lee", "Lee"), ("Ms. Roy", "Roy")]),
        ("courtesy-titles", "“Mr. Lee left,” he said.", []),
        ("title-capitals", "She told the Governor.", [("the Governor", "the governor")]),
        ("title-capitals", "She told the Governor General.", []),
        ("title-capitals", "Ed Roy, President of Acme, left.", [("President", "president")]),
        ("title-capitals", "Ed Roy, President Lee and others left.", []),
        (
            "state-names",
            "in Miles City, Mont., a",
            [("Miles City, Mont.,", "Miles City, Montana,")],
        ),
        ("state-names", "in Helena, MT, a", [("Helena, MT,", "Helena, Montana,")]),
        ("state-names", "Helena, MT 59601", []),
        ("state-names", "HELENA, Mont. (NW) — It rained.", []),
        ("state-names", "Ed Roy, R-OH, left.", [("R-OH", "R-Ohio")]),
        ("state-names", "It was Ed Roy, R-OH.", [("R-OH.", "R-Ohio.")]),
        ("state-names", "Lee (R-Mont.) left.", [(" (R-Mont.)", ", R-Mont.,")]),
        ("state-names", "It was Lee (D-Ohio).", [(" (D-Ohio).", ", D-Ohio.")]),
        ("title-before-name", "It was Det. Ann Lee.", [("Det.", "Detective")]),
        ("place-names", "N. Korea fired it; N.C. law.", [("N.", "North")]),
        ("country-initials", "The U.S is", [("U.S", "U.S.")]),
        ("country-initials", "at 5 p.m. E.S.T. on", [("E.S.T.", "EST")]),
        ("country-initials", "US-led talks", [("US", "U.S.")]),
        ("country-initials", "It left the US. He", [("US.", "U.S.")]),
        ("country-initials", "BUY US BONDS and US$5", []),
        ("country-initials", "the F.B.I. said", [("F.B.I.", "FBI")]),
        ("country-initials", "J.R.R. Tolkien and J.K. Rowling", []),
        ("addresses", "at 12 Elm Street in", [("12 Elm Street", "12 Elm St.")]),
        ("addresses", "on Elm Street in", []),
        ("addresses", "at 12 Elm Street Bridge", []),
        ("company-suffix", "Acme, Inc., said", [(", Inc.,", " Inc.")]),
        ("company-suffix", "Ed Roy, Jr., said", [("Roy, Jr.,", "Roy Jr.")]),
        ("place-names", "He flew to Kiev.", [("Kiev", "Kyiv")]),
        ("place-names", "He ate chicken Kiev.", []),
    ],
)
def test_ap_style(code: str, body: str, expected: list[tuple[str, str]]) -> None:
    assert said(code, body) == expected


@pytest.mark.parametrize(
    ("code", "body", "expected"),
    [
        ("title-before-name", "Mr. Lee met Dr. Roy.", [("Mr.", "Mr"), ("Dr.", "Dr")]),
        ("title-before-name", "Mr Lee met Dr Roy and Gov. Day.", []),
        ("courtesy-titles", "Mr Lee left.", []),
        ("country-initials", "It left the U.S. He", [("U.S.", "US.")]),
        ("country-initials", "the U.S. army", [("U.S.", "US")]),
        ("state-names", "in Helena, Mont., a", []),
        ("company-suffix", "Acme Ltd. said", [("Ltd.", "Ltd")]),
        ("addresses", "at 12 Elm Street in", []),
    ],
)
def test_british_papers(code: str, body: str, expected: list[tuple[str, str]]) -> None:
    assert said(code, body, BRITISH) == expected


def test_a_headline_has_no_stops_in_ap_style_and_the_body_has() -> None:
    article = Article("1", "x", headline="U.S. and UK leave", body="The U.S. left. ## UK")
    (found,) = [each for each in found_by("country-initials", article) if each.field == "headline"]
    assert (found.suggestions, found.severity) == (("US",), Severity.HINT)


def test_a_desk_may_leave_the_stops_to_the_writer_but_not_both_ways() -> None:
    body = "The U.S. left the U.N. today. The UN was sad."
    assert said("country-initials", body, any_form=True) == [("UN", "U.N.")]
    assert said("country-initials", "The US left the UN.", any_form=True) == []


def test_the_old_name_of_a_place_is_a_hint_and_its_article_a_slip() -> None:
    assert severities("place-names", "In Kiev.") == [Severity.HINT]
    assert severities("place-names", "In the Ukraine.") == [Severity.WARNING]


def test_initials_are_told_if_a_name_somewhere_has_them() -> None:
    body = "The QLB, XRF and ZKD met.\n\nThe Quiet Lake Board left."
    assert said("initials-unexplained", body) == []
    body = "The QLB, XRF and ZKD met."
    assert [words for words, _ in said("initials-unexplained", body)] == ["QLB", "XRF", "ZKD"]
    assert said("initials-unexplained", body, most=3) == []


def test_initials_that_come_again_only_in_brackets_can_go() -> None:
    assert said("initials-unused", "The Quiet Lake Board (QLB) left.") == [(" (QLB)", "")]
    assert said("initials-unused", "The Quiet Lake Board (QLB) left; QLB’s men stayed.") == []
