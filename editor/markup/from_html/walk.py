"""From the tree of a page to its blocks."""

from collections.abc import Sequence
from dataclasses import replace

from editor.markup.addresses import safe_address
from editor.markup.from_html.blocks import (
    Block,
    Embed,
    Heading,
    Listing,
    Paragraph,
    Point,
    Quote,
    Rule,
    Run,
    Runs,
)
from editor.markup.from_html.boxes import box_of
from editor.markup.from_html.embeds import embed_address
from editor.markup.from_html.furniture import is_control, is_furniture, is_never_read, lines_of_text
from editor.markup.from_html.inline import tidied
from editor.markup.from_html.links import clean_address
from editor.markup.from_html.notes import MARK
from editor.markup.from_html.paragraphs import (
    OpenPage,
    Place,
    as_heading,
    online_level,
    run_of,
    start_of,
    words_of,
)
from editor.markup.from_html.pictures import (
    captioned,
    credit_in,
    image_alone,
    is_ornament,
    picture_of,
)
from editor.markup.from_html.pieces import (
    as_point,
    in_a_row,
    is_sign,
    mark_of,
    tables,
    without_rules,
)
from editor.markup.from_html.points import number_of, with_lists, word_level
from editor.markup.from_html.styles import Styles, is_hidden, look_of
from editor.markup.from_html.tables import aligned, captions_of, grid_of, holds_data, loose_cells
from editor.markup.from_html.tree import Tag

