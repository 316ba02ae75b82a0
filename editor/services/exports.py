"""Exports: publish-ready files of a story, and what they will look like."""

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from editor.checks import check_story
from editor.checks.pictures.photo_rights import rights_of
from editor.checks.publishing.protected_source_named import named_of
from editor.checks.texts import placed_figures
from editor.domain.article import Override
from editor.domain.errors import RefusedError
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story
from editor.exporters import all_exporters, exporter_of
from editor.exporters.contract import Exporter
from editor.exporters.preview import Preview, preview
from editor.photos.originals import Originals
from editor.services.delivery import delivered, photos_of
from editor.services.stories import Stories
from editor.services.usage import Usage
from editor.storage.text import check_storable
from editor.storage.written_files import WrittenFiles
from editor.targets.folder import put_into_folder


class Exports:
    """Ways out of the library. Nothing leaves while a blocker stands, but by a named override."""

    def __init__(
        self,
        stories: Stories,
        originals: Originals,
        *,
        usage: Usage,
        written: WrittenFiles,
        who: Callable[[], str],
        clock: Callable[[], datetime],
    ) -> None:
        self._stories = stories
        self._originals = originals
        self._usage = usage
        self._written = written
        self._who = who
        self._clock = clock

    def formats(self) -> dict[str, Exporter]:
        """Every format by its id."""
        return all_exporters()

    def export(
        self, key: str, format: str, to: Path, override: str = "", options: Any = None
    ) -> Path:
        """Write a story as ``to/SLUG-FORMAT``, whole or not at all.

        Args:
            key: Slug or id.
            format: One of ``formats()``.
            to: The folder that the export's own folder goes into.
            override: Why blockers are stepped over; kept with the story.
            options: Of the exporter; its defaults if None.

        Returns:
            The main document.

        Raises:
            UnknownStoryError: There is no such story.
            RefusedError: A blocker stands and nobody says why it may be stepped over.
            UnknownFieldError: The reason can't be kept.
            CopydeskError: The format is unknown or the folder can't be written.
        """
        exporter = exporter_of(format)
        story = replace(self._stories.story(key), as_of=self._clock())
        outputs = list(exporter.outputs(story, options))
        blockers = _blockers(story, photos_of(outputs))
        if blockers and not override.strip():
            raise _refusal(story, blockers)
        stepped_over = self._override(format, override, blockers)
        check_storable(replace(story.article, overrides=(stepped_over,)))
        name = f"{story.article.slug}-{format}"
        folder = self._put(to, name, delivered(outputs, self._originals))
        self._usage.note(photos_of(outputs), f"export {format}", story.article.slug)
        if blockers:
            self._stories.record_override(story.article.id, stepped_over)
        self._stories.keep_revision(story.article, f"Exported as {exporter.label}")
        return folder / outputs[0].path

    def preview(self, story: Story, format: str = "html", options: Any = None) -> Preview:
        """What an export of this story would be, saved or not, checked or not."""
        return preview(story, format, options)

    def write_preview(self, story: Story, to: Path, format: str = "html") -> Path:
        """Write a story as it stands into a folder for looking at; blockers don't matter.

        Args:
            story: Saved or not.
            to: A temporary folder: what is in the way there is replaced.
            format: One of ``formats()``.

        Returns:
            The main document.
        """
        exporter = exporter_of(format)
        outputs = list(exporter.outputs(story))
        name = f"{story.article.slug}-{format}"
        files = delivered(outputs, self._originals)
        return put_into_folder(to, name, files, written=None) / outputs[0].path

    def _put(self, to: Path, name: str, files: Iterable[tuple[str, bytes]]) -> Path:
        """Put them there, and remember what was put; old and new count while it happens."""
        before, new = self._written.of(to / name), dict[str, frozenset[str]]()

        def noted() -> Iterator[tuple[str, bytes]]:
            for path, data in files:
                new[path] = frozenset({hashlib.sha256(data).hexdigest()})
                yield path, data
            nothing: frozenset[str] = frozenset()
            both = {
                path: before.get(path, nothing) | new.get(path, nothing) for path in {*before, *new}
            }
            self._written.note(to / name, both)

        folder = put_into_folder(to, name, noted(), written=before)
        self._written.note(to / name, new)
        return folder

    def _override(self, format: str, why: str, blockers: list[Finding]) -> Override:
        codes = tuple(dict.fromkeys(finding.code for finding in blockers))
        return Override(f"export {format}", why.strip(), self._who(), self._clock(), codes)


def _blockers(story: Story, photos: Collection[str]) -> list[Finding]:
    """What stops it; also by rights and sources of photos that go along without being placed."""
    placed = {figure.name for _, figure in placed_figures(story)}
    along = [
        (index, figure)
        for index, figure in enumerate(story.article.figures)
        if figure.name not in placed and figure.photo in photos
    ]
    found = (*check_story(story), *rights_of(story, along), *named_of(story, along))
    return [each for each in found if each.severity is Severity.BLOCKER]


def _refusal(story: Story, blockers: list[Finding]) -> RefusedError:
    what = "; ".join(f"{finding.message.rstrip('.')} ({finding.field})" for finding in blockers)
    count = "a blocker stands" if len(blockers) == 1 else f"{len(blockers)} blockers stand"
    return RefusedError(
        f"“{story.article.slug}” is not exported: {count}. {what}.",
        hint="Mend them, or say why it must go out all the same with --override WHY.",
    )
