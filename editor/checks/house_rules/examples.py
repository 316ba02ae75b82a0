"""Whether a rule does what its own examples say."""

from editor.checks.house_rules.scan import HouseScan
from editor.checks.passages import passages_of
from editor.domain.article import Article
from editor.domain.errors import quoted
from editor.domain.house_rule import HouseRule
from editor.domain.story import Story
from editor.language.house_pattern import HousePatternError, check_pattern


def troubles_of(rule: HouseRule) -> tuple[str, ...]:
    """Why a rule shouldn't be in force, a sentence each; nothing if it can be."""
    if rule.pattern:
        try:
            check_pattern(rule.pattern, is_exact=rule.is_exact)
        except HousePatternError as error:
            return (str(error),)
    scan = HouseScan((rule,))
    missed = [each for each in rule.must_match if not _finds(scan, each, rule)]
    caught = [each for each in rule.must_not_match if _finds(scan, each, rule)]
    return (
        *(f"It finds nothing in {quoted(each)}, and must." for each in missed),
        *(f"It finds something in {quoted(each)}, and must not." for each in caught),
    )


def _finds(scan: HouseScan, text: str, rule: HouseRule) -> bool:
    example = Story(Article("1", "example", language=rule.language or "en-US", body=text))
    passages = [placed.passage for placed in passages_of(example)]
    if rule.is_correct:
        return any(next(iter(scan.correct(each)), None) for each in passages)
    return any(not hit.is_given_up for each in passages for hit in scan.hits(each))
