"""Where the interface is, whether we are let in, and what we may."""

import base64
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from editor.domain.publishing.ability import Ability
from editor.domain.publishing.faults import Fault, NotSentError
from editor.targets import all_kinds
from editor.targets.contract import Probe
from editor.targets.wordpress import WORDPRESS, Lead
from editor.targets.wordpress_parts.granting import grant_page
from editor.targets.wordpress_parts.site import WordPressSite
from tests.targets.wordpress.fake_wordpress import FakeWordPress
from tests.targets.wordpress.places import Place, story


def probes(site: WordPressSite) -> dict[str, Probe]:
    return {each.name: each for each in site.diagnose()}


@pytest.mark.parametrize("user", ["editor", "kim"])
def test_all_is_well_for_who_may_publish(place: Place, user: str) -> None:
    told = probes(place.line(user))
    assert list(told) == ["Address", "Safe connection", "Interface", "Sign-in", "Rights"]
    assert all(each.is_good for each in told.values())
    assert "Newsroom Test" in told["Interface"].words
    assert ("another’s name" in told["Rights"].words) == (user == "kim")


def test_a_contributor_is_told_what_is_missing(place: Place) -> None:
    told = probes(place.line("lorne"))["Rights"]
    assert not told.is_good
    assert "may not publish, send pictures" in told.words
    assert told.hint


@pytest.mark.parametrize("user", ["kim", "nobody"])
def test_a_wrong_password_is_told_from_a_header_that_is_taken_out(place: Place, user: str) -> None:
    told = probes(place.line(user, secret="wrong wrong"))["Sign-in"]
    assert not told.is_good
    assert "password is wrong" in told.words
    assert "takes the sign-in out" not in told.words


def test_a_header_that_is_taken_out_is_told_from_a_wrong_password(
    at_fake: Place, fake: FakeWordPress
) -> None:
    fake.strips_authorization = True
    told = probes(at_fake.line("kim"))["Sign-in"]
    assert not told.is_good
    assert "the password is right" in told.words
    assert "CGIPassAuth" in told.hint


def test_a_site_without_application_passwords_says_so(at_fake: Place, fake: FakeWordPress) -> None:
    fake.has_application_passwords = False
    fake.strips_authorization = True
    told = probes(at_fake.line("kim"))["Sign-in"]
    assert "switched off" in told.words
    with pytest.raises(NotSentError) as raised:
        grant_page(fake.url)
    assert raised.value.code == "no_application_passwords"


def test_nobody_there_is_told_at_the_first_step(place: Place) -> None:
    told = probes(place.line(url="http://127.0.0.1:9"))
    assert list(told) == ["Address"]
    assert not told["Address"].is_good


def test_a_site_that_is_no_wordpress_is_told(at_fake: Place, fake: FakeWordPress) -> None:
    fake.is_wordpress = False
    told = probes(at_fake.line())
    assert list(told) == ["Interface"]
    assert "no WordPress interface" in told["Interface"].words


@pytest.mark.parametrize("ending", ["", "/", "/wp-admin/", "/wp-json"])
def test_people_may_type_the_home_of_the_site(place: Place, ending: str) -> None:
    assert place.line(url=f"{place.url}{ending}").find(story()) is None


def test_plain_permalinks_work_too(at_fake: Place, fake: FakeWordPress) -> None:
    fake.has_plain_permalinks = True
    site, post = at_fake.line("kim"), story()
    remote = site.write(site.begin(post), post, {})
    assert site.compare(post, {}, site.read(remote.id)) == ()


def test_a_route_can_be_part_of_the_query_at_a_real_site_too(place: Place) -> None:
    site, post = place.line("kim"), story()
    plain = replace(site._rest.root, address=f"{place.url}/?rest_route=/")
    if place.fake:
        place.fake.has_plain_permalinks = True
    site._rest._root = plain
    remote = site.write(site.begin(post), post, {})
    assert site.compare(post, {}, site.read(remote.id)) == ()


def test_the_password_goes_to_no_other_machine(at_fake: Place, fake: FakeWordPress) -> None:
    port = urlsplit(fake.url).port
    site = at_fake.line("kim", url=f"http://localhost:{port}")
    with pytest.raises(NotSentError) as raised:
        site.find(story())
    assert raised.value.code == "redirected"
    assert fake.url in raised.value.hint
    assert fake.asked == []


def test_what_is_no_json_is_kept_and_tried_again(at_fake: Place, fake: FakeWordPress) -> None:
    site = at_fake.line("kim")
    begun = site.begin(story())
    fake.bytes_before = b"<b>Notice</b>: undefined index"
    with pytest.raises(NotSentError) as raised:
        site.read(begun.id)
    assert raised.value.fault is Fault.UNKNOWN
    assert "Notice" in raised.value.answer


def test_no_message_holds_the_secret(at_fake: Place, fake: FakeWordPress) -> None:
    secret = "very secret"
    fake.strips_authorization = True
    with pytest.raises(NotSentError) as raised:
        at_fake.line("kim", secret=secret).begin(story())
    told = f"{raised.value}{raised.value.answer}{raised.value.__dict__}"
    assert secret not in told
    assert base64.b64encode(f"kim:{secret}".encode()).decode() not in told
    assert raised.value.code == "rest_not_logged_in"


def test_what_the_site_and_the_account_can_not_take_has_a_reason(place: Place) -> None:
    editor, author = place.line("editor").missing(), place.line("kim").missing()
    assert "Co-Authors Plus" in editor[Ability.SEVERAL_AUTHORS]
    assert Ability.AUTHOR not in editor
    assert "account’s name" in author[Ability.AUTHOR]
    assert Ability.PICTURES in place.line("lorne").missing()
    assert Ability.SECTION in place.line("editor", sections=False).missing()


def test_the_page_that_lets_programs_in_knows_where_to_send_the_password(place: Place) -> None:
    back = "http://127.0.0.1:5/granted?state=abc"
    page = urlsplit(grant_page(place.url, back))
    asked = parse_qs(page.query)
    assert page.path.endswith("/wp-admin/authorize-application.php")
    assert asked["app_name"][0].startswith("Copydesk ")
    assert grant_page(place.url, back) != grant_page(place.url, back), "a name is taken only once"
    assert asked["success_url"] == [back]
    assert len(asked["app_id"][0]) == 36
    assert "success_url" not in grant_page(place.url)


def test_its_options_are_words_for_the_exporter() -> None:
    assert all_kinds()["wordpress"] is WORDPRESS
    told = WORDPRESS.format_options(WORDPRESS.options)
    assert told == {"byline": "yes", "lead": "words"}
    both = replace(WORDPRESS.options, lead=Lead.BOTH, byline=False)
    assert WORDPRESS.format_options(both) == {"byline": "no", "lead": "picture"}
