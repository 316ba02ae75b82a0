"""Writes schema_0003.db, the stored database of the third schema, like make_0001.py."""

from pathlib import Path
from tempfile import TemporaryDirectory

from editor.domain.caption_template import CaptionTemplate, How, TemplateField
from editor.domain.codes import Code
from editor.domain.crop import Crop, Point, RatioCrop
from editor.domain.moment import moment
from editor.domain.photo import Companion, Flag, Photo, PhotoFields
from editor.domain.rights import Rights
from editor.storage.store import Store
from tests.databases import make_0002
from tests.databases.make_0001 import AT

CHOSEN = Photo(
    "7" * 64,
    "ramp.jpg",
    "image/jpeg",
    4000,
    3000,
    4_000_000,
    library=PhotoFields(subjects=("medtop:20000705",), ai_system=""),
    rights=Rights(
        "News use",
        category="handout",
        territory="Not in Norway",
        is_one_use=True,
        no_archive=True,
        embargo_until=moment("2026-11-24 06:00 Europe/London"),
        raw="ONE TIME USE, NORWAY OUT",
    ),
    crops=(RatioCrop("16:9", Crop(0, 0.125, 1, 0.75)),),
    interest=Point(0.5, 0.25),
    rating=4,
    flag=Flag.PICKED,
    is_protected=True,
    credentials="embedded",
    look="00ff00ff00ff00ff",
    companion=Companion("6" * 64, "ramp.NEF"),
    added_at=AT,
)


TEMPLATE = CaptionTemplate("County fair", (TemplateField("keywords", "fair; {city}", How.APPEND),))
CODE = Code("rab", ("County Commissioner Ruth Ann Beck", "", "Beck"))


def fill(store: Store) -> None:
    """Put one of everything into a new library, what earlier schemas had and what came to it."""
    make_0002.fill(store)
    with store.write() as shelf:
        shelf.photos.put(CHOSEN)
        shelf.caption_templates.put(TEMPLATE)
        shelf.codes.put(CODE)
        shelf.field_entries.note("city", "Millbrook", AT)


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        library = Store.open(Path(folder))
        fill(library)
        library.backup(Path(__file__).with_name("schema_0003.db"))
        library.close()
