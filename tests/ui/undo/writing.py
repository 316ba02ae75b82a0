"""A story and its surface without a window."""

from editor.domain.article import Article
from editor.domain.credit import Credit
from editor.domain.dateline import Dateline
from editor.domain.figure import Figure
from editor.ui.story_value import StoryValue
from editor.ui.theme import load_theme
from editor.ui.undo.text_history import TextHistory
from editor.ui.writing.plain_surface import PlainSurface

BRIDGE = Article(
    id="1",
    slug="bridge",
    headline="Bridge",
    dateline=Dateline(place="Millbrook"),
    body="The bridge is old.\n",
    figures=(Figure("one", caption="An old bridge."),),
    credits=(Credit("Dana"),),
)


class Writing:
    """A story and its surface, and a clock that goes as it is told."""

    def __init__(self) -> None:
        self.now_s = 0.0
        self.story = StoryValue()
        self.surface = PlainSurface(load_theme("light"), 18.5)
        self.story._article = BRIDGE
        self.surface.load(BRIDGE.body)
        self.story.ledger._clock = lambda: self.now_s
        self.history = TextHistory(
            self.surface.document(),
            self.surface.undo,
            self.surface.redo,
            clock=lambda: self.now_s,
            parent=self.surface,
        )
        self.story.ledger.listen(self.history)
        self.story.body_source = self.surface.text
        self.surface.typed.connect(self.story.typed)
        self.story.body_set.connect(self.surface.change_to)
        self.surface.moveCursor(self.surface.textCursor().MoveOperation.End)

    def undo_all(self) -> list[Article]:
        """The article after each step back."""
        seen = []
        while self.story.ledger.undo():
            seen.append(self.story.article)
        return seen
