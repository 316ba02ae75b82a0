"""A rule is tried on the whole library before it is in force."""

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor.domain.house_rule import HouseRule
from editor.domain.place import Place
from editor.newsroom import Newsroom, open_newsroom
from editor.settings import Settings

ADVISER = HouseRule("adviser", words=("advisor",), replacement=("adviser",), is_live=False)
STORIES = 100
CLEAN_COPY = Path(__file__).parents[1] / "checks" / "clean_copy.md"


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    with open_newsroom(tmp_path, Settings(name="Dana")) as opened:
        yield opened


def add(newsroom: Newsroom, slug: str, body: str, headline: str = "") -> str:
    begun = newsroom.stories.new(slug)
    return newsroom.stories.save(replace(begun, body=body, headline=headline)).id


def test_it_counts_by_story_and_shows_the_words_around(newsroom: Newsroom) -> None:
    add(newsroom, "one", "The mayor and her advisor met an advisor.", "Advisor quits")
    add(newsroom, "two", "Nothing here. <!-- advisor -->")
    archived = add(newsroom, "three", "An advisor left.")
    newsroom.library.move(archived, Place.ARCHIVE)
    trial = newsroom.rule_trial.run(ADVISER)
    assert (trial.looked_through, trial.of, trial.hits) == (3, 3, 4)
    assert [(each.slug, each.hits) for each in trial.stories] == [("one", 3), ("three", 1)]
    assert trial.troubles == ()
    first = trial.examples[0]
    assert (first.field, first.words, first.replacement) == ("headline", "Advisor", "Adviser")
    assert trial.examples[1].around == "mayor and her advisor met an advisor."


def test_it_says_what_the_rules_own_examples_say(newsroom: Newsroom) -> None:
    rule = replace(ADVISER, must_match=("An adviser.",), must_not_match=("An advisor.",))
    assert len(newsroom.rule_trial.run(rule).troubles) == 2


def test_what_is_correct_is_counted_too(newsroom: Newsroom) -> None:
    add(newsroom, "one", "They heard The The play.")
    assert newsroom.rule_trial.run(HouseRule("b", words=("The The",), is_correct=True)).hits == 1


def test_it_stops_when_it_is_told_to(newsroom: Newsroom) -> None:
    for number in range(5):
        add(newsroom, f"s{number}", "An advisor left.")
    told: list[tuple[int, int]] = []
    trial = newsroom.rule_trial.run(
        ADVISER, lambda done, of: told.append((done, of)), lambda: len(told) == 2
    )
    assert told == [(1, 5), (2, 5)]
    assert (trial.looked_through, trial.of, trial.hits) == (2, 5, 2)


def test_a_rule_that_takes_too_long_is_given_up(newsroom: Newsroom) -> None:
    add(newsroom, "one", "\n\n".join("a" * 3_000 + f"!{each}" for each in range(9)))
    trial = newsroom.rule_trial.run(HouseRule("slow", pattern="(a+)+$"))
    assert any("too long" in each for each in trial.troubles)


def test_it_reads_hundreds_of_stories_a_second(newsroom: Newsroom) -> None:
    body = CLEAN_COPY.read_text(encoding="utf-8")
    for number in range(STORIES):
        add(newsroom, f"s{number}", f"{body}\n\nAn advisor left." if number % 10 == 0 else body)
    started = time.perf_counter()
    trial = newsroom.rule_trial.run(ADVISER)
    took_s = time.perf_counter() - started
    assert trial.hits == STORIES // 10
    assert took_s < 2
