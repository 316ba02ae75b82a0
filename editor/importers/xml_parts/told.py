"""What an XML document of a wire told, and the story that it becomes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from editor.domain.article import Article, Correction
from editor.domain.byline_reading import parse_byline
from editor.domain.credit import Credit
from editor.domain.dateline import Dateline
from editor.domain.dateline_text import split_dateline
from editor.domain.errors import UnreadableFileError
from editor.importers.contract import Imported
from editor.importers.credited import credited
from editor.importers.fragment import ReadFragment, new_article, read_fragment
from editor.importers.image_lines import safe_path
from editor.markup.from_html.read import LIMIT_CHARACTERS

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")


@dataclass(frozen=True, slots=True)
class Told:
    """What a document told.

    Attributes:
        html: The text, with the classes of our dialect.
        is_own: Copydesk wrote it.
        byline: As printed; None if the document doesn't say.
        tagline: Likewise.
        dateline: None if the document has it in its text alone.
        corrections: Those that the head names; the text's own come first.
        people: The credits, where no line prints them.
        fields: Other fields of the article by their names.
        not_understood: Lines about what has no place in a story.
    """

    html: str = ""
    is_own: bool = False
    language: str = ""
    headline: str = ""
    slug: str = ""
    note_to_desks: str = ""
    byline: str | None = None
    tagline: str | None = None
    dateline: Dateline | None = None
    corrections: tuple[Correction, ...] = ()
    people: tuple[Credit, ...] = ()
    fields: Mapping[str, Any] = field(default_factory=dict)
    not_understood: tuple[str, ...] = ()


def known_language(*tags: str | None) -> str:
    """The first that is a language of BCP 47; empty if none is."""
    spelled = ((tag or "").replace("_", "-").strip() for tag in tags)
    return next((tag for tag in spelled if _LANGUAGE.fullmatch(tag) and tag != "und"), "")


def story_of(file_name: str, data: bytes, told: Told) -> Imported:
    """The story.

    Raises:
        UnreadableFileError: It has no words and no pictures, or too many.
    """
    if len(told.html) > LIMIT_CHARACTERS:
        raise UnreadableFileError(
            f"{file_name} is too long for a story.", hint="Import its parts one by one."
        )
    language = told.language or Article("", "").language
    read = read_fragment(told.html, language=language, is_own=told.is_own)
    if not told.is_own:
        read, told = _without_dateline(read, told)
        read = replace(read, body=read.body.removeprefix(f"## {told.headline}\n\n"))
        told = replace(told, byline=_with_by(told.byline, language))
    article = new_article(file_name, data, read, headline=told.headline, slug=told.slug)
    if not (article.body or article.headline or article.figures):
        raise UnreadableFileError(
            f"{file_name} has no story in it.", hint="Ask its sender for the text."
        )
    known = {each.text for each in article.corrections}
    article = replace(
        article,
        language=language,
        dateline=told.dateline or article.dateline,
        corrections=(
            *article.corrections,
            *(each for each in told.corrections if each.text not in known),
        ),
        note_to_desks="\n".join(filter(None, (told.note_to_desks, article.note_to_desks))),
        not_understood=(*told.not_understood, *article.not_understood),
        **{name: value for name, value in told.fields.items() if value},
    )
    article = credited(
        article,
        byline=read.byline if told.byline is None and read.byline else told.byline,
        tagline=read.tagline if told.tagline is None and read.tagline else told.tagline,
        people=told.people,
    )
    paths = {name: path for name, source in read.sources.items() if (path := safe_path(source))}
    return Imported(article, paths)


def _with_by(line: str | None, language: str) -> str | None:
    """A byline of mere names, as a field of its own often is, in the form that is printed."""
    if not line or parse_byline(line, language) is not None:
        return line
    return f"By {line}" if parse_byline(f"By {line}") is not None else line


def _without_dateline(read: ReadFragment, told: Told) -> tuple[ReadFragment, Told]:
    """Take the dateline off a text that begins with it, as agencies send it beside the field."""
    if read.dateline != Dateline():
        return read, told
    split = split_dateline(read.body)
    if split is None:
        return read, told
    dateline, rest = split
    if told.dateline and dateline.place.casefold() != told.dateline.place.casefold():
        return read, told
    whole = told.dateline or Dateline()
    if dateline.agency:
        whole = replace(whole, agency=dateline.agency)
    if not whole.place:
        whole = dateline
    return replace(read, body=rest), replace(told, dateline=whole)
