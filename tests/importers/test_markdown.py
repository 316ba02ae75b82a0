"""Markdown: our own, other programs', and none's."""

import contextlib
import hashlib
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.domain.article import Article
from editor.domain.credit import Credit
from editor.domain.credit_line import CreditLine
from editor.domain.errors import UnreadableFileError
from editor.domain.figure import Figure
from editor.domain.status import Status
from editor.importers import all_importers, read_article
from editor.importers.contract import Imported

HUGO = """---
title: "The ferry: it's back"
date: 2026-11-20T10:00:00+01:00
authors:
  - Greta Holm
  - name: Peter Ashe
    affiliation: NLW
description: Islanders paid.
tags: [ferry, islands]
categories:
  - Business
  - Coast
slug: The Ferry Is Back
draft: false
weight: 10
cover:
  image: a.jpg
---

# The ferry: it's back

It sailed.

![A pier in the rain](images/pier.jpg "FILE – The pier. (Una Reid/NLW, File)")
"""


def read(text: str, name: str = "story.md") -> Imported:
    return all_importers()["markdown"].read(name, text.encode())


def article(text: str) -> Article:
    return read(text).article


def test_fields_of_other_programs_find_their_place() -> None:
    imported = read(HUGO)
    found = imported.article
    assert found.headline == "The ferry: it's back"
    assert found.standfirst == "Islanders paid."
    assert found.section == "Business"
    assert found.keywords == ("ferry", "islands")
    assert found.credits == (Credit("Greta Holm"), Credit("Peter Ashe", affiliation="NLW"))
    assert found.slug == "the-ferry-is-back"
    assert found.url_slug == "The Ferry Is Back"
    assert found.publish_at is not None
    assert found.publish_at.utc == datetime(2026, 11, 20, 9, tzinfo=UTC)


def test_what_nobody_understands_is_listed() -> None:
    assert article(HUGO).not_understood == (
        "draft: false",
        "weight: 10",
        "cover: image: a.jpg",
        "categories: Coast",
    )


def test_images_on_their_own_line_become_figures() -> None:
    imported = read(HUGO)
    assert imported.article.body == "It sailed.\n\n![](figure:pier)\n"
    assert imported.photos == {"pier": "images/pier.jpg"}
    (figure,) = imported.article.figures
    assert (figure.alt, figure.caption, figure.is_file) == ("A pier in the rain", "The pier.", True)
    assert figure.sign_off is not None
    assert figure.sign_off.creators == ("Una Reid",)


@pytest.mark.parametrize(
    "path",
    [
        *("/etc/passwd", "../x.jpg", "a/../../x.jpg", "..%2fx.jpg", "https://a.example/x.jpg"),
        *("file:///x.jpg", "C:\\x.jpg", "a\\..\\x.jpg", "~/x.jpg", "%00.jpg", "//host/x.jpg"),
    ],
)
def test_a_picture_outside_the_folder_is_not_followed(path: str) -> None:
    imported = read(f"Text.\n\n![alt]({path})\n")
    assert imported.photos == {}
    assert imported.article.body == f"Text.\n\n![alt]({path})\n"


def test_two_images_of_one_name_are_two_figures() -> None:
    imported = read("![](a/x.jpg)\n![b](b/x%20.jpg)\n")
    assert imported.article.body == "![](figure:x)\n![](figure:x-2)\n"
    assert imported.photos == {"x": "a/x.jpg", "x-2": "b/x .jpg"}


def test_a_figure_line_without_a_figure_makes_one() -> None:
    assert article("![](figure:pier)\n").figures == (Figure("pier"),)


@pytest.mark.parametrize(
    ("text", "headline", "body"),
    [
        ("# Title\n\nText.", "Title", "Text."),
        ("\n# Title #\nText.", "Title", "Text."),
        ("## Sub\n\nText.", "", "## Sub\n\nText."),
        ("Text.\n\n# Not first", "", "Text.\n\n# Not first"),
        ("---\ntitle: A\n---\n# B\n\nText.", "A", "# B\n\nText."),
        ("---\ntitle: A\n---\nText.", "A", "Text."),
        ("---\n\nA rule first.\n\n---\n\nText.", "", "---\n\nA rule first.\n\n---\n\nText."),
        ("---\nnever closed: 1\n", "", "---\nnever closed: 1\n"),
    ],
)
def test_the_headline_is_the_title_and_the_rest_the_body(
    text: str, headline: str, body: str
) -> None:
    found = article(text)
    assert (found.headline, found.body) == (headline, body)


