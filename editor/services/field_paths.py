"""Paths into an article beyond its own fields: ``figures[0].caption``, ``credits[1].role``."""

import re
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from editor.domain.article import Article, Printed
from editor.domain.credit import Credit
from editor.domain.errors import UnknownFieldError, quoted
from editor.domain.fields import number_in, with_value
from editor.domain.figure import Figure
from editor.domain.sign_off import typed_credit
from editor.storage.shelf import Shelf

_ITEM = re.compile(r"(figures|credits)\[([^\]]+)\](?:\.(\w+))?")
_PRINTED = re.compile(r"printed\.(\w+)")
_YES = {"yes", "true", "1", "on"}
_NO = {"no", "false", "0", "off", ""}
_FIGURE_PARTS = ("caption", "alt", "is_file", "lead", "credit")
_CREDIT_PARTS = ("name", "role", "place", "affiliation", "hidden", "note", "is_vanity")
_TRUTHS = {"hidden", "is_vanity"}
_PRINTED_PARTS = tuple(each.name for each in fields(Printed))


def set_path(shelf: Shelf, article: Article, path: str, text: str, now: datetime) -> Article:
    """Set one field from what somebody typed.

    A figure is named by its number from 0 or by its name; the credit after the last makes a
    new one, and a credit set to nothing (``credits[1]=``) is taken out. The credit of a figure
    belongs to its photo and is written there. ``printed.byline`` and its kin write over a line of
    credit; set to nothing they are printed by rule again.

    Raises:
        UnknownFieldError: There is no such field, or it can't hold that.
    """
    line = _PRINTED.fullmatch(path)
    if line is not None:
        return _set_printed(article, line[1], text)
    item = _ITEM.fullmatch(path)
    if item is None:
        return with_value(article, path, text, now=now)
    kind, key, part = item.groups()
    if kind == "figures":
        return _set_figure(shelf, article, key, part or "", text)
    return _set_credit(article, key, part, text)


def _set_printed(article: Article, line: str, text: str) -> Article:
    """Write over a line of credit; nothing goes back to the rule."""
    if line not in _PRINTED_PARTS:
        raise _no_part("printed", _PRINTED_PARTS)
    printed = replace(article.printed, **{line: " ".join(text.split()) or None})
    return replace(article, printed=printed)


def _set_figure(shelf: Shelf, article: Article, key: str, part: str, text: str) -> Article:
    index = _figure_index(article, key)
    figure = article.figures[index]
    changed: Figure
    match part:
        case "caption":
            changed = replace(figure, caption=text)
        case "alt":
            changed = replace(figure, alt=text)
        case "is_file":
            changed = replace(figure, is_file=truth(text))
        case "lead":
            return _with_lead(article, index, is_lead=truth(text))
        case "credit":
            return _set_photo_credit(shelf, article, index, text)
        case _:
            raise _no_part(f"figures[{key}]", _FIGURE_PARTS)
    return _with_figure(article, index, changed)


def _with_figure(article: Article, index: int, figure: Figure) -> Article:
    figures = (*article.figures[:index], figure, *article.figures[index + 1 :])
    return replace(article, figures=figures)


def _with_lead(article: Article, index: int, *, is_lead: bool) -> Article:
    figures = tuple(
        replace(figure, lead=is_lead and place == index)
        for place, figure in enumerate(article.figures)
    )
    return replace(article, figures=figures)


def _set_photo_credit(shelf: Shelf, article: Article, index: int, text: str) -> Article:
    figure = article.figures[index]
    credit = typed_credit(text) if text.strip() else None
    photo = shelf.photos.get(figure.photo) if figure.photo else None
    if photo is None:
        return _with_figure(article, index, replace(figure, sign_off=credit))
    shelf.photos.put(replace(photo, credit=credit))
    return article


def _set_credit(article: Article, key: str, part: str | None, text: str) -> Article:
    people = list(article.credits)
    index = number_in(key)
    if index is None or index > len(people):
        message = f"This story has {len(people)} credits; there is no number {quoted(key)}."
        raise UnknownFieldError(message, hint=f"A new one is credits[{len(people)}].name.")
    if part is None and not text.strip():
        del people[index : index + 1]
        return replace(article, credits=tuple(people))
    if part not in _CREDIT_PARTS:
        raise _no_part(f"credits[{key}]", _CREDIT_PARTS)
    if index == len(people):
        people.append(Credit(name=""))
    value: Any = truth(text) if part in _TRUTHS else text.strip()
    people[index] = replace(people[index], **{part: value})
    if not people[index].name:
        raise UnknownFieldError("A credit needs a name.", hint=f"Set credits[{index}].name first.")
    return replace(article, credits=tuple(people))


def _figure_index(article: Article, key: str) -> int:
    names = [figure.name for figure in article.figures]
    if key in names:
        return names.index(key)
    index = number_in(key)
    if index is not None and index < len(names):
        return index
    message = f"This story has no figure {quoted(key)}."
    hint = f"Its figures are: {', '.join(names)}." if names else "Add photos first."
    raise UnknownFieldError(message, hint=hint)


def truth(text: str) -> bool:
    """Read a yes or no; nothing is no.

    Raises:
        UnknownFieldError: It is neither.
    """
    word = text.strip().casefold()
    if word not in _YES | _NO:
        raise UnknownFieldError(f"{quoted(text)} is neither yes nor no.", hint="Write yes or no.")
    return word in _YES


def _no_part(path: str, parts: tuple[str, ...]) -> UnknownFieldError:
    choice = ", ".join(f"{path}.{part}" for part in parts)
    return UnknownFieldError(f"{path} needs one of its fields.", hint=f"They are: {choice}.")
