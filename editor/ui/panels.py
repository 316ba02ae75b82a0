"""The panels: how they are made, and which of them shows a field. They don't know each other."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from editor.markup.figures import figure_line
from editor.ui.backups.pane import BackupsPane
from editor.ui.backups.view_model import BackupsViewModel
from editor.ui.batch_export.pane import BatchExportPane
from editor.ui.batch_export.view_model import BatchExport
from editor.ui.captions.desk import CaptionDesk
from editor.ui.captions.place import CaptionPlace
from editor.ui.captions.sending.desk_sending import DeskSending
from editor.ui.captions.tools.desk_tools import DeskTools
from editor.ui.checks.pane import ChecksPane
from editor.ui.credits.pane import CreditsPane
from editor.ui.export.due import DueExporting
from editor.ui.export.pane import ExportPane
from editor.ui.fields.dateline_editor import DatelineEditor
from editor.ui.fields.pane import FieldsPane
from editor.ui.figure_cards import FigureCards
from editor.ui.find.everywhere_pane import EverywherePane
from editor.ui.find.finding import Finding
from editor.ui.history.pane import HistoryPane
from editor.ui.main_window import MainWindow
from editor.ui.notes.noting import Noting
from editor.ui.notes.pane import NotesPane
from editor.ui.pasting.pasting import Pasting
from editor.ui.people.pane import PeoplePane
from editor.ui.photos.pane import PhotosPane
from editor.ui.preview.pane import PreviewPane
from editor.ui.rules.pane import RulesPane
from editor.ui.theme import Theme
from editor.ui.thumbnails import Thumbnails

_BELOW_PX = 6


class Panels:
    """What stands in the side panel, beside the page, and over it."""

    def __init__(self, window: MainWindow, theme: Theme) -> None:
        self._window = window
        story, surface = window.open_story, window.page.surface
        self.thumbnails = Thumbnails(story, window)
        FigureCards(story, self.thumbnails, surface)
        self.pasting = Pasting(story, surface)
        self.photos = PhotosPane(story, self.thumbnails, theme)
        self.credits = CreditsPane(story, theme)
        self.checks = ChecksPane(story, theme)
        self.history = HistoryPane(story, theme, window.page)
        self.noting = Noting(story, surface, self.write_note)
        self.notes = NotesPane(self.noting.model, theme)
        self.notes.given_up.connect(surface.setFocus)
        self.fields = FieldsPane(story, theme)
        self.preview = PreviewPane(story, self.thumbnails, theme)
        self.preview.follow(surface)
        self.export, self.batch_export = _exporting(window, theme)
        self.finding = Finding(window.page, theme)
        self.everywhere = EverywherePane(story, theme)
        self.backups = _backups(window, theme)
        self.people = PeoplePane(story, theme)
        self.captions = CaptionDesk(story, self.thumbnails, theme)
        self.caption_place = CaptionPlace(window, self.captions)
        self.caption_tools = DeskTools(self.captions, theme)
        self.caption_sending = DeskSending(self.captions, window.chosen, theme)
        self.rules = RulesPane(story, theme)
        sheets = (
            *(self.export, self.batch_export, self.everywhere),
            *(self.backups, self.people, self.rules),
        )
        self._beside = (self.preview, *sheets)
        for pane in self._beside:
            window.add_beside(pane, 1 if pane is self.preview else 0)
            pane.closed.connect(partial(window.show_beside, pane))
        window.header.preview.clicked.connect(self.toggle_preview)
        window.header.export.clicked.connect(self.toggle_export)
        self.dateline = DatelineEditor(story, theme, window)
        self.dateline.setWindowFlag(Qt.WindowType.Popup)
        window.side_panel.fill(
            (self.photos, self.credits, self.checks, self.history, self.notes, self.fields)
        )
        self._connect_text()
        self.dateline.closed.connect(self.dateline.close)
        story.jump.connect(self.show_field)
        page = window.page.fields
        page.dateline_asked.connect(self._open_dateline)
        page.more_asked.connect(lambda: window.show_tab("Fields"))

    def _connect_text(self) -> None:
        """What panels do to the text, and to what is said of it; what goes out after a save."""
        DueExporting(self._window.open_story)
        self.rules.rules_changed.connect(self._check_again)
        surface = self._window.page.surface
        self.photos.place_requested.connect(
            lambda name: surface.insert_paragraph(figure_line(name))
        )
        self.checks.replace_in_body.connect(surface.replace)
        self.credits.reconciling.take_out_of_body.connect(
            lambda start, end: surface.replace(start, end, "")
        )

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        side = (self.photos, self.credits, self.checks, self.history, self.notes, self.fields)
        desk = (self.captions, self.caption_tools, self.caption_sending)
        for pane in (*side, *self._beside, *desk, self.finding, self.dateline):
            pane.set_theme(theme)

    def toggle_batch_export(self) -> None:
        """Show what exports the listed stories, or put that away."""
        self._window.show_beside(self.batch_export)

    def toggle_preview(self) -> None:
        """Show the story as readers will see it, or put that away."""
        self._window.show_beside(self.preview)

    def toggle_export(self) -> None:
        """Show the export sheet, or put it away."""
        self._window.show_beside(self.export)

    def toggle_backups(self) -> None:
        """Show the list of backups, or put it away."""
        self._window.show_beside(self.backups)

    def toggle_people(self) -> None:
        """Show the directory of people and organisations, or put it away."""
        self._window.show_beside(self.people)

    def toggle_rules(self) -> None:
        """Show house style and checks, or put them away."""
        self._window.show_beside(self.rules)

    def settle_credits(self) -> None:
        """Bring up what is to settle about the credits."""
        self._window.show_tab("Credits")
        self.credits.settle()

    def write_note(self) -> None:
        """Bring up the note that is being written."""
        self._window.show_tab("Notes")
        self.notes.write()

    @property
    def can_find(self) -> bool:
        """Whether there is a text or a contact sheet to look through."""
        return self._window.open_story.is_open or self.caption_place.is_shown

    def find(self) -> None:
        """Look for words in the text, or for photos at the caption desk."""
        if self.caption_place.is_shown:
            self.captions.left.sheet.filters.look_for()
        else:
            self.finding.find()

    def find_everywhere(self) -> None:
        """Show the search in all stories; what is selected in the text is looked for."""
        if not self.everywhere.isVisible():
            self._window.show_beside(self.everywhere)
        self.everywhere.begin(self._window.page.surface.selected_text())

    def show_field(self, path: str, _start: int = 0, _end: int = 0) -> None:
        """Bring up whatever a field is edited in; the page shows its own."""
        side = self._window
        if path.startswith("figures") and self.caption_place.is_shown:
            self.captions.show_figure(path)
        elif path.startswith("figures"):
            side.show_tab("Photos")
            self.photos.show_field(path)
        elif path.startswith("credits") or path in {"byline", "tagline"}:
            side.show_tab("Credits")
        elif path.startswith("dateline"):
            self._open_dateline(self._window.page.fields.dateline)
        elif path in self.fields.rows:
            side.show_tab("Fields")
            self.fields.show_field(path)

    def _check_again(self) -> None:
        """The desk chose other checks or rules: they count in every window."""
        for each in self._window.library.stories:
            each.rules_changed()

    def _open_dateline(self, chip: QWidget) -> None:
        below = chip.mapToGlobal(QPoint(0, chip.height() + _BELOW_PX))
        self.dateline.adjustSize()
        self.dateline.move(below)
        self.dateline.show()
        self.dateline.setFocus()


def _exporting(window: MainWindow, theme: Theme) -> tuple[ExportPane, BatchExportPane]:
    """The export sheet, and that of many stories, which goes by how the first one stands."""
    one = ExportPane(window.open_story, theme)
    batch = BatchExport(window.open_story, window.stories.view_model, one.model.order, window)
    many = BatchExportPane(batch, theme)
    many.sheet_asked.connect(partial(window.show_beside, one))
    return one, many


def _backups(window: MainWindow, theme: Theme) -> BackupsPane:
    library = window.library
    model = BackupsViewModel(library.folder, window)
    model.restore_wanted.connect(library.restore_wanted)
    pane = BackupsPane(model, theme)
    library.backups_changed.connect(model.reload)
    pane.make_wanted.connect(library.backup_wanted)
    return pane
