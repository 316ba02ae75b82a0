"""What a Word document says of itself in its properties."""

import zipfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from io import BytesIO

from editor.domain.article import Article
from editor.domain.errors import UnknownFieldError
from editor.domain.moment import Moment, moment
from editor.markup.safe_xml import BrokenXmlError, read_xml

_CORE, _CUSTOM = "docProps/core.xml", "docProps/custom.xml"
_OURS = "copydesk"


def properties_of(data: bytes) -> dict[str, str]:
    """Properties by name: those of every document without a prefix, then those it adds.

    Args:
        data: A zip file that has been found harmless.

    Returns:
        Empty if there are none, or none that can be read.
    """
    found: dict[str, str] = {}
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for part in {_CORE, _CUSTOM} & {*archive.namelist()}:
            try:
                root = read_xml(archive.read(part))
            except BrokenXmlError:
                continue
            for each in root.iterchildren("{*}*"):
                name = each.get("name") or str(each.tag).rpartition("}")[2]
                found[name] = "".join(str(text) for text in each.itertext()).strip()
    return found


def is_own(properties: Mapping[str, str]) -> bool:
    """Copydesk wrote the document, as it says itself; somebody may have worked on it since."""
    return properties.get(_OURS) == "1"


def with_properties(article: Article, properties: Mapping[str, str]) -> Article:
    """The article with what only the properties say; what can't be read goes to its desk."""
    strange: list[str] = []

    def instant(name: str) -> Moment | None:
        try:
            return moment(properties[name]) if properties.get(name) else None
        except UnknownFieldError:
            strange.append(f"{name}: {properties[name]}")
            return None

    return replace(
        article,
        language=properties.get("language", ""),
        section=properties.get("category", ""),
        keywords=_keywords(properties.get("keywords", "")),
        subjects=_several(properties.get("subjects", "")),
        genre=properties.get("genre", ""),
        url_slug=properties.get("url_slug", ""),
        canonical_url=properties.get("canonical_url", ""),
        embargo_until=instant("embargo_until"),
        publish_at=instant("publish_at"),
        not_understood=(*article.not_understood, *strange),
    )


def correction_times(properties: Mapping[str, str]) -> list[str]:
    """When the corrections were set, in order, as machines write it."""
    return [each for each in _several(properties.get("corrected", "")) if _is_time(each)]


def _keywords(text: str) -> tuple[str, ...]:
    return _several(text if ";" in text else text.replace(",", ";"))


def _several(text: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in text.split(";") if each.strip())


def _is_time(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False
