"""Authors, categories and tags at WordPress."""

from typing import Any
from unittest.mock import Mock
from uuid import uuid4

import pytest

from editor.domain.publishing.ability import Ability
from editor.domain.publishing.faults import Fault, NotSentError
from editor.domain.publishing.post import PostAuthor
from tests.targets.wordpress.fake_wordpress import FakeWordPress
from tests.targets.wordpress.places import Place, published, story

KIM, LORNE = PostAuthor("Kim Tong-hyung", "kim"), PostAuthor("Lorne Cook", "4")
CO_AUTHORS, PUBLISHPRESS = "coauthors/v1", "publishpress-authors/v1"


def test_an_editor_writes_in_the_name_of_whoever_is_mapped(place: Place) -> None:
    site = place.line("editor")
    post = story(authors=(KIM, LORNE))
    remote, _ = published(site, post, {})
    assert site._posts.read(remote.id).raw["author"] == 3
    assert site.compare(post, {}, site.read(remote.id)) == ()


def test_who_has_published_nothing_yet_is_known_again_by_name(at_fake: Place) -> None:
    site = at_fake.line("editor")
    post = story(authors=(KIM,))
    draft = site.write(site.begin(post), post, {})
    assert site.compare(post, {}, at_fake.line("editor").read(draft.id)) == ()
    other = story(authors=(LORNE,), urn=post.urn, slug=post.slug)
    assert [each.field for each in site.compare(other, {}, site.read(draft.id))] == ["authors"]


def test_an_author_writes_in_its_own_name_and_no_byline_stops_it(place: Place) -> None:
    site = place.line("kim")
    post = story(authors=(LORNE,))
    remote, _ = published(site, post, {})
    assert site._posts.read(remote.id).raw["author"] == 3
    assert site.compare(post, {}, site.read(remote.id)) == ()


def test_an_author_whom_nobody_knows_there_is_refused_by_name(place: Place) -> None:
    site = place.line("editor")
    with pytest.raises(NotSentError) as raised:
        published(site, story(authors=(PostAuthor("Ann Other", "annother"),)), {})
    assert raised.value.fault is Fault.REFUSED
    assert "“annother”, who is “Ann Other”" in raised.value.message


@pytest.mark.parametrize("plugin", [CO_AUTHORS, PUBLISHPRESS])
def test_several_authors_stand_there_with_a_plugin(
    at_fake: Place, fake: FakeWordPress, plugin: str
) -> None:
    fake.plugins = [plugin]
    site = at_fake.line("editor")
    assert Ability.SEVERAL_AUTHORS not in site.missing()
    post = story(authors=(LORNE, KIM))
    remote, _ = published(site, post, {})
    read = site.read(remote.id)
    assert read.digest == remote.digest
    assert site.compare(post, {}, read) == ()
    turned = story(authors=(KIM, LORNE), urn=post.urn, slug=post.slug)
    assert [each.field for each in site.compare(turned, {}, read)] == ["authors"]
    site.write(read, turned, {})
    assert site.compare(turned, {}, site.read(remote.id)) == ()


@pytest.mark.parametrize("plugin", [CO_AUTHORS, PUBLISHPRESS])
def test_half_a_byline_is_never_written(at_fake: Place, fake: FakeWordPress, plugin: str) -> None:
    fake.plugins = [plugin]
    site = at_fake.line("editor")
    post = story(authors=(KIM, PostAuthor("Nobody mapped")))
    remote, _ = published(site, post, {})
    assert fake.store.coauthors == {}
    assert fake.store.posts[int(remote.id)]["ppma_author"] == []
    assert site.compare(post, {}, site.read(remote.id)) == ()


def test_an_unknown_co_author_never_wipes_the_byline(at_fake: Place, fake: FakeWordPress) -> None:
    fake.plugins = [CO_AUTHORS]
    site = at_fake.line("editor")
    post = story(authors=(KIM, LORNE))
    remote, _ = published(site, post, {})
    wrong = story(authors=(KIM, PostAuthor("Ann Other", "annother")), urn=post.urn, slug=post.slug)
    with pytest.raises(NotSentError):
        site.write(remote, wrong, {})
    assert fake.store.coauthors[int(remote.id)] == ["kim", "lorne"]


def test_an_author_s_account_may_not_set_the_byline(at_fake: Place, fake: FakeWordPress) -> None:
    fake.plugins = [CO_AUTHORS]
    site = at_fake.line("kim")
    assert "byline" in site.missing()[Ability.SEVERAL_AUTHORS]
    remote, _ = published(site, story(authors=(KIM, LORNE)), {})
    assert fake.store.coauthors == {}
    assert site.read(remote.id).digest == remote.digest


def test_a_section_becomes_a_category_once(place: Place) -> None:
    section = f"Isles & seas {uuid4().hex[:6]}"
    ids = set()
    for name in (section, section.upper()):
        site = place.line("editor")
        post = story(section=name)
        remote, _ = published(site, post, {})
        assert site.compare(post, {}, site.read(remote.id)) == ()
        ids.add(tuple(site._posts.read(remote.id).raw["categories"]))
    assert len(ids) == 1
    site = place.line("kim")
    post = story(section=section)
    remote, _ = published(site, post, {})
    assert site.compare(post, {}, site.read(remote.id)) == ()


@pytest.mark.parametrize(("user", "options"), [("kim", {}), ("editor", {"new_sections": False})])
def test_a_category_that_is_missing_and_not_made_stops_with_a_way_out(
    place: Place, user: str, options: dict[str, Any]
) -> None:
    site = place.line(user, **options)
    with pytest.raises(NotSentError) as raised:
        published(site, story(section=f"New {uuid4().hex}"), {})
    assert raised.value.code == "no_category"
    assert raised.value.hint


def test_a_tag_that_was_made_meanwhile_is_taken(place: Place) -> None:
    site, name = place.line("kim"), f"Tag & {uuid4().hex[:8]}"
    first = site._terms.tags([name])
    site._terms.forget()
    site._terms._look = Mock(return_value=None)
    assert site._terms.tags([name]) == first


def test_a_tag_that_somebody_deleted_is_missed_and_made_anew(place: Place) -> None:
    site, post = place.line("editor"), story(tags=(f"gone {uuid4().hex[:8]}",))
    remote, _ = published(site, post, {})
    (number,) = site._posts.read(remote.id).raw["tags"]
    if place.fake:
        del place.fake.store.terms["tags"][number]
    else:
        site._rest.ask("DELETE", f"wp/v2/tags/{number}", {"force": "true"})
    read = site.read(remote.id)
    wrong = site.write(read, post, {})
    assert [each.field for each in site.compare(post, {}, site.read(remote.id))] == ["tags"]
    site.write(wrong, post, {})
    assert site.compare(post, {}, site.read(remote.id)) == ()
