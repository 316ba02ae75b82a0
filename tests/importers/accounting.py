"""Where each line of a page went: the proof that an import drops nothing and invents nothing."""

import re
from collections import Counter
from functools import reduce

from editor.domain.article import Article
from editor.domain.names import fold
from editor.markup.escape import escape_markdown
from editor.markup.figures import figure_names

BYLINE_WORDS = {"by", "and", "in", "the", "of", "for", "written", "reported"}
_TAGLINE_TEXT = """
a associated also and by contributed editing files from in journalist journalists press report
photo photos reported reporting staff story the this to with writer writers writing additional ap
reporter
"""
_SHORTEST_FRAGMENT = 5  # characters; less could be part of any word
TAGLINE_WORDS = set(_TAGLINE_TEXT.split())


def words(text: str) -> set[str]:
    """The words of a text without case and accents."""
    return set(re.findall(r"[^\W_]+", fold(text)))


def unaccounted(text: str, article: Article) -> list[str]:
    """The lines of a page that are in no field, no furniture, and not listed as not understood."""
    body = Counter(article.body.split("\n"))
    listed = Counter((*article.furniture, *article.not_understood))
    once = Counter([article.headline, article.section, article.standfirst])
    lost = []
    for raw in text.split("\n"):
        line = raw.strip().strip("\u200b\ufeff")
        if line and not (
            _take(once, line)
            or _take(body, escape_markdown(line))
            or _take(body, f"## {escape_markdown(line)}")
            or _take(body, f"## {escape_markdown(line.strip('- '))}")
            or _take(listed, line)
            or _take(body, line)
            or _is_wrapped_part(line, article)
            or _stands_in_fields(line, article, body)
            or _stands_without_fragments(line, article, body)
            or _stands_in_notes(line, article)
        ):
            lost.append(raw)
    return lost


def _is_wrapped_part(line: str, article: Article) -> bool:
    """Lines of a hard-wrapped headline or standfirst are joined there."""
    fields = (article.headline, article.standfirst)
    return any(line in each and line != each for each in fields)


def _stands_without_fragments(line: str, article: Article, body: Counter[str]) -> bool:
    """Some words of a line are listed, the rest of it is the story's."""
    fragments = [
        each
        for each in (*article.furniture, *article.not_understood)
        if len(each) >= _SHORTEST_FRAGMENT and each in line and each != line
    ]
    without = [line.replace(each, "") for each in fragments]
    if len(fragments) > 1:
        without.append(reduce(lambda rest, each: rest.replace(each, ""), fragments, line))
    rests = [each.strip(" |•·\t") for each in without]
    return any(words(each) and _stands_in_fields(each, article, body) for each in rests)


def _stands_in_notes(line: str, article: Article) -> bool:
    notes = f"{article.editors_note} {article.note_to_desks}"
    return bool(words(line)) and words(line) <= words(notes) | {"editor", "editors", "s", "note"}


def _plain(text: str) -> str:
    return re.sub(r"\\([^\w\s]|_)", r"\1", text).replace("&lt;", "<").replace("&amp;", "&")


def _take(left: Counter[str], line: str) -> bool:
    if left[line] <= 0:
        return False
    left[line] -= 1
    return True


def _stands_in_fields(line: str, article: Article, body: Counter[str]) -> bool:
    dateline = article.dateline
    where = words(f"{dateline.place} {dateline.region} {dateline.agency} {dateline.date}")
    for escaped in +body:
        rest = _plain(escaped)
        if rest and line.endswith(rest) and words(line.removesuffix(rest)) <= where:
            return _take(body, escaped)
    people = words(
        " ".join(f"{c.name} {c.place} {c.affiliation} {c.role}" for c in article.credits)
    )
    if (
        words(line)
        and words(line) <= people | BYLINE_WORDS | TAGLINE_WORDS
        and people & words(line)
    ):
        return True
    if words(line) and words(line) <= where:
        return True
    return any(_in_figure(line, article, number) for number in range(len(article.figures)))


def _in_figure(line: str, article: Article, number: int) -> bool:
    figure = article.figures[number]
    credit = figure.sign_off.raw if figure.sign_off else ""
    fragments = " ".join((*article.furniture, article.note_to_desks))
    prefix = "FILE FILES FILE PHOTO" if figure.is_file else ""
    return words(line) <= words(f"{prefix} {figure.caption} {credit} {fragments}")


def invented(text: str, article: Article) -> set[str]:
    """Words of the article's fields that the page doesn't have."""
    roles = {"writer", "contributing", "photography", "video", *BYLINE_WORDS}
    figures = " ".join(figure.caption or "" for figure in article.figures)
    raws = " ".join(f.sign_off.raw for f in article.figures if f.sign_off)
    people = " ".join(f"{c.name} {c.place} {c.affiliation}" for c in article.credits)
    dateline = article.dateline
    where = f"{dateline.place} {dateline.region} {dateline.country} {dateline.agency}"
    body = re.sub(r"!\[\]\(figure:[a-z0-9-]+\)", "", article.body)
    shown = " ".join(
        (article.headline, article.section, article.standfirst, figures, raws, people, where, body)
    )
    return words(_plain(shown)) - words(text) - roles


def check_accounts(text: str, article: Article) -> None:
    """Assert that every line is accounted for, every figure placed, and nothing invented."""
    assert unaccounted(text, article) == []
    assert invented(text, article) == set()
    assert figure_names(article.body) == tuple(figure.name for figure in article.figures)
