"""An exported page brought into the HTML that QTextBrowser understands. Only for looking at it.

The bytes that are exported stay as they are: this works on a copy.
"""

import re

from editor.ui.theme import SANS, SERIF, Theme

_LEFT_OUT = re.compile(
    r"<(style|script)\b.*?</\1\s*>|<(?:meta|link)\b[^>]*>", re.IGNORECASE | re.DOTALL
)
_SIZES = re.compile(r"(<img\b[^>]*?)\s(?:width|height|srcset|sizes)=\"[^\"]*\"", re.IGNORECASE)
_RENAMED = {
    "figure": "div",
    "figcaption": "p",
    "main": "div",
    "article": "div",
    "section": "div",
    "header": "div",
    "footer": "div",
    "aside": "blockquote",
}
_TAG = re.compile(rf"<(/?)({'|'.join(_RENAMED)})\b", re.IGNORECASE)


def shown_html(document: str) -> str:
    """A page without its style and scripts, in elements of HTML 4."""
    html = _LEFT_OUT.sub("", document)
    count = 1
    while count:
        html, count = _SIZES.subn(r"\1", html)
    return _TAG.sub(_old_tag, html)


def _old_tag(found: re.Match[str]) -> str:
    slash, name = found[1], found[2].lower()
    mark = "" if slash else f' class="{name}"'
    return f"<{slash}{_RENAMED[name]}{mark}"


def style_of(theme: Theme) -> str:
    """The look of the preview, in the little CSS that QTextBrowser has."""
    ink, soft, line = (colour.name() for colour in (theme.ink, theme.soft, theme.line))
    return f"""
        body {{ font-family: "{SERIF}"; font-size: 17px; color: {ink}; }}
        h1 {{ font-size: 27px; font-weight: 600; margin: 4px 0 2px 0; line-height: 82%; }}
        h2 {{ font-size: 20px; font-weight: 600; margin: 20px 0 4px 0; line-height: 88%; }}
        h3 {{ font-size: 17px; font-weight: 600; margin: 16px 0 4px 0; }}
        p {{ margin: 0 0 12px 0; }}
        a {{ color: {theme.accent.name()}; }}
        blockquote {{ margin: 12px 24px; font-style: italic; }}
        .by, .over, .figcaption {{ font-family: "{SANS}"; font-size: 13px; color: {soft}; }}
        .standfirst {{ font-size: 18px; color: {soft}; }}
        .tagline {{ font-style: italic; color: {soft}; }}
        th, td {{ border: 1px solid {line}; padding: 4px 8px; }}
    """
