"""What stands around the words of a page and isn't read: buttons, share bars, advertisements."""

import re

from editor.markup.from_html.tree import Tag

_NEVER_READ = frozenset(
    {
        *("script", "style", "noscript", "template", "head", "title", "meta", "link", "object"),
        *("audio", "video", "canvas", "svg", "math", "button", "select", "input", "option"),
        *("textarea", "datalist", "dialog", "xml", "w:sdtpr", "o:smarttagtype", "map", "nav"),
        *("del", "v:shapetype", "v:shape", "st1", "iframe", "embed", "applet", "progress", "rt"),
        *("rp",),
    }
)
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


def is_never_read(tag: Tag) -> bool:
    """Whether an element holds nothing that a reader reads as text."""
    return (
        tag.name in _NEVER_READ
        or tag.attrs.get("role", "") in _ROLES
        or (tag.attrs.get("aria-hidden") == "true" and tag.name != "body")
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
