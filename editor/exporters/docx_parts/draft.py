"""What a Word document gathers while it is written: links, pictures, lists and notes."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from editor.domain.story import Story
from editor.exporters.contract import RenditionRequest
from editor.exporters.docx_parts.sheet import Sheet
from editor.exporters.page.language import direction
from editor.exporters.page.pictures import ShownFigure
from editor.markup.story_blocks import Note


@dataclass(frozen=True, slots=True)
class Relation:
    """What a document points to: another part of the package, or an address."""

    kind: str
    target: str
    is_external: bool = False


@dataclass(slots=True)
class Draft:
    """A document on its way.

    Attributes:
        figures: Those of the story that are shown, by name.
        notes: The footnotes of the text by number.
        relations: In the order of their ids, of the document.
        note_relations: Likewise, of the footnotes.
        lists: What each list of the document counts from; None for one with bullets.
        cited: The number of the note behind each mark, in order.
        is_in_note: The part that is being written is that of the footnotes.
    """

    story: Story
    sheet: Sheet
    figures: Mapping[str, ShownFigure]
    notes: Mapping[str, Note] = field(default_factory=dict)
    relations: list[Relation] = field(default_factory=list)
    note_relations: list[Relation] = field(default_factory=list)
    pictures: list[RenditionRequest] = field(default_factory=list)
    lists: list[int | None] = field(default_factory=list)
    cited: list[str] = field(default_factory=list)
    is_in_note: bool = False
    drawings: int = 0

    @property
    def is_right_to_left(self) -> bool:
        """Whether the story's language is written so."""
        return direction(self.story.article.language) == "rtl"

    def related(self, kind: str, target: str, *, is_external: bool = False) -> str:
        """The id by which the part that is being written points to a target."""
        relations = self.note_relations if self.is_in_note else self.relations
        relation = Relation(kind, target, is_external)
        if relation not in relations:
            relations.append(relation)
        return f"rId{relations.index(relation) + 1}"

    def with_picture(self, request: RenditionRequest) -> str:
        """Take a picture in; the id by which the document shows it."""
        number = len(self.pictures) + 1  # names of parts are ASCII, and a figure's may not be
        name = f"picture-{number}.{request.path.rpartition('.')[2]}"
        self.pictures.append(replace(request, path=f"word/media/{name}"))
        return self.related("image", f"media/{name}")

    def drawn(self) -> int:
        """The number of the next drawing."""
        self.drawings += 1
        return self.drawings
