"""A file for WordPress's importer."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from lxml import etree

from editor.domain.article import Article
from editor.domain.credit import Credit
from editor.domain.errors import CopydeskError
from editor.domain.moment import moment
from editor.domain.status import Status
from editor.domain.story import Story
from editor.exporters import all_exporters
from editor.exporters.contract import OutputFile
from editor.exporters.judges import all_judges, judge_for
from editor.exporters.losses import losses
from tests.exporters.ferry_story import (
    CORRECTED,
    EMBARGO,
    KILLED,
    PROTECTED_NAME,
    UPDATED,
    ferry,
    protected,
)

WXR = all_exporters()["wxr"]
WP = "{http://wordpress.org/export/1.2/}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
EXCERPT = "{http://wordpress.org/export/1.2/excerpt/}encoded"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"


def written(story: Story, **options: Any) -> bytes:
    main = next(iter(WXR.outputs(story, replace(WXR.options, **options))))
    assert isinstance(main, OutputFile)
    return main.data


def items(story: Story, **options: Any) -> list[etree._Element]:
    return etree.fromstring(written(story, **options)).findall("channel/item")


def said(item: etree._Element, name: str) -> str:
    return item.findtext(f"{WP}{name}") or ""


def meta(item: etree._Element) -> dict[str, str]:
    pairs = item.findall(f"{WP}postmeta")
    return {said(each, "meta_key"): said(each, "meta_value") for each in pairs}


def times(story: Story, **options: Any) -> tuple[str, str, str]:
    post = items(story, **options)[0]
    return said(post, "status"), said(post, "post_date"), said(post, "post_date_gmt")


def test_a_post_has_an_item_and_each_picture_one_of_its_own() -> None:
    post, *pictures = items(ferry())
    assert said(post, "post_type") == "post"
    assert post.findtext("title") == "Ferry returns"
    assert post.findtext(EXCERPT) == "It took two winters."
    assert said(post, "post_name") == "ferry-returns"
    assert post.findtext("link") == "https://example.org/news/ferry?a=1"
    assert [said(each, "post_type") for each in pictures] == ["attachment", "attachment"]
    assert [said(each, "post_parent") for each in pictures] == [said(post, "post_id")] * 2
    assert meta(post)["_thumbnail_id"] == said(pictures[0], "post_id")


def test_a_picture_says_its_alt_text_caption_and_credit() -> None:
    _, pier, _ = items(ferry())
    assert meta(pier)["_wp_attachment_image_alt"] == "A pier in the rain"
    assert "Una Reid" in meta(pier)["_media_credit"]
    assert (pier.findtext(EXCERPT) or "").startswith("FILE – The pier at Oban. (")


def test_section_and_keywords_are_terms_named_as_wordpress_names_them() -> None:
    post = items(ferry(section="Science & Tech", keywords=("R&D", "日本", "café au lait")))[0]
    terms = [
        (each.get("domain"), each.get("nicename"), each.text) for each in post.findall("category")
    ]
    assert terms == [
        ("category", "science-tech", "Science & Tech"),
        ("post_tag", "rd", "R&D"),
        ("post_tag", "%e6%97%a5%e6%9c%ac", "日本"),
        ("post_tag", "cafe-au-lait", "café au lait"),
    ]


def test_every_writer_is_an_author_of_the_file_and_the_first_one_of_the_post() -> None:
    story = ferry(credits=(Credit("Greta Holm"), Credit("Peter Ashe")))
    root = etree.fromstring(written(story))
    names = [said(each, "author_display_name") for each in root.iter(f"{WP}author")]
    assert names == ["Greta Holm", "Peter Ashe"]
    assert root.findtext(f"channel/item/{CREATOR}") == "greta-holm"
    assert "By Greta Holm and Peter Ashe" in (root.findtext(f"channel/item/{CONTENT}") or "")
    assert PROTECTED_NAME.encode() not in written(protected())


def test_pictures_are_where_they_will_be_on_the_web() -> None:
    post, pier, _ = items(ferry(), pictures_at="https://cdn.example.org/x")
    address = said(pier, "attachment_url")
    assert address == "https://cdn.example.org/x/photos/pier-1600.jpg"
    assert f'src="{address}"' in (post.findtext(CONTENT) or "")


def test_a_draft_has_no_time_of_its_own() -> None:
    assert times(ferry()) == ("draft", "2026-11-23 12:00:00", "0000-00-00 00:00:00")


def test_a_story_that_is_ready_is_scheduled_in_the_zone_of_the_site() -> None:
    story = ferry(status=Status.READY, publish_at=moment("2026-12-02 06:00 Asia/Seoul"))
    assert times(story, zone="Asia/Seoul") == (
        *("future", "2026-12-02 06:00:00", "2026-12-01 21:00:00"),
    )


def test_nothing_is_published_before_its_embargo_is_over() -> None:
    early = moment("2026-11-30 06:00 UTC")
    story = ferry(status=Status.READY, embargo_until=EMBARGO, publish_at=early)
    assert times(story) == ("future", "2026-12-01 05:00:00", "2026-12-01 05:00:00")
    assert meta(items(story)[0])["_copydesk_embargo_until"] == "2026-12-01T05:00:00Z"
    told = {loss.part: loss.message for loss in losses(story, WXR)}
    assert "doesn’t publish it" in told["embargo"]


def test_a_time_does_not_schedule_what_is_not_ready() -> None:
    assert times(ferry(embargo_until=EMBARGO))[0] == "draft"


def test_a_time_that_is_over_does_not_schedule_for_wordpress_would_publish_at_once() -> None:
    story = ferry(status=Status.READY, embargo_until=EMBARGO)
    late = replace(story, as_of=datetime(2026, 12, 2, tzinfo=UTC))
    assert times(late)[0] == "draft"


@pytest.mark.parametrize("story", [ferry(), UPDATED, CORRECTED, KILLED])
def test_the_file_never_publishes(story: Story) -> None:
    assert b"publish]]" not in written(story)


def test_an_update_keeps_its_name_and_the_time_it_first_went_out() -> None:
    assert items(UPDATED)[0].findtext("guid") == items(ferry())[0].findtext("guid")
    assert times(UPDATED) == ("draft", "2026-11-24 10:30:00", "2026-11-24 10:30:00")


def test_a_correction_is_signalled_by_its_paragraph_and_a_newer_time() -> None:
    post = items(CORRECTED)[0]
    assert '<p class="correction">' in (post.findtext(CONTENT) or "")
    assert said(post, "post_modified_gmt") == "2026-11-24 09:30:00"


def test_a_kill_is_a_draft_of_its_notice() -> None:
    post, *others = items(KILLED)
    assert said(post, "status") == "draft"
    assert (post.findtext("title") or "").startswith("KILL:")
    assert "cheered" not in (post.findtext(CONTENT) or "")
    assert others == []


def test_a_time_zone_that_is_none_is_refused() -> None:
    with pytest.raises(CopydeskError, match="time zone"):
        written(ferry(), zone="Mars/Base")


def test_hostile_text_stays_text() -> None:
    hostile = "a ]]> <b> -- &amp; \x00\x1b\ufffe z"
    story = Story(
        Article(
            *("1" * 32, "s"),
            headline=hostile,
            standfirst=hostile,
            section=hostile,
            keywords=(hostile,),
            body=hostile,
        )
    )
    post = items(story)[0]
    assert post.findtext("title") == "a ]]> <b> -- &amp;  z"
    assert "]]&gt;" in (post.findtext(CONTENT) or "")
    assert all_judges()["wxr"].verdict(written(story)).is_valid


def test_the_judge_knows_the_file_and_what_is_wrong_with_one() -> None:
    data = written(ferry())
    assert judge_for("x.xml", data) == "wxr"
    judge = all_judges()["wxr"]
    for right, wrong in (
        (b"<wp:wxr_version>1.2", b"<wp:wxr_version>9"),
        (b"<![CDATA[draft]]>", b"<![CDATA[asleep]]>"),
        (b"<wp:post_id>2<", b"<wp:post_id>1<"),
        (b"[2026-11-23 12:00:00]", b"[23.11.2026]"),
        (b"[greta-holm]]></dc", b"[somebody]]></dc"),
        (
            b"_thumbnail_id]]></wp:meta_key>\n<wp:meta_value><![CDATA[2",
            b"_thumbnail_id]]></wp:meta_key>\n<wp:meta_value><![CDATA[9",
        ),
        (b"<!-- /wp:list -->", b""),
        (b'nicename="news"', b""),
    ):
        assert right in data, right
        assert judge.faults(data.replace(right, wrong)), wrong
