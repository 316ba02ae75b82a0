"""Documents for people, as other programs open them: Word, EPUB, PDF, a web site."""

import os
import shutil
import tempfile
import zipfile
from pathlib import Path

from judging import MissingError, answer

WORD_SCHEMA = Path(os.environ.get("COPYDESK_WORD_SCHEMA", "wml.xsd"))


def epubcheck(_: Path, document: Path) -> list[str]:
    """What epubcheck says."""
    said = answer("java", "-jar", "/usr/bin/epubcheck", str(document))
    if "No errors or warnings detected" in said:
        return []
    return [line for line in said.splitlines() if "ERROR" in line or "WARNING" in line] or [said]


def epubcheck_version() -> str:
    """Which epubcheck it is."""
    if not Path("/usr/bin/epubcheck").is_file():
        message = "epubcheck is missing"
        raise MissingError(message)
    said = answer("java", "-jar", "/usr/bin/epubcheck", "--version")
    return next((line for line in said.splitlines() if "v" in line.lower()), "")


def libreoffice(folder: Path, document: Path) -> list[str]:
    """Whether LibreOffice makes pages of it, with words on them."""
    with tempfile.TemporaryDirectory() as home:
        answer(
            *("soffice", f"-env:UserInstallation=file://{home}", "--headless"),
            *("--convert-to", "pdf", "--outdir", str(folder / "judged"), str(document)),
        )
    made = folder / "judged" / f"{document.stem}.pdf"
    if not made.is_file():
        return ["LibreOffice made nothing of it"]
    words = answer("pdftotext", str(made), "-").split()
    return [] if len(words) > 100 else [f"only {len(words)} words came out"]  # noqa: PLR2004


def pandoc(_: Path, document: Path) -> list[str]:
    """Whether pandoc reads it without a warning."""
    said = answer("pandoc", "--fail-if-warnings", "-t", "plain", str(document))
    return [] if len(said.split()) > 100 else [said[:400]]  # noqa: PLR2004


def word_schema(_: Path, document: Path) -> list[str]:
    """Whether its main part is valid by ECMA-376, transitional."""
    if not WORD_SCHEMA.is_file():
        message = "wml.xsd of ECMA-376 is missing (COPYDESK_WORD_SCHEMA)"
        raise MissingError(message)
    with tempfile.TemporaryDirectory() as scratch, zipfile.ZipFile(document) as archive:
        part = Path(scratch) / "document.xml"
        text = archive.read("word/document.xml").decode()
        # Extensions of later years that ISO 29500 lets a reader ignore.
        start = text.find(' mc:Ignorable="')
        end = text.find('"', start + 15) + 1
        part.write_text(text[:start] + text[end:] if start >= 0 else text, encoding="utf-8")
        said = answer(
            *("xmllint", "--nonet", "--noout", "--schema", str(WORD_SCHEMA), str(part)),
            status=(0, 1, 3),
        )
    return [] if said.endswith(" validates") else [said[:600]]


def pdf(_: Path, document: Path) -> list[str]:
    """Whether poppler reads pages and words in it."""
    facts = answer("pdfinfo", str(document))
    words = answer("pdftotext", str(document), "-").split()
    found = [] if "Pages:" in facts else [facts[:300]]
    return found if len(words) > 100 else [*found, f"only {len(words)} words"]  # noqa: PLR2004


def hugo(_: Path, document: Path) -> list[str]:
    """Whether Hugo builds a page of it."""
    with tempfile.TemporaryDirectory() as scratch:
        site = Path(scratch)
        (site / "content").mkdir()
        (site / "layouts" / "_default").mkdir(parents=True)
        (site / "config.toml").write_text('baseURL = "https://example.org/"\n', encoding="utf-8")
        single = site / "layouts" / "_default" / "single.html"
        single.write_text("<h1>{{ .Title }}</h1>{{ .Content }}", encoding="utf-8")
        shutil.copy(document, site / "content" / document.name)
        said = answer("hugo", "--source", scratch, "--buildDrafts", "--buildFuture")
        pages = [each.read_text(encoding="utf-8") for each in (site / "public").rglob("*.html")]
    return [] if any(len(page.split()) > 100 for page in pages) else [said[:400]]  # noqa: PLR2004
