"""Posts, tags and accounts as Ghost 6.65 keeps them."""

import json
import re
import threading
import uuid
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

_FILTER = re.compile(r"(\w+):(~?)(?:'((?:[^'\\]|\\.)*)'|(\w+))([+,]?)")
_CARD = re.compile(r"(<!--kg-card-begin: html-->.*?<!--kg-card-end: html-->)", re.DOTALL)
_LIMITS = {"title": 255, "custom_excerpt": 300, "feature_image_alt": 191, "meta_title": 300}
_META = (
    *("feature_image_alt", "feature_image_caption", "meta_title", "meta_description"),
    *("og_title", "og_image", "og_description", "twitter_title", "twitter_image"),
    *("twitter_description", "email_subject"),
)
_FIELDS = (
    *("title", "custom_excerpt", "feature_image", "canonical_url", "codeinjection_head"),
    *("codeinjection_foot", "status", "published_at", *_META),
)


class RefusedError(Exception):
    """An answer that is no success, with Ghost's own words."""

    def __init__(self, status: int, message: str, **told: Any) -> None:
        super().__init__(message)
        self.status = status
        self.error = {"message": message, "context": None, "code": None, "type": "Error", **told}


def invalid(context: str) -> RefusedError:
    """A validation error."""
    return RefusedError(422, "Validation error.", context=context, type="ValidationError")


class FakePosts:
    """All posts of a site; times have no parts of seconds, as there."""

    def __init__(self, url: str, seconds: Callable[[], float]) -> None:
        self.url = url
        self._seconds = seconds
        self._ids = count(1)
        self._lock = threading.Lock()
        self.posts: dict[str, dict[str, Any]] = {}
        self.pages: list[dict[str, Any]] = []
        self.tags: list[dict[str, str]] = []
        self.users: list[dict[str, str]] = []

    def listed(self, kind: str, query: dict[str, str]) -> dict[str, Any]:
        """A page of the things that a filter finds; never more than 100."""
        everything: dict[str, Iterable[dict[str, Any]]] = {
            "posts": self.posts.values(),
            "pages": self.pages,
            "users": self.users,
            "tags": self.tags,
        }
        found = [each for each in everything[kind] if _fits(each, query.get("filter", ""))]
        most, page = min(100, int(query.get("limit", 15))), int(query.get("page", 1))
        after = page + 1 if len(found) > page * most else None
        shown = found[(page - 1) * most : page * most]
        return {kind: shown, "meta": {"pagination": {"page": page, "next": after}}}

    def read(self, id: str) -> dict[str, Any]:
        """A post."""
        if id not in self.posts:
            raise RefusedError(404, "Resource not found error.", type="NotFoundError")
        return self.posts[id]

    def add(self, sent: dict[str, Any], query: dict[str, str]) -> dict[str, Any]:
        """A new post, by the owner."""
        with self._lock:
            post = dict.fromkeys(_FIELDS)
            post |= {"id": self._id(), "uuid": str(uuid.uuid4()), "status": "draft", "html": None}
            post |= {"tags": [], "authors": [self.users[0]], "created_at": self._now()}
            post |= {"lexical": None, "slug": "", "updated_at": self._now(), "post_revisions": []}
            written = self._written(post, sent, query)
            return self._kept(written)

    def edit(self, id: str, sent: dict[str, Any], query: dict[str, str]) -> dict[str, Any]:
        """Changes of a post, unless it was changed since ``updated_at``."""
        with self._lock:
            post = self.read(id)
            if "updated_at" not in sent:
                raise invalid("Validation failed for 0.")
            written = self._written(post, sent, query)
            unguarded = {"updated_at", "html", *_META}  # the second table isn't looked at
            changed = {name for name in post if post[name] != written[name]} - unguarded
            if changed and sent["updated_at"] != post["updated_at"]:
                said = "Saving failed! Someone else is editing this post."
                told = {"type": "UpdateCollisionError", "code": "UPDATE_COLLISION"}
                raise RefusedError(409, said, context=said, **told)
            return self._kept({**written, "updated_at": self._now()})

    def delete(self, id: str) -> None:
        """Remove a post for good."""
        self.read(id)
        del self.posts[id]

    def _kept(self, post: dict[str, Any]) -> dict[str, Any]:
        is_out = post["status"] == "published"
        post["url"] = f"{self.url}/{post['slug'] if is_out else 'p/' + post['uuid']}/"
        self.posts[post["id"]] = post
        return post

    def _written(
        self, post: dict[str, Any], sent: dict[str, Any], query: dict[str, str]
    ) -> dict[str, Any]:
        """The post with what was sent: what it doesn't know isn't kept."""
        written = {**post, **{name: sent[name] for name in _FIELDS if name in sent}}
        for name, limit in _LIMITS.items():
            if len(written[name] or "") > limit:
                said = f"Value in [posts.{name}] exceeds maximum length of {limit} characters."
                raise invalid(said)
        written["title"] = str(written["title"] or "").strip()
        if sent.get("slug", post["slug"]) != post["slug"]:
            written["slug"] = self._address(post, written, sent["slug"])
        if not written["slug"]:
            written["slug"] = self._free(written["title"], post["id"])
        if query.get("source") == "html" and sent.get("html"):  # an empty one changes nothing
            written["html"] = as_ghost_writes(sent["html"])
            written["lexical"] = json.dumps({"root": written["html"]})
        if "tags" in sent:
            written["tags"] = [self._tag(each) for each in sent["tags"]]
        if "authors" in sent:
            written["authors"] = [self._author(each) for each in sent["authors"]]
        return self._timed(post, written)

    def _timed(self, post: dict[str, Any], written: dict[str, Any]) -> dict[str, Any]:
        at = written["published_at"]
        if written["status"] == "scheduled":
            if post["status"] == "published":
                raise invalid("Your post is already published, please reload your page.")
            too_late = self._at() - timedelta(minutes=2)
            if not at or datetime.fromisoformat(at) < too_late:
                raise invalid("Date must be at least -2 minutes in the future.")
        elif written["status"] == "published" and not at:
            written["published_at"] = self._now()  # and one to come is kept, and it is out
        return written

    def _address(self, post: dict[str, Any], written: dict[str, Any], slug: str) -> str:
        """Looked at, but for a draft that gets another headline too."""
        is_new_draft = written["status"] == "draft" and not written["published_at"]
        if not (post["slug"] and is_new_draft and post["title"] != written["title"]):
            return self._free(slug, post["id"])
        if any(each["slug"] == slug for each in self.posts.values()):
            said = f"update `posts` set `title` = '{written['title']}' - UNIQUE constraint failed"
            raise RefusedError(500, "Internal server error.", context=said)
        return slug

    def _free(self, wanted: str, id: str) -> str:
        """An address that no other post or page has."""
        slug = re.sub(r"[^a-z0-9_]+", "-", wanted.lower()).strip("-")
        others = [each for each in self.posts.values() if each["id"] != id]
        taken = {each["slug"] for each in [*others, *self.pages]}
        numbers = (f"{slug}-{number}" for number in count(2))
        return slug if slug not in taken else next(each for each in numbers if each not in taken)

    def _tag(self, told: dict[str, str]) -> dict[str, str]:
        """A tag by its id, or by its name with these very capitals; else a new one."""
        for tag in self.tags:
            if tag["id"] == told.get("id") or tag["name"] == told.get("name"):
                return tag
        self.tags.append({"id": self._id(), "name": told["name"]})
        return self.tags[-1]

    def _author(self, told: dict[str, str]) -> dict[str, str]:
        """Somebody with an account; else the owner, and nothing is said."""
        for user in self.users:
            if any(told.get(name) == user[name] for name in ("id", "slug", "email")):
                return user
        return self.users[0]

    def _id(self) -> str:
        return f"{next(self._ids):024x}"

    def _at(self) -> datetime:
        return datetime.fromtimestamp(self._seconds(), UTC)

    def _now(self) -> str:
        return self._at().strftime("%Y-%m-%dT%H:%M:%S.000Z")


