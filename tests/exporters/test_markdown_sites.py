"""Markdown for site generators."""

import html
import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from markdown_it import MarkdownIt

from editor.domain.figure import Figure
from editor.domain.moment import moment
from editor.domain.story import Story
from editor.exporters.contract import OutputFile
from editor.exporters.losses import losses
from editor.exporters.markdown import MARKDOWN, Options
from editor.exporters.markdown_parts.site import Site
from editor.markup.read_blocks import read_blocks
from editor.markup.story_blocks import lines_in, text_of
from tests.exporters.releases import CORRECTED, EMBARGOED, KILLED, NEW, PHOTOS, story
from tests.told_stories import told_stories

SITES = (Site.HUGO, Site.JEKYLL, Site.ELEVENTY, Site.ASTRO)
EACH = pytest.mark.parametrize("site", SITES, ids=lambda site: site.name)
FIRST = datetime(2026, 11, 23, 12, tzinfo=UTC)


def files(sent: Story, site: Site) -> dict[str, bytes]:
    outputs = MARKDOWN.outputs(sent, Options(site=site))
    return {each.path: each.data if isinstance(each, OutputFile) else b"" for each in outputs}


def parts(sent: Story, site: Site) -> tuple[dict[str, Any], str]:
    """The front matter as YAML readers have it, and the body."""
    text = next(iter(files(sent, site).values())).decode()
    _, head, body = text.split("---\n", 2)
    return yaml.safe_load(head), body.lstrip("\n")


@pytest.mark.parametrize(
    ("site", "paths"),
    [
        (Site.HUGO, ["ferry-back/index.md", "ferry-back/photos/pier-1200.jpg"]),
        (Site.JEKYLL, ["_posts/2026-11-23-ferry-back.md", "assets/ferry-back/pier-1200.jpg"]),
        (Site.ELEVENTY, ["ferry-back/index.md", "ferry-back/photos/pier-1200.jpg"]),
        (Site.ASTRO, ["ferry-back/index.md", "ferry-back/photos/pier-1200.jpg"]),
    ],
)
def test_files_go_where_each_generator_looks(site: Site, paths: list[str]) -> None:
    assert list(files(NEW, site)) == paths


@pytest.mark.parametrize(
    ("site", "address"),
    [
        (Site.HUGO, "photos/pier-1200.jpg"),
        (Site.JEKYLL, "/assets/ferry-back/pier-1200.jpg"),
        (Site.ELEVENTY, "photos/pier-1200.jpg"),
        (Site.ASTRO, "./photos/pier-1200.jpg"),
    ],
)
def test_a_picture_is_an_image_with_its_caption_and_credit_below(site: Site, address: str) -> None:
    _, body = parts(NEW, site)
    assert f"\n\n![A pier]({address})  \n*The pier.* (Una Reid)\n\n" in body


@EACH
def test_byline_dateline_and_tagline_can_be_read_without_front_matter(site: Site) -> None:
    facts, body = parts(NEW, site)
    assert body.startswith("By Greta Holm\n\n**OBAN, Scotland (NLW) —** The ferry is *back*")
    tagline = "Northline Wire writer Rita Voss in Oban contributed to this report."
    assert body.endswith(f"\n\n*{tagline}*\n")
    assert (facts["byline"], facts["tagline"]) == ("By Greta Holm", tagline)
    assert facts["authors"] == ["Greta Holm"]


@pytest.mark.parametrize(
    ("site", "tags", "date", "image"),
    [
        (Site.HUGO, "tags", "date", "image"),
        (Site.JEKYLL, "tags", "date", "image"),
        (Site.ELEVENTY, "keywords", "date", "image"),
        (Site.ASTRO, "tags", "pubDate", "heroImage"),
    ],
)
def test_each_generator_has_its_own_names(site: Site, tags: str, date: str, image: str) -> None:
    facts, _ = parts(NEW, site)
    assert facts[tags] == ["ferry", "islands"]
    assert facts[date] == FIRST
    assert facts[image].endswith("pier-1200.jpg")
    assert (facts["title"], facts["description"]) == ("Ferry returns", "After a year.")


