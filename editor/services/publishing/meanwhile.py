"""What was decided about a story after it was stored for sending: heeded before it leaves."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any

from editor.domain.article import Article
from editor.domain.place import Place
from editor.domain.publishing.dispatch import Dispatch, DispatchState
from editor.domain.status import Status
from editor.services.publishing.telling import told
from editor.storage.shelf import Shelf

_NOTHING: Mapping[str, Any] = MappingProxyType({})


def decided_meanwhile(shelf: Shelf, dispatch: Dispatch, now: datetime) -> Mapping[str, Any]:
    """What changes in a dispatch whose turn it is, as the story stands now: fields by their names.

    An embargo that was set or moved since holds it. A story that was killed or put into the bin
    isn’t sent, nor one that names a person who is protected now. What readers may see already goes
    on, and so does what takes it away from them.

    Args:
        shelf: Of the library.
        dispatch: The next that would be sent.
        now: Aware, UTC.
    """
    if dispatch.act.takes_back or dispatch.progress.is_seen:
        return _NOTHING
    place = shelf.articles.place_of(dispatch.article)
    if place in {None, Place.BIN}:
        where = "in the bin" if place else "no longer in the library"
        return _stopped(f"“{dispatch.slug}” is {where}.", "Bring it back and retry, or cancel.")
    article = shelf.articles.get(dispatch.article)
    if article.status is Status.KILLED:
        said = f"“{dispatch.slug}” was killed since it was stored."
        return _stopped(said, "Cancel it, or put the story back into edit and retry.")
    if _names_protected(shelf, dispatch, article):
        said = f"Somebody who is credited in “{dispatch.slug}” was protected since it was stored."
        return _stopped(said, "Publish the story again: what was stored names them.")
    return _held(dispatch, article, now)


def _names_protected(shelf: Shelf, dispatch: Dispatch, article: Article) -> bool:
    """Whether a protected person is an author of what was stored: a new plan names none."""
    credits_ = {each.contributor_id: each.name for each in article.credits if each.contributor_id}
    secret = set()
    for person in shelf.contributors.of(credits_).values():
        if person.is_protected:
            secret |= {credits_[person.id], person.name, person.email}
            secret |= {each.id for each in person.identities}
    authors = dispatch.post.authors
    told = {said for each in authors for said in (each.name, each.id, each.email) if said}
    return not told.isdisjoint(secret)


def _held(dispatch: Dispatch, article: Article, now: datetime) -> Mapping[str, Any]:
    embargo = article.embargo_until
    if embargo is None or embargo.utc <= now:
        return _NOTHING
    at = dispatch.schedule_at
    release = at if at is not None and at.utc > embargo.utc else embargo
    said = f"Held until {told(release)}: the story is under embargo now."
    held = {"state": DispatchState.HELD, "release_at": release, "schedule_at": None}
    return held | {"said": said, "hint": ""}


def _stopped(said: str, hint: str) -> Mapping[str, Any]:
    return {"state": DispatchState.STOPPED, "said": said, "hint": hint}
