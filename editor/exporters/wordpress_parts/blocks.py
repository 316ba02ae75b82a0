"""The blocks of a body as blocks of WordPress, in forms that WordPress 6.1 to today calls valid."""

import re
from collections.abc import Callable, Sequence
from typing import Any, cast
from urllib.parse import urlsplit

from editor.exporters.wordpress_parts.block import block, group, html_block
from editor.exporters.wordpress_parts.line import (
    LineWriter,
    attribute,
    note_id,
    text_html,
)
from editor.exporters.wordpress_parts.plain_html import plain_html
from editor.markup.story_blocks import (
    Code,
    Embed,
    Factbox,
    Listing,
    Note,
    Notes,
    Paragraph,
    Place,
    PullQuote,
    Quote,
    Rule,
    Spans,
    StoryBlock,
    StoryBlocks,
    Subhead,
    Table,
    lines_in,
)

# Where WordPress knows how to show an address: the kind and the name that it has for the place.
_PROVIDERS = {
    "youtube.com": ("video", "youtube"),
    "youtu.be": ("video", "youtube"),
    "vimeo.com": ("video", "vimeo"),
    "twitter.com": ("rich", "twitter"),
    "x.com": ("rich", "twitter"),
    "soundcloud.com": ("rich", "soundcloud"),
    "open.spotify.com": ("rich", "spotify"),
    "tiktok.com": ("video", "tiktok"),
}
# WordPress makes a player of an address that stands alone on a line, even of one in code.
_LONE_ADDRESS = re.compile(r"^(\s*https?:)//(\S+\s*)$", re.MULTILINE)


class BlockWriter:
    """Writes the blocks of one post.

    Args:
        place: Gives the block of figures that stand beside each other, by name; may be empty.
        dateline: Runs into the first paragraph, with its dash and space.
    """

    def __init__(self, place: Callable[[Sequence[str]], str], dateline: str = "") -> None:
        self._dateline = dateline
        self.lines = LineWriter()
        self._writers: dict[type[StoryBlock], Callable[[Any], str]] = {
            Paragraph: self._paragraph,
            Subhead: self._subhead,
            Quote: self._quote,
            PullQuote: self._pull_quote,
            Factbox: self._factbox,
            Listing: self._listing,
            Table: self._table,
            Place: lambda found: place(found.names),
            Embed: lambda found: embed(found.address),
            Code: lambda found: code(found.text),
            Rule: lambda _: separator(),
            Notes: self._notes,
        }

    def body(self, blocks: StoryBlocks) -> str:
        """The whole text. A dateline with no paragraph to run into stands in front of all."""
        kinds = [isinstance(each, Paragraph) for each in blocks]
        if not self._dateline:
            return self._all(blocks)
        if not any(kinds):
            kinds, blocks = [True], (Paragraph(()), *blocks)
        at = kinds.index(True)
        first = cast("Paragraph", blocks[at])
        begun = paragraph(
            f'<span class="dateline">{text_html(self._dateline)}</span>'
            f"{self.lines.html(first.spans)}"
        )
        pieces = (self._all(blocks[:at]), begun, self._all(blocks[at + 1 :]))
        return "\n\n".join(filter(None, pieces))

    def _all(self, blocks: StoryBlocks) -> str:
        return "\n\n".join(filter(None, map(self._one, blocks)))

    def _one(self, found: StoryBlock) -> str:
        return self._writers[type(found)](found)

    def _paragraph(self, found: Paragraph) -> str:
        return paragraph(self.lines.html(found.spans))

    def _subhead(self, found: Subhead) -> str:
        return heading(found.level, self.lines.html(found.spans))

    def _factbox(self, box: Factbox) -> str:
        title = heading(2, self.lines.html(box.title)) if box.title else ""
        return group("factbox", "\n\n".join(filter(None, (title, self._all(box.blocks)))))

    def _quote(self, quote: Quote) -> str:
        return block(
            "quote", f'<blockquote class="wp-block-quote">{self._all(quote.blocks)}</blockquote>'
        )

    def _pull_quote(self, quote: PullQuote) -> str:
        """It has one paragraph in WordPress."""
        said = "<br>".join(filter(None, map(self.lines.html, lines_in(quote.blocks))))
        cite = f"<cite>{self.lines.html(quote.who)}</cite>" if quote.who else ""
        return block(
            "pullquote",
            '<figure class="wp-block-pullquote"><blockquote>'
            f"<p>{said}</p>{cite}</blockquote></figure>",
        )

    def _listing(self, listing: Listing) -> str:
        """A list. One that a block of WordPress would tear apart stays plain HTML."""
        if not _is_plain(listing):
            return html_block(plain_html((listing,), self.lines.html))
        points = "\n\n".join(map(self._point, listing.points))
        if listing.start is None:
            return block("list", f'<ul class="wp-block-list">{points}</ul>')
        if listing.start == 1:
            return block("list", f'<ol class="wp-block-list">{points}</ol>', {"ordered": True})
        return block(
            "list",
            f'<ol start="{listing.start}" class="wp-block-list">{points}</ol>',
            {"ordered": True, "start": listing.start},
        )

    def _point(self, point: StoryBlocks) -> str:
        said = "<br>".join(
            self.lines.html(each.spans) for each in point if isinstance(each, Paragraph)
        )
        inner = "\n\n".join(self._listing(each) for each in point if isinstance(each, Listing))
        return block("list-item", f"<li>{said}{inner}</li>")

    def _table(self, table: Table) -> str:
        head, rows = table.rows[:1], table.rows[1:]
        sections = "".join(
            f"<{section}>{self._rows(lines, cell, table.aligned)}</{section}>"
            for section, cell, lines in (("thead", "th", head), ("tbody", "td", rows))
            if lines
        )
        return block(
            "table",
            f'<figure class="wp-block-table"><table>{sections}</table></figure>',
            # Without it the versions disagree about what is meant.
            {"hasFixedLayout": False},
        )

    def _rows(self, rows: tuple[tuple[Spans, ...], ...], cell: str, aligned: Sequence[str]) -> str:
        return "".join(
            "<tr>"
            + "".join(
                f"<{cell}{_alignment(aligned[at])}>{self.lines.html(spans)}</{cell}>"
                for at, spans in enumerate(row)
            )
            + "</tr>"
            for row in rows
        )

    def _notes(self, notes: Notes) -> str:
        points = "\n\n".join(map(self._note, notes.notes))
        return block(
            "list",
            f'<ol class="wp-block-list footnotes">{points}</ol>',
            {"ordered": True, "className": "footnotes"},
        )

    def _note(self, note: Note) -> str:
        """A footnote; its id is that of a link back, as a point of a list can have none."""
        said = "<br>".join(filter(None, map(self.lines.html, lines_in(note.blocks))))
        first, *others = (
            f'href="#{mark}" class="footnote-backref">↩︎</a>'
            for mark in self.lines.marks_of(note.number)
        )
        back = "".join(
            (f'<a id="{note_id(note.number)}" {first}', *(f"<a {each}" for each in others))
        )
        return block("list-item", f"<li>{said} {back}</li>")


