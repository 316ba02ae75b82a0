"""What they changed comes over; what our reading loses is not taken for their edit."""

from hypothesis import given
from hypothesis import strategies as st

from editor.domain.publishing.carried_over import carried_over

WRITTEN = "One. <!-- why? -->\n\n<!-- ask Kim -->\n\nTwo here.\n\nThree.\n"
READ = "One.\n\nTwo here.\n\nThree.\n"
BODIES = st.lists(st.sampled_from(["One.", "Two here.", "x", "a\nb"]), max_size=5).map("\n\n".join)


@given(BODIES, BODIES)
def test_with_no_change_there_the_text_is_as_it_was_written(read: str, written: str) -> None:
    assert carried_over(read, read, written) == written


@given(BODIES, BODIES)
def test_a_text_that_reading_loses_nothing_of_becomes_theirs(then: str, now: str) -> None:
    assert carried_over(then, now, then) == now


def test_a_changed_paragraph_leaves_the_others_as_they_were_written() -> None:
    now = READ.replace("Three.", "Three, they say.")
    assert carried_over(READ, now, WRITTEN) == WRITTEN.replace("Three.", "Three, they say.")


def test_a_word_changed_beside_a_hidden_note_leaves_the_note() -> None:
    now = READ.replace("One.", "Only one.")
    assert carried_over(READ, now, WRITTEN).startswith("Only one. <!-- why? -->\n\n<!-- ask")


def test_where_their_words_stand_in_the_place_of_what_was_lost_theirs_stand() -> None:
    assert carried_over("See this.", "See that.", "See [this.](a)") == "See that."


def test_a_paragraph_of_lines_is_taken_whole() -> None:
    written = "- One <!-- x -->\n- Two"
    assert carried_over("- One\n- Two", "- One\n- Three", written) == "- One\n- Three"


def test_what_they_put_in_where_something_was_lost_stands_with_it() -> None:
    now = READ.replace("Two here.", "New.\n\nTwo here.")
    assert carried_over(READ, now, WRITTEN) == WRITTEN.replace("Two", "New.\n\nTwo")
