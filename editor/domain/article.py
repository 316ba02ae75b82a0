"""One piece of journalism: its text, its fields, its figures and credits."""

from dataclasses import dataclass, field
from datetime import datetime

from editor.domain.credit import Credit
from editor.domain.dateline import Dateline
from editor.domain.figure import Figure
from editor.domain.finding import WavedThrough
from editor.domain.moment import Moment
from editor.domain.status import Status, StatusChange


@dataclass(frozen=True, slots=True)
class Correction:
    """A sentence to readers that says what was wrong, and when it was set (aware, UTC)."""

    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Override:
    """A blocker that somebody stepped over, why, and when (aware, UTC)."""

    act: str
    why: str
    by: str
    at: datetime
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Printed:
    """Lines of credit that somebody wrote over those made by rule; None is the rule's own.

    An empty text prints nothing.
    """

    byline: str | None = None
    tagline: str | None = None
    photo_credits: str | None = None
    initials: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """What is stored of a story. The body is Markdown, byte for byte as typed.

    Attributes:
        version: Counts the saves; 0 was never saved.
        language: BCP 47.
        priority: 1 (highest) to 6; None unset. Urgency likewise.
        subjects: IPTC Media Topic codes such as ``medtop:20000705``.
        source_digest: SHA-256 of the file it was imported from; empty if it was written here.
        target_words: The length that was asked for.
        furniture: Lines of the imported page that are no part of the story, as they came.
        not_understood: Lines of the imported page that nothing could be made of.
    """

    id: str
    slug: str
    url_slug: str = ""
    headline: str = ""
    social_headline: str = ""
    seo_title: str = ""
    kicker: str = ""
    standfirst: str = ""
    section: str = ""
    desk: str = ""
    genre: str = ""
    priority: int | None = None
    urgency: int | None = None
    dateline: Dateline = field(default_factory=Dateline)
    body: str = ""
    figures: tuple[Figure, ...] = ()
    credits: tuple[Credit, ...] = ()
    language: str = "en-US"
    keywords: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    editors_note: str = ""
    corrections: tuple[Correction, ...] = ()
    note_to_desks: str = ""
    embargo_until: Moment | None = None
    publish_at: Moment | None = None
    status: Status = Status.DRAFT
    status_log: tuple[StatusChange, ...] = ()
    canonical_url: str = ""
    source_digest: str = ""
    target_words: int | None = None
    furniture: tuple[str, ...] = ()
    not_understood: tuple[str, ...] = ()
    overrides: tuple[Override, ...] = ()
    waved_through: tuple[WavedThrough, ...] = ()
    printed: Printed = field(default_factory=Printed)
    version: int = 0
    created_at: datetime | None = None
    updated_at: datetime | None = None

    def figure(self, name: str) -> Figure | None:
        """The figure of that name, or None."""
        return next((figure for figure in self.figures if figure.name == name), None)

    @property
    def lead(self) -> Figure | None:
        """The figure that stands for the story: the one named so, else the first."""
        named = (figure for figure in self.figures if figure.lead)
        return next(named, self.figures[0] if self.figures else None)
