"""From the tree of a page to its blocks."""

from collections.abc import Sequence
from dataclasses import replace

from editor.markup.from_html.blocks import (
    Block,
    Embed,
    Heading,
    Listing,
    Paragraph,
    Picture,
    Point,
    Quote,
    Rule,
    Run,
    Runs,
    Table,
)
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
    without_bold,
    words_of,
)
from editor.markup.from_html.pictures import captioned, is_ornament, picture_source
from editor.markup.from_html.points import number_of, with_lists, word_level
from editor.markup.from_html.styles import Styles, is_hidden, look_of
from editor.markup.from_html.tables import grid_of, holds_data, loose_cells
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
_LEVELS_AT_MOST = 6
_LINE_BREAK_CLASSES = frozenset({"c-mrkdwn__br"})
_EMOJI_AT_MOST = 8


class Walk:
    """Reads one page.

    Args:
        root: The page.
        base: Its address, if it is known.
        keeps_pictures: Pictures become blocks; otherwise they are left out and only their
            captions stay.

    Attributes:
        left_out: What was taken for furniture, as text.
    """

    def __init__(self, root: Tag, *, base: str = "", keeps_pictures: bool = False) -> None:
        self._styles = Styles(root)
        self._base = base
        self._keeps_pictures = keeps_pictures
        self._words = len(root.text().split())
        self.left_out: list[str] = []

    def blocks(self, tag: Tag, place: Place | None = None) -> tuple[Block, ...]:
        """What is in an element."""
        page = OpenPage()
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
        elif is_control(tag) or is_furniture(tag, self._words):
            self.left_out += lines_of_text(tag)
        elif style.get("mso-list") == "ignore":
            return
        else:
            look = look_of(tag, style, place.look)
            self._seen(tag, style, replace(place, look=look), page)

    def _seen(self, tag: Tag, style: dict[str, str], place: Place, page: OpenPage) -> None:  # noqa: C901, PLR0912
        name = tag.name
        level = word_level(style.get("mso-list", "")) if name != "ul" else None
        if level is not None:
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
        address = clean_address(tag.attrs.get("href", ""), self._base) or ""
        self._inside(tag, replace(place, link=address or place.link), page)

    def _heading(self, tag: Tag, level: int, place: Place, page: OpenPage) -> None:
        page.end_paragraph()
        inner = OpenPage()
        self._inside(tag, replace(place, look=replace(place.look, strong=False)), inner)
        if place.depth:  # in a list or a quote a heading is words like others
            page.blocks.extend(inner.blocks)
            page.runs.extend(inner.runs)
            page.end_paragraph()
            return
        heading = tidied(inner.runs, is_heading=True)
        for block in inner.blocks:
            page.add(
                Heading(level, as_heading(block.runs)) if isinstance(block, Paragraph) else block
            )
        if heading:
            page.add(Heading(level, heading))

    def _quote(self, tag: Tag, place: Place, page: OpenPage) -> None:
        page.end_paragraph()
        is_deep = place.depth >= _LEVELS_AT_MOST
        inside = self.blocks(tag, replace(place, depth=place.depth + 1))
        if is_deep:
            page.blocks.extend(inside)
        elif inside:
            page.add(Quote(inside))

    def _list(self, tag: Tag, place: Place, page: OpenPage) -> None:
        page.end_paragraph()
        points: list[list[Block]] = []
        inner = replace(place, depth=place.depth + 1)
        for each in tag.inside:
            if isinstance(each, str):
                blocks: Sequence[Block] = [Paragraph(runs)] if (runs := words_of(each)) else []
            else:
                blocks = _without_rules(self.blocks(Tag("div", inside=[each]), inner))
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
        blocks = inner.blocks
        if blocks and isinstance(blocks[0], Paragraph):
            blocks[0] = Point(
                level[1], number_of(_mark_of(tag, self._styles)), level[0], blocks[0].runs
            )
        page.blocks.extend(blocks)

    def _table(self, tag: Tag, place: Place, page: OpenPage) -> None:
        page.end_paragraph()
        for each in tag.inside:
            if isinstance(each, Tag) and each.name == "caption":
                self._element(each, place, page)
        if place.depth or not holds_data(tag):
            for cell in loose_cells(tag):
                page.blocks.extend(self.blocks(cell, place))
            return
        grid = grid_of(tag)
        width = max(map(len, grid))
        rows = [
            tuple(self._cell(cell, place) for cell in [*line, *[None] * (width - len(line))])
            for line in grid
        ]
        kept = [row for row in rows if any(row)]
        if kept:
            page.add(Table((without_bold(kept[0]), *kept[1:])))

    def _cell(self, cell: Tag | None, place: Place) -> Runs:
        if cell is None:
            return ()
        inner = OpenPage()
        look = look_of(cell, self._styles.of(cell), place.look)
        self._inside(cell, replace(place, look=look), inner)
        inner.end_paragraph()
        return tidied(_in_a_row(inner.blocks))

    def _image(self, tag: Tag, place: Place, page: OpenPage) -> None:
        alt = tag.attrs.get("alt", "").strip()
        if 0 < len(alt) <= _EMOJI_AT_MOST and not any(sign.isascii() for sign in alt):
            if not any(sign.isalnum() for sign in alt):
                page.runs.append(run_of(alt, place))
        elif self._keeps_pictures and not place.depth and not is_ornament(tag):
            page.add(Picture(picture_source(tag), alt))

    def _figure(self, tag: Tag, place: Place, page: OpenPage) -> None:
        page.end_paragraph()
        found = captioned(tag)
        if found is None:
            self._inside(tag, place, page)
            page.end_paragraph()
            return
        image, caption = found
        runs = tidied(_in_a_row(self.blocks(caption, place)))
        if self._keeps_pictures and not place.depth:
            page.add(Picture(picture_source(image), image.attrs.get("alt", "").strip(), runs))
        elif runs:
            page.add(Paragraph(runs))


def _mark_of(tag: Tag, styles: Styles) -> str:
    """What Word writes before a point, which HTML would do by itself."""
    marks = (each for each in tag.tags() if styles.of(each).get("mso-list") == "ignore")
    return next((each.text() for each in marks), "")


def _in_a_row(blocks: Sequence[Block]) -> list[Run]:
    """Paragraphs and embeds as words behind one another, on one line."""
    runs: list[Run] = []
    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            runs += [Run(" "), *block.runs]
        elif isinstance(block, Embed):
            runs += [Run(" "), Run(block.address, address=block.address)]
    return [replace(run, text=run.text.replace("\n", " ")) for run in runs]


def _without_rules(blocks: Sequence[Block]) -> Sequence[Block]:
    """A point of a list can't be parted by a rule: behind its mark it would be text."""
    return [block for block in blocks if not isinstance(block, Rule)]
