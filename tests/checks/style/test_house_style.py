"""The desk's own rules: whole words, capitals of the place, groups, and what is right anyway."""

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from editor.checks import all_checks, check_story
from editor.checks.house_rules.examples import troubles_of
from editor.checks.house_rules.scan import scan_of
from editor.checks.passages import passages_of
from editor.domain.article import Article
from editor.domain.desk_rules import DeskRules
from editor.domain.finding import Finding, Severity
from editor.domain.house_rule import HouseRule
from editor.domain.story import Story
from tests.checks.found import found_by

ADVISER = HouseRule("adviser", words=("advisor",), replacement=("adviser",))
CLEAN_COPY = Path(__file__).parents[1] / "clean_copy.md"


def story_of(body: str, *rules: HouseRule, headline: str = "", language: str = "en-US") -> Story:
    article = Article("1", "bridge", headline=headline, body=body, language=language)
    return Story(article, desk=DeskRules(house_rules=rules))


def found(body: str, *rules: HouseRule, language: str = "en-US") -> list[Finding]:
    return found_by("house-style", story_of(body, *rules, language=language))


def words(body: str, *rules: HouseRule) -> list[str]:
    return [body[each.start : each.end] for each in found(body, *rules)]


def mended(body: str, *rules: HouseRule) -> str:
    for each in reversed(found(body, *rules)):
        body = body[: each.start] + each.suggestions[0] + body[each.end :]
    return body


@pytest.mark.parametrize(
    ("body", "hits"),
    [
        ("An advisor’s fee, an advisor's fee.", ["advisor", "advisor"]),
        ("The advisor--an advisor—left.", ["advisor", "advisor"]),
        ("An _advisor_, an **advisor**, an [advisor](https://advisor.example).", ["advisor"] * 3),
        ("The advisors, the co-advisor and an advisor-client talk.", []),
        ("The advisory board, o’advisor.", []),
        ("`advisor` <!-- advisor -->", []),
        ("“An advisor said so,” she said.", []),
        ("😀 An advisor.", ["advisor"]),
    ],
)
def test_words_are_whole_words(body: str, hits: list[str]) -> None:
    assert words(body, ADVISER) == hits


def test_words_in_quotations_count_if_the_rule_says_so() -> None:
    assert words("“An advisor said so,” she said.", replace(ADVISER, in_quotes=True)) == ["advisor"]


@pytest.mark.parametrize(
    ("body", "after"),
    [
        ("Advisor Ann Lee left.", "Adviser Ann Lee left."),
        ("An advisor left.", "An adviser left."),
        ("An ADVISOR left.", "An ADVISER left."),
        ("> Advisor to kings.", "> Adviser to kings."),
    ],
)
def test_a_replacement_has_the_capitals_of_the_place(body: str, after: str) -> None:
    assert mended(body, ADVISER) == after
    assert not found(after, ADVISER)


def test_a_rule_about_capitals_spares_the_beginning_of_a_sentence() -> None:
    internet = HouseRule("internet", words=("Internet",), replacement=("internet",), is_exact=True)
    body = "Internet use grows. The Internet is old. “Internet”? She left."
    assert (
        mended(body, internet) == "Internet use grows. The internet is old. “Internet”? She left."
    )
    headline = story_of("", internet, headline="Slow Internet angers voters")
    assert not found_by("house-style", headline)


def test_a_capital_that_the_replacement_has_stays() -> None:
    bank = HouseRule("bank", words=("west bank",), replacement=("West Bank",))
    assert mended("The west bank, the West Bank.", bank) == "The West Bank, the West Bank."


def test_what_is_one_of_the_replacements_is_right() -> None:
    either = HouseRule("a", words=("adviser", "advisor"), replacement=("adviser", "counselor"))
    assert words("The adviser and the advisor.", either) == ["advisor"]


def test_phrases_go_over_line_ends_and_either_apostrophe() -> None:
    ours = HouseRule("x", words=("in spite of the fact that", "farmer's market"))
    body = "In spite of\nthe fact that it rained, the farmer’s market opened."
    assert words(body, ours) == ["In spite of\nthe fact that", "farmer’s market"]


def test_the_longest_phrase_counts_and_the_desks_own_rule_before_that_of_a_set() -> None:
    short = HouseRule("short", words=("ad hoc",), replacement=("special",), set="box")
    long = HouseRule("long", words=("ad hoc committee",), replacement=("special panel",))
    own = HouseRule("own", words=("ad hoc",), replacement=("for this",))
    assert mended("The ad hoc committee met.", short, long) == "The special panel met."
    assert mended("It was ad hoc.", short, own) == "It was for this."


def test_words_may_begin_and_end_with_other_signs() -> None:
    sums = HouseRule("sum", words=("$1m", "C++", "U.S.A."), replacement=("x",))
    assert words("It cost $1m in C++ in the U.S.A. then.", sums) == ["$1m", "C++", "U.S.A."]


def test_a_pattern_gives_its_groups() -> None:
    flood = HouseRule(
        "flood", pattern=r"\b(\d+)[ -]?yr\b( flood)?", replacement=("$1-year$2", "$7 for $1")
    )
    (first, second) = found("A 100yr flood. A 20 yr plan.", flood)
    assert first.suggestions == ("100-year flood", "$7 for 100")
    assert second.suggestions == ("20-year", "$7 for 20")


def test_a_pattern_that_meets_markup_offers_nothing_with_a_hole_in_it() -> None:
    rule = HouseRule("x", pattern=r"see (.{1,60}) now", replacement=("look at $1",))
    (hit,) = found("We see `code` now.", rule)
    assert hit.suggestions == ()


