"""vCards: written as 4.0 and read again, read in all three versions, what has no field is told."""

import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.contributor import Contributor
from editor.domain.contributor_reading import MOST_PEOPLE, ReadPeople
from editor.domain.errors import UnreadableFileError
from editor.domain.vcard import read_vcards, write_vcards
from editor.domain.vcard_lines import LONGEST_LINE_OCTETS, parts
from tests.people import contributors


@given(st.lists(contributors(), min_size=1, max_size=4))
def test_what_is_written_is_read_again(people: list[Contributor]) -> None:
    written = write_vcards(people)
    read = read_vcards(written)
    assert [each.contributor("") for each in read.people] == people
    assert read.unread == ()
    lines = written.encode().split(b"\r\n")
    assert all(len(line) <= LONGEST_LINE_OCTETS for line in lines)


def test_a_card_is_a_vcard_4() -> None:
    ana = Contributor(
        "0123456789abcdef0123456789abcdef", "Ana Núñez", sort_name="Nunez, Ana", family_name="Núñez"
    )
    assert write_vcards([ana]).split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "KIND:individual",
        "UID:urn:uuid:01234567-89ab-cdef-0123-456789abcdef",
        "FN:Ana Núñez",
        'N;SORT-AS="Nunez, Ana":Núñez;;;;',
        "END:VCARD",
        "",
    ]


def test_nobody_who_is_protected_leaves() -> None:
    secret = Contributor("b" * 32, "Real Name", pseudonym="A reporter", is_protected=True)
    assert write_vcards([secret]) == ""


def _read(*lines: str) -> ReadPeople:
    return read_vcards("\r\n".join(("BEGIN:VCARD", *lines, "END:VCARD", "")))


def test_a_card_of_version_2_1_is_understood() -> None:
    read = _read(
        "VERSION:2.1",
        "N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=",
        "=F6rg",
        "FN;CHARSET=UTF-8;QUOTED-PRINTABLE:J=C3=B6rg M=C3=BCller",
        "EMAIL;INTERNET;PREF:joerg@blatt.example",
        "ORG:Blatt\\; Sohn;Lokales",
        "NOTE:one, two",
    )
    assert read.unread == ()
    assert read.people[0].values == {
        "family_name": "Müller",
        "given_name": "Jörg",
        "name": "Jörg Müller",
        "email": "joerg@blatt.example",
        "affiliation": "Blatt; Sohn",
        "desk": "Lokales",
        "note": "one, two",
        "is_organisation": False,
    }


def test_a_card_of_an_address_book_is_understood() -> None:
    read = _read(
        "VERSION:3.0",
        "PRODID:-//Some Address Book//EN",
        "N:Beck;Ruth Ann;;;",
        "FN:Ruth Ann Beck",
        "NICKNAME:Rab,Ruthie",
        "TITLE:County reporter",
        "item1.EMAIL;type=INTERNET;type=pref:ruth@house.example",
        "item2.URL;type=pref:https\\://ruth.example",
        "NOTE:first\\nsecond",
        "NOTE:third",
        " and on",
        "UID:4FBE8971-0BC3-424C-9C26-36C3E1EFF6B1",
    )
    assert read.unread == ()
    values = read.people[0].values
    assert values["id"] == "4fbe89710bc3424c9c2636c3e1eff6b1"
    assert values["aliases"] == ("Rab", "Ruthie")
    assert values["roles"] == ("County reporter",)
    assert values["links"] == ("https://ruth.example",)
    assert values["note"] == "first\nsecond\n\nthirdand on"


@pytest.mark.parametrize(
    "lines",
    [
        ("VERSION:4.0", "KIND:org", "FN:Northlight"),
        ("VERSION:3.0", "X-ABShowAs:COMPANY", "FN:Northlight", "ORG:Northlight"),
        ("VERSION:3.0", "N:;;;;", "FN:Northlight", "ORG:Northlight;"),
        ("VERSION:3.0", "ORG:Northlight"),
    ],
)
def test_a_company_is_an_organisation(lines: tuple[str, ...]) -> None:
    (person,) = _read(*lines).people
    assert (person.values["name"], person.values["is_organisation"]) == ("Northlight", True)


def test_the_same_foreign_uid_is_always_the_same_id() -> None:
    ids = {_read("FN:A", f"UID:{uid}").people[0].values["id"] for uid in ("x-1", "x-1", "x-2")}
    assert len(ids) == 2


def test_what_has_no_field_is_told_with_its_line() -> None:
    read = read_vcards(
        "BEGIN:VCARD\nFN:Ana\nTEL:+47 1\nPHOTO;ENCODING=b:AAAA\n BBBB\nEMAIL:a@b\nEMAIL:c@d\n"
        "X-COPYDESK-HAS-LEFT:perhaps\nEND:VCARD\nfooter\nBEGIN:VCARD\nEMAIL:x@y\nEND:VCARD\n"
        "BEGIN:VCARD\nFN:Cut\n"
    )
    assert [each.values["name"] for each in read.people] == ["Ana"]
    assert [(each.line, each.why) for each in read.unread] == [
        (3, "The TEL “+47 1” is not taken: there is no field for it."),
        (4, "The picture or key is not taken: there is no field for it."),
        (7, "EMAIL “c@d” is not taken: the field has a value."),
        (8, "“Has left” can't be “perhaps”. Write yes or no."),
        (10, "This line is no part of a vCard."),
        (11, "A contributor needs a name. Type the name as printed."),
        (14, "The card has no end: the file is cut off."),
    ]


def test_a_file_without_cards_is_refused() -> None:
    with pytest.raises(UnreadableFileError, match="no vCard"):
        read_vcards("")
    with pytest.raises(UnreadableFileError, match="20,000"):
        read_vcards("BEGIN:VCARD\nFN:A\nEND:VCARD\n" * (MOST_PEOPLE + 1))


@given(st.text(st.sampled_from('BEGINVCARD:;=\\\n "^,FN x'), max_size=200))
def test_no_file_breaks_the_reader(text: str) -> None:
    with suppress(UnreadableFileError):
        read_vcards(f"BEGIN:VCARD\n{text}\nEND:VCARD\n")


def test_parts_keep_their_empty_places() -> None:
    assert parts("a;;b\\;c;", ";") == ["a", "", "b;c", ""]


def test_a_card_without_end_takes_no_time() -> None:
    began = time.monotonic()
    links = "".join(f"URL:https://x.example/{number}\n" for number in range(20_000))
    read = read_vcards(f"BEGIN:VCARD\nVERSION:4.0\nFN:Bo\n{links}END:VCARD\n")
    assert [len(each.values["links"]) for each in read.people] == [998]
    assert [each.line for each in read.unread] == [1_002]
    assert "more than 1,000 lines" in read.unread[0].why
    assert time.monotonic() - began < 10
