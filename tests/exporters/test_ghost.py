"""Posts for Ghost's Admin API."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from editor.domain.article import Article
from editor.domain.figure import Figure
from editor.domain.moment import moment
from editor.domain.status import Status
from editor.domain.story import Story
from editor.exporters import all_exporters
from editor.exporters.contract import OutputFile, RenditionRequest
from editor.exporters.ghost import Body, Options
from editor.exporters.judges import all_judges, judge_for
from editor.exporters.losses import losses
from editor.exporters.said.credits import lines_of
from tests.exporters.ferry_story import (
    CORRECTED,
    CORRECTION,
    EMBARGO,
    EMBARGO_UTC,
    EMBARGOED,
    KILLED,
    PHOTOS,
    PIER,
    PROTECTED_NAME,
    UPDATED,
    ferry,
    protected,
)

GHOST = all_exporters()["ghost"]
EVERY = pytest.mark.parametrize("body", Body)
SOON = moment("2026-11-30 06:00 UTC")
LONG = "word " * 80
STORIES = {
    "new": ferry(),
    "corrected": CORRECTED,
    "scheduled": ferry(status=Status.READY, publish_at=SOON),
    "killed": KILLED,
    "long": ferry(headline=LONG, standfirst=LONG, seo_title=LONG, social_headline=LONG),
    "empty": Story(Article("1" * 32, "")),
}


def bytes_of(story: Story, body: Body = Body.HTML) -> bytes:
    main = next(iter(GHOST.outputs(story, Options(body))))
    assert isinstance(main, OutputFile)
    return main.data


def post(story: Story, body: Body = Body.HTML) -> Any:
    (only,) = json.loads(bytes_of(story, body))["posts"]
    return only


def text(story: Story, body: Body) -> str:
    return str(post(story, body)[body.value])


def tags(story: Story) -> list[str]:
    return [each["name"] for each in post(story)["tags"]]


def nodes(story: Story) -> list[Any]:
    return list(json.loads(post(story, Body.LEXICAL)["lexical"])["root"]["children"])


@EVERY
@pytest.mark.parametrize("name", STORIES)
def test_ghosts_own_schema_finds_no_fault(body: Body, name: str) -> None:
    data = bytes_of(STORIES[name], body)
    assert judge_for("posts.json", data) == "ghost"
    assert all_judges()["ghost"].verdict(data).faults == ()


def test_the_judge_finds_what_ghost_refuses_later() -> None:
    judge = all_judges()["ghost"]
    wrong = {"title": "x" * 256, "status": "scheduled"}
    first, second = judge.verdict(json.dumps({"posts": [wrong]}).encode()).faults
    assert "256 characters" in first
    assert "published_at" in second
    assert judge.verdict(b'{"posts": [{"title": "x", "byline": "y"}]}').faults
    assert judge.verdict(b'{"posts": [{"title": "x", "lexical": "{"}]}').faults


@pytest.mark.parametrize("status", list(Status))
def test_a_post_is_never_published_by_being_sent(status: Status) -> None:
    for at in (None, SOON):
        assert post(ferry(status=status, publish_at=at))["status"] in {"draft", "scheduled"}


def test_only_a_story_that_is_ready_is_scheduled() -> None:
    ready = post(ferry(status=Status.READY, publish_at=SOON))
    assert (ready["status"], ready["published_at"]) == ("scheduled", "2026-11-30T06:00:00.000Z")
    draft = post(ferry(status=Status.DRAFT, publish_at=SOON))
    assert draft["status"] == "draft"
    assert "published_at" not in draft


def test_no_schedule_is_before_the_embargo() -> None:
    told = post(ferry(status=Status.READY, publish_at=SOON, embargo_until=EMBARGO))
    assert told["published_at"] == "2026-12-01T05:00:00.000Z"


def test_an_embargo_alone_schedules_nothing_and_is_told_in_the_house() -> None:
    told = post(ferry(status=Status.READY, embargo_until=EMBARGO))
    assert told["status"] == "draft"
    assert f"#Embargoed until {EMBARGO_UTC}" in tags(EMBARGOED)


@EVERY
def test_a_correction_stands_in_a_box_of_the_text(body: Body) -> None:
    assert CORRECTION.text in text(CORRECTED, body)
    assert "callout" in text(CORRECTED, body)
    assert "#Correction" in tags(CORRECTED)


def test_an_update_has_an_internal_tag() -> None:
    assert "#Update" in tags(UPDATED)
    assert not any(each.startswith(("#Up", "#Co")) for each in tags(ferry()))


@EVERY
def test_a_killed_story_is_a_draft_of_its_notice(body: Body) -> None:
    told = post(KILLED, body)
    assert told["status"] == "draft"
    assert told["title"] == "Withdrawn: Ferry returns"
    assert "Islanders" not in json.dumps(told)
    assert "#Kill" in tags(KILLED)


@EVERY
def test_what_is_too_long_for_its_field_is_cut_behind_a_word_and_whole_in_the_text(
    body: Body,
) -> None:
    headline, standfirst = "word " * 60 + "end.", "other " * 60 + "stop."
    told = post(ferry(headline=headline, standfirst=standfirst), body)
    assert len(told["title"]) <= 255
    assert told["title"].endswith("word…")
    assert len(told["custom_excerpt"]) <= 300
    assert headline in told[body.value]
    assert standfirst in told[body.value]


def test_the_feature_image_has_its_alt_text_caption_and_credit() -> None:
    told = post(ferry())
    assert told["feature_image"] == "photos/pier-1600.jpg"
    assert told["feature_image_alt"] == "A pier in the rain"
    assert told["feature_image_caption"] == "FILE – The pier at Oban. (NLW Photo/Una Reid, File)"
    assert "pier-1600" not in told["html"], "themes would show it twice"


@EVERY
def test_an_alt_text_that_the_feature_image_cant_hold_stays_whole_with_the_picture(
    body: Body,
) -> None:
    alt = "A long pier " * 20
    story = ferry(figures=(Figure("pier", PIER, "The pier.", alt.strip(), lead=True),))
    told = post(story, body)
    assert "feature_image" not in told
    assert alt.strip() in told[body.value]


def test_what_ghost_would_lose_is_in_html_cards() -> None:
    html = post(ferry())["html"]
    card = re.compile(r"<!--kg-card-begin: html-->(.*?)<!--kg-card-end: html-->", re.DOTALL)
    cards = card.findall(html)
    assert [re.sub(r"<[^>]*>", " ", each).split()[0] for each in cards] == [
        "Year",
        "We",
        "The",
        "From",
    ]
    outside = card.sub("", html)
    assert not re.search(r"<(?:span|aside|mark|cite|table)\b", outside)


def test_lexical_has_ghosts_own_nodes() -> None:
    kinds = [each["type"] for each in nodes(ferry())]
    assert {"paragraph", "extended-heading", "list", "extended-quote", "aside"} <= set(kinds)
    assert {"image", "html", "codeblock", "horizontalrule", "callout"} <= set(kinds)
    (image,) = (each for each in nodes(ferry()) if each["type"] == "image")
    assert image["alt"] == "A white boat"
    assert image["caption"] == "A boat. (Omar Lind)"


def test_a_line_end_and_a_look_are_nodes_of_lexical() -> None:
    story = Story(Article("1" * 32, "s", body="One **two**  \nthree `x` [four](https://a.org)."))
    (paragraph,) = nodes(story)
    told = [(each["type"], each.get("format")) for each in paragraph["children"]]
    assert ("linebreak", None) in told
    assert ("extended-text", 1) in told
    assert ("extended-text", 16) in told
    assert any(kind == "link" for kind, _ in told)


@EVERY
def test_a_picture_that_is_missing_leaves_its_words(body: Body) -> None:
    assert "Nobody has sent it. (Una Reid)" in text(ferry(), body)


def test_the_section_is_the_first_tag_and_no_keyword_becomes_an_internal_one() -> None:
    story = ferry(keywords=("news", "#inside", "ferry"))
    assert tags(story)[:3] == ["News", "inside", "ferry"]


def test_every_picture_that_is_named_is_an_output() -> None:
    main, *pictures = GHOST.outputs(ferry())
    assert isinstance(main, OutputFile)
    named = set(re.findall(r"photos/[\w-]+\.jpg", main.data.decode()))
    assert named == {each.path for each in pictures if isinstance(each, RenditionRequest)}


def test_neither_notes_to_desks_nor_protected_names_leave() -> None:
    assert b"Call the desk" not in bytes_of(ferry())
    assert PROTECTED_NAME.encode() not in bytes_of(protected())


def test_the_loss_list_says_what_ghost_has_no_place_for() -> None:
    lost = {each.part: each.message for each in losses(EMBARGOED, GHOST)}
    assert lost["genre"] == "Genre: dropped."
    assert "internal tag" in lost["embargo"]
    assert "headline" not in lost


def test_an_author_cant_break_out_of_the_structured_data() -> None:
    story = replace(ferry(headline="</script><b>"), photos=PHOTOS)
    head = post(story)["codeinjection_head"]
    assert head.count("</script>") == 1
    assert head.endswith("</script>")


@EVERY
def test_the_slug_of_the_desk_is_never_the_address_that_readers_see(body: Body) -> None:
    story = ferry(slug="desk-slug-take2", url_slug="")
    assert "desk-slug-take2" not in str(GHOST.outputs(story, Options(body)))
    assert "slug" in {loss.part for loss in losses(story, GHOST, Options(body))}


def test_lexical_of_a_language_from_right_to_left_says_so_on_every_level() -> None:
    arabic = ferry(language="ar", body="نص.\n\n- واحد\n")
    written = text(arabic, Body.LEXICAL)
    assert '"direction":"ltr"' not in written
    assert '"direction":"rtl"' in written


def test_the_byline_may_be_left_to_the_theme() -> None:
    story = ferry()
    byline = lines_of(story).byline
    assert byline
    for is_in in (True, False):
        (main, *_) = GHOST.outputs(story, Options(byline=is_in))
        assert isinstance(main, OutputFile)
        (post,) = json.loads(main.data)["posts"]
        assert (f"<p>{byline}</p>" in post["html"]) is is_in
