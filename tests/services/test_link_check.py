"""Links of a story, and what is said of those that don't answer."""

from dataclasses import replace
from pathlib import Path

import pytest

from editor.checks.waving import waving_key
from editor.domain.article import Article
from editor.domain.finding import Severity, WavedThrough
from editor.domain.link_answer import LinkAnswer, LinkState
from editor.domain.story import Story
from editor.services.link_check import LINK_CODES, LinkCheck, link_findings, links_of
from tests.builders import NOON, newsroom_in
from tests.network.local_site import local_site

BODY = "😀 See [it](https://a.example/1).\r\n\r\nhttps://b.example/2\n"
STORY = Story(Article("1", "ferry", body=BODY, canonical_url="https://c.example/3"))
ADDRESSES = ("https://c.example/3", "https://a.example/1", "https://b.example/2")


def test_links_are_the_canonical_address_and_those_of_the_text() -> None:
    found = links_of(STORY)
    assert tuple(link.address for link in found) == ADDRESSES
    assert [link.field for link in found] == ["canonical_url", "body", "body"]
    for link in found[1:]:
        assert BODY[link.start : link.end] == link.address
        assert link.address in link.words


def test_a_link_that_answers_or_was_not_asked_is_no_finding() -> None:
    answers = {ADDRESSES[1]: LinkAnswer(ADDRESSES[1], LinkState.ANSWERS)}
    assert link_findings(STORY, answers) == ()


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (LinkState.GONE, "The link leads nowhere any more. So it is."),
        (LinkState.SILENT, "The link doesn’t answer. So it is."),
        (LinkState.REFUSED, "The link wasn’t looked at. So it is."),
    ],
)
def test_a_dead_link_is_a_warning_at_its_place(state: LinkState, said: str) -> None:
    answers = {each: LinkAnswer(each, state, reason="So it is.") for each in ADDRESSES}
    findings = link_findings(STORY, answers)
    assert [each.message for each in findings] == [said] * 3
    assert {(each.code, each.severity) for each in findings} == {("link-dead", Severity.WARNING)}
    assert [BODY[each.start : each.end] for each in findings[1:]] == list(ADDRESSES[1:])


def test_a_link_that_moved_is_mended_by_its_new_address() -> None:
    moved = LinkAnswer(ADDRESSES[1], LinkState.MOVED, "https://d.example/new")
    (one,) = link_findings(STORY, {ADDRESSES[1]: moved})
    assert (one.code, one.severity) == ("link-moved", Severity.HINT)
    (better,) = one.suggestions
    body = BODY[: one.start] + better + BODY[one.end :]
    assert "[it](https://d.example/new)." in body
    after = Story(replace(STORY.article, body=body))
    assert link_findings(after, {ADDRESSES[1]: moved}) == ()


def test_a_front_page_is_no_place_to_send_a_link_to() -> None:
    moved = LinkAnswer(ADDRESSES[1], LinkState.MOVED, "https://a.example/")
    (one,) = link_findings(STORY, {ADDRESSES[1]: moved})
    assert "front page" in one.message
    assert one.suggestions == ()


def test_a_dead_link_can_be_waved_through() -> None:
    answers = {ADDRESSES[1]: LinkAnswer(ADDRESSES[1], LinkState.GONE, reason="Gone.")}
    (one,) = link_findings(STORY, answers)
    kind, words = waving_key(STORY, one)
    waved = WavedThrough(one.code, kind, words, "It comes back tonight", "Dana", NOON)
    story = replace(STORY, article=replace(STORY.article, waved_through=(waved,)))
    (again,) = link_findings(story, answers)
    assert again.waved == waved


def test_every_code_says_what_it_is() -> None:
    for label, _severity, about in LINK_CODES.values():
        assert 0 < len(label) <= 40
        assert about.endswith(".")


def test_real_links_are_looked_at_once(tmp_path: Path) -> None:
    with local_site() as site, newsroom_in(tmp_path / "library") as newsroom:
        newsroom.stories.new("ferry")
        good, gone = site.at("/200"), site.at("/404")
        body = f"[a]({good}) [b]({gone}) [c]({gone}) <!-- {site.at('/500')} -->"
        newsroom.stories.set_fields("ferry", {"body": body, "canonical_url": site.at("/301/new")})
        story = newsroom.stories.story("ferry")
        known: dict[str, LinkAnswer] = {}
        findings = newsroom.link_check.look(story, known=known, may_be_private=True)
        assert [each.code for each in findings] == ["link-moved", "link-dead", "link-dead"]
        paths = [path for _method, path in site.asked]
        assert sorted(set(paths)) == ["/200", "/301/new", "/404", "/new"]
        asked = len(paths)
        assert LinkCheck().look(story, known=known, may_be_private=True) == findings
        assert len(site.asked) == asked


def test_machines_of_this_network_are_left_alone_unless_told() -> None:
    with local_site() as site:
        story = Story(Article("1", "ferry", body=f"[a]({site.at('/200')})"))
        (one,) = LinkCheck().look(story)
        assert "private network" in one.message
        assert site.asked == []
