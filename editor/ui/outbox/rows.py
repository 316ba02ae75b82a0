"""The outbox as rows: targets with their queues, and below them what was sent."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import attrgetter

from editor.domain.publishing.dispatch import Dispatch, DispatchState
from editor.domain.publishing.target import Target
from editor.ui.outbox.words import act_words, digest_of, short_digest, state_words, when_words

_MARKS = {
    DispatchState.WAITING: ("send", "soft"),
    DispatchState.HELD: ("clock", "accent"),
    DispatchState.SENDING: ("arrow-up", "accent"),
    DispatchState.LATE: ("triangle-alert", "amber"),
    DispatchState.CONFLICT: ("git-compare", "amber"),
    DispatchState.STOPPED: ("octagon-x", "red"),
    DispatchState.SENT: ("check", "green"),
    DispatchState.CANCELLED: ("x", "soft"),
}


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """A heading (``id`` is empty), or an entry.

    Attributes:
        icon: A drawing's name, and ``tone`` the colour's in the theme, of its state.
        state: In words: colour alone tells nobody.
        title: Headline, or the slug if it has none.
        facts: Slug, act, time, and whatever else is short.
        said: What happened last, and the way out; one line.
        spoken: For screen readers.
        is_paused: Of a heading: nothing is sent there.
    """

    heading: str = ""
    id: str = ""
    icon: str = ""
    tone: str = ""
    state: str = ""
    title: str = ""
    facts: str = ""
    said: str = ""
    spoken: str = ""
    is_paused: bool = False


def outbox_rows(
    waiting: Sequence[Dispatch],
    done: Iterable[Dispatch],
    targets: Mapping[str, Target],
    now: datetime,
) -> tuple[OutboxRow, ...]:
    """The rows: each target's queue in its order, then what is done, the last first.

    Args:
        waiting: Open entries; those of a target one after the other.
        done: Sent or cancelled ones, the last first.
        targets: By id; one that is gone has left its entries behind.
        now: An aware time.
    """
    rows: list[OutboxRow] = []
    for key, queue in groupby(waiting, attrgetter("target")):
        target = targets.get(key)
        rows.append(_heading(target))
        rows += [_row(each, target, now) for each in queue]
    receipts = [_row(each, targets.get(each.target), now) for each in done]
    if receipts:
        rows += [OutboxRow(heading="Done lately"), *receipts]
    return tuple(rows)


def target_name(target: Target | None) -> str:
    """What it is called, also when it is gone."""
    return target.name if target is not None else "a target that was removed"


def _heading(target: Target | None) -> OutboxRow:
    name = target_name(target)
    name = name[:1].upper() + name[1:]
    if target is not None and target.paused:
        return OutboxRow(heading=f"{name} · Paused: {target.paused}", is_paused=True)
    return OutboxRow(heading=name)


def _row(dispatch: Dispatch, target: Target | None, now: datetime) -> OutboxRow:
    icon, tone = _MARKS[dispatch.state]
    state = state_words(dispatch, now, target.paused if target is not None else "")
    title = dispatch.headline or dispatch.slug
    act, when = act_words(dispatch), when_words(dispatch, now)
    facts = [dispatch.slug, act, f"since {when}"]
    if dispatch.state.is_open:
        said = f"{dispatch.said} {dispatch.hint}".strip()
    else:
        facts = [dispatch.slug, target_name(target), f"{act} {when}"]
        said = _receipt(dispatch)
    shown = "   ".join(facts)
    spoken = ", ".join(filter(None, (state, title, *facts, said)))
    return OutboxRow(
        id=dispatch.id,
        icon=icon,
        tone=tone,
        state=state,
        title=title,
        facts=shown,
        said=said,
        spoken=spoken,
    )


def _receipt(dispatch: Dispatch) -> str:
    """Where it stands, which version, which bytes."""
    remote = dispatch.progress.remote
    if dispatch.state is not DispatchState.SENT:
        return dispatch.said
    digest = short_digest(digest_of(dispatch))
    url = remote.url.partition("://")[2] or remote.url if remote is not None else ""
    facts = (f"version {dispatch.post.version}", digest, url or dispatch.said)
    return "   ".join(filter(None, facts))
