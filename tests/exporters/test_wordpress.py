"""Blocks for WordPress."""

import json
import os
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings

from editor.domain.article import Article
from editor.domain.figure import Figure
from editor.domain.story import Story
from editor.exporters import all_exporters
from editor.exporters.contract import OutputFile, RenditionRequest
from editor.exporters.judging.block_html import block_faults
from editor.exporters.losses import losses
from editor.exporters.wordpress_parts.block import attributes_of
from tests.exporters.ferry_story import CORRECTED, KILLED, PROTECTED_NAME, ferry, protected
from tests.exporters.releases import EMBARGOED
from tests.told_stories import told_stories

WORDPRESS = all_exporters()["wordpress"]
VALIDATOR = Path(__file__).parents[3] / "shared" / "tools" / "wp_blocks_valid.js"
MODULES = Path(os.environ.get("COPYDESK_NODE_MODULES", "node_modules"))
WORDPRESS_FILES = Path("/usr/share/wordpress")


def post(story: Story, **options: Any) -> str:
    chosen = replace(WORDPRESS.options, **options)
    main = next(iter(WORDPRESS.outputs(story, chosen)))
    assert isinstance(main, OutputFile)
    return main.data.decode()


def post_of(body: str, **changes: Any) -> str:
    return post(Story(Article("1" * 32, "s", body=body, **changes)))


def test_every_kind_of_block_has_its_form_of_wordpress() -> None:
    html = post(ferry())
    for form in (
        '<!-- wp:paragraph -->\n<p><span class="dateline">HARBOUR BAY, Scotland (NLW) — </span>'
        "Islanders <strong>cheered</strong>",
        '<!-- wp:heading -->\n<h2 class="wp-block-heading">Who paid</h2>',
        '<ul class="wp-block-list"><!-- wp:list-item -->\n<li>half by islanders</li>',
        '<!-- wp:table {"hasFixedLayout":false} -->\n<figure class="wp-block-table"><table><thead>',
        '<blockquote class="wp-block-quote"><!-- wp:paragraph -->',
        '<figure class="wp-block-pullquote"><blockquote><p>We paid for it.</p>'
        "<cite>— Peter Ashe</cite></blockquote></figure>",
        '<aside class="wp-block-group factbox"><!-- wp:heading -->',
        '<figure class="wp-block-gallery has-nested-images columns-default is-cropped">',
        '<pre class="wp-block-code"><code>timetable 06:00</code></pre>',
        '<hr class="wp-block-separator has-alpha-channel-opacity"/>',
        '<!-- wp:embed {"url":"https://example.org/film"} -->',
        '<p class="tagline"><em>',
        '<aside class="wp-block-group editors-note"><!-- wp:paragraph -->\n<p><strong>',
    ):
        assert form in html, form


def test_caption_and_credit_stand_in_words_under_the_picture() -> None:
    html = post(ferry())
    assert (
        '<figcaption class="wp-element-caption">FILE – The pier at Oban. '
        '<span class="credit">(NLW Photo/Una Reid, File)</span></figcaption>'
    ) in html
    assert 'alt="A pier in the rain"' in html


def test_a_picture_that_is_missing_keeps_its_words() -> None:
    html = post(ferry())
    assert "Nobody has sent it." in html
    assert '<img src=""' not in html


def test_a_picture_comes_once_and_under_the_path_that_the_post_names() -> None:
    outputs = list(WORDPRESS.outputs(ferry()))
    paths = [each.path for each in outputs if isinstance(each, RenditionRequest)]
    assert len(paths) == 2
    html = post(ferry())
    assert all(f'src="{path}"' in html for path in paths)


def test_attributes_are_written_as_wordpress_writes_them() -> None:
    told = {"url": 'a--b<c>&"d"'}
    text = attributes_of(told)
    assert text == '{"url":"a\\u002d\\u002db\\u003cc\\u003e\\u0026\\u0022d\\u0022"}'
    assert json.loads(text) == told


def test_an_address_with_a_comment_end_in_it_can_not_end_the_comment() -> None:
    html = post_of("https://example.org/a-->b--c?x=1&y=2\n")
    assert block_faults(html) == ()


@pytest.mark.parametrize("hostile", ["[gallery]", "`[gallery]`", "**[caption]x[/caption]**"])
def test_nothing_in_a_text_becomes_a_shortcode(hostile: str) -> None:
    assert "[" not in post_of(f"word {hostile}\n").replace("<!--", "")
    assert "[" not in post(
        Story(Article("1" * 32, "s", body="a", kicker="[x]", editors_note="[x]"))
    )


def test_an_address_in_code_does_not_become_a_player() -> None:
    assert "https:&#047;&#047;example.org" in post_of("    https://example.org/film\n")


def test_headline_kicker_and_byline_are_in_the_post_as_chosen() -> None:
    bare = post(ferry(), standfirst=False, byline=False)
    whole = post(ferry(), headline=True)
    assert '<h1 class="wp-block-heading">Ferry returns</h1>' in whole
    assert '<p class="byline">By Greta Holm</p>' in whole
    assert "Ferry returns" not in bare
    assert "Transport" not in bare
    assert "By Greta Holm" not in bare
    lost = {loss.part for loss in losses(ferry(), WORDPRESS, replace(WORDPRESS.options))}
    assert "headline" in lost
    assert "byline" not in lost


