"""Sent, theirs and ours are brought together, and whoever chooses one gets it byte for byte."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.publishing.three_way import (
    FieldSides,
    Kind,
    Side,
    State,
    ThreeWay,
    three_way,
)

SENT = "One.\n\nTwo.\n\nThree.\n\nFour.\n"
PARAGRAPHS = st.sampled_from(["One.", "Two.", "Three.", "Four.", "New.\nline", "## Head", "", " "])
GAPS = st.sampled_from(["\n\n", "\n\n\n", "\n", "\n \n"])
BODIES = st.lists(st.tuples(PARAGRAPHS, GAPS), max_size=7).map(
    lambda pairs: "".join(words + gap for words, gap in pairs)
)


def of_bodies(sent: str, theirs: str, ours: str) -> ThreeWay:
    return three_way((), sent, theirs, ours)


def states(told: ThreeWay) -> list[State]:
    return [each.state for each in told.changed]


@given(BODIES, BODIES, BODIES)
def test_ours_everywhere_is_ours_byte_for_byte(sent: str, theirs: str, ours: str) -> None:
    told = of_bodies(sent, theirs, ours)
    assert told.body(told.everywhere(Side.OURS)) == ours


@given(BODIES, BODIES, BODIES)
def test_theirs_everywhere_is_theirs_byte_for_byte(sent: str, theirs: str, ours: str) -> None:
    told = of_bodies(sent, theirs, ours)
    assert told.body(told.everywhere(Side.THEIRS)) == theirs


@given(BODIES, BODIES)
def test_with_no_change_there_the_result_is_ours(sent: str, ours: str) -> None:
    told = of_bodies(sent, sent, ours)
    assert told.body({}) == ours
    assert not told.is_changed_there
    assert not told.open_questions({})


@given(BODIES, BODIES)
def test_with_no_change_here_the_result_has_the_words_of_theirs(sent: str, theirs: str) -> None:
    told = of_bodies(sent, theirs, sent)
    assert told.body({}).split() == theirs.split()
    assert not told.open_questions({})


@given(BODIES, BODIES, BODIES)
def test_every_word_of_each_version_stands_in_a_passage(sent: str, theirs: str, ours: str) -> None:
    told = of_bodies(sent, theirs, ours)
    for version, words in (("sent", sent), ("theirs", theirs), ("ours", ours)):
        assert " ".join(getattr(each, version) for each in told.passages).split() == words.split()


@given(BODIES, BODIES, BODIES)
def test_no_two_passages_have_one_id(sent: str, theirs: str, ours: str) -> None:
    ids = [each.id for each in of_bodies(sent, theirs, ours).passages]
    assert len(ids) == len(set(ids))


def test_changes_to_different_paragraphs_merge_without_a_question() -> None:
    theirs = SENT.replace("Two.", "Two, as they say.")
    ours = SENT.replace("Three.", "Three, as we say.") + "\nFive.\n"
    told = of_bodies(SENT, theirs, ours)
    assert not told.open_questions({})
    assert states(told) == [State.THEIRS, State.OURS, State.OURS]
    assert told.body({}) == ("One.\n\nTwo, as they say.\n\nThree, as we say.\n\nFour.\n\nFive.\n")


def test_a_paragraph_that_both_changed_asks() -> None:
    told = of_bodies(SENT, SENT.replace("Two.", "Theirs."), SENT.replace("Two.", "Ours."))
    (asked,) = told.open_questions({})
    assert (asked.sent, asked.theirs, asked.ours) == ("Two.", "Theirs.", "Ours.")
    assert told.body({asked.id: Side.THEIRS}) == SENT.replace("Two.", "Theirs.")
    assert told.body({asked.id: Side.OURS}) == SENT.replace("Two.", "Ours.")
    assert not told.open_questions({asked.id: Side.OURS})


def test_what_both_changed_alike_is_no_question() -> None:
    both = SENT.replace("Two.", "Two again.")
    assert of_bodies(SENT, both, both).changed == ()


def test_what_both_put_in_at_one_place_can_both_stand_ours_first() -> None:
    told = of_bodies(SENT, SENT + "\nTheirs.\n", SENT + "\nOurs.\n")
    assert states(told) == [State.OURS, State.THEIRS]
    assert told.body({}) == SENT + "\nOurs.\n\nTheirs.\n"


def test_a_paragraph_taken_out_there_is_empty_there() -> None:
    told = of_bodies(SENT, "One.\n\nThree.\n\nFour.\n", SENT)
    (gone,) = told.changed
    assert (gone.sent, gone.theirs, gone.state) == ("Two.", "", State.THEIRS)
    assert told.body({}) == "One.\n\nThree.\n\nFour.\n"
    assert told.body({gone.id: Side.OURS}) == SENT


def test_a_first_paragraph_put_in_there_has_no_blank_line_before_it() -> None:
    told = of_bodies("Two.\n", "One.\n\nTwo.\n", "Two, ours.\n")
    assert told.body({}) == "One.\n\nTwo, ours.\n"


def test_a_first_paragraph_taken_out_there_leaves_no_blank_line() -> None:
    assert of_bodies(SENT, "Two.\n\nThree.\n\nFour.\n", SENT).body({}).startswith("Two.")


def test_an_id_is_another_once_one_version_changed() -> None:
    theirs = SENT.replace("Two.", "Theirs.")
    first = of_bodies(SENT, theirs, SENT.replace("Two.", "Ours.")).changed[0]
    then = of_bodies(SENT, theirs, SENT.replace("Two.", "Ours again."))
    assert then.unknown({first.id}) == {first.id}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("![](figure:bridge)", Kind.PICTURE),
        ("## The vote", Kind.SUBHEAD),
        ("> Never again.", Kind.QUOTE),
        ("- One", Kind.LIST),
        ("2. Two", Kind.LIST),
        ("| a | b |", Kind.TABLE),
        ("-one", Kind.PARAGRAPH),
    ],
)
def test_a_passage_says_what_it_is(words: str, kind: Kind) -> None:
    (put_in,) = of_bodies("", words, "").changed
    assert put_in.kind is kind


def test_fields_that_are_alike_everywhere_are_left_out() -> None:
    told = three_way(
        (
            FieldSides("headline", "Headline", "Vote", "Vote at last", "Vote"),
            FieldSides("kicker", "Kicker", "City", "City", "City"),
            FieldSides("standfirst", "Standfirst", "Old", "There", "Here"),
        ),
        *("", "", ""),
    )
    assert [each.label for each in told.fields] == ["Headline", "Standfirst"]
    assert [each.label for each in told.open_questions({})] == ["Standfirst"]
    assert told.taken_fields({}) == ("headline",)
    assert told.taken_fields(told.everywhere(Side.OURS)) == ()
