"""What stands at a site before anything is written there: nothing is overwritten in silence."""

from editor.domain.publishing.dispatch import Dispatch, Progress, Step
from editor.domain.publishing.faults import Fault, NotSentError
from editor.domain.publishing.placement import Placement
from editor.domain.publishing.remote import RemotePost, RemoteStatus
from editor.services.publishing.telling import told
from editor.targets.contract import Site

GONE = "gone"
"""What a dispatch accepts whose post was deleted there: that a new one is made."""

_WORDS = frozenset({"title", "text", "excerpt"})
_LONGEST_WAIT_S = 60.0
_FOUND = {
    True: "It stands there as it was sent.",
    False: "Somebody changed it there; it is taken back all the same.",
}


class ChangedThereError(NotSentError):
    """Somebody changed or deleted it there: somebody here has to choose.

    Args:
        message: A sentence.
        hint: The way out.
        remote: As it stands there; ``REMOVED`` if it is gone.
    """

    def __init__(self, message: str, hint: str, remote: RemotePost) -> None:
        super().__init__(message, Fault.CONFLICT, hint=hint)
        self.remote = remote


def look(
    site: Site, dispatch: Dispatch, placement: Placement | None, progress: Progress
) -> tuple[RemotePost | None, str]:
    """What stands there of a story, and a sentence on it; None if nothing does.

    Args:
        site: Signed in.
        dispatch: What is to be sent.
        placement: As the story stands there by our last receipt.
        progress: What was done of the dispatch by an earlier try.

    Raises:
        ChangedThereError: Somebody changed it there, or deleted it.
        NotSentError: ``CLOCK`` if it is too early by the site's clock, ``REFUSED`` if another post
            has its address.
    """
    known = progress.remote or (placement.remote if placement else None)
    remote = site.read(known.id) if known else None
    if _is_gone(remote) and (known is None or _is_anew(dispatch, placement)):
        remote = site.find(dispatch.post)
    _check_clock(site, dispatch)
    if remote is None or _is_gone(remote):
        return None, _nothing(site, dispatch, placement, known)
    if placement is None or placement.remote.id != remote.id:
        draft = known if known is not None and known.id == remote.id else None
        if draft is not None and not _is_as_sent(site, dispatch, remote, draft, progress):
            raise ChangedThereError(
                f"Our draft of “{dispatch.slug}” was changed there.",
                "Retry writes our version over it; cancel leaves it as it is.",
                remote,
            )
        return remote, "Our draft stands there."
    is_as_sent = _is_as_sent(site, dispatch, remote, placement.remote, progress)
    if dispatch.act.takes_back:  # that can't wait for a choice between two texts
        return remote, _FOUND[is_as_sent]
    if not is_as_sent:
        by = f" by {remote.changed_by}" if remote.changed_by else ""
        raise ChangedThereError(
            f"“{dispatch.slug}” was changed there{by} since it was sent.",
            "Nothing is overwritten: compare, and choose for each passage.",
            remote,
        )
    if dispatch.post.slug and dispatch.post.slug not in remote.url:  # another address, perhaps
        _refuse_taken(site, dispatch, remote.id)
    is_open = " Somebody has it open in the site’s own editor." if remote.is_open else ""
    return remote, f"It stands there as it was sent.{is_open}"


def _is_gone(remote: RemotePost | None) -> bool:
    return remote is None or remote.status is RemoteStatus.REMOVED


def _is_anew(dispatch: Dispatch, placement: Placement | None) -> bool:
    """Whether a new post is made of a story that stood there once."""
    return placement is not None and (dispatch.accepts == GONE or _is_gone(placement.remote))


def _nothing(
    site: Site, dispatch: Dispatch, placement: Placement | None, known: RemotePost | None
) -> str:
    """Nothing stands there: see that it may be begun."""
    if dispatch.act.takes_back:
        return "It is gone there already."
    if placement is not None and not _is_anew(dispatch, placement):
        raise ChangedThereError(
            f"“{dispatch.slug}” was deleted there since it was sent.",
            "Retry makes a new post of it; cancel leaves it deleted.",
            RemotePost(placement.remote.id, RemoteStatus.REMOVED),
        )
    _refuse_taken(site, dispatch, known.id if known else "")
    return "Nothing of it stands there yet."


def _refuse_taken(site: Site, dispatch: Dispatch, ours: str) -> None:
    """See that no post but ours, by its id there, has the address.

    Raises:
        NotSentError: Another one has it.
    """
    occupant = site.occupant(dispatch.post.slug) if dispatch.post.slug else None
    if occupant is not None and occupant.id != ours:
        raise NotSentError(
            f"Another post there has the address “{dispatch.post.slug}”.",
            Fault.REFUSED,
            hint="Give the story another address part, or rename or delete that post.",
        )


def _is_as_sent(
    site: Site, dispatch: Dispatch, remote: RemotePost, left: RemotePost, progress: Progress
) -> bool:
    """Whether what stands there is as we left it, or is what we are about to write ourselves."""
    if remote.digest in {left.digest, dispatch.accepts}:
        return True
    if Step.WRITE not in progress.done:
        return False
    # We may have died in mid-writing: then the words are ours and other fields may be missing.
    differences = site.compare(dispatch.post, progress.pictures, remote)
    return not any(each.field in _WORDS for each in differences)


def _check_clock(site: Site, dispatch: Dispatch) -> None:
    """Never before its moment, whatever this computer's clock says."""
    release, there = dispatch.release_at, site.clock()
    if release is None or there is None or there >= release.utc:
        return
    raise NotSentError(
        f"By the site’s clock it is {there:%Y-%m-%d %H:%M:%S} UTC, before {told(release)}.",
        Fault.CLOCK,
        hint="Set this computer’s clock.",
        retry_after_s=min((release.utc - there).total_seconds(), _LONGEST_WAIT_S),
    )
