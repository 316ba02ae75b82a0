"""What the cards of the figure lines say, from the open story."""

from PySide6.QtCore import QObject

from editor.domain.caption_text import caption_text
from editor.ui.open_story import OpenStory
from editor.ui.thumbnails import Thumbnails
from editor.ui.writing.figure_card import FigureCard
from editor.ui.writing.plain_surface import PlainSurface

_OF_FIGURES = frozenset({"figures", "photos"})


class FigureCards(QObject):
    """Gives the surface its cards, and has them painted anew when they say something else."""

    def __init__(
        self, open_story: OpenStory, thumbnails: Thumbnails, surface: PlainSurface
    ) -> None:
        super().__init__(surface)
        self._open_story = open_story
        self._thumbnails = thumbnails
        self._surface = surface
        self._cards: dict[str, FigureCard] = {}
        surface.card_of = self.card_of
        open_story.edited.connect(self._edited)
        open_story.replaced.connect(self._forget)
        thumbnails.ready.connect(self._forget)

    def card_of(self, name: str) -> FigureCard:
        """The card of the figure of that name. Kept: it is asked for whenever the page paints."""
        card = self._cards.get(name)
        if card is None:
            card = self._cards[name] = self._made(name)
        return card

    def _made(self, name: str) -> FigureCard:
        story = self._open_story.resolved_fields
        figure = story.article.figure(name)
        if figure is None:
            return FigureCard(f"There is no figure “{name}”", "Add a photo, or delete this line")
        caption = caption_text(story.caption_of(figure), is_file=figure.is_file)
        alt = story.alt_of(figure)
        facts = (
            story.credit_text_of(figure) or "no credit",
            "no alt text" if alt is None else "decorative" if not alt else "alt text set",
            "" if figure.photo else "picture missing",
        )
        return FigureCard(
            caption or "No caption yet",
            " · ".join(filter(None, facts)),
            self._thumbnails.of(figure.photo, story.crop_of(figure)),
        )

    def _edited(self, path: str) -> None:
        if path in _OF_FIGURES:
            self._forget()

    def _forget(self, _digest: str = "") -> None:
        self._cards.clear()
        self._surface.viewport().update()
