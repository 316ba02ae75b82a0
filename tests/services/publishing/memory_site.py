"""A site in memory: what a CMS keeps, with a line to it that breaks when a test wants it."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from editor.domain.publishing.ability import Ability
from editor.domain.publishing.faults import Fault, NotSentError
from editor.domain.publishing.post import Post, SentPicture
from editor.domain.publishing.remote import Difference, RemotePicture, RemotePost, RemoteStatus
from editor.domain.publishing.target import Target
from editor.targets.contract import Probe, TargetKind


class DiedError(BaseException):
    """The program was killed at this moment."""


@dataclass
class MemorySite:
    """What stands at the site.

    Attributes:
        cut: Asked before and after each call what happens to the line: ``None`` nothing, an
            exception to raise.
        calls: What was asked, in order.
    """

    posts: dict[str, dict[str, Any]] = field(default_factory=dict)
    pictures: dict[str, dict[str, Any]] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)
    cut: Callable[[str, str], BaseException | None] = lambda _call, _when: None
    doubles: Callable[[str], bool] = lambda _call: False
    time: datetime | None = None
    number: int = 0

    def next_id(self) -> str:
        self.number += 1
        return str(self.number)

    def published(self) -> list[dict[str, Any]]:
        return [each for each in self.posts.values() if each["status"] == "published"]


@dataclass(frozen=True)
class Options:
    """Nothing to choose."""


class MemoryConnection:
    """A line to the site."""

    def __init__(self, site: MemorySite) -> None:
        self.site = site

    def _call(self, name: str, act: Callable[[], Any]) -> Any:
        self.site.calls.append(name)
        if error := self.site.cut(name, "before"):
            raise error
        if self.site.doubles(name):
            act()
        answer = act()
        if error := self.site.cut(name, "after"):
            raise error
        return answer

    def diagnose(self) -> Iterator[Probe]:
        yield Probe("Address", is_good=True, words="It answers.")

    def missing(self) -> Mapping[Ability, str]:
        return {}

    def clock(self) -> datetime | None:
        return self.site.time

    def find(self, post: Post) -> RemotePost | None:
        def act() -> RemotePost | None:
            ours = [k for k, each in self.site.posts.items() if each["marker"] == post.urn]
            return self._remote(min(ours, key=int)) if ours else None

        return self._call("find", act)  # type: ignore[no-any-return]

    def occupant(self, slug: str) -> RemotePost | None:
        def act() -> RemotePost | None:
            taken = [k for k, each in self.site.posts.items() if each["slug"] == slug]
            return self._remote(taken[0]) if taken else None

        return self._call("occupant", act)  # type: ignore[no-any-return]

    def begin(self, post: Post) -> RemotePost:
        def act() -> RemotePost:
            key = self.site.next_id()
            self.site.posts[key] = {
                "marker": post.urn, "slug": post.slug, "title": "", "text": "", "excerpt": "",
                "tags": (), "status": "draft", "by": "",
            }  # fmt: skip
            return self._remote(key)

        return self._call("begin", act)  # type: ignore[no-any-return]

    def has_picture(self, picture: RemotePicture) -> bool:
        return self._call("has_picture", lambda: picture.id in self.site.pictures)  # type: ignore[no-any-return]

    def upload(self, picture: SentPicture, octets: bytes) -> RemotePicture:
        assert hashlib.sha256(octets).hexdigest() == picture.digest

        def look() -> str | None:
            found = [k for k, e in self.site.pictures.items() if e["digest"] == picture.digest]
            return min(found, key=int) if found else None

        def act() -> str:
            key = self.site.next_id()
            self.site.pictures[key] = {"digest": picture.digest, "name": picture.file_name}
            return key

        key = self._call("look for picture", look) or self._call("upload", act)
        return RemotePicture(key, f"https://memory.example/{key}.jpg")

    def write(
        self, remote: RemotePost, post: Post, pictures: Mapping[str, RemotePicture]
    ) -> RemotePost:
        assert set(pictures) == {each.path for each in post.pictures}
        if self._remote(remote.id).digest != remote.digest:
            raise NotSentError("Somebody changed it.", Fault.CONFLICT)

        def words() -> None:
            kept = self.site.posts[remote.id]
            kept |= {
                "title": post.title, "text": _filled(post, pictures), "excerpt": post.excerpt,
                "marker": "",
            }  # fmt: skip

        def tags() -> RemotePost:
            self.site.posts[remote.id]["tags"] = post.tags
            return self._remote(remote.id)

        self._call("write words", words)
        return self._call("write tags", tags)  # type: ignore[no-any-return]

    def read(self, id: str) -> RemotePost | None:
        return self._call("read", lambda: self._remote(id) if id in self.site.posts else None)  # type: ignore[no-any-return]

    def compare(
        self, post: Post, pictures: Mapping[str, RemotePicture], remote: RemotePost
    ) -> tuple[Difference, ...]:
        there = self.site.posts[remote.id]
        sent = {
            "title": post.title, "text": _filled(post, pictures), "excerpt": post.excerpt,
            "tags": post.tags,
        }  # fmt: skip
        return tuple(
            Difference(name, str(value), str(there[name]))
            for name, value in sent.items()
            if there[name] != value
        )

    def set_status(
        self, remote: RemotePost, status: RemoteStatus, at: datetime | None = None
    ) -> RemotePost:
        def act() -> RemotePost:
            self.site.posts[remote.id] |= {"status": status.value, "at": at}
            return self._remote(remote.id)

        return self._call("set_status", act)  # type: ignore[no-any-return]

    def sweep(self, post: Post, keep: RemotePost, pictures: Mapping[str, RemotePicture]) -> int:
        def act() -> int:
            extra = [
                key
                for key, each in self.site.posts.items()
                if each["marker"] == post.urn and key != keep.id
            ]
            for key in extra:
                del self.site.posts[key]
            wanted = {each.digest for each in post.pictures}
            used = {each.id for each in pictures.values()}
            extra += [
                key
                for key, each in self.site.pictures.items()
                if each["digest"] in wanted and key not in used
            ]
            for key in extra:
                self.site.pictures.pop(key, None)
            return len(extra)

        return self._call("sweep", act)  # type: ignore[no-any-return]

    def remove_picture(self, picture: RemotePicture) -> None:
        self._call("remove_picture", lambda: self.site.pictures.pop(picture.id, None))

    def close(self) -> None:
        return None

    def _remote(self, key: str) -> RemotePost:
        kept = self.site.posts[key]
        content = repr([kept[name] for name in ("title", "text", "excerpt", "slug", "tags")])
        return RemotePost(
            key,
            RemoteStatus(kept["status"]),
            url=f"https://memory.example/{kept['slug']}/",
            digest=hashlib.sha256(content.encode()).hexdigest(),
            title=kept["title"],
            excerpt=kept["excerpt"],
            body=kept["text"],
            changed_by=kept["by"],
        )


def _filled(post: Post, pictures: Mapping[str, RemotePicture]) -> str:
    text = post.document
    for path, picture in pictures.items():
        text = text.replace(path, picture.url)
    return text


def memory_kind(site: MemorySite, **values: Any) -> TargetKind:
    """The kind of target that leads to it."""

    def connect(_target: Target, _options: Any, _secret: str) -> MemoryConnection:
        return MemoryConnection(site)

    kind = TargetKind("Memory", Options(), connect, format=lambda _: "wordpress")
    return replace(kind, **values)


def broken() -> NotSentError:
    return NotSentError("The line broke.", Fault.BROKEN)
