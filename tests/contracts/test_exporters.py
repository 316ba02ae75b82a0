"""What every exporter must keep, whoever writes it: a new file is tested before it has a test."""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from pathlib import PurePosixPath

import pytest
from hypothesis import HealthCheck, given, settings

from editor.domain.article import Article
from editor.domain.credit import Credit
from editor.domain.credit_line import CreditLine
from editor.domain.dateline import Dateline
from editor.domain.errors import CopydeskError
from editor.domain.figure import Figure
from editor.domain.moment import moment
from editor.domain.photo import Photo
from editor.domain.status import Status
from editor.domain.story import Story
from editor.exporters import all_exporters
from editor.exporters.contract import (
    Archive,
    Exporter,
    Output,
    OutputFile,
    PrintJob,
    RenditionRequest,
)
from editor.exporters.judges import all_judges
from editor.exporters.options import variants, with_chosen
from editor.exporters.parts import PARTS
from tests.exporters.round_trip import document_of
from tests.strategies import stories

DIGEST = "d" * 64
PHOTO = Photo(DIGEST, "a.jpg", "image/jpeg", 3000, 2000, 1)
HIDDEN = "Hidden-Name-Of-Source"
FORMATS = {
    "-".join([name, *words.values()]): replace(
        exporter, options=with_chosen(exporter.options, words)
    )
    for name, exporter in all_exporters().items()
    for words in variants(exporter.options)
}
EVERY = pytest.mark.parametrize("exporter", FORMATS.values(), ids=list(FORMATS))


def article(**values: object) -> Article:
    return Article(**{"id": "1" * 32, "slug": "s", **values})  # type: ignore[arg-type]


STORIES = {
    "empty": Story(article(slug="")),
    "huge": Story(article(headline="x" * 5000, body="Some words here.\n\n" * 4_000)),
    "right to left": Story(
        article(
            language="ar", headline="أخبار \u202eاليوم", body="نص **مهم** هنا.\n\n![](figure:a)"
        )
    ),
    "emoji": Story(
        article(headline="👩‍🚒🇰🇷", body="🎉 *😀*\n\n## 👍", credits=(Credit("😀 Kim"),))
    ),
    "controls": Story(article(headline="a\x00b\x1b", body="a\x00\x0c\u2028b\ufeff")),
    "same names": Story(
        article(
            figures=(Figure("a", DIGEST), Figure("A", DIGEST), Figure("../a", DIGEST)),
            body="![](figure:a)\n\n![](figure:a)",
        ),
        {DIGEST: PHOTO},
    ),
    "photo unknown": Story(article(figures=(Figure("a", "e" * 64),), body="![](figure:a)")),
}


def outputs(exporter: Exporter, story: Story) -> list[Output]:
    return list(exporter.outputs(story))


def flat(found: Iterable[Output]) -> Iterator[OutputFile | RenditionRequest]:
    for output in found:
        if isinstance(output, Archive):
            yield from flat(output.members)
        elif isinstance(output, PrintJob):
            yield OutputFile(f"{output.path}.html", output.page.encode())
            yield from output.pictures
        else:
            yield output


def faults_of(exporter: Exporter, found: list[Output]) -> tuple[str, ...]:
    """What its judge finds in the main document; nothing if it has none."""
    judge = exporter.judge(exporter.options)
    _, data = document_of(found)
    return all_judges()[judge].verdict(data).faults if judge else ()


def everything(found: Iterable[Output]) -> str:
    files = (output for output in flat(found) if isinstance(output, OutputFile))
    return "\n".join(file.data.decode("utf-8", "replace") for file in files)


def assert_paths_stay_inside(found: Iterable[Output]) -> None:
    paths = [output.path for output in found]
    assert len({path.casefold() for path in paths}) == len(paths)
    for path in paths:
        assert path
        assert not path.startswith("/")
        assert "\\" not in path
        assert ":" not in path
        assert ".." not in PurePosixPath(path).parts


@EVERY
@pytest.mark.parametrize("name", STORIES)
def test_any_story_exports_the_same_twice(exporter: Exporter, name: str) -> None:
    found = outputs(exporter, STORIES[name])
    assert isinstance(found[0], (OutputFile, Archive, PrintJob))
    assert found == outputs(exporter, STORIES[name])
    assert_paths_stay_inside(found)


@EVERY
@given(story=stories())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_anything_that_can_be_typed_exports_and_is_valid(exporter: Exporter, story: Story) -> None:
    try:
        found = outputs(exporter, story)
    except CopydeskError as refusal:
        assert refusal.hint  # noqa: PT017 - it needn’t refuse
        return
    assert faults_of(exporter, found) == ()
    assert_paths_stay_inside(found)
    for output in flat(found):
        if isinstance(output, RenditionRequest):
            photo = story.photos[output.photo]
            left, top, right, bottom = output.crop.box_px(photo.width_px, photo.height_px)
            assert 1 <= output.width_px <= right - left
            assert 1 <= output.height_px <= bottom - top


@EVERY
def test_empty_saves_change_no_byte(exporter: Exporter) -> None:
    story = STORIES["emoji"]
    later = datetime(2030, 1, 1, tzinfo=UTC)
    saved = replace(story, article=replace(story.article, version=7, updated_at=later))
    assert outputs(exporter, saved) == outputs(exporter, story)


