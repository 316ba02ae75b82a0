"""The desk's own rules of style: words and patterns that somebody on the desk wrote down."""

from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.house_rules.scan import HouseScan, scan_of, slip_of
from editor.checks.passage import Passage, Slip
from editor.domain.article import Article
from editor.domain.desk_rules import DeskRules
from editor.domain.house_rule import HouseRule
from editor.domain.story import Story


def _read(passage: Passage, scan: HouseScan) -> Iterator[Slip]:
    for hit in scan.hits(passage):
        yield slip_of(hit, passage)


def _excuses(passage: Passage, scan: HouseScan) -> Iterator[tuple[int, int]]:
    return scan.correct(passage)


def _of_desk(desk: DeskRules) -> HouseScan:
    return scan_of(desk.house_rules)


def _example(body: str, *rules: HouseRule) -> Story:
    return Story(Article("1", "example", body=body), desk=DeskRules(house_rules=rules))


_ADVISER = HouseRule("adviser", words=("advisor",), replacement=("adviser",), reason="With an e.")
_FLOOD = HouseRule("flood", pattern=r"\b(\d+)yr flood", replacement=("$1-year flood",))
_FAIR = HouseRule("fair", words=("the the fair",), is_correct=True)

CHECK = Check(
    label="House style",
    about="The desk's own rules: what it writes, and why, the same in every story.",
    read=_read,
    excuses=_excuses,
    of_desk=_of_desk,
    is_english=False,
    must_match=(
        _example("An advisor said so.", _ADVISER),
        _example("Advisor’s fees rose.", _ADVISER),
        _example("It was a 100yr flood.", _FLOOD),
    ),
    must_not_match=(
        _example("An adviser said so.", _ADVISER),
        _example("“An advisor said so,” she said.", _ADVISER),
        _example("The advisors and the co-advisor agreed.", _ADVISER),
        _example("They went to the the fair.", _FAIR),
        "An advisor said so.",
    ),
)
