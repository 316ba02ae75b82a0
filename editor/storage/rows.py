"""The tables. Columns bear the names of the domain's fields; nothing outside storage/ sees them.

A change here needs a migration beside it: a test compares the two.
"""

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from editor.domain.article import Correction, Override, Printed
from editor.domain.caption_template import TemplateField
from editor.domain.credit_line import CreditLine
from editor.domain.crop import Crop, Point
from editor.domain.dateline import Dateline
from editor.domain.finding import WavedThrough
from editor.domain.moment import Moment
from editor.domain.note import Remark
from editor.domain.photo import Companion, Flag, PhotoFields
from editor.domain.place import Place
from editor.domain.rights import Rights
from editor.domain.status import Status, StatusChange
from editor.storage.row import RatioCrops, Row, Words


class BodyRow(Row):
    """A text, once, however many articles and revisions hold it; removed with its last user.

    ``deflated`` is the whole text if ``base`` is empty, else what sets it off from that other
    text, which is whole.
    """

    __tablename__ = "body"

    digest: Mapped[str] = mapped_column(primary_key=True)
    deflated: Mapped[bytes] = mapped_column(LargeBinary)
    base: Mapped[str | None] = mapped_column(ForeignKey("body.digest"), index=True)


class ArticleRow(Row):
    """An article but for its body, figures and credits.

    ``number`` ties the row to its entry in the search index; ``words`` counts the body. What the
    entry says of photos and people stands here, as the photos themselves may change.
    """

    __tablename__ = "article"

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    slug: Mapped[str] = mapped_column(unique=True)
    url_slug: Mapped[str]
    headline: Mapped[str]
    social_headline: Mapped[str]
    seo_title: Mapped[str]
    kicker: Mapped[str]
    standfirst: Mapped[str]
    section: Mapped[str]
    desk: Mapped[str]
    genre: Mapped[str]
    priority: Mapped[int | None]
    urgency: Mapped[int | None]
    dateline: Mapped[Dateline]
    language: Mapped[str]
    keywords: Mapped[Words]
    subjects: Mapped[Words]
    editors_note: Mapped[str]
    corrections: Mapped[tuple[Correction, ...]]
    note_to_desks: Mapped[str]
    embargo_until: Mapped[Moment | None]
    publish_at: Mapped[Moment | None]
    status: Mapped[Status]
    status_log: Mapped[tuple[StatusChange, ...]]
    canonical_url: Mapped[str]
    source_digest: Mapped[str] = mapped_column(index=True)
    target_words: Mapped[int | None]
    furniture: Mapped[Words]
    not_understood: Mapped[Words]
    overrides: Mapped[tuple[Override, ...]]
    version: Mapped[int]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    body_digest: Mapped[str] = mapped_column(ForeignKey("body.digest"), index=True)
    words: Mapped[int]
    place: Mapped[Place] = mapped_column(server_default=Place.DESK.value)
    placed_at: Mapped[datetime | None]
    searched_captions: Mapped[str] = mapped_column(server_default="")
    searched_people: Mapped[str] = mapped_column(server_default="")
    waved_through: Mapped[tuple[WavedThrough, ...]] = mapped_column(server_default="[]")
    printed: Mapped[Printed] = mapped_column(server_default="{}")


