"""The styles that an InCopy story brings: plain looks under the names that a layout redefines."""

from typing import TYPE_CHECKING

from editor.exporters.icml_parts.styled import CHARACTER_STYLES, PARAGRAPH_STYLES

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

NORMAL = "ParagraphStyle/$ID/NormalParagraphStyle"
NO_CHARACTER_STYLE = "CharacterStyle/$ID/[No character style]"
TABLE_STYLE, CELL_STYLE = "TableStyle/Table", "CellStyle/Cell"
_BULLETS = {"BulletsAndNumberingListType": "BulletList", "LeftIndent": "12"}
_NUMBERS = {"BulletsAndNumberingListType": "NumberedList", "LeftIndent": "18"}
_PARAGRAPH_LOOKS = {
    "Signal": {"FontStyle": "Bold"},
    "Headline": {"FontStyle": "Bold", "PointSize": "30"},
    "Standfirst": {"PointSize": "14"},
    "Byline": {"FontStyle": "Bold"},
    "Body": {"FirstLineIndent": "12"},
    "Subhead": {"FontStyle": "Bold", "SpaceBefore": "12"},
    "Quote": {"LeftIndent": "12"},
    "Pull quote": {"PointSize": "18"},
    "Factbox title": {"FontStyle": "Bold"},
    "Factbox list": _BULLETS | {"FirstLineIndent": "-12"},
    "Bullet list": _BULLETS | {"FirstLineIndent": "-12"},
    "Bullet list 2": _BULLETS | {"LeftIndent": "24", "FirstLineIndent": "-12"},
    "Numbered list": _NUMBERS | {"FirstLineIndent": "-18"},
    "Numbered list 2": _NUMBERS | {"LeftIndent": "36", "FirstLineIndent": "-18"},
    "Caption": {"PointSize": "9"},
    "Table head": {"FontStyle": "Bold"},
    "Footnote": {"PointSize": "8"},
    "Rule": {"Justification": "CenterAlign"},
}
_CHARACTER_LOOKS = {
    "Dateline": {"FontStyle": "Bold"},
    "Footnote mark": {"Position": "Superscript"},
    "Bold": {"FontStyle": "Bold"},
    "Italic": {"FontStyle": "Italic"},
    "Bold Italic": {"FontStyle": "Bold Italic"},
}


def paragraph_style(name: str) -> str:
    """What a paragraph of that style refers to."""
    return f"ParagraphStyle/{name}"


def character_style(name: str) -> str:
    """What text of that style refers to; without a name, to none."""
    return f"CharacterStyle/{name}" if name else NO_CHARACTER_STYLE


def put_styles(document: "Element", *, is_rtl: bool) -> None:
    """Put the four groups of styles into a document, in the order that InDesign writes."""
    from lxml import etree  # noqa: PLC0415

    group = etree.SubElement(document, "RootCharacterStyleGroup", Self="character_styles")
    etree.SubElement(
        group, "CharacterStyle", Self=NO_CHARACTER_STYLE, Name="$ID/[No character style]"
    )
    for name in CHARACTER_STYLES:
        style = etree.SubElement(group, "CharacterStyle", Self=character_style(name), Name=name)
        _set(style, _CHARACTER_LOOKS.get(name, {}))
    group = etree.SubElement(document, "RootParagraphStyleGroup", Self="paragraph_styles")
    normal = etree.SubElement(group, "ParagraphStyle", Self=NORMAL, Name="$ID/NormalParagraphStyle")
    if is_rtl:
        normal.set("ParagraphDirection", "RightToLeftDirection")
    for name in PARAGRAPH_STYLES:
        style = etree.SubElement(group, "ParagraphStyle", Self=paragraph_style(name), Name=name)
        _set(style, _PARAGRAPH_LOOKS.get(name, {}))
        properties = etree.SubElement(style, "Properties")
        etree.SubElement(properties, "BasedOn", type="object").text = NORMAL
    group = etree.SubElement(document, "RootCellStyleGroup", Self="cell_styles")
    etree.SubElement(group, "CellStyle", Self=CELL_STYLE, Name="Cell")
    group = etree.SubElement(document, "RootTableStyleGroup", Self="table_styles")
    etree.SubElement(group, "TableStyle", Self=TABLE_STYLE, Name="Table")


def _set(element: "Element", values: dict[str, str]) -> None:
    for name, value in values.items():
        element.set(name, value)
