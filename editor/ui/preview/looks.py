"""An export and the ways to look at it: rendered, as text, as a tree."""

from enum import StrEnum
from functools import partial

from PySide6.QtCore import QObject, Signal

from editor.domain.crop import Crop
from editor.domain.errors import CopydeskError
from editor.exporters.contract import OutputFile
from editor.exporters.preview import Page, Preview
from editor.exporters.sent_files import text_of
from editor.ui import tasks
from editor.ui.export.words import size_words
from editor.ui.preview.exact_lines import line_end
from editor.ui.preview.tree import Node, is_tree, read_tree
from editor.workers.protocol import Previewed


class Look(StrEnum):
    """A way to look at an export."""

    RENDERED = "Rendered"
    TEXT = "Text"
    TREE = "Tree"


class Looks(QObject):
    """What the worker made of the story in the chosen format.

    Attributes:
        made: None while it isn't there.
        wanted: How somebody wants to look at it; a format that can't be shown so is shown as text.
        tree: Of the document that is looked at; None while it isn't there.
        tree_fault: Why there is none.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.made: Previewed | None = None
        self.wanted = Look.RENDERED
        self.tree: Node | None = None
        self.tree_fault = ""
        self._path = ""
        self._in_tree: OutputFile | None = None

    @property
    def preview(self) -> Preview | None:
        """What the export will be."""
        return self.made.preview if self.made else None

    @property
    def page(self) -> Page:
        """What is looked at when it is rendered."""
        return (self.made.page if self.made else None) or Page()

    @property
    def crops(self) -> dict[str, Crop]:
        """What the format cuts of the photos, by digest; nothing of a page that was read back."""
        if self.made is None or self.made.is_read_back:
            return {}
        return {each.photo: each.crop for each in self.made.preview.files if each.photo}

    @property
    def texts(self) -> tuple[OutputFile, ...]:
        """What can be read as text, the main document first."""
        preview = self.preview
        if preview is None or not preview.path:
            return ()
        return OutputFile(preview.path, preview.document), *preview.others

    @property
    def text(self) -> OutputFile:
        """The document that is looked at."""
        chosen = (each for each in self.texts if each.path == self._path)
        return next(chosen, next(iter(self.texts), OutputFile("", b"")))

    @property
    def ways(self) -> tuple[Look, ...]:
        """How it can be looked at."""
        found = [Look.RENDERED] if self.made and self.made.page else []
        found += [Look.TEXT] if self.texts else []
        found += [Look.TREE] if any(is_tree(each.path, each.data) for each in self.texts) else []
        return tuple(found)

    @property
    def look(self) -> Look:
        """How it is looked at."""
        is_there = self.wanted in self.ways or self.made is None
        return self.wanted if is_there else next(iter(self.ways), Look.TEXT)

    @property
    def note(self) -> str:
        """What to know about what is seen."""
        made = self.made
        if made is None:
            return ""
        if self.look is Look.RENDERED:
            return "As a reader of this format gets it" if made.is_read_back else ""
        if not self.texts:
            return ""
        text, coding = text_of(self.text.data)
        ends = " · CR LF" if line_end(text) != "\n" else ""
        return f"{self.text.path} · {size_words(len(self.text.data))} · {coding}{ends}"

    def forget(self) -> None:
        """It is of another format or story."""
        self.made, self._path = None, ""
        self._drop_tree()
        self.changed.emit()

    def take(self, made: Previewed) -> None:
        """It is made."""
        self.made = made
        self._read_tree()
        self.changed.emit()

    def want(self, look: Look) -> None:
        """Look at it in another way."""
        self.wanted = look
        if look is Look.TREE and not is_tree(self.text.path, self.text.data):
            trees = (each.path for each in self.texts if is_tree(each.path, each.data))
            self._path = next(trees, self._path)
        self._read_tree()

    def choose_text(self, path: str) -> None:
        """Look at another document of the export."""
        self._path = path
        self._read_tree()
        self.changed.emit()

    def _read_tree(self) -> None:
        """Read it beside the window; the older one stays until then."""
        text = self.text
        if self.look is not Look.TREE or text == self._in_tree:
            return
        if self._in_tree is None or self._in_tree.path != text.path:
            self._drop_tree()
        self._in_tree = text
        tasks.run_beside(
            partial(read_tree, text.path, text.data),
            done=partial(self._take_tree, text),
            failed=partial(self._no_tree, text),
        )

    def _drop_tree(self) -> None:
        self.tree, self.tree_fault, self._in_tree = None, "", None

    def _take_tree(self, text: OutputFile, root: Node) -> None:
        if text is self._in_tree:
            self.tree, self.tree_fault = root, ""
            self.changed.emit()

    def _no_tree(self, text: OutputFile, error: CopydeskError) -> None:
        if text is self._in_tree:
            self.tree, self.tree_fault = None, f"{error.message} {error.hint}"
            self.changed.emit()
