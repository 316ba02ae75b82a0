"""The patterns of rules, each with a clock: one that takes too long is switched off."""

from collections.abc import Iterable, Iterator
from typing import Any

from editor.domain.house_rule import HouseRule
from editor.language.house_pattern import TIME_S, HousePatternError, compiled

_MOST_TRIES = 3


class PatternScan:
    """Looks for the patterns of rules; those that can't be read find nothing."""

    def __init__(self, rules: Iterable[HouseRule]) -> None:
        self._patterns = [(rule, made) for rule in rules if (made := _compiled(rule)) is not None]
        self._gave_up: dict[str, set[str]] = {}
        """By the rule's name, the texts in which it took too long."""

    def matches(self, text: str) -> Iterator[tuple[HouseRule, Any]]:
        """Each rule with its matches that aren't empty; None for one that was given up."""
        for rule, pattern in self._patterns:
            failed_in = self._gave_up.get(rule.name)
            if failed_in and text in failed_in:
                yield rule, None
            elif not failed_in or len(failed_in) < _MOST_TRIES:
                yield from self._matches(rule, pattern, text)

    def _matches(self, rule: HouseRule, pattern: Any, text: str) -> Iterator[tuple[HouseRule, Any]]:
        try:
            found = [each for each in pattern.finditer(text, timeout=TIME_S) if each[0]]
        except TimeoutError:
            self._gave_up.setdefault(rule.name, set()).add(text)
            yield rule, None
            return
        for each in found:
            yield rule, each


def _compiled(rule: HouseRule) -> Any:
    if not rule.pattern:
        return None
    try:
        return compiled(rule.pattern, is_exact=rule.is_exact)
    except HousePatternError:  # the list of rules says so
        return None
