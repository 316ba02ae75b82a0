"""Captions taken apart: FILE prefix, words, sign-off, advisory."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.credit_line import CreditLine
from editor.domain.photo import PhotoFields
from editor.domain.sign_off import (
    credit_of_fields,
    parse_credit_line,
    split_caption,
    typed_credit,
)

AP_POOL = "(Piet Vandersloot, Coast Board, Rockvale Pool Photo via AP, File)"


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        (AP_POOL, CreditLine(("Piet Vandersloot",), ("Coast Board", "Rockvale"), pool=True,
                             distributor="AP", file=True)),
        ("(AP Photo/Lena Kim-sung, File)", CreditLine(("Lena Kim-sung",), ("AP",), file=True)),
        ("(AP Photo/Lena Kim, Pool)", CreditLine(("Lena Kim",), ("AP",), pool=True)),
        ("REUTERS/Jane Doe", CreditLine(("Jane Doe",), ("Reuters",))),
        ("REUTERS/Jane Doe/File Photo", CreditLine(("Jane Doe",), ("Reuters",), file=True)),
        ("Jane Doe/Pool via REUTERS", CreditLine(("Jane Doe",), (), pool=True,
                                                 distributor="Reuters")),
        ("Courtesy Kite Makers/Handout via REUTERS",
         CreditLine((), ("Kite Makers",), handout=True, distributor="Reuters")),
        ("(Photo by Jane Doe / AFP)", CreditLine(("Jane Doe",), ("AFP",))),
        ("(Photo by JANE DOE/AFP via Getty Images)",
         CreditLine(("JANE DOE",), ("AFP",), distributor="Getty Images")),
        ("(Photo by Jane Doe/Getty Images)", CreditLine(("Jane Doe",), ("Getty Images",))),
        ("AFP PHOTO / Jane Doe", CreditLine(("Jane Doe",), ("AFP",))),
        ("© Jane Doe, AFP", CreditLine(("Jane Doe",), ("AFP",))),
        ("© AFP", CreditLine((), ("AFP",))),
        ("Getty", CreditLine((), ("Getty",))),
        ("(Jane Doe/PA)", CreditLine(("Jane Doe",), ("PA",))),
        ("THE CANADIAN PRESS/Jane Doe", CreditLine(("Jane Doe",), ("The Canadian Press",))),
        ("THE CANADIAN PRESS/HO - Town of Oakmere",
         CreditLine((), ("The Canadian Press", "Town of Oakmere"), handout=True)),
        ("Mandatory Credit: Photo by Jane Doe/Shutterstock (123a)",
         CreditLine(("Jane Doe",), ("Shutterstock",))),
        ("(Jane Doe and John Roe/Millbrook Courier via AP)",
         CreditLine(("Jane Doe", "John Roe"), ("Millbrook Courier",), distributor="AP")),
        ("(KCNA via KNS via AP)", CreditLine((), ("KCNA", "KNS"), distributor="AP")),
        ("(U.S. Customs and Border Protection via AP)",
         CreditLine((), ("U.S. Customs and Border Protection",), distributor="AP")),
        ("(Jane Doe/Pool Photo via AP)", CreditLine(("Jane Doe",), (), pool=True,
                                                    distributor="AP")),
        ("(Jane Doe via AP)", CreditLine(("Jane Doe",), (), distributor="AP", uncertain=True)),
        ("(TASS via AP)", CreditLine((), ("TASS",), distributor="AP")),
        ("(Space Office via AP)", CreditLine((), ("Space Office",), distributor="AP")),
    ],
)  # fmt: skip
def test_a_sign_off_is_read_into_its_parts(text: str, credit: CreditLine) -> None:
    read = parse_credit_line(text)
    assert read.raw == (text[1:-1] if text[0] == "(" else text)
    for name in ("creators", "organisations", "pool", "handout", "distributor", "file"):
        assert getattr(read, name) == getattr(credit, name), name
    assert read.uncertain == credit.uncertain


@pytest.mark.parametrize(
    ("text", "body", "is_file", "advisory"),
    [
        (f"FILE – Boats lie at anchor. {AP_POOL}", "Boats lie at anchor.", True, ""),
        ("(FILE PHOTO) Boats lie. REUTERS/J. Doe/File Photo", "Boats lie.", True, ""),
        ("FILE PHOTO: Boats lie. REUTERS/Jane Doe/File Photo", "Boats lie.", True, ""),
        ("FILES - Boats lie. (Photo by Jane Doe / AFP)", "Boats lie.", True, ""),
        ("Boats lie at sea, March 3, 2024. REUTERS/Jane Doe", "Boats lie at sea, March 3, 2024.",
         False, ""),
        ("Boats (left) lie. [AP Photo/Jane Doe]", "Boats (left) lie.", False, ""),
        ("Boats lie. Getty", "Boats lie.", False, ""),
        ("Boats lie © AFP", "Boats lie", False, ""),
        ("Agents wait. U.S. Customs and Border Protection/Handout via REUTERS", "Agents wait.",
         False, ""),
        ("Boats lie. (Photo by Jane Doe / AFP) (Photo by Jane Doe/AFP via Getty Images)",
         "Boats lie.", False, ""),
        ("Boats lie. Mandatory Credit: Photo by Jane Doe/Shutterstock (9f)", "Boats lie.", False,
         ""),
        ("Boats lie. REUTERS/J. Doe ATTENTION EDITORS - THIS IMAGE WAS SUPPLIED BY A THIRD PARTY.",
         "Boats lie.", False, "ATTENTION EDITORS - THIS IMAGE WAS SUPPLIED BY A THIRD PARTY."),
        ("EDS NOTE: GRAPHIC CONTENT - Boats lie. (AP Photo/Jane Doe)", "Boats lie.", False,
         "EDS NOTE: GRAPHIC CONTENT"),
        ("Boats lie. THIS IMAGE HAS BEEN SUPPLIED BY A THIRD PARTY. REUTERS/J. Doe", "Boats lie.",
         False, "THIS IMAGE HAS BEEN SUPPLIED BY A THIRD PARTY."),
    ],
)  # fmt: skip
def test_a_caption_comes_apart(text: str, body: str, is_file: bool, advisory: str) -> None:
    parts = split_caption(text)
    assert (parts.body, parts.is_file, parts.advisory) == (body, is_file, advisory)
    assert parts.credit is not None
    assert not parts.credit.uncertain


@pytest.mark.parametrize(
    "text",
    [
        "Ann Poe (left) and Bo Joe (right)",
        "A bay at home (AC/DC)",
        "She speaks (speaking via Zoom)",
        "He said that he and/or she would come",
        "Nine of them came (9/11)",
        "The bridge (built 1931)",
        "",
        "(",
        "()",
    ],
)
def test_words_that_are_no_sign_off_stay(text: str) -> None:
    assert split_caption(text).body == text
    assert split_caption(text).credit is None


def test_a_sign_off_that_ends_in_file_photo_needs_no_prefix() -> None:
    reuters = split_caption("Boats lie at sea. REUTERS/Jane Doe/File Photo")
    afp = split_caption("Boats lie at sea. (Photo by Jane Doe / AFP / File)")
    ap = split_caption("Boats lie at sea. (AP Photo/Jane Doe, File)")
    assert (reuters.is_file, afp.is_file, ap.is_file) == (True, True, False)


def test_a_sign_off_with_an_unknown_token_stays_in_the_caption() -> None:
    text = "Coins lie on a table. REUTERS/Jane Doe/Illustration/File Photo"
    parts = split_caption(text)
    assert parts.body == text
    assert parts.credit is not None
    assert parts.credit.uncertain
    assert parts.credit.creators == ("Jane Doe",)


@given(st.text(max_size=120))
def test_any_text_is_taken_without_loss(text: str) -> None:
    parts = split_caption(text)
    letters = {each for each in text if each.isalnum()}
    kept = parts.body + parts.advisory + (parts.credit.raw if parts.credit else "")
    assert letters - set("FILESPHOTO") <= set(kept)


@given(st.text(alphabet="AP Photo/REUTERS via(),.FilePool©[]Jane Doe", max_size=80))
def test_a_cut_sign_off_is_kept_in_the_fields(text: str) -> None:
    parts = split_caption(text)
    if parts.credit is not None and not parts.credit.uncertain:
        assert not parts.credit.is_empty
        assert text.find(parts.credit.raw) >= 0


def test_the_fields_of_a_photo_give_its_credit() -> None:
    fields = PhotoFields(creators=("Jane Doe",), credit_line="AP", source="AP")
    assert credit_of_fields(fields) == CreditLine(("Jane Doe",), ("AP",), raw="AP")
    assert credit_of_fields(PhotoFields()) is None
    assert credit_of_fields(PhotoFields(creators=("Jane Doe",))) == CreditLine(("Jane Doe",))


def test_the_sign_off_in_the_caption_helps_where_the_fields_leave_a_doubt() -> None:
    fields = PhotoFields(
        caption=f"Boats lie at anchor. {AP_POOL}", credit_line="Pool Coast Rockvale"
    )
    credit = credit_of_fields(fields)
    assert credit is not None
    assert credit.creators == ("Piet Vandersloot",)


def test_a_credit_line_with_the_creator_in_it_names_them_once() -> None:
    fields = PhotoFields(creators=("Jane Doe",), credit_line="Jane Doe/Getty Images")
    credit = credit_of_fields(fields)
    assert credit is not None
    assert (credit.creators, credit.organisations) == (("Jane Doe",), ("Getty Images",))


BUS = "A bus burns in Kyiv, Ukraine, on Nov. 29, 2026."


@pytest.mark.parametrize(
    ("text", "creators", "raw"),
    [
        (
            f"{BUS} (Ann Smithers/Northlight via AP)",
            ("Ann Smithers",),
            "Ann Smithers/Northlight via AP",
        ),
        (f"FILE - {BUS}\n\nPhoto by Ann Lee/AFP", ("Ann Lee",), "Photo by Ann Lee/AFP"),
        (f"{BUS} (AP Photo/Ann Lee) Rain fell all day.", ("Ann Lee",), "AP Photo/Ann Lee"),
    ],
)
def test_a_whole_caption_typed_as_a_credit_is_its_sign_off(
    text: str, creators: tuple[str, ...], raw: str
) -> None:
    read = typed_credit(text)
    assert (read.creators, read.raw, read.uncertain) == (creators, raw, False)


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe",
        "(Banksy via AP)",
        "Courtesy of the family of Jane Doe",
        "Photo by Jane Doe for The Millbrook Post via AP",
        "Millbrook Post. Jane Doe/AP",
        "(Ann Poe/“Smith, Roe/Doe” via AP)",
        "U.S. Navy photo by Petty Officer 2nd Class Dana Szabó",
        "nobody in particular",
    ],
)
def test_a_plain_credit_line_is_read_as_one(text: str) -> None:
    assert typed_credit(text) == parse_credit_line(text)


def test_a_mark_for_no_name_is_kept_in_the_sign_off_as_it_came() -> None:
    read = parse_credit_line("STR/AFP via Getty Images")
    assert (read.creators, read.organisations, read.distributor) == ((), ("AFP",), "Getty Images")
    assert (read.raw, read.uncertain) == ("STR/AFP via Getty Images", False)
