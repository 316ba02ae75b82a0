"""JSON and XML as a tree that is made as far as somebody looks."""

import json

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor.domain.errors import UnreadableFileError
from editor.ui.preview.tree import Node, is_tree, read_tree
from editor.ui.preview.tree_view import TreeModel, TreeView

XML = b"<?xml version='1.0'?><!-- x --><n:a xmlns:n='urn:x' id='7'>one <b>two</b> three<c/></n:a>"


def below(node: Node) -> list[tuple[str, str]]:
    assert node.branches is not None
    return [(each.name, each.value) for each in node.branches()]


def test_json_is_fields_and_items() -> None:
    root = read_tree("a.json", b'{"x": [1, "two", null], "y": {}}')
    assert (root.value, below(root)) == ("2 fields", [("x", "3 items"), ("y", "{}")])
    assert root.branches is not None
    assert below(root.branches()[0]) == [("1", "1"), ("2", "two"), ("3", "null")]


def test_xml_is_attributes_text_and_elements_in_their_order() -> None:
    root = read_tree("a.xml", XML)
    assert root.name == "n:a"
    assert below(root) == [
        *(("@id", "7"), ("text", "one "), ("b", "two"), ("text", " three"), ("c", ""))
    ]


def test_a_page_of_html_or_plain_text_is_no_tree() -> None:
    assert is_tree("a.xhtml", b"<html/>")
    assert not is_tree("a.html", b"<html/>")
    assert not is_tree("a.txt", b"Some words")


@pytest.mark.parametrize("data", [b"{", b"<a>", b"[" * 100_000])
def test_what_is_no_tree_after_all_is_told(data: bytes) -> None:
    with pytest.raises(UnreadableFileError, match="is no tree"):
        read_tree("a", data)


def test_only_what_somebody_looks_into_is_made() -> None:
    rows = {str(number): {"deep": [number]} for number in range(100_000)}
    model = TreeModel(read_tree("a.json", json.dumps(rows).encode()))
    top = model.index(0, 0)
    assert len(model._items) == 1
    assert model.hasChildren(top)
    assert model.rowCount(top) == 100_000
    assert len(model._items) == 100_001


@pytest.mark.window
def test_what_was_open_stays_open_and_a_value_is_copied_whole(qtbot: QtBot) -> None:
    view = TreeView()
    qtbot.addWidget(view)
    data = {"a": {"b": {"c": "x" * 5000}}, "z": list(range(60))}
    view.show_tree(read_tree("a.json", json.dumps(data).encode()))
    model = view.model()
    branch = model.index(0, 0, model.index(0, 0, model.index(0, 0, QModelIndex())))
    view.expand(branch)
    view.show_tree(read_tree("a.json", json.dumps(data | {"new": 1}).encode()))
    model = view.model()
    branch = model.index(0, 0, model.index(0, 0, model.index(0, 0, QModelIndex())))
    assert view.isExpanded(branch)
    view.setCurrentIndex(model.index(0, 1, branch))
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "x" * 5000
