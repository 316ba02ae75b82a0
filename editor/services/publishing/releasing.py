"""A story as readers will have it once an act is done: its status, its count, its corrections."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from editor.domain.article import Article, Correction
from editor.domain.publishing.act import Act
from editor.domain.publishing.dispatch import Dispatch, DispatchState
from editor.domain.status import SENT, Status, StatusChange

_ON_THEIR_WAY = frozenset({DispatchState.WAITING, DispatchState.SENDING})


@dataclass(frozen=True, slots=True)
class Moments:
    """When an act was asked for, and when readers get it (aware, UTC)."""

    asked: datetime
    out: datetime


def asked(article: Article, act: Act, correction: str, note: str, at: datetime) -> Article:
    """The article with what comes with the act: the sentence to readers, the note to clients.

    A correction that was written down before and never went out isn't written down twice.
    """
    if act is Act.CORRECT and correction.strip():
        said = correction.strip()
        told = sum(change.status is Status.CORRECTED for change in article.status_log)
        untold = [each.text for each in article.corrections[told:]]
        if said not in untold:
            article = replace(article, corrections=(*article.corrections, Correction(said, at)))
    return replace(article, note_to_desks=note.strip()) if note.strip() else article


def released(article: Article, act: Act, by: str, moments: Moments, *, is_new: bool) -> Article:
    """The article as its export will call it: with the status and the log of its receipt.

    Args:
        article: As it stands, with what came with the act.
        act: What is done to it.
        by: Who.
        moments: Of the act.
        is_new: Readers get something that they didn't have; False where the same version goes to
            one more target.
    """
    if not is_new:
        return article
    change = StatusChange(act.status, by, moments.out)
    return replace(article, status=act.status, status_log=(*article.status_log, change))


def with_waiting(article: Article, dispatches: Iterable[Dispatch]) -> Article:
    """The article as it will be once all has arrived that waits for its turn: each act counts.

    Without it two versions that were stored without a network would bear one number.

    Args:
        article: As it stands.
        dispatches: All of the story, the last made first.
    """
    known = list(dispatches)
    arrived = {each.batch for each in known if each.state is DispatchState.SENT}
    waiting = {
        each.batch: StatusChange(each.act.status, each.by, each.made_at)
        for each in reversed(known)
        if each.state in _ON_THEIR_WAY and each.batch not in arrived
        if each.act.status in SENT
    }
    return replace(article, status_log=(*article.status_log, *waiting.values()))


def is_same_release(article: Article, sent: Article) -> bool:
    """Whether readers would see no difference between an article and one that was sent."""
    return article.status in SENT and _public(article) == _public(sent)


def _public(article: Article) -> Article:
    """Without what the desk keeps for itself."""
    return replace(
        article,
        **{name: getattr(_NOBODY, name) for name in _DESK_ONLY},
    )


_NOBODY = Article(id="", slug="")
_DESK_ONLY = (
    *("slug", "status", "status_log", "overrides", "waved_through", "version", "created_at"),
    *("updated_at", "target_words", "furniture", "not_understood", "source_digest", "publish_at"),
    *("embargo_until", "desk"),
)
