"""A story while it is being taken off a page."""

import re
from dataclasses import dataclass, field, replace

from editor.domain.credit import Credit
from editor.domain.dateline import Dateline
from editor.domain.figure import Figure
from editor.domain.names import fold
from editor.domain.sign_off import CaptionParts
from editor.domain.slug import figure_name_from
from editor.importers.wire_parts.blocks import Block
from editor.importers.wire_parts.byline_line import Byline
from editor.markup.escape import escape_markdown
from editor.markup.figures import figure_line

_MARKDOWN_RULE = re.compile(r"([-_*])(?: ?\1){2,}")


@dataclass(slots=True)
class Draft:
    """What has been found so far; each line of the page goes to exactly one place."""

    headline: str = ""
    section: str = ""
    standfirst: str = ""
    dateline: Dateline = field(default_factory=Dateline)
    parts: list[str] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    credits: list[Credit] = field(default_factory=list)
    advisories: list[str] = field(default_factory=list)
    editors_notes: list[str] = field(default_factory=list)
    _captions: set[str] = field(default_factory=set)
    _names: set[str] = field(default_factory=set)
    _furniture: list[tuple[int, str]] = field(default_factory=list)
    _not_understood: list[tuple[int, str]] = field(default_factory=list)

    @property
    def furniture(self) -> tuple[str, ...]:
        """The page's own lines, in their order on the page."""
        return tuple(line for _, line in sorted(self._furniture, key=lambda each: each[0]))

    @property
    def not_understood(self) -> tuple[str, ...]:
        """The lines that nothing could be made of, in their order on the page."""
        return tuple(line for _, line in sorted(self._not_understood, key=lambda each: each[0]))

    def set_aside(self, block: Block, *words: str) -> None:
        """Set a block, or only some words of its line, aside as the page's own."""
        self._furniture += [(block.number, line) for line in words or block.lines]

    def give_up(self, block: Block, *words: str) -> None:
        """List a block, or only some words of its line, that nothing could be made of."""
        self._not_understood += [(block.number, line) for line in words or block.lines]

    def add_paragraph(self, text: str) -> None:
        """Add words to the body, escaped where Markdown would read something else."""
        self.parts.append(escape_markdown(text))

    def add_subhead(self, text: str) -> None:
        """Add a subhead to the body."""
        self.parts.append(f"## {escape_markdown(text)}")

    def add_rule(self, block: Block) -> None:
        """Add a rule that parts sections of the text: as it came where that is Markdown's."""
        if _MARKDOWN_RULE.fullmatch(block.text):
            self.parts.append(block.text)
        else:
            self.parts.append("___")
            self.set_aside(block)

    def add_figure(self, caption: CaptionParts) -> None:
        """Add a picture where the body stands now; its picture is still missing."""
        name = figure_name_from(caption.body, self._names)
        self._names.add(name)
        self.figures.append(
            Figure(
                name=name,
                caption=caption.body,
                is_file=caption.is_file,
                lead=not self.figures,
                sign_off=caption.credit,
            )
        )
        self._captions.add(fold(caption.body))
        if caption.advisory:
            self.advisories.append(caption.advisory)
        self.parts.append(figure_line(name))

    def has_figure(self, caption: CaptionParts) -> bool:
        """Whether a picture with this very caption is there already."""
        return fold(caption.body) in self._captions

    def leave_as_text(self, block: Block) -> None:
        """Keep words that nothing could be made of in the story, and say so."""
        self.add_paragraph(block.source)
        self.give_up(block)

    def add_byline(self, block: Block, byline: Byline) -> None:
        """Add the writers of a byline, and list what else stood on its line."""
        self.credits += byline.writers
        if byline.furniture:
            self.set_aside(block, *byline.furniture)
        if byline.unread:
            self.give_up(block, *byline.unread)

    def add_credits(self, found: tuple[Credit, ...]) -> None:
        """Add people of a tagline; ``Doe reported from Porto`` says where the byline's Doe was.

        Somebody who ``reported from`` a place without standing in the byline is no writer of it;
        a mere surname that ``contributed from`` one is the byline's.
        """
        for credit in found:
            surname = credit.role == "contributing" and credit.place and " " not in credit.name
            at = self._in_byline(credit.name) if surname or credit.role == "writer" else None
            if at is not None:
                self.credits[at] = replace(self.credits[at], place=credit.place)
            elif credit.role == "writer":
                self.credits.append(replace(credit, role="reporting"))
            else:
                self.credits.append(credit)

    def _in_byline(self, name: str) -> int | None:
        """Where a writer stands whose name this is, or ends so."""
        wanted = fold(name)
        ends = [
            number
            for number, each in enumerate(self.credits)
            if each.role == "writer" and f" {fold(each.name)}".endswith(f" {wanted}")
        ]
        return ends[0] if len(ends) == 1 else None
