"""Grammar with and without Harper, and how its findings go with ours."""

import pytest

from editor.checks import check_story
from editor.checks.merging import merged
from editor.checks.wording import harper
from editor.checks.wording.harper import is_installed, sentence_of
from editor.domain.article import Article
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story
from tests.checks.found import found_by, words_found

with_harper = pytest.mark.skipif(
    not is_installed(), reason='needs the extra: pip install "copydesk[grammar]"'
)


def finding(code: str, start: int, end: int, field: str = "body") -> Finding:
    return Finding(code, Severity.HINT, "Look.", field, start, end)


def test_forms_that_are_never_right_need_no_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(harper, "is_installed", lambda: False)
    assert words_found("grammar", "She didn't went away without Harper.") == ["went"]
    assert not found_by("grammar", "I has a boat without Harper.")


def test_grammar_gives_way_where_others_speak_of_the_same_words() -> None:
    ours, theirs, other = finding("x", 4, 9), finding("grammar", 8, 12), finding("grammar", 9, 12)
    assert merged([theirs, ours, other]) == (ours, other)
    assert merged([theirs]) == (theirs,)
    assert merged([finding("x", 4, 9, "headline"), theirs]) == (
        finding("x", 4, 9, "headline"),
        theirs,
    )


def test_findings_about_whole_sentences_and_fields_take_nothing_away() -> None:
    theirs = finding("grammar", 8, 12)
    for whole in (finding("long-sentence", 0, 200), finding("reading-grade", 0, 0)):
        assert merged([whole, theirs]) == (whole, theirs)


def test_a_long_finding_before_a_short_one_still_counts() -> None:
    theirs = finding("grammar", 30, 34)
    assert merged([finding("x", 0, 40), finding("y", 2, 5), theirs])[-1].code == "y"


@pytest.mark.parametrize(
    ("message", "sentence"),
    [
        ("`dusting` is a mass noun.", "“dusting” is a mass noun."),
        ("did you mean `it's`?", "Did you mean “it’s”?"),
        ("Watch\nout!", "Watch out."),
        ("No stop", "No stop."),
    ],
)
def test_messages_are_sentences_as_ours_are(message: str, sentence: str) -> None:
    assert sentence_of(message) == sentence


@with_harper
def test_harper_finds_what_we_do_not() -> None:
    body = "He is accused for a crime. They are jealous from the crew."
    found = found_by("grammar", body)
    assert found
    assert all(each.message.endswith((".", "?")) for each in found)


@with_harper
def test_harper_leaves_quotations_links_and_names_alone() -> None:
    assert not found_by("grammar", "“He should of went,” he said. See `he dont`.")


@with_harper
@pytest.mark.parametrize("language", ["en-US", "en-GB", "en-AU", "en-CA", "en-IN", "en-NZ"])
def test_harper_knows_the_dialect_of_the_story(language: str) -> None:
    body = "The colour of the boat is grey. He payed for it."
    found = found_by("grammar", Article("1", "x", language=language, body=body))
    assert [body[each.start : each.end] for each in found] == ["payed"]


@with_harper
def test_spelling_is_not_looked_at_twice() -> None:
    story = Story(Article("1", "x", language="en-US", body="The bxoat sailz, an “oat,” home."))
    assert "grammar" not in {each.code for each in check_story(story)}
