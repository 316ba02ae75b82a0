"""Percentages, fractions and multiples are those of the numbers beside them."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from editor.checks.contract import Check
from editor.checks.facts.reading import is_too_long
from editor.checks.passage import COPY, Passage, Slip
from editor.language.facts.fractions_told import shares_in
from editor.language.facts.numbers import Number, plain, with_unit
from editor.language.facts.polls import answers_in, sides_in
from editor.language.facts.shares import Change, changes_in

_HUNDRED = 100
# What may be called doubled, as a part of it.
_LEAST_TIMES, _MOST_TIMES = Fraction(87, 100), Fraction(130, 100)


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    if is_too_long(passage):
        return
    if not any(letter.isdigit() for letter in passage.prose):
        return
    for start, end in passage.sentences:
        text = passage.prose[start:end]
        for slip in (*_changes(text), *_shares(text), *_wholes(text)):
            if not passage.is_quoted(start + slip.start):
                yield Slip(start + slip.start, start + slip.end, slip.message)


def _changes(text: str) -> Iterator[Slip]:
    for change in changes_in(text):
        message = _wrong_way(change) or _wrong_percent(change) or _wrong_times(change)
        if message:
            yield Slip(change.start, change.end, message)


def _wrong_way(change: Change) -> str:
    is_rise = change.after.value > change.before.value
    if change.is_rise is None or change.percent is None or is_rise == change.is_rise:
        return ""
    unit = change.before.unit
    way = "more" if is_rise else "less"
    return (
        f"{with_unit(change.after.value, unit)} is {way} than "
        f"{with_unit(change.before.value, unit)}. Turn the numbers around, or mend the verb."
    )


def _wrong_percent(change: Change) -> str:
    if change.percent is None:
        return ""
    told = change.percent.value
    possible = list(_percents(change))
    slack = Fraction(change.percent.step, 2) + Fraction(1, 2)
    if change.is_hedged:
        slack += max(Fraction(3), told / 10)
    if min(possible) - slack <= told <= max(possible) + slack:
        return ""
    right = _percent_of(change.before.value, change.after.value)
    unit = change.before.unit
    return (
        f"From {with_unit(change.before.value, unit)} to {with_unit(change.after.value, unit)} "
        f"is {_rounded(right)}%, the text says {plain(told)}%. Mend one of the numbers."
    )


def _percents(change: Change) -> Iterator[Fraction]:
    """What it can be, by the rounding of both numbers; small counts aren't rounded."""
    before, after = change.before, change.after
    yield _percent_of(before.value, after.value)
    for first_sign, second_sign in product((-1, 1), repeat=2):
        first = before.value + first_sign * before.grain / 2
        second = after.value + second_sign * after.grain / 2
        if first > 0:
            yield _percent_of(first, second)


def _percent_of(before: Fraction, after: Fraction) -> Fraction:
    return abs(after - before) / before * _HUNDRED


def _wrong_times(change: Change) -> str:
    if change.times is None:
        return ""
    there = change.after.value / change.before.value
    most = _MOST_TIMES
    if change.is_hedged and change.times > 1:
        # ``More than doubled`` goes until it has tripled.
        most = (change.times + 1) / change.times
    if _LEAST_TIMES <= there / change.times <= most:
        return ""
    unit = change.before.unit
    word = {2: "doubled", 3: "tripled", 4: "quadrupled"}.get(int(change.times), "halved")
    return (
        f"{with_unit(change.after.value, unit)} is {_rounded(there)} times "
        f"{with_unit(change.before.value, unit)}, the text says {word}. Mend the word or a number."
    )


def _shares(text: str) -> Iterator[Slip]:
    for share in shares_in(text):
        if share.is_wrong:
            message = (
                f"One is {_rounded(share.first * _HUNDRED)}%, the other "
                f"{_rounded(share.second * _HUNDRED)}%. Mend one of them."
            )
            yield Slip(share.start, share.end, message)


def _wholes(text: str) -> Iterator[Slip]:
    for shares in (answers_in(text), sides_in(text)):
        added = sum((each.value for each in shares), Fraction(0))
        if added >= _HUNDRED + len(shares):
            yield _over(shares, added)


def _over(shares: tuple[Number, ...], added: Fraction) -> Slip:
    message = f"The shares add up to {plain(added)}%, and the whole is 100%. Look them up."
    return Slip(shares[0].start, shares[-1].end, message)


def _rounded(value: Fraction) -> str:
    rounded = round(value) if value >= 10 else round(value, 1)  # noqa: PLR2004 - 1.5 times
    return plain(Fraction(rounded))


PERCENTAGE_WRONG = Check(
    label="Percentage or share that is wrong",
    about="The two numbers beside it say something else.",
    read=_read,
    kinds=COPY,
    must_match=(
        "The number rose from 200 to 250, a 50% increase.",
        "Sales fell 20% to $60 million from $80 million.",
        "The number rose from 250 to 200, a 20% increase.",
        "Enrollment doubled from 300 to 450 in a decade.",
        "A third of the 90 workers, or 45, signed it.",
        "One in four residents, or 40%, had no doctor.",
        "Thirty of the 120 buses, or 35%, failed.",
        "In it 54% were in favor, 38% were opposed and 18% had no opinion.",
        "She won, 54% to 48%, on Tuesday.",
    ),
    must_not_match=(
        "The number rose from 200 to 250, a 25% increase.",
        "Sales fell 25% to $60 million from $80 million.",
        "Sales rose 4% to $4.2 million from $4 million.",
        "The rate rose from 4% to 5%, and 30% of the jobs went.",
        "Enrollment more than doubled from 300 to 850.",
        "A third of the 90 workers, or 30, signed it.",
        "One in three residents, or 33%, had no doctor.",
        "Thirty of the 120 buses, or 25%, failed.",
        "In it 54% were in favor and 46% were opposed, up from 50% in 2020.",
        "Some 60% like tea, 70% like coffee and 30% like neither.",
        "She won, 54% to 46%, on Tuesday.",
        "He climbed from 41 to 17 in the ranking, a 20% gain in points.",
        "It fell from 2010 to 2015, a 20% drop.",
        "The number rose from 200 to 250, 40% of them women.",
        "The number rose from 200 to 250, 5% more than was expected.",
    ),
)
