"""Exports obey the rights of the photos that they take along."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from editor.domain.article import Article
from editor.domain.errors import RefusedError
from editor.domain.finding import Finding, Severity
from editor.domain.moment import moment
from editor.domain.photo import Photo, PhotoFields
from editor.domain.rights import Rights
from editor.newsroom import Newsroom
from editor.photos.caption_write import write_caption
from tests.builders import NOON, jpeg, newsroom_in


def story_with(newsroom: Newsroom, slug: str, picture: Path, **rights: object) -> Photo:
    """A story that could go out but for the rights of its photo."""
    newsroom.stories.new(slug)
    newsroom.stories.set_fields(slug, {"headline": "A ferry sails", "body": "It sailed.\n"})
    ((_, photo),) = newsroom.photos.add(slug, [picture]).photos
    fields = PhotoFields(
        caption="Una Reid waves from the ferry Isla in Harbour Bay, Scotland, Nov. 23, 2026.",
        alt_text="A ferry at its berth",
        credit_line="Omar Lind/Northline",
        creators=("Omar Lind",),
    )
    return newsroom.photos.save(replace(photo, library=fields, rights=Rights(**rights)))  # type: ignore[arg-type]


def stops(newsroom: Newsroom, slug: str) -> list[Finding]:
    found = newsroom.stories.check(slug)
    return [each for each in found if each.severity is Severity.BLOCKER]


@pytest.mark.parametrize(
    ("rights", "words"),
    [
        ({"expires_on": date(2026, 11, 22)}, "could be used until 2026-11-22"),
        ({"embargo_until": moment("2026-11-23 12:01 UTC")}, "embargoed until 2026-11-23 12:01 UTC"),
        ({"category": "no rights"}, "nobody has cleared it"),
    ],
)
def test_what_may_not_go_out_stays(tmp_path: Path, rights: dict[str, object], words: str) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        story_with(newsroom, "ferry", jpeg(tmp_path / "a.jpg", 1200, 800), **rights)
        with pytest.raises(RefusedError, match=words):
            newsroom.exports.export("ferry", "html", tmp_path / "out")
        assert newsroom.photos.uses() == {
            newsroom.stories.get("ferry").figures[0].photo: ("ferry",)
        }
    assert not (tmp_path / "out").exists()


def test_what_may_go_out_goes(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        rights = {
            "expires_on": date(2026, 11, 23),
            "embargo_until": moment("2026-11-23 12:00 UTC"),
            "territory": "Not in France",
            "is_one_use": True,
            "no_archive": True,
        }
        story_with(newsroom, "ferry", jpeg(tmp_path / "a.jpg", 1200, 800), **rights)
        assert newsroom.exports.export("ferry", "html", tmp_path / "out").is_file()
        warned = {each.code: each.severity for each in newsroom.stories.check("ferry")}
    assert warned["photo-territory"] is Severity.WARNING


def test_an_embargo_that_is_over_when_the_story_is_planned_stops_nothing(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        over = moment("2026-11-24 06:00 UTC")
        story_with(newsroom, "ferry", jpeg(tmp_path / "a.jpg", 1200, 800), embargo_until=over)
        assert [each.code for each in stops(newsroom, "ferry")] == ["photo-embargoed"]
        newsroom.stories.set_fields("ferry", {"publish_at": "2026-11-24 07:00 UTC"})
        assert stops(newsroom, "ferry") == []


def test_a_photo_of_one_use_goes_out_with_one_story_however_often(tmp_path: Path) -> None:
    picture = jpeg(tmp_path / "a.jpg", 1200, 800)
    with newsroom_in(tmp_path / "library") as newsroom:
        photo = story_with(newsroom, "ferry", picture, is_one_use=True)
        newsroom.exports.export("ferry", "html", tmp_path / "out")
        newsroom.exports.export("ferry", "html", tmp_path / "again")
        story_with(newsroom, "bridge", picture, is_one_use=True)
        with pytest.raises(RefusedError, match="went out with “ferry” on 2026-11-23"):
            newsroom.exports.export("bridge", "html", tmp_path / "out")
        uses = newsroom.usage.of(photo.digest)
    assert [(each.act, each.where, each.by, each.at) for each in uses] == [
        ("export html", "ferry", "Dana", NOON)
    ] * 2


def test_what_was_not_to_be_archived_stops_when_it_lies_here_too_long(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        story_with(newsroom, "ferry", jpeg(tmp_path / "a.jpg", 1200, 800), no_archive=True)
        assert stops(newsroom, "ferry") == []
    with newsroom_in(tmp_path / "library", at=NOON + timedelta(days=15)) as newsroom:
        assert [each.code for each in stops(newsroom, "ferry")] == ["photo-archived"]


def test_a_named_override_lets_it_out_and_is_kept_with_its_reason(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        gone = date(2026, 11, 1)
        photo = story_with(newsroom, "ferry", jpeg(tmp_path / "a.jpg", 1200, 800), expires_on=gone)
        newsroom.exports.export("ferry", "html", tmp_path / "out", "the agency agreed by phone")
        (override,) = newsroom.stories.get("ferry").overrides
        assert len(newsroom.usage.of(photo.digest)) == 1
    assert (override.by, override.why) == ("Dana", "the agency agreed by phone")
    assert override.codes == ("photo-expired",)
    assert override.act == "export html"


def test_a_photo_that_the_text_no_longer_shows_stops_only_what_takes_it_along(
    tmp_path: Path,
) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        picture = jpeg(tmp_path / "a.jpg", 1200, 800)
        story_with(newsroom, "ferry", picture, expires_on=date(2026, 11, 1))
        other = jpeg(tmp_path / "b.jpg", 1200, 800, "red")
        story_with(newsroom, "good", other)
        lead = newsroom.stories.get("good").figures[0]
        article: Article = newsroom.stories.get("ferry")
        figures = (replace(lead, name="good"), replace(article.figures[0], name="expired"))
        newsroom.stories.save(
            replace(article, figures=figures, body="It sailed.\n\n![](figure:good)\n")
        )
        assert newsroom.exports.export("ferry", "html", tmp_path / "out").is_file()
        with pytest.raises(RefusedError, match="could be used until"):
            newsroom.exports.export("ferry", "markdown", tmp_path / "out")


def test_terms_in_the_file_are_rights_as_soon_as_it_is_kept(tmp_path: Path) -> None:
    fields = PhotoFields(
        instructions="NO ARCHIVE. 14 DAYS. FRANCE OUT", taken_at="2026-11-20T09:00:00"
    )
    picture = tmp_path / "terms.jpg"
    write_caption(jpeg(tmp_path / "a.jpg"), picture, fields)
    with newsroom_in(tmp_path / "library") as newsroom:
        (photo,) = newsroom.photos.keep([picture]).photos
        assert photo.rights == Rights(
            expires_on=date(2026, 12, 4),
            territory="Not in France",
            no_archive=True,
            raw="NO ARCHIVE. 14 DAYS. FRANCE OUT",
        )
        own = newsroom.photos.save(replace(photo, rights=Rights("Cleared by phone")))
        assert newsroom.photos.keep([picture]).photos == (own,)


def test_stories_that_went_out_with_a_photo_are_found_by_it(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        photo = story_with(newsroom, "ferry", jpeg(tmp_path / "a.jpg", 1200, 800))
        newsroom.exports.export("ferry", "html", tmp_path / "out")
        article = newsroom.stories.get("ferry")
        newsroom.stories.save(replace(article, figures=(), body="It sailed.\n"))
        assert newsroom.photos.uses() == {photo.digest: ("ferry",)}


def test_rights_are_judged_now_and_not_when_the_story_was_saved(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "library") as newsroom:
        last = date(2026, 11, 23)
        story_with(newsroom, "ferry", jpeg(tmp_path / "a.jpg", 1200, 800), expires_on=last)
        assert stops(newsroom, "ferry") == []
    with newsroom_in(tmp_path / "library", at=datetime(2026, 11, 24, 1, tzinfo=UTC)) as newsroom:
        assert [each.code for each in stops(newsroom, "ferry")] == ["photo-expired"]
