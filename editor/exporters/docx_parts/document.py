"""The story as the body of a Word document, from its kicker to its corrections."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from editor.domain.dateline_text import dateline_text
from editor.exporters.dates import printed_date
from editor.exporters.docx_parts.blocks import blocks
from editor.exporters.docx_parts.draft import Draft
from editor.exporters.docx_parts.drawings import placed
from editor.exporters.docx_parts.lines import paragraph, plain, run
from editor.exporters.docx_parts.sheet import twips
from editor.exporters.docx_parts.xml import made
from editor.exporters.page.embargo import embargo_line
from editor.exporters.page.language import language_tag
from editor.exporters.page.words import words_of
from editor.exporters.said.credits import lines_of
from editor.markup.figures import lead_above
from editor.markup.read_blocks import read_blocks
from editor.markup.story_blocks import Span

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_FOOT_MM = 12.5
_LEFT_TO_RIGHT = "\u200e"  # or 2026-11-24 reads 24-11-2026 among Arabic words


def document(draft: Draft) -> "Element":
    """``document.xml``; links, pictures, lists and marks of notes are gathered in the draft."""
    content = [*_head(draft), *_text(draft), *_end(draft)]
    return made("w:document", {}, made("w:body", {}, *content, _section(draft)))


def _head(draft: Draft) -> Iterator["Element"]:
    article = draft.story.article
    words = words_of(language_tag(article.language))
    for style, text in (
        ("Embargo", embargo_line(draft.story)),
        ("Kicker", article.kicker),
        ("Title", article.headline),
        ("Subtitle", article.standfirst),
        *(("Byline", line) for line in lines_of(draft.story).byline.split("\n")),
    ):
        if text.strip():
            yield paragraph(draft, style, [plain(draft, text)])
    above = lead_above(article)
    if above is not None:
        yield from placed(draft, [above.name])
    if article.editors_note.strip():
        yield _labelled(draft, "EditorsNote", words.editors_note, article.editors_note)


def _text(draft: Draft) -> Iterator["Element"]:
    article = draft.story.article
    dateline = dateline_text(article.dateline, language_tag(article.language))
    space = made("w:r", {}, made("w:t", text=" "))
    run_in = [plain(draft, dateline, "Dateline"), space] if dateline.strip() else []
    yield from blocks(draft, read_blocks(article.body), run_in=run_in)


def _end(draft: Draft) -> Iterator["Element"]:
    article = draft.story.article
    language = language_tag(article.language)
    tagline = lines_of(draft.story).tagline
    if tagline.strip():
        yield paragraph(draft, "Tagline", [plain(draft, tagline)])
    for each in article.corrections:
        day = plain(draft, _LEFT_TO_RIGHT + printed_date(each.at, language), "CorrectionDate")
        yield _labelled(draft, "Correction", words_of(language).correction, each.text, day)


def _labelled(draft: Draft, style: str, label: str, text: str, *after: "Element") -> "Element":
    content = [plain(draft, f"{label}:", "Label")]
    for each in (run(draft, Span(text.strip())), *after):
        content += [made("w:r", {}, made("w:t", text=" ")), each]
    return paragraph(draft, style, content)


def _section(draft: Draft) -> "Element":
    sheet = draft.sheet
    margin = twips(sheet.margin_mm)
    sides = {f"w:{side}": margin for side in ("top", "right", "bottom", "left")}
    away = {"w:header": twips(_FOOT_MM), "w:footer": twips(_FOOT_MM), "w:gutter": "0"}
    name = draft.related("footer", "footer1.xml")
    return made(
        "w:sectPr",
        {},
        made("w:footerReference", {"w:type": "default", "r:id": name}),
        made("w:pgSz", {"w:w": twips(sheet.width_mm), "w:h": twips(sheet.height_mm)}),
        made("w:pgMar", sides | away),
        *([made("w:bidi")] if draft.is_right_to_left else []),
    )
