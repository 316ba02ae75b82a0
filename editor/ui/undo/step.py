"""One step of the ledger."""

from collections.abc import Callable
from dataclasses import dataclass, field

from editor.ui.undo.places import Change
from editor.ui.undo.stroke import Stroke, goes_on

Act = Callable[[], object]


@dataclass(slots=True)
class Step:
    """What is undone with one key.

    Attributes:
        name: What it was: ``typing``, ``caption``; empty as long as nothing gave it one.
        place: The path of what changed: ``body``, ``figures[0].caption``; empty for acts.
        values: Fields of the article, before and after.
        text: How many commands could be undone in the text, before and after; None if it stayed.
        acts: What was done outside the story: its undoing and its doing again.
        stroke: The last key of typing; None if it was none, or the step is closed.
    """

    name: str = ""
    place: str = ""
    values: dict[str, Change] = field(default_factory=dict)
    text: tuple[int, int] | None = None
    acts: list[tuple[Act, Act]] = field(default_factory=list)
    stroke: Stroke | None = None

    @property
    def is_empty(self) -> bool:
        """Whether it would do nothing."""
        return not (self.values or self.text or self.acts)

    def continues(self, last: "Step") -> bool:
        """Whether this is more of the same typing."""
        if self.stroke is None or last.stroke is None:
            return False
        return self.place == last.place and goes_on(last.stroke, self.stroke)

    def take_in(self, later: "Step") -> None:
        """Be one step with what came right after."""
        self.name = self.name or later.name
        if not self.place or (self.place == "body" and later.place):
            self.place = later.place
        for name, (before, after) in later.values.items():
            self.values[name] = (self.values.get(name, (before, None))[0], after)
        if later.text is not None:
            self.text = (self.text or later.text)[0], later.text[1]
        self.acts += later.acts
        self.stroke = later.stroke
