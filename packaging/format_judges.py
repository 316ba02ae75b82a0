"""The official judges of formats, as ``prove_formats.py`` calls them: each is somebody else's.

A judge takes the folder of an export and its main document and gives what it found: nothing is
good. One whose tools are missing raises ``MissingError`` and is told as skipped.
"""

import csv
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from judged_documents import (
    epubcheck,
    epubcheck_version,
    hugo,
    libreoffice,
    pandoc,
    pdf,
    word_schema,
)
from judging import MODULES, ROOT, MissingError, OfficialJudge, answer

IDML_SCHEMA = Path(os.environ.get("COPYDESK_IDML_SCHEMA", "IDMarkupLanguage.rnc"))
SCHEMAS = ROOT / "resources" / "schemas"
NITF = "http://iptc.org/std/NITF/2006-10-18/"


def _first_line(*command: str) -> Callable[[], str]:
    return lambda: next(iter(answer(*command).splitlines()), "")


def _npm(name: str) -> Callable[[], str]:
    def version() -> str:
        facts = _module(name, "package.json")
        return str(json.loads(facts.read_text(encoding="utf-8"))["version"])

    return version


def _module(*parts: str) -> Path:
    found = MODULES.joinpath(*parts)
    if not found.exists():
        message = f"npm {parts[0]} is missing"
        raise MissingError(message)
    return found


def _xml_schema(schema: str, *patterns: str) -> Callable[[Path, Path], list[str]]:
    def faults(folder: Path, document: Path) -> list[str]:
        files = [document, *(each for pattern in patterns for each in folder.glob(pattern))]
        found = []
        for file in dict.fromkeys(map(_in_its_namespace, files)):
            said = answer(
                "xmllint",
                "--nonet",
                "--noout",
                "--schema",
                str(SCHEMAS / schema),
                str(file),
                status=(0, 1, 3),
            )
            if not said.endswith(" validates"):
                found.append(said[:400])
        return found

    return faults


def _in_its_namespace(file: Path) -> Path:
    """The file; a copy with the namespace of NITF if it is the plain form, which has no schema."""
    text = file.read_text(encoding="utf-8")
    if "<nitf" not in text or NITF in text:
        return file
    copy = file.with_name(f"judged-{file.name}")
    copy.write_text(text.replace("<nitf", f'<nitf xmlns="{NITF}"', 1), encoding="utf-8")
    return copy


def _json_schema(_: Path, document: Path) -> list[str]:
    """With the schema that the document's own kind names; the very one that the program ships."""
    sys.path.insert(0, str(ROOT))
    from editor.exporters.judges import all_judges, judge_for  # noqa: PLC0415

    data = document.read_bytes()
    judge = judge_for(document.name, data)
    return list(all_judges()[judge].faults(data)) if judge else ["no judge knows it"]


def _w3c(folder: Path, document: Path) -> list[str]:
    jar = _module("vnu-jar", "build", "dist", "vnu.jar")
    said = answer(
        "java", "-jar", str(jar), "--stdout", "--format", "json", str(_whole(folder, document))
    )
    messages = json.loads(said)["messages"]
    return [f"line {each.get('lastLine')}: {each['message']}" for each in messages]


def _html_validate(folder: Path, document: Path) -> list[str]:
    program = _module("html-validate", "bin", "html-validate.mjs")
    rules = {
        "root": True,
        "extends": ["html-validate:standard", "html-validate:a11y"],
        # Looks, not validity.
        "rules": {"no-inline-style": "off", "void-style": "off", "long-title": "off"},
    }
    with tempfile.TemporaryDirectory() as scratch:
        chosen = Path(scratch) / ".htmlvalidate.json"
        chosen.write_text(json.dumps(rules), encoding="utf-8")
        said = answer(
            *("node", str(program), "--config", str(chosen), "--formatter", "json"),
            str(_whole(folder, document)),
        )
    start = said.find("[")
    results = json.loads(said[start:]) if start >= 0 else []
    return [
        f"line {each['line']}: {each['message']} ({each['ruleId']})"
        for result in results
        for each in result["messages"]
    ]


def _whole(folder: Path, document: Path) -> Path:
    """The document, with a page around it if it is a fragment."""
    text = document.read_text(encoding="utf-8")
    if text.lstrip().lower().startswith("<!doctype"):
        return document
    page = folder / "judged-page.html"
    page.write_text(
        f'<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>Judged</title>'
        f"</head>\n<body>\n<main>\n<h1>Judged</h1>\n{text}</main>\n</body>\n</html>\n",
        encoding="utf-8",
    )
    return page


def _blocks(_: Path, document: Path) -> list[str]:
    _module("jsdom")
    if not Path(os.environ.get("WORDPRESS", "/usr/share/wordpress")).is_dir():
        message = "WordPress is missing"
        raise MissingError(message)
    said = answer("node", str(ROOT / "packaging" / "judges" / "blocks.cjs"), str(document))
    return [fault for faults in json.loads(said).values() for fault in faults]


def _wordpress_version() -> str:
    facts = Path(os.environ.get("WORDPRESS", "/usr/share/wordpress"), "wp-includes/version.php")
    if not facts.is_file():
        message = "WordPress is missing"
        raise MissingError(message)
    lines = facts.read_text(encoding="utf-8").splitlines()
    line = next(line for line in lines if line.startswith("$wp_version"))
    return line.split("'")[1]


