"""Exports: publish-ready files of a story, and what they will look like."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from editor.checks import check_story
from editor.domain.article import Override
from editor.domain.errors import RefusedError
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story
from editor.exporters import all_exporters, exporter_of
from editor.exporters.contract import Exporter
from editor.exporters.preview import Preview, preview
from editor.photos.originals import Originals
from editor.services.delivery import delivered
from editor.services.stories import Stories
from editor.storage.text import check_storable
from editor.targets.folder import put_into_folder


class Exports:
    """Ways out of the library. Nothing leaves while a blocker stands, but by a named override."""

    def __init__(
        self,
        stories: Stories,
        originals: Originals,
        who: Callable[[], str],
        clock: Callable[[], datetime],
    ) -> None:
        self._stories = stories
        self._originals = originals
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
        story = self._stories.story(key)
        blockers = [each for each in check_story(story) if each.severity is Severity.BLOCKER]
        if blockers and not override.strip():
            raise _refusal(story, blockers)
        stepped_over = self._override(format, override, blockers)
        check_storable(replace(story.article, overrides=(stepped_over,)))
        outputs = list(exporter.export(story, options or exporter.options))
        name = f"{story.article.slug}-{format}"
        folder = put_into_folder(to, name, delivered(outputs, self._originals))
        if blockers:
            self._stories.record_override(story.article.id, stepped_over)
        self._stories.keep_revision(story.article, f"Exported as {exporter.label}")
        return folder / outputs[0].path

    def preview(self, story: Story, format: str = "html", options: Any = None) -> Preview:
        """What an export of this story would be, saved or not, checked or not."""
        return preview(story, format, options)

    def write_preview(self, story: Story, to: Path, format: str = "html") -> Path:
        """Write a story as it stands into a folder for looking at; blockers don't matter.

        Returns:
            The main document.
        """
        exporter = exporter_of(format)
        outputs = list(exporter.export(story, exporter.options))
        name = f"{story.article.slug}-{format}"
        return put_into_folder(to, name, delivered(outputs, self._originals)) / outputs[0].path

    def _override(self, format: str, why: str, blockers: list[Finding]) -> Override:
        codes = tuple(dict.fromkeys(finding.code for finding in blockers))
        return Override(f"export {format}", why.strip(), self._who(), self._clock(), codes)


def _refusal(story: Story, blockers: list[Finding]) -> RefusedError:
    what = "; ".join(f"{finding.message.rstrip('.')} ({finding.field})" for finding in blockers)
    count = "a blocker stands" if len(blockers) == 1 else f"{len(blockers)} blockers stand"
    return RefusedError(
        f"“{story.article.slug}” is not exported: {count}. {what}.",
        hint="Mend them, or say why it must go out all the same with --override WHY.",
    )
