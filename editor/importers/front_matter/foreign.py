"""The fields that other programs write: Hugo, Jekyll, Eleventy and their kind."""

import re
from datetime import UTC, datetime
from typing import Any

from editor.domain.credit import Credit
from editor.domain.moment import Moment
from editor.importers.front_matter.facts import Facts
from editor.markup.addresses import web_address

_STANDFIRSTS = ("description", "subtitle", "summary", "excerpt", "dek", "deck", "abstract")
_DATES = ("date", "publishDate", "publish_date", "pubDate", "published_at")
_CHANGES = ("lastmod", "last_modified_at", "updated", "updatedDate")
_CANONICALS = ("canonical", "canonicalURL", "canonicalUrl", "canonical_URL")
_BETWEEN_NAMES = re.compile(r"\s*(?:,|;|&|\band\b)\s*")


def foreign_fields(facts: Facts, own: dict[str, Any]) -> dict[str, Any]:
    """Take the fields that we have another name for and that our own names haven't filled.

    Returns:
        Values for ``Article``, by field name.
    """
    found: dict[str, Any] = {}
    _take_text(facts, own, found, "headline", ("title",))
    _take_text(facts, own, found, "standfirst", _STANDFIRSTS)
    _take_text(facts, own, found, "language", ("lang", "locale"))
    _take_section(facts, own, found)
    if "keywords" not in own:
        keywords = [*_words(facts.any_of("tags")), *_words(facts.any_of("keywords"))]
        found["keywords"] = tuple(dict.fromkeys(keywords))
    if "credits" not in own:
        found["credits"] = tuple(_credits(facts))
    _take_known_dates(facts, own)
    if "publish_at" not in own:
        found["publish_at"] = _published(facts)
    if not own.get("canonical_url"):
        found["canonical_url"] = _canonical(facts)
    return {name: value for name, value in found.items() if value}


def _take_text(
    facts: Facts, own: dict[str, Any], found: dict[str, Any], field: str, names: tuple[str, ...]
) -> None:
    if own.get(field):
        return
    found[field] = next((text.strip() for name in names if (text := facts.text(name))), "")


def _take_section(facts: Facts, own: dict[str, Any], found: dict[str, Any]) -> None:
    """The first category is the section; the others stay, so that somebody sees them."""
    if own.get("section"):
        return
    categories = _words(facts.any_of("categories", "category"))
    found["section"] = categories[0] if categories else ""
    if categories[1:]:
        facts.put_back("categories", categories[1:])


def _words(value: Any) -> list[str]:
    """A list, or a text with commas, as texts."""
    values = value.split(",") if isinstance(value, str) else value
    if not isinstance(values, list):
        return []
    return [each.strip() for each in values if isinstance(each, str) and each.strip()]


def _credits(facts: Facts) -> list[Credit]:
    authors = facts.any_of("authors", "author", "byline")
    if isinstance(authors, str):
        names = _BETWEEN_NAMES.split(re.sub(r"^by\s+", "", authors.strip(), flags=re.IGNORECASE))
        return [Credit(name) for name in names if name]
    people = authors if isinstance(authors, list) else [authors] if authors else []
    found = [_credit(each) for each in people]
    if None in found:
        facts.put_back("authors", authors)
        return []
    return [credit for credit in found if credit]


def _credit(author: Any) -> Credit | None:
    if isinstance(author, str) and author.strip():
        return Credit(author.strip())
    if isinstance(author, dict) and isinstance(author.get("name"), str) and author["name"].strip():
        affiliation = author.get("affiliation", "")
        return Credit(
            author["name"].strip(), affiliation=affiliation if isinstance(affiliation, str) else ""
        )
    return None


def _published(facts: Facts) -> Moment | None:
    """A date of publication. Without an offset it is taken for UTC, as these programs do."""
    found: Moment | None = None
    for name in _DATES:
        text = facts.text(name)
        at = _instant(text) if text else None
        if found is None and at is not None:
            wall = at.replace(tzinfo=None).isoformat(timespec="minutes")
            found = Moment(wall, "UTC", at)
        elif text and (found is None or at != found.utc):
            facts.put_back(name, text)
    return found


def _take_known_dates(facts: Facts, own: dict[str, Any]) -> None:
    """Take dates that say again what our own fields say."""
    known = {own[name].utc for name in ("publish_at", "embargo_until") if name in own}
    corrected = {each.at.astimezone(UTC) for each in own.get("corrections", ())}
    for names, instants in ((_DATES, known if "publish_at" in own else ()), (_CHANGES, corrected)):
        for name in names:
            text = facts.text(name)
            if text and _instant(text) not in instants:
                facts.put_back(name, text)


def _instant(text: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(re.sub(r"\s+(?=[+-]\d)", "", text.strip()))
        return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def _canonical(facts: Facts) -> str:
    for name in _CANONICALS:
        text = facts.text(name) or ""
        if web_address(text):
            return text.strip()
        if text:
            facts.put_back(name, text)
    return ""
