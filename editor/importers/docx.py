"""A Word document: its text, its footnotes and the pictures in it."""

import re
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from typing import IO, Any
from xml.parsers.expat import ExpatError

from editor.domain.errors import UnreadableFileError
from editor.domain.figure import Figure
from editor.importers.contract import SIZE_LIMIT_OCTETS, Imported, Importer
from editor.importers.credited import credited
from editor.importers.docx_parts.marks import marked, style_map
from editor.importers.docx_parts.properties import (
    correction_times,
    is_own,
    properties_of,
    with_properties,
)
from editor.importers.fragment import new_article, read_fragment
from editor.importers.page_story import story_of
from editor.markup.from_html.read import read_page
from editor.markup.from_html.tree import read_tree

_ZIP = b"PK\x03\x04"
_DOCUMENT = "word/document.xml"
_SURE = 95
_UNPACKED_AT_MOST = 200 * 1024 * 1024
_XML_AT_MOST = 40 * 1024 * 1024
_MEMBERS_AT_MOST = 5000
_ENTITIES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_STYLES = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => p:fresh"
# What zipfile and mammoth raise at damaged documents, as found by damaging some: a part that is
# missing (KeyError), cut (EOFError), locked (RuntimeError), packed in another way
# (NotImplementedError) or badly (the two errors of packing), an attribute that isn't there
# (KeyError, TypeError) or is no number (ValueError).
_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, EOFError, OSError, KeyError, TypeError, ValueError),
    *(RuntimeError, NotImplementedError),
)
_SAVE_AGAIN = "Open it in Word, save it again as .docx, and import that."


def _recognises(file_name: str, data: bytes) -> int:
    """It is a zip file and is called a Word document, or has one in it."""
    if not data.startswith(_ZIP):
        return 0
    return _SURE if file_name.lower().endswith(".docx") or _DOCUMENT.encode() in data else 0


def _read(file_name: str, data: bytes) -> Imported:
    """Read a document; what Word only shows, like tracked deletions and comments, stays out."""
    _refuse_hostile(file_name, data)
    try:
        properties = properties_of(data)
    except _DAMAGE as error:
        raise _damaged(file_name) from error
    read = _read_own if is_own(properties) else _read_foreign
    imported = read(file_name, data, properties)
    if not imported.article.body and not imported.article.headline:
        raise UnreadableFileError(f"{file_name} has no text in it.", hint="Choose another file.")
    return imported


def _read_own(file_name: str, data: bytes, properties: Mapping[str, str]) -> Imported:
    """A document that Copydesk wrote: its styles say what each paragraph is."""
    html, pictures = _html(file_name, data, style_map(), keeps_empty=True)
    language = properties.get("language", "")
    text = marked(html, correction_times(properties))
    read = read_fragment(text, language=language, is_own=True)
    read = replace(read, figures=tuple(map(_with_own_alt, read.figures)))
    article = new_article(file_name, data, read, slug=properties.get("slug", ""))
    article = with_properties(article, properties)
    article = credited(article, byline=read.byline, tagline=read.tagline)
    return Imported(article, enclosed=_enclosed(read.sources, pictures))


def _read_foreign(file_name: str, data: bytes, _: Mapping[str, str]) -> Imported:
    html, pictures = _html(file_name, data, _STYLES)
    page = read_page(read_tree(html), keeps_pictures=True)
    article, sources = story_of(file_name, data, page.blocks)
    return Imported(article, enclosed=_enclosed(sources, pictures))


DOCX = Importer("Word document", _recognises, _read)


def _refuse_hostile(file_name: str, data: bytes) -> None:
    """Refuse bombs before anything of them is unpacked, and XML that defines entities."""
    if len(data) > SIZE_LIMIT_OCTETS:
        raise UnreadableFileError(f"{file_name} is too large.", hint="Import it in parts.")
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            members = archive.infolist()
            xml = [each for each in members if each.filename.endswith((".xml", ".rels"))]
            if _DOCUMENT not in archive.namelist():
                raise _damaged(file_name)
            if (
                len(members) > _MEMBERS_AT_MOST
                or sum(each.file_size for each in members) > _UNPACKED_AT_MOST
                or sum(each.file_size for each in xml) > _XML_AT_MOST
            ):
                raise UnreadableFileError(
                    f"{file_name} unpacks to more than any story needs.", hint=_SAVE_AGAIN
                )
            for each in xml:
                with archive.open(each) as opened:
                    if _ENTITIES.search(opened.read(_XML_AT_MOST)):
                        raise _damaged(file_name)
    except _DAMAGE as error:
        raise _damaged(file_name) from error


def _html(
    file_name: str, data: bytes, styles: str, *, keeps_empty: bool = False
) -> tuple[str, list[tuple[str, bytes]]]:
    """The document as HTML, and its pictures, which stand in it by their numbers."""
    # Takes 60 ms, and only Word documents need it.
    import mammoth  # type: ignore[import-untyped]  # noqa: PLC0415

    pictures: list[tuple[str, bytes]] = []

    def picture(image: Any) -> dict[str, str]:
        name = _name(len(pictures), image.content_type or "")
        try:
            with image.open() as opened:
                pictures.append((name, _octets(opened)))
        except _DAMAGE:  # its part is missing or damaged, or it is a link to another file
            pictures.append((name, b""))
        return {"src": str(len(pictures) - 1)}

    try:
        html: str = mammoth.convert_to_html(
            BytesIO(data),
            style_map=styles,
            convert_image=mammoth.images.img_element(picture),
            ignore_empty_paragraphs=not keeps_empty,
        ).value
    except (ExpatError, *_DAMAGE) as error:
        raise _damaged(file_name) from error
    return html, pictures


def _enclosed(
    sources: Mapping[str, str], pictures: Sequence[tuple[str, bytes]]
) -> dict[str, tuple[str, bytes]]:
    return {
        name: pictures[int(at)]
        for name, at in sources.items()
        if at.isdecimal() and int(at) < len(pictures)
    }


def _with_own_alt(figure: Figure) -> Figure:
    """The figure without an alt text that is only the caption, which stands in for one."""
    return replace(figure, alt=None) if figure.alt == figure.caption else figure


def _damaged(file_name: str) -> UnreadableFileError:
    return UnreadableFileError(f"{file_name} is damaged, or no Word document.", hint=_SAVE_AGAIN)


def _octets(opened: IO[bytes]) -> bytes:
    return opened.read(_UNPACKED_AT_MOST)


def _name(count: int, content_type: str) -> str:
    ending = content_type.rpartition("/")[2].partition("+")[0].replace("jpeg", "jpg")
    return f"picture-{count + 1}.{re.sub('[^a-z0-9]', '', ending.lower()) or 'bin'}"
