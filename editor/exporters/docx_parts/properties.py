"""What a Word document says of itself: in its properties, where Word shows and searches them."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from editor.domain.credit import Credit
from editor.domain.names import fold
from editor.domain.printed_credits import machine_credits
from editor.domain.story import Story
from editor.exporters.dates import machine_date
from editor.exporters.docx_parts.xml import made
from editor.exporters.identity import urn_of
from editor.exporters.release import ReleaseKind, release_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

FORM = "1"
_AUTHORS = frozenset({"writer"})
_STATES = {
    ReleaseKind.UPDATE: "Update",
    ReleaseKind.CORRECTION: "Correction",
    ReleaseKind.KILL: "Withdrawn",
}
_OF_CUSTOM = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_FIRST_CUSTOM = 2  # MS-OLEPS keeps 0 and 1


def core(story: Story) -> "Element":
    """``core.xml``. Its times are those of the release, never of the export."""
    article, release = story.article, release_of(story.article)
    authors = {fold(each.name): each.name for each in _writers(story)}
    texts = (
        ("dc:title", article.headline),
        ("dc:subject", article.kicker),
        ("dc:creator", "; ".join(authors.values())),
        ("cp:keywords", _listed(article.keywords)),
        ("dc:description", article.standfirst),
        ("dc:language", article.language),
        ("dc:identifier", urn_of(article)),
        ("cp:category", article.section),
        ("cp:contentStatus", _STATES.get(release.kind, "")),
        ("cp:version", str(release.version)),
    )
    times = (("dcterms:created", release.first_at), ("dcterms:modified", release.at))
    return made(
        "cp:coreProperties",
        {},
        *(made(name, text=text) for name, text in texts if text.strip()),
        *(made(name, {"xsi:type": "dcterms:W3CDTF"}, text=machine_date(at)) for name, at in times),
    )


def app() -> "Element":
    """``app.xml``: which program wrote it."""
    return made("app:Properties", {}, made("app:Application", text="Copydesk"))


def custom(story: Story) -> "Element":
    """``custom.xml``: fields of a story that Word has no property for."""
    return made(
        "custom:Properties",
        {},
        *(
            made(
                "custom:property",
                {"fmtid": _OF_CUSTOM, "pid": str(number), "name": name},
                made("vt:lpwstr", text=value),
            )
            for number, (name, value) in enumerate(_fields(story), _FIRST_CUSTOM)
        ),
    )


def _fields(story: Story) -> Iterator[tuple[str, str]]:
    article = story.article
    yield "copydesk", FORM
    for name, value in (
        ("slug", article.slug),
        ("url_slug", article.url_slug),
        ("canonical_url", article.canonical_url),
        ("genre", article.genre),
        ("subjects", "; ".join(article.subjects)),
        ("embargo_until", str(article.embargo_until or "")),
        ("publish_at", str(article.publish_at or "")),
        ("corrected", "; ".join(machine_date(each.at) for each in article.corrections)),
    ):
        if value.strip():
            yield name, value


def _listed(keywords: Sequence[str]) -> str:
    """With commas, which every program takes apart; with semicolons where a keyword has one."""
    has_commas = any("," in each for each in keywords)
    return "".join(f"{each}; " for each in keywords) if has_commas else ", ".join(keywords)


def _writers(story: Story) -> Iterator[Credit]:
    return (each for each in machine_credits(story) if each.role in _AUTHORS)
