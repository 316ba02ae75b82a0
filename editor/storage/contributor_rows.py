"""The tables of the directory; what is said at the head of ``rows`` holds here, too."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from editor.domain.contributor import CmsIdentity
from editor.storage.row import Row, Words


class ContributorRow(Row):
    """An entry of the directory; ``folded`` is what typing ahead looks through.

    ``merged_into`` is the id of another entry that speaks for this one: it is in no list any more,
    but revisions and open stories may still point to it.
    """

    __tablename__ = "contributor"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    aliases: Mapped[Words]
    affiliation: Mapped[str]
    is_organisation: Mapped[bool]
    folded: Mapped[str]
    sort_name: Mapped[str] = mapped_column(server_default="")
    family_name: Mapped[str] = mapped_column(server_default="")
    given_name: Mapped[str] = mapped_column(server_default="")
    roles: Mapped[Words] = mapped_column(server_default="[]")
    desk: Mapped[str] = mapped_column(server_default="")
    place: Mapped[str] = mapped_column(server_default="")
    initials: Mapped[str] = mapped_column(server_default="")
    email: Mapped[str] = mapped_column(server_default="")
    links: Mapped[Words] = mapped_column(server_default="[]")
    biography: Mapped[str] = mapped_column(server_default="")
    languages: Mapped[Words] = mapped_column(server_default="[]")
    portrait: Mapped[str] = mapped_column(server_default="")
    pseudonym: Mapped[str] = mapped_column(server_default="")
    is_protected: Mapped[bool] = mapped_column(server_default="0")
    note: Mapped[str] = mapped_column(server_default="")
    has_left: Mapped[bool] = mapped_column(server_default="0")
    identities: Mapped[tuple[CmsIdentity, ...]] = mapped_column(server_default="[]")
    merged_into: Mapped[str] = mapped_column(server_default="")


class ContributorMergeRow(Row):
    """Entries of the directory made one, with the way back; ``what`` is the rest of it as JSON."""

    __tablename__ = "contributor_merge"

    id: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    what: Mapped[str]


class ContributorApartRow(Row):
    """Two entries of which somebody said that they are two people; the smaller id stands first.

    No foreign keys: a merge leaves the pairs of both for the day it is undone.
    """

    __tablename__ = "contributor_apart"

    one: Mapped[str] = mapped_column(primary_key=True)
    other: Mapped[str] = mapped_column(primary_key=True)
