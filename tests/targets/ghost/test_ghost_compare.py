"""What Ghost writes in its own way is no difference; what readers lose is."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from editor.domain.publishing.remote import Difference, RemotePicture
from editor.targets.ghost_parts.comparing import differences
from editor.targets.ghost_parts.fields import fields_of
from editor.targets.ghost_parts.page_facts import facts_of
from tests.exporters.ferry_story import CORRECTION, ferry
from tests.targets.ghost.fake_posts import as_ghost_writes
from tests.targets.ghost.stories import post_of

SITE = "https://news.example.org"


def compared(change: Callable[[str], str] = str, **fields: Any) -> list[Difference]:
    """The sample story, as it comes back from Ghost after a change there."""
    post, _ = post_of(ferry(corrections=(CORRECTION,)))
    pictures = {each.path: RemotePicture("", f"{SITE}/{each.path}") for each in post.pictures}
    sent = fields_of(post, pictures)
    raw = {**sent, "html": change(as_ghost_writes(sent["html"]) or ""), **fields}
    return list(differences(sent, [], raw, SITE))


def test_what_ghost_rewrites_is_no_difference() -> None:
    assert compared() == []
    assert compared(lambda html: html.replace("<p>", "<p>\n").replace(" said", "&nbsp;said")) == []


@pytest.mark.parametrize(
    ("pattern", "becomes", "field"),
    [
        ("Islanders", "", "text"),
        ("Who paid", "Who pays", "subheads"),
        ("<h2[^>]*>Who paid</h2>", "<p>Who paid</p>", "subheads"),
        ("A boat. ", "", "picture 1"),
        ("boat-1600", "other-1600", "picture 1"),
        (r"\(Omar Lind\)", "", "picture 1"),
        ("A white boat", "", "picture 1"),
        ("<figure.*?</figure>", "", "picture 1"),
        (r"https://example.org/holm", "https://example.org/", "link"),
        (r"<a href=[^>]*>the council</a>", "the council", "link"),
        ("HARBOUR BAY, Scotland", "HARBOUR BAY", "text"),
        ("Built in 1998", "", "text"),
        ("two decks", "three decks", "text"),
        ("<strong>cheered</strong> Monday", "<strong>cheered</strong>Monday", "text"),
    ],
)
def test_what_readers_lose_is_told(pattern: str, becomes: str, field: str) -> None:
    found = compared(lambda html: re.sub(pattern, becomes, html, flags=re.DOTALL))
    assert field in [each.field for each in found]
    assert all(len(each.sent) <= 120 and len(each.read) <= 120 for each in found)


@pytest.mark.parametrize(
    ("name", "value", "field"),
    [
        ("title", "Ferry", "title"),
        ("custom_excerpt", None, "excerpt"),
        ("slug", "ferry-2", "slug"),
        ("feature_image", None, "lead picture"),
        ("feature_image_alt", "", "alt text of the lead picture"),
        ("feature_image_caption", "The pier.", "caption of the lead picture"),
        ("canonical_url", None, "canonical address"),
        ("codeinjection_head", None, "data for search engines"),
        ("tags", [{"name": "ferry"}, {"name": "News"}], "tags"),
    ],
)
def test_a_field_that_is_lost_is_told(name: str, value: object, field: str) -> None:
    assert [each.field for each in compared(str, **{name: value})] == [field]


def test_words_of_two_blocks_are_apart_and_those_of_one_are_not() -> None:
    assert facts_of("<p>a</p><p>b<em>c</em></p><ul><li>d</li><li>e</li></ul>", "").words == (
        "a bc d e"
    )
    assert facts_of("<script>x</script><p>a<br>b &amp; c</p>", "").words == "a b & c"
