"""Plans: what an act will do at each target, made of the story as it stands, without network."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from editor.domain.article import Article
from editor.domain.errors import RefusedError
from editor.domain.finding import Finding
from editor.domain.moment import Moment
from editor.domain.publishing.ability import Ability
from editor.domain.publishing.act import Act
from editor.domain.publishing.placement import Placement
from editor.domain.publishing.remote import RemoteStatus
from editor.domain.publishing.target import Target
from editor.domain.status import Status
from editor.domain.story import Story
from editor.exporters.preview import verdict_on, without_verdict
from editor.services.delivery import photos_of
from editor.services.exports import blockers_of
from editor.services.publishing.plan import Ask, Plan
from editor.services.publishing.posts import Draft, draft_of, post_of
from editor.services.publishing.releasing import (
    Moments,
    asked,
    is_same_release,
    released,
    with_waiting,
)
from editor.services.publishing.taken import concerning, lost_there
from editor.services.publishing.targets import Targets
from editor.services.publishing.telling import steps_of, warnings_of
from editor.services.publishing.timing import Timing, timing_of
from editor.services.stories import Stories
from editor.storage.store import Store
from editor.targets.contract import TargetKind

_NEEDS_PLACE = frozenset({Act.UPDATE, Act.CORRECT, Act.UNPUBLISH, Act.KILL})


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan, with what it takes to carry it out.

    Attributes:
        plan: What people see of it.
        kind: Of the target.
        draft: The post before its pictures are made.
        blockers: What the checks stop it for.
    """

    plan: Plan
    kind: TargetKind
    draft: Draft
    blockers: tuple[Finding, ...]