def test_footnotes_are_a_list_at_the_end_and_lead_back() -> None:
    html = post_of("One.[^1] Two.[^1]\n\n[^1]: Note.\n")
    marks = re.findall(r'<sup id="([\w-]+)"><a href="#fn-1"', html)
    assert marks == ["fnref-1", "fnref-1-2"]
    assert all(f'href="#{mark}"' in html for mark in marks)
    assert 'class="wp-block-list footnotes"' in html
    assert "fn:" not in html, "WordPress takes what stands before a colon for a scheme"


def test_a_list_that_a_block_would_tear_apart_stays_html() -> None:
    html = post_of("- a point\n\n    > quoted\n\n    after\n")
    assert html.index("a point") < html.index("quoted") < html.index("after")
    assert "<!-- wp:html -->" in html


def test_a_dateline_with_no_paragraph_to_run_into_stands_before_the_text() -> None:
    story = ferry(body="- a point\n", editors_note="", credits=())
    assert '<p><span class="dateline">HARBOUR BAY, Scotland (NLW) — </span></p>' in post(story)


def test_a_correction_is_a_paragraph_of_its_own() -> None:
    assert re.search(
        r'<p class="correction"><strong>Correction:</strong> The ferry has two decks, not three\.'
        r' <time datetime="2026-11-24T09:30:00Z">Nov\. 24, 2026</time></p>',
        post(CORRECTED),
    )


def test_a_killed_story_is_its_notice() -> None:
    assert "has been withdrawn.</p>" in post(KILLED)
    assert "cheered" not in post(KILLED)


def test_an_embargo_is_in_the_loss_list() -> None:
    assert "embargo" in {loss.part for loss in losses(EMBARGOED, WORDPRESS)}


def test_no_script_and_nobody_protected_is_in_the_post() -> None:
    html = post(protected(), headline=True)
    assert "<script" not in html
    assert PROTECTED_NAME not in html


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ("<p>bare</p>", "outside"),
        ("<!-- wp:paragraph -->\n<p>a</p>", "never closed"),
        ("<!-- wp:paragraph -->\n<p>a</p>\n<!-- /wp:heading -->", "wasn’t open"),
        ("<!-- wp:heading -->\n<h3>a</h3>\n<!-- /wp:heading -->", "says it is <h2"),
        ('<!-- wp:heading {"level":3} -->\n<h2>a</h2>\n<!-- /wp:heading -->', "says it is <h3"),
        ("<!-- wp:list -->\n<ol></ol>\n<!-- /wp:list -->", "says it is <ul"),
        (
            '<!-- wp:table -->\n<figure class="wp-block-table"></figure>\n<!-- /wp:table -->',
            "hasFixedLayout",
        ),
        ('<!-- wp:paragraph {"a":"--"} -->\n<p>a</p>\n<!-- /wp:paragraph -->', "no JSON"),
        ('<!-- wp:paragraph {"a":} -->\n<p>a</p>\n<!-- /wp:paragraph -->', "no JSON"),
        ("<!-- wp:list-item -->\n<li>a</li>\n<!-- /wp:list-item -->", "in “the post”"),
        ("<!-- wp:html -->\n<script>1</script>\n<!-- /wp:html -->", "a script"),
        (
            '<!-- wp:paragraph {"className":"x"} -->\n<p>a</p>\n<!-- /wp:paragraph -->',
            "lacks its class",
        ),
    ],
)
def test_the_judge_finds_what_wordpress_would_complain_about(html: str, fault: str) -> None:
    assert any(fault in each for each in block_faults(html)), block_faults(html)


def test_wordpress_s_own_validator_finds_every_block_valid(tmp_path: Path) -> None:
    if not (VALIDATOR.is_file() and (MODULES / "jsdom").is_dir() and WORDPRESS_FILES.is_dir()):
        pytest.skip("The validator needs jsdom in COPYDESK_NODE_MODULES, and WordPress.")
    if not (shutil.which("node") and shutil.which("php")):
        pytest.skip("WordPress’s validator needs node and php.")
    files = [tmp_path / "ferry.html"]
    files[0].write_text(post(ferry(), headline=True), encoding="utf-8")
    for story in _fifty_stories():
        files.append(tmp_path / f"{len(files)}.html")
        files[-1].write_text(post(story), encoding="utf-8")
    environment = os.environ | {"NODE_PATH": str(MODULES), "WP": str(WORDPRESS_FILES)}
    done = subprocess.run(
        ["node", str(VALIDATOR), *map(str, files)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    bad = [line for line in done.stdout.splitlines() if " BAD " in line]
    assert (done.returncode, bad) == (0, []), done.stderr


def _fifty_stories() -> list[Story]:
    found: list[Story] = []

    @seed(1)
    @settings(
        max_examples=50,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(told_stories())
    def gather(story: Story) -> None:
        found.append(story)

    gather()
    return found


def test_a_lead_in_the_text_is_marked_and_one_above_stands_in_a_box() -> None:
    above = post(ferry())
    assert '<div class="wp-block-group lead"><!-- wp:image' in above
    placed = ferry(body="Text.\n\n![](figure:pier)\n")
    assert 'class="wp-block-image size-large lead"' in post(placed)


def test_a_figure_that_says_nothing_at_all_is_left_out() -> None:
    story = Story(Article("1" * 32, "s", body="a\n\n![](figure:x)\n", figures=(Figure("x"),)))
    assert post(story).count("<!-- wp:") == 1
