"""What readers get of a text: its words, pictures and links, however its HTML is written."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin

_INLINE = frozenset({"a", "b", "code", "em", "i", "mark", "s", "span", "strong", "sub", "sup", "u"})
_UNSEEN = frozenset({"script", "style", "svg"})


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """A picture with its words, each on one line."""

    source: str
    alt: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class PageFacts:
    """A text without its markup.

    Attributes:
        words: All words in order, captions among them, one space between them.
        subheads: In order.
        links: Address and words, in order.
    """

    words: str
    subheads: tuple[str, ...] = ()
    pictures: tuple[ShownPicture, ...] = ()
    links: tuple[tuple[str, str], ...] = ()


def facts_of(html: str, address: str) -> PageFacts:
    """The facts of a text.

    Args:
        html: A part of a page.
        address: Of the site: what links without a host lead to.
    """
    reader = _Reader(address)
    reader.feed(html)
    reader.close()
    pictures = tuple(
        ShownPicture(source, alt, one_line("".join(caption)))
        for source, alt, caption in reader.pictures
    )
    return PageFacts(
        one_line("".join(reader.words)),
        tuple(one_line("".join(each)) for each in reader.subheads),
        pictures,
        tuple((address, one_line("".join(words))) for address, words in reader.links),
    )


def one_line(text: str) -> str:
    """A text with one space where there were some, no-break spaces among them."""
    return " ".join(text.split())


def plain(html: str) -> str:
    """A short text without its markup."""
    return facts_of(html, "").words


@dataclass
class _Reader(HTMLParser):
    """Gathers the facts while it reads; texts are in pieces until it is done."""

    address: str
    words: list[str] = field(default_factory=list)
    subheads: list[list[str]] = field(default_factory=list)
    pictures: list[tuple[str, str, list[str]]] = field(default_factory=list)
    links: list[tuple[str, list[str]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: dict[str, list[list[str]]] = {}
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        self._part(tag)
        known = {name: value or "" for name, value in attrs}
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "img":
            source = unquote(urljoin(self.address, known.get("src", "")))
            self.pictures.append((source, one_line(known.get("alt", "")), []))
        elif tag == "a" and known.get("href"):
            self.links.append((unquote(urljoin(self.address, known["href"])), []))
            self._begin(tag, self.links[-1][1])
        elif tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            self.subheads.append([])
            self._begin(tag, self.subheads[-1])
        elif tag == "figcaption" and self.pictures:
            self._begin(tag, self.pictures[-1][2])

    def handle_endtag(self, tag: str) -> None:
        """An element ends."""
        self._part(tag)
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        if self._open.get(tag):
            self._open[tag].pop()

    def handle_data(self, data: str) -> None:
        """Words, for all that is open."""
        if self._unseen:
            return
        self.words.append(data)
        for gathered in self._open.values():
            for each in gathered:
                each.append(data)

    def _begin(self, tag: str, gathered: list[str]) -> None:
        self._open.setdefault(tag, []).append(gathered)

    def _part(self, tag: str) -> None:
        """Words of two blocks are apart, though nothing stands between them."""
        if tag not in _INLINE:
            self.handle_data(" ")
