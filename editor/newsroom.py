"""The composition root: opens a library and hands out what the desk can do. Free of Qt."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from editor.photos.originals import Originals
from editor.photos.thumbnail import Thumbnails
from editor.services.backups import Backups
from editor.services.batch_exports import BatchExports
from editor.services.browsing import Browsing
from editor.services.caption_tools import CaptionTools
from editor.services.contributors import Contributors
from editor.services.copies import Copies
from editor.services.desk_rules import Stylebook
from editor.services.directory_files import DirectoryFiles
from editor.services.doubles import Doubles
from editor.services.due_exports import DueExports
from editor.services.export_profiles import ExportProfiles
from editor.services.exports import Exports
from editor.services.history import History
from editor.services.ingest import Ingest
from editor.services.library import Library
from editor.services.link_check import LinkCheck
from editor.services.notes import Notes
from editor.services.packages import Packages
from editor.services.photo_desk import PhotoDesk
from editor.services.photos import Photos
from editor.services.publishing.draining import Draining
from editor.services.publishing.outbox import Outbox
from editor.services.publishing.planning import Planning
from editor.services.publishing.publishing import Publishing
from editor.services.publishing.receipts import Receipts
from editor.services.publishing.remote_changes import RemoteChanges
from editor.services.publishing.targets import Targets
from editor.services.replacements import Replacements
from editor.services.reports import Reports
from editor.services.rule_trial import RuleTrial
from editor.services.signing import Signing
from editor.services.stories import Stories
from editor.services.templates import Templates
from editor.services.usage import Usage
from editor.services.words import Words
from editor.settings import InForce, Settings
from editor.storage.export_states import ExportStates
from editor.storage.known_signers import KnownSigners
from editor.storage.outbox_files import OutboxFiles
from editor.storage.store import Store
from editor.storage.written_files import WrittenFiles


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Newsroom:
    """An open library and everything that can be done with it. Close it when done."""

    folder: Path
    in_force: InForce
    store: Store
    stories: Stories
    photos: Photos
    contributors: Contributors
    doubles: Doubles
    directory_files: DirectoryFiles
    exports: Exports
    batch_exports: BatchExports
    export_profiles: ExportProfiles
    due_exports: DueExports
    notes: Notes
    history: History
    library: Library
    replacements: Replacements
    words: Words
    backups: Backups
    caption_tools: CaptionTools
    browsing: Browsing
    ingest: Ingest
    usage: Usage
    copies: Copies
    photo_desk: PhotoDesk
    link_check: LinkCheck
    reports: Reports
    stylebook: Stylebook
    rule_trial: RuleTrial
    packages: Packages
    targets: Targets
    publishing: Publishing
    outbox: Outbox
    remote_changes: RemoteChanges

    def close(self) -> None:
        """Let go of the library's files."""
        self.store.close()

    def __enter__(self) -> "Newsroom":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_newsroom(
    where: Path, settings: Settings, clock: Callable[[], datetime] = _now
) -> Newsroom:
    """Open the library in a folder, made if it isn't there.

    Raises:
        LibraryError: The library can't be opened, is damaged, or was written by a newer Copydesk.
    """
    store = Store.open(where)
    originals = Originals(where / "originals")
    thumbnails = Thumbnails(where / "thumbnails", originals)
    in_force = InForce(settings)
    stylebook = Stylebook(where / "desk")
    stories = Stories(store, originals, in_force, clock, rules=lambda: stylebook.in_force)
    photos = Photos(store, originals, thumbnails, clock)
    usage = Usage(store, in_force.who, clock)
    written = WrittenFiles(where / "exports")
    library = Library(store, Templates(where / "templates", in_force), clock)
    exports = Exports(
        stories, originals, usage=usage, written=written, who=in_force.who, clock=clock
    )
    profiles = ExportProfiles(where / "desk", where)
    states = ExportStates(where / "exports" / "due")
    targets, files = Targets(store), OutboxFiles(where / "outbox")
    receipts = Receipts(store, clock)
    planning = Planning(store, stories, targets, in_force.who, clock)
    draining = Draining(store, targets, files, receipts, clock)
    publishing = Publishing(
        store, stories, planning, originals, files, who=in_force.who, clock=clock
    )
    history = History(store)
    return Newsroom(
        folder=where,
        in_force=in_force,
        store=store,
        stories=stories,
        photos=photos,
        contributors=Contributors(store),
        doubles=Doubles(store, in_force.who, clock),
        directory_files=DirectoryFiles(store),
        exports=exports,
        batch_exports=BatchExports(stories, exports),
        export_profiles=profiles,
        due_exports=DueExports(profiles, library, stories, exports, states),
        notes=Notes(store, in_force.who, clock),
        history=history,
        library=library,
        replacements=Replacements(store, in_force.who, clock),
        words=Words(store),
        backups=Backups(store, clock),
        caption_tools=CaptionTools(store, clock),
        browsing=Browsing(thumbnails),
        ingest=Ingest(photos),
        usage=usage,
        copies=Copies(photos, usage, Signing(in_force, clock), in_force, clock),
        photo_desk=PhotoDesk(store, photos, stories, in_force, clock),
        link_check=LinkCheck(),
        reports=Reports(stories, library, clock),
        stylebook=stylebook,
        rule_trial=RuleTrial(store, stories, clock),
        packages=Packages(
            store,
            stories,
            originals,
            signers=KnownSigners(where),
            who=in_force.who,
            clock=clock,
        ),
        targets=targets,
        publishing=publishing,
        outbox=Outbox(store, files, draining, in_force.who, clock),
        remote_changes=RemoteChanges(
            store, stories, history, targets, publishing.again, noticed=receipts.noticed
        ),
    )
