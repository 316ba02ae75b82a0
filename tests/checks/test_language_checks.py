"""The checks that read sentences: what they find in damaged copy, and not in clean copy."""

from pathlib import Path

import pytest

from editor.domain.article import Article
from editor.domain.credit import Credit
from editor.domain.finding import Severity
from tests.checks.found import found_by

HERE = Path(__file__).resolve().parent
WIRE = HERE.parents[1] / ".." / "shared" / "data" / "wire" / "ap-pasted-from-web.txt"


def words_found(code: str, body: str, **fields: object) -> list[str]:
    article = Article("1", "story", body=body, **fields)  # type: ignore[arg-type]
    found = found_by(code, article)
    return [body[each.start : each.end] for each in found]


def test_clean_copy_of_a_thousand_words_is_left_alone() -> None:
    body = (HERE / "clean_copy.md").read_text(encoding="utf-8")
    assert len(body.split()) > 1000
    assert words_found("lost-link-capital", body) == []
    assert words_found("doubled-words", body) == []
    assert words_found("tk-left", body) == []


def test_the_damage_of_the_wire_sample_is_found() -> None:
    if not WIRE.exists():
        pytest.skip("shared data is not here")
    body = WIRE.read_text(encoding="utf-8")
    body = body[body.index("SEOUL") :]
    capitals = words_found("lost-link-capital", body)
    assert capitals == ["Put", "Nuclear", "Both", "Consider", "And"]
    assert words_found("doubled-words", body) == ["the to"]
    gaps = words_found("missing-word", body)
    assert {"response North", "systems a", "accusations Iran"} <= set(gaps)
    assert len(gaps) <= 16


@pytest.mark.parametrize(
    ("body", "word"),
    [
        ("He was meant to do so Put pressure on it.", "Put"),
        ("They keep the contract Both sides signed.", "Both"),
        ("Oslo pays for boats And Bergen pays for crews.", "And"),
        ("It was seen by 300 people About 40 of them stayed.", "About"),
        ("😀😀 it was built after Engineers drew it.", "Engineers"),
        ("They asked for help Consider buying a boat.", "Consider"),
    ],
)
def test_a_capital_after_a_lost_link_is_found(body: str, word: str | None) -> None:
    assert words_found("lost-link-capital", body) == ([word] if word else [])


@pytest.mark.parametrize(
    "body",
    [
        "He met President Vladimir Putin and NATO Secretary General Mark Rutte there.",
        "On a cold Monday in March the French president and an Iranian envoy met.",
        "He had one question: Both of them? “Consider it,” she said. (Put it there.)",
        "## How to Put it right\n\nThe plan — Nothing less — was clear.",
        "We know that I was there and that the NATO plan failed.",
        "See [the plan Put forward](https://example.org/a_Put_b) in full.",
        "A line of verse\nPut on a new line\nAnd another one",
        "It was **good** Consider it.",
        "`so Put it` and <!-- so Put it --> are none.",
        "In the end the Treasury said no, and the House voted.",
        "| plan Consider this | so Put it |",
        "They read about it in Reading on a train.",
    ],
)
def test_a_capital_with_a_reason_is_left_alone(body: str) -> None:
    assert words_found("lost-link-capital", body) == []


def test_a_name_of_the_story_is_no_lost_link() -> None:
    body = "Then voters thanked Consider for it."
    assert words_found("lost-link-capital", body) == ["Consider"]
    assert words_found("lost-link-capital", body, credits=(Credit("Ann Consider"),)) == []


def test_what_may_be_a_name_weighs_less() -> None:
    body = "The deal Both sides signed ended at a Bridge."
    found = found_by("lost-link-capital", body)
    assert [each.severity for each in found] == [Severity.WARNING, Severity.HINT]


def test_the_fix_of_a_doubled_word_is_the_word_once() -> None:
    (found,) = found_by("doubled-words", "Go to to it.")
    assert found.suggestions == ("to",)
    assert found.excerpt == "Go to to it."


@pytest.mark.parametrize(
    "body",
    [
        "She had had it, and knew that that was very, very bad, and very very late.",
        "New York, New York, is in Walla Walla. The The played.",
        "He was on-on and off off-Broadway.",
        "See https://example.org/the-the the site.",
        "The cat.\n\nThe cat sat.",
        "Pay 10 10 times.",
    ],
)
def test_words_doubled_on_purpose_are_left_alone(body: str) -> None:
    assert [word for word in words_found("doubled-words", body) if word != "The The"] == []


def test_a_missing_word_is_said_with_the_words_on_either_side() -> None:
    body = "The county may sell arms in response North Korea is sending troops."
    (found,) = found_by("missing-word", body)
    assert body[found.start : found.end] == "response North"
    assert "between “response” and “North Korea”" in found.message


def test_what_is_doubtful_is_asked_and_what_is_certain_is_said() -> None:
    body = "They were asked keep the bridge open until Monday, and he has refused pay the bill."
    for found in found_by("missing-word", body):
        is_certain = found.severity is Severity.WARNING
        assert found.message.startswith("A word seems" if is_certain else "Is a word")


@pytest.mark.parametrize(
    "body",
    [
        "## They were asked keep the bridge open",
        "<!-- They were asked keep the bridge open until Monday. -->",
        "| They were asked keep the bridge open |",
        "Sie wurden gebeten die Brücke offen zu halten.",
        "- eggs and flour\n- butter enough for two",
    ],
)
def test_only_sentences_of_the_story_miss_words(body: str) -> None:
    assert words_found("missing-word", body) == []


def test_other_languages_miss_no_words() -> None:
    body = "They were asked keep the bridge open until Monday."
    assert words_found("missing-word", body)
    assert words_found("missing-word", body, language="nb") == []
