"""What feeds say of a story beside its text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import quote, urljoin, urlsplit

from editor.domain.caption_text import caption_text
from editor.domain.printed_credits import machine_credits
from editor.domain.story import Story
from editor.exporters.identity import urn_of
from editor.exporters.page.pictures import ShownFigure, alt_of
from editor.exporters.release import release_of
from editor.markup.addresses import web_address
from editor.markup.characters import printable

GENERATOR = "Copydesk"  # by which our importers know that every character was meant
TOPICS = "http://cv.iptc.org/newscodes/mediatopic/"
SECTION = "https://schema.org/articleSection"
GENRE = "https://schema.org/genre"
_TOPIC_PREFIX = "medtop:"
_AUTHOR = "writer"


@dataclass(frozen=True, slots=True)
class FeedOptions:
    """What a feed can't know of itself."""

    title: str = field(default="", metadata={"label": "Name of the feed"})
    site: str = field(default="", metadata={"label": "Address of the site"})
    pictures_at: str = field(
        default="", metadata={"label": "Address of the folder that the pictures will be in"}
    )
    rights: str = field(default="", metadata={"label": "Copyright notice"})


@dataclass(frozen=True, slots=True)
class Topic:
    """A category: its name or code, and which list it is from; empty for a keyword."""

    term: str
    scheme: str = ""


def topics_of(story: Story) -> Iterator[Topic]:
    """Section, genre, keywords and Media Topics, in that order."""
    article = story.article
    if section := _plain(article.section):
        yield Topic(section, SECTION)
    if genre := _plain(article.genre):
        yield Topic(genre, GENRE)
    for keyword in filter(None, map(_plain, article.keywords)):
        yield Topic(keyword)
    for subject in filter(None, map(_plain, article.subjects)):
        yield Topic(subject.removeprefix(_TOPIC_PREFIX), TOPICS)


def authors_of(story: Story) -> tuple[str, ...]:
    """The writers, each once; those protected under the name that leaves the house."""
    people = (each for each in machine_credits(story) if each.role == _AUTHOR)
    return tuple(dict.fromkeys(filter(None, (_plain(each.name) for each in people))))


def others_of(story: Story) -> tuple[str, ...]:
    """Everybody else who is credited, each once."""
    people = (each for each in machine_credits(story) if each.role != _AUTHOR)
    names = dict.fromkeys(filter(None, (_plain(each.name) for each in people)))
    return tuple(name for name in names if name not in authors_of(story))


def published_at(story: Story) -> datetime:
    """When readers may have it: never before the embargo is over."""
    release = release_of(story.article)
    return max(release.first_at, release.embargo or release.first_at)


def updated_at(story: Story) -> datetime:
    """When this version was made."""
    return max(release_of(story.article).at, published_at(story))


def source_of(options: FeedOptions) -> "PictureAddress":
    """Gives the addresses of pictures under these options."""
    return PictureAddress(web_address(options.pictures_at))


@dataclass(frozen=True, slots=True)
class PictureAddress:
    """Where a picture will be: in the folder of that address, else beside the document."""

    base: str

    def __call__(self, shown: ShownFigure) -> str:
        """Its address; empty without a picture."""
        path = quote(shown.largest.path) if shown.largest else ""
        return urljoin(f"{self.base.rstrip('/')}/", path) if self.base and path else path


def captions_of(story: Story, shown: ShownFigure) -> Mapping[str, str]:
    """``caption``, ``credit`` and ``alt`` of a figure, as readers get them."""
    figure = shown.figure
    return {
        "caption": caption_text(story.caption_of(figure), figure.is_file),
        "credit": story.credit_text_of(figure).removeprefix("(").removesuffix(")"),
        "alt": alt_of(story, shown),
    }


def site_of(story: Story, options: FeedOptions) -> str:
    """The address of the site: as it is told, else where the story is, else the story's name."""
    told = web_address(options.site)
    address = web_address(story.article.canonical_url)
    if told or not address:
        return told or urn_of(story.article)
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}/"


def title_of(story: Story, options: FeedOptions) -> str:
    """The name of the feed: as it is told, else the agency's, else the site's."""
    return (
        _plain(options.title)
        or _plain(story.article.dateline.agency)
        or urlsplit(site_of(story, options)).hostname
        or "News"
    )


def _plain(text: str) -> str:
    return " ".join(printable(text).split())
