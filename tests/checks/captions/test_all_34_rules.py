"""The 34 caption rules of the trade, each with the codes that hold it."""

import pytest

from editor.checks.captions import CaptionContext, all_caption_rules, check_caption
from editor.domain.finding import Severity
from tests.checks.captions.rule_examples import FOUND, NOT_FOUND, of, taken

RULES: dict[int, set[str]] = {
    1: {"caption-empty"},
    2: {"caption-short"},
    3: {"no-place"},
    4: {"no-date"},
    5: {"date-form"},
    6: {"date-unlike-file"},
    7: {"date-in-future"},
    8: {"weekday-wrong"},
    9: {"file-sign-off"},
    10: {"file-not-marked"},
    11: {"file-prefix"},
    12: {"file-form-old"},
    13: {"past-tense"},
    14: {"sentences-too-many"},
    15: {"no-positions"},
    16: {"position-form"},
    17: {"person-twice"},
    18: {"position-twice"},
    19: {
        "name-unlike-people",
        "name-unlike-story",
        "person-not-listed",
        "person-not-named",
        "place-misspelt",
        "place-unlike-fields",
        "date-unlike-story",
    },
    20: {"people-order"},
    21: {"claim-without-source"},
    22: {"no-credit"},
    23: {"credit-in-caption"},
    24: {"handout-without-terms"},
    25: {"terms-expired"},
    26: {"name-in-capitals"},
    27: {"field-too-long"},
    28: {"mixed-quotes", "untidy-spaces"},
    29: {"mojibake"},
    30: {"advisory-left"},
    31: {"sign-off-twice"},
    32: {"state-source"},
    33: {"ai-unlabelled"},
    34: {
        "alt-missing",
        "alt-file-name",
        "alt-is-caption",
        "alt-opening",
        "alt-long",
        "alt-too-long",
        "alt-no-stop",
        "alt-credit",
    },
}
STOPS = {
    "caption-empty",
    "date-unlike-file",
    "date-in-future",
    "file-sign-off",
    "no-credit",
    "terms-expired",
    "mojibake",
    "ai-unlabelled",
    "alt-missing",
    "alt-file-name",
    "alt-too-long",
}
"""Only these stop publishing; everything else begins as a hint."""


def codes(context: CaptionContext) -> set[str]:
    return {each.code for each in check_caption(context)}


def test_each_of_the_34_rules_is_held_by_the_codes_that_say_so() -> None:
    held: dict[int, set[str]] = {}
    for code, rule in all_caption_rules().items():
        held.setdefault(rule.number, set()).add(code)

    assert held == RULES
    assert sorted(held) == list(range(1, 35))


def test_only_what_is_wrong_beyond_doubt_stops_publishing() -> None:
    blockers = {
        code for code, rule in all_caption_rules().items() if rule.severity is Severity.BLOCKER
    }
    others = {rule.severity for code, rule in all_caption_rules().items() if code not in blockers}

    assert blockers == STOPS
    assert others == {Severity.HINT}


@pytest.mark.parametrize("examples", [FOUND, NOT_FOUND], ids=["found", "not found"])
def test_every_rule_has_a_fresh_example(examples: list[tuple[str, CaptionContext]]) -> None:
    assert {code for code, _context in examples} == {
        code for held in RULES.values() for code in held
    }


@pytest.mark.parametrize(("code", "context"), FOUND, ids=lambda each: str(each)[:60])
def test_a_rule_speaks_where_it_must(code: str, context: CaptionContext) -> None:
    assert code in codes(context), (context.caption, context.alt)


@pytest.mark.parametrize(("code", "context"), NOT_FOUND, ids=lambda each: str(each)[:60])
def test_a_rule_is_silent_where_nothing_is_wrong(code: str, context: CaptionContext) -> None:
    assert code not in codes(context), (context.caption, context.alt)


def test_of_a_good_caption_nothing_is_said() -> None:
    assert codes(of()) == set()
    assert codes(of(fields=taken("2026-11-23", city="Keel", state="Nebraska"))) == set()
