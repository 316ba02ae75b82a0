"""Initials that are never told: a story bears one or two."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from editor.checks.contract import Check
from editor.checks.style.initials import INITIALS, KNOWN, initials_told, unknown_initials
from editor.checks.texts import Text, excerpt, is_english
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story


@dataclass(frozen=True, slots=True)
class InitialsBorne:
    """What a desk chooses."""

    most: int = field(default=2, metadata={"label": "Unexplained initials a story may have"})


def _find(story: Story, options: InitialsBorne) -> Iterator[Finding]:
    written = frozenset(INITIALS.findall(story.article.body)) - KNOWN
    if len(written) <= options.most or not is_english(story):
        return
    text = Text("body", story.article.body, is_markdown=True)
    first: dict[str, tuple[int, int]] = {}
    lines = text.prose().split("\n")
    start = 0
    for line in lines:
        for letters, begins, ends in unknown_initials(line):
            first.setdefault(letters, (start + begins, start + ends))
        start += len(line) + 1
    if len(first) <= options.most:
        return
    told = frozenset[str]().union(*map(initials_told, lines))
    untold = {letters: span for letters, span in first.items() if letters not in told}
    if len(untold) <= options.most:
        return
    for letters, span in untold.items():
        yield Finding(
            "initials-unexplained",
            Severity.HINT,
            f"Readers may not know what {letters} stands for: tell them once.",
            "body",
            *span,
            excerpt(text.raw, *span),
        )


INITIALS_UNEXPLAINED = Check(
    label="Unexplained initials",
    about="More than two sets of initials that nobody explains turn a story into alphabet soup.",
    severity=Severity.HINT,
    options=InitialsBorne(),
    find=_find,
    must_match=("The XRF told the QLB that the ZKD had left.",),
    must_not_match=(
        "The XRF told the QLB that NASA, the FBI and the BBC had left.",
        "SEOUL (AP) — The Quiet Lake Board and the Zinc Kiln Dealers met the XRF; the QLB, ZKD and"
        " ABQ left.",
        "THE OLD SHIP SANK HERE, said the sign. Henry VIII and XIV came.",
    ),
)
