"""What readers should find of a story at a site, and what somebody found there: line by line.

Nothing of Copydesk is used here: the site's answer is read with the standard library alone.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

# What begins and ends a line of text on a page.
_BREAKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "br", "cite", "dd", "div", "dl", "dt"),
        *("figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr"),
        *("li", "main", "nav", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul"),
    }
)
_UNREAD = frozenset({"script", "style", "template", "noscript"})
_SHOWN = 90  # characters of a line in a difference


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture: its words, and where it lies (unknown of what is expected)."""

    caption: str
    alt: str
    url: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Expected:
    """A story as readers should have it.

    Attributes:
        lines: Every line of the text, captions too, each to be found once and in this order; the
            lead picture's caption wherever the site puts it apart from the text.
        optional: Lines that a site may have in the text as well, such as the standfirst.
        told: Sentences that stand in one more line each, with whatever else, such as a date.
        pictures: In the order of the text; the caption with its credit.
        lead: The alt text of the lead picture; None if there is none.
        authors: Who the site should name, where it knows several.
    """

    title: str
    slug: str
    excerpt: str
    section: str
    tags: tuple[str, ...]
    lines: tuple[str, ...]
    pictures: tuple[Shown, ...]
    lead: str | None
    authors: tuple[str, ...] = ()
    optional: frozenset[str] = frozenset()
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Seen:
    """A story as a site has it.

    Attributes:
        id: The site's own; ``url`` is for readers.
        status: In the site's own words.
        media: What the site has in its library for the pictures of the text; the lead by itself.
        takes_authors: It names several people.
    """

    id: str
    url: str
    status: str
    title: str
    slug: str
    excerpt: str
    section: str
    tags: tuple[str, ...]
    lines: tuple[str, ...]
    pictures: tuple[Shown, ...]
    media: tuple[Shown, ...] = ()
    lead: Shown | None = None
    authors: tuple[str, ...] = ()
    takes_authors: bool = True
    digest: str = ""
    raw: str = field(default="", repr=False)


def differences(expected: Expected, seen: Seen) -> Iterator[str]:
    """What isn't as it should be, a short sentence each."""
    for name in ("title", "slug", "excerpt", "section"):
        wanted, found = getattr(expected, name), getattr(seen, name)
        if wanted != found:
            yield f"{name} is “{found[:_SHOWN]}”, not “{wanted[:_SHOWN]}”"
    if sorted(expected.tags) != sorted(seen.tags):
        yield f"tags are {', '.join(seen.tags) or 'none'}, not {', '.join(expected.tags)}"
    wanted_authors = expected.authors if seen.takes_authors else expected.authors[:1]
    if wanted_authors and wanted_authors != seen.authors:
        yield f"authors are {', '.join(seen.authors)}, not {', '.join(wanted_authors)}"
    yield from _lines(expected, _shown(seen))
    yield from _pictures(expected, seen)


def _shown(seen: Seen) -> tuple[str, ...]:
    """The lines that readers see: those of the text, and of a picture that stands over it."""
    lead = seen.lead
    is_apart = lead is not None and lead.digest not in {each.digest for each in seen.pictures}
    if lead is None or not is_apart or not lead.caption or lead.caption in seen.lines:
        return seen.lines
    return (lead.caption, *seen.lines)


def _lines(expected: Expected, found: tuple[str, ...]) -> Iterator[str]:
    counts, wanted = Counter(found), Counter(expected.lines)
    for line, times in wanted.items():
        if counts[line] != times:
            yield f"{counts[line]} times, not {times}: “{line[:_SHOWN]}”"
    others = [line for line in found if line not in wanted and line not in expected.optional]
    for sentence in expected.told:
        telling = [line for line in others if sentence in line]
        if len(telling) != 1:
            yield f"told in {len(telling)} lines: “{sentence[:_SHOWN]}”"
        others = [line for line in others if line not in telling]
    for line in others:
        yield f"nobody wrote: “{line[:_SHOWN]}”"
    lead = {each.caption for each in expected.pictures if each.alt == expected.lead}
    kept = [line for line in found if line in wanted and line not in lead]
    if Counter(kept) <= wanted and kept != [each for each in expected.lines if each not in lead]:
        yield "the lines are in another order"


def _pictures(expected: Expected, seen: Seen) -> Iterator[str]:
    """All are there once: the lead in the text, or apart from it where the site shows it above."""
    found = [(each.caption, each.alt) for each in seen.pictures]
    wanted = [(each.caption, each.alt) for each in expected.pictures]
    files = {each.digest for each in seen.pictures}
    lead = seen.lead
    if lead is not None and lead.digest not in files:
        wanted = [each for each in wanted if each[1] != expected.lead]
    if wanted != found:
        yield f"the pictures of the text are {found}, not {wanted}"
    if len(files) != len(wanted) or "" in files:
        yield "two pictures of the text are the same file, or one isn’t there"
    if seen.media and [(each.caption, each.alt) for each in seen.media] != wanted:
        yield "the site’s library has other captions or alt texts for the pictures"
    if (lead.alt if lead else None) != expected.lead:
        yield f"the lead picture is “{lead.alt if lead else None}”, not “{expected.lead}”"
    captions = {each.alt: each.caption for each in expected.pictures}
    if lead is not None and lead.caption != captions.get(lead.alt):
        yield f"the caption of the lead picture is “{lead.caption}”"


class _Reader(HTMLParser):
    """Takes the lines and the pictures out of HTML."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.pictures: list[dict[str, str]] = []
        self._words: list[str] = []
        self._unread = 0
        self._caption: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unread += tag in _UNREAD
        if tag in _BREAKS:
            self._break()
        if tag == "figcaption":
            self._caption = []
        if tag == "img":
            told = {name: value or "" for name, value in attrs}
            self.pictures.append(
                {"url": told.get("src", ""), "alt": told.get("alt", ""), "caption": ""}
            )

    def handle_endtag(self, tag: str) -> None:
        self._unread -= tag in _UNREAD
        if tag in _BREAKS:
            self._break()
        if tag == "figcaption" and self._caption is not None:
            if self.pictures:
                self.pictures[-1]["caption"] = plain("".join(self._caption))
            self._caption = None

    def handle_data(self, data: str) -> None:
        if not self._unread:
            self._words.append(data)
            if self._caption is not None:
                self._caption.append(data)

    def _break(self) -> None:
        line = plain("".join(self._words))
        self._words.clear()
        if line:
            self.lines.append(line)

    def close(self) -> None:
        super().close()
        self._break()


def read_html(html: str) -> tuple[tuple[str, ...], tuple[Shown, ...]]:
    """The lines of text, and the pictures without their octets' digests, in order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return tuple(reader.lines), tuple(Shown(**each) for each in reader.pictures)


def plain(text: str) -> str:
    """Text with single spaces alone."""
    return " ".join(text.split())
