"""What ``itemMeta`` says: which version it is, when it may be used, what belongs to it."""

from collections.abc import Iterable, Iterator

from editor.domain.article import Article
from editor.domain.story import Story
from editor.exporters.dates import machine_date
from editor.exporters.identity import figure_urn
from editor.exporters.newsml_g2_parts.names import G2, coded, named, provider, said
from editor.exporters.nitf_parts.elements import GENERATOR, Element
from editor.exporters.page.language import language_tag
from editor.exporters.page.pictures import ShownFigure
from editor.exporters.page.words import words_of
from editor.exporters.release import ReleaseKind, release_of
from editor.markup.addresses import web_address
from editor.markup.characters import printable

_SIGNALS = {ReleaseKind.CORRECTION: "sig:correction", ReleaseKind.UPDATE: "sig:update"}
_ITEM = "application/vnd.iptc.g2.newsitem+xml"


def item_meta(story: Story, figures: Iterable[ShownFigure]) -> Element:
    """The management of the text's item, in the order of the schema."""
    article = story.article
    service = named("service", article.section) if printable(article.section).strip() else None
    note = article.note_to_desks.strip()
    words = words_of(language_tag(article.language))
    signal = _SIGNALS.get(release_of(article).kind)
    return G2.lines(
        "itemMeta",
        None,
        *managed(article, "ninat:text"),
        G2.element("generator", None, GENERATOR),
        service,
        G2.element("edNote", None, note) if note else None,
        *(
            said("edNote", f"{words.correction}: {each.text}", {"id": f"correction-{number}"})
            for number, each in enumerate(article.corrections, 1)
        ),
        coded("signal", signal) if signal else None,
        *_links(article, figures),
    )


def managed(article: Article, kind: str) -> Iterator[Element]:
    """What is alike for the text and for each of its pictures."""
    release = release_of(article)
    is_killed = release.kind is ReleaseKind.KILL
    yield coded("itemClass", kind)
    yield provider(article)
    yield G2.element("versionCreated", None, machine_date(release.at))
    yield G2.element("firstCreated", None, machine_date(release.first_at))
    if release.embargo:
        yield G2.element("embargoed", None, machine_date(release.embargo))
    yield coded("pubStatus", "stat:canceled" if is_killed else "stat:usable")


def _links(article: Article, figures: Iterable[ShownFigure]) -> Iterator[Element]:
    address = web_address(article.canonical_url)
    see = {"rel": "irel:seeAlso"}
    if address:
        yield G2.element("link", {**see, "href": address, "contenttype": "text/html"})
    for shown in figures:
        if shown.largest:
            name = figure_urn(article, shown.figure.name)
            yield G2.element("link", {**see, "residref": name, "contenttype": _ITEM})
