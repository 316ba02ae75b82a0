"""Media Topics: names and codes, there and back."""

import pytest

from editor.language.media_topics import (
    TopicNotFoundError,
    topic_code,
    topic_name,
    topic_names,
    topics,
)


def test_every_topic_that_is_offered_has_its_code_and_comes_back() -> None:
    names = topic_names()
    assert len(names) > 1_000
    assert [topic_name(topic_code(name)) for name in names] == list(names)


def test_a_name_is_known_in_any_case() -> None:
    assert topic_code("ELECTION") == topic_code("election")


def test_every_topic_stands_under_one_that_is_there() -> None:
    known = topics()
    assert [each for each in known.values() if each.broader and each.broader not in known] == []


def test_a_retired_topic_is_read_but_not_offered() -> None:
    retired = next(each for each in topics().values() if each.is_retired)
    assert topic_name(retired.code) == retired.name
    offered = {topic_code(name) for name in topic_names()}
    assert retired.code not in offered


@pytest.mark.parametrize("code", ["medtop:99999999", "11003000"])
def test_a_code_that_nobody_knows_stays(code: str) -> None:
    assert topic_code(code) == topic_name(code) == code


def test_a_name_that_nobody_knows_is_refused() -> None:
    with pytest.raises(TopicNotFoundError):
        topic_code("bridge weather")