@EVERY
@pytest.mark.parametrize(
    "body",
    [
        f"a <!-- {HIDDEN} TK --> b",
        f"<!--\n\n{HIDDEN}\n\nTK -->",
        f"a <!-- {HIDDEN} TK",
        f"`<!-- {HIDDEN} -->`",
        f"> [!factbox] a <!-- {HIDDEN} -->",
    ],
)
def test_hidden_notes_never_leave(exporter: Exporter, body: str) -> None:
    assert HIDDEN not in everything(outputs(exporter, Story(article(body=body))))


@EVERY
def test_raw_html_of_an_author_never_becomes_html(exporter: Exporter) -> None:
    hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    story = Story(
        article(
            headline=hostile,
            standfirst=hostile,
            body=hostile,
            section=hostile,
            dateline=Dateline(hostile),
            credits=(Credit(hostile),),
            figures=(Figure("a", DIGEST, hostile, hostile, lead=True),),
        ),
        {DIGEST: PHOTO},
    )
    for output in flat(outputs(exporter, story)):
        if isinstance(output, OutputFile) and output.path.endswith((".html", ".xhtml")):
            assert b"<script>alert" not in output.data
            assert b"<img src=x" not in output.data


@EVERY
def test_what_it_carries_are_parts_of_a_story(exporter: Exporter) -> None:
    carries = exporter.carries(exporter.options)
    assert carries.whole, "a format that carries nothing is none"
    assert {*carries.whole, *carries.flattened} <= PARTS.keys()
    assert not carries.whole & carries.flattened.keys()


@EVERY
def test_its_judge_is_known_and_finds_no_fault(exporter: Exporter) -> None:
    judge = exporter.judge(exporter.options)
    assert not judge or judge in all_judges()
    for name, story in STORIES.items():
        assert faults_of(exporter, outputs(exporter, story)) == (), name


TOLD = Story(
    article(
        headline="Ferry returns",
        body="Islanders **cheered** loudly.\n\n- first point\n\n"
        "| cell | two |\n|---|---|\n| x | y |\n\n"
        "> [!pullquote] Pulled words\n> — Ulla\n\n> [!factbox] Boxed title\n> boxed words\n\n"
        "![](figure:a)\n\nNoted.[^1]\n\n[^1]: Footnoted words.",
        credits=(Credit("Greta Holm"),),
        figures=(
            Figure(
                "a", DIGEST, "A ferry rests.", "White ferry", sign_off=CreditLine(("Una Reid",))
            ),
        ),
    ),
    {DIGEST: PHOTO},
)
WORDS = (
    *("Islanders", "cheered", "first point", "cell", "Pulled words", "Ulla", "Boxed title"),
    *("boxed words", "Footnoted words", "Greta Holm", "A ferry rests", "Una Reid"),
)


@EVERY
def test_text_caption_and_credit_survive_as_words_of_the_document(exporter: Exporter) -> None:
    carries = exporter.carries(exporter.options)
    if "text" not in {*carries.whole, *carries.flattened}:
        assert {"captions", "photo_credits"} <= carries.whole, (
            "it isn't the story, but its pictures"
        )
        return
    words = visible_words(outputs(exporter, TOLD)[0])
    assert [each for each in WORDS if each not in words] == []


def visible_words(main: Output) -> str:
    """What can be read in the main document, its markup taken away, spaces as one."""
    texts = [
        file.data.decode("utf-16" if file.data[:2] == b"\xff\xfe" else "utf-8", "replace")
        for file in flat([main])
        if isinstance(file, OutputFile)
    ]
    text = "\n".join(texts).replace("<![CDATA[", "").replace("]]>", "")
    plain = re.sub(r"<[^<>]*>", "", re.sub(r"<[^<>]*>", "", html.unescape(text)))
    plain = re.sub(r"\\u003c[^<>]*?\\u003e", "", plain).replace("**", "")
    return " ".join(plain.replace("\\n", " ").split())


@EVERY
def test_a_killed_story_sends_its_notice_and_never_its_copy(exporter: Exporter) -> None:
    killed = replace(TOLD, article=replace(TOLD.article, status=Status.KILLED))
    sent = everything(outputs(exporter, killed))
    assert "Islanders" not in sent
    assert "A ferry rests" not in sent


@EVERY
def test_options_are_a_frozen_dataclass_with_labels(exporter: Exporter) -> None:
    options = exporter.options
    assert is_dataclass(options)
    assert isinstance(hash(options), int), "a dataclass that can be changed has no hash"
    assert all(option.metadata.get("label") for option in fields(options))
    assert exporter.label


@EVERY
def test_an_embargo_that_is_over_is_none_any_more(exporter: Exporter) -> None:
    until = moment("2026-12-01 06:00 UTC")
    bound = replace(TOLD, article=replace(TOLD.article, embargo_until=until))
    over = replace(bound, as_of=datetime(2026, 12, 1, 6, tzinfo=UTC))
    free = replace(TOLD, as_of=over.as_of)
    assert outputs(exporter, over) == outputs(exporter, free)
