"""What somebody changed at a site: looked at, compared, chosen from, brought home as a revision."""

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from editor.domain.article import Article
from editor.domain.errors import RefusedError, UnknownFieldError
from editor.domain.publishing.dispatch import Dispatch, DispatchState
from editor.domain.publishing.placement import Placement
from editor.domain.publishing.remote import RemotePost, RemoteStatus
from editor.domain.publishing.target import Target
from editor.domain.publishing.three_way import Side, ThreeWay
from editor.domain.revision import Revision
from editor.services.history import History
from editor.services.publishing.remote_comparing import Comparing, Comparison
from editor.services.publishing.remote_fields import brought_together
from editor.services.stories import Stories
from editor.storage.store import Store
from editor.targets.contract import Connection, Site


class Standing(StrEnum):
    """How the site's version is; the value is what people read."""

    SAME = "As it was sent"
    CHANGED = "Changed there"
    GONE = "Gone there"


@dataclass(frozen=True, slots=True)
class RemoteLook:
    """What a look at a site found.

    Attributes:
        placement: How it stood after our last receipt.
        remote: How it stands now; None if it is gone for good.
        difference: What was sent, what stands there and what we have; None unless it was changed.
    """

    target: Target
    placement: Placement
    standing: Standing
    remote: RemotePost | None = None
    difference: ThreeWay | None = None


class KnownTargets(Protocol):
    """Where the targets are looked up, and how they are reached."""

    def get(self, key: str) -> Target:
        """The target of that name or id."""
        ...

    def connect(self, target: Target) -> Connection:
        """A connection to it, signed in."""
        ...


Again = Callable[[Dispatch, Article, str], Dispatch]
"""Makes a dispatch that met a change there anew of the article as it was saved; it may write over
the version of that digest and no other."""


Noticed = Callable[[Placement, RemotePost], None]
"""Keeps what was seen at a site: that it published by itself what it held for us."""


