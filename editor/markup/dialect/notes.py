"""Footnotes, numbered as readers meet them, with ids that are valid whatever their names are."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.footnotes import (
    FN_BACKLINK_TEXT,
    NBSP_PLACEHOLDER,
    FootnoteExtension,
)
from markdown.treeprocessors import Treeprocessor

from editor.markup.characters import disguise

_ARROW = "↩\ufe0e"  # the text form: some systems would draw an emoji
_NBSP = disguise("\u00a0")


class Footnotes(FootnoteExtension):
    """Python-Markdown's footnotes without its placeholders, headings and English titles."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Finish the tree, so that nothing has to be replaced in the written HTML."""
        super().extendMarkdown(md)
        md.postprocessors.deregister("footnote")
        md.treeprocessors.register(_Finish(md), "footnote_finish", 2)

    def makeFootnoteId(self, id: str) -> str:
        """``fn:1`` for the note defined first."""
        return f"fn:{self._number(id)}"

    def makeFootnoteRefId(self, id: str, found: bool = False) -> str:
        """``fnref:1`` for the first place that points to that note, ``fnref2:1`` for the next."""
        return self.unique_ref(f"fnref:{self._number(id)}", found)

    def _number(self, id: str) -> int:
        return list(self.footnotes).index(id) + 1


class _Finish(Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.get("class") == "footnote-backref":
                element.text = _ARROW if element.text == FN_BACKLINK_TEXT else element.text
                element.attrib.pop("title", None)
            if element.text and NBSP_PLACEHOLDER in element.text:
                element.text = element.text.replace(NBSP_PLACEHOLDER, _NBSP)
            if element.tail and NBSP_PLACEHOLDER in element.tail:
                element.tail = element.tail.replace(NBSP_PLACEHOLDER, _NBSP)
        for notes in root.iter("div"):
            if notes.get("class") == "footnote":
                _number(root, notes)


def _number(root: Element, notes: Element) -> None:
    """Put the notes in the order in which the text points to them; the others follow."""
    marks = [mark for mark in root.iter("a") if mark.get("class") == "footnote-ref"]
    order = list(dict.fromkeys(mark.get("href", "")[1:] for mark in marks))
    place = {note: number for number, note in enumerate(order, start=1)}
    for mark in marks:
        mark.text = str(place[mark.get("href", "")[1:]])
    _, items = notes
    items[:] = sorted(items, key=lambda item: place.get(item.get("id", ""), len(order) + 1))
    notes.set("class", "footnotes")
    notes[:] = [items]
