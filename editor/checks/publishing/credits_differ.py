"""Byline, tagline, sign-offs, photo data and directory name the same people as the credits."""

from collections.abc import Iterator
from dataclasses import replace

from editor.checks.contract import Check
from editor.domain.article import Article
from editor.domain.contributor import Contributor
from editor.domain.credit import Credit
from editor.domain.credit_line import CreditLine
from editor.domain.figure import Figure
from editor.domain.finding import Finding, Severity
from editor.domain.photo import Photo, PhotoFields
from editor.domain.reconciling.differences import CODE, Kind, differences
from editor.domain.story import Story

# Who edited, and who is printed by a pseudonym, is offered in the Credits panel: nothing is wrong.
_SEVERITIES = {
    Kind.SPELT: Severity.WARNING,
    Kind.TWICE: Severity.WARNING,
    Kind.LEFT: Severity.WARNING,
    Kind.MISSING: Severity.HINT,
}


def _find(story: Story, _options: None) -> Iterator[Finding]:
    for each in differences(story):
        if each.kind in _SEVERITIES:
            yield Finding(CODE, _SEVERITIES[each.kind], each.message, each.field)


def _with_photo(*credits: Credit) -> Story:
    file = PhotoFields(creators=("Ann Montoya",))
    photo = Photo("d", "a.jpg", "image/jpeg", 9, 9, 9, file, credit=CreditLine(("Ann Montoya",)))
    figure = Figure("a", photo="d")
    article = Article("1", "dam", body="![](figure:a)", figures=(figure,), credits=credits)
    return Story(article, {"d": photo})


def _linked(person: Contributor) -> Story:
    article = Article("1", "dam", credits=(Credit("Ann Montoya", contributor_id="1"),))
    return Story(article, contributors={"1": person})


_ANN = Contributor("1", "Ann Montoya")

CREDITS_DIFFER = Check(
    label="Credits and sources differ",
    about="Whoever is named in the copy, in a photo or in its sign-off is credited, and once.",
    find=_find,
    must_match=(
        _with_photo(),
        _with_photo(Credit("Ann Montoia", "photography")),
        _linked(replace(_ANN, has_left=True)),
        "It rained.\n\nReporting by Ann Lee in Oslo; Editing by Bo Kim",
    ),
    must_not_match=(
        _with_photo(Credit("Ann Montoya", "photography")),
        _linked(_ANN),
        _linked(replace(_ANN, is_protected=True)),
        "It rained. Ann Lee reported it to the police.",
    ),
)
