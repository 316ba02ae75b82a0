"""What stands around the words of a page and isn't read: buttons, share bars, advertisements."""

import re

from editor.markup.from_html.styles import declarations, is_hidden
from editor.markup.from_html.tree import Tag

_NEVER_READ = frozenset(
    {
        *("script", "style", "noscript", "template", "head", "title", "meta", "link", "object"),
        *("audio", "video", "canvas", "svg", "math", "input", "textarea", "datalist", "xml"),
        *("w:sdtpr", "o:smarttagtype", "map", "del", "v:shapetype", "v:shape", "st1", "iframe"),
        *("embed", "applet", "progress", "rt", "rp"),
    }
)
_CONTROLS = frozenset({"button", "select", "option", "dialog", "nav"})
_ROLES = frozenset({"navigation", "button", "search", "dialog", "toolbar", "banner", "menu"})
_BOXES = frozenset({"div", "section", "aside", "ul", "footer", "form", "p", "span", "header"})
_ASIDE = re.compile(
    r"(?:^|[-_ ])(?:ads?|advert\w*|adslot|sponsor\w*|outbrain|taboola|share\w*|sharing|social\w*"
    r"|newsletter\w*|promo\w*|related\w*|recirc\w*|recommended|read-?more|sign-?up|subscribe\w*"
    r"|paywall|cookie\w*|consent|breadcrumbs?|comments?-(?:count|link|box)|toolbar|skip-?link"
    r"|sr-only|visually-?hidden|screen-?reader\w*|print-only|audio-player|listen)(?:$|[-_ ])",
    re.IGNORECASE,
)
_COMMENTS = re.compile(r"MsoComment\w*")
_WORDS_AT_MOST = 60
_SHARE_AT_MOST = 3


_LINE_ENDS = frozenset(
    {
        *("p", "div", "section", "article", "main", "header", "footer", "aside", "address", "form"),
        *("ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "td", "th", "caption", "figure"),
        *("figcaption", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "br", "hr", "nav", "pre"),
        *("button", "select", "option", "dialog", "body", "fieldset", "legend", "details", "label"),
        *("summary", "center"),
    }
)


def is_control(tag: Tag) -> bool:
    """Whether an element is a menu, a button or the like: words to click on."""
    return (
        tag.name in _CONTROLS
        or tag.attrs.get("role", "") in _ROLES
        or (tag.attrs.get("aria-hidden") == "true" and tag.name != "body")
    )


def lines_of_text(tag: Tag, without: Tag | None = None) -> list[str]:
    """What a reader sees of an element, line by line.

    Args:
        tag: The element.
        without: An element in it that is passed over.
    """
    pieces: list[str] = []
    waiting: list[Tag | str] = [tag]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            pieces.append(each.replace("\n", " "))
        elif each is not without and not is_never_read(each) and not _is_unseen(each):
            end = ["\n"] if each.name in _LINE_ENDS else [" "] if each.name == "a" else []
            pieces += end
            waiting.extend([*end, *reversed(each.inside)])
        elif each is without:
            pieces.append("\n")
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return [line for line in lines if line]


def _is_unseen(tag: Tag) -> bool:
    return is_hidden(tag, declarations(tag.attrs.get("style", "")))


def is_never_read(tag: Tag) -> bool:
    """Whether an element holds nothing that is seen as text on the page."""
    return (
        tag.name in _NEVER_READ
        or any(_COMMENTS.fullmatch(name) for name in tag.classes)
        or "mso-element:comment-list" in tag.attrs.get("style", "").replace(" ", "")
    )


def is_furniture(tag: Tag, page_words: int) -> bool:
    """Whether an element is a share bar, an advertisement or the like, by its own name for it.

    Only if it is short, and a small part of what was copied: no wrong name may cost a story.
    """
    if tag.name not in _BOXES:
        return False
    named = f"{tag.attrs.get('class', '')} {tag.attrs.get('id', '')}"
    if not _ASIDE.search(named) and "data-ad" not in tag.attrs:
        return False
    words = len(tag.text().split())
    return words <= _WORDS_AT_MOST and words * _SHARE_AT_MOST <= page_words
