"""Bylines and taglines: printed by rule and read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.byline import byline
from editor.domain.credit import Credit
from editor.domain.dateline import Dateline
from editor.domain.tagline import tagline
from editor.domain.tagline_reading import parse_tagline

AP = "Associated Press"
OTHER_ROLES = (
    "reporting", "additional reporting", "writing", "editing", "photography", "video", "graphics",
    "translation", "research", "data", "producer", "fact-checking",
)  # fmt: skip


def test_a_byline_joins_writers_and_nobody_else() -> None:
    people = (
        Credit("A"),
        Credit("B"),
        Credit("H", hidden=True),
        Credit("C"),
        Credit("D", "video"),
    )
    assert byline(people) == "By A, B and C"
    assert byline(people[:2]) == "By A and B"
    assert byline(people[:1], "de-DE") == "Von A"
    assert byline(()) == ""


@pytest.mark.parametrize(
    ("credits", "printed"),
    [
        ((Credit("Ann Poe", "contributing", "Bonn", AP), Credit("Bo Joe", "contributing", "", AP)),
         "Associated Press writers Ann Poe in Bonn and Bo Joe contributed to this report."),
        ((Credit("Ann Poe", "contributing", "", AP),),
         "Associated Press writer Ann Poe contributed to this report."),
        ((Credit("Ann Poe", "contributing", "", AP), Credit("Bo Joe", "contributing", "Bonn", AP),
          Credit("Cy Roe", "contributing", "Bonn", AP)),
         "Associated Press writers Bo Joe and Cy Roe in Bonn and Ann Poe contributed to this "
         "report."),
        ((Credit("Ann Poe", "contributing"),), "Ann Poe contributed to this report."),
        ((Credit("Ann Poe", "writer", "Rome"), Credit("Bo Joe", "writer", "Bonn")),
         "Ann Poe reported from Rome."),
        ((Credit("Ann Poe", "reporting", "Rome"), Credit("Bo Joe", "reporting", "Bonn"),
          Credit("Cy Roe", "writing"), Credit("Di Fox", "editing"), Credit("Ed Elk", "editing")),
         "Reporting by Ann Poe in Rome and Bo Joe in Bonn; Writing by Cy Roe; "
         "Editing by Di Fox and Ed Elk."),
        ((Credit("Ann Poe", "photography"),), "Photography by Ann Poe."),
        ((Credit("Ann Poe", "contributing", hidden=True),), ""),
    ],
)  # fmt: skip
def test_a_tagline_is_grouped_by_affiliation_and_place(
    credits: tuple[Credit, ...], printed: str
) -> None:
    assert tagline(credits, Dateline("Bonn", "Germany")) == printed


names = st.sampled_from(
    ["Ann Poe", "Kim Tong-hyung", "J. P. O'Neill", "José Ávila", "Ed van Dijk", "Bo Joe Jr."]
)
places = st.sampled_from(["", "Bonn", "Port of Spain", "Bergen, Norway", "Washington, D.C."])
anybody = st.one_of(
    st.builds(
        Credit,
        names,
        st.just("contributing"),
        places,
        st.sampled_from(["", AP, "AP", "Millbrook Courier"]),
    ),
    st.builds(Credit, names, st.sampled_from(OTHER_ROLES), places),
    st.builds(Credit, names, st.just("writer"), places.filter(bool)),
)


@given(st.lists(anybody, max_size=6, unique_by=lambda each: each.name))
def test_a_printed_tagline_reads_back_as_the_same_people(credits: list[Credit]) -> None:
    printed = tagline(credits, Dateline("Oslo"))
    read = parse_tagline(printed) if printed else ()
    assert read is not None, printed
    assert set(read) == set(credits), printed


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Poe reported from Rome and Joe from Bonn. AP journalist Di Fox contributed to this "
         "report.",
         (Credit("Poe", "writer", "Rome"), Credit("Joe", "writer", "Bonn"),
          Credit("Di Fox", "contributing", "", "AP"))),
        ("(Reporting by Ann Poe in Rome, editing by Bo Joe)",
         (Credit("Ann Poe", "reporting", "Rome"), Credit("Bo Joe", "editing"))),
        ("Ann Poe contributed from Rome.", (Credit("Ann Poe", "contributing", "Rome"),)),
        ("Associated Press writers Ann Poe in Rome and AP video journalist Bo Joe in Bonn "
         "contributed to this report.",
         (Credit("Ann Poe", "contributing", "Rome", AP), Credit("Bo Joe", "video", "Bonn", "AP"))),
        ("Courier staff writers Ann Poe, Bo Joe and Di Fox contributed to this story.",
         tuple(Credit(n, "contributing", "", "Courier") for n in ("Ann Poe", "Bo Joe", "Di Fox"))),
        ("AP writers Ann Poe in Fargo, North Dakota, and Bo Joe in Phoenix contributed.",
         (Credit("Ann Poe", "contributing", "Fargo, North Dakota", "AP"),
          Credit("Bo Joe", "contributing", "Phoenix", "AP"))),
        ("Poe reported from Fargo, North Dakota, Joe from Regina, Sask., and Fox from Rome.",
         (Credit("Poe", "writer", "Fargo, North Dakota"), Credit("Joe", "writer", "Regina, Sask."),
          Credit("Fox", "writer", "Rome"))),
        ("— With files from Ann Poe in Regina and The Canadian Press",
         (Credit("Ann Poe", "contributing", "Regina"),
          Credit("The Canadian Press", "contributing"))),
        ("AP writers Ann Poe, in Rome, and Bo Joe, in Bonn, contributed to this report.",
         (Credit("Ann Poe", "contributing", "Rome", "AP"),
          Credit("Bo Joe", "contributing", "Bonn", "AP"))),
        ("AP Business Writer Ann Poe contributed to this report.",
         (Credit("Ann Poe", "contributing", "", "AP Business"),)),
        ("Reporting by Ann Poe and the Lima newsroom",
         (Credit("Ann Poe", "reporting"), Credit("the Lima newsroom", "reporting"))),
    ],
)  # fmt: skip
def test_the_forms_of_the_agencies_are_read(text: str, people: tuple[Credit, ...]) -> None:
    assert parse_tagline(text) == people


@pytest.mark.parametrize(
    "text",
    [
        "bur-km/ah/tw",
        "Follow our coverage at https://example.org/hub",
        "The story was filed late.",
        "Ann Poe in Caen, Normandy, contributed to this report.",
        "Reporting by Ann Poe, who was there when it rained, and by others",
        "",
        "___",
    ],
)
def test_what_names_nobody_for_certain_is_not_understood(text: str) -> None:
    assert parse_tagline(text) is None


@given(st.text(max_size=100))
def test_any_text_gets_an_answer(text: str) -> None:
    parse_tagline(text)
