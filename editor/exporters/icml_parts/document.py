"""The InCopy document: styles, one story, and where its links lead."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from editor.exporters.icml_parts.body import Printed
from editor.exporters.icml_parts.styled import MARK, Run, Styled, StyledTable
from editor.exporters.icml_parts.styles import (
    CELL_STYLE,
    TABLE_STYLE,
    character_style,
    paragraph_style,
    put_styles,
)
from editor.markup.characters import printable

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# A lower version opens in every InDesign since CS6.
_VERSION = "8.0"
_HEAD = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<?aid style="50" type="snippet" readerVersion="6.0" featureSet="513" product="8.0(370)" ?>\n'
    b'<?aid SnippetType="InCopyInterchange"?>\n'
)
_FORCED_BREAK = "\u2028"  # a line end within a paragraph, as InDesign has it
_FOOTNOTE_NUMBER = "4"  # InDesign puts the number there (ACE, Adobe character entity)
_COLUMN_WIDTH = "72"  # points; the layout says how wide they are


def document(title: str, paragraphs: Sequence[Printed], *, is_rtl: bool) -> bytes:
    """The file.

    Args:
        title: As InCopy lists the story.
        paragraphs: In the order in which they are read.
        is_rtl: Whether it is written from right to left.
    """
    from lxml import etree  # noqa: PLC0415

    root = etree.Element("Document", DOMVersion=_VERSION, Self="document")
    put_styles(root, is_rtl=is_rtl)
    story = etree.SubElement(
        root,
        "Story",
        Self="story",
        AppliedTOCStyle="n",
        TrackChanges="false",
        StoryTitle=_clean(title),
        AppliedNamedGrid="n",
    )
    preference = etree.SubElement(story, "StoryPreference", OpticalMarginAlignment="false")
    if is_rtl:
        preference.set("StoryDirection", "RightToLeftDirection")
    writer = _Writer()
    writer.put_all(story, paragraphs)
    writer.put_links(root)
    # Blanks between elements would do no harm, but inside text they would be text.
    return _HEAD + etree.tostring(root, encoding="UTF-8", xml_declaration=False) + b"\n"


class _Writer:
    """Puts paragraphs into elements; it counts tables, notes and links."""

    def __init__(self) -> None:
        self._tables = 0
        self._addresses: list[str] = []

    def put_all(self, parent: "Element", paragraphs: Sequence[Printed]) -> None:
        """Put paragraphs, with a break after each but the last."""
        from lxml import etree  # noqa: PLC0415

        for at, paragraph in enumerate(paragraphs, 1):
            if isinstance(paragraph, Styled):
                put = self._paragraph(parent, paragraph)
            else:
                put = self._around_table(parent, paragraph)
            if at < len(paragraphs):
                etree.SubElement(_range(put, ""), "Br")

    def put_links(self, document: "Element") -> None:
        """Put where the links lead, each address once, and then which link goes there."""
        from lxml import etree  # noqa: PLC0415

        keys = {address: at for at, address in enumerate(dict.fromkeys(self._addresses), 1)}
        for address, key in keys.items():
            etree.SubElement(
                document,
                "HyperlinkURLDestination",
                Self=f"HyperlinkURLDestination/{key}",
                Name=address,
                DestinationURL=address,
                DestinationUniqueKey=str(key),
            )
        for number, address in enumerate(self._addresses, 1):
            link = etree.SubElement(
                document,
                "Hyperlink",
                Self=f"link_{number}",
                Name=f"Link {number}",
                Source=f"linked_{number}",
                Visible="false",
                DestinationUniqueKey=str(keys[address]),
            )
            properties = etree.SubElement(link, "Properties")
            leads_to = etree.SubElement(properties, "Destination", type="object")
            leads_to.text = f"HyperlinkURLDestination/{keys[address]}"

    def _paragraph(self, parent: "Element", paragraph: Styled) -> "Element":
        put = _paragraph_range(parent, paragraph.style)
        if paragraph.is_point and paragraph.number is not None:
            put.set("NumberingContinue", "false")
            put.set("NumberingStartAt", str(paragraph.number))
        elif not paragraph.is_point and "list" in paragraph.style:
            put.set("BulletsAndNumberingListType", "NoList")
        self._put_runs(put, paragraph.runs)
        return put

    def _put_runs(self, parent: "Element", runs: Iterable[Run]) -> None:
        from lxml import etree  # noqa: PLC0415

        for address, group in groupby(runs, key=lambda run: run.address):
            place = parent
            if address:
                clean = _clean(address)
                self._addresses.append(clean)
                name = f"linked_{len(self._addresses)}"
                place = etree.SubElement(
                    parent, "HyperlinkTextSource", Self=name, Name=name, Hidden="false"
                )
            for run in group:
                self._put_run(place, run)

    def _put_run(self, parent: "Element", run: Run) -> None:
        from lxml import etree  # noqa: PLC0415

        if run.note:
            note = etree.SubElement(_range(parent, MARK), "Footnote")
            self.put_all(note, run.note)
            number = etree.Element("CharacterStyleRange")
            number.set("AppliedCharacterStyle", character_style(MARK))
            content = etree.SubElement(number, "Content")
            content.append(etree.ProcessingInstruction("ACE", _FOOTNOTE_NUMBER))
            content[0].tail = "\t"
            note[0].insert(0, number)
        elif run.text:
            content = etree.SubElement(_range(parent, run.look), "Content")
            content.text = _clean(run.text).replace("\n", _FORCED_BREAK)

    def _around_table(self, parent: "Element", table: StyledTable) -> "Element":
        put = _paragraph_range(parent, "Table cell")
        self._put_table(_range(put, ""), table)
        return put

    def _put_table(self, parent: "Element", table: StyledTable) -> None:
        from lxml import etree  # noqa: PLC0415

        self._tables += 1
        name = f"table_{self._tables}"
        rows, columns = len(table.rows), len(table.rows[0]) if table.rows else 0
        heads = 1 if rows > 1 else 0  # a table of a head alone isn't one
        put = etree.SubElement(
            parent,
            "Table",
            Self=name,
            HeaderRowCount=str(heads),
            FooterRowCount="0",
            BodyRowCount=str(rows - heads),
            ColumnCount=str(columns),
            AppliedTableStyle=TABLE_STYLE,
        )
        for row in range(rows):
            etree.SubElement(put, "Row", Self=f"{name}_row_{row}", Name=str(row))
        for column in range(columns):
            etree.SubElement(
                put,
                "Column",
                Self=f"{name}_column_{column}",
                Name=str(column),
                SingleColumnWidth=_COLUMN_WIDTH,
            )
        for at, cells in enumerate(table.rows):
            for column, runs in enumerate(cells):
                cell = etree.SubElement(
                    put,
                    "Cell",
                    Self=f"{name}_cell_{column}_{at}",
                    Name=f"{column}:{at}",
                    RowSpan="1",
                    ColumnSpan="1",
                    AppliedCellStyle=CELL_STYLE,
                )
                style = "Table cell" if at else "Table head"
                self.put_all(cell, [Styled(style, runs or (Run(""),))])


def _paragraph_range(parent: "Element", style: str) -> "Element":
    from lxml import etree  # noqa: PLC0415

    name = paragraph_style(style)
    return etree.SubElement(parent, "ParagraphStyleRange", AppliedParagraphStyle=name)


def _range(parent: "Element", look: str) -> "Element":
    from lxml import etree  # noqa: PLC0415

    name = character_style(look)
    return etree.SubElement(parent, "CharacterStyleRange", AppliedCharacterStyle=name)


def _clean(text: str) -> str:
    """What XML can hold; the sign by which InDesign marks a place in text isn't one of ours."""
    return printable(text).replace("\ufeff", "")
