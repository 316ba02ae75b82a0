"""What the form says of the photos beside its fields: chips of the credit, ticks, rights."""

from PySide6.QtCore import QObject

from editor.domain.rights import Rights
from editor.ui.captions.credit.box import CreditBox
from editor.ui.captions.form.model import FormModel
from editor.ui.captions.form.row import RightsRow, decorative_box, file_box
from editor.ui.captions.form.terms import TermsBox
from editor.ui.captions.form.terms_model import TermsModel
from editor.ui.captions.form.values import rights_line
from editor.ui.theme.look import label

ASIDE = "This photo isn’t in the story: what you write here is for the library."


class Marks(QObject):
    """Parts that the form puts beside its rows, and what they say."""

    def __init__(self, model: FormModel, parent: QObject) -> None:
        super().__init__(parent)
        self._session = model.session
        self._model = model
        self.aside = label(ASIDE, "look-again", wraps=True)
        self.credit = CreditBox(model.session)
        self.is_decorative = decorative_box()
        self.is_file = file_box()
        self.rights_name = label("Rights", "small")
        self.rights = RightsRow()
        self.terms = TermsBox(TermsModel(model.session, self))
        self.raw = label("", "small", wraps=True)
        self.is_file.clicked.connect(lambda on: self._session.apply({"is_file": on}))
        self.is_decorative.clicked.connect(lambda on: model.set_decorative(is_decorative=on))

    def show_values(self) -> None:
        """Show what the selected photos say."""
        session = self._session
        is_outside = session.for_story and session.figure is None
        self.aside.setVisible(is_outside and bool(session.selected))
        self.is_file.setVisible(session.figure is not None)
        self.is_file.setChecked(session.value("is_file") is True)
        self.is_decorative.setChecked(session.value("alt_text") == "")
        self._show_rights(session.value("rights"))
        self.terms.show_values()

    def _first_stop(self) -> str:
        """Why one of the selected photos may not be used now; empty if all may."""
        photos = map(self._session.photo, self._session.selected)
        stops = (rights_line(each.rights, self._model.now)[1] for each in photos if each)
        return next((f"one is {stop}" for stop in stops if stop), "")

    def _show_rights(self, rights: object) -> None:
        self.rights_name.setVisible(rights is not None)
        self.rights.setVisible(rights is not None)
        if isinstance(rights, Rights):
            self.rights.show_rights(*rights_line(rights, self._model.now))
        elif rights is not None:
            self.rights.show_rights("mixed", self._first_stop())
        raw = rights.raw if isinstance(rights, Rights) else ""
        self.raw.setText(f"Terms were read from: {raw}")
        self.raw.setVisible(bool(raw))
