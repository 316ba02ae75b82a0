"""A word that is gone: with its link, or because somebody cut one too many.

``weapons to Ukraine in response North Korea is sending troops``: between *response* and *North
Korea* stood ``to what``. Statistics of English say where that is likely.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from editor.checks.contract import Check
from editor.checks.passage import COPY, Passage
from editor.checks.passages import passages_of
from editor.checks.texts import excerpt
from editor.checks.wording.lost_link_capital import strays_in
from editor.domain.article import Article
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story
from editor.language.grammar.missing import MissingWord, missing_words

_HARD_TO_DOUBT = 1.0  # a gap's score


def _find(story: Story, _options: None) -> Iterator[Finding]:
    placed = [each for each in passages_of(story) if _is_copy(each.passage)]
    is_wary = _is_damaged([each.passage for each in placed])
    for each in placed:
        for gap in _gaps(each.passage, is_wary=is_wary):
            sure, unsure = "A word seems to be missing", "Is a word missing"
            between = f"between “{gap.before}” and “{gap.behind}”"
            yield Finding(
                code="missing-word",
                severity=Severity.WARNING if gap.is_certain else Severity.HINT,
                message=f"{sure} {between}." if gap.is_certain else f"{unsure} {between}?",
                field=each.field,
                start=each.start + gap.start,
                end=each.start + gap.end,
                excerpt=excerpt(each.passage.raw, gap.start, gap.end),
            )


def _is_copy(passage: Passage) -> bool:
    return passage.is_english and passage.kind in COPY and not passage.is_heading


def _is_damaged(passages: Sequence[Passage]) -> bool:
    """Whether a story was pasted from a page that lost its links: it has lost words elsewhere too.

    Two stray capitals say so, or one beside a gap that is hard to doubt.
    """
    strays = sum(len(strays_in(passage)) for passage in passages)
    if strays != 1:
        return strays > 1
    gaps = (gap for passage in passages for gap in _gaps(passage, is_wary=False))
    return any(gap.score > _HARD_TO_DOUBT for gap in gaps)


@lru_cache(maxsize=4_000)
def _gaps(passage: Passage, *, is_wary: bool) -> tuple[MissingWord, ...]:
    """The gaps of one passage, remembered: only what changed is read again."""
    found = missing_words(passage.running, passage.sentences, passage.names, is_wary=is_wary)
    return tuple(found)


MISSING_WORD = Check(
    label="Missing word",
    find=_find,
    about="Copy from a web page loses words with its links, and a cut can take one too many.",
    severity=Severity.WARNING,
    must_match=(
        "The county may sell arms in response North Korea is sending troops.",
        "They were asked keep the bridge open until Monday.",
        "The storm has damaged most the houses in the village.",
        Article("1", "bridge", standfirst="The council voted close the bridge on Sundays."),
    ),
    must_not_match=(
        "The council voted on Tuesday to close the bridge, which was built in 1931.",
        "Asked about it, she looked at the clock and said that the bread was done.",
        "## Council close bridge\n\nNobody was hurt.",
        "Yes.\n\n- four eggs\n- flour enough for two loaves",
        Article(
            "1", "bridge", body="Sie wurden gebeten die Brücke offen zu halten.", language="de"
        ),
    ),
)
