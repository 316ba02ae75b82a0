"""What a site's Markdown says twice, for the site and for readers: it comes in once."""

import re
from collections.abc import Mapping
from dataclasses import replace

from editor.domain.article import Article
from editor.domain.dateline_text import dateline_text
from editor.domain.figure import Figure
from editor.importers.front_matter.facts import Facts
from editor.importers.image_lines import safe_path
from editor.markup.figures import FIGURE_LINE
from editor.markup.text import plain_text

_IMAGES = ("image", "heroImage")
_BOLD_START = re.compile(r"\*\*(?P<words>[^*\n]+)\*\*[ ]?")
_LONGEST_LABEL = 40  # characters of “Correction, Nov. 24, 2026:”


def with_lead(
    facts: Facts, figures: tuple[Figure, ...], paths: Mapping[str, str]
) -> tuple[Figure, ...]:
    """The figures, of which the one leads that the front matter calls the image of the story."""
    for field in _IMAGES:
        told = facts.text(field)
        path = safe_path(told) if told else None
        name = next((name for name, each in paths.items() if path and each == path), None)
        if name:
            return tuple(replace(each, lead=each.name == name) for each in figures)
        if told:
            facts.put_back(field, told)
    return figures


def without_printed(article: Article, body: str, byline: str | None, tagline: str | None) -> str:
    """The body without the paragraphs that say what the fields say already.

    Args:
        article: With the fields of the front matter.
        body: Its text, figures placed.
        byline: As the front matter has it printed.
        tagline: Likewise.
    """
    paragraphs = re.split(r"\n{2,}", body.strip("\n"))
    at = 0
    while at < len(paragraphs) and FIGURE_LINE.fullmatch(paragraphs[at]):
        at += 1
    if byline and _says(paragraphs, at, byline):
        del paragraphs[at]
    if article.editors_note and _says(paragraphs, at, article.editors_note, is_labelled=True):
        del paragraphs[at]
    _take_dateline(article, paragraphs)
    for correction in reversed(article.corrections):
        if _says(paragraphs, -1, correction.text, is_labelled=True):
            del paragraphs[-1]
    for line in reversed((tagline or "").splitlines()):
        if line.strip() and _says(paragraphs, -1, line):
            del paragraphs[-1]
    kept = "\n\n".join(filter(None, paragraphs))
    is_same = len(kept) == len(body.strip("\n"))
    return body if is_same else f"{kept}\n" if kept else ""


def _says(paragraphs: list[str], at: int, text: str, *, is_labelled: bool = False) -> bool:
    """Whether a paragraph says just that, or that behind a short label with a colon."""
    if not -len(paragraphs) <= at < len(paragraphs):
        return False
    said, wanted = _words(plain_text(paragraphs[at])), _words(text)
    if not is_labelled:
        return said == wanted
    label = said.removesuffix(wanted).strip()
    return label != said and label.endswith(":") and len(label) <= _LONGEST_LABEL


def _take_dateline(article: Article, paragraphs: list[str]) -> None:
    """Take the dateline off the first paragraph that begins with it, in bold."""
    dateline = _words(dateline_text(article.dateline, article.language))
    for at, paragraph in enumerate(paragraphs if dateline else ()):
        bold = _BOLD_START.match(paragraph)
        if bold and _words(plain_text(bold["words"])) == dateline:
            paragraphs[at] = paragraph[bold.end() :]
            return


def _words(text: str) -> str:
    return " ".join(text.split())
