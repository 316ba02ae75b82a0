"""Whatever a story holds, one edit at the site is told as that edit and nothing else."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, assume, given, settings

from editor.domain.article import Article
from editor.domain.publishing.remote import RemotePost
from editor.domain.publishing.three_way import Side, State, ThreeWay, three_way
from editor.domain.story import Story
from editor.services.publishing.remote_article import Sent, theirs_of
from editor.services.publishing.remote_fields import sides_of, site_fields
from tests.services.remote_stories import GHOST, WORDPRESS, as_read, document_of
from tests.told_stories import told_stories

MORE = {
    WORDPRESS: "<!-- wp:paragraph -->\n<p>Zebras came.</p>\n<!-- /wp:paragraph -->",
    GHOST: "<p>Zebras came.</p>",
}


def told_of(story: Story, sent: RemotePost, body: str) -> ThreeWay:
    """The comparison after somebody made another text of it there, and nobody changed it here."""

    def resolve(article: Article) -> Story:
        return replace(story, article=article)

    theirs = theirs_of(Sent(story, sent), replace(sent, body=body, digest="other"), resolve)
    there = resolve(theirs.article)
    fields = [sides_of(each, story, there, story) for each in site_fields(story, there)]
    return three_way(fields, story.article.body, there.article.body, story.article.body)


def sent_of(story: Story, kind: str) -> RemotePost:
    return as_read(story.article.headline, story.article.standfirst, document_of(story, kind))


@pytest.mark.parametrize("kind", [WORDPRESS, GHOST])
@given(story=told_stories())
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
def test_a_paragraph_put_in_at_the_end_is_the_only_change(kind: str, story: Story) -> None:
    sent = sent_of(story, kind)
    (passage,) = told_of(story, sent, f"{sent.body}\n\n{MORE[kind]}").changed
    assert (passage.state, passage.sent, passage.theirs) == (State.THEIRS, "", "Zebras came.")


@pytest.mark.parametrize("kind", [WORDPRESS, GHOST])
@given(story=told_stories())
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
def test_a_word_changed_in_one_paragraph_is_one_change(kind: str, story: Story) -> None:
    paragraphs = [each.strip() for each in story.article.body.split("\n\n")]
    assume(len(paragraphs) == len(set(paragraphs)))  # of two alike nobody can tell which it was
    sent = sent_of(story, kind)
    body = sent.body.replace("<p>word ", "<p>sword ", 1)
    told = told_of(story, sent, body)
    assert len(told.changed) == (body != sent.body)
    assert told.body(told.everywhere(Side.OURS)) == story.article.body
    for passage in told.changed:
        assert passage.theirs.count("sword") == 1
