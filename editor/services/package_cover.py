"""What a story package says, kept clear of everybody who is protected: today and in its history."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from operator import itemgetter

import msgspec

from editor.checks.publishing.protected_source_named import named_of
from editor.domain.article import Article
from editor.domain.contributor import Contributor
from editor.domain.figure import Figure
from editor.domain.finding import Finding, Severity
from editor.domain.name_places import Reads, place_of_name
from editor.domain.note import Note
from editor.domain.photo import Photo
from editor.domain.protected_person import names_of
from editor.domain.protected_source import makers_of
from editor.domain.revision import Revision
from editor.domain.story import Story
from editor.domain.story_package import Mask
from editor.storage.shelf import Shelf

# Whatever else the checks say is the business of the desk that gets it.
_PERSON = "protected-person-named"
_STOPS = frozenset({"embargoed", "protected-source-named", _PERSON})
_FILE_NAME_LENGTH = 6  # a shorter one stands in other words by chance


@dataclass(frozen=True, slots=True)
class Cover:
    """Keeps out of a package what leads to a protected person or source.

    Attributes:
        mask: Of the story and its history.
        people: Names of the protected people of the story as it is.
        signs: What tells a protected photo from all others: its digest, the name of its file.
    """

    mask: Mask
    people: tuple[str, ...] = ()
    signs: frozenset[str] = frozenset()

    def stops(
        self, story: Story, findings: Iterable[Finding], notes: Sequence[Note]
    ) -> Iterator[Finding]:
        """What keeps the story from being packed: also in what no reader would see of it."""
        every_figure = tuple(enumerate(story.article.figures))
        for each in (*findings, *named_of(story, every_figure)):
            if each.code in _STOPS and each.is_stop:
                yield each
        for name in self._fields_naming(self.mask.masked(story.article)):
            message = f"A protected contributor is named in what goes along: {_words(name)}."
            yield Finding(_PERSON, Severity.BLOCKER, message, name)
        if any(map(self._tells, notes)):
            message = "A note names somebody who is protected: take the name out, or pack no notes."
            yield Finding(_PERSON, Severity.BLOCKER, message, "notes")

    def notes(self, notes: Iterable[Note]) -> tuple[Note, ...]:
        """The notes, signed by nobody who is protected."""
        return tuple(
            replace(
                note,
                remarks=tuple(
                    replace(each, by=self.mask.signature(each.by)) for each in note.remarks
                ),
                resolved_by=self.mask.signature(note.resolved_by),
            )
            for note in notes
        )

    def findings(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings without those that say a name, or which photo it is."""
        return tuple(each for each in findings if not self._tells(each))

    def history(self, revisions: Iterable[Revision], now: Article) -> Iterator[Revision]:
        """The versions that name nobody, masked; the one that is packed in any case."""
        for each in revisions:
            masked = replace(
                each,
                article=self.mask.masked(each.article),
                by=self.mask.signature(each.by),
            )
            if each.article == now or not self._tells(masked):
                yield masked

    def _fields_naming(self, masked: Article) -> Iterator[str]:
        others = _others(masked, self.people)
        for name, value in msgspec.to_builtins(masked).items():
            if self.people and _is_named(value, self.people, others):
                yield name

    def _tells(self, value: object) -> bool:
        said = msgspec.to_builtins(value)
        article = value.article if isinstance(value, Revision) else Article(id="", slug="")
        others = _others(article, self.mask.names)
        return bool(self.mask.names and _is_named(said, self.mask.names, others)) or any(
            sign in text for text in _texts(said) for sign in self.signs
        )


def cover_of(
    shelf: Shelf, story: Story, history: Sequence[Revision], copies: Mapping[str, str]
) -> Cover:
    """The cover of a story and all that it was.

    Args:
        shelf: Of the transaction.
        story: As it is packed or merged.
        history: Its revisions.
        copies: For each protected photo the digest of its cleaned copy, where there is one.
    """
    articles = (story.article, *(each.article for each in history))
    people = {**_people(shelf, articles), **story.contributors}
    photos = {**shelf.photos.of(set(map(itemgetter(0), _used(articles)))), **story.photos}
    hidden = {digest: each for digest, each in photos.items() if each.is_protected}
    makers = [
        name
        for digest, figure in _used(articles)
        if digest in hidden
        for name in makers_of(hidden[digest], figure)
    ]
    names = dict.fromkeys((*_protected_names(people.values()), *makers))
    return Cover(
        Mask(people, photos, copies, tuple(names)),
        tuple(_protected_names(story.contributors.values())),
        frozenset(hidden.keys() - set(copies.values()))
        | frozenset(_telling_file_names(hidden.values())),
    )


def _people(shelf: Shelf, articles: Iterable[Article]) -> dict[str, Contributor]:
    """Those whom credits point to, and the protected who are credited as guests."""
    credited = {(each.contributor_id, each.name) for it in articles for each in it.credits}
    people = shelf.contributors.of(key for key, _ in credited if key)
    guests = [name for key, name in credited if key not in people]
    protected = shelf.contributors.protected() if guests else ()
    return people | {
        each.id: each
        for each in protected
        if any(place_of_name(guest, names_of(each), Reads.NAME) is not None for guest in guests)
    }


def _used(articles: Iterable[Article]) -> Iterator[tuple[str, Figure]]:
    """The photos of all figures, by digest."""
    for article in articles:
        for figure in article.figures:
            if figure.photo:
                yield figure.photo, figure


def _protected_names(people: Iterable[Contributor]) -> Iterator[str]:
    for each in people:
        if each.is_protected:
            yield from names_of(each)


def _telling_file_names(photos: Iterable[Photo]) -> Iterator[str]:
    return (each.file_name for each in photos if len(each.file_name) >= _FILE_NAME_LENGTH)


def _words(name: str) -> str:
    return name.replace("_", " ")


def _others(article: Article, names: tuple[str, ...]) -> tuple[str, ...]:
    credited = (each.name for each in article.credits)
    return tuple(each for each in credited if place_of_name(each, names, Reads.NAME) is None)


def _is_named(value: object, names: tuple[str, ...], others: tuple[str, ...]) -> bool:
    named = partial(place_of_name, names=names, others=others)
    return any(named(each, reads=_reads(each)) is not None for each in _texts(value))


def _reads(text: str) -> Reads:
    """Slugs, names of figures and addresses are written together."""
    return Reads.FILE_NAME if "-" in text and " " not in text else Reads.PROSE


def _texts(value: object) -> Iterator[str]:
    """All texts in a value of dictionaries and lists."""
    match value:
        case str():
            yield value
        case dict():
            for each in value.values():
                yield from _texts(each)
        case list() | tuple():
            for each in value:
                yield from _texts(each)
