"""Ctrl+K: links made, changed and taken away in a bar under the text."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from editor.ui.writing.acts.link_editing import LinkEditing
from editor.ui.writing.acts.links import full_address
from editor.ui.writing.plain_surface import PlainSurface

pytestmark = pytest.mark.window

Aided = Callable[..., PlainSurface]


@pytest.fixture
def linking(aided: Aided) -> Iterator[Callable[[str], tuple[PlainSurface, LinkEditing]]]:
    """A surface with the bar of its links; the clipboard has no address."""
    QGuiApplication.clipboard().setText("no address")

    def make(text: str) -> tuple[PlainSurface, LinkEditing]:
        surface = aided(text)
        editing: list[LinkEditing] = []

        def show(bar: QWidget | None) -> None:
            editing[0].bar.setVisible(bar is not None)

        editing.append(LinkEditing(surface, show, surface))
        return surface, editing[0]

    yield make
    QGuiApplication.clipboard().clear()


Linking = Callable[[str], tuple[PlainSurface, LinkEditing]]


def test_a_link_takes_the_address_of_the_clipboard(linking: Linking) -> None:
    surface, editing = linking("see the report now")
    QGuiApplication.clipboard().setText("https://a.example/x")
    surface.select(8, 14)
    editing.edit()

    assert surface.text() == "see the [report](https://a.example/x) now"
    assert editing.bar.isHidden()


def test_without_an_address_the_bar_asks_for_it(linking: Linking) -> None:
    surface, editing = linking("I do|n't know")
    editing.edit()
    assert editing.bar.words.text() == "don't"
    assert editing.bar.remove.isHidden()
    QTest.keyClicks(editing.bar.address, "a.example/x y")
    QTest.keyClick(editing.bar.address, Qt.Key.Key_Return)

    assert surface.text() == "I [don't](https://a.example/x%20y) know"
    surface.undo()
    assert surface.text() == "I don't know"


def test_a_link_is_changed_as_one_step_and_keeps_its_title(linking: Linking) -> None:
    before = '🔥 [re|port](https://a.example/(x) "Title") x'
    surface, editing = linking(before)
    editing.edit()
    assert editing.bar.words.text() == "report"
    assert editing.bar.address.text() == "https://a.example/(x)"
    editing.bar.words.setText("the *report*")
    editing.bar.keep.click()

    assert surface.text() == '🔥 [the *report*](https://a.example/(x) "Title") x'
    surface.undo()
    assert surface.text() == before.replace("|", "", 1)


def test_esc_gives_up(linking: Linking) -> None:
    surface, editing = linking("[re|port](https://a.example)")
    editing.edit()
    editing.bar.address.setText("https://b.example")
    QTest.keyClick(editing.bar.address, Qt.Key.Key_Escape)

    assert surface.text() == "[report](https://a.example)"
    assert editing.bar.isHidden()
    assert not surface.document().isUndoAvailable()


def test_a_link_is_taken_away_and_its_words_stay(linking: Linking) -> None:
    surface, editing = linking("a [**re|port**](https://a.example) b")
    editing.edit()
    editing.bar.remove.click()

    assert surface.text() == "a **report** b"


def test_the_link_is_where_it_was_though_the_text_moved(linking: Linking) -> None:
    surface, editing = linking("a [re|port](https://a.example) b")
    editing.edit()
    surface.replace_ranges([(0, 0, "First, ")])
    editing.bar.words.setText("study")
    editing.bar.keep.click()

    assert surface.text() == "First, a [study](https://a.example) b"


def test_a_selection_of_two_paragraphs_is_no_link(linking: Linking) -> None:
    surface, editing = linking("one\ntwo")
    surface.selectAll()
    editing.edit()
    assert editing.bar.words.text() == ""
    editing.bar.address.setText("https://a.example")
    editing.bar.keep.click()

    assert surface.text() == "one\ntwo[https://a.example](https://a.example)"


def test_the_address_is_opened_where_addresses_are(
    linking: Linking, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(QUrl(url).toString())
    )
    _, editing = linking("[re|port](https://a.example/x)")
    editing.edit()
    editing.bar.open.click()

    assert opened == ["https://a.example/x"]


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        (" a.example ", "https://a.example"),
        ("desk@a.example", "mailto:desk@a.example"),
        ("https://a.example/(x)", "https://a.example/%28x%29"),
        ("tel:+1406", "tel:+1406"),
        ("#part", "#part"),
        ("", ""),
    ],
)
def test_an_address_gets_what_it_lacks(typed: str, address: str) -> None:
    assert full_address(typed) == address