class RemoteChanges:
    """The changes that were made at sites to stories of one library. Safe from any thread.

    Args:
        targets: Connects to a target; only ``look`` and ``bring_home`` do.
        again: Makes a dispatch anew.
        noticed: Told of every post that was looked at.
    """

    def __init__(
        self,
        store: Store,
        stories: Stories,
        history: History,
        targets: KnownTargets,
        again: Again,
        *,
        noticed: Noticed = lambda _placement, _remote: None,
    ) -> None:
        self._store = store
        self._stories = stories
        self._history = history
        self._comparing = Comparing(store, stories, history)
        self._targets = targets
        self._again = again
        self._noticed = noticed

    def look(self, key: str, target: str) -> RemoteLook:
        """Ask a site how a story stands there.

        Args:
            key: The story's slug or id.
            target: A target's name or id.

        Raises:
            UnknownStoryError: There is no such story.
            UnknownTargetError: There is no such target.
            RefusedError: The story isn't there, or nobody can look there.
            NotSentError: The site can't be reached or doesn't answer.
        """
        article, at = self._stories.get(key), self._targets.get(target)
        placement = self._comparing.placement(article, at)
        found = self._read(at, placement)
        if found is None or found.status is RemoteStatus.REMOVED:
            return RemoteLook(at, placement, Standing.GONE, found)
        self._noticed(placement, found)
        if found.digest == placement.remote.digest:
            return RemoteLook(at, placement, Standing.SAME, found)
        told = self._comparing.of(article, at, found).told
        return RemoteLook(at, placement, Standing.CHANGED, found, told)

    def difference(self, dispatch: str) -> ThreeWay:
        """What a dispatch that met a change there would write over; asks no site.

        Raises what ``comparison`` does.
        """
        return self.comparison(dispatch).told

    def comparison(self, dispatch: str) -> Comparison:
        """The three versions that a dispatch is about, with the target and the post it met.

        Args:
            dispatch: Its id, or the beginning of it.

        Raises:
            UnknownDispatchError: There is none.
            RefusedError: It met no change, or there is nothing to compare with.
        """
        return self._met(self._dispatch(dispatch))

    def bring_home(self, key: str, target: str) -> Revision:
        """Keep a site's version as a revision of the story; the story itself stays as it is.

        Raises what ``look`` does, and RefusedError if it is as it was sent.
        """
        article, at = self._stories.get(key), self._targets.get(target)
        placement = self._comparing.placement(article, at)
        found = self._read(at, placement)
        if found is None or found.status is RemoteStatus.REMOVED:
            raise RefusedError(
                f"The story is gone at {at.name}: there is nothing to bring home.",
                hint="Publish it again, or leave it.",
            )
        if found.digest == placement.remote.digest:
            raise RefusedError(
                f"At {at.name} the story is as it was sent: there is nothing to bring home."
            )
        return self._keep(self._comparing.of(article, at, found))

    def resolve(self, dispatch: str, choices: Mapping[str, Side]) -> Dispatch:
        """Decide between theirs and ours, and send what comes of it.

        The story is saved with what was taken of theirs; their version is kept as a revision.

        Args:
            dispatch: The one that met the change.
            choices: By the ids of passages. What one side alone changed is taken by itself;
                where both did, somebody has to choose.

        Returns:
            The dispatch that goes out. It is a conflict again if they changed it once more.

        Raises:
            RefusedError: A choice is missing, or the dispatch met no change.
            UnknownFieldError: A choice is about something that isn't in the comparison any more.
            StaleArticleError: Somebody saved the story meanwhile.
        """
        met = self._dispatch(dispatch)
        compared = self._met(met)
        _check(compared.told, choices)
        merged = brought_together(compared.ours, compared.theirs, compared.told, choices)
        self._keep(compared)
        if merged != compared.ours.article:
            merged = self._stories.save(merged)
        return self._again(met, merged, compared.seen.digest)

    def _dispatch(self, id: str) -> Dispatch:
        with self._store.read() as shelf:
            return shelf.dispatches.get(id)

    def _read(self, target: Target, placement: Placement) -> RemotePost | None:
        connection = self._targets.connect(target)
        with closing(connection):
            if not isinstance(connection, Site):
                raise RefusedError(
                    f"{target.name} only takes files: nobody can look what becomes of them.",
                    hint="Ask the people there.",
                )
            return connection.read(placement.remote.id)

    def _met(self, dispatch: Dispatch) -> Comparison:
        """The comparison of a dispatch with what it met."""
        seen = dispatch.progress.remote
        if dispatch.state is not DispatchState.CONFLICT or seen is None:
            raise RefusedError(
                f"“{dispatch.slug}” met no change there: there is nothing to choose.",
                hint="See: copydesk outbox list.",
            )
        target = self._targets.get(dispatch.target)
        if seen.status is RemoteStatus.REMOVED:
            raise RefusedError(
                f"“{dispatch.slug}” was deleted at {target.name}: there is nothing to compare.",
                hint="Retry makes a new post of it; cancel leaves it deleted.",
            )
        article = self._stories.get(dispatch.article)
        return self._comparing.of(article, target, seen, dispatch.revision)

    def _keep(self, compared: Comparison) -> Revision:
        """Their version as a revision; the one that is kept already, if nothing came since."""
        target, seen, article = compared.target, compared.seen, compared.theirs.article
        who = f" by {seen.changed_by}" if seen.changed_by else ""
        name = f"Edited on {target.name}{who}"
        for entry in self._history.entries(article.id):
            if entry.name == name:
                kept = self._history.get(entry.id)
                if kept.article == article:
                    return kept
        return self._stories.keep_revision(article, "Brought home", name)


def _check(told: ThreeWay, choices: Mapping[str, Side]) -> None:
    """Whether what was chosen decides all that is asked.

    Raises:
        UnknownFieldError: Something was chosen that isn't asked any more.
        RefusedError: Something is still to be chosen.
    """
    if told.unknown(choices.keys()):
        raise UnknownFieldError(
            "The story was changed since you chose.", hint="Look at the difference again."
        )
    left = told.open_questions(choices)
    if left:
        many = "1 passage was" if len(left) == 1 else f"{len(left)} passages were"
        raise RefusedError(
            f"{many} changed here and there: somebody has to choose.",
            hint="Take theirs or keep ours in each, or everywhere.",
        )
