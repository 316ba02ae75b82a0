"""Embargoes, kills, plans, addresses: what a story must not leave with."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from editor.checks import all_checks, groups
from editor.domain.article import Article
from editor.domain.desk_rules import Choice, DeskRules
from editor.domain.errors import RefusedError
from editor.domain.finding import Severity
from editor.domain.moment import moment
from editor.domain.story import Story
from tests.builders import NOON, newsroom_in
from tests.checks.found import found_by

FERRY = Article("1", "ferry", headline="The ferry sails", body="It sails.")
OVER_AT = moment("2026-11-23 13:00 Europe/Berlin")  # noon in UTC


def test_an_embargo_ends_on_the_minute() -> None:
    story = Story(replace(FERRY, embargo_until=OVER_AT), as_of=NOON)
    assert found_by("embargoed", story) == []
    (one,) = found_by("embargoed", replace(story, as_of=NOON - timedelta(seconds=1)))
    assert one.field == "embargo_until"
    assert "2026-11-23 13:00 Europe/Berlin" in one.message


def test_outside_of_a_check_nobody_knows_the_time() -> None:
    assert found_by("embargoed", Story(replace(FERRY, embargo_until=OVER_AT))) == []


def test_an_embargo_stops_every_way_out_and_an_override_is_kept(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        newsroom.stories.new("ferry")
        fields = {"headline": "The ferry sails", "body": "It sails."}
        fields["embargo_until"] = "2026-11-23 13:01 Europe/Berlin"
        newsroom.stories.set_fields("ferry", fields)
        with pytest.raises(RefusedError, match="under embargo until 2026-11-23 13:01"):
            newsroom.exports.export("ferry", "html", tmp_path / "out")
        assert not (tmp_path / "out").exists()
        newsroom.exports.export("ferry", "html", tmp_path / "out", "Clients get it early")
        (override,) = newsroom.stories.get("ferry").overrides
    assert "embargoed" in override.codes


def test_an_embargo_that_is_over_stops_nothing(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        newsroom.stories.new("ferry")
        fields = {"headline": "The ferry sails", "body": "It sails."}
        fields["embargo_until"] = "2026-11-23 13:01 Europe/Berlin"
        newsroom.stories.set_fields("ferry", fields)
    with newsroom_in(tmp_path / "library", at=NOON + timedelta(minutes=1)) as newsroom:
        assert newsroom.exports.export("ferry", "html", tmp_path / "out").is_file()


@pytest.mark.parametrize(
    ("slug", "better"),
    [
        ("Ferry Returns", ("ferry-returns",)),
        ("ferry_returns/", ("ferry-returns",)),
        ("-ferry", ("ferry",)),
        ("?!", ()),
    ],
)
def test_a_better_address_is_offered(slug: str, better: tuple[str, ...]) -> None:
    (one,) = found_by("address-form", replace(FERRY, url_slug=slug))
    assert one.suggestions == better
    assert (one.field, one.start, one.end) == ("url_slug", 0, len(slug))
    for each in better:
        assert found_by("address-form", replace(FERRY, url_slug=each)) == []


def test_an_insecure_address_is_mended_and_another_is_not() -> None:
    (one,) = found_by("address-form", replace(FERRY, canonical_url="HTTP://example.com/a:b"))
    assert one.suggestions == ("https://example.com/a:b",)
    assert found_by("address-form", replace(FERRY, canonical_url=one.suggestions[0])) == []
    (one,) = found_by("address-form", replace(FERRY, canonical_url="javascript:alert(1)"))
    assert one.suggestions == ()


@pytest.mark.parametrize(
    "code",
    [
        *("embargoed", "killed", "no-headline", "missing-alt-text", "caption-without-credit"),
        *("figure-without-picture", "file-disagrees", "photo-rights", "caption-rules"),
    ],
)
def test_what_stops_publishing_is_never_switched_off(code: str) -> None:
    assert all_checks()[code].severity is Severity.BLOCKER


def test_a_desk_cannot_switch_the_embargo_off() -> None:
    desk = DeskRules(choices={"embargoed": Choice(is_on=False, severity=Severity.HINT)})
    story = Story(replace(FERRY, embargo_until=OVER_AT), as_of=NOON - timedelta(1), desk=desk)
    (one,) = found_by("embargoed", story)
    assert one.severity is Severity.BLOCKER


def test_every_check_of_publishing_and_pictures_says_why() -> None:
    for group in ("Publishing", "Pictures"):
        for code, check in groups()[group].items():
            assert check.about.endswith("."), code
            assert len(check.about) <= 100, code
