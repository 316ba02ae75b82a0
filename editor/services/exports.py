"""Exports: publish-ready files of a story, and what they will look like."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from editor.checks import stops_of
from editor.checks.pictures.photo_rights import rights_of
from editor.checks.publishing.protected_source_named import named_of
from editor.checks.texts import placed_figures
from editor.domain.article import Override
from editor.domain.errors import RefusedError
from editor.domain.export_order import ExportOrder
from editor.domain.finding import Finding, Severity
from editor.domain.picture_profile import WEB_PICTURES, PictureProfile
from editor.domain.story import Story
from editor.exporters import all_exporters, exporter_of
from editor.exporters.contract import Exporter
from editor.exporters.losses import losses
from editor.exporters.preview import Preview, outputs_of, preview
from editor.photos.originals import Originals
from editor.services.bundles import Bundle, Exported, put_bundle
from editor.services.delivery import delivered, photos_of
from editor.services.pace import Pace, Progress
from editor.services.stories import Stories
from editor.services.usage import Usage
from editor.storage.text import check_storable
from editor.storage.written_files import WrittenFiles
from editor.targets.whole_folder import put_into_folder


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
        self,
        key: str,
        format: str,
        to: Path,
        override: str = "",
        options: Any = None,
        *,
        pictures: PictureProfile = WEB_PICTURES,
        zipped: bool = False,
        checksums: bool | None = None,
        progress: Progress | None = None,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> Path:
        """Write a story as ``to/SLUG-FORMAT``, whole or not at all.

        Args:
            key: Slug or id.
            format: One of ``formats()``.
            to: The folder that the export's own folder goes into.
            override: Why blockers are stepped over; kept with the story.
            options: Of the exporter; its defaults if None.
            pictures: What pictures should be.
            zipped: As ``SLUG-FORMAT.zip`` in the place of a folder.
            checksums: With a file ``SHA256SUMS``; None leaves it to zips.
            progress: Told of every file.
            is_cancelled: Asked before every file.

        Returns:
            The main document, or the zip.

        Raises:
            UnknownStoryError: There is no such story.
            RefusedError: A blocker stands and nobody says why it may be stepped over.
            UnknownFieldError: The reason can't be kept.
            CancelledError: It was cancelled, and nothing of it is left.
            CopydeskError: The format is unknown or the folder can't be written.
        """
        has_checksums = zipped if checksums is None else checksums
        order = ExportOrder(format, to, options, pictures, zipped, has_checksums, override)
        return self.carry_out(key, order, Pace(progress, is_cancelled)).document

    def carry_out(self, key: str, order: ExportOrder, pace: Pace | None = None) -> Exported:
        """Export a story as it is ordered; raises what ``export`` does."""
        exported = self.make(self._stories.story(key), order, pace or Pace())
        self.keep((exported,), order)
        return exported

    def make(self, story: Story, order: ExportOrder, pace: Pace) -> Exported:
        """Write the files; that they went out is yet to be kept by ``keep``."""
        exporter = exporter_of(order.format)
        story = self.as_ordered(story, order)
        outputs = outputs_of(story, exporter, order.options)
        photos = photos_of(outputs)
        blockers = blockers_of(story, photos)
        if blockers and not order.override.strip():
            raise _refusal(story, blockers)
        stepped_over = self._override(order, blockers)
        check_storable(replace(story.article, overrides=(stepped_over,)))
        bundle = Bundle(story.article.slug, outputs, exporter)
        done = put_bundle(bundle, order, self._originals, self._written, pace)
        lost = losses(story, exporter, order.options)
        return replace(
            done,
            article=story.article,
            photos=photos,
            losses=lost,
            override=stepped_over if blockers else None,
        )

    def refusal(self, story: Story, order: ExportOrder) -> RefusedError | None:
        """Why a story isn't exported as it stands, whatever override there is; None if it is."""
        story = self.as_ordered(story, order)
        outputs = outputs_of(story, exporter_of(order.format), order.options)
        blockers = blockers_of(story, photos_of(outputs))
        return _refusal(story, blockers) if blockers else None

    def as_ordered(self, story: Story, order: ExportOrder) -> Story:
        """The story as it would go out at this moment, with the pictures that are wanted."""
        return replace(story, as_of=self._clock(), pictures=order.pictures)

    def keep(self, exported: Sequence[Exported], order: ExportOrder) -> None:
        """Keep with photos and stories that they went out, the same way all of them."""
        if not exported:
            return
        act, label = f"export {order.format}", exporter_of(order.format).label
        self._usage.note_all(act, {each.article.slug: each.photos for each in exported})
        for each in exported:
            if each.override is not None:
                self._stories.record_override(each.article.id, each.override)
        if len(exported) == 1:
            self._stories.keep_revision(exported[0].article, f"Exported as {label}")
        else:
            self._stories.keep_sent((each.article for each in exported), f"Exported as {label}")

    def preview(self, story: Story, format: str = "html", options: Any = None) -> Preview:
        """What an export of this story would be, saved or not, checked or not.

        Its ``pictures`` are those of the story.
        """
        return preview(replace(story, as_of=self._clock()), format, options)

    def write_preview(
        self, story: Story, to: Path, format: str = "html", options: Any = None
    ) -> Path:
        """Write a story as it stands into a folder for looking at; blockers don't matter.

        Args:
            story: Saved or not.
            to: A temporary folder: what is in the way there is replaced.
            format: One of ``formats()``.
            options: Of the exporter; its defaults if None.

        Returns:
            The main document.
        """
        exporter = exporter_of(format)
        outputs = outputs_of(replace(story, as_of=self._clock()), exporter, options)
        name = f"{story.article.slug}-{format}"
        files = delivered(outputs, self._originals)
        return put_into_folder(to, name, files, written=None) / outputs[0].path

    def _override(self, order: ExportOrder, blockers: Sequence[Finding]) -> Override:
        codes = tuple(dict.fromkeys(finding.code for finding in blockers))
        why = order.override.strip()
        return Override(f"export {order.format}", why, self._who(), self._clock(), codes)


def blockers_of(story: Story, photos: Collection[str]) -> list[Finding]:
    """What stops it; also by rights and sources of photos that go along without being placed."""
    placed = {figure.name for _, figure in placed_figures(story)}
    along = [
        (index, figure)
        for index, figure in enumerate(story.article.figures)
        if figure.name not in placed and figure.photo in photos
    ]
    found = (*stops_of(story), *rights_of(story, along), *named_of(story, along))
    return [each for each in found if each.severity is Severity.BLOCKER]


def _refusal(story: Story, blockers: Sequence[Finding]) -> RefusedError:
    what = "; ".join(f"{finding.message.rstrip('.')} ({finding.field})" for finding in blockers)
    count = "a blocker stands" if len(blockers) == 1 else f"{len(blockers)} blockers stand"
    return RefusedError(
        f"“{story.article.slug}” is not exported: {count}. {what}.",
        hint="Mend them, or say why it must go out all the same with --override WHY.",
    )
