"""An exported page brought into the HTML that Qt's text browser understands: only for looking at.

The bytes that are exported stay as they are: this works on a copy.
"""

import re

_LEFT_OUT = re.compile(
    r"<(style|script|title)\b.*?</\1\s*>|<(?:meta|link)\b[^>]*>", re.IGNORECASE | re.DOTALL
)
_IMG = re.compile(r"<img\b[^>]*>", re.IGNORECASE)
_SIZES = re.compile(r"\s(?:width|height|srcset|sizes)=\"[^\"]*\"", re.IGNORECASE)
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


def old_html(document: str) -> str:
    """A page, or a part of one, without its style and scripts, in elements of HTML 4."""
    html = _LEFT_OUT.sub("", document)
    html = _IMG.sub(lambda image: _SIZES.sub("", image[0]), html)
    return _TAG.sub(_old_tag, html)


def _old_tag(found: re.Match[str]) -> str:
    slash, name = found[1], found[2].lower()
    mark = "" if slash else f' class="{name}"'
    return f"<{slash}{_RENAMED[name]}{mark}"
