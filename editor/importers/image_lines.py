"""Images of other Markdown files, on lines of their own, as figures of ours."""

import re
from pathlib import PurePosixPath
from urllib.parse import unquote

from editor.domain.figure import Figure
from editor.domain.sign_off import split_caption
from editor.domain.slug import figure_name_from
from editor.markup.figures import figure_line, figure_names

_IMAGE_LINE = re.compile(
    r"^ {0,3}!\[(?P<alt>[^\[\]\n]*)\]\([ ]*<?(?P<path>[^()<>\s\"]+)>?"
    r"(?:[ ]+\"(?P<title>[^\"\n]*)\")?[ ]*\)[ \t]*$",
    re.MULTILINE,
)
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
        found[name] = _figure(name, line["alt"].strip(), (line["title"] or "").strip())
        paths[name] = path
        return figure_line(name)

    return _IMAGE_LINE.sub(placed, body), tuple(found.values()), paths


def _figure(name: str, alt: str, title: str) -> Figure:
    parts = split_caption(title)
    return Figure(
        name,
        caption=parts.body or None,
        alt=alt or None,
        is_file=parts.is_file,
        sign_off=parts.credit,
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
