"""Worn, long and double phrases, terms that hurt, verbs of saying, places held."""

import pytest

from editor.checks.passage import Passage
from editor.checks.wording.phrases import Phrases, folded, like, listed, listed_pairs
from editor.domain.article import Article
from editor.domain.finding import Severity
from tests.checks.found import found_by, mended, words_found

MENDED = (
    ("wordy", "In order to sail, they met prior to noon.", "To sail, they met before noon."),
    ("redundant", "Past history of the end result.", "History of the result."),
    ("sensitive-terms", "He committed suicide.", "He died by suicide."),
    ("sensitive-terms", "Policemen helped the elderly.", "Police officers helped older people."),
    ("attribution-verbs", "The mayor claimed that it sails.", "The mayor said that it sails."),
    ("attribution-verbs", "“It sails,” quipped Reeve.", "“It sails,” said Reeve."),
    ("attribution-verbs", "The report states that it sails.", "The report says that it sails."),
)
SILENT = (
    ("cliches", "The iceberg’s tip was white. He avoided it like a plague doctor."),
    ("wordy", "All was in order. To sail in order, they met."),
    ("redundant", "The past has a history. He is close to the proximity fuse."),
    ("sensitive-terms", "The elderly woman stood in the blind spot of the disabled car."),
    (
        "sensitive-terms",
        "The Royal Institute for the Blind, the homeless shelter, third world title.",
    ),
    ("sensitive-terms", "A transgender woman spoke of the deaf community."),
    ("attribution-verbs", "It claimed lives. He admitted guilt. The united states that joined."),
    ("attribution-verbs", "“He claimed that it sails,” she said."),
    ("page-furniture", "They share the menu at home and search for comments."),
    (
        "placeholder-text",
        "The [link](https://example.com) is new; XXL and Super Bowl XXX-to-be; TBCs.",
    ),
    ("double-attribution", "Police said he left. According to the mayor, who said so, it sails."),
)


@pytest.mark.parametrize(("code", "body", "right"), MENDED)
def test_what_is_suggested_mends_it(code: str, body: str, right: str) -> None:
    assert mended(code, body) == right
    assert not found_by(code, right)


@pytest.mark.parametrize(("code", "body"), SILENT)
def test_what_is_right_is_left_alone(code: str, body: str) -> None:
    assert [(each.excerpt, each.message) for each in found_by(code, body)] == []


def passage(text: str) -> Passage:
    return Passage("body", text, text, text)


def test_the_longest_phrase_counts_and_alternatives_are_found() -> None:
    phrases = Phrases(("add|adds insult to injury", "adds insult", "blood, sweat and tears", "one"))
    found = phrases.found_in(
        passage("It adds insult to injury. It adds insult. Blood, sweat and tears.")
    )
    assert [each.phrase for each in found] == [
        "add|adds insult to injury",
        "adds insult",
        "blood, sweat and tears",
    ]
    (last,) = phrases.found_in(passage("None, a one-off, no one’s, one"))
    assert last.start == 27


def test_phrases_are_whole_words_outside_of_quotations() -> None:
    phrases = Phrases(("in order to",))
    assert list(phrases.found_in(passage("“In order to,” he said. In order together."))) == []
    (found,) = phrases.found_in(passage("İ In\norder to sail"))
    assert (found.start, found.end) == (2, 13)


def test_folding_moves_no_character() -> None:
    text = "İSTANBUL’s\u00a0boat\nis NEW"
    assert len(folded(text)) == len(text)
    assert like("In", "to") == "To"
    assert like("in", "ATM") == "ATM"


@pytest.mark.parametrize("name", ["cliches-en", "wordy-en", "redundant-en"])
def test_no_phrase_is_listed_twice(name: str) -> None:
    lines = listed(name)
    assert len(set(lines)) == len(lines)


def test_everything_redundant_has_something_instead() -> None:
    assert all(listed_pairs("redundant-en").values())


@pytest.mark.parametrize("code", ["cliches", "wordy", "redundant", "sensitive-terms", "passive"])
def test_matters_of_taste_are_hints(code: str) -> None:
    body = (
        "He committed suicide, was seen by the crew and met in order to close past history at the "
        "eleventh hour."
    )
    assert {each.severity for each in found_by(code, body)} == {Severity.HINT}


@pytest.mark.parametrize(
    "body",
    [
        "Lorem ipsum dolor sit amet, consectetur.",
        "The mayor, [insert name here], left.",
        "Dear {{ name }}, it sails.",
        "Insert quote here, and sail.",
    ],
)
def test_certain_placeholders_stop_publishing(body: str) -> None:
    assert Severity.BLOCKER in {each.severity for each in found_by("placeholder-text", body)}


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("The boat cost $XX million.", "$XX"),
        ("It sails at 00:00 today.", "00:00"),
        ("Smyth (cq) sails.", "(cq)"),
        ("It sails on TBD.", "TBD"),
        ("Continue reading below", "Continue reading below"),
        ("Advertisement", "Advertisement"),
        ("[name] sails.", "[name]"),
    ],
)
def test_notes_for_the_desk_are_warnings(body: str, words: str) -> None:
    (found,) = found_by("placeholder-text", body)
    assert body[found.start : found.end] == words
    assert found.severity is Severity.WARNING


def test_placeholders_are_found_in_every_field_that_readers_see() -> None:
    article = Article("1", "x", headline="Lorem ipsum", standfirst="Text goes here")
    assert [each.field for each in found_by("placeholder-text", article)] == [
        "headline",
        "standfirst",
    ]


def test_a_whole_paragraph_of_a_web_page_can_be_taken_out() -> None:
    body = "It sails.\n\nShare this\nTweet\nPrint\n\nIt is new."
    (found,) = found_by("page-furniture", body)
    assert body[found.start : found.end] == "Share this\nTweet\nPrint"
    assert found.suggestions == ("",)


def test_in_a_sentence_only_the_words_of_the_page_are_pointed_to() -> None:
    words = (
        "It is a long day on the quay and the crews of both boats are glad to be home again. " * 4
    )
    body = f"{words}Required fields are marked."
    assert words_found("page-furniture", body) == ["Required fields are marked"]


def test_both_sources_in_a_sentence_are_one_too_many() -> None:
    body = "It sails, the mayor said, according to a statement."
    assert words_found("double-attribution", body) == ["according to"]