class FigureRow(Row):
    """The use of a photo, in the article's order."""

    __tablename__ = "figure"

    article_id: Mapped[str] = mapped_column(ForeignKey("article.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    photo: Mapped[str | None] = mapped_column(ForeignKey("photo.digest"), index=True)
    caption: Mapped[str | None]
    alt: Mapped[str | None]
    crop: Mapped[Crop | None]
    is_file: Mapped[bool]
    lead: Mapped[bool]
    sign_off: Mapped[CreditLine | None]
    crops: Mapped[RatioCrops | None]


class CreditRow(Row):
    """A person's part in an article, in the article's order."""

    __tablename__ = "credit"

    article_id: Mapped[str] = mapped_column(ForeignKey("article.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    role: Mapped[str]
    place: Mapped[str]
    affiliation: Mapped[str]
    contributor_id: Mapped[str | None] = mapped_column(ForeignKey("contributor.id"), index=True)
    hidden: Mapped[bool]
    note: Mapped[str] = mapped_column(server_default="")
    is_vanity: Mapped[bool] = mapped_column(server_default="0")


class PhotoRow(Row):
    """An original in the library."""

    __tablename__ = "photo"

    digest: Mapped[str] = mapped_column(primary_key=True)
    file_name: Mapped[str]
    media_type: Mapped[str]
    width_px: Mapped[int]
    height_px: Mapped[int]
    size_octets: Mapped[int]
    file: Mapped[PhotoFields]
    library: Mapped[PhotoFields]
    credit: Mapped[CreditLine | None]
    crop: Mapped[Crop | None]
    rights: Mapped[Rights]
    doubts: Mapped[Words]
    crops: Mapped[RatioCrops] = mapped_column(server_default="[]")
    interest: Mapped[Point | None]
    rating: Mapped[int] = mapped_column(server_default="0")
    flag: Mapped[Flag] = mapped_column(server_default="")
    is_protected: Mapped[bool] = mapped_column(server_default="0")
    credentials: Mapped[str] = mapped_column(server_default="")
    look: Mapped[str] = mapped_column(server_default="")
    companion: Mapped[Companion | None]
    added_at: Mapped[datetime | None]


class PhotoUsageRow(Row):
    """One way out that a photo took; see ``PhotoUsage``."""

    __tablename__ = "photo_usage"

    id: Mapped[str] = mapped_column(primary_key=True)
    photo: Mapped[str] = mapped_column(ForeignKey("photo.digest"), index=True)
    act: Mapped[str]
    where: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]


class CaptionTemplateRow(Row):
    """A metadata template, by name."""

    __tablename__ = "caption_template"

    name: Mapped[str] = mapped_column(primary_key=True)
    fields: Mapped[tuple[TemplateField, ...]]


class CodeRow(Row):
    """A code replacement: the code without its signs, and what each of its columns says."""

    __tablename__ = "code"

    code: Mapped[str] = mapped_column(primary_key=True)
    columns: Mapped[Words]


class FieldEntryRow(Row):
    """Something that was typed into a field of a photo, for typing ahead."""

    __tablename__ = "field_entry"

    field: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(primary_key=True)
    count: Mapped[int]
    used_at: Mapped[datetime]


class RevisionRow(Row):
    """A whole article as it was; ``article`` is its JSON but for the body.

    ``number`` orders revisions that were kept at the same moment; ``words`` counts the body, and is
    empty in what was kept before they were counted.
    """

    __tablename__ = "revision"

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    article_id: Mapped[str] = mapped_column(ForeignKey("article.id"), index=True)
    at: Mapped[datetime]
    by: Mapped[str]
    reason: Mapped[str]
    article: Mapped[str]
    body_digest: Mapped[str] = mapped_column(ForeignKey("body.digest"), index=True)
    name: Mapped[str] = mapped_column(server_default="")
    words: Mapped[int | None]


class NoteRow(Row):
    """A note on words of an article, with what was answered to it.

    ``quote`` are the words, ``before`` and ``after`` what stood around them, ``at_offset`` the code
    point in the body where they were last found.
    """

    __tablename__ = "note"

    id: Mapped[str] = mapped_column(primary_key=True)
    article_id: Mapped[str] = mapped_column(ForeignKey("article.id"), index=True)
    quote: Mapped[str]
    before: Mapped[str]
    after: Mapped[str]
    at_offset: Mapped[int]
    remarks: Mapped[tuple[Remark, ...]]
    resolved_by: Mapped[str]
    resolved_at: Mapped[datetime | None]


class DeskWordRow(Row):
    """A word that the desk spells like this; in every language if ``language`` is empty."""

    __tablename__ = "desk_word"

    word: Mapped[str] = mapped_column(primary_key=True)
    language: Mapped[str] = mapped_column(primary_key=True)


class SavedFilterRow(Row):
    """A way to look at the list of stories, by a name of its own; ``filter`` is its JSON."""

    __tablename__ = "saved_filter"

    name: Mapped[str] = mapped_column(primary_key=True)
    filter: Mapped[str]


class ReplacementRow(Row):
    """Words replaced across the library, with the way back.

    ``stories`` is JSON: of each story its id, and the changed texts before and after.
    """

    __tablename__ = "replacement"

    id: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    by: Mapped[str]
    what: Mapped[str]
    stories: Mapped[str]
    undone_at: Mapped[datetime | None]