class Planning:
    """Makes plans. Nothing is stored, and nobody outside is asked."""

    def __init__(
        self,
        store: Store,
        stories: Stories,
        targets: Targets,
        who: Callable[[], str],
        clock: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._stories = stories
        self._targets = targets
        self._who = who
        self._clock = clock

    def asked(self, ask: Ask) -> Article:
        """The article with what comes with the act, not saved yet.

        Raises:
            UnknownStoryError: There is no such story.
        """
        article = self._stories.get(ask.key)
        return asked(article, ask.act, ask.correction, ask.note, self._clock())

    def planned(self, ask: Ask, article: Article, *, is_judged: bool) -> tuple[Planned, ...]:
        """The plans of an act, one a target.

        Args:
            ask: What somebody wants.
            article: As ``asked`` gave it.
            is_judged: The judge of the format says what it thinks, which may take a second.

        Raises:
            UnknownTargetError: There is no such target.
            RefusedError: It isn't said where to, and the story stands nowhere.
        """
        with self._store.read() as shelf:
            placements = {each.target: each for each in shelf.placements.of(article.id)}
        story = self._stories.resolve(article)
        chosen = self._chosen(ask, article, placements)
        return tuple(
            self._plan(ask, story, target, placements.get(target.id), is_judged=is_judged)
            for target in chosen
        )

    def _chosen(
        self, ask: Ask, article: Article, placements: Mapping[str, Placement]
    ) -> tuple[Target, ...]:
        if ask.targets:
            chosen = [self._targets.get(each) for each in ask.targets]
            return tuple({each.id: each for each in chosen}.values())
        known = self._targets.all()
        standing = tuple(each for each in known if each.id in placements)
        live = tuple(each for each in standing if placements[each.id].is_live)
        if live and ask.act is not Act.KILL:
            return live
        if standing and ask.act in {Act.PUBLISH, Act.KILL}:
            return standing
        if ask.act is Act.PUBLISH and len(known) == 1:
            return known
        if ask.act in _NEEDS_PLACE:
            raise _not_there(self._store, article, "anywhere")
        names = ", ".join(each.name for each in known)
        raise RefusedError(
            "It isn’t said where to publish.",
            hint=f"The targets are: {names}." if names else "Add a target first.",
        )

    def _plan(
        self,
        ask: Ask,
        story: Story,
        target: Target,
        placement: Placement | None,
        *,
        is_judged: bool,
    ) -> Planned:
        kind, missing = self._targets.kind_of(target), self._targets.missing(target)
        options = self._targets.options_of(target)
        act = _act(ask.act, placement)
        refusals = list(self._refusals(ask, act, story.article, target, placement))
        timing, late = self._timing(ask, act, story.article, placement, missing)
        now = self._clock()
        moments = Moments(now, timing.out(now))
        going = self._going(story, act, moments)
        is_neutral = timing.schedule_at is not None
        address = self._address(placement)
        draft = draft_of(going, kind, options, is_neutral=is_neutral, address=address)
        post = post_of(draft, target)
        photos = photos_of(draft.outputs)
        blockers = () if act.takes_back else tuple(_blockers(story, photos, moments))
        if blockers and not ask.override.strip():
            refusals.append(_stopped(story, blockers))
        if late is not None:
            refusals.append(late)
        steps = steps_of(
            act,
            post,
            timing,
            placement,
            blockers=blockers,
            pictures=len(photos),
            label=draft.exporter.label,
            is_drop=kind.is_drop,
        )
        preview = without_verdict(going, draft.exporter, draft.outputs, draft.options)
        if is_judged:
            verdict = verdict_on(draft.outputs, draft.exporter, draft.options)
            preview = replace(preview, verdict=verdict)
        has_secret = not kind.secret or bool(self._targets.secret_place(target))
        plan = Plan(
            target=target,
            act=act,
            story=going,
            steps=tuple(steps),
            preview=preview,
            findings=blockers,
            missing=concerning(missing, post, len(photos), timing),
            losses=lost_there(preview.losses, missing, is_drop=kind.is_drop),
            placement=placement,
            release_at=timing.release_at,
            schedule_at=timing.schedule_at,
            refusal=refusals[0].message if refusals else "",
            hint=refusals[0].hint if refusals else "",
            warnings=tuple(
                warnings_of(target, act, timing, placement, missing, has_secret=has_secret)
            ),
        )
        return Planned(plan, kind, draft, blockers)

    def _address(self, placement: Placement | None) -> str:
        """What the story's address ends in there: another headline doesn't move it."""
        if placement is None:
            return ""
        with self._store.read() as shelf:
            return shelf.dispatches.get(placement.dispatch).post.slug

    def _timing(
        self,
        ask: Ask,
        act: Act,
        article: Article,
        placement: Placement | None,
        missing: Mapping[Ability, str],
    ) -> tuple[Timing, RefusedError | None]:
        now, at, standing = self._clock(), ask.at, self._schedule_of(placement)
        if at is None and act is Act.PUBLISH and placement is None:
            planned = article.publish_at
            at = planned if planned is not None and planned.utc > now else None
        if at is None and not act.takes_back:
            at = standing  # another version doesn't move it
        is_first = placement is None and act is Act.PUBLISH
        can = Ability.SCHEDULE not in missing and (is_first or standing is not None)
        try:
            timing = timing_of(act, article.embargo_until, at, now, can_schedule=can)
        except RefusedError as error:
            return Timing(), error
        is_in_vain = standing is not None and timing.release_at is not None
        return timing, _scheduled_there(article, standing) if standing and is_in_vain else None

    def _schedule_of(self, placement: Placement | None) -> Moment | None:
        """Until when the site itself holds a story for us; None if it doesn't."""
        if placement is None or placement.remote.status is not RemoteStatus.SCHEDULED:
            return None
        with self._store.read() as shelf:
            at = shelf.dispatches.get(placement.dispatch).schedule_at
        return at if at is not None and at.utc > self._clock() else None

    def _refusals(
        self, ask: Ask, act: Act, article: Article, target: Target, placement: Placement | None
    ) -> Iterator[RefusedError]:
        if article.status is Status.KILLED and act is not Act.KILL:
            yield RefusedError(
                f"“{article.slug}” is killed.",
                hint="Put it back into edit before it goes out again.",
            )
        stands = placement is not None and (placement.is_live or act is Act.KILL)
        if act in _NEEDS_PLACE and not stands:
            yield _not_there(self._store, article, f"on “{target.name}”")
        if act is Act.CORRECT and not ask.correction.strip():
            yield RefusedError(
                "A correction says to readers what was wrong.", hint="Write that sentence."
            )
        missing = self._targets.missing(target)
        wanted = {Act.UNPUBLISH: Ability.UNPUBLISH, Act.UPDATE: Ability.UPDATE}.get(act)
        if wanted is not None and wanted in missing:
            yield RefusedError(missing[wanted])

    def _going(self, story: Story, act: Act, moments: Moments) -> Story:
        article, is_new = story.article, _is_new(self._store, story.article, act)
        if is_new and not act.takes_back:  # a kill cancels what waits
            with self._store.read() as shelf:
                article = with_waiting(article, shelf.dispatches.of_article(article.id))
        article = released(article, act, self._who(), moments, is_new=is_new)
        return replace(story, article=article, as_of=moments.out)


def _is_new(store: Store, article: Article, act: Act) -> bool:
    """Whether readers get another version than the one they have somewhere."""
    if act is not Act.PUBLISH:
        return act is not Act.UNPUBLISH
    with store.read() as shelf:
        places = shelf.placements.of(article.id)
        if not places:
            return True
        last = max(places, key=lambda each: each.at)
        return not is_same_release(article, shelf.revisions.get(last.revision).article)


def _not_there(store: Store, article: Article, where: str) -> RefusedError:
    with store.read() as shelf:
        is_open = any(each.state.is_open for each in shelf.dispatches.of_article(article.id))
    hint = "It waits in the outbox: cancel it there." if is_open else "Publish it there first."
    return RefusedError(f"“{article.slug}” isn’t published {where}.", hint=hint)


def _act(act: Act, placement: Placement | None) -> Act:
    is_live = placement is not None and placement.is_live
    return Act.UPDATE if act is Act.PUBLISH and is_live else act


def _scheduled_there(article: Article, at: Moment) -> RefusedError:
    return RefusedError(
        f"“{article.slug}” can’t be held here: the site holds it until {at}, then publishes it.",
        hint="Unpublish it there first, then publish it again.",
    )


def _blockers(story: Story, photos: Sequence[str], moments: Moments) -> list[Finding]:
    return blockers_of(replace(story, as_of=moments.out), photos)


def _stopped(story: Story, blockers: Sequence[Finding]) -> RefusedError:
    what = "; ".join(f"{each.message.rstrip('.')} ({each.field})" for each in blockers)
    count = "a blocker stands" if len(blockers) == 1 else f"{len(blockers)} blockers stand"
    return RefusedError(
        f"“{story.article.slug}” is not published: {count}. {what}.",
        hint="Mend them, or say why it must go out all the same.",
    )
