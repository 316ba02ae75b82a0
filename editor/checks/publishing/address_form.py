"""Addresses that browsers and search engines take as they stand."""

import re
from collections.abc import Iterator

from editor.checks.contract import Check
from editor.domain.article import Article
from editor.domain.finding import Finding, Severity
from editor.domain.story import Story
from editor.markup.addresses import web_address

_CODE = "address-form"
# Letters of any alphabet: sites percent-encode them, and readers see them.
_LAST_PART = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_BETWEEN = re.compile(r"[\W_]+")


def _find(story: Story, _options: None) -> Iterator[Finding]:
    last_part, whole = story.article.url_slug, story.article.canonical_url
    if last_part and (not _LAST_PART.fullmatch(last_part) or last_part != last_part.lower()):
        better = _BETWEEN.sub("-", last_part.lower()).strip("-")
        message = "An address has small letters, digits and single hyphens, and nothing else."
        yield _at("url_slug", last_part, message, better)
    if not whole:
        return
    address = web_address(whole)
    if not address:
        message = "The canonical address is no web address: it begins with https:// and a site."
        yield _at("canonical_url", whole, message, "")
    elif not address.startswith("https://"):
        message = "The canonical address isn’t a safe one: sites answer under https:// today."
        yield _at("canonical_url", whole, message, f"https{whole[whole.index(':') :]}")


def _at(field: str, value: str, message: str, better: str) -> Finding:
    return Finding(
        code=_CODE,
        severity=Severity.WARNING,
        message=message,
        field=field,
        end=len(value),
        excerpt=value[:200],
        suggestions=(better,) if better else (),
    )


ADDRESS_FORM = Check(
    label="Form of addresses",
    about="An address with spaces, capitals or no https breaks when it is copied into a mail.",
    find=_find,
    must_match=(
        Article("1", "ferry", url_slug="Ferry Returns"),
        Article("1", "ferry", url_slug="ferry--returns"),
        Article("1", "ferry", url_slug="news/ferry"),
        Article("1", "ferry", url_slug="ferry-"),
        Article("1", "ferry", canonical_url="http://example.com/ferry"),
        Article("1", "ferry", canonical_url="example.com/ferry"),
        Article("1", "ferry", canonical_url="https://"),
    ),
    must_not_match=(
        Article("1", "ferry"),
        Article("1", "ferry", url_slug="ferry-returns-2"),
        Article("1", "ferry", url_slug="fähre-kehrt-zurück"),
        Article("1", "ferry", canonical_url="https://example.com/2026/ferry?id=1"),
    ),
)
