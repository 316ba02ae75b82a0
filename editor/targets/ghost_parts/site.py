"""A Ghost as a site of the desk."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from editor.domain.publishing.ability import Ability
from editor.domain.publishing.faults import Fault, NotSentError
from editor.domain.publishing.post import Post, SentPicture
from editor.domain.publishing.remote import Difference, RemotePicture, RemotePost, RemoteStatus
from editor.domain.web_address import web_or_nothing
from editor.targets.contract import Probe
from editor.targets.ghost_parts.addresses import FORMS, occupant, slug_to_write
from editor.targets.ghost_parts.answers import CONFLICT
from editor.targets.ghost_parts.comparing import differences
from editor.targets.ghost_parts.diagnosis import probes
from editor.targets.ghost_parts.fields import NEUTRAL_TITLE, fields_of, marker, slug_of
from editor.targets.ghost_parts.line import Line, only
from editor.targets.ghost_parts.page_facts import plain
from editor.targets.ghost_parts.people import People, nql, spelt_there
from editor.targets.ghost_parts.pictures import stands, upload
from editor.targets.ghost_parts.reading import STATUSES, remote_of
from editor.targets.ghost_parts.status import status_differs, status_fields

_WITH_VERSIONS = {**FORMS, "include": "tags,authors,post_revisions,post_revisions.author"}
_FROM_HTML = {**FORMS, "source": "html"}  # without it Ghost drops the text and says nothing
_NOT_FOUND = 404
_FEW = 2


class GhostSite:
    """A connection to a Ghost by its Admin API; the line is opened by the first request."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._people = People(line)
        self._read: dict[str, Mapping[str, Any]] = {}

    def diagnose(self) -> Iterator[Probe]:
        """Address, safe connection, sign-in and rights; stops at the first failure."""
        return probes(self._line, self._people)

    def missing(self) -> Mapping[Ability, str]:
        """Several authors, where only one person has an account."""
        if len(self._people.accounts()) < _FEW:
            return {
                Ability.SEVERAL_AUTHORS: (
                    "Only one person has an account at this site; the byline stands in the text."
                )
            }
        return {}

    def clock(self) -> datetime | None:
        """The site's own time as its last answer told it (UTC)."""
        return self._line.web.clock

    def find(self, post: Post) -> RemotePost | None:
        """The oldest draft with our marker."""
        found = self._drafts(post)
        return self._remote(found[0]) if found else None

    def occupant(self, slug: str) -> RemotePost | None:
        """A post or page that has this address, drafts too: Ghost gives an address only once."""
        raw = occupant(self._line, slug)
        return self._remote(raw) if raw else None

    def begin(self, post: Post) -> RemotePost:
        """Make a draft that only says that it is one, with our marker in the code of its page.

        The oldest one, should a doubled line have made two.
        """
        slug = slug_of(post)
        draft = {"title": NEUTRAL_TITLE, "slug": slug, "codeinjection_foot": marker(post)}
        made = self._ask("POST", "posts/", _FROM_HTML, draft)
        return self.find(post) or made

    def has_picture(self, picture: RemotePicture) -> bool:
        """Whether it still stands there."""
        return stands(self._line, picture.url)

    def upload(self, picture: SentPicture, octets: bytes) -> RemotePicture:
        """Send a picture, unless it stands where it would be by its digest."""
        return upload(self._line, picture, octets)

    def write(
        self, remote: RemotePost, post: Post, pictures: Mapping[str, RemotePicture]
    ) -> RemotePost:
        """Write all fields; refused if somebody changed it since it was read (``CONFLICT``).

        If it is our own change, sent twice by the line, all is well.
        """
        fields = fields_of(post, pictures)
        sent = {
            **fields,
            "slug": slug_to_write(self._line, self._raw(remote), fields["slug"]),
            "tags": spelt_there(self._line, [each["name"] for each in fields["tags"]]),
        }
        authors = self._people.known(post.authors)
        if authors:
            sent["authors"] = [{"id": account.id} for account in authors]
        try:
            return self._change(remote, sent)
        except NotSentError as error:
            now = self.read(remote.id) if error.code == CONFLICT else None
            if now is None or self.compare(post, pictures, now):
                raise
            return now

    def read(self, id: str) -> RemotePost | None:
        """The post as it stands there; None if it is gone for good."""
        self._people.accounts()  # ``compare`` needs no network then
        try:
            return self._ask("GET", f"posts/{id}/", _WITH_VERSIONS)
        except NotSentError as error:
            if error.status == _NOT_FOUND and error.code == "NotFoundError":
                return None
            raise

    def compare(
        self, post: Post, pictures: Mapping[str, RemotePicture], remote: RemotePost
    ) -> tuple[Difference, ...]:
        """How what was read differs to readers; what is compared says ``differences``."""
        raw = self._raw(remote)
        authors = self._people.known(post.authors)
        address = web_or_nothing(raw.get("url")) or self._line.address
        return tuple(differences(fields_of(post, pictures), authors, raw, address))

    def set_status(
        self, remote: RemotePost, status: RemoteStatus, at: datetime | None = None
    ) -> RemotePost:
        """Publish it now, schedule it, or make it a draft; what came of it is looked at.

        Raises:
            NotSentError: The time is too near (``REFUSED``), somebody changed the post
                (``CONFLICT``), or another status or time came of it (``DIFFERS``).
        """
        fields = status_fields(self._raw(remote), status, at, self._line.now())
        try:
            changed = self._change(remote, fields)
        except NotSentError as error:
            now = self.read(remote.id) if error.code == CONFLICT else None
            if now is None or (now.status, now.digest) != (status, remote.digest):
                raise
            changed = now
        differs = status_differs(self._raw(changed), status, at, self._line.now())
        if differs is not None:
            raise differs
        return changed

    def sweep(
        self,
        post: Post,
        keep: RemotePost,
        pictures: Mapping[str, RemotePicture],  # noqa: ARG002 - Ghost removes none
    ) -> int:
        """Delete other empty drafts with our marker; pictures sent twice can't be removed."""
        removed = 0
        for raw in self._drafts(post):
            is_empty = not plain(str(raw.get("html") or "")) and not raw.get("feature_image")
            if raw["id"] != keep.id and is_empty:
                removed += self._delete(str(raw["id"]))
        return removed

    def remove_picture(self, picture: RemotePicture) -> None:
        """Nothing: Ghost keeps every picture, as ``missing`` says of its kind."""

    def close(self) -> None:
        """Let go of the line."""
        self._line.web.close()

    def _drafts(self, post: Post) -> list[dict[str, Any]]:
        """Drafts with our marker, the oldest first."""
        ours = f"status:draft+codeinjection_foot:~{nql(post.urn)}"
        return self._line.listed(
            "posts", {**FORMS, "filter": ours, "order": "created_at asc, id asc"}
        )

    def _delete(self, id: str) -> int:
        try:
            self._line.ask("DELETE", f"posts/{id}/")
        except NotSentError as error:
            if error.status != _NOT_FOUND:
                raise
            return 0
        return 1

    def _change(self, remote: RemotePost, fields: Mapping[str, Any]) -> RemotePost:
        """Change fields, if the post is as it was read: Ghost wants its own last time for that."""
        query = _FROM_HTML if "html" in fields else FORMS
        sent = {**fields, "updated_at": remote.modified}
        return self._ask("PUT", f"posts/{remote.id}/", query, sent)

    def _ask(
        self,
        method: str,
        path: str,
        query: Mapping[str, str],
        post: Mapping[str, Any] | None = None,
    ) -> RemotePost:
        sent = {} if post is None else {"as_json": {"posts": [post]}}
        return self._remote(only(self._line.ask(method, path, query=query, **sent)))

    def _remote(self, raw: Mapping[str, Any]) -> RemotePost:
        if not raw.get("id") or raw.get("status") not in STATUSES:
            raise NotSentError("Ghost answered with what is no post.", Fault.UNKNOWN)
        remote = remote_of(raw, self._line.address)
        self._read[remote.id] = raw
        return remote

    def _raw(self, remote: RemotePost) -> Mapping[str, Any]:
        """All that Ghost said of a post; it is asked if it isn't the version read last."""
        raw = self._read.get(remote.id)
        if raw is None or raw.get("updated_at") != remote.modified:
            self.read(remote.id)
            raw = self._read.get(remote.id)
        if raw is None:
            raise NotSentError("The post isn’t at the site any more.", Fault.REFUSED)
        return raw
