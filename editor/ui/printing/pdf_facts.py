"""What a PDF says of itself: of the story and its release, nothing of when it was printed."""

import re
from datetime import UTC, datetime
from html import escape

from editor.services.printing import Sheets

# Qt writes the time of printing; as many octets take its place, or the offsets were wrong.
_DATE = re.compile(rb"(/(?:Creation|Mod)Date \(D:)(\d{14})([^)]*)\)")
_CATALOG = re.compile(rb"(\d+) 0 obj\s*<<\s*/Type /Catalog\s*(.*?)\s*>>\s*endobj", re.DOTALL)
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref\s*(\d+)\s*%%EOF\s*\Z", re.DOTALL)
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<dc:format>application/pdf</dc:format>
<dc:identifier>{identity}</dc:identifier>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
{authors}<pdf:Keywords>{keywords}</pdf:Keywords>
<xmp:CreatorTool>Copydesk</xmp:CreatorTool>
<xmp:CreateDate>{at}</xmp:CreateDate>
<xmp:ModifyDate>{at}</xmp:ModifyDate>
<xmpMM:DocumentID>{identity}</xmpMM:DocumentID>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
"""
_AUTHOR = "<dc:creator><rdf:Seq>{}</rdf:Seq></dc:creator>\n"


def said_of(sheets: Sheets) -> bytes:
    """The XMP of a document (ISO 16684-1)."""
    names = [each for each in sheets.authors.split(", ") if each]
    authors = "".join(f"<rdf:li>{escape(each)}</rdf:li>" for each in names)
    return _XMP.format(
        identity=escape(sheets.identity),
        title=escape(sheets.title),
        language=escape(sheets.language),
        authors=_AUTHOR.format(authors) if authors else "",
        keywords=escape(sheets.keywords),
        at=escape(sheets.at),
    ).encode()


def with_facts(pdf: bytes, at: str, language: str) -> bytes:
    """The document with the time of its release and the language that it is read in.

    Args:
        pdf: As Qt writes it.
        at: ISO 8601.
        language: BCP 47.
    """
    digits = datetime.fromisoformat(at).astimezone(UTC).strftime("%Y%m%d%H%M%S").encode()

    def dated(found: re.Match[bytes]) -> bytes:
        zone = b"Z" if len(found[3]) == 1 else b"+00'00'"[: len(found[3])]
        return found[1] + digits + zone + b")"

    return _with_language(_DATE.sub(dated, pdf), language)


def _with_language(pdf: bytes, language: str) -> bytes:
    """Say the language in a catalog that follows behind (ISO 32000-1, 7.5.6 and 14.9.2)."""
    pdf = pdf if pdf.endswith(b"\n") else pdf + b"\n"
    catalog, trailer = _CATALOG.search(pdf), _TRAILER.search(pdf)
    if catalog is None or trailer is None:
        return pdf
    told = b"/Lang (%s)\n/ViewerPreferences << /DisplayDocTitle true >>" % language.encode()
    update = b"%s 0 obj\n<<\n/Type /Catalog\n%s\n%s\n>>\nendobj\n" % (catalog[1], catalog[2], told)
    table = b"xref\n%s 1\n%010d 00000 n \n" % (catalog[1], len(pdf))
    end = b"trailer\n<<%s/Prev %s\n>>\nstartxref\n%d\n%%%%EOF\n" % (
        *(trailer[1], trailer[2], len(pdf) + len(update)),
    )
    return pdf + update + table + end
