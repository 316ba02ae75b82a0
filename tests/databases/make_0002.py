"""Writes schema_0002.db, the stored database of the second schema, like make_0001.py."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from editor.domain.article import Article
from editor.domain.note import Anchor, Note, Remark
from editor.domain.place import Place
from editor.domain.replacement import ReplacedStory, Replacement
from editor.domain.revision import Revision
from editor.domain.story_filter import StoryFilter
from editor.storage.store import Store
from tests.databases import make_0001
from tests.databases.make_0001 import AT, PERSON

LATER = AT + timedelta(minutes=5)
_PARAGRAPHS = [f"In year {n}, {n * n} cars took the ferry to the Sound." for n in range(1500, 2000)]
LONG = Article("e" * 32, "ferry-years", headline="Cars", body="\n\n".join(_PARAGRAPHS))
# Kept as what sets it off from the body above.
NAMED = replace(LONG, body=LONG.body.replace("1950", "1951"))
NAME = "Legal read"
NOTE = Note(
    "d" * 32,
    LONG.id,
    Anchor("cars", "10 ", " took", 17),
    (Remark("Ask the port.", "Dana", AT), Remark("It says so too.", PERSON.name, LATER)),
    "Dana",
    LATER,
)
WORD = "Zelenskyy"
FILTER = StoryFilter(words="ferry")
REPLACEMENT = Replacement(
    "9" * 32,
    AT,
    "Dana",
    "“boat” → “ferry”",
    (ReplacedStory(LONG.id, {"headline": "Boats"}, {"headline": "Cars"}),),
    LATER,
)


def fill(store: Store) -> None:
    """Put one of everything into a new library, what the first schema had and what came to it."""
    make_0001.fill(store)
    with store.write() as shelf:
        article = shelf.articles.add(LONG, 900, AT)
        shelf.revisions.add(Revision("8" * 32, replace(NAMED, version=1), AT, "Dana", NAME), 900)
        shelf.revisions.set_name("8" * 32, NAME)
        shelf.articles.place(article.id, Place.ARCHIVE, LATER)
        shelf.notes.put(NOTE)
        shelf.words.put(WORD)
        shelf.filters.put("Coast", FILTER)
        shelf.replacements.put(REPLACEMENT)


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        library = Store.open(Path(folder))
        fill(library)
        library.backup(Path(__file__).with_name("schema_0002.db"))
        library.close()
