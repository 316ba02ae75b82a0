"""Revisions: kept whole, thinned out, stored once and short."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select, update

from editor.domain.article import Article
from editor.domain.errors import LibraryError, UnknownStoryError
from editor.domain.identity import new_id
from editor.domain.revision import WHILE_WRITING, Revision
from editor.storage.rows import BodyRow
from editor.storage.store import Store

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
HALF_A_MINUTE = timedelta(seconds=30)


def paragraph(random: Random, words: int = 40) -> str:
    return " ".join("".join(random.choices("etaoinshrdlu", k=5)) for _ in range(words))


def begin(store: Store, body: str = "") -> Article:
    with store.write() as shelf:
        return shelf.articles.add(Article(new_id(), "bridge", body=body), 0, NOW)


def keep(store: Store, article: Article, at: datetime, name: str = "") -> tuple[Article, str]:
    with store.write() as shelf:
        saved = shelf.articles.save(article, 0, at)
        revision = Revision(new_id(), saved, at, "Dana", WHILE_WRITING, name)
        shelf.revisions.add(revision, 7)
        shelf.revisions.thin(saved.id, at)
    return saved, revision.id


def bodies(store: Store) -> tuple[int, int]:
    """How many texts are stored, and how many of them whole."""
    with store.read() as shelf:
        ask = shelf.revisions._connection.scalar
        whole = select(func.count()).where(BodyRow.base.is_(None))
        return ask(select(func.count()).select_from(BodyRow)) or 0, ask(whole) or 0


def test_a_day_of_writing_leaves_every_kept_version_readable_and_one_whole_text(
    store: Store,
) -> None:
    random = Random(5)
    article = begin(store)
    texts = {}
    for number in range(200):
        paragraphs = article.body.split("\n\n")
        paragraphs.insert(random.randrange(len(paragraphs) + 1), paragraph(random))
        changed = replace(article, body="\n\n".join(paragraphs), headline=f"Take {number}")
        article, kept = keep(store, changed, NOW + number * HALF_A_MINUTE)
        texts[kept] = article

    with store.read() as shelf:
        history = shelf.revisions.of(article.id)
        assert len(history) < 30
        for revision in history:
            assert revision.article == texts[revision.id]
            assert shelf.revisions.get(revision.id) == revision
    stored, whole = bodies(store)
    assert stored <= len(history) + 1
    assert whole <= 2


def test_a_named_version_stays_and_can_lose_its_name(store: Store) -> None:
    article = begin(store, "one")
    article, first = keep(store, article, NOW)
    article, named = keep(
        store, replace(article, body="two"), NOW + HALF_A_MINUTE / 3, "Legal read"
    )
    for number in range(1, 120):
        article, _ = keep(store, replace(article, body=f"{number}"), NOW + number * HALF_A_MINUTE)

    with store.write() as shelf:
        entries = {entry.id: entry for entry in shelf.revisions.entries(article.id)}
        assert entries[named].name == "Legal read"
        assert entries[named].words == 7
        assert first in entries
        shelf.revisions.set_name(named, "")
        shelf.revisions.thin(article.id, NOW + timedelta(hours=2))
        with pytest.raises(UnknownStoryError, match="not in the history"):
            shelf.revisions.get(named)


def test_a_text_that_others_are_told_by_stays(store: Store) -> None:
    long = "\n\n".join(paragraph(Random(n)) for n in range(50))
    article = begin(store, long)
    with store.write() as shelf:
        article = shelf.articles.save(replace(article, body=long + "\n\nEnd."), 0, NOW)
    assert bodies(store) == (2, 1)
    with store.write() as shelf:
        article = shelf.articles.save(replace(article, body="Short now."), 0, NOW)
    assert bodies(store) == (1, 1)
    with store.read() as shelf:
        assert shelf.articles.get("bridge").body == "Short now."


@pytest.mark.parametrize("octets", [b"", b"\0\0\0\x09rubbish", b"x\x9c\x03\0\0\0\0\1"])
def test_a_damaged_text_is_told_and_never_shown(store: Store, octets: bytes) -> None:
    begin(store, "The bridge is old.")
    with store.write() as shelf:
        shelf.revisions._connection.execute(update(BodyRow).values(deflated=octets))
    with store.read() as shelf, pytest.raises(LibraryError, match="damaged"):
        shelf.articles.get("bridge")


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 20), st.text(max_size=30)), max_size=25), st.randoms())
def test_no_text_is_lost_whatever_is_written_in_which_order(
    store: Store, edits: list[tuple[int, str]], random: Random
) -> None:
    with store.write() as shelf:
        article = shelf.articles.add(Article(new_id(), new_id()[:20]), 0, NOW)
    wanted = {}
    for number, (at, text) in enumerate(edits):
        lines = article.body.split("\n")
        lines[at % len(lines)] = text
        body = "\n".join([*lines, paragraph(Random(number))])
        hours = timedelta(minutes=number * 7)
        article, kept = keep(store, replace(article, body=body), NOW + hours, "named" * (at % 2))
        wanted[kept] = body

    with store.read() as shelf:
        assert shelf.articles.get(article.id).body == article.body
        for revision in shelf.revisions.of(article.id):
            assert revision.article.body == wanted[revision.id]
