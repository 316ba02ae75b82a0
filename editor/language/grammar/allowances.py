"""What good English does that the statistics have seen too seldom, and what that takes off."""

import re
from collections.abc import Callable

from editor.language.grammar.sheet import Sheet
from editor.language.grammar.word_classes import class_of
from editor.language.words import word_list

_TIMES = word_list("""
    afternoon century day days decade evening fall hour hours minute minutes moment month months
    morning night quarter season seasons spring summer time times week weekend weeks winter year
    years
    """)
_WHICH = word_list("next last this that each every one some any")
# ``promised her a cake``, ``cost him the race``
_GIVING = word_list("""
    afford allow allowed award awarded bring bringing brings brought buy buying charge charged cost
    costs denied deny earn earned earns gave get give given gives giving got grant granted hand
    handed leave left lend lent make made offer offered offers owe owed owes paid pay paying pays
    promise promised sell send sending sent serve set show showed shown sold take takes taught teach
    tell told took win won
    """)
_OBJECTS = word_list("the an poss dem quant num number $ obj")
_WISHING = word_list("""
    ask asked asking asks demand demanded demanding demands insist insisted insists order ordered
    propose proposed proposes recommend recommended recommends request requested require required
    requires suggest suggested suggests urge urged urges
    """)
_BASE = word_list("v nv uv njv jv vvd")
_VERBS = word_list("modal be have do dont vp z vd vvd v say")
_OF_PEOPLE = re.compile(
    r".*(?:[^b]er|or|ist|man|woman|ian|ant|eer|coach|poet|chief|judge|aide|captain|spouse|nurse|guard"
    r"|wife|son|brother|friend|pilot|priest|guide|cook|king|queen|mayor|host|star|champion)$"
)
_REACH = 6
_MUCH, _SOME, _LITTLE = 3.0, 1.0, 0.3


def allowance(sheet: Sheet, place: int) -> float:
    """What is taken off from the score of the gap before a place."""
    return sum(amount for is_so, amount in _ALLOWANCES if is_so(sheet, place))


def _text(sheet: Sheet, place: int) -> str:
    token = sheet.tokens[place] if 0 <= place < len(sheet.tokens) else None
    return token.text.lower() if token else ""


def _part(sheet: Sheet, place: int) -> str:
    token = sheet.tokens[place] if 0 <= place < len(sheet.tokens) else None
    return class_of(token).part if token else ""


def _is_time(sheet: Sheet, place: int) -> bool:
    """``will begin next fall``, ``was held Tuesday``: no preposition is needed."""
    if _part(sheet, place) in {"day", "month"}:
        return True
    return _text(sheet, place) in _WHICH and _text(sheet, place + 1) in _TIMES


def _is_second_object(sheet: Sheet, place: int) -> bool:
    if _part(sheet, place) not in _OBJECTS:
        return False
    return any(_text(sheet, each) in _GIVING for each in range(place - 4, place))


def _is_measure(sheet: Sheet, place: int) -> bool:
    """``a point a million miles away``, ``a line a day``."""
    if _text(sheet, place) not in {"a", "an"}:
        return False
    behind = _text(sheet, place + 1)
    return _part(sheet, place + 1) == "num" or behind in _TIMES


def _is_many_of_whom(sheet: Sheet, place: int) -> bool:
    is_relative = _text(sheet, place - 1) in {"whom", "which"} and _text(sheet, place - 2) == "of"
    return is_relative and _part(sheet, place) in _VERBS | _BASE


def _is_wish(sheet: Sheet, place: int) -> bool:
    """``asked that the district keep the bus``."""
    if _part(sheet, place) not in _BASE and _text(sheet, place) != "be":
        return False
    before = [_text(sheet, each) for each in range(max(0, place - _REACH), place)]
    return "that" in before and any(each in _WISHING for each in before)


def _is_title(sheet: Sheet, place: int) -> bool:
    """``said coach Sandra Pruitt``."""
    first, second = _part(sheet, place), _part(sheet, place + 1)
    if not first.startswith("^") or not second.startswith("^"):
        return False
    return bool(_OF_PEOPLE.match(_text(sheet, place - 1)))


def _begins_sentence(sheet: Sheet, place: int) -> bool:
    token = sheet.tokens[place - 1]
    return token is not None and token.is_first


_ALLOWANCES: tuple[tuple[Callable[[Sheet, int], bool], float], ...] = (
    (_is_time, _MUCH),
    (_is_many_of_whom, _MUCH),
    (_is_wish, _MUCH),
    (_is_second_object, _SOME),
    (_is_title, _SOME),
    (_is_measure, _SOME),
    (_begins_sentence, _LITTLE),
)
