"""Publishing: an act is planned, stored with all its bytes, and left to the outbox."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from editor.domain.article import Article, Override
from editor.domain.errors import RefusedError
from editor.domain.identity import new_id
from editor.domain.publishing.act import Act
from editor.domain.publishing.dispatch import (
    Dispatch,
    DispatchEvent,
    DispatchState,
    Progress,
    Step,
)
from editor.domain.publishing.placement import Placement
from editor.domain.publishing.post import Post
from editor.photos.originals import Originals
from editor.services.pace import Pace
from editor.services.publishing.plan import Ask, Plan
from editor.services.publishing.planning import Planned, Planning
from editor.services.publishing.posts import post_of, stored_post
from editor.services.publishing.turns import may_be_late
from editor.services.stories import Stories
from editor.storage.outbox_files import OutboxFiles
from editor.storage.shelf import Shelf
from editor.storage.store import Store

_BY_A_LATER_ACT = "Cancelled: the story is withdrawn."
_BY_A_NEWER_VERSION = "Cancelled: a newer version takes its place."


class Publishing:
    """What the desk does to stories where readers are. Nothing here needs a network."""

    def __init__(
        self,
        store: Store,
        stories: Stories,
        planning: Planning,
        originals: Originals,
        files: OutboxFiles,
        *,
        who: Callable[[], str],
        clock: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._stories = stories
        self._planning = planning
        self._originals = originals
        self._files = files
        self._who = who
        self._clock = clock

    def plans(self, ask: Ask) -> tuple[Plan, ...]:
        """What would happen: nothing is stored, and nobody outside is asked.

        Raises:
            UnknownStoryError: There is no such story.
            UnknownTargetError: There is no such target.
            RefusedError: It isn't said where to, and the story stands nowhere.
        """
        article = self._planning.asked(ask)
        return tuple(each.plan for each in self._planning.planned(ask, article, is_judged=True))

    def publish(self, ask: Ask, pace: Pace | None = None) -> tuple[Dispatch, ...]:
        """Store an act with all that it sends; the outbox sends it. All targets, or none.

        The article gets what comes with the act, a correction's sentence for example; its status
        changes only by a receipt.

        Args:
            ask: What somebody wants.
            pace: Told of each picture that is made; it may stop the work.

        Raises:
            RefusedError: A target refuses, with the plan's own words.
            CancelledError: The pace said so; nothing is stored.
            StaleArticleError: Somebody saved the story meanwhile.
            CopydeskError: What ``plans`` raises, or a picture can't be made.
        """
        article = self._planning.asked(ask)
        planned = self._planning.planned(ask, article, is_judged=False)
        for each in planned:
            if each.plan.refusal:
                raise RefusedError(each.plan.refusal, hint=each.plan.hint)
        posts = [self._stored(each, pace or Pace()) for each in planned]
        article = self._kept(article, planned, ask)
        names = ", ".join(each.plan.target.name for each in planned)
        revision = self._stories.keep_revision(article, f"{ask.act.value.capitalize()}: {names}")
        batch, at = new_id(), self._clock()
        made = [
            Dispatch(
                id=new_id(),
                batch=batch,
                target=each.plan.target.id,
                article=article.id,
                slug=article.slug,
                headline=article.headline,
                act=each.plan.act,
                post=post,
                made_at=at,
                by=self._who(),
                revision=revision.id,
                state=DispatchState.HELD if each.plan.release_at else DispatchState.WAITING,
                release_at=each.plan.release_at,
                schedule_at=each.plan.schedule_at,
                progress=Progress((Step.CHECK, Step.EXPORT, Step.RENDER)),
            )
            for each, post in zip(planned, posts, strict=True)
        ]
        with self._store.write() as shelf:
            if ask.act.takes_back:
                _cancel_others(shelf, article.id, {each.target for each in made}, at)
            return tuple(self._put(shelf, _begun(shelf, each), at) for each in made)

    def placements(self, key: str) -> tuple[Placement, ...]:
        """Where a story stands, by our receipts."""
        with self._store.read() as shelf:
            return shelf.placements.of(shelf.articles.get(key).id)

    def receipts(self, key: str) -> tuple[Dispatch, ...]:
        """All that was sent of a story, the last first."""
        with self._store.read() as shelf:
            sent = shelf.dispatches.of_article(shelf.articles.get(key).id)
        return tuple(each for each in sent if each.state is DispatchState.SENT)

    def again(self, dispatch: Dispatch, article: Article, accepts: str) -> Dispatch:
        """Make an open dispatch anew, of the article as it is now.

        Args:
            dispatch: One that somebody has to decide about.
            article: As it was saved.
            accepts: The digest of the version there that may be written over.

        Raises:
            RefusedError: A blocker stands now.
        """
        passed = [each.why for each in article.overrides if each.act.startswith("publish ")]
        why = passed[-1] if passed else ""
        said = article.corrections[-1].text if article.corrections else ""
        ask = Ask(article.id, dispatch.act, (dispatch.target,), override=why, correction=said)
        (planned,) = self._planning.planned(ask, article, is_judged=False)
        if planned.plan.refusal:
            raise RefusedError(planned.plan.refusal, hint=planned.plan.hint)
        post = self._stored(planned, Pace())
        reason = f"{dispatch.act.value.capitalize()}: {planned.plan.target.name}"
        revision = self._stories.keep_revision(article, reason)
        with self._store.write() as shelf:
            current = shelf.dispatches.get(dispatch.id)
            anew = replace(
                current,
                post=post,
                revision=revision.id,
                headline=article.headline,
                state=DispatchState.WAITING,
                accepts=accepts,
                attempts=0,
                next_try_at=None,
                may_be_late=may_be_late(current, self._clock()),
                said="Made anew.",
                hint="",
                progress=replace(current.progress, done=(Step.CHECK, Step.EXPORT, Step.RENDER)),
            )
            shelf.dispatches.put(anew)
            _note(
                shelf, anew, Step.EXPORT, "Made anew after what was changed there.", self._clock()
            )
            return anew

    def _stored(self, planned: Planned, pace: Pace) -> Post:
        plan = planned.plan
        if plan.act is Act.UNPUBLISH:
            return post_of(planned.draft, plan.target)
        return stored_post(
            planned.draft,
            plan.target,
            self._originals,
            self._files,
            pace,
            is_drop=planned.kind.is_drop,
        )

    def _kept(self, article: Article, planned: Sequence[Planned], ask: Ask) -> Article:
        """The article as it is stored, with what came with the act and why blockers were passed."""
        stored = self._stories.get(article.id)
        codes = tuple(dict.fromkeys(each.code for one in planned for each in one.blockers))
        if codes:
            why = ask.override.strip()
            override = Override(f"publish {ask.act}", why, self._who(), self._clock(), codes)
            article = replace(article, overrides=(*article.overrides, override))
        return article if article == stored else self._stories.save(article)

    def _put(self, shelf: Shelf, dispatch: Dispatch, at: datetime) -> Dispatch:
        position = shelf.dispatches.last_position(dispatch.target) + 1
        placed = replace(dispatch, position=position)
        for each in shelf.dispatches.of_article(dispatch.article):
            is_overtaken = each.state.needs_somebody or each.state is DispatchState.HELD
            if is_overtaken and each.target == dispatch.target:
                _cancel(shelf, each, _BY_A_NEWER_VERSION, at)
        shelf.dispatches.put(placed)
        what = f"{dispatch.act.value.capitalize()}, version {dispatch.post.version}: stored"
        count = len(dispatch.post.pictures or dispatch.post.files)
        files = "one file" if count == 1 else f"{count} files"
        _note(shelf, placed, Step.EXPORT, f"{what} with {files}.", at)
        return placed


def _cancel_others(shelf: Shelf, article: str, targets: set[str], at: datetime) -> None:
    """What waits to bring the story there would bring it back after it was withdrawn."""
    for each in shelf.dispatches.of_article(article):
        if each.state.is_open and each.target in targets:
            _cancel(shelf, each, _BY_A_LATER_ACT, at)


def _cancel(shelf: Shelf, dispatch: Dispatch, why: str, at: datetime) -> None:
    shelf.dispatches.put(replace(dispatch, state=DispatchState.CANCELLED, said=why, hint=""))
    _note(shelf, dispatch, "", why, at)


def _begun(shelf: Shelf, dispatch: Dispatch) -> Dispatch:
    """With the draft that an earlier dispatch of the story began there and never published."""
    if shelf.placements.at(dispatch.article, dispatch.target) is not None:
        return dispatch
    earlier = (
        (each.progress.remote, each.state)
        for each in shelf.dispatches.of_article(dispatch.article)
        if each.target == dispatch.target
    )
    draft, state = next((each for each in earlier if each[0] is not None), (None, None))
    if draft is not None and state is DispatchState.CONFLICT:
        draft = replace(draft, digest="")  # it is somebody else’s by now: to be asked about again
    return replace(dispatch, progress=replace(dispatch.progress, remote=draft))


def _note(shelf: Shelf, dispatch: Dispatch, step: str, words: str, at: datetime) -> None:
    shelf.dispatches.note((DispatchEvent(dispatch.id, at, str(step), words),))