def test_keywords_make_no_collections_in_eleventy() -> None:
    facts, _ = parts(NEW, Site.ELEVENTY)
    assert "tags" not in facts


@pytest.mark.parametrize(
    ("site", "field", "value"),
    [
        (Site.HUGO, "publishDate", datetime(2026, 12, 1, 5, tzinfo=UTC)),
        (Site.JEKYLL, "date", datetime(2026, 12, 1, 5, tzinfo=UTC)),
        (Site.ELEVENTY, "permalink", False),
        (Site.ASTRO, "draft", True),
    ],
)
def test_an_embargo_keeps_a_story_off_the_site(site: Site, field: str, value: object) -> None:
    facts, _ = parts(EMBARGOED, site)
    assert facts[field] == value
    assert facts["embargo_until"] == "2026-12-01 06:00 Europe/Berlin"


def test_a_post_of_jekyll_is_named_after_the_day_on_which_it_may_be_read() -> None:
    assert next(iter(files(EMBARGOED, Site.JEKYLL))) == "_posts/2026-12-01-ferry-back.md"


@pytest.mark.parametrize(
    ("site", "field"),
    [
        (Site.HUGO, "lastmod"),
        (Site.JEKYLL, "last_modified_at"),
        (Site.ELEVENTY, "updated"),
        (Site.ASTRO, "updatedDate"),
    ],
)
def test_a_correction_is_told_to_readers_and_dated(site: Site, field: str) -> None:
    facts, body = parts(CORRECTED, site)
    assert facts[field] == datetime(2026, 11, 25, 8, tzinfo=UTC)
    assert body.endswith("**Correction, Nov. 25, 2026:** It is 12 trips, not 21.\n")


@pytest.mark.parametrize(
    ("site", "field", "value"),
    [
        (Site.HUGO, "draft", True),
        (Site.JEKYLL, "published", False),
        (Site.ELEVENTY, "permalink", False),
        (Site.ASTRO, "draft", True),
    ],
)
def test_a_killed_story_stays_off_the_site(site: Site, field: str, value: bool) -> None:
    facts, body = parts(KILLED, site)
    assert facts[field] is value
    assert "said" not in body


@EACH
def test_hidden_notes_stay_in_even_if_asked_for(site: Site) -> None:
    sent = story(body="a <!-- secret --> b")
    (output,) = MARKDOWN.outputs(sent, Options(site=site, hidden_notes=True))
    assert isinstance(output, OutputFile)
    assert b"secret" not in output.data


@EACH
def test_there_is_no_html_in_the_text(site: Site) -> None:
    _, body = parts(story(body="<b>x</b> & <script>y</script>\n\n> [!factbox] T\n> t"), site)
    assert not re.search(r"(?<!\\)<[a-z/]", body)


def test_pull_quotes_and_factboxes_become_block_quotes_and_the_loss_list_says_so() -> None:
    _, body = parts(NEW, Site.HUGO)
    assert "> At last\n>\n> — Ana Ruiz\n" in body
    assert "> **The ferry**\n>\n> Built in **1998**.\n" in body
    lost = {each.part for each in losses(NEW, MARKDOWN, Options(site=Site.HUGO))}
    assert {"pull_quotes", "factboxes"} <= lost


def test_footnotes_are_plain_where_no_plug_in_sets_them() -> None:
    assert "said [Ana](https://example.org/a).[^1]" in parts(NEW, Site.HUGO)[1]
    assert "\n[^1]: By phone.\n" in parts(NEW, Site.HUGO)[1]
    assert "\n\\[1\\] By phone.\n" in parts(NEW, Site.ELEVENTY)[1]


