"""People named in a text, and the titles before them."""

from editor.domain.code_names import NamedPerson
from editor.language.people import people_in


def test_the_title_before_a_name_is_told_apart() -> None:
    text = "The bridge is old, County Commissioner Ruth Ann Beck said. Later Ruth Ann Beck left."
    assert people_in(text) == (NamedPerson("Ruth Ann Beck", "County Commissioner"),)


def test_initials_belong_to_a_name() -> None:
    assert people_in("Then J. B. Hale spoke.") == (NamedPerson("J. B. Hale"),)


def test_places_and_houses_are_no_people() -> None:
    assert people_in("River County sued the Millbrook Police Department and North Bridge.") == ()


def test_a_sentence_that_ends_ends_a_name() -> None:
    assert people_in("It rained in Millbrook. Ruth Beck stayed.") == (NamedPerson("Ruth Beck"),)


def test_instruments_spots_and_ships_are_no_people() -> None:
    assert people_in("The Great Red Spot, seen by the Wide Field Camera.") == ()
    assert people_in("Sailors on USS Ronald Reagan.") == (NamedPerson("Ronald Reagan"),)


def test_names_with_damaged_letters_are_nobody() -> None:
    assert people_in("Then the Photographerís Mate left.") == ()
