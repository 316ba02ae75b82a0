"""The texts of an article by path: what can be looked through and replaced as words."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from editor.domain.article import Article

_FIELDS = (
    "headline",
    "standfirst",
    "kicker",
    "body",
    "social_headline",
    "seo_title",
    "editors_note",
    "note_to_desks",
)
_OF_A_FIGURE = ("caption", "alt")


def texts_of(article: Article) -> dict[str, str]:
    """What is written in an article: ``headline``, ``body``, ``figures[0].caption`` and so on.

    Texts that are unset or empty are left out.
    """
    texts = {name: getattr(article, name) for name in _FIELDS}
    for number, figure in enumerate(article.figures):
        for name in _OF_A_FIGURE:
            texts[f"figures[{number}].{name}"] = getattr(figure, name) or ""
    return {path: text for path, text in texts.items() if text}


def with_texts(article: Article, texts: Mapping[str, str]) -> Article:
    """An article with these texts in the place of its own; the paths are those of ``texts_of``."""
    fields: dict[str, Any] = {path: text for path, text in texts.items() if path in _FIELDS}
    figures = list(article.figures)
    for number, figure in enumerate(figures):
        new: dict[str, Any] = {
            name: texts[path]
            for name in _OF_A_FIGURE
            if (path := f"figures[{number}].{name}") in texts
        }
        figures[number] = replace(figure, **new)
    return replace(article, **fields, figures=tuple(figures))
