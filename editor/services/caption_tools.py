"""What makes captioning fast: templates, codes, and what was typed before."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from editor.domain.caption_places import place_names
from editor.domain.caption_template import CaptionTemplate
from editor.domain.code_names import NamedPerson, codes_of
from editor.domain.codes import Code, read_codes, write_codes
from editor.domain.errors import UnknownFieldError, UnknownStoryError, UnwritableFileError
from editor.domain.names import fold
from editor.domain.story import Story
from editor.importers.decode import decode
from editor.language.people import people_in
from editor.services.source_files import read_source
from editor.storage.shelf import Shelf
from editor.storage.store import Store

_READ_CHARACTERS = 60_000  # of a story, for people: names of the story stand early in it


@dataclass(frozen=True, slots=True)
class ImportedCodes:
    """What came of a file of codes.

    Attributes:
        new: How many weren't there before.
        changed: How many stood for something else before.
        troubles: A sentence for each line that wasn't used as it is.
    """

    new: int
    changed: int
    troubles: tuple[str, ...]


class CaptionTools:
    """The captioning tools of one library. Every method is one transaction; safe from any thread.

    Args:
        clock: Gives the time (aware, UTC).
    """

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock

    def templates(self) -> tuple[CaptionTemplate, ...]:
        """Every template, by name."""
        with self._store.read() as shelf:
            return shelf.caption_templates.all()

    def save_template(self, template: CaptionTemplate, instead_of: str = "") -> None:
        """Keep a template, over the one of the same name.

        Args:
            template: What is kept.
            instead_of: The name that it had before.

        Raises:
            UnknownFieldError: It has no name.
        """
        if not template.name.strip():
            message = "A template needs a name."
            raise UnknownFieldError(message, hint="Type one, such as “County fair”.")
        with self._store.write() as shelf:
            if instead_of:
                shelf.caption_templates.remove(instead_of)
            shelf.caption_templates.put(template)

    def remove_template(self, name: str) -> None:
        """Forget a template."""
        with self._store.write() as shelf:
            shelf.caption_templates.remove(name)

    def codes(self) -> tuple[Code, ...]:
        """The codes that somebody made, by code."""
        with self._store.read() as shelf:
            return shelf.codes.all()

    def save_code(self, code: Code, instead_of: str = "") -> None:
        """Keep a code, over the one that is written the same."""
        with self._store.write() as shelf:
            if instead_of:
                shelf.codes.remove(instead_of)
            shelf.codes.put(code)

    def remove_code(self, code: str) -> None:
        """Forget a code."""
        with self._store.write() as shelf:
            shelf.codes.remove(code)

    def import_codes(self, path: Path) -> ImportedCodes:
        """Take in a file of codes, Photo Mechanic's or one of ``export_codes``.

        Raises:
            UnreadableFileError: It can't be read or isn't text.
            UnknownFieldError: It holds no codes.
        """
        read = read_codes(decode(path.name, read_source(path)))
        if not read.codes:
            message = f"“{path.name}” holds no codes."
            hint = "A line has a code, a tab, and what it stands for."
            raise UnknownFieldError(message, hint=hint)
        with self._store.write() as shelf:
            before = {each.code: each for each in shelf.codes.all()}
            for each in read.codes:
                shelf.codes.put(each)
        new = [each for each in read.codes if each.code not in before]
        changed = [each for each in read.codes if before.get(each.code, each) != each]
        return ImportedCodes(len(new), len(changed), read.troubles)

    def export_codes(self, path: Path) -> int:
        """Write all codes that somebody made into a file; gives back how many.

        Raises:
            UnwritableFileError: It can't be written; what was there stays.
        """
        codes = self.codes()
        beside = path.with_name(f".{path.name}.part")
        try:
            beside.write_bytes(write_codes(codes).encode())
            beside.replace(path)
        except OSError as error:
            beside.unlink(missing_ok=True)
            message = f"“{path.name}” can’t be written: {error.strerror or error}."
            raise UnwritableFileError(message, hint="Choose another folder.") from error
        return len(codes)

    def codes_of_people(self, story_id: str | None = None) -> tuple[Code, ...]:
        """Codes of the people of a story, then of the contributor directory; none is stored.

        A code that somebody made is never one of them.
        """
        with self._store.read() as shelf:
            made = shelf.codes.all()
            known = shelf.contributors.all()
            story = None if story_id is None else _story(shelf, story_id)
        people = [
            *(_people_of(story) if story else ()),
            *(NamedPerson(each.name, "", each.affiliation) for each in known),
        ]
        return codes_of(people, [each.code for each in made])

    def entries(self, field: str) -> tuple[str, ...]:
        """What was typed into a field, the last used first."""
        with self._store.read() as shelf:
            return shelf.field_entries.of(field)

    def note_entries(self, entries: Mapping[str, Iterable[str]]) -> None:
        """Remember what was typed into fields."""
        with self._store.write() as shelf:
            for field, texts in entries.items():
                for text in texts:
                    shelf.field_entries.note(field, text, self._clock())

    def forget_entry(self, field: str, text: str) -> None:
        """Never offer it again, until it is typed again."""
        with self._store.write() as shelf:
            shelf.field_entries.remove(field, text)


def _story(shelf: Shelf, story_id: str) -> Story | None:
    try:
        article = shelf.articles.get(story_id)
    except UnknownStoryError:  # somebody deleted it meanwhile
        return None
    return Story(article, shelf.photos.of([each.photo for each in article.figures if each.photo]))


def _people_of(story: Story) -> Iterable[NamedPerson]:
    """Those named in the text with their titles, those in the pictures, those with a credit."""
    article = story.article
    photos = [photo for photo in map(story.photo_of, article.figures) if photo]
    places = {fold(name) for photo in photos for name in place_names(photo.shown)}

    def named(text: str) -> Iterable[NamedPerson]:
        return (each for each in people_in(text) if fold(each.name) not in places)

    yield from named(article.body[:_READ_CHARACTERS])
    for figure in article.figures:
        photo = story.photo_of(figure)
        yield from named(story.caption_of(figure))
        for name in (photo.shown.people or ()) if photo else ():
            yield NamedPerson(name)
    for credit in article.credits:
        yield NamedPerson(credit.name, "", credit.affiliation)
