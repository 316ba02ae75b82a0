"""Writes schema_0001.db, the stored database of the first schema.

It was run once, with the Copydesk of schema 0001, and is kept to say what the file holds. A new
schema gets a file of its own; this one is never written again.
"""

from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from editor.domain.article import Article, Correction, Override
from editor.domain.contributor import Contributor
from editor.domain.credit import Credit
from editor.domain.credit_line import CreditLine
from editor.domain.crop import Crop
from editor.domain.dateline import Dateline
from editor.domain.figure import Figure
from editor.domain.moment import moment
from editor.domain.photo import Photo, PhotoFields
from editor.domain.revision import Revision
from editor.domain.rights import Rights
from editor.domain.status import Status, StatusChange
from editor.storage.store import Store

AT = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)
PERSON = Contributor("1" * 32, "Greta Holm", ("G. Holm",), "Northline Wire")
PHOTO = Photo(
    "a" * 64,
    "ferry.jpg",
    "image/jpeg",
    4000,
    3000,
    5_000_000,
    PhotoFields(caption="The ferry Isla at rest.", creators=("Una Reid",)),
    PhotoFields(caption="The ferry Isla rests at its berth.", people=()),
    CreditLine(("Una Reid",), ("NLW",), raw="NLW Photo/Una Reid"),
    Crop(0.1, 0.0, 0.9, 0.75),
    Rights("News use"),
    ("The date has no zone.",),
)
ARTICLE = Article(
    "f" * 32,
    "ferry-returns",
    headline="Ferry returns to the Sound",
    standfirst="Two winters after a storm broke its ramp",
    section="Coast",
    priority=3,
    dateline=Dateline("Harbour Bay", "Scotland", "", "NLW"),
    body="The last car ferry sailed again.\n\n![](figure:isla)\n\n10\u00a0km of café \0 words.\n",
    figures=(Figure("isla", PHOTO.digest, None, "", Crop(0, 0, 1, 1), is_file=True, lead=True),),
    credits=(Credit("Greta Holm", "contributing", "Oban", "Northline Wire", PERSON.id),),
    keywords=("ferry", "ports"),
    corrections=(Correction("The ramp broke in March.", AT),),
    embargo_until=moment("2026-11-24 06:00 Europe/London"),
    status=Status.IN_EDIT,
    status_log=(StatusChange(Status.IN_EDIT, "Dana", AT),),
    source_digest="b" * 64,
    furniture=("Home",),
    not_understood=("km/ah",),
    overrides=(Override("export", "late edition", "Dana", AT, ("tk-left",)),),
)


def fill(store: Store) -> None:
    """Put one of everything into a new library."""
    with store.write() as shelf:
        shelf.contributors.put(PERSON)
        shelf.photos.put(PHOTO)
        article = shelf.articles.add(ARTICLE, 12, AT)
        shelf.revisions.add(Revision("c" * 32, article, AT, "Dana", "export"))


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        library = Store.open(Path(folder))
        fill(library)
        library.backup(Path(__file__).with_name("schema_0001.db"))
        library.close()
