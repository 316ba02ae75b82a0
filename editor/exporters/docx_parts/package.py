"""A Word document as a package of parts (ECMA-376, part 2), in an order that never changes."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from editor.exporters.contract import Output, OutputFile
from editor.exporters.docx_parts.document import document
from editor.exporters.docx_parts.draft import Draft, Relation
from editor.exporters.docx_parts.notes import foot, footnotes
from editor.exporters.docx_parts.numbering import numbering
from editor.exporters.docx_parts.properties import app, core, custom
from editor.exporters.docx_parts.xml import made, qualified, written
from editor.exporters.page.language import language_tag
from editor.markup.safe_xml import read_xml
from editor.resources import path_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_OF_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OF_OFFICE = "application/vnd.openxmlformats-officedocument"
_BESIDE = ("styles", "settings", "numbering", "footnotes")
_OF_PACKAGE = {
    "officeDocument": "word/document.xml",
    _CORE: "docProps/core.xml",
    "extended-properties": "docProps/app.xml",
    "custom-properties": "docProps/custom.xml",
}
_TYPES = {
    "word/document.xml": f"{_OF_WORD}.document.main+xml",
    **{f"word/{name}.xml": f"{_OF_WORD}.{name}+xml" for name in _BESIDE},
    "word/footer1.xml": f"{_OF_WORD}.footer+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": f"{_OF_OFFICE}.extended-properties+xml",
    "docProps/custom.xml": f"{_OF_OFFICE}.custom-properties+xml",
}
_ENDINGS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "jpg": "image/jpeg",
    "png": "image/png",
}


def members(draft: Draft) -> Iterator[Output]:
    """Every part of the document: what it is made of first, the pictures last."""
    story = draft.story
    for name in _BESIDE:  # their relations stand first, whatever the text needs
        draft.related(name, f"{name}.xml")
    text, notes = written(document(draft)), written(footnotes(draft))
    parts = {
        "[Content_Types].xml": written(_types()),
        "_rels/.rels": written(_related([Relation(*each) for each in _OF_PACKAGE.items()])),
        "word/document.xml": text,
        "word/_rels/document.xml.rels": written(_related(draft.relations)),
        "word/styles.xml": _styles(language_tag(story.article.language)),
        "word/settings.xml": path_of("templates/docx/settings.xml").read_bytes(),
        "word/numbering.xml": written(numbering(draft.lists)),
        "word/footnotes.xml": notes,
        "word/footer1.xml": written(foot(draft, story.article.slug)),
        "docProps/core.xml": written(core(story)),
        "docProps/app.xml": written(app()),
        "docProps/custom.xml": written(custom(story)),
    }
    if draft.note_relations:
        parts["word/_rels/footnotes.xml.rels"] = written(_related(draft.note_relations))
    for path, data in parts.items():
        yield OutputFile(path, data)
    yield from draft.pictures


def _types() -> "Element":
    return made(
        "types:Types",
        {},
        *(
            made("types:Default", {"Extension": ending, "ContentType": kind})
            for ending, kind in _ENDINGS.items()
        ),
        *(
            made("types:Override", {"PartName": f"/{path}", "ContentType": kind})
            for path, kind in _TYPES.items()
        ),
    )


def _related(relations: Sequence[Relation]) -> "Element":
    return made(
        "rels:Relationships",
        {},
        *(_relation(number, each) for number, each in enumerate(relations, 1)),
    )


def _relation(number: int, relation: Relation) -> "Element":
    kind = relation.kind if "/" in relation.kind else f"{_OFFICE}/{relation.kind}"
    outside = {"TargetMode": "External"} if relation.is_external else {}
    target = {"Id": f"rId{number}", "Type": kind, "Target": relation.target}
    return made("rels:Relationship", target | outside)


@cache
def _styles(language: str) -> bytes:
    """Our styles in the language of the story, by which Word spells."""
    root = read_xml(path_of("templates/docx/styles.xml").read_bytes())
    for element in root.iter(qualified("w:lang")):
        for name in ("w:val", "w:eastAsia", "w:bidi"):
            element.set(qualified(name), language)
    return written(root)
