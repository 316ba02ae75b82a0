"""What a story is to those who get it: new, an update, a correction, or withdrawn."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum

from editor.domain.article import Article
from editor.domain.status import SENT, Status, StatusChange
from editor.domain.story import Story
from editor.exporters.dates import published_at
from editor.markup.escape import escape_markdown

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class ReleaseKind(StrEnum):
    """What a story is to those who got an earlier version."""

    NEW = ""
    UPDATE = "update"
    CORRECTION = "correction"
    KILL = "kill"


@dataclass(frozen=True, slots=True)
class Release:
    """One version of a story as it goes out.

    Attributes:
        version: Counts what readers and clients got, from 1; saves on the desk don't count.
        first_at: When the first one went out or will; when the story was begun if nobody knows.
        at: When this one was made: the last correction, receipt or schedule.
        embargo: Before which it may not be used (UTC); None without one.
    """

    kind: ReleaseKind
    version: int
    first_at: datetime
    at: datetime
    embargo: datetime | None


def release_of(article: Article) -> Release:
    """The release that an export of this article is. It needs no clock."""
    sent = [change for change in article.status_log if change.status in SENT]
    corrected = [each.at for each in article.corrections]
    told = [change for change in sent if change.status is not Status.CORRECTED]
    begun = article.created_at or _LONG_AGO
    first = published_at(article) or begun
    last = max((*corrected, *(change.at for change in sent)), default=first)
    kind = _kind(article, sent=len(told))
    # An update counts before its own receipt, and a kill's notice has no corrections of its own.
    is_next = kind is ReleaseKind.UPDATE and article.status not in SENT
    return Release(
        kind=kind,
        version=max(1, len(told) + is_next) + max(len(corrected), len(sent) - len(told)),
        first_at=first.astimezone(UTC),
        at=max(first, last).astimezone(UTC),
        embargo=article.embargo_until.utc if article.embargo_until else None,
    )


def _kind(article: Article, *, sent: int) -> ReleaseKind:
    if article.status is Status.KILLED:
        return ReleaseKind.KILL
    if article.corrections or article.status is Status.CORRECTED:
        return ReleaseKind.CORRECTION
    is_out_again = sent > 1 or (sent == 1 and article.status is not Status.PUBLISHED)
    return ReleaseKind.UPDATE if is_out_again else ReleaseKind.NEW


def as_sent(story: Story, *, is_for_readers: bool = False) -> Story:
    """The story as any format sends it.

    An embargo that is over at the moment of the export (``as_of``) is none any more. One that is
    killed sends its notice, never its copy.

    Args:
        story: The story.
        is_for_readers: The notice is put as readers of a site are told; clients are told to use
            the story no more.
    """
    article = story.article
    embargo = article.embargo_until
    if embargo is not None and story.as_of is not None and story.as_of >= embargo.utc:
        article = replace(article, embargo_until=None)
    if article.status is not Status.KILLED:
        return story if article is story.article else replace(story, article=article)
    withdrawn = replace(
        Article(id=article.id, slug=article.slug),
        headline=": ".join(
            filter(None, ("Withdrawn" if is_for_readers else "KILL", article.headline))
        ),
        body=f"{kill_notice(article, is_for_readers=is_for_readers)}\n",
        status_log=_with_all_corrections(article),
        **{
            name: getattr(article, name)
            for name in (
                *("url_slug", "section", "desk", "language", "canonical_url", "status"),
                *("created_at", "publish_at", "priority", "urgency"),
                *("keywords", "subjects", "genre", "note_to_desks"),
            )
        },
    )
    return replace(story, article=withdrawn, photos={}, contributors={})


def _with_all_corrections(article: Article) -> tuple[StatusChange, ...]:
    """The log with every correction in it: a kill counts higher than what told several at once."""
    receipts = sum(change.status is Status.CORRECTED for change in article.status_log)
    untold = (
        StatusChange(Status.CORRECTED, "", each.at) for each in article.corrections[receipts:]
    )
    return (*article.status_log, *untold)


def kill_notice(article: Article, *, is_for_readers: bool = False) -> str:
    """What stands in the place of the copy, for readers or for clients, as Markdown.

    The note to desks goes where a format has a place for it, and never to readers; the slug
    neither.
    """
    named = escape_markdown(" ".join(article.headline.split()))
    which = f"The story “{named}”" if named else "This story"
    return f"{which} has been withdrawn.{'' if is_for_readers else ' It must not be used.'}"
