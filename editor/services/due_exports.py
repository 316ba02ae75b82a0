"""Exports that a status makes due: what a story's profile wants when it becomes Ready."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from editor.domain.errors import CopydeskError, RefusedError
from editor.domain.export_order import ExportOrder
from editor.domain.export_profile import ExportProfile
from editor.domain.listing import Listing
from editor.domain.story_filter import StoryFilter
from editor.services.batch_exports import BatchExports, Progress
from editor.services.bundles import Exported
from editor.services.export_profiles import ExportProfiles
from editor.services.exports import Exports
from editor.services.library import Library
from editor.services.stories import Stories
from editor.storage.export_states import ExportState, ExportStates

_ALL = 1_000_000


@dataclass(frozen=True, slots=True)
class DueExport:
    """What became of one that was due.

    Attributes:
        profile: The name of the profile.
        slug: Of the story.
        exported: None if it was refused.
        error: Why it was refused; None if it is out.
        is_news: False if it was refused before for the same reason.
    """

    profile: str
    slug: str
    exported: Exported | None = None
    error: CopydeskError | None = None
    is_news: bool = True


class DueExports:
    """Exports by itself what profiles ask for ``on_status``. Running it twice does it once.

    A story is due when it has come to such a status, and again when it or the profile has changed
    since. One that a blocker stops is told once, and tried again when what stops it has changed;
    one for which the folder couldn't be written is tried again each time.
    """

    def __init__(
        self,
        profiles: ExportProfiles,
        library: Library,
        stories: Stories,
        exports: Exports,
        states: ExportStates,
    ) -> None:
        self._profiles = profiles
        self._library = library
        self._stories = stories
        self._exports = exports
        self._batch = BatchExports(stories, exports)
        self._states = states

    def due(self) -> tuple[tuple[ExportProfile, Listing], ...]:
        """What is due now; also what was refused before, which may be refused again."""
        return tuple(
            (profile, listing) for profile in self._asking() for listing in self._due_of(profile)
        )

    def run(
        self,
        progress: Progress | None = None,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> tuple[DueExport, ...]:
        """Export all that is due.

        Args:
            progress: Called after each story with how many are done, of how many of its profile.
            is_cancelled: Asked before each file; what is out by then stays.

        Raises:
            RefusedError: Somebody else is at it.
        """
        profiles = self._asking()
        if not profiles:
            return ()
        with self._states.alone():
            return tuple(
                result
                for profile in profiles
                if not is_cancelled()
                for result in self._run(profile, progress, is_cancelled)
            )

    def _asking(self) -> list[ExportProfile]:
        return [each for each in self._profiles.all() if each.on_status]

    def _due_of(self, profile: ExportProfile) -> list[Listing]:
        states, form = self._states.of(profile.name), _form(profile)
        wanted = StoryFilter(statuses=profile.on_status)
        listings = sorted(
            (hit.listing for hit in self._library.find(wanted, _ALL)), key=lambda it: it.slug
        )
        return [
            each
            for each in listings
            if (state := states.get(each.id)) is None
            or state.refused
            or state.seen != _seen(each.version, form)
        ]

    def _run(
        self, profile: ExportProfile, progress: Progress | None, is_cancelled: Callable[[], bool]
    ) -> Iterator[DueExport]:
        order, form = self._profiles.order(profile), _form(profile)
        states = self._states.of(profile.name)
        versions = {each.id: each.version for each in self._due_of(profile)}
        ready = []
        for key in versions:
            state = states.get(key)
            standing = state and self._standing(profile, order, state)
            if standing:
                yield standing
            else:
                ready.append(key)
        for each in self._batch.run(ready, order, progress=progress, is_cancelled=is_cancelled):
            if isinstance(each, Exported):
                seen = _seen(each.article.version, form)
                self._states.note(profile.name, ExportState(each.article.id, seen))
                yield DueExport(profile.name, each.article.slug, each)
            else:
                if isinstance(each.error, RefusedError):
                    seen = _seen(versions[each.id], form)
                    refused = ExportState(each.id, seen, each.error.message)
                    self._states.note(profile.name, refused)
                yield DueExport(profile.name, each.slug, error=each.error)

    def _standing(
        self, profile: ExportProfile, order: ExportOrder, state: ExportState
    ) -> DueExport | None:
        """The refusal of a story that is stopped by what stopped it before; None if it isn't."""
        if not state.refused:
            return None
        for story in self._stories.to_send((state.story,)):
            error = self._exports.refusal(story, order)
            if error is not None and error.message == state.refused:
                return DueExport(profile.name, story.article.slug, error=error, is_news=False)
        return None


def _seen(version: int | None, form: str) -> str:
    return f"{version}:{form}"


def _form(profile: ExportProfile) -> str:
    """Tells the profile as it is from what it was."""
    return hashlib.sha256(repr(profile).encode("utf-8", "surrogatepass")).hexdigest()[:16]
