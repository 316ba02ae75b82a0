"""What a rule offers in the place of the words that it found."""

import re
from typing import Any

from editor.checks.passage import Passage
from editor.checks.prose import BLANK
from editor.domain.house_rule import HouseRule

_GROUP = re.compile(r"\$(\d{1,2})")


def replacements(
    rule: HouseRule, passage: Passage, span: tuple[int, int], written: str, match: Any = None
) -> tuple[str, ...]:
    """The replacements of a rule with groups filled in, and the capitals of what stood there.

    Args:
        rule: The rule.
        passage: Where it found something.
        span: What it found there.
        written: The words as the rule has them; empty for a pattern.
        match: Of the pattern; None for words.
    """
    found = passage.raw[slice(*span)]
    # A capital is one of the place, if the rule has none or the sentence asks for it.
    is_of_place = not rule.is_exact if not written else written[:1].islower()
    keeps_capital = found[:1].isupper() and (is_of_place or _begins_sentence(passage, span[0]))
    is_shouted = bool(written) and _is_shouted(found) and not written.isupper()
    offered = (_filled(each, match) if match else each for each in rule.replacement)
    cased = (
        each.upper() if is_shouted else each[:1].upper() + each[1:] if keeps_capital else each
        for each in offered
    )
    return tuple(dict.fromkeys(each for each in cased if BLANK not in each))


def is_right_already(found: str, offered: tuple[str, ...], passage: Passage) -> bool:
    """Whether what stands there is one of the replacements.

    In a headline capitals may be those of the headline.
    """
    if passage.is_heading:
        return found.casefold() in {each.casefold() for each in offered}
    return found in offered


def _filled(replacement: str, match: Any) -> str:
    """``$1`` is a group; a number that no group has is the sum of money that it looks like."""

    def group(sign: re.Match[str]) -> str:
        number = int(sign[1])
        return (match[number] or "") if number <= match.re.groups else sign[0]

    return _GROUP.sub(group, replacement)


def _is_shouted(found: str) -> bool:
    return found.isupper() and sum(map(str.isalpha, found)) > 1


def _begins_sentence(passage: Passage, at: int) -> bool:
    start = max((each for each, _ in passage.sentences if each <= at), default=0)
    return not any(map(str.isalnum, passage.prose[start:at]))
