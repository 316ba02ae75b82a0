"""Dates of a story: only those that are in it, never a clock."""

from datetime import UTC, datetime

from editor.domain.article import Article
from editor.domain.status import Status

# AP style: these months are cut when a day follows.
_AP_MONTHS = (
    *("Jan.", "Feb.", "March", "April", "May", "June"),
    *("July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."),
)


def published_at(article: Article) -> datetime | None:
    """When readers first got it: by a receipt, else as it is scheduled; None if nobody knows."""
    for change in article.status_log:
        if change.status is Status.PUBLISHED:
            return change.at.astimezone(UTC)
    return article.publish_at.utc if article.publish_at else None


def modified_at(article: Article) -> datetime | None:
    """When the last correction was set; None without one."""
    return max((correction.at for correction in article.corrections), default=None)


def machine_date(at: datetime) -> str:
    """``2026-11-24T05:00:00Z``, to the second, in UTC."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def printed_date(at: datetime, language: str) -> str:
    """The day in UTC: ``Nov. 24, 2026`` in English, otherwise ``2026-11-24``."""
    day = at.astimezone(UTC)
    if language.partition("-")[0].lower() == "en":
        return f"{_AP_MONTHS[day.month - 1]} {day.day}, {day.year}"
    return f"{day:%Y-%m-%d}"


def date_of(at: datetime | None, language: str) -> dict[str, str] | None:
    """A date for machines and for people, as templates take it."""
    return {"machine": machine_date(at), "printed": printed_date(at, language)} if at else None
