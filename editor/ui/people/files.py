"""Files of people, chosen in a dialog: brought in, and given out."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from editor.services.directory_files import ExportedPeople, FileKind, ImportedPeople
from editor.ui import tasks
from editor.ui.people.view_model import PeopleViewModel

_KINDS = "Tables and vCards (*.csv *.tsv *.txt *.vcf *.vcard);;All files (*)"
_WRITTEN = "Table (*.csv);;vCards (*.vcf)"
_MOST_TOLD = 3


def ask_to_import(model: PeopleViewModel, parent: QWidget) -> None:
    """Choose a file of people and take it in."""
    dialog = QFileDialog(parent, "Import people", "", _KINDS)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.filesSelected.connect(lambda names: import_people(model, Path(names[0])))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def ask_to_export(model: PeopleViewModel, parent: QWidget) -> None:
    """Choose where those who are listed are written to."""
    dialog = QFileDialog(parent, "Export the people that are listed", "people.csv", _WRITTEN)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("csv")
    dialog.filterSelected.connect(
        lambda chosen: dialog.setDefaultSuffix("vcf" if "vcf" in chosen else "csv")
    )
    dialog.filesSelected.connect(lambda names: export_people(model, Path(names[0])))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def import_people(model: PeopleViewModel, path: Path) -> None:
    """Take the people of a file into the directory, and say what came of it."""
    if model.newsroom is None:
        return

    def done(imported: ImportedPeople) -> None:
        look = "refusal" if imported.unread else "done"
        model.said.emit(told(imported), look)
        model.wrote()

    work = partial(model.newsroom.directory_files.import_file, path)
    tasks.run(work, done=done, failed=model.tell)


def export_people(model: PeopleViewModel, path: Path) -> None:
    """Write those who are listed to a file; protected people stay, and that is said."""
    if model.newsroom is None:
        return
    kind = FileKind.VCARD if path.suffix.lower() in {".vcf", ".vcard"} else FileKind.CSV

    def done(exported: ExportedPeople) -> None:
        stayed = f" {exported.left_out:,} protected stayed here." if exported.left_out else ""
        model.said.emit(f"Wrote {exported.count:,} to “{path.name}”.{stayed}", "done")

    work = partial(model.newsroom.directory_files.export, path, kind, model.rows)
    tasks.run(work, done=done, failed=model.tell)


def told(imported: ImportedPeople) -> str:
    """What came of a file, in sentences; the first things that were not taken are named."""
    counts = (
        (len(imported.added), "added"),
        (len(imported.changed), "completed"),
        (len(imported.known), "known already"),
    )
    parts = [f"{count:,} {what}" for count, what in counts if count] or ["Nobody was taken"]
    lines = [f"{', '.join(parts)}."]
    unread = imported.unread
    if unread:
        things = "1 thing" if len(unread) == 1 else f"{len(unread):,} things"
        lines.append(f"{things} of the file could not be taken:")
        lines += [f"line {each.line}: {each.why}" for each in unread[:_MOST_TOLD]]
    if len(unread) > _MOST_TOLD:
        lines.append("… The command “copydesk people import” lists them all.")
    return "\n".join(lines)