def test_a_story_without_a_slug_is_named_after_its_headline_or_its_file() -> None:
    assert article("# The ferry").slug == "the-ferry"
    assert read("Text.", "Ferry night.md").article.slug == "ferry-night"


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("By Greta Holm and Peter Ashe", ["Greta Holm", "Peter Ashe"]),
        ("Ann, Bo & Cy", ["Ann", "Bo", "Cy"]),
        ("Sandy Anders", ["Sandy Anders"]),
        ("[A, {name: B}]", ["A", "B"]),
        ("{name: A}", ["A"]),
        ("[{email: a@b}]", []),
    ],
)
def test_authors_come_in_many_forms(author: str, names: list[str]) -> None:
    found = article(f"---\nauthor: {author}\n---\nx")
    assert [credit.name for credit in found.credits] == names
    assert bool(found.not_understood) is not bool(names)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("---\ntitle: a\nb: [\n---\nx", "Line 4 of a.md is no YAML"),
        ("---\ntitle: 'a\n---\nx", "of a.md is no YAML"),
        ("---\n\ttitle: a\n---\nx", "Line 2 of a.md is no YAML"),
        ("---\na: &x [1]\nb: *x\n---\nx", "Line 2 of a.md uses an anchor"),
        ("---\na: 1\nb: 2\na: 3\n---\nx", "Line 4 of a.md has the key “a” a second time"),
        ("---\n? [a]\n: b\n---\nx", "Line 2 of a.md has a key that is no text"),
        ("---\na: " + "[" * 50 + "]" * 50 + "\n---\nx", "Line 2 of a.md is nested too deeply"),
        ("---\nembargo_until: tomorrow\n---\nx", "embargo_until of a.md is not a date"),
        ("---\nembargo_until: [1]\n---\nx", "embargo_until of a.md is not a date"),
        ("---\nembargo_until: {wall: x, zone: UTC, utc: y}\n---\nx", "embargo_until of a.md"),
        ("---\ncopydesk: 99\n---\nx", "newer Copydesk"),
        ("---\na: " + "x" * 3_000_000 + "\n---\nx", "longer than"),
    ],
)
def test_bad_front_matter_is_refused_with_its_line(text: str, words: str) -> None:
    with pytest.raises(UnreadableFileError, match=words.replace("(", r"\(")) as refused:
        read(text, "a.md")
    assert refused.value.hint


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02", b"%PDF-1.7", b"\x89PNG", b"  \n"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFileError):
        all_importers()["markdown"].read("a.md", data)


@given(st.binary(max_size=300), st.sampled_from((b"", b"---\n", b"---\ncopydesk: 1\n")))
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_read_or_refused(data: bytes, head: bytes) -> None:
    with contextlib.suppress(UnreadableFileError):
        all_importers()["markdown"].read("a.md", head + data)


LINES = (
    *("title:", "author:", "date:", "figures:", "credits:", "- name: a", "  crop: {x: 1}"),
    *("corrections:", "dateline:", "  place: [a]", "status: Published", "priority: 9", "- [a]"),
    *("copydesk: 1", "tags: {a: b}", "publish_at: {wall: 1}", "? x", "sign_off: {", "<<: a"),
    *("date: 9999-99-99", "date: 0001-01-01T00:00+23:00", "language:", "draft: true"),
)


@given(st.lists(st.sampled_from(LINES), max_size=8))
@settings(max_examples=300, deadline=None)
def test_any_front_matter_is_read_or_refused(lines: list[str]) -> None:
    with contextlib.suppress(UnreadableFileError):
        found = article("\n".join(("---", *lines, "---", "x")))
        assert found.status in {Status.DRAFT, Status.READY}


def test_values_are_the_texts_that_stand_there() -> None:
    found = article("---\ntitle: no\nkicker: 010\nsection: 2024-01-01\ndesk: ~\n---\nx")
    assert (found.headline, found.kicker, found.section, found.desk) == (
        "no",
        "010",
        "2024-01-01",
        "~",
    )


def test_a_photo_that_is_no_digest_and_a_crop_that_is_none_are_listed() -> None:
    found = article(
        "---\ncopydesk: 1\nfigures:\n- name: a\n  photo: /etc/passwd\n  crop: {x: nan, y: 0, "
        "width: 1, height: 1}\n- name: B/C\n- name: a\n---\n"
    )
    assert found.figures == (Figure("a"),)
    assert found.not_understood == (
        "figures[0].photo: /etc/passwd",
        "figures[0].crop: nan 0 1 1",
        "figures[1].name: B/C",
        "figures[2].name: a",
    )


def test_a_sign_off_may_be_empty() -> None:
    found = article("---\ncopydesk: 1\nfigures:\n- name: a\n  sign_off: {}\n---\n")
    assert found.figures[0].sign_off == CreditLine()


def test_the_digest_is_of_the_file() -> None:
    assert article("Text.").source_digest == hashlib.sha256(b"Text.").hexdigest()


@pytest.mark.parametrize(
    ("name", "data", "is_markdown"),
    [
        ("a.md", b"Text.", True),
        ("A.MARKDOWN", b"Text.", True),
        ("a.txt", b"---\ntitle: x\n---\nText.", True),
        ("a.txt", b"\xef\xbb\xbf---\r\ntitle: x\r\n---\r\nText.", True),
        ("a.txt", b"OSLO (AP) - Text.", False),
        ("a.txt", b"---\n\nText: more", False),
    ],
)
def test_it_is_chosen_by_name_or_front_matter(name: str, data: bytes, is_markdown: bool) -> None:
    mine = all_importers()["markdown"].recognises(name, data)
    others = [
        each.recognises(name, data) for kind, each in all_importers().items() if kind != "markdown"
    ]
    assert (mine > max(others)) is is_markdown
    assert bool(read_article(name, data).article.furniture) is False or not is_markdown
