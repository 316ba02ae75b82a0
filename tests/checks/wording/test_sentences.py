"""Agreement, articles, pronouns, starts and ends of sentences, length."""

import pytest

from editor.checks.wording.reading_grade import reading_grade, syllables
from editor.domain.article import Article
from editor.domain.finding import Severity
from tests.checks.found import found_by, mended, words_found

MENDED = (
    ("agreement", "The boats was new.", "The boats were new."),
    ("agreement", "Many islanders has left. The cities is big.", None),
    ("agreement", "They was here, and we is there.", "They were here, and we are there."),
    ("agreement", "She don't know. It haven’t sailed.", "She doesn't know. It hasn’t sailed."),
    ("agreement", "There was several boats, and there’s two men.", None),
    ("agreement", "Every boat were new.", "Every boat was new."),
    ("agreement", "A list of ships were read.", "A list of ships was read."),
    ("agreement", "He is one of the men who has sailed.", "He is one of the men who have sailed."),
    ("agreement", "The new mayor have left.", "The new mayor has left."),
    ("agreement", "One of the old boats were sold.", "One of the old boats was sold."),
    ("agreement", "They met two men who was lost.", "They met two men who were lost."),
    ("number-words", "Less people came. Those type of boats.", None),
    ("a-or-an", "It is a apple and an boat.", "It is an apple and a boat."),
    ("a-or-an", "A hour later, an one-time MP got a MRI.", None),
    ("a-or-an", "An unique offer and a unimportant one.", "A unique offer and an unimportant one."),
    ("a-or-an", "It is an historic day.", "It is a historic day."),
    (
        "a-or-an",
        "It is a “old” boat and a 80-foot mast.",
        "It is an “old” boat and an 80-foot mast.",
    ),
    ("pronoun-case", "It lies between you and I.", "It lies between you and me."),
    ("pronoun-case", "Them and Reeve left.", None),
    ("lower-case-start", "The boat sails. it is new.", "The boat sails. It is new."),
    ("no-final-stop", "It sails. It is new", "It sails. It is new."),
    ("no-final-stop", "It sails. “It is new”", "It sails. “It is new.”"),
)
SILENT = (
    ("agreement", "The gymnastics was good. The headquarters is new. The United States is big."),
    ("agreement", "The boss has left. The glass is full. The campus was big. The crisis is over."),
    ("agreement", "The cost of the boats was high. The boats he was on sank. His politics is odd."),
    ("agreement", "There is a few of them. There’s one. There was 20 minutes left."),
    (
        "agreement",
        "This should have sailed. Each would have won. If she were here, it are letters.",
    ),
    ("number-words", "Less than half of the people, less water, the amount of money."),
    ("a-or-an", "Vitamin A and plan A or plan B; the A is a a in a u; serie A announced it."),
    ("a-or-an", "An 11-year-old, an 18th, an 8, a 1, a 100, an M, a U, a UN, an NBA, a NATO."),
    ("a-or-an", "An SOS, an SUV, a HEIC, a FIFO, an ftp, an lvalue."),
    ("a-or-an", "An herb, an heir, a hotel, a eulogy, a ewe, a once, a one, an onion, an uncle."),
    ("a-or-an", "A Uruguayan, a Ukrainian, an Uzbek, an Uber, a Uyghur and a European."),
    ("pronoun-case", "Between her and me. With her and I went home. For him and I will go."),
    (
        "lower-case-start",
        "The St. louis, etc. and approx. five; 5 p.m. on. iPhone. eBay. Said van Gogh.",
    ),
    ("lower-case-start", "the boat and the quay"),
    ("no-final-stop", "Islanders cheer as the boat comes in again"),
    ("no-final-stop", "It sails. It is new: “Yes!”"),
    ("no-final-stop", "It sails. It is new **today.**"),
    ("no-final-stop", "1. It sails. It is new\n2. It sails. It is old"),
    ("no-final-stop", "It sails. See https://example.com/a."),
    ("passive", "She was survived by two sons. It was moved by Friday, by 2024, by train."),
)


@pytest.mark.parametrize(("code", "body", "right"), MENDED)
def test_what_is_suggested_mends_it(code: str, body: str, right: str | None) -> None:
    assert found_by(code, body)
    text = mended(code, body)
    assert right in {None, text}
    assert not found_by(code, text), text


@pytest.mark.parametrize(("code", "body"), SILENT)
def test_what_is_right_is_left_alone(code: str, body: str) -> None:
    assert [(each.excerpt, each.message) for each in found_by(code, body)] == []


def test_the_verb_alone_is_pointed_to() -> None:
    assert words_found("agreement", "The old boats was new.") == ["was"]
    assert words_found("a-or-an", "It is a “old” boat.") == ["a"]


def test_groups_may_be_many_in_british_style() -> None:
    body = "This team are new."
    assert found_by("agreement", body)
    assert not found_by("agreement", Article("1", "x", language="en-GB", body=body))


def test_lists_of_things_with_a_plural_verb_are_a_hint() -> None:
    (found,) = found_by("agreement", "A list of ships were read.")
    assert found.severity is Severity.HINT
    assert not found_by("agreement", "A number of ships were read.")


def test_sentences_and_paragraphs_are_counted_in_words() -> None:
    sentence = "The boat " + "sails and " * 39 + "waits."
    assert len(found_by("long-sentence", sentence)) == 1
    assert not found_by("long-sentence", sentence, words=90)
    assert len(found_by("long-sentence", "It sails and waits.", words=3)) == 1
    assert not found_by("long-sentence", f"> {sentence}")
    assert len(found_by("long-paragraph", "It sails and waits. " * 31)) == 1
    assert not found_by("long-paragraph", "It sails and waits. " * 31, words=200)


def test_the_grade_is_that_of_the_formula() -> None:
    words = ["the", "cat", "sat", "on", "the", "mat"]
    assert reading_grade(1, words) == pytest.approx(0.39 * 6 + 11.8 - 15.59)
    assert reading_grade(0, words) == 0.0


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *(("boat", 1), ("made", 1), ("table", 2), ("ended", 2), ("hoped", 1), ("boats", 1)),
        *(("houses", 2), ("island", 2), ("America", 4), ("don’t", 1), ("the", 1), ("create", 2)),
        *(("government", 3), ("people", 2), ("area", 3), ("media", 3), ("said", 1), ("being", 2)),
    ],
)
def test_syllables_are_counted_as_they_are_spoken(word: str, count: int) -> None:
    assert abs(syllables(word) - count) <= (1 if word in {"create", "being", "area"} else 0)


def test_hard_stories_are_told_their_grade_once() -> None:
    hard = "Administrative reorganization necessitated intergovernmental deliberation. " * 30
    (found,) = found_by("reading-grade", hard)
    assert "grade " in found.message
    assert found.severity is Severity.HINT
    assert not found_by("reading-grade", hard, grade=60)


def test_passives_without_who_did_it_are_found_if_asked_for() -> None:
    assert not found_by("passive", "The boat was mended.")
    assert words_found("passive", "The boat was mended.", every=True) == ["was mended"]
