"""All rules of a desk over one passage: what is wrong, and what is right whatever others say."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from editor.checks.house_rules.patterns import PatternScan
from editor.checks.house_rules.replacing import is_right_already, replacements
from editor.checks.house_rules.words import WordScan
from editor.checks.passage import Passage, Slip
from editor.domain.errors import quoted
from editor.domain.finding import Severity
from editor.domain.house_rule import HouseRule

_MOST_KEPT = 8

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule and the words that it found.

    Attributes:
        is_given_up: It found nothing: it took too long.
    """

    rule: HouseRule
    start: int
    end: int
    replacements: tuple[str, ...] = ()
    is_given_up: bool = False


class HouseScan:
    """Rules that are looked for together.

    Args:
        rules: The desk's own go before those of sets, and long phrases before short ones.
    """

    def __init__(self, rules: tuple[HouseRule, ...]) -> None:
        self.rules = rules
        own_first = sorted(rules, key=lambda rule: bool(rule.set))
        self._words = WordScan(own_first)
        self._patterns = PatternScan(own_first)
        self.has_correct = any(rule.is_correct for rule in rules)
        """Whether any of them says that something is right."""

    def hits(self, passage: Passage) -> tuple[Hit, ...]:
        """What is against a rule, in order; where rules say different things, the longest."""
        found = self._all(passage)
        right = [hit for hit in found if hit.rule.is_correct]
        wrong = [
            hit
            for hit in found
            if (hit.is_given_up or not hit.rule.is_correct)
            and not any(each.start < hit.end and hit.start < each.end for each in right)
            and not is_right_already(passage.raw[hit.start : hit.end], hit.replacements, passage)
        ]
        return tuple(wrong)

    def correct(self, passage: Passage) -> Iterator[Span]:
        """What the desk says is right."""
        if self.has_correct:
            for hit in self._all(passage):
                if hit.rule.is_correct and not hit.is_given_up:
                    yield hit.start, hit.end

    def finds_anything(self, text: str) -> bool:
        """Whether there is anything for the rules in a bare text; markup may hide it."""
        words = self._words.matches(text) if self._words.may_match(text) else ()
        found = chain(words, self._patterns.matches(text))
        return next(found, None) is not None

    def _all(self, passage: Passage) -> list[Hit]:
        hits = sorted(
            (*self._word_hits(passage), *self._pattern_hits(passage)),
            key=lambda hit: (hit.start, -hit.end),
        )
        kept: list[Hit] = []
        for hit in hits:
            if hit.is_given_up or not kept or hit.start >= kept[-1].end:
                kept.append(hit)
        return kept

    def _word_hits(self, passage: Passage) -> Iterator[Hit]:
        for phrase, start, end in self._words.matches(passage.prose):
            if _counts(phrase.rule, passage, start):
                offered = replacements(phrase.rule, passage, (start, end), phrase.words)
                yield Hit(phrase.rule, start, end, offered)

    def _pattern_hits(self, passage: Passage) -> Iterator[Hit]:
        for rule, match in self._patterns.matches(passage.prose):
            if match is None:
                yield Hit(rule, 0, 0, is_given_up=True)
            elif _counts(rule, passage, match.start()):
                offered = replacements(rule, passage, match.span(), "", match)
                yield Hit(rule, match.start(), match.end(), offered)


_kept: list[HouseScan] = []


def scan_of(rules: tuple[HouseRule, ...]) -> HouseScan:
    """The scan for these rules; the same one as long as they are the same."""
    for scan in _kept:  # comparing hundreds of rules is quick, their hash isn't
        if scan.rules == rules:
            return scan
    _kept.insert(0, HouseScan(rules))
    del _kept[_MOST_KEPT:]
    return _kept[0]


def slip_of(hit: Hit, passage: Passage) -> Slip:
    """A hit as a finding says it: what to write, then why."""
    rule = hit.rule
    if hit.is_given_up:
        message = (
            f"The house rule {quoted(rule.name)} takes too long here and was left out."
            " Make its pattern simpler."
        )
        return Slip(0, 0, message, severity=Severity.HINT)
    found = " ".join(passage.raw[hit.start : hit.end].split())
    return Slip(hit.start, hit.end, message_of(rule, found, hit), hit.replacements, rule.severity)


def message_of(rule: HouseRule, found: str, hit: Hit) -> str:
    """The rule's own message, ``$0`` being what was found, or one made for it; and its reason."""
    said = _sentence(rule.message.replace("$0", quoted(found)))
    if not said and hit.replacements:
        offered = " or ".join(quoted(each) for each in hit.replacements if each)
        said = f"Write {offered} for {quoted(found)}." if offered else f"Leave out {quoted(found)}."
    elif not said:
        said = f"The desk doesn't write {quoted(found)}."
    return f"{said} {_sentence(rule.reason)}".rstrip()


def _sentence(text: str) -> str:
    text = " ".join(text.split())
    return text if not text or text.endswith((".", "?")) else f"{text.rstrip('!;:,')}."


def _counts(rule: HouseRule, passage: Passage, at: int) -> bool:
    """Whether a rule is for this text, and for what is said here."""
    return rule.fits_language(passage.language) and (rule.in_quotes or not passage.is_quoted(at))
