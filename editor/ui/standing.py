"""How a window stands, and how it comes to stand so again."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from editor.ui.main_window import MainWindow
from editor.ui.placing import place_window
from editor.ui.session import Session


def standing(window: MainWindow) -> Session:
    """How the window stands now."""
    hidden = (*window.hidden_by_focus, *window.put_away)
    cursor = window.page.surface.textCursor()
    beside = [pane for pane in window.lasting if pane.isVisible() or pane in hidden]
    return Session(
        geometry=window.saveGeometry().toBase64().toStdString(),
        list_shown=window.stories.isVisible() or window.stories in hidden,
        panel_shown=any(
            pane.isVisible() or pane in hidden for pane in (window.side_panel, *window.beside)
        ),
        tab=window.side_panel.tabs.currentIndex(),
        beside=_name(beside[0]) if beside else "",
        story=window.open_story.fields.id,
        caret=cursor.position(),
        anchor=cursor.anchor(),
        scroll=window.page.bar.value(),
    )


def place(window: MainWindow, session: Session) -> None:
    """Put a window where it was, with the panels that it had; before it is shown."""
    place_window(window, session.geometry)
    window.stories.setVisible(session.list_shown)
    window.side_panel.setVisible(session.panel_shown)
    window.side_panel.tabs.setCurrentIndex(session.tab)


def place_caret(window: MainWindow, session: Session) -> None:
    """Put the caret where it was, if the story is the one of then. Costs next to nothing."""
    surface = window.page.surface
    if not session.story or session.story != window.open_story.fields.id:
        return
    end = max(0, surface.document().characterCount() - 1)
    cursor = surface.textCursor()
    cursor.setPosition(min(session.anchor, end))
    cursor.setPosition(min(session.caret, end), QTextCursor.MoveMode.KeepAnchor)
    surface.setTextCursor(cursor)


def scroll(window: MainWindow, session: Session) -> None:
    """Show the lines that were shown, if the story is that of then; the window is laid out."""
    if session.story and session.story == window.open_story.fields.id:
        window.page.bar.setValue(session.scroll)


def place_beside(window: MainWindow, session: Session) -> None:
    """Bring back the pane that stood beside the page; the keyboard stays where it is."""
    for pane in window.lasting:
        if _name(pane) == session.beside and not pane.isVisible():
            focused = window.focusWidget()
            window.show_beside(pane)
            if focused is not None:
                focused.setFocus()


def _name(pane: QWidget) -> str:
    return pane.objectName() or type(pane).__name__
