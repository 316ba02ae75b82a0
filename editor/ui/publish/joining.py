"""The Publish sheet, put into a window."""

from functools import partial

from editor.ui.main_window import MainWindow
from editor.ui.outbox.draining import Draining
from editor.ui.publish.pane import PublishPane
from editor.ui.publish.view_model import PublishViewModel
from editor.ui.theme import Theme


def publishing(window: MainWindow, theme: Theme, draining: Draining) -> PublishPane:
    """The sheet, with the header's button, the outbox and the other windows told of what it does.

    Whoever calls it puts the pane beside the page (``window.add_beside``), as every other sheet,
    and connects ``compare_asked``.

    Args:
        window: Gets it.
        theme: Its colours.
        draining: Sends what is stored.
    """
    story, library = window.open_story, window.library
    model = PublishViewModel(story, lambda: library.newsroom, window)
    pane = PublishPane(model, theme)
    sending = model.sending
    sending.due.connect(draining.wake)
    draining.changed.connect(lambda: sending.look(draining.trouble))
    # A correction and a kill change the article when they are stored, a receipt its status.
    for told in (sending.stored, sending.arrived):
        told.connect(library.written)
    library.stopping.connect(pane.form.grant.model.cancel)
    window.header.publish.clicked.connect(partial(window.show_beside, pane))
    return pane
