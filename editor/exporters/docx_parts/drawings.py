"""Pictures with their captions and credits."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from editor.domain.caption_text import caption_text
from editor.exporters.contract import RenditionRequest
from editor.exporters.docx_parts.draft import Draft
from editor.exporters.docx_parts.lines import paragraph, plain
from editor.exporters.docx_parts.sheet import emu
from editor.exporters.docx_parts.tables import grid
from editor.exporters.docx_parts.xml import NAMESPACES, made
from editor.exporters.page.pictures import ShownFigure, alt_of
from editor.markup.figures import lead_above

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LEAST_DPI = 110  # a picture is never enlarged beyond this
_HIGHEST = 0.5  # of the page
_MM_AN_INCH = 25.4
_BETWEEN_MM = 4.0
_IN_A_ROW = 2


def placed(draft: Draft, names: Sequence[str]) -> Iterator["Element"]:
    """The figures of a line: several stand side by side."""
    shown = [draft.figures[name] for name in names if name in draft.figures]
    if len(shown) == 1:
        yield from figure(draft, shown[0], draft.sheet.text_width_mm)
    elif shown:
        width_mm = draft.sheet.text_width_mm / _IN_A_ROW - _BETWEEN_MM
        cells = [list(figure(draft, each, width_mm)) for each in shown]
        cells += [[paragraph(draft, "Spacer", [])]] * (len(cells) % _IN_A_ROW)
        rows = [cells[at : at + _IN_A_ROW] for at in range(0, len(cells), _IN_A_ROW)]
        yield grid(draft, "Gallery", rows)


def figure(draft: Draft, shown: ShownFigure, width_mm: float) -> Iterator["Element"]:
    """A figure no wider than that, with its words; what a missing picture shows is said."""
    story, largest = draft.story, shown.largest
    if largest:
        yield paragraph(draft, _style(draft, shown), [_drawing(draft, shown, largest, width_mm)])
    else:
        awaited = story.alt_of(shown.figure) or ""
        said = [plain(draft, awaited, "AwaitedPicture")] if awaited.strip() else []
        yield paragraph(draft, _style(draft, shown), said)
    caption = caption_text(story.caption_of(shown.figure), shown.figure.is_file)
    credit = story.credit_text_of(shown.figure)
    said = [plain(draft, caption)] if caption else []
    if credit:
        said += [_space()] * bool(said) + [plain(draft, credit, "Credit")]
    yield paragraph(draft, "Caption", said)


def _style(draft: Draft, shown: ShownFigure) -> str:
    if lead_above(draft.story.article) == shown.figure:
        return "LeadPicture"
    return "LeadInText" if shown.figure.lead else "Picture"


def _space() -> "Element":
    """A space between two runs."""
    return made("w:r", {}, made("w:t", text=" "))


def _drawing(
    draft: Draft, shown: ShownFigure, request: RenditionRequest, width_mm: float
) -> "Element":
    name = draft.with_picture(request)
    number = str(draft.drawn())
    width, height = _size(draft, request, width_mm)
    extent = {"cx": width, "cy": height}
    said = {"id": number, "name": f"Picture {number}", "descr": alt_of(draft.story, shown)}
    picture = made(
        "pic:pic",
        {},
        made(
            "pic:nvPicPr",
            {},
            made("pic:cNvPr", {"id": number, "name": request.path.rpartition("/")[2]}),
            made("pic:cNvPicPr"),
        ),
        made(
            "pic:blipFill",
            {},
            made("a:blip", {"r:embed": name}),
            made("a:stretch", {}, made("a:fillRect")),
        ),
        made(
            "pic:spPr",
            {},
            made("a:xfrm", {}, made("a:off", {"x": "0", "y": "0"}), made("a:ext", extent)),
            made("a:prstGeom", {"prst": "rect"}, made("a:avLst")),
        ),
    )
    inline = made(
        "wp:inline",
        dict.fromkeys(("distT", "distB", "distL", "distR"), "0"),
        made("wp:extent", extent),
        made("wp:docPr", said),
        made("a:graphic", {}, made("a:graphicData", {"uri": NAMESPACES["pic"]}, picture)),
    )
    return made("w:r", {}, made("w:drawing", {}, inline))


def _size(draft: Draft, request: RenditionRequest, width_mm: float) -> tuple[str, str]:
    """Width and height on paper: no wider than there is room, no higher than half a page."""
    of_height = request.width_px / request.height_px
    width_mm = min(
        width_mm,
        request.width_px / _LEAST_DPI * _MM_AN_INCH,
        draft.sheet.text_height_mm * _HIGHEST * of_height,
    )
    return emu(width_mm), emu(width_mm / of_height)
