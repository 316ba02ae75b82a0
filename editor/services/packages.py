"""Story packages: a whole story in one file, for a desk that has another library."""

import tempfile
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from editor.checks import check_story
from editor.domain.article import Article, Override
from editor.domain.errors import RefusedError, SecretError
from editor.domain.finding import Finding
from editor.domain.identity import new_id
from editor.domain.merge import Merged
from editor.domain.package_merge import common_base, merged_with
from editor.domain.revision import Revision
from editor.domain.story import Story
from editor.domain.story_package import StoryPackage
from editor.exporters import exporter_of
from editor.exporters.contract import OutputFile
from editor.markup.word_count import count_words
from editor.network.secrets import keep_secret, read_secret
from editor.photos.originals import Originals
from editor.services.contributors import link_credits
from editor.services.package_cover import cover_of
from editor.services.package_photos import PackedPhotos, originals_of, take_in_photos
from editor.services.package_signers import told_signer
from editor.services.package_taking import (
    copies_at_home,
    fit,
    for_this_desk,
    known_credits,
    known_figures,
    own_history,
    own_notes,
)
from editor.services.stories import Stories
from editor.storage.known_signers import KnownSigners
from editor.storage.package_file import (
    ENDING,
    is_package_file,
    read_package,
    write_package,
)
from editor.storage.package_seal import Seal, new_key, sealed
from editor.storage.shelf import Shelf
from editor.storage.store import Store

PACKED = "Packed up for another desk"
RECEIVED = "From a story package"
_KEY = "package key"
_NOBODY = "Somebody"  # who must not be named signs so


@dataclass(frozen=True, slots=True)
class WrittenPackage:
    """A package that was written.

    Attributes:
        seal: The desk's own; None if it isn't signed.
        unsigned_because: A sentence; empty if it is signed.
    """

    path: Path
    seal: Seal | None
    unsigned_because: str = ""


@dataclass(frozen=True, slots=True)
class ReceivedPackage:
    """What became of a package.

    Attributes:
        article: As it stands in the library now.
        is_new: The library didn't have the story.
        conflicts: Fields that both desks changed in different ways; ours stands, theirs is kept
            in the history.
        seal: Who signed it; None if nobody did.
        signer: A sentence about who that is to this library.
    """

    article: Article
    is_new: bool
    conflicts: tuple[str, ...]
    seal: Seal | None
    signer: str