def paragraph(html: str, css_class: str = "") -> str:
    """A paragraph; empty if it says nothing."""
    if not html:
        return ""
    if not css_class:
        return block("paragraph", f"<p>{html}</p>")
    return block("paragraph", f'<p class="{css_class}">{html}</p>', {"className": css_class})


def heading(level: int, html: str) -> str:
    """A heading. Level 2 is what WordPress takes where none is said."""
    attributes = {"level": level} if level != 2 else None  # noqa: PLR2004
    return block("heading", f'<h{level} class="wp-block-heading">{html}</h{level}>', attributes)


def separator() -> str:
    """A line across the page."""
    return block("separator", '<hr class="wp-block-separator has-alpha-channel-opacity"/>')


def code(text: str) -> str:
    """Code; nothing in it may become a shortcode or a player."""
    kept = _LONE_ADDRESS.sub(r"\1&#047;&#047;\2", text_html(text))
    return block("code", f'<pre class="wp-block-code"><code>{kept}</code></pre>')


def embed(address: str) -> str:
    """A film or a post, by its address."""
    host = (urlsplit(address).hostname or "").removeprefix("www.")
    kind, provider = _PROVIDERS.get(host, ("", ""))
    attributes: dict[str, object] = {"url": address}
    classes = "wp-block-embed"
    if provider:
        attributes |= {"type": kind, "providerNameSlug": provider, "responsive": True}
        classes += f" is-type-{kind} is-provider-{provider} wp-block-embed-{provider}"
    wrapper = f'<div class="wp-block-embed__wrapper">\n{attribute(address)}\n</div>'
    return block("embed", f'<figure class="{classes}">{wrapper}</figure>', attributes)


def _alignment(to: str) -> str:
    return f' class="has-text-align-{to}" data-align="{to}"' if to else ""


def _is_plain(listing: Listing) -> bool:
    """Whether a list of WordPress holds it: in each point text, and lists only behind it."""
    return all(_is_plain_point(point) for point in listing.points)


def _is_plain_point(point: StoryBlocks) -> bool:
    kinds = [type(each) for each in point]
    texts = sum(kind is Paragraph for kind in kinds)
    return kinds == [Paragraph] * texts + [Listing] * (len(kinds) - texts) and all(
        _is_plain(each) for each in point if isinstance(each, Listing)
    )