def _feed(_: Path, document: Path) -> list[str]:
    import feedparser  # type: ignore[import-untyped]  # noqa: PLC0415

    read = feedparser.parse(document.read_bytes())
    found = [str(read.bozo_exception)] if read.bozo else []
    if len(read.entries) != 1 or not read.entries[0].get("title"):
        found.append(f"{len(read.entries)} entries with a title were read")
    return found


def _feedparser_version() -> str:
    import feedparser  # noqa: PLC0415

    return str(feedparser.__version__)


def _newsmlg2(_: Path, document: Path) -> list[str]:
    """Every item of the message, as the reader of IPTC has it."""
    import NewsMLG2  # type: ignore[import-untyped]  # noqa: PLC0415
    from lxml import etree  # noqa: PLC0415

    items = list(etree.parse(document).iter("{http://iptc.org/std/nar/2006-10-01/}newsItem"))
    found = [] if items else ["no item was found"]
    for each in items:
        item = NewsMLG2.NewsMLG2Document(etree.tostring(each)).get_item()
        if not str(item.guid):
            found.append("an item without guid was read")
    return found


def _jing(_: Path, document: Path) -> list[str]:
    if not IDML_SCHEMA.is_file():
        message = "Adobe’s IDMarkupLanguage.rnc is missing (COPYDESK_IDML_SCHEMA)"
        raise MissingError(message)
    with tempfile.TemporaryDirectory() as scratch:
        # The schema is that of InDesign 2026 and takes its own version alone.
        copy = Path(scratch) / document.name
        text = document.read_text(encoding="utf-8")
        copy.write_text(text.replace('DOMVersion="8.0"', 'DOMVersion="21.5"'), encoding="utf-8")
        said = answer("jing", "-c", str(IDML_SCHEMA), str(copy))
    return said.splitlines()


def _table(_: Path, document: Path) -> list[str]:
    text = document.read_text(encoding="utf-8-sig")
    rows = list(csv.reader(text.splitlines(), delimiter="\t" if "\t" in text[:200] else ","))
    return [] if rows and {len(row) for row in rows} == {len(rows[0])} else ["rows of odd length"]


def _xmp(folder: Path, _: Path) -> list[str]:
    return [f"{each.name}: {line}" for each in folder.rglob("*.xmp") for line in _warnings(each)]


def _warnings(file: Path) -> Iterator[str]:
    said = answer("exiftool", "-validate", "-warning", "-error", "-a", str(file))
    for line in said.splitlines():
        if line.startswith(("Warning", "Error")):
            yield line


def _python(version: Callable[[], str]) -> Callable[[], str]:
    return lambda: f"{version()}, from PyPI"


def _jsonschema_version() -> str:
    from importlib.metadata import version  # noqa: PLC0415

    return version("jsonschema")


def _newsmlg2_version() -> str:
    from importlib.metadata import version  # noqa: PLC0415

    return version("newsmlg2")


XMLLINT = ("xmllint", _first_line("xmllint", "--version"))
W3C = OfficialJudge("W3C checker (vnu)", _npm("vnu-jar"), _w3c)
HTML_VALIDATE = OfficialJudge("html-validate", _npm("html-validate"), _html_validate)
BLOCKS = OfficialJudge("WordPress block library", _wordpress_version, _blocks)
JSON_SCHEMA = OfficialJudge("jsonschema, official schema", _jsonschema_version, _json_schema)
FEEDPARSER = OfficialJudge("feedparser", _python(_feedparser_version), _feed)

JUDGES: dict[str, tuple[OfficialJudge, ...]] = {
    "html": (W3C, HTML_VALIDATE),
    "html-fragment": (W3C, HTML_VALIDATE),
    "wordpress": (BLOCKS,),
    "ghost": (JSON_SCHEMA,),
    "ninjs": (JSON_SCHEMA,),
    "apple-news": (JSON_SCHEMA,),
    "nitf": (OfficialJudge(*XMLLINT, _xml_schema("nitf/nitf-3-6.xsd")),),
    "newsml-g2": (
        OfficialJudge(
            *XMLLINT,
            _xml_schema("newsml-g2/NewsML-G2_2.35-spec-All-Power.xsd", "**/*.xml"),
        ),
        OfficialJudge("NewsMLG2 reader", _python(_newsmlg2_version), _newsmlg2),
    ),
    "rss": (FEEDPARSER,),
    "atom": (FEEDPARSER,),
    "docx": (
        OfficialJudge("LibreOffice", _first_line("soffice", "--version"), libreoffice),
        OfficialJudge("pandoc", _first_line("pandoc", "--version"), pandoc),
        OfficialJudge("xmllint, ECMA-376", XMLLINT[1], word_schema),
    ),
    "epub": (OfficialJudge("epubcheck", epubcheck_version, epubcheck),),
    "pdf": (OfficialJudge("poppler", _first_line("pdfinfo", "-v"), pdf),),
    "icml": (OfficialJudge("jing, InDesign’s schema", lambda: "20220510", _jing),),
    "markdown": (OfficialJudge("Hugo", _first_line("hugo", "version"), hugo),),
    "captions": (
        OfficialJudge("csv", lambda: f"Python {sys.version.split()[0]}", _table),
        OfficialJudge("exiftool", _first_line("exiftool", "-ver"), _xmp),
    ),
}
"""Who judges a format, by its id; a format that isn't here has the program's own judge alone."""
