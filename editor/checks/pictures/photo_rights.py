"""The rights of the photos that a story shows, at the moment when it goes out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from editor.checks.contract import Check
from editor.checks.texts import placed_figures
from editor.domain.article import Article
from editor.domain.figure import Figure
from editor.domain.finding import Finding, Severity
from editor.domain.moment import moment
from editor.domain.photo import Photo, PhotoFields
from editor.domain.photo_usage import PhotoUsage
from editor.domain.rights import Rights
from editor.domain.rights_gate import CODES, WayOut, objections
from editor.domain.story import Story


def rights_of(story: Story, figures: Iterable[tuple[int, Figure]]) -> Iterator[Finding]:
    """What stands against sending out the photos of these figures, each with its index."""
    at = _moment(story)
    for index, figure in figures:
        photo = story.photo_of(figure)
        if photo is None:
            continue
        has_credit = bool(story.credit_text_of(figure))
        way = WayOut(at, story.article.slug, has_credit=has_credit, name=figure.name)
        uses = story.usages.get(photo.digest, ())
        yield from rights_of_photo(photo, way, uses, f"figures[{index}].photo")


def rights_of_photo(
    photo: Photo, way: WayOut, uses: Sequence[PhotoUsage], field: str
) -> Iterator[Finding]:
    """What stands against sending one photo out that way, as findings at a field."""
    for each in objections(photo, way, uses):
        severity = Severity.BLOCKER if each.is_stop else Severity.WARNING
        yield Finding(each.code, severity, each.message, field)


def _find(story: Story, _options: None) -> Iterator[Finding]:
    return rights_of(story, placed_figures(story))


def _moment(story: Story) -> datetime | None:
    """When readers get it: now, or at the time that is planned if that is later."""
    planned = story.article.publish_at
    known = [each for each in (story.as_of, planned and planned.utc) if each]
    return max(known, default=story.article.updated_at)


_DAY = datetime(2026, 3, 20, 12, tzinfo=UTC)
_USED = PhotoUsage("1", "d", "export html", "other-story", "Dana", datetime(2026, 3, 1, tzinfo=UTC))


def _example(rights: Rights, instructions: str = "") -> Story:
    file = PhotoFields(instructions=instructions or None)
    came = datetime(2026, 3, 1, tzinfo=UTC)
    photo = Photo("d", "a.jpg", "image/jpeg", 9, 9, 9, file, rights=rights, added_at=came)
    figure = Figure("a", photo="d")
    article = Article("1", "bridge", body="![](figure:a)", figures=(figure,))
    return Story(article, {"d": photo}, usages={"d": (_USED,)}, as_of=_DAY)


PHOTO_RIGHTS = Check(
    label="Rights of photos",
    about="A photo that was used without the right to costs money and the goodwill of its source.",
    severity=Severity.BLOCKER,
    find=_find,
    codes=lambda: CODES,
    must_match=(
        _example(Rights(expires_on=date(2026, 3, 19))),
        _example(Rights(embargo_until=moment("2026-03-20 12:01 UTC"))),
        _example(Rights(is_one_use=True)),
        _example(Rights(no_archive=True)),
        _example(Rights(category="No rights")),
        _example(Rights(category="Handout")),
        _example(Rights("Mandatory credit")),
        _example(Rights(territory="Not in France")),
        _example(Rights("No internet")),
        _example(Rights(), "NO ARCHIVE"),
        _example(Rights(), "Embargoed until Tuesday"),
    ),
    must_not_match=(
        Article("1", "bridge", body="![](figure:a)", figures=(Figure("a", photo="d"),)),
        _example(Rights()),
        _example(Rights("Editorial use only", expires_on=date(2026, 3, 20), category="staff")),
        _example(Rights(embargo_until=moment("2026-03-20 12:00 UTC"))),
        _example(Rights(no_archive=True, expires_on=date(2026, 3, 20))),
        replace(_example(Rights(is_one_use=True)), usages={"d": (replace(_USED, where="bridge"),)}),
        replace(_example(Rights(is_one_use=True)), usages={"d": (replace(_USED, act="copies"),)}),
    ),
)
