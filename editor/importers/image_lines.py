"""Images of other Markdown files, on lines of their own, as figures of ours."""

import re
from html import unescape
from pathlib import PurePosixPath
from urllib.parse import unquote

from editor.domain.figure import Figure
from editor.domain.sign_off import parse_credit_line, split_caption
from editor.domain.slug import figure_name_from
from editor.markup.figures import figure_line, figure_names
from editor.markup.text import plain_text

_IMAGE_LINE = re.compile(
    r"^ {0,3}!\[(?P<alt>(?:[^\[\]\n\\]|\\[^\n])*)\]\([ ]*<?(?P<path>[^()<>\s\"]+)>?"
    r"(?:[ ]+\"(?P<title>[^\"\n]*)\")?[ ]*\)[ \t]*$"
    # A line in italics right under it is what readers see as its caption, in brackets its credit.
    r"(?:\n(?P<caption>\*(?!\*)[^\n]*[^*\n]\*)(?: (?P<credit>\([^()\n]+\)))?[ \t]*"
    r"(?=\n[ \t]*(?:\n|\Z)|\Z))?",
    re.MULTILINE,
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def figures_of_images(
    body: str, figures: tuple[Figure, ...]
) -> tuple[str, tuple[Figure, ...], dict[str, str]]:
    """Turn image lines into figure lines.

    An image from the web, from an absolute path or from outside the folder stays as it is.

    Args:
        body: Markdown.
        figures: Those that the front matter names; they stay first.

    Returns:
        The new body, the figures, and the paths of their pictures by figure name.
    """
    found = {figure.name: figure for figure in figures}
    for name in figure_names(body):
        found.setdefault(name, Figure(name))
    paths: dict[str, str] = {}

    def placed(line: re.Match[str]) -> str:
        path = safe_path(line["path"])
        if path is None:
            return line[0]
        name = figure_name_from(PurePosixPath(path).stem, found)
        words = plain_text(line["caption"]) if line["caption"] else line["title"] or ""
        credit = plain_text(line["credit"] or "")
        found[name] = _figure(name, _unescaped(line["alt"]).strip(), words.strip(), credit)
        paths[name] = path
        return figure_line(name)

    return _IMAGE_LINE.sub(placed, body), tuple(found.values()), paths


def _unescaped(text: str) -> str:
    return unescape(_ESCAPED.sub(r"\1", text))


def _figure(name: str, alt: str, title: str, credit: str) -> Figure:
    parts = split_caption(title)
    return Figure(
        name,
        caption=parts.body or None,
        alt=alt or None,
        is_file=parts.is_file,
        sign_off=parse_credit_line(credit) if credit else parts.credit,
    )


def safe_path(path: str) -> str | None:
    """A path beside or below the imported file, with forward slashes; None if it leads elsewhere.

    ``%20`` and its kind are read as the characters they stand for.
    """
    plain = unquote(path.strip())
    parts = plain.split("/")
    outside = plain.startswith(("/", "~")) or ".." in parts or "\\" in plain
    if not plain or outside or _SCHEME.match(plain) or _CONTROL.search(plain):
        return None
    return "/".join(part for part in parts if part not in {"", "."}) or None
