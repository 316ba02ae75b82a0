"""The newsroom's directory settles who is a person and who an organisation."""

from editor.domain.contributor import Contributor
from editor.domain.credit_line import CreditLine
from editor.domain.credit_settling import doubtful_names, known_names, settled, unread_words
from editor.domain.sign_off import parse_credit_line

KNOWN = known_names(
    (
        Contributor("1", "Suharti"),
        Contributor("2", "Kite Makers", is_organisation=True),
        Contributor("3", "José Núñez", aliases=("Pepe Nunez",)),
        Contributor("4", "Bo Roe"),
    )
)


def test_a_known_person_makes_a_single_name_certain() -> None:
    read = parse_credit_line("(Suharti via AP)")
    assert read.uncertain
    assert doubtful_names(read, {}) == ("Suharti",)
    assert not settled(read, KNOWN).uncertain
    assert settled(read, KNOWN).creators == ("Suharti",)


def test_somebody_unknown_stays_uncertain() -> None:
    read = settled(parse_credit_line("(Banksy via AP)"), KNOWN)
    assert read.uncertain
    assert doubtful_names(read, KNOWN) == ("Banksy",)


def test_a_known_organisation_is_taken_from_among_the_people() -> None:
    read = settled(parse_credit_line("(Kite Makers via AP)"), KNOWN)
    assert (read.creators, read.organisations) == ((), ("Kite Makers",))
    assert not read.uncertain


def test_a_known_person_is_taken_from_among_the_organisations() -> None:
    read = settled(CreditLine((), ("Bo Roe", "AP"), raw="Bo Roe/AP", uncertain=True), KNOWN)
    assert (read.creators, read.organisations) == (("Bo Roe",), ("AP",))
    assert not read.uncertain


def test_capitals_and_accents_are_the_directory_s() -> None:
    read = settled(parse_credit_line("(Photo by JOSE NUNEZ/AFP)"), KNOWN)
    assert read.creators == ("José Núñez",)
    assert not read.uncertain


def test_an_earlier_name_is_known_and_stays_as_printed() -> None:
    read = settled(parse_credit_line("(Pepe Nunez via AP)"), KNOWN)
    assert read.creators == ("Pepe Nunez",)
    assert not read.uncertain


def test_words_that_stand_in_no_field_keep_it_uncertain() -> None:
    read = settled(parse_credit_line("REUTERS/Bo Roe/Illustration/File Photo"), KNOWN)
    assert read.uncertain
    assert doubtful_names(read, KNOWN) == ()
    assert unread_words(read) == "Illustration"
    assert doubtful_names(read, {}) == ()


def test_a_certain_credit_has_no_doubts() -> None:
    read = parse_credit_line("(AP Photo/Ann Poe)")
    assert doubtful_names(read, {}) == ()
    assert settled(read, {}) == read
    assert unread_words(read) == ""
