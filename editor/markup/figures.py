"""The line that places a figure: ``![](figure:NAME)``, alone on its line."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from editor.domain.article import Article
from editor.domain.figure import Figure
from editor.markup.characters import disguise
from editor.markup.hidden_notes import without_notes

FIGURE_LINE = re.compile(r"^ {0,3}!\[\]\(figure:([a-z0-9-]+)\)[ \t]*$", re.MULTILINE)


def figure_line(name: str) -> str:
    """The line that places the figure of that name, without a line end."""
    return f"![](figure:{name})"


@lru_cache(maxsize=2)  # every key in a caption asks it of the same 100,000 words
def figure_names(body: str) -> tuple[str, ...]:
    """The names of the figures that a body places, in order; twice if it stands there twice."""
    return tuple(FIGURE_LINE.findall(disguise(without_notes(body))))


def with_figures(body: str, names: Sequence[str]) -> str:
    """The body with figures placed at its end; those that it places already stay where they are."""
    placed = set(figure_names(body))
    lines = [figure_line(name) for name in names if name not in placed]
    if not lines:
        return body
    above = [body.rstrip("\n")] if body.strip() else []
    return "\n\n".join([*above, *lines]) + "\n"


def lead_above(article: Article) -> Figure | None:
    """The figure that is shown over the text: a lead that the text places nowhere."""
    lead = next((figure for figure in article.figures if figure.lead), None)
    return lead if lead and lead.name not in figure_names(article.body) else None


def lead_lifted(article: Article) -> Article:
    """The article with its lead figure over the text, wherever the text placed it.

    For sites that show the lead picture over the text by themselves: it would stand there twice.
    """
    lead = article.lead
    if lead is None or lead.photo is None:
        return article
    body, figures = article.body, (replace(each, lead=each == lead) for each in article.figures)
    for found in reversed([*FIGURE_LINE.finditer(disguise(body))]):
        if found[1] == lead.name:
            body = body[: found.start()] + body[found.end() :].removeprefix("\n")
    return replace(article, body=body, figures=tuple(figures))
