"""Menus from the table of commands: one for the header's button, and a bar where that is usual."""

import sys
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from editor.ui.commands import Command, CommandTable

_TITLES = {
    "story": "Story",
    "edit": "Edit",
    "text": "Text",
    "captions": "Captions",
    "find": "Find",
    "spelling": "Spelling",
    "notes": "Notes",
    "history": "History",
    "view": "View",
    "theme": "Colours",
    "window": "Window",
    "help": "Help",
}
_INSIDE = {"theme": "view"}
"""Groups that have no menu of their own, and the one that they stand in."""


def groups(commands: Sequence[Command]) -> dict[str, list[Command]]:
    """Commands by their groups, in the order of the menus; groups that nobody foresaw come last."""
    found: dict[str, list[Command]] = {}
    for command in commands:
        found.setdefault(command.group, []).append(command)
    order = [*_TITLES, *(name for name in found if name not in _TITLES)]
    return {name: found[name] for name in order if name in found}


def title_of(group: str) -> str:
    """A group's name for people."""
    return _TITLES.get(group, group.capitalize())


def menu_of(table: CommandTable, parent: QWidget) -> QMenu:
    """One menu with everything, a menu inside for each group."""
    menu = QMenu(parent)
    menu.setAccessibleName("Menu")
    for inside in _menus(table, menu):
        menu.addMenu(inside)
    return menu


def fill_menu_bar(table: CommandTable, window: QMainWindow) -> None:
    """On macOS, where every program has one, fill the bar at the top of the screen."""
    if sys.platform == "darwin":
        bar = window.menuBar()
        bar.clear()
        for menu in _menus(table, window):
            bar.addMenu(menu)


def offer_at(widget: QWidget, table: CommandTable, ids: Sequence[str]) -> None:
    """Offer some commands where a widget is clicked with the right button, or by the menu key."""
    menu = QMenu(widget)
    menu.setAccessibleName(f"Menu of {widget.accessibleName().lower()}")
    menu.addActions([table.actions[each] for each in ids])
    menu.aboutToShow.connect(table.show_enabled)
    menu.aboutToHide.connect(table.enable_all)
    widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    widget.customContextMenuRequested.connect(lambda at: menu.popup(widget.mapToGlobal(at)))


def _menus(table: CommandTable, parent: QWidget) -> list[QMenu]:
    menus = {}
    for group, commands in groups(table.commands).items():
        menu = menus[group] = QMenu(title_of(group), parent)
        menu.setToolTipsVisible(True)
        for command in commands:
            menu.addAction(table.actions[command.id])
        menu.aboutToShow.connect(table.show_enabled)
        menu.aboutToHide.connect(table.enable_all)
    for group, outer in _INSIDE.items():
        if group in menus and outer in menus:
            menus[outer].addSeparator()
            menus[outer].addMenu(menus.pop(group))
    return list(menus.values())
