"""What a check reads: the texts of a story under the names that findings give them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from editor.checks.prose import Masking, prose
from editor.domain.figure import Figure
from editor.domain.story import Story
from editor.markup.figures import figure_names, lead_above

_AROUND = 60  # characters in which the words are looked for
_WORDS_AROUND = 3
_LONGEST = 200
_LINE_END = re.compile(r"[\r\n]")
_LINES = ("headline", "social_headline", "seo_title", "kicker", "standfirst")
_PLACES = ("place", "region", "country", "agency", "date")


@dataclass(frozen=True, slots=True)
class Text:
    """One text of a story.

    Attributes:
        field: Its name in findings, such as ``figures[0].caption``.
        raw: Exactly the string that ``show --json`` prints.
        is_markdown: It is the body, in the Markdown dialect; all others are plain.
    """

    field: str
    raw: str
    is_markdown: bool = False

    def prose(self, masking: Masking = Masking.MARKUP) -> str:
        """The text as long as it is, with what isn't prose blanked out."""
        return prose(self.raw, masking) if self.is_markdown else self.raw


def running_texts(story: Story) -> Iterator[Text]:
    """Sentences that readers see: headline, standfirst, body, captions, alt texts, notes."""
    article = story.article
    yield Text("headline", article.headline)
    yield Text("standfirst", article.standfirst)
    yield Text("body", article.body, is_markdown=True)
    for index, figure in enumerate(article.figures):
        yield Text(f"figures[{index}].caption", story.caption_of(figure))
        yield Text(f"figures[{index}].alt", story.alt_of(figure) or "")
    yield Text("editors_note", article.editors_note)
    for index, correction in enumerate(article.corrections):
        yield Text(f"corrections[{index}].text", correction.text)


def all_texts(story: Story) -> Iterator[Text]:
    """Every text that leaves the house: the running ones, other headlines, dateline, credits."""
    article = story.article
    running = {text.field: text for text in running_texts(story)}
    for name in _LINES:
        yield running.pop(name, Text(name, getattr(article, name)))
    yield from running.values()
    for part in _PLACES:
        yield Text(f"dateline.{part}", getattr(article.dateline, part))
    for index, credit in enumerate(article.credits):
        if not credit.hidden:
            yield Text(f"credits[{index}].name", credit.name)
            yield Text(f"credits[{index}].place", credit.place)
            yield Text(f"credits[{index}].affiliation", credit.affiliation)
    yield Text("note_to_desks", article.note_to_desks)


def text_at(story: Story, field: str) -> str:
    """The text of a field by the name that findings give it; empty for one that is no text."""
    return next((text.raw for text in all_texts(story) if text.field == field), "")


def placed_figures(story: Story) -> Iterator[tuple[int, Figure]]:
    """The figures that are published, with their index: those in the body, and the lead above."""
    placed = frozenset(figure_names(story.article.body))
    above = lead_above(story.article)
    for index, figure in enumerate(story.article.figures):
        if figure.name in placed or figure is above:
            yield index, figure


def is_english(story: Story) -> bool:
    """Whether rules of the English language apply to its text."""
    return story.article.language.partition("-")[0].lower() in {"en", ""}


def excerpt(text: str, start: int, end: int) -> str:
    """The words from start to end with up to three more on each side, of the same line.

    What is longer than 200 characters is cut.
    """
    before = _LINE_END.split(text[max(0, start - _AROUND) : start])[-1]
    after = _LINE_END.split(text[end : end + _AROUND])[0]
    left = before.rsplit(" ", _WORDS_AROUND + 1)[-_WORDS_AROUND - 1 :]
    right = after.split(" ", _WORDS_AROUND + 1)[: _WORDS_AROUND + 1]
    words = text[start : min(end, start + _LONGEST)]
    return f"{' '.join(left).lstrip()}{words}{' '.join(right).rstrip()}"
