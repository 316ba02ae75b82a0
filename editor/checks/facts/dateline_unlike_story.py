"""The dateline is a place on the map, in the section's part of it, and the story's."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from editor.checks.contract import Check
from editor.checks.facts.reading import body_of, placed_in
from editor.checks.facts.told import is_written, words_in
from editor.checks.texts import excerpt, is_english
from editor.domain.article import Article
from editor.domain.caption_dates import MONTHS, WEEKDAYS
from editor.domain.dateline import Dateline
from editor.domain.dateline_text import split_dateline
from editor.domain.finding import Finding, Severity
from editor.domain.names import fold
from editor.domain.places import REGIONS
from editor.domain.story import Story
from editor.language.facts.cities import country_of, may_lie_in, region_of

_CODE = "dateline-unlike-story"
_ABROAD = frozenset({"world", "international", "foreign", "world news"})
_AT_HOME = frozenset({"national", "nation", "u.s.", "us", "us news", "u.s. news", "local", "metro"})
_HOME = {"en-us": "united states", "en-gb": "united kingdom"}
# Stories of the whole world are written there.
_OF_THE_WORLD = frozenset({"washington", "new york", "united nations", "london"})
_PLACE = re.compile(
    r"\b(?:in|at|near) (?P<name>[A-Z][^\W\d_]{2,25}(?: [A-Z][^\W\d_]{2,25})?)\b(?! \d)"
)
_DOMINATES = 4  # mentions
_NO_PLACES = frozenset({*WEEKDAYS, *MONTHS, "Congress", "Parliament", "God"})
_TEXT = (
    "The City Council voted on Monday to close the pool. The council has nine other pools, and it "
    "has promised to keep them open."
)


def _find(story: Story, _options: None) -> Iterator[Finding]:
    if not is_english(story):
        return
    dateline, field, whole = _dateline_of(story)
    if not dateline.place:
        return
    for message in (_off_the_map(dateline), _of_another_section(story, dateline)):
        if message:
            start = max(0, whole.casefold().find(dateline.place.casefold()))
            end = start + len(dateline.place) if whole else 0
            yield _finding(field, whole, (start, min(end, len(whole))), message)
            return
    other = _dominating(story, dateline)
    if other:
        message = f"The story never names {dateline.place}, and {other} often. Where was it filed?"
        start = max(0, whole.casefold().find(dateline.place.casefold()))
        yield _finding(field, whole, (start, min(start + len(dateline.place), len(whole))), message)


def _finding(field: str, whole: str, span: tuple[int, int], message: str) -> Finding:
    return Finding(
        code=_CODE,
        severity=Severity.HINT,
        message=message,
        field=field,
        start=span[0],
        end=span[1],
        excerpt=excerpt(whole, *span),
    )


def _dateline_of(story: Story) -> tuple[Dateline, str, str]:
    """The dateline, the field it stands in, and the text of that field up to its end."""
    article = story.article
    if article.dateline.place:
        return article.dateline, "dateline.place", article.dateline.place
    first = next((each for each in placed_in(story) if each.passage.kind == "body"), None)
    split = split_dateline(first.passage.raw) if first else None
    if first is None or split is None:
        return Dateline(), "", ""
    end = first.start + len(first.passage.raw) - len(split[1])
    return split[0], "body", article.body[:end]


def _off_the_map(dateline: Dateline) -> str:
    region = dateline.region or dateline.country
    if not region or may_lie_in(dateline.place, region):
        return ""
    there = region_of(dateline.place)
    return f"The dateline puts {dateline.place} in {region}; the best known one is in {there}."


def _of_another_section(story: Story, dateline: Dateline) -> str:
    article = story.article
    section = fold(article.section)
    home = _HOME.get(article.language.lower(), "")
    country = country_of(dateline.place, dateline.region or dateline.country)
    if not home or not country or fold(dateline.place) in _OF_THE_WORLD:
        return ""
    is_wrong = (section in _ABROAD and country == home) or (section in _AT_HOME and country != home)
    if not is_wrong:
        return ""
    where = "at home" if country == home else "abroad"
    return (
        f"{dateline.place} is {where}, and the section is {article.section}. Is it the right one?"
    )


def _dominating(story: Story, dateline: Dateline) -> str:
    """A place that is named again and again while the dateline's never is; empty without one."""
    if region_of(dateline.place) or fold(dateline.place) in _OF_THE_WORLD or not is_written(story):
        return ""
    parts = {fold(part) for part in dateline.place.split()}
    counted: Counter[str] = Counter()
    for at, each in enumerate(body_of(story)):
        text = each.passage.prose
        split = split_dateline(text) if at == 0 else None
        text = split[1] if split else text
        if parts & words_in(text):
            return ""
        counted.update(_places_in(text))
    likely = [(count, name) for name, count in counted.items() if name not in REGIONS]
    count, name = max(likely, default=(0, ""))
    return name if count >= _DOMINATES else ""


@lru_cache(maxsize=4_000)
def _places_in(text: str) -> tuple[str, ...]:
    names = (match["name"] for match in _PLACE.finditer(text))
    return tuple(name for name in names if name not in _NO_PLACES)


DATELINE_UNLIKE_STORY = Check(
    label="Dateline that doesn’t fit the story",
    about="It says where the reporting was done, and comes along from a story that was copied.",
    find=_find,
    severity=Severity.HINT,
    must_match=(
        Article("1", "x", dateline=Dateline("Denver", "Ore."), body=_TEXT),
        Article("1", "x", section="World", body=f"CHICAGO (AP) — {_TEXT}"),
        Article("1", "x", section="National", body=f"SEOUL, South Korea (AP) — {_TEXT}"),
        Article(
            "1",
            "x",
            dateline=Dateline("Millbrook", "Mont."),
            body=f"{_TEXT} It rained in Ashford. Pools in Ashford leak. They rot in Ashford, and "
            "people in Ashford are sad.",
        ),
    ),
    must_not_match=(
        Article("1", "x", dateline=Dateline("Denver", "Colo."), body=_TEXT),
        Article("1", "x", dateline=Dateline("Denver", "Colorado"), section="National", body=_TEXT),
        Article("1", "x", dateline=Dateline("Moscow", "Idaho"), section="National", body=_TEXT),
        Article("1", "x", section="World", body=f"SEOUL, South Korea (AP) — {_TEXT}"),
        Article("1", "x", section="World", body=f"WASHINGTON (AP) — {_TEXT}"),
        Article("1", "x", section="World", language="en-GB", body=f"CHICAGO (AP) — {_TEXT}"),
        Article("1", "x", section="World", body=f"ATLANTA, Georgia (AP) — {_TEXT}"),
        Article("1", "x", dateline=Dateline("Millbrook", "Mont."), body=_TEXT),
    ),
)
