"""Markdown, with or without front matter: our own, Hugo's, Jekyll's, or none's."""

import hashlib
import re
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from editor.domain.article import Article
from editor.domain.errors import UnknownFieldError, UnreadableFileError
from editor.domain.figure import Figure
from editor.domain.identity import new_id
from editor.domain.sign_off import parse_credit_line
from editor.domain.slug import checked_slug, slug_from
from editor.importers.contract import SIZE_LIMIT_OCTETS, Imported, Importer
from editor.importers.credited import credited
from editor.importers.decode import decode
from editor.importers.front_matter.facts import Facts
from editor.importers.front_matter.foreign import foreign_fields
from editor.importers.front_matter.own import FORM, own_fields
from editor.importers.front_matter.printed import with_lead, without_printed
from editor.importers.front_matter.yaml_text import read_yaml, split_front_matter
from editor.importers.image_lines import figures_of_images, safe_path

_OWN = b"---\ncopydesk: "
_ENDINGS = (".md", ".markdown", ".mdown")
_SURE, _LIKELY, _POSSIBLE = 100, 80, 60
_HEAD_OCTETS = 4096
_FIELD = re.compile(rb"---[ \t]*\r?\n(?:#[^\n]*\n)*[A-Za-z_][\w-]*:[ \r\n]")
_TITLE = re.compile(r"\s*?^ {0,3}# +(?P<title>[^\n]*?)(?: +#+)? *(?:\n+|\Z)", re.MULTILINE)
_URL_SLUG_LIMIT = 80


def _recognises(file_name: str, data: bytes) -> int:
    """Its name says so, or it begins with front matter."""
    begins = bool(_FIELD.match(data[:_HEAD_OCTETS].removeprefix(b"\xef\xbb\xbf")))
    if data.startswith(_OWN):
        return _SURE
    if file_name.lower().endswith(_ENDINGS):
        return _LIKELY + (_SURE - _LIKELY - 1) * begins
    return _POSSIBLE * begins


def _read(file_name: str, data: bytes) -> Imported:
    text = _text(file_name, data)
    split = split_front_matter(text)
    values = read_yaml(file_name, split[0]) if split else None
    body = split[1] if split and values is not None else text
    facts = Facts(values or {})
    if _is_own(file_name, facts):
        imported = _own(file_name, facts, body, values or {})
    else:
        imported = _foreign(file_name, facts, body)
    digest = hashlib.sha256(data).hexdigest()
    return replace(imported, article=replace(imported.article, source_digest=digest))


MARKDOWN = Importer("Markdown", _recognises, _read)


def _text(file_name: str, data: bytes) -> str:
    """Our own files are UTF-8, and every character of them counts; others are looked at first."""
    if data.startswith(_OWN) and len(data) <= SIZE_LIMIT_OCTETS:
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            pass
    return decode(file_name, data)


def _is_own(file_name: str, facts: Facts) -> bool:
    form = facts.number("copydesk")
    if form is not None and form > FORM:
        raise UnreadableFileError(
            f"{file_name} was written by a newer Copydesk.",
            hint="Import it there, or bring this one up to date.",
        )
    return form is not None


def _own(file_name: str, facts: Facts, body: str, values: dict[str, Any]) -> Imported:
    """A file of ours: the body is taken byte for byte."""
    strange: list[str] = []
    earlier = facts.texts("not_understood")
    found = own_fields(file_name, facts, strange)
    slug = _slug(facts, found, file_name)
    left = (*earlier, *strange, *facts.left())
    article = Article(id=new_id(), slug=slug, body=body, not_understood=left, **found)
    return Imported(article, _paths(values, article), _shown(values, article))


def _paths(values: dict[str, Any], article: Article) -> dict[str, str]:
    """The pictures that figures name, as far as they lie beside the file or below."""
    known = {figure.name for figure in article.figures}
    figures = values.get("figures")
    return {
        each["name"]: path
        for each in (figures if isinstance(figures, list) else ())
        if isinstance(each, dict) and each.get("name") in known
        if isinstance(each.get("file"), str) and (path := safe_path(each["file"]))
    }


def _shown(values: dict[str, Any], article: Article) -> dict[str, Figure]:
    """The figures with what readers saw in the layers that the file leaves to the photo."""
    listed = values.get("figures")
    words = {
        each["name"]: each["shown"]
        for each in (listed if isinstance(listed, list) else ())
        if isinstance(each, dict) and isinstance(each.get("shown"), dict)
        if isinstance(each.get("name"), str)
    }
    return {
        figure.name: _as_shown(figure, words[figure.name])
        for figure in article.figures
        if figure.name in words
    }


def _as_shown(figure: Figure, words: dict[str, Any]) -> Figure:
    caption, alt, credit = (words.get(name) for name in ("caption", "alt", "credit"))
    if figure.caption is None and isinstance(caption, str):
        figure = replace(figure, caption=caption)
    if figure.alt is None and isinstance(alt, str):
        figure = replace(figure, alt=alt)
    if figure.sign_off is None and isinstance(credit, str) and credit:
        figure = replace(figure, sign_off=parse_credit_line(credit))
    return figure


def _foreign(file_name: str, facts: Facts, body: str) -> Imported:
    strange: list[str] = []
    earlier = facts.texts("not_understood")
    found = own_fields(file_name, facts, strange)
    found |= foreign_fields(facts, found)
    byline, tagline = facts.text("byline"), facts.text("tagline")
    headline, body = _headline(found.get("headline", ""), body.lstrip("\n"))
    found["headline"] = headline
    body, figures, paths = figures_of_images(body, found.get("figures", ()))
    found["figures"] = with_lead(facts, figures, paths)
    slug = _slug(facts, found, file_name)
    left = (*earlier, *strange, *facts.left())
    article = Article(id=new_id(), slug=slug, not_understood=left, **found)
    article = replace(article, body=without_printed(article, body, byline, tagline))
    return Imported(_credited(article, byline, tagline), paths)


def _credited(article: Article, byline: str | None, tagline: str | None) -> Article:
    """With credits read off the printed lines, if those name all the authors."""
    told = credited(replace(article, credits=()), byline=byline, tagline=tagline)
    if {each.name for each in article.credits} <= {each.name for each in told.credits}:
        return told
    return credited(article, byline=byline, tagline=tagline)


def _headline(headline: str, body: str) -> tuple[str, str]:
    """The headline and the body: a title line above the text isn't printed twice."""
    title = _TITLE.match(body)
    if title is None or not title["title"] or (headline and headline != title["title"]):
        return headline, body
    return title["title"], body[title.end() :]


def _slug(facts: Facts, found: dict[str, Any], file_name: str) -> str:
    """The desk's slug; where the file's can't be one it becomes the one of the address."""
    asked = facts.text("slug") or ""
    try:
        return checked_slug(asked)
    except UnknownFieldError:
        if asked:
            found.setdefault("url_slug", asked[:_URL_SLUG_LIMIT])
        return slug_from(asked or found.get("headline", "") or PurePosixPath(file_name).stem)
