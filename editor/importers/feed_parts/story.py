"""From an entry of a feed to a story."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from editor.domain.article import Article
from editor.domain.credit import Credit
from editor.domain.dateline import Dateline
from editor.domain.dateline_text import split_dateline
from editor.domain.errors import UnknownFieldError, UnreadableFileError
from editor.domain.moment import Moment, moment
from editor.importers.contract import Imported
from editor.importers.credited import credited
from editor.importers.feed_parts.entry import (
    GENRE,
    SECTION,
    TOPICS,
    FeedEntry,
    FeedPicture,
    TooLongError,
)
from editor.importers.fragment import ReadFragment, new_article, read_part
from editor.importers.fragment_parts.marked import words_in
from editor.importers.image_lines import safe_path
from editor.markup.addresses import web_address
from editor.markup.from_html.tree import Tag, read_tree

_UNKNOWN_LANGUAGES = frozenset({"", "und", "en"})  # of English nobody says which
_SAME_BEGINNING = 60
_MOST_STORIES = 2_000
_SIZE = re.compile(r"(?:-\d+x\d+|-scaled)(?=\.\w+$)")


def story_of(file_name: str, entry: FeedEntry) -> Imported:
    """The story of an entry; it has nothing from the network, whatever addresses stand in it.

    Args:
        file_name: Names the story if it has no headline.
        entry: Its text is changed.
    """
    language = _language(entry.language)
    text = entry.text.text()
    if picture := _missing(entry):
        _put_over(entry.text, picture)
    read = read_part(
        entry.text, language=language, is_own=entry.is_own, base=web_address(entry.address)
    )
    topics = [(_plain(term, entry), scheme) for term, scheme in entry.topics]
    terms = {scheme: term for term, scheme in reversed(topics)}
    article = replace(
        new_article(file_name, entry.octets, read, headline=_plain(entry.title, entry)),
        section=terms.get(SECTION, ""),
        genre=terms.get(GENRE, ""),
        keywords=tuple(term for term, scheme in topics if scheme not in {SECTION, GENRE, TOPICS}),
        subjects=tuple(f"medtop:{term}" for term, scheme in topics if scheme == TOPICS),
        language=language,
        canonical_url=web_address(entry.address),
        url_slug=entry.url_slug,
        embargo_until=_moment(entry.embargo),
        publish_at=_moment(entry.publish_at),
    )
    if not article.standfirst:
        article = replace(article, standfirst=_standfirst(entry, text))
    if not entry.is_own:
        article = _with_dateline(article)
    photos = _beside(read, entry)
    away = tuple(
        f"The picture of “{name}” isn’t beside the file: {source}"
        for name, source in read.sources.items()
        if name not in photos
    )
    left = (*article.not_understood, *entry.left_over, *away)
    return Imported(_credited(replace(article, not_understood=left), read, entry), photos)


def stories_of(file_name: str, entries: Iterable[FeedEntry]) -> Imported | None:
    """The stories of one file: the first with the others in ``more``; None if no entry says any.

    Args:
        file_name: Names stories without a headline.
        entries: Only so many of them are read as somebody could look through.

    Raises:
        UnreadableFileError: One is longer than any story.
    """
    waiting = iter(entries)
    try:
        stories = [story_of(file_name, entry) for entry in islice(waiting, _MOST_STORIES)]
    except TooLongError as error:
        raise UnreadableFileError(
            f"A story in {file_name} is longer than any story.", hint="Split it into parts."
        ) from error
    told = [each for each in stories if each.article.body or each.article.headline]
    if not told:
        return None
    first, *others = told
    if next(waiting, None) is not None:
        more = (
            f"Only the first {_MOST_STORIES:,} stories of {file_name} were read: cut it into parts."
        )
        article = first.article
        article = replace(article, not_understood=(*article.not_understood, more))
        first = replace(first, article=article)
    return replace(first, more=tuple(others))


def _credited(article: Article, read: ReadFragment, entry: FeedEntry) -> Article:
    if entry.is_own:
        return credited(article, byline=read.byline, tagline=read.tagline)
    if read.byline:
        return credited(article, byline=read.byline, tagline=read.tagline or None)
    return credited(article, tagline=read.tagline or None, people=[*map(Credit, entry.authors)])


def _plain(text: str, entry: FeedEntry) -> str:
    """A line of a feed. Others write HTML where none is meant, and escape it twice."""
    if entry.is_own or not {"<", "&"} & set(text):
        return text.strip()
    return words_in(read_tree(text)).replace("\n", " ").strip()


def _standfirst(entry: FeedEntry, text: str) -> str:
    """The summary, unless it only begins as the text does."""
    summary = " ".join(_plain(entry.summary, entry).split())
    begins = summary[:_SAME_BEGINNING].rstrip(" .…[]")  # which others cut a summary with
    return "" if " ".join(text.split()).startswith(begins) else summary


def _with_dateline(article: Article) -> Article:
    """The dateline taken off the first paragraph, where nobody has marked it."""
    split = split_dateline(article.body) if article.dateline == Dateline() else None
    return replace(article, dateline=split[0], body=split[1]) if split else article


def _missing(entry: FeedEntry) -> FeedPicture | None:
    """The picture that the entry names and its text doesn't show."""
    shown = {_name(tag.attrs.get("src", "")) for tag in entry.text.tags() if tag.name == "img"}
    first = next(iter(entry.pictures), None)
    if first is None or _name(first.source) in shown:
        return None
    return first if first.is_featured or not shown else None


def _put_over(root: Tag, picture: FeedPicture) -> None:
    """Put a picture over a text, as our own HTML marks it."""
    words: list[Tag | str] = [picture.caption, " "] if picture.caption else []
    if picture.credit:
        words.append(Tag("span", {"class": "credit"}, [picture.credit]))
    inside: list[Tag | str] = [Tag("img", {"src": picture.source, "alt": picture.alt})]
    if words:
        inside.append(Tag("figcaption", inside=words))
    body = next((tag for tag in root.tags() if tag.name == "body"), root)
    body.inside.insert(0, Tag("div", {"class": "lead"}, [Tag("figure", inside=inside)]))


def _beside(read: ReadFragment, entry: FeedEntry) -> dict[str, str]:
    """Where the pictures may lie beside the file: as it says, else under their plain names."""
    found = {}
    for name, source in read.sources.items():
        parts = PurePosixPath(_path_in(source)).parts if "://" in source else ()
        # Our own lie in a folder, wherever that will be on the web.
        path = "/".join(parts[-2:] if entry.is_own else parts[-1:]) if parts else source
        if kept := safe_path(path):
            found[name] = kept
    return found


def _path_in(address: str) -> str:
    try:
        return unquote(urlsplit(address).path)
    except ValueError:  # such as https://[x
        return ""


def _name(source: str) -> str:
    """The file name of a picture, whatever size of it this is."""
    return _SIZE.sub("", source.partition("?")[0].rpartition("/")[2])


def _language(told: str) -> str:
    tag = told.strip().replace("_", "-")
    return Article("", "").language if tag.lower() in _UNKNOWN_LANGUAGES else tag


def _moment(at: datetime | None) -> Moment | None:
    if at is None:
        return None
    try:
        return moment(f"{at.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC")
    except (UnknownFieldError, ValueError, OverflowError):
        return None
