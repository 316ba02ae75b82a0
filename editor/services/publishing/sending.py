"""Sends one dispatch to a site, step by step. Each step can be done again: it looks first.

After every step the progress is kept, so that whoever takes it up after a crash goes on there. The
status comes last: readers see nothing before all of it stands there as it was sent.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from editor.domain.publishing.act import Act
from editor.domain.publishing.dispatch import Dispatch, Progress, Step
from editor.domain.publishing.faults import Fault, NotSentError
from editor.domain.publishing.placement import Placement
from editor.domain.publishing.post import SentPicture
from editor.domain.publishing.remote import (
    Difference,
    RemotePicture,
    RemotePost,
    RemoteStatus,
)
from editor.services.publishing.looking import ChangedThereError, look
from editor.services.publishing.telling import told
from editor.targets.contract import Octets, Site

_SHOWN_DIFFERENCES = 4
_SAID = {RemoteStatus.PUBLISHED: "Published.", RemoteStatus.DRAFT: "It stays a draft."}

Kept = Callable[[Progress, Step, str], None]
"""Keeps the progress, and a line of the log; raises if somebody cancelled meanwhile."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of the story at the target.

    Attributes:
        placement: By our last receipt; None if it never stood there.
        picture: Gives what stands there of a picture by its digest, by earlier receipts.
        is_shared: Whether another story shows a picture of that address.
        sent: Gives the pictures of all its versions that were sent there.
    """

    placement: Placement | None
    picture: Callable[[str], RemotePicture | None]
    is_shared: Callable[[str], bool]
    sent: Callable[[], tuple[RemotePicture, ...]]


class Sending:
    """One dispatch on its way.

    Args:
        site: Signed in.
        dispatch: What is sent.
        standing: What is known of the story there.
        octets: Gives the octets of its pictures.
        kept: Keeps the progress.
    """

    def __init__(
        self, site: Site, dispatch: Dispatch, standing: Standing, octets: Octets, kept: Kept
    ) -> None:
        self._site = site
        self._dispatch = dispatch
        self._standing = standing
        self._octets = octets
        self._kept = kept
        self._progress = dispatch.progress

    def send(self) -> Progress:
        """Go through the steps.

        Raises:
            NotSentError: Something stood in the way; what is done is kept.
        """
        act, remote = self._dispatch.act, self._look()
        if act.takes_back and remote is None:
            return self._progress
        if act is Act.UNPUBLISH:
            assert remote is not None
            return self._unpublish(remote)
        pictures = self._send_pictures()
        remote = remote or self._begin()
        remote = self._write(remote, pictures)
        remote = self._read_back(remote, pictures)
        remote = self._set_status(remote)
        if act is Act.KILL:
            self._remove_pictures()
        swept = self._site.sweep(self._dispatch.post, remote, pictures)
        if swept:
            self._done(Step.RECEIPT, f"{swept} left by a doubled line removed.", remote=remote)
        return self._progress

    def _look(self) -> RemotePost | None:
        try:
            remote, words = look(
                self._site, self._dispatch, self._standing.placement, self._progress
            )
        except ChangedThereError as error:
            self._progress = replace(self._progress, remote=error.remote)
            raise
        self._progress = replace(self._progress, remote=remote)
        self._done(Step.LOOK, words)
        return remote

    def _send_pictures(self) -> dict[str, RemotePicture]:
        post = self._dispatch.post
        pictures = dict(self._progress.pictures)
        for number, picture in enumerate(post.pictures, 1):
            if picture.path in pictures and pictures[picture.path].digest == picture.digest:
                continue
            pictures[picture.path] = self._picture(picture)
            self._progress = replace(self._progress, pictures=dict(pictures))
            self._done(Step.PICTURES, f"Picture {number} of {len(post.pictures)} stands there.")
        wanted = {each.path for each in post.pictures}
        kept = {path: picture for path, picture in pictures.items() if path in wanted}
        self._progress = replace(self._progress, pictures=kept)
        self._done(Step.PICTURES, "")
        return kept

    def _picture(self, picture: SentPicture) -> RemotePicture:
        known = self._standing.picture(picture.digest)
        if known is not None and self._site.has_picture(known):
            return replace(known, digest=picture.digest)
        sent = self._site.upload(picture, self._octets(picture.digest))
        return replace(sent, digest=picture.digest)

    def _begin(self) -> RemotePost:
        remote = self._site.begin(self._dispatch.post)
        self._done(Step.DRAFT, "A draft was begun.", remote=remote)
        return remote

    def _write(self, remote: RemotePost, pictures: dict[str, RemotePicture]) -> RemotePost:
        self._done(Step.WRITE, "", remote=remote)  # begun: from now on the words there may be ours
        try:
            written = self._site.write(remote, self._dispatch.post, pictures)
        except NotSentError as error:
            if error.fault is Fault.CONFLICT:  # between our reading and our writing
                there = self._site.read(remote.id)
                self._progress = replace(self._progress, remote=there or remote)
            raise
        self._done(Step.WRITE, "Text and fields were written.", remote=written)
        return written

    def _read_back(self, remote: RemotePost, pictures: dict[str, RemotePicture]) -> RemotePost:
        read = self._site.read(remote.id)
        if read is None:
            raise NotSentError("The post is gone right after it was written.", Fault.BROKEN)
        differences = self._site.compare(self._dispatch.post, pictures, read)
        if differences:
            raise NotSentError(
                f"It came back otherwise than it was sent: {_told(differences)}.",
                Fault.DIFFERS,
                hint="Readers don’t see it yet."
                if read.status is RemoteStatus.DRAFT
                else "Look at it there, then retry, or set the target up otherwise.",
            )
        self._done(Step.READ_BACK, "It stands there as it was sent.", remote=read)
        return read

    def _set_status(self, remote: RemotePost) -> RemotePost:
        at = self._dispatch.schedule_at
        wanted = RemoteStatus.SCHEDULED if at else RemoteStatus.PUBLISHED
        if self._dispatch.act is Act.KILL and remote.status is not RemoteStatus.PUBLISHED:
            wanted = RemoteStatus.DRAFT  # readers never had it: they get no notice either
        is_told = Step.STATUS in self._progress.done
        if remote.status is not wanted or (at and not is_told):  # it may be another moment there
            self._site.set_status(remote, wanted, at.utc if at else None)
            read = self._site.read(remote.id)
            if read is None or read.status is not wanted:
                raise NotSentError(
                    f"It should be {wanted} there and is {read.status if read else 'gone'}.",
                    Fault.DIFFERS,
                    hint="Look at it there, then retry.",
                )
            remote = read
        said = f"Scheduled there for {told(at)}." if at else _SAID[wanted]
        self._done(Step.STATUS, said, remote=remote)
        return remote

    def _unpublish(self, remote: RemotePost) -> Progress:
        if remote.status is not RemoteStatus.DRAFT:
            self._site.set_status(remote, RemoteStatus.DRAFT)
        read = self._site.read(remote.id)
        if read is None or read.status is not RemoteStatus.DRAFT:
            raise NotSentError("Readers still see it there.", Fault.DIFFERS, hint="Retry.")
        self._done(Step.STATUS, "It is a draft now, which readers don’t see.", remote=read)
        return self._progress

    def _remove_pictures(self) -> None:
        for picture in self._standing.sent():
            if self._standing.is_shared(picture.url):
                self._done(Step.REMOVE, "A picture stays: another story shows it.")
            elif picture.id:
                self._site.remove_picture(picture)
                self._done(Step.REMOVE, "A picture was removed.")

    def _done(self, step: Step, words: str, *, remote: RemotePost | None = None) -> None:
        done = self._progress.done
        self._progress = replace(
            self._progress,
            done=done if step in done else (*done, step),
            remote=remote or self._progress.remote,
        )
        self._kept(self._progress, step, words)

    @property
    def progress(self) -> Progress:
        """How far it is."""
        return self._progress


def _told(differences: tuple[Difference, ...]) -> str:
    shown = ", ".join(each.field for each in differences[:_SHOWN_DIFFERENCES])
    more = len(differences) - _SHOWN_DIFFERENCES
    return f"{shown} and {more} more" if more > 0 else shown