def test_a_pattern_that_cannot_be_read_finds_nothing_and_stops_no_other() -> None:
    broken = HouseRule("broken", pattern="(")
    assert words("An advisor (x).", broken, ADVISER) == ["advisor"]


def test_a_pattern_that_takes_too_long_is_left_out_and_says_so() -> None:
    slow = HouseRule("slow", pattern=r"(a+)+$")
    body = "\n\n".join(f"{'a' * 3_000}!{number}!" for number in range(30)) + "\n\nAn advisor."
    started = time.perf_counter()
    hits = found(body, slow, ADVISER)
    assert time.perf_counter() - started < 2
    given_up = [each for each in hits if "takes too long" in each.message]
    assert 1 <= len(given_up) <= 3
    assert given_up[0].severity is Severity.HINT
    assert [body[each.start : each.end] for each in hits if each not in given_up] == ["advisor"]
    again = found(body, slow, ADVISER)
    assert [each.message for each in again] == [each.message for each in hits]


def test_the_message_is_said_first_and_then_the_reason() -> None:
    def message(rule: HouseRule) -> str:
        (hit,) = found("An advisor left.", rule)
        return hit.message

    assert message(ADVISER) == "Write “adviser” for “advisor”."
    assert message(replace(ADVISER, reason="with an e")) == (
        "Write “adviser” for “advisor”. with an e."
    )
    assert message(replace(ADVISER, message="Not on this desk!", reason="See page 4.")) == (
        "Not on this desk. See page 4."
    )
    assert message(replace(ADVISER, replacement=())) == "The desk doesn't write “advisor”."
    assert message(replace(ADVISER, replacement=("",))) == "Leave out “advisor”."
    assert message(replace(ADVISER, replacement=("adviser", "aide"))) == (
        "Write “adviser” or “aide” for “advisor”."
    )


def test_a_rule_has_its_own_severity() -> None:
    (hit,) = found("An advisor left.", replace(ADVISER, severity=Severity.BLOCKER))
    assert hit.is_stop


def test_what_is_marked_as_correct_is_right_for_every_check() -> None:
    body = "They saw The The play."
    doubled = {each.code for each in check_story(story_of(body))}
    band = HouseRule("band", words=("The The",), is_correct=True, is_exact=True)
    rule = HouseRule("the", words=("the the",), replacement=("the",))
    assert "doubled-words" in doubled
    assert "doubled-words" not in {each.code for each in check_story(story_of(body, band))}
    assert not found(body, band, rule)
    assert found("They saw the the play.", band, rule)


def test_rules_for_a_language_leave_the_others_alone() -> None:
    english = replace(ADVISER, language="en")
    assert found("An advisor left.", english, language="en-GB")
    assert not found("Ein advisor ging.", english, language="de")
    assert found("Ein advisor ging.", ADVISER, language="de")


def test_captions_and_headlines_are_read_too() -> None:
    story = story_of("", ADVISER, headline="Advisor quits")
    assert [each.field for each in found_by("house-style", story)] == ["headline"]


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (HouseRule("x", words=("a b",), must_match=("A b.",)), ""),
        (HouseRule("x", words=("a b",), must_match=("A c.",)), "nothing in “A c.”"),
        (HouseRule("x", words=("a b",), must_not_match=("A b.",)), "something in “A b.”"),
        (HouseRule("x", words=("a",), is_correct=True, must_match=("A c.",)), ""),
        (HouseRule("x", words=("a",), language="de", must_match=("A c.",)), ""),
        (HouseRule("x", pattern="("), "can't be read"),
        (HouseRule("x", pattern="(a+)+$"), "take very long"),
        (HouseRule("x", pattern="x" * 1_001), "longer than"),
        (HouseRule("x", pattern=r"\b[a-z]{2,20}ise[ds]?\b"), ""),
    ],
)
def test_a_rule_must_do_what_its_examples_say(rule: HouseRule, said: str) -> None:
    troubles = troubles_of(rule)
    assert bool(troubles) == bool(said)
    assert said in "".join(troubles)
    assert all(each.endswith(".") for each in troubles)


def test_five_hundred_rules_take_less_than_ten_milliseconds_for_a_thousand_words() -> None:
    rules = tuple(
        HouseRule(f"r{number}", words=(f"the word{number}", f"of thing {number}", f"w{number}"))
        for number in range(500)
    )
    body = " ".join(CLEAN_COPY.read_text(encoding="utf-8").split(" ")[:1_000])
    passages = [each.passage for each in passages_of(story_of(body))]
    scan = scan_of(rules)
    assert scan_of(tuple(replace(each) for each in rules)) is scan
    assert _fastest_ms(lambda: [scan.hits(each) for each in passages]) < 10


def _fastest_ms(act: object) -> float:
    assert callable(act)
    times = []
    for _ in range(5):
        started = time.perf_counter()
        act()
        times.append(time.perf_counter() - started)
    return min(times) * 1000


@pytest.mark.parametrize("body", ["advisor " * 20_000, "ad hoc " * 20_000, "a" * 200_000])
def test_odd_text_is_no_reason_to_be_slow(body: str) -> None:
    rules: Sequence[HouseRule] = (
        *(ADVISER, HouseRule("hoc", words=("ad hoc ad hoc ad hoc", "hoc ad"))),
        HouseRule("p", pattern=r"\ba{1,40}b"),
    )
    started = time.perf_counter()
    found(body, *rules)
    assert time.perf_counter() - started < 2


def test_it_is_one_check_among_the_others() -> None:
    assert all_checks()["house-style"].label == "House style"
