"""EPUBs by the rules of EPUB 3.3: container, package, navigation, and documents that are XML."""

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING
from urllib.parse import unquote

from editor.exporters.judging.contract import Judge
from editor.markup.safe_xml import BrokenXmlError, read_xml

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SURE = 95
_MEMBERS_AT_MOST = 5000
_OCTETS_AT_MOST = 40 * 1024 * 1024
_TYPE = b"application/epub+zip"
_CONTAINER = "META-INF/container.xml"
_XHTML = "application/xhtml+xml"
_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_HTML = "{http://www.w3.org/1999/xhtml}"
_OPS = "{http://www.idpf.org/2007/ops}"
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, KeyError, ValueError)


def _recognises(file_name: str, data: bytes) -> int:
    if not data.startswith(b"PK\x03\x04"):
        return 0
    return _SURE if file_name.lower().endswith(".epub") or _TYPE in data[:100] else 0


def _faults(data: bytes) -> tuple[str, ...]:
    try:
        return tuple(_of_archive(data))
    except (*_DAMAGE, RuntimeError, NotImplementedError) as error:
        return (f"No container: {error}.",)


EPUB = Judge("EPUB 3.3", _recognises, _faults)


def _of_archive(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        infos = archive.infolist()
        if len(infos) > _MEMBERS_AT_MOST:
            yield "It has more files than can be judged."
            return
        first = infos[0] if infos else None
        if first is None or first.filename != "mimetype" or archive.read(first) != _TYPE:
            yield "The first file isn't “mimetype”, or doesn't say application/epub+zip."
        elif first.compress_type != zipfile.ZIP_STORED or first.extra:
            yield "“mimetype” is packed: it must be stored as it is."
        names = [each.filename for each in infos]
        documents = [each for each in infos if each.filename.endswith((".xml", ".opf", ".xhtml"))]
        if sum(each.file_size for each in documents) > _OCTETS_AT_MOST:
            yield "It unpacks to more than can be judged."
            return
        roots = {}
        for each in documents:
            try:
                roots[each.filename] = read_xml(archive.read(each))
            except BrokenXmlError as error:
                yield f"{each.filename}: no well-formed XML, {error}."
    yield from _of_container(names, roots)


def _of_container(names: list[str], roots: dict[str, "Element"]) -> Iterator[str]:
    if _CONTAINER not in roots:
        yield f"{_CONTAINER} is missing."
        return
    packages = [each.get("full-path", "") for each in roots[_CONTAINER].iterfind(".//{*}rootfile")]
    if not packages or packages[0] not in roots:
        yield f"{_CONTAINER} names no package that is there."
        return
    yield from _of_package(packages[0], names, roots)


def _of_package(path: str, names: list[str], roots: dict[str, "Element"]) -> Iterator[str]:
    package, folder = roots[path], posixpath.dirname(path)
    yield from _of_metadata(path, package)
    items = package.findall(f"{_OPF}manifest/{_OPF}item")
    ids = [each.get("id", "") for each in items]
    files = [posixpath.join(folder, unquote(each.get("href", ""))) for each in items]
    yield from (
        f"{path}: {each} is in the manifest, but isn't there."
        for each in files
        if each not in names
    )
    listed = {*files, path, "mimetype", *(each for each in names if each.startswith("META-INF/"))}
    yield from (f"{path}: {each} isn't in the manifest." for each in names if each not in listed)
    if len(set(ids)) < len(ids) or len(set(files)) < len(files):
        yield f"{path}: the manifest names something twice."
    spine = [each.get("idref") for each in package.iterfind(f"{_OPF}spine/{_OPF}itemref")]
    if not spine or not {*spine} <= {*ids}:
        yield f"{path}: the spine is empty, or names what isn't in the manifest."
    navigation = [
        file
        for each, file in zip(items, files, strict=True)
        if "nav" in each.get("properties", "").split()
    ]
    if len(navigation) != 1:
        yield f"{path}: it needs exactly one navigation document."
    for each, file in zip(items, files, strict=True):
        if each.get("media-type") == _XHTML and file in roots:
            yield from _of_page(file, roots[file], {*names}, file in navigation)


def _of_metadata(path: str, package: "Element") -> Iterator[str]:
    key = package.get("unique-identifier", "")
    if not any(each.get("id") == key for each in package.iter(f"{_DC}identifier")):
        yield f"{path}: the identifier “{key}” isn't there."
    for name in ("identifier", "title", "language"):
        found = package.find(f"{_OPF}metadata/{_DC}{name}")
        if found is None or not (found.text or "").strip():
            yield f"{path}: it has no {name}."
    times = [
        each for each in package.iter(f"{_OPF}meta") if each.get("property") == "dcterms:modified"
    ]
    if len(times) != 1:
        yield f"{path}: it must say once when it was changed (dcterms:modified)."


def _of_page(
    file: str,
    root: "Element",
    names: set[str],
    is_navigation: bool,  # noqa: FBT001
) -> Iterator[str]:
    if root.tag != f"{_HTML}html":
        yield f"{file}: it is no XHTML."
    if is_navigation and not any(
        each.get(f"{_OPS}type") == "toc" for each in root.iter(f"{_HTML}nav")
    ):
        yield f"{file}: it has no table of contents."
    ids = [each.get("id") for each in root.iter() if "id" in each.attrib]
    if len(set(ids)) < len(ids):
        yield f"{file}: an id is there twice."
    for element in root.iter(f"{_HTML}img", f"{_HTML}link", f"{_HTML}a"):
        address = element.get("src") or element.get("href") or ""
        target, _, mark = address.partition("#")
        if ":" in target or target.startswith("//"):
            if element.tag != f"{_HTML}a":
                yield f"{file}: {address} is on the network."
            continue
        where = posixpath.normpath(posixpath.join(posixpath.dirname(file), unquote(target)))
        if target and where not in names:
            yield f"{file}: {target} isn't there."
        if not target and mark and unquote(mark) not in ids:
            yield f"{file}: there is no “{mark}” to lead to."
