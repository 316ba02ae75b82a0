"""House rules as commands print them."""

from collections.abc import Iterable, Sequence

from editor.cli.output import say
from editor.domain.desk_rules import DeskFault
from editor.domain.house_rule import HouseRule
from editor.services.rule_trial import Trial

_LOOKS_FOR_WIDTH = 40


def rule_data(rule: HouseRule) -> dict[str, object]:
    """A rule as JSON shows it."""
    return {
        "name": rule.name,
        "words": list(rule.words),
        "pattern": rule.pattern,
        "message": rule.message,
        "replacement": list(rule.replacement),
        "correct": rule.is_correct,
        "exact": rule.is_exact,
        "quotes": rule.in_quotes,
        "severity": rule.severity.value,
        "reason": rule.reason,
        "author": rule.author,
        "must_match": list(rule.must_match),
        "must_not_match": list(rule.must_not_match),
        "live": rule.is_live,
        "set": rule.set,
        "language": rule.language,
    }


def rule_line(rule: HouseRule) -> str:
    """A rule in a list."""
    looked_for = ", ".join(rule.words) or rule.pattern
    if len(looked_for) > _LOOKS_FOR_WIDTH:
        looked_for = looked_for[: _LOOKS_FOR_WIDTH - 1] + "…"
    then = "is right" if rule.is_correct else " / ".join(rule.replacement)
    state = "live " if rule.is_live else "draft"
    arrow = f" → {then}" if then else ""
    belongs = f"  [{rule.set}]" if rule.set else ""
    return f"{rule.name:<28}  {state}  {looked_for}{arrow}{belongs}"


def fault_data(faults: Iterable[DeskFault]) -> list[dict[str, object]]:
    """What in the desk's files can't be used, as JSON shows it."""
    return [
        {
            "file": each.file,
            "line": each.line,
            "name": each.name,
            "message": each.message,
            "hint": each.hint,
        }
        for each in faults
    ]


def say_faults(faults: Iterable[DeskFault]) -> None:
    """Tell people of them, beside the output."""
    for each in faults:
        say(f"copydesk: {each.place}: {each.message} {each.hint}".rstrip(), err=True)


def trial_data(trial: Trial) -> dict[str, object]:
    """What came of a trial, as JSON shows it."""
    return {
        "hits": trial.hits,
        "looked_through": trial.looked_through,
        "of": trial.of,
        "stories": [
            {"slug": each.slug, "headline": each.headline, "hits": each.hits}
            for each in trial.stories
        ],
        "examples": [
            {
                "slug": each.slug,
                "field": each.field,
                "start": each.start,
                "end": each.end,
                "words": each.words,
                "around": each.around,
                "replacement": each.replacement,
            }
            for each in trial.examples
        ],
        "troubles": list(trial.troubles),
    }


def say_trial(trial: Trial, most: int) -> None:
    """Tell people what came of a trial."""
    stories = _count(len(trial.stories), "story", "stories")
    say(f"{_count(trial.hits, 'hit', 'hits')} in {stories} of {trial.looked_through:,}.")
    for example in trial.examples[:most]:
        offered = f"  → {example.replacement}" if example.replacement else ""
        say(f"  {example.slug:<24}  …{example.around}…{offered}")
    say_troubles(trial.troubles)


def say_troubles(troubles: Sequence[str]) -> None:
    """Tell people why a rule shouldn't be in force."""
    for each in troubles:
        say(f"copydesk: {each}", err=True)


def _count(number: int, one: str, many: str) -> str:
    return f"1 {one}" if number == 1 else f"{number:,} {many}"
