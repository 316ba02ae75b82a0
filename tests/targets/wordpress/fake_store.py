"""What stands on the test site: posts, pictures, terms, and what WordPress does to them."""

import hashlib
import io
import re
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from html import escape
from typing import Any

from PIL import Image

Raw = dict[str, Any]

_WIDEST_PX = 2560
_SOON = timedelta(seconds=60)
_FORM = "%Y-%m-%dT%H:%M:%S"
_ROLES = {
    "editor": "edit_posts publish_posts upload_files edit_others_posts edit_published_posts "
    "manage_categories unfiltered_html delete_posts",
    "author": "edit_posts publish_posts upload_files edit_published_posts delete_posts",
    "contributor": "edit_posts delete_posts",
}


class RefusedError(Exception):
    """What WordPress answers when it doesn't do it."""

    def __init__(self, status: int, code: str, **data: Any) -> None:
        super().__init__(code)
        self.status, self.code, self.data = status, code, data


@dataclass
class User:
    id: int
    login: str
    name: str
    role: str

    def may(self, right: str) -> bool:
        return right in _ROLES[self.role].split()

    @property
    def rights(self) -> Raw:
        return dict.fromkeys(_ROLES[self.role].split(), True)


@dataclass
class Store:
    """All posts and pictures share their numbers, as in WordPress."""

    url: str
    next_id: int = 10
    posts: dict[int, Raw] = field(default_factory=dict)
    media: dict[int, Raw] = field(default_factory=dict)
    terms: dict[str, dict[int, Raw]] = field(
        default_factory=lambda: {
            "categories": {1: {"id": 1, "name": "Uncategorized"}},
            "tags": {},
        }
    )
    revisions: dict[int, list[Raw]] = field(default_factory=dict)
    coauthors: dict[int, list[str]] = field(default_factory=dict)

    def number(self) -> int:
        self.next_id += 1
        return self.next_id

    def new_post(self, sent: Raw, user: User) -> Raw:
        number = self.number()
        self.posts[number] = {
            "id": number,
            "slug": "",
            "author": user.id,
            "featured_media": 0,
            "tags": [],
            "title": "",
            "content": "",
            "excerpt": "",
            "status": "draft",
            "categories": [1],
            "date_gmt": "",
            "link": f"{self.url}/?p={number}",
        }
        self.revisions[number] = []
        return self.change_post(number, {"status": "draft", **sent}, user, is_new=True)

    def change_post(self, number: int, sent: Raw, user: User, *, is_new: bool = False) -> Raw:
        post = self.posts[number]
        _check_rights(post, sent, user)
        before = deepcopy(post)
        for name in ("title", "content", "excerpt"):
            if name in sent:
                post[name] = sent[name] if user.may("unfiltered_html") else kses(sent[name])
        for name in ("author", "status", "date_gmt"):
            post[name] = sent.get(name, post[name])
        if "slug" in sent:
            post["slug"] = self._free_slug(sent["slug"], self.posts, number)
        for name in ("categories", "tags"):  # unknown ones go silently
            ids: list[int] = sent[name] if name in sent else post[name]
            post[name] = sorted(each for each in ids if each in self.terms[name])
        wanted = sent.get("featured_media", post["featured_media"])
        post["featured_media"] = wanted if wanted in self.media else 0
        post["ppma_author"] = sent.get("ppma_author", post.get("ppma_author", []))
        _set_time(post)
        post["modified_gmt"] = datetime.now(UTC).strftime(_FORM)
        if not is_new and any(post[each] != before[each] for each in ("title", "content")):
            self.revise(number, user)
        return post

    def revise(self, number: int, user: User, kind: str = "revision", ahead_s: int = 0) -> None:
        at = (datetime.now(UTC) + timedelta(seconds=ahead_s)).strftime(_FORM)
        slug = f"{number}-{kind}-v1"
        told = {"id": self.number(), "slug": slug, "author": user.id, "modified_gmt": at}
        self.revisions[number].insert(0, told)

    def find_posts(self, query: Raw) -> list[Raw]:
        found = [each for each in self.posts.values() if each["status"] != "trash"]
        if query.get("status", "publish") != "any":
            found = [each for each in found if each["status"] == query.get("status", "publish")]
        if "slug" in query:
            found = [each for each in found if each["slug"] == query["slug"]]
        for word in query.get("search", "").split():
            found = [each for each in found if word in each["title"] + each["content"]]
        return sorted(found, key=lambda each: int(each["id"]))

    def new_picture(self, form: Raw, name: str, octets: bytes, md5: str, user: User) -> Raw:
        if not user.may("upload_files"):
            raise RefusedError(403, "rest_cannot_create")
        if md5 and hashlib.md5(octets, usedforsecurity=False).hexdigest() != md5:
            raise RefusedError(412, "rest_upload_hash_mismatch")
        try:
            width_px = Image.open(io.BytesIO(octets)).width
        except OSError:
            raise RefusedError(500, "rest_upload_unknown_error") from None
        number = self.number()
        stem, _, ending = name.rpartition(".")
        taken = sum(each["file"] == name for each in self.media.values())
        stem += f"-{taken}" if taken else ""
        stem += "-scaled" if width_px > _WIDEST_PX else ""
        self.media[number] = {
            "id": number,
            "author": user.id,
            "status": "inherit",
            "file": name,
            "slug": self._free_slug(form.get("slug", stem), self.media, number),
            "source_url": f"{self.url}/wp-content/uploads/{stem}.{ending}",
        }
        return self.change_picture(number, form, user)

    def change_picture(self, number: int, sent: Raw, user: User) -> Raw:
        picture = self.media[number]
        if picture["author"] != user.id and not user.may("edit_others_posts"):
            raise RefusedError(403, "rest_cannot_edit")
        for name in ("title", "caption", "description"):
            text = str(sent[name] if name in sent else picture.get(name, ""))
            picture[name] = text if user.may("unfiltered_html") else kses(text)
        picture["post"] = sent.get("post", picture.get("post"))
        if "alt_text" in sent:  # sanitize_text_field
            alt = re.sub(r"%[0-9a-f]{2}", "", re.sub(r"<[a-z/][^>]*>", "", sent["alt_text"]))
            picture["alt_text"] = escape(" ".join(alt.split())).replace("&amp;", "&")
        return picture

    def new_term(self, kind: str, sent: Raw, user: User) -> Raw:
        if kind == "categories" and not user.may("manage_categories"):
            raise RefusedError(403, "rest_cannot_create")
        name = escape(sent["name"], quote=False)
        for each in self.terms[kind].values():
            if each["name"].casefold() == name.casefold():
                raise RefusedError(400, "term_exists", term_id=each["id"])
        number = self.number()
        term = {"id": number, "name": name}
        self.terms[kind][number] = term
        return term

    def _free_slug(self, wanted: str, among: dict[int, Raw], number: int) -> str:
        taken = {each["slug"] for other, each in among.items() if other != number}
        slugs = [wanted, *(f"{wanted}-{count}" for count in range(2, 99))]
        return next(each for each in slugs if each not in taken)


def kses(html: str) -> str:
    """What stays of the HTML of an author."""
    kept = re.sub(r"</?(time|script|style|iframe)\b[^>]*>", "", html)
    kept = re.sub(r"\s*/>", " />", kept).replace("&#39;", "&#039;")
    return re.sub(r"&(?![a-zA-Z]+;|#)", "&amp;", kept)


def _check_rights(post: Raw, sent: Raw, user: User) -> None:
    if post["author"] != user.id and not user.may("edit_others_posts"):
        raise RefusedError(403, "rest_cannot_edit")
    if sent.get("author", user.id) != user.id and not user.may("edit_others_posts"):
        raise RefusedError(403, "rest_cannot_edit_others")
    if sent.get("status") in {"publish", "future"} and not user.may("publish_posts"):
        raise RefusedError(403, "rest_cannot_publish")


def _set_time(post: Raw) -> None:
    now = datetime.now(UTC)
    if not post["date_gmt"]:
        return
    at = datetime.fromisoformat(post["date_gmt"]).replace(tzinfo=UTC)
    if post["status"] == "future" and at < now + _SOON:
        post["status"] = "publish"  # less than a minute ahead: at once
    elif post["status"] == "publish" and at > now + timedelta(seconds=1):
        post["status"] = "future"
