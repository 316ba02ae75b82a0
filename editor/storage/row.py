"""What all tables share: names of constraints, and how values of the domain are stored."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Enum, MetaData
from sqlalchemy.orm import DeclarativeBase

from editor.domain.article import Correction, Override, Printed
from editor.domain.caption_template import TemplateField
from editor.domain.contributor import CmsIdentity
from editor.domain.credit_line import CreditLine
from editor.domain.crop import Crop, Point, RatioCrop
from editor.domain.dateline import Dateline
from editor.domain.finding import WavedThrough
from editor.domain.moment import Moment
from editor.domain.note import Remark
from editor.domain.photo import Companion, Flag, PhotoFields
from editor.domain.place import Place
from editor.domain.rights import Rights
from editor.domain.status import Status, StatusChange
from editor.storage.columns import Instant, Json

Words = tuple[str, ...]
RatioCrops = tuple[RatioCrop, ...]


def choice(kind: type[StrEnum], length: int) -> Enum:
    """A choice by its value; by default SQLAlchemy stores the name in the code."""
    return Enum(
        kind, native_enum=False, length=length, values_callable=lambda kind: [*map(str, kind)]
    )


class Row(DeclarativeBase):
    """What all tables share: constraints have names, so that migrations can speak of them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_name)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy reads it from the class
        datetime: Instant(),
        Words: Json(Words),
        Dateline: Json(Dateline),
        Moment: Json(Moment),
        tuple[Correction, ...]: Json(tuple[Correction, ...]),
        tuple[StatusChange, ...]: Json(tuple[StatusChange, ...]),
        tuple[Override, ...]: Json(tuple[Override, ...]),
        tuple[WavedThrough, ...]: Json(tuple[WavedThrough, ...]),
        Printed: Json(Printed),
        tuple[CmsIdentity, ...]: Json(tuple[CmsIdentity, ...]),
        Crop: Json(Crop),
        Point: Json(Point),
        RatioCrops: Json(RatioCrops),
        Companion: Json(Companion),
        tuple[TemplateField, ...]: Json(tuple[TemplateField, ...]),
        Flag: choice(Flag, length=8),
        CreditLine: Json(CreditLine),
        PhotoFields: Json(PhotoFields),
        Rights: Json(Rights),
        tuple[Remark, ...]: Json(tuple[Remark, ...]),
        Place: choice(Place, length=8),
        Status: choice(Status, length=16),
    }