def as_ghost_writes(html: str) -> str | None:
    """HTML after its way through Lexical: cards are kept, the rest is Ghost's own."""
    parts = _CARD.split(html)
    written = "".join(part if at % 2 else _own(part) for at, part in enumerate(parts))
    return written if re.sub(r"<p>\s*</p>", "", written).strip() else None


def _own(html: str) -> str:
    html = re.sub(r">\n+<", "><", html.strip("\n"))
    html = re.sub(r"</?(?:span|aside|cite|mark)\b[^>]*>", "", html)
    html = re.sub(r'<p class="[^"]*"', "<p", html)
    html = re.sub(r"<(h[1-6])>", r'<\1 id="x">', html)
    html = re.sub(r"(<figcaption>.*?)<br>", r"\1 ", html)
    return re.sub(r"(<img [^>]*?) width=", r'\1 loading="lazy" width=', html)


def _fits(thing: dict[str, Any], told: str) -> bool:
    """Whether a filter of Ghost (NQL) finds it: ``+`` for and, ``,`` for or."""
    found = [
        _holds(str(thing.get(name) or ""), re.sub(r"\\(.)", r"\1", quoted or word), is_part=part)
        for name, part, quoted, word, _ in _FILTER.findall(told)
    ]
    return (any if "'," in told else all)(found)


def _holds(value: str, wanted: str, *, is_part: str) -> bool:
    return wanted.lower() in value.lower() if is_part else value == wanted
