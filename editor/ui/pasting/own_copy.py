"""What is copied here: Markdown, the same as HTML for other programs, and its figures for us."""

from collections.abc import Mapping
from html import escape

from PySide6.QtCore import QMimeData

from editor.domain.article import Article
from editor.domain.caption_text import caption_text
from editor.domain.figure import Figure
from editor.domain.story import Story
from editor.markup.figures import figure_names
from editor.markup.render import to_html
from editor.ui.pasting.clipboard import OWN

HTML_AT_MOST = 60_000
"""Characters that are also given as HTML; of more, the rendering would be felt."""


def add_formats(text: str, data: QMimeData, story: Story) -> None:
    """Add HTML for Word and mail programs, and the figures for another story of ours."""
    if not text:
        return
    data.setData(OWN, _packed(text, story.article))
    if len(text) <= HTML_AT_MOST:
        data.setHtml(_html(text, story))


def brought_figures(data: QMimeData) -> Mapping[str, Figure] | None:
    """The figures that a copy of ours brings, by name; None if the copy isn't ours."""
    import msgspec  # noqa: PLC0415 - not before something is pasted

    if not data.hasFormat(OWN):
        return None
    try:
        figures = msgspec.json.decode(data.data(OWN).data(), type=tuple[Figure, ...])
    except (msgspec.DecodeError, ValueError):  # another program's idea of it
        return {}
    return {figure.name: figure for figure in figures}


def _packed(text: str, article: Article) -> bytes:
    import msgspec  # noqa: PLC0415 - not before something is copied

    names = set(figure_names(text))
    return msgspec.json.encode([figure for figure in article.figures if figure.name in names])


def _html(text: str, story: Story) -> str:
    def words_of(name: str) -> str:
        figure = story.article.figure(name)
        if figure is None:
            return ""
        caption = caption_text(story.caption_of(figure), figure.is_file)
        return f"<p><em>{escape(caption)}</em></p>" if caption else ""

    body = to_html(text, story.article.language, words_of)
    is_inline = "\n" not in text.strip("\n") and body.startswith("<p>") and body.count("<p>") == 1
    inner = body.removeprefix("<p>").removesuffix("</p>") if is_inline else body
    return f'<meta charset="utf-8">{inner}'