class Packages:
    """Packs stories up, and takes in what others packed."""

    def __init__(
        self,
        store: Store,
        stories: Stories,
        originals: Originals,
        *,
        signers: KnownSigners,
        who: Callable[[], str],
        clock: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._stories = stories
        self._originals = originals
        self._signers = signers
        self._who = who
        self._clock = clock

    def write(
        self, key: str, to: Path, *, with_notes: bool = False, override: str = ""
    ) -> WrittenPackage:
        """Pack a story up as ``to/SLUG.copydesk``, whole or not at all.

        The same story gives the same bytes. Whoever is protected goes along under the pseudonym
        or not at all, in the history too.

        Args:
            key: Slug or id.
            to: A folder.
            with_notes: Whether the notes on its words go along.
            override: Why an embargo, or a protected name in the words, doesn't stop it; kept with
                the story.

        Raises:
            UnknownStoryError: There is no such story.
            RefusedError: The embargo isn't over, or a protected name stands in the words.
            CopydeskError: It can't be written.
        """
        story = replace(self._stories.story(key), as_of=self._clock())
        with originals_of(story, self._originals) as packed:
            package, stops = self._package(story, packed, override, with_notes=with_notes)
            masked = replace(
                story,
                article=package.article,
                photos={each.digest: each for each in packed.photos},
            )
            because = ""

            def seal(digests: bytes) -> Seal | None:
                nonlocal because
                try:
                    return sealed(digests, _own_key(), package.sent_by)
                except (SecretError, ValueError) as error:
                    because = f"It isn’t signed. {error}"
                    return None

            path = to / f"{story.article.slug}{ENDING}"
            made = write_package(path, package, _readable(masked), packed.files, seal)
        if stops:
            codes = tuple(dict.fromkeys(each.code for each in stops))
            why = Override("package", override.strip(), self._who(), self._clock(), codes)
            self._stories.record_override(story.article.id, why)
        return WrittenPackage(path, made, because)

    def receive(self, path: Path, theirs_in: Collection[str] = ()) -> ReceivedPackage:
        """Take a package in: as a new story, or merged field by field into the one that is here.

        Args:
            path: The file.
            theirs_in: Fields in which their side wins where both desks changed the same.

        Raises:
            UnreadableFileError: It is damaged, or was changed after it was packed.
        """
        with tempfile.TemporaryDirectory(prefix="copydesk-") as folder:
            opened = read_package(path, Path(folder))
            package = fit(path, opened.package)
            take_in_photos(self._store, self._originals, package.photos, Path(folder))
        sentence = told_signer(opened.seal, self._signers, self._clock())
        with self._store.write() as shelf:
            package = replace(package, history=own_history(shelf, package))
            if shelf.articles.version_of(package.article.id) == 0:
                merged, is_new = Merged(self._added(shelf, package)), True
            else:
                merged, is_new = self._merged(shelf, package, theirs_in), False
            self._take_in_history(shelf, package, is_new=is_new)
            for note in own_notes(shelf, package):
                shelf.notes.put(note)
        return ReceivedPackage(merged.article, is_new, merged.conflicts, opened.seal, sentence)

    def _package(
        self, story: Story, packed: PackedPhotos, override: str, *, with_notes: bool
    ) -> tuple[StoryPackage, tuple[Finding, ...]]:
        """The package, and what was stepped over for it."""
        with self._store.read() as shelf:
            history = shelf.revisions.of(story.article.id)
            notes = shelf.notes.of(story.article.id) if with_notes else ()
            cover = cover_of(shelf, story, history, packed.copies)
        findings = check_story(story)
        stops = tuple(cover.stops(story, findings, notes))
        if stops and not override.strip():
            raise RefusedError(
                f"“{story.article.slug}” is not packed up: {stops[0].message}",
                hint="Mend it, or say why it must go all the same with --override WHY.",
            )
        if not history or history[0].article != story.article:
            # The history ends in what is packed: where both desks will meet again.
            history = (self._stories.keep_revision(story.article, PACKED), *history)
        package = StoryPackage(
            sent_by=cover.mask.signature(self._who()) or _NOBODY,
            article=cover.mask.masked(story.article),
            history=tuple(cover.history(reversed(history), story.article)),
            photos=packed.photos,
            notes=cover.notes(notes),
            findings=cover.findings(findings),
        )
        return package, stops

    def _added(self, shelf: Shelf, package: StoryPackage) -> Article:
        article = replace(
            for_this_desk(package.article),
            slug=shelf.articles.free_slug(package.article.slug),
            credits=link_credits(shelf, package.article.credits),
            figures=known_figures(shelf, package.article),
        )
        return shelf.articles.add(article, words=count_words(article.body), at=self._clock())

    def _merged(self, shelf: Shelf, package: StoryPackage, theirs_in: Collection[str]) -> Merged:
        ours = shelf.articles.get(package.article.id)
        history = shelf.revisions.of(ours.id)
        story = self._stories.resolve(ours)
        mask = cover_of(shelf, story, history, {}).mask
        were = (*(each.article for each in reversed(history)), ours)
        mask = replace(mask, copies=copies_at_home(were, mask.photos, package.article))
        base = common_base(package, history, mask)
        merged = merged_with(package, ours, base, mask, theirs_in)
        article = replace(
            merged.article,
            credits=known_credits(shelf, merged.article, ours),
            figures=known_figures(shelf, merged.article),
        )
        if article == ours:
            return Merged(ours, merged.conflicts)
        kept = Revision(new_id(), ours, self._clock(), self._who(), f"Before {RECEIVED.lower()}")
        shelf.revisions.add(kept, count_words(ours.body))
        saved = shelf.articles.save(article, words=count_words(article.body), at=self._clock())
        return Merged(saved, merged.conflicts)

    def _take_in_history(self, shelf: Shelf, package: StoryPackage, *, is_new: bool) -> None:
        """Keep their versions; the last one under a name of its own once it was merged.

        Where ours won over it the two desks haven't met in it: it must be no base of a later merge.
        """
        known = {each.id for each in shelf.revisions.entries(package.article.id)}
        for revision in package.history:
            if revision.id in known:
                continue
            is_merged = not is_new and revision.article == package.article
            kept = replace(revision, id=new_id(), reason=RECEIVED) if is_merged else revision
            shelf.revisions.add(kept, count_words(kept.article.body))


def is_package(path: Path) -> bool:
    """Whether a file is a story package, by its name or by what is in it."""
    return path.suffix.lower() == ENDING or is_package_file(path)


def _own_key() -> str:
    """The desk's key; made when it is asked for the first time."""
    key = read_secret(_KEY)
    if not key:
        key = new_key()
        keep_secret(_KEY, key)
    return key


def _readable(story: Story) -> bytes:
    """The story for people who have no Copydesk."""
    first = next(exporter_of("markdown").outputs(story))
    assert isinstance(first, OutputFile)
    return first.data
