"""A capital in mid-sentence where a link was lost, and often words with it.

Copy from a web page loses its links: ``was meant to do so Put pressure on`` is what is left. A
common word with a capital between two others gives it away.
"""

from collections.abc import Iterator
from functools import lru_cache

from editor.checks.contract import Check
from editor.checks.passage import COPY, Passage, Slip
from editor.domain.article import Article
from editor.domain.finding import Severity
from editor.language.grammar.capitals import StrayCapital, stray_capitals


@lru_cache(maxsize=4_000)
def strays_in(passage: Passage) -> tuple[StrayCapital, ...]:
    """The capitals of a passage that a lost link may have left."""
    if passage.is_heading:
        return ()
    return tuple(stray_capitals(passage.running, passage.sentences, passage.names))


def _read(passage: Passage, _options: None) -> Iterator[Slip]:
    for stray in strays_in(passage):
        word = stray.token.text
        yield Slip(
            stray.token.start,
            stray.token.end,
            f"A capital in mid-sentence: “{word}”. Was there a link, or is a word missing?",
            (word.lower(),),
            Severity.WARNING if stray.is_certain else Severity.HINT,
        )


LOST_LINK_CAPITAL = Check(
    label="Capital in mid-sentence",
    read=_read,
    about="Where copy from a web page has lost a link, a capital stays behind, and words are gone.",
    severity=Severity.WARNING,
    kinds=COPY,
    must_match=(
        "The vote was meant to do so Put pressure on the county.",
        "The plan would pay for technologies Clean enough for a school.",
        "They signed a contract Both sides must keep.",
        "The state pays for repairs And Millbrook pays for the rest.",
        "The snow closed three Roads and a Bridge.",
        "He Measured it twice, and the county would Grant it.",
        Article("1", "bridge", standfirst="The county said it would Consider closing the bridge."),
    ),
    must_not_match=(
        "He met President Ann Lee, and the Senate voted. Both agreed.",
        "It was clear: Both sides won. “We won,” she said. (Consider that.)",
        "## What the county Consider now\n\nA paid [Put option](https://a.example).",
        "Robert Close spoke. Later, neighbors thanked Close for it.",
        "In the state Sunday papers called it a French win in May after all.",
        "The Department of Health and the Bureau of Alcohol, Tobacco and Firearms agreed.",
        "She read “What the Ice Said” and lives on the Isle of Wight.",
        Article("1", "bridge", body="Alle Menschen werden Both sein.", language="de"),
    ),
)
