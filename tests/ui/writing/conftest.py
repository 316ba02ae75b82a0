"""A page's surface with its typing aids, without a window."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from editor.settings import Settings
from editor.ui.theme import load_theme
from editor.ui.writing.plain_surface import PlainSurface
from editor.ui.writing.typing.aids import TypingAids

Aided = Callable[..., PlainSurface]


@pytest.fixture
def aided(qtbot: QtBot) -> Aided:
    """Makes a surface that helps while somebody types."""

    def make(text: str = "", language: str = "en-US", **chosen: bool) -> PlainSurface:
        surface = PlainSurface(load_theme("light"), 18.5)
        qtbot.addWidget(surface)
        settings = replace(Settings(), **chosen)  # type: ignore[arg-type]
        aids = TypingAids(surface, lambda: settings, lambda: language)
        surface.key_handlers.append(aids.handle)
        surface.nest = aids.handle_tab
        surface.load(text.replace("|", "", 1))
        at = text.index("|") if "|" in text else len(text)
        surface.select(at, at)
        return surface

    return make
