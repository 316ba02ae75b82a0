"""Upper, lower, title and sentence case."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.language.case import next_case, sentence_case, title_case


def test_the_round_goes_through_every_case_and_back() -> None:
    seen = ["the vote of the day"]
    for _ in range(4):
        seen.append(next_case(seen[-1]))

    assert seen[1:] == [
        "The Vote of the Day",
        "The vote of the day",
        "THE VOTE OF THE DAY",
        "the vote of the day",
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("voters back the bridge", "Voters Back the Bridge"),
        ("what it is for", "What It Is For"),
        ("mayor’s plan for o’neill", "Mayor’s Plan for O’neill"),
    ],
)
def test_title_case_is_that_of_ap(text: str, title: str) -> None:
    assert title_case(text) == title


def test_a_sentence_begins_with_a_capital() -> None:
    assert sentence_case("“WE WON.” THEY LEFT! now") == "“We won.” They left! Now"


@given(st.text(max_size=30))
def test_another_case_is_never_the_same(text: str) -> None:
    changed = next_case(text)

    assert changed != text or {text.upper(), text.lower(), title_case(text)} == {text}
