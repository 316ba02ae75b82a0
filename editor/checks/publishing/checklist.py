"""What the desk wants to be there before a story of this kind goes out."""

from collections.abc import Iterator

from editor.checks.contract import Check
from editor.checks.publishing.checklist_values import STOPPED_ELSEWHERE, Counted, counted
from editor.checks.texts import excerpt
from editor.domain.article import Article
from editor.domain.checklist import Checklist, Requirement
from editor.domain.credit import Credit
from editor.domain.desk_rules import DeskRules
from editor.domain.figure import Figure
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story


def checklist_for(story: Story) -> Checklist | None:
    """The first of the desk's checklists that is for stories of this desk, section and genre."""
    article = story.article
    for each in story.desk.checklists:
        if (
            _is_in(article.desk, each.desks)
            and _is_in(article.section, each.sections)
            and _is_in(article.genre, each.genres)
        ):
            return each
    return None


def _is_in(value: str, wanted: tuple[str, ...]) -> bool:
    return not wanted or value.strip().casefold() in {each.strip().casefold() for each in wanted}


def _find(story: Story, _options: None) -> Iterator[Finding]:
    checklist = checklist_for(story)
    if checklist is None:
        return
    asking = f"the checklist “{checklist.name}”"
    for requirement in checklist.requirements:
        for value in counted(story, requirement.field):
            message = _message(requirement, value, asking)
            if message:
                yield _finding(requirement, value, message)


def _message(requirement: Requirement, value: Counted, asking: str) -> str:
    """What is wrong with a value; nothing if it is as it should be."""
    count, least, most = value.count, requirement.least, requirement.most
    if count == 0 and least > 0:
        is_told = requirement.field in STOPPED_ELSEWHERE
        return "" if is_told else f"{value.label}: nothing there yet; {asking} asks for it."
    if value.unit is None:
        return ""
    if count < least:
        return f"{value.label}: {_number(count, value)}; {asking} asks for at least {least:,}."
    if most is not None and count > most:
        return f"{value.label}: {_number(count, value)}; {asking} allows {most:,}."
    return ""


def _number(count: int, value: Counted) -> str:
    one, many = value.unit or ("", "")
    return f"{count:,} {one if count == 1 else many}"


def _finding(requirement: Requirement, value: Counted, message: str) -> Finding:
    """At what is too much of a text, else at the whole field."""
    most, text = requirement.most, value.text
    is_over = most is not None and len(text) > most
    start, end = (most or 0, len(text)) if is_over else (0, 0)
    why = requirement.why.strip()
    if why and not why.endswith((".", "?", "!")):
        why += "."
    return Finding(
        code="checklist",
        severity=requirement.severity,
        message=f"{message} {why}".strip(),
        field=value.field,
        start=start,
        end=end,
        excerpt=excerpt(text, start, end) if is_over else "",
    )


_SPORT = Checklist(
    "Sport",
    sections=("Sport",),
    requirements=(
        Requirement("standfirst", 20, 80, Severity.WARNING, "Pages cut it off"),
        Requirement("keywords", 2),
        Requirement("figures.caption", 10),
        Requirement("byline"),
        Requirement("headline", 1, 60),
    ),
)
_FULL = Article(
    "1",
    "cup-final",
    section="sport",
    headline="Harbour win the cup",
    standfirst="A late goal decides a final in the rain",
    keywords=("football", "cup"),
    body="![](figure:goal)\n\nThey won.",
    figures=(Figure("goal", caption="Bo Kim scores."),),
    credits=(Credit("Dana Whitfield"),),
)


def _example(article: Article, *checklists: Checklist) -> Story:
    return Story(article, desk=DeskRules(checklists=checklists))


_EMPTY = Article("1", "cup-final", section="Sport")
_ALL = Checklist("All", requirements=(Requirement("standfirst"),))

CHECKLIST = Check(
    label="Checklist",
    severity=Severity.BLOCKER,
    about="What a desk wants with every story is easily forgotten in a hurry.",
    is_english=False,
    find=_find,
    must_match=(
        _example(_EMPTY, _SPORT),
        _example(Article("1", "x", section="Sport", keywords=("cup", "final")), _SPORT),
        _example(Article("1", "x", standfirst=" "), _SPORT, _ALL),
        _example(_EMPTY, _SPORT, Checklist("None")),
    ),
    must_not_match=(
        _EMPTY,
        _example(_FULL, _SPORT),
        _example(Article("1", "x"), _SPORT),
        _example(_EMPTY, Checklist("None"), _SPORT),
        _example(_EMPTY, Checklist("Headline", requirements=(Requirement("headline"),))),
    ),
)