@given(sent=told_stories())
@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
def test_another_reader_of_markdown_reads_every_line_of_the_text(sent: Story) -> None:
    _, body = parts(sent, Site.ELEVENTY)
    page = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"]).render(body)
    read = "".join(html.unescape(re.sub(r"<[^<>]*>", "", page)).split())
    for line in lines_in(read_blocks(sent.article.body)):
        assert "".join(text_of(line).split()) in read


HOSTILE = (
    "{{< figure >}} {{% x %}} {{ site.x }} {% raw %} {: .class} {#x}\n\n"
    "    {{< code >}}\n    <x>\n\n`{{< tick >}}`\n\n1 + 1 = 2 | a ~~b~~ $$c$$ :smile: \\*d\\*"
)
HOSTILE_WORDS = (
    *("{{< figure >}}", "{{% x %}}", "{{ site.x }}", "{% raw %}", "{: .class}", "{#x}"),
    *("{{< code >}}", "{{< tick >}}", "1 + 1 = 2 | a ~~b~~ $$c$$ :smile: *d*"),
)


@pytest.fixture(scope="module")
def hugo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with our stories, built by the real Hugo."""
    if shutil.which("hugo") is None:
        pytest.skip("Hugo isn't installed.")
    root = tmp_path_factory.mktemp("site")
    layouts = root / "layouts" / "_default"
    layouts.mkdir(parents=True)
    (root / "config.yaml").write_text("baseURL: https://example.org/\ntitle: T\n")
    (layouts / "single.html").write_text(
        "<h1>{{ .Title }}</h1><time>{{ .Date.UTC }}</time><i>{{ .Params.authors }}</i>"
        "<main>{{ .Content }}</main>"
    )
    (layouts / "list.html").write_text("")
    later = story(slug="later", embargo_until=moment("2999-12-01 06:00 Europe/Berlin"))
    figure = Figure("pier", "a" * 64, "It’s *not* [a] <b>.", "An “alt” & more")
    for sent in (
        NEW,
        later,
        story(slug="hostile", body=HOSTILE),
        story(slug="captioned", figures=(figure,)),
        story(slug="killed", status=KILLED.article.status),
    ):
        for path, data in files(Story(sent.article, PHOTOS), Site.HUGO).items():
            place = root / "content" / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
    built = subprocess.run(
        ["hugo", "-s", str(root)], capture_output=True, text=True, check=False, timeout=60
    )
    assert built.returncode == 0, built.stdout + built.stderr
    return root / "public"


def page_of(hugo: Path, slug: str) -> str:
    return (hugo / slug / "index.html").read_text(encoding="utf-8")


def test_hugo_sets_the_story(hugo: Path) -> None:
    page = page_of(hugo, "ferry-back")
    assert "<h1>Ferry returns</h1>" in page
    assert "2026-11-23 12:00:00" in page
    assert "<strong>OBAN, Scotland (NLW) —</strong> The ferry is <em>back</em>" in page
    assert '<img src="photos/pier-1200.jpg" alt="A pier"' in page
    assert "<em>The pier.</em> (Una Reid)" in page
    assert "<li>first</li>" in page
    assert "<blockquote>" in page
    assert re.search(r"<td[^>]*>Oban</td>", page)
    assert "By phone." in page


def test_hugo_runs_nothing_that_stands_in_a_text(hugo: Path) -> None:
    words = html.unescape(re.sub(r"<[^<>]*>", "", page_of(hugo, "hostile")))
    assert [each for each in HOSTILE_WORDS if each not in words] == []


def test_hugo_sets_captions_and_alts_as_they_are_written(hugo: Path) -> None:
    page = html.unescape(page_of(hugo, "captioned"))
    assert "<em>It’s *not* [a] <b>.</em>" in page
    assert 'alt="An “alt” & more"' in page


@pytest.mark.parametrize("slug", ["later", "killed"])
def test_hugo_keeps_back_what_is_under_embargo_or_killed(hugo: Path, slug: str) -> None:
    assert not (hugo / slug).exists()
