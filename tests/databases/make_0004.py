"""Writes schema_0004.db, the stored database of the fourth schema, like make_0001.py."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from editor.domain.article import Article, Printed
from editor.domain.contributor import CmsIdentity, Contributor
from editor.domain.credit import Credit
from editor.domain.finding import WavedThrough
from editor.storage.store import Store
from tests.databases import make_0003
from tests.databases.make_0001 import AT

STRINGER = Contributor(
    "3" * 32,
    "Ólöf Þórsdóttir",
    aliases=("Olof Thorsdottir",),
    affiliation="Northline Wire",
    sort_name="Thorsdottir, Olof",
    family_name="Þórsdóttir",
    given_name="Ólöf",
    roles=("photography", "reporting"),
    desk="Coast",
    place="Harbour Bay",
    initials="ot",
    email="olof@northline.example",
    links=("https://northline.example/olof",),
    biography="She covers the coast.",
    languages=("is", "en"),
    portrait="a" * 64,
    pseudonym="O. Shore",
    is_protected=True,
    note="Not the one of the sports desk",
    has_left=True,
    identities=(CmsIdentity("wordpress", "17"),),
)
STORY = Article(
    "2" * 32,
    "ramp-report",
    body="The ramp is mended.",
    credits=(Credit("O. Shore", "photography", "Harbour Bay", "", STRINGER.id, note="Day rate"),),
    waved_through=(WavedThrough("passive", "body", "is mended", "As the port says", "Dana", AT),),
    printed=Printed(byline="By our staff", tagline=""),
)


def fill(store: Store) -> None:
    """Put one of everything into a new library, what earlier schemas had and what came to it."""
    make_0003.fill(store)
    with store.write() as shelf:
        shelf.contributors.put(STRINGER)
        credits_ = (*STORY.credits, replace(STORY.credits[0], is_vanity=True))
        shelf.articles.add(replace(STORY, credits=credits_), 4, AT)


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        library = Store.open(Path(folder))
        fill(library)
        library.backup(Path(__file__).with_name("schema_0004.db"))
        library.close()