_BLOCKS = frozenset(
    {
        *("p", "div", "section", "article", "main", "header", "footer", "aside", "address", "form"),
        *("dl", "dt", "dd", "center", "fieldset", "legend", "details", "summary", "hgroup", "pre"),
        *("html", "body", "li", "caption", "figcaption", "listing", "search"),
        *("table", "tbody", "thead", "tfoot", "tr", "td", "th", "noframes", "frameset", "dir"),
    }
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LOWEST = 4  # of a foreign page's headings
_LEVELS_AT_MOST = 6
_LINE_BREAK_CLASSES = frozenset({"c-mrkdwn__br"})


class Walk:
    """Reads one page.

    Args:
        root: The page.
        base: Its address, if it is known.
        keeps_pictures: Pictures become blocks; otherwise they are left out and only their
            captions stay.
        is_own: We wrote the page: nothing on it stands around the words, every character and
            every address was meant, and headings keep their levels.

    Attributes:
        left_out: What was taken for furniture, as text.
    """

    def __init__(
        self, root: Tag, *, base: str = "", keeps_pictures: bool = False, is_own: bool = False
    ) -> None:
        self._styles = Styles(root)
        self._is_own = is_own
        self._base = base
        self._keeps_pictures = keeps_pictures
        self._words = len(root.text().split())
        self.left_out: list[str] = []

    def blocks(self, tag: Tag, place: Place | None = None) -> tuple[Block, ...]:
        """What is in an element."""
        page = OpenPage(is_own=self._is_own)
        self._inside(tag, place or Place(), page)
        page.end_paragraph()
        return with_lists(page.blocks)

    def _inside(self, tag: Tag, place: Place, page: OpenPage) -> None:
        for each in tag.inside:
            if isinstance(each, Tag):
                self._element(each, place, page)
            else:
                page.runs.append(run_of(each, place))

    def _element(self, tag: Tag, place: Place, page: OpenPage) -> None:
        embed = embed_address(tag)
        style = self._styles.of(tag)
        if embed:
            page.add(Embed(embed))
        elif is_never_read(tag) or is_hidden(tag, style):
            return
        elif not self._is_own and (is_control(tag) or is_furniture(tag, self._words)):
            self.left_out += lines_of_text(tag)
        elif style.get("mso-list") == "ignore":
            return
        else:
            look = look_of(tag, style, place.look)
            self._seen(tag, style, replace(place, look=look), page)

    def _seen(self, tag: Tag, style: dict[str, str], place: Place, page: OpenPage) -> None:  # noqa: C901, PLR0912
        name = tag.name
        level = word_level(style.get("mso-list", "")) if name != "ul" else None
        box = box_of(tag, place, self.blocks) if level is None else None
        if box is not None:
            page.end_paragraph()
            page.blocks.extend(box)
        elif level is not None:
            self._point(tag, place, level, page)
        elif name in _HEADINGS or "MsoTitle" in tag.classes:
            self._heading(tag, _HEADINGS.get(name, 1), place, page)
        elif name == "br" or _LINE_BREAK_CLASSES & set(tag.classes):
            page.runs.append(Run("\n"))
        elif name == "a":
            self._link(tag, place, page)
        elif name == "hr":
            page.add(Rule())
        elif name in {"ul", "ol", "menu"}:
            self._list(tag, place, page)
        elif name == "blockquote":
            self._quote(tag, place, page)
        elif name == "table":
            self._table(tag, place, page)
        elif name == "img":
            self._image(tag, place, page)
        elif name == "figure":
            self._figure(tag, place, page)
        elif name == "q":
            page.runs.append(run_of("“", place))
            self._inside(tag, place, page)
            page.runs.append(run_of("”", place))
        elif name in _BLOCKS or style.get("display") == "block":
            page.end_paragraph()
            self._inside(tag, place, page)
            page.end_paragraph()
        else:
            self._inside(tag, place, page)

    def _link(self, tag: Tag, place: Place, page: OpenPage) -> None:
        label = tag.attrs.get(MARK)
        if label:
            page.runs.append(Run("", note=label))
            return
        to = tag.attrs.get("href", "")
        address = (safe_address(to) if self._is_own else clean_address(to, self._base)) or ""
        self._inside(tag, replace(place, link=address or place.link), page)

    def _heading(self, tag: Tag, level: int, place: Place, page: OpenPage) -> None:
        page.end_paragraph()
        inner = OpenPage(is_own=self._is_own)
        self._inside(tag, replace(place, look=replace(place.look, strong=False)), inner)
        if place.depth and not (self._is_own or place.keeps_headings):  # words like others
            page.blocks.extend(inner.blocks)
            page.runs.extend(inner.runs)
            page.end_paragraph()
            return
        level = level if self._is_own else min(level, _LOWEST)
        heading = as_heading(inner.runs, is_own=self._is_own)
        for block in inner.blocks:
            page.add(
                Heading(level, as_heading(block.runs)) if isinstance(block, Paragraph) else block
            )
        if heading:
            page.add(Heading(level, heading))

    def _quote(self, tag: Tag, place: Place, page: OpenPage) -> None:
        page.end_paragraph()
        is_deep = place.depth >= _LEVELS_AT_MOST
        inside = self.blocks(tag, replace(place, depth=place.depth + 1, keeps_headings=False))
        if is_deep:
            page.blocks.extend(inside)
        elif inside:
            page.add(Quote(inside))

    def _list(self, tag: Tag, place: Place, page: OpenPage) -> None:
        page.end_paragraph()
        points: list[list[Block]] = []
        inner = replace(place, depth=place.depth + 1, keeps_headings=False)
        for each in tag.inside:
            if isinstance(each, str):
                blocks: Sequence[Block] = [Paragraph(runs)] if (runs := words_of(each)) else []
            else:
                blocks = without_rules(self.blocks(Tag("div", inside=[each]), inner))
            if not blocks:
                continue
            hangs = isinstance(each, Tag) and each.name in {"ul", "ol"} and points
            points[-1].extend(blocks) if hangs else points.append(list(blocks))
        online = online_level(tag)
        number = start_of(tag)
        if online is not None and points and isinstance(points[0][0], Paragraph):
            page.add(Point(online, number, tag.name, points[0][0].runs))
        elif place.depth >= _LEVELS_AT_MOST:
            page.blocks.extend(block for point in points for block in point)
        elif points:
            page.add(Listing(number, tuple(map(tuple, points))))

    def _point(self, tag: Tag, place: Place, level: tuple[str, int], page: OpenPage) -> None:
        inner = OpenPage()
        self._inside(tag, place, inner)
        inner.end_paragraph()
        page.end_paragraph()
        page.blocks.extend(as_point(inner.blocks, level, number_of(mark_of(tag, self._styles))))

    def _table(self, tag: Tag, place: Place, page: OpenPage) -> None:
        page.end_paragraph()
        for each in captions_of(tag):
            self._element(each, place, page)
        if not self._is_own and (place.depth or not holds_data(tag)):
            for cell in loose_cells(tag):
                page.blocks.extend(self.blocks(cell, place))
            return
        rows = [tuple(self._cell(cell, place) for cell in line) for line in grid_of(tag)]
        page.blocks.extend(tables(rows, aligned(tag), is_own=self._is_own))

    def _cell(self, cell: Tag | None, place: Place) -> Runs:
        if cell is None:
            return ()
        inner = OpenPage(is_own=self._is_own)
        look = look_of(cell, self._styles.of(cell), place.look)
        self._inside(cell, replace(place, look=look), inner)
        inner.end_paragraph()
        return tidied(in_a_row(inner.blocks), is_own=self._is_own)

    def _image(self, tag: Tag, place: Place, page: OpenPage, *, figure: Tag | None = None) -> None:
        alt = tag.attrs.get("alt", "").strip()
        if is_sign(alt):
            page.runs.append(run_of("" if any(map(str.isalnum, alt)) else alt, place))
        elif self._keeps_pictures and not place.depth and (self._is_own or not is_ornament(tag)):
            page.add(picture_of(figure or tag, tag))

    def _figure(self, tag: Tag, place: Place, page: OpenPage) -> None:
        page.end_paragraph()
        found, image_only = captioned(tag), image_alone(tag)
        if image_only is not None:
            self._image(image_only, place, page, figure=tag)
            return
        if found is None:
            self._inside(tag, place, page)
            page.end_paragraph()
            return
        image, caption = found
        runs = tidied(in_a_row(self.blocks(caption, place)), is_own=self._is_own)
        if self._keeps_pictures and not place.depth:
            page.add(picture_of(tag, image, runs, credit_in(caption)))
        elif runs:
            page.add(Paragraph(runs))
