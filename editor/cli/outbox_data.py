"""Entries of the outbox as commands print them."""

from collections.abc import Iterator
from datetime import datetime

from editor.cli.story_data import plain
from editor.domain.publishing.act import Act
from editor.domain.publishing.dispatch import Dispatch, DispatchEvent, DispatchState
from editor.newsroom import Newsroom

_SHORT = 8
_DONE = {
    Act.PUBLISH: "Published at",
    Act.UPDATE: "Updated at",
    Act.CORRECT: "Corrected at",
    Act.UNPUBLISH: "Taken off",
    Act.KILL: "Killed at",
}


def target_names(newsroom: Newsroom) -> dict[str, str]:
    """What the targets are called, by their ids."""
    return {each.id: each.name for each in newsroom.targets.all()}


def dispatch_data(dispatch: Dispatch, names: dict[str, str]) -> dict[str, object]:
    """An entry as JSON shows it; of what is sent only what it is, not the copy."""
    remote = dispatch.progress.remote
    return {
        "id": dispatch.id,
        "batch": dispatch.batch,
        "target": names.get(dispatch.target, dispatch.target),
        "target_id": dispatch.target,
        "story": dispatch.article,
        "slug": dispatch.slug,
        "headline": dispatch.headline,
        "act": str(dispatch.act),
        "state": dispatch.state.name.lower(),
        "revision": dispatch.revision,
        "version": dispatch.post.version,
        "format": dispatch.post.format,
        "made_at": plain(dispatch.made_at),
        "by": dispatch.by,
        "position": dispatch.position,
        "release_at": plain(dispatch.release_at),
        "schedule_at": plain(dispatch.schedule_at),
        "sent_at": plain(dispatch.sent_at),
        "attempts": dispatch.attempts,
        "next_try_at": plain(dispatch.next_try_at),
        "said": dispatch.said,
        "hint": dispatch.hint,
        "done": [each.name.lower() for each in dispatch.progress.done],
        "url": remote.url if remote else "",
        "edit_url": remote.edit_url if remote else "",
        "remote_id": remote.id if remote else "",
    }


def event_data(event: DispatchEvent) -> dict[str, object]:
    """A line of a log as JSON shows it."""
    return {
        "at": plain(event.at),
        "step": event.step,
        "words": event.words,
        "answer": event.answer,
    }


def short_id(dispatch: Dispatch) -> str:
    """The beginning of its id, which is enough to name it."""
    return dispatch.id[:_SHORT]


def dispatch_line(dispatch: Dispatch, names: dict[str, str]) -> str:
    """An entry of a list, as people read it."""
    target = names.get(dispatch.target, dispatch.target)
    line = (
        f"{short_id(dispatch)}  {target:<20}  {dispatch.act:<9}  {dispatch.slug:<24}  "
        f"{dispatch.state}"
    )
    more = _until(dispatch)
    return f"{line}{more}" if more else line


def dispatch_lines(dispatch: Dispatch, names: dict[str, str]) -> Iterator[str]:
    """All that is known of an entry, a thing a line."""
    remote = dispatch.progress.remote
    done = ", ".join(dispatch.progress.done)
    told = (
        ("Id", dispatch.id),
        ("Story", f"{dispatch.slug}, version {dispatch.post.version}: {dispatch.headline}"),
        ("Target", names.get(dispatch.target, dispatch.target)),
        ("What", str(dispatch.act)),
        ("State", f"{dispatch.state}{_until(dispatch)}"),
        ("Asked for", f"{clock(dispatch.made_at)}, by {dispatch.by}"),
        ("Held until", str(dispatch.release_at or "")),
        ("The CMS holds it until", str(dispatch.schedule_at or "")),
        ("Sent", clock(dispatch.sent_at) if dispatch.sent_at else ""),
        ("Failed tries", str(dispatch.attempts) if dispatch.attempts else ""),
        ("Done so far", done),
        ("Address", remote.url if remote else ""),
        ("Edit there", remote.edit_url if remote else ""),
        ("Said", dispatch.said),
        ("Way out", dispatch.hint),
    )
    for label, text in told:
        if text:
            yield f"{label + ':':<24} {text}"


def outcome(dispatch: Dispatch, names: dict[str, str]) -> str:
    """What became of an entry, a sentence with the address."""
    target = names.get(dispatch.target, dispatch.target)
    match dispatch.state:
        case DispatchState.SENT:
            return _sent(dispatch, target)
        case DispatchState.HELD:
            return (
                f"Held for {target} until {dispatch.release_at}, as {short_id(dispatch)}. "
                "It goes out only while this computer is on and Copydesk or its timer runs."
            )
        case DispatchState.WAITING | DispatchState.SENDING:
            said = f" {dispatch.said}" if dispatch.said else ""
            return (
                f"Queued for {target} as {short_id(dispatch)}.{said} "
                "It goes out when it can: from the window, or with copydesk outbox run."
            )
        case DispatchState.CANCELLED:
            return f"Cancelled for {target}."
    return (
        f"{target}: {dispatch.state}, {short_id(dispatch)}. {dispatch.said} {dispatch.hint}".strip()
    )


def _sent(dispatch: Dispatch, target: str) -> str:
    if dispatch.act is Act.UNPUBLISH:
        return f"{_DONE[dispatch.act]} {target}."
    remote = dispatch.progress.remote
    url = f": {remote.url}" if remote and remote.url else f". {dispatch.said}".rstrip()
    if dispatch.schedule_at is not None:
        return f"Handed over to {target}, which publishes it at {dispatch.schedule_at}{url}"
    return f"{_DONE[dispatch.act]} {target}{url}"


def _until(dispatch: Dispatch) -> str:
    if dispatch.state is DispatchState.SENT and dispatch.sent_at:
        return f" {clock(dispatch.sent_at)}"
    if dispatch.state is DispatchState.HELD and dispatch.release_at:
        return f" until {dispatch.release_at}"
    if dispatch.state is DispatchState.WAITING and dispatch.next_try_at:
        return f", next try {clock(dispatch.next_try_at)}"
    return ""


def clock(at: datetime) -> str:
    """A moment as this computer's clock shows it, with its zone."""
    return at.astimezone().strftime("%Y-%m-%d %H:%M:%S %Z")
