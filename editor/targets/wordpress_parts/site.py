"""A signed-in line to a WordPress site: posts that can be read back."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cached_property

from editor.domain.publishing.ability import Ability
from editor.domain.publishing.faults import Fault, NotSentError
from editor.domain.publishing.post import Post, SentPicture
from editor.domain.publishing.remote import Difference, RemotePicture, RemotePost, RemoteStatus
from editor.domain.publishing.target import Target
from editor.targets.contract import Probe
from editor.targets.wordpress_parts.account import Account, account_of
from editor.targets.wordpress_parts.comparing import AUTHORS, differences
from editor.targets.wordpress_parts.content import shown_pictures
from editor.targets.wordpress_parts.diagnosis import diagnose
from editor.targets.wordpress_parts.fields import Wishes, fields_of
from editor.targets.wordpress_parts.lacking import lacking
from editor.targets.wordpress_parts.media import Media
from editor.targets.wordpress_parts.people import People
from editor.targets.wordpress_parts.posts import Posts
from editor.targets.wordpress_parts.reading import Seen, Touch
from editor.targets.wordpress_parts.rest import Rest
from editor.targets.wordpress_parts.terms import Terms
from editor.targets.wordpress_parts.timing import check_status, status_fields
from editor.targets.wordpress_parts.touching import Touches
from editor.targets.wordpress_parts.words import as_html


class WordPressSite:
    """A line to one site (``contract.Site``). Not for several threads.

    Args:
        target: The site.
        wishes: What the desk wants of a story there.
        secret: The application password.
    """

    def __init__(self, target: Target, wishes: Wishes, secret: str) -> None:
        self._rest = Rest(target, secret)
        self._wishes = wishes
        self._terms = Terms(self._rest)
        self._people = People(self._rest, self._who)
        self._media = Media(self._rest, self._who)
        self._posts = Posts(self._rest, self._people, self._media)
        self._touches = Touches(self._rest, self._who)
        self._seen: dict[str, Seen] = {}
        self._ours: dict[str, object] = {}  # by the post, how we left it

    @cached_property
    def _account(self) -> Account:
        return account_of(self._rest)

    def _who(self) -> Account:
        return self._account

    def diagnose(self) -> Iterator[Probe]:
        """Go through address, safe connection, interface, sign-in and rights."""
        return diagnose(self._rest, self._who)

    def missing(self) -> Mapping[Ability, str]:
        """What this site, or our account there, can't take, and why."""
        has = self._wishes.with_section
        return lacking(self._people.keeper, self._account, with_section=has)

    def clock(self) -> datetime | None:
        """The site's own time as its last answer told it (UTC)."""
        return self._rest.web.clock

    def find(self, post: Post) -> RemotePost | None:
        """Our empty draft of this story, the oldest if a doubled line made several."""
        found = self._posts.shells(post.urn)
        return self._known(self._posts.seen(found[0].raw)) if found else None

    def occupant(self, slug: str) -> RemotePost | None:
        """A post that has this address already, as far as our account sees it."""
        found = self._posts.at(slug)
        return found.post(self._rest.root.site) if found else None

    def begin(self, post: Post) -> RemotePost:
        """Make an empty draft with our marker in it."""
        return self._known(self._posts.begin(post.urn, as_html(post.title)))

    def has_picture(self, picture: RemotePicture) -> bool:
        """Whether it still stands there."""
        return self._media.has(picture)

    def upload(self, picture: SentPicture, octets: bytes) -> RemotePicture:
        """Send a picture, unless it stands there already by its digest."""
        return self._media.send(picture, octets)

    def write(
        self, remote: RemotePost, post: Post, pictures: Mapping[str, RemotePicture]
    ) -> RemotePost:
        """Write all fields of the post; its date and its status stay as they are.

        WordPress itself would let the last one win: it is read once more, and what isn't as it
        was read before is written over only if it is what is to be written.
        """
        fields = fields_of(post, pictures, self._wishes, self._terms, self._people)
        there = self._posts.read(remote.id)
        if there is None or there.status is RemoteStatus.REMOVED:
            raise NotSentError(
                "The post isn’t there any more.",
                Fault.CONFLICT,
                hint="Somebody removed it there: bring it back from the trash, or publish anew.",
                code="gone",
            )
        if there.digest != remote.digest and not self._is_written(post, pictures, there):
            by = self._touches.of(there).by
            raise NotSentError(
                f"Somebody changed the post there{f': {by}' if by else ''}.",
                Fault.CONFLICT,
                hint="Compare, and choose what stays.",
            )
        raw = self._posts.change(remote.id, fields)
        if any(
            set(raw[each]) != set(fields[each]) for each in ("tags", "categories") if each in fields
        ):
            self._terms.forget()  # somebody deleted one: WordPress drops unknown ones silently
        authors = self._people.write(remote.id, post, there.authors)
        if "ppma_author" in fields:
            authors = self._people.names_of(raw)
        return self._known(Seen(raw, authors))

    def read(self, id: str) -> RemotePost | None:
        """The post as it stands there; None if it is gone for good."""
        seen = self._posts.read(id)
        if seen is None:
            return None
        self._seen[id] = seen = self._posts.with_pictures(seen)
        is_ours = self._ours.get(id) == seen.mark
        touch = Touch(self._account.name) if is_ours else self._touches.of(seen)
        return seen.post(self._rest.root.site, touch)

    def compare(
        self, post: Post, pictures: Mapping[str, RemotePicture], remote: RemotePost
    ) -> tuple[Difference, ...]:
        """How what was read differs from what was written, but for what WordPress rewrites."""
        seen = self._seen.get(remote.id)
        if seen is None or seen.digest != remote.digest or "_embedded" not in seen.raw:
            found = self._posts.read(remote.id)
            if found is None:
                return (Difference("post", post.title, "gone"),)
            seen = self._posts.with_pictures(found)
        return tuple(self._differences(post, pictures, seen))

    def set_status(
        self, remote: RemotePost, status: RemoteStatus, at: datetime | None = None
    ) -> RemotePost:
        """Publish it, schedule it, or make it a draft; sees that the site did so."""
        if status is remote.status and status is not RemoteStatus.SCHEDULED:
            return remote
        # Hours may have passed since its last answer: an embargoed story waits before this step.
        fields = status_fields(status, at, self._rest.now())
        if status is RemoteStatus.SCHEDULED:
            seen = self._seen.get(remote.id) or self._posts.read(remote.id)
            self._media.hide_with(remote.id, seen.picture_ids if seen else ())
        raw = self._posts.change(remote.id, fields)
        seen = self._posts.seen(raw)
        check_status(seen, fields)
        return self._known(seen)

    def sweep(self, post: Post, keep: RemotePost, pictures: Mapping[str, RemotePicture]) -> int:
        """Remove our other empty drafts of this story, and pictures that stand there twice."""
        others = [
            str(each.raw["id"])
            for each in self._posts.shells(post.urn)
            if str(each.raw["id"]) != keep.id
        ]
        for each in others:
            self._posts.remove(each)
        used = {*shown_pictures(keep.body), *(int(each.id) for each in pictures.values())}
        return len(others) + self._media.remove_doubles(post.pictures, frozenset(used))

    def remove_picture(self, picture: RemotePicture) -> None:
        """Remove a picture of a killed story; one that is gone is no fault."""
        self._media.remove(picture.id)

    def close(self) -> None:
        """Let go of the line."""
        self._rest.web.close()

    def _known(self, seen: Seen) -> RemotePost:
        """A post as we have just made it."""
        number = str(seen.raw["id"])
        self._seen[number], self._ours[number] = seen, seen.mark
        return seen.post(self._rest.root.site, Touch(self._account.name))

    def _is_written(self, post: Post, pictures: Mapping[str, RemotePicture], there: Seen) -> bool:
        """Whether it is what we were about to write: the answer to that got lost on the way."""
        found = self._differences(post, pictures, there)
        return all(each.field == AUTHORS or " of " in each.field for each in found)

    def _differences(
        self, post: Post, pictures: Mapping[str, RemotePicture], seen: Seen
    ) -> Iterator[Difference]:
        return differences(
            post,
            pictures,
            seen,
            account=self._account,
            people=self._people,
            with_section=self._wishes.with_section,
            with_featured=self._wishes.with_featured,
        )
