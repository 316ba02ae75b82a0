"""The text of a post: the exporter's blocks with the site's pictures in them."""

import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from editor.domain.publishing.faults import NotSentError
from editor.domain.publishing.post import Post
from editor.domain.publishing.remote import RemotePicture
from editor.domain.story import Story
from editor.exporters import exporter_of
from editor.exporters.contract import OutputFile, RenditionRequest
from editor.exporters.judging.block_html import block_faults
from editor.exporters.losses import losses
from editor.exporters.options import with_chosen
from editor.targets.wordpress import WORDPRESS
from editor.targets.wordpress_parts.content import (
    filled,
    is_shell,
    marker_of,
    same_text,
    shell_of,
    shown_pictures,
)
from editor.targets.wordpress_parts.words import apart, folded, same_alt
from tests.exporters.ferry_story import CORRECTED, KILLED, ferry
from tests.exporters.golden_formats import golden_stories
from tests.exporters.test_wordpress import MODULES, VALIDATOR, WORDPRESS_FILES
from tests.targets.wordpress.fake_store import kses
from tests.targets.wordpress.places import Place, image_block, jpeg, sent_picture, story

STORIES = {**golden_stories(), "ferry": ferry(), "ferry corrected": CORRECTED, "killed": KILLED}


def exported(told: Story, **words: str) -> tuple[str, list[str]]:
    """The document, and the paths of its pictures."""
    exporter = exporter_of("wordpress")
    main, *others = exporter.outputs(told, with_chosen(exporter.options, words))
    assert isinstance(main, OutputFile)
    paths = [each.path for each in others if isinstance(each, RenditionRequest)]
    return main.data.decode(), paths


def standing(paths: list[str]) -> dict[str, RemotePicture]:
    return {
        path: RemotePicture(str(70 + number), f"https://example.org/up/{number}-scaled.jpg")
        for number, path in enumerate(paths)
    }


@pytest.mark.parametrize("name", STORIES)
@pytest.mark.parametrize("lead", ["picture", "words"])
def test_each_picture_has_its_number_and_its_address(name: str, lead: str) -> None:
    document, paths = exported(STORIES[name], lead=lead)
    text = filled(document, standing(paths))
    assert 'src="photos/' not in text
    assert block_faults(text) == ()
    assert text.count("<!-- wp:image ") == text.count('<!-- wp:image {"id":')
    assert len(shown_pictures(text)) <= len(paths)


def test_a_picture_that_was_not_sent_is_named() -> None:
    with pytest.raises(NotSentError, match=r"photos/pic 1\.jpg"):
        filled(image_block(1), {})


def test_a_lead_as_words_keeps_caption_and_credit_and_still_sends_the_picture() -> None:
    told = ferry()
    document, paths = exported(told, lead="words")
    assert exported(told)[1] == paths
    assert '<p class="lead-caption">' in document
    line = next(each for each in document.splitlines() if "lead-caption" in each and "<p" in each)
    assert '<span class="credit">' in line
    assert 'wp-block-group lead"' not in document
    exporter = exporter_of("wordpress")
    options = with_chosen(exporter.options, WORDPRESS.format_options(WORDPRESS.options))
    assert any("featured image" in str(each) for each in losses(told, exporter, options))


def test_what_the_site_rewrites_for_authors_is_no_change_and_a_lost_word_is() -> None:
    for told in STORIES.values():
        document, paths = exported(told)
        sent = filled(document, standing(paths))
        assert same_text(sent, kses(sent), is_trusted=False)
        assert not same_text(sent, sent.replace("e", "", 1), is_trusted=False)
    assert not same_text("<hr/>", "<hr />", is_trusted=True)


def test_an_empty_draft_is_ours_only_as_long_as_nobody_wrote_into_it() -> None:
    urn = "urn:uuid:1"
    assert is_shell(f"{shell_of(urn)}\n", urn)
    assert not is_shell(f"{shell_of(urn)}<p>x</p>", urn)
    assert not is_shell(shell_of("urn:uuid:12"), urn)
    assert " " not in marker_of(urn), "WordPress searches for each word alone"


def test_words_are_compared_as_wordpress_keeps_them() -> None:
    assert folded("  Café &amp; Bar") == folded("CAFE & bar")
    assert same_alt('A "pier" < 3 & %25', "A &quot;pier&quot; &lt; 3 &amp;")
    assert not same_alt("A pier", "A pie")
    assert apart("a" * 50 + "b" + "c" * 90, "a" * 50) == (
        f"…{'a' * 20}b{'c' * 59}…",
        f"…{'a' * 20}",
    )


@pytest.mark.parametrize("user", ["editor", "kim"])
def test_what_stands_there_is_valid_for_wordpress_itself(
    place: Place, user: str, tmp_path: Path
) -> None:
    site = place.line(user)
    files = []
    for number, (name, told) in enumerate(STORIES.items()):
        document, paths = exported(told, lead="words" if number % 2 else "picture")
        octets = jpeg(400, number)
        picture = site.upload(sent_picture(octets, 1), octets)
        pictures = dict.fromkeys(paths, picture)
        post: Post = replace(story(), document=document, is_withdrawn=name == "killed")
        remote = site.write(site.begin(post), post, pictures)
        read = site.read(remote.id)
        assert site.compare(post, pictures, read) == (), name
        files.append(tmp_path / f"{number}.html")
        files[-1].write_text(read.body, encoding="utf-8")
    _validate(files)


def _validate(files: list[Any]) -> None:
    if not (VALIDATOR.is_file() and (MODULES / "jsdom").is_dir() and WORDPRESS_FILES.is_dir()):
        pytest.skip("The validator needs jsdom in COPYDESK_NODE_MODULES, and WordPress.")
    if not (shutil.which("node") and shutil.which("php")):
        pytest.skip("WordPress’s validator needs node and php.")
    done = subprocess.run(
        ["node", str(VALIDATOR), *map(str, files)],
        env=os.environ | {"NODE_PATH": str(MODULES), "WP": str(WORDPRESS_FILES)},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    bad = [line for line in done.stdout.splitlines() if " BAD " in line]
    assert (done.returncode, bad) == (0, []), done.stderr
