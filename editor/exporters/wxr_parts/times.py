"""When WordPress publishes a post, and how it writes that down."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from editor.domain.errors import CopydeskError, quoted
from editor.domain.status import Status
from editor.domain.story import Story
from editor.exporters.dates import published_at
from editor.exporters.release import release_of

# A draft without a time of its own: it gets that of the moment in which somebody publishes it.
FLOATING = "0000-00-00 00:00:00"


@dataclass(frozen=True, slots=True)
class PostTime:
    """The time of a post.

    Attributes:
        local: In the zone of the site, as WordPress writes it.
        utc: The same in UTC; ``FLOATING`` for a draft without a time.
        changed_local: When this version was made, in the zone of the site.
        changed_utc: The same in UTC.
        status: ``draft``, or ``future``, which WordPress publishes at that time: never ``publish``.
    """

    local: str
    utc: str
    changed_local: str
    changed_utc: str
    status: str

    def fixed(self) -> "PostTime":
        """For a picture: it has a time even while its post has none."""
        if self.utc != FLOATING:
            return self
        return replace(self, local=self.changed_local, utc=self.changed_utc)


def post_time(story: Story, zone_name: str) -> PostTime:
    """When a post goes out: at its time of publication, never before its embargo is over.

    Only what is ready is scheduled: WordPress asks nobody any more.

    Raises:
        CopydeskError: There is no such zone.
    """
    article, zone = story.article, _zone(zone_name)
    release = release_of(article)
    planned = [each.utc for each in (article.publish_at, article.embargo_until) if each]
    at = max((release.first_at, *planned))
    is_past = story.as_of is not None and story.as_of >= at
    is_scheduled = bool(planned) and article.status is Status.READY and not is_past
    is_timed = bool(planned) or published_at(article) is not None
    return PostTime(
        local=_written(at.astimezone(zone)),
        utc=_written(at.astimezone(UTC)) if is_timed else FLOATING,
        changed_local=_written(release.at.astimezone(zone)),
        changed_utc=_written(release.at),
        status="future" if is_scheduled else "draft",
    )


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name.strip() or "UTC")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        message = f"{quoted(name)} is no time zone."
        raise CopydeskError(message, hint="Write it like Europe/Berlin.") from None


def _written(at: datetime) -> str:
    return at.strftime("%Y-%m-%d %H:%M:%S")
