"""Films and posts of other sites, by the address that stands for them in a story."""

import re

from editor.markup.from_html.links import clean_address
from editor.markup.from_html.tree import Tag

_PLAYERS = (
    (re.compile(r"(?:https?:)?//(?:www\.)?youtube(?:-nocookie)?\.com/embed/([\w-]{6,20})"),
     "https://www.youtube.com/watch?v={}"),
    (re.compile(r"(?:https?:)?//player\.vimeo\.com/video/(\d+)"), "https://vimeo.com/{}"),
    (re.compile(r"(?:https?:)?//platform\.twitter\.com/embed/Tweet\.html\?(?:.*&)?id=(\d+)"),
     "https://x.com/i/status/{}"),
    (re.compile(r"(?:https?:)?//open\.spotify\.com/embed/((?:episode|track|show)/\w+)"),
     "https://open.spotify.com/{}"),
)  # fmt: skip
_POSTS = {
    "twitter-tweet": re.compile(r"https://(?:twitter|x)\.com/\w+/status/\d+"),
    "instagram-media": re.compile(r"https://www\.instagram\.com/(?:p|reel)/[\w-]+/?"),
    "tiktok-embed": re.compile(r"https://www\.tiktok\.com/@[\w.]+/video/\d+"),
    "bluesky-embed": re.compile(r"https://bsky\.app/profile/[\w.:-]+/post/\w+"),
    "fb-post": re.compile(r"https://www\.facebook\.com/[\w.]+/posts/\w+"),
}
_NAMED_IN = ("data-instgrm-permalink", "cite", "data-href", "href", "src")


def embed_address(tag: Tag) -> str:
    """The address of what an element shows from elsewhere; empty if it shows nothing such."""
    if tag.name == "iframe":
        source = tag.attrs.get("src", "") or tag.attrs.get("data-src", "")
        for player, address in _PLAYERS:
            found = player.match(source)
            if found:
                return address.format(found[1])
        return ""
    forms = [_POSTS[name] for name in tag.classes if name in _POSTS]
    return _post(tag, forms[0]) if forms else ""


def _post(tag: Tag, form: re.Pattern[str]) -> str:
    last = ""
    for each in tag.tags():
        for name in _NAMED_IN:
            found = form.match(clean_address(each.attrs.get(name, "")) or "")
            if found:
                last = found[0]
    return last
