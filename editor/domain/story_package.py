"""A story packed up for another desk: everything that belongs to it, in one value."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from editor.domain.article import Article
from editor.domain.contributor import Contributor
from editor.domain.credit import Credit
from editor.domain.figure import Figure
from editor.domain.finding import Finding
from editor.domain.name_places import Reads, place_of_name
from editor.domain.note import Note
from editor.domain.photo import Photo
from editor.domain.protected_person import public_credits
from editor.domain.protected_source import public_credit
from editor.domain.revision import Revision

_LINES = ("furniture", "not_understood")
_RECORDS = ("status_log", "overrides", "waved_through")  # what a merge takes from ours alone


@dataclass(frozen=True, slots=True)
class StoryPackage:
    """What one desk hands to another.

    Attributes:
        sent_by: Whose desk it comes from, as the settings name them.
        article: As it was saved, masked.
        history: Its revisions, oldest first, masked; the last one is the article itself.
        photos: Of its figures; of a protected source a cleaned copy stands in for the original.
        notes: Only if somebody asked for them.
        findings: What the checks said when it was packed.
    """

    sent_by: str
    article: Article
    history: tuple[Revision, ...] = ()
    photos: tuple[Photo, ...] = ()
    notes: tuple[Note, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Mask:
    """Takes out of an article what leads to a protected person or source, and puts it back.

    Attributes:
        contributors: The people of the story and of its history, by id.
        photos: The photos of both, by digest.
        copies: For each protected photo the digest of its cleaned copy, where one goes along.
        names: Of everybody who is protected: they stand in no record of the desk's either.
    """

    contributors: Mapping[str, Contributor]
    photos: Mapping[str, Photo]
    copies: Mapping[str, str]
    names: tuple[str, ...] = ()

    def masked(self, article: Article) -> Article:
        """The article as another desk may have it: no note on a credit either."""
        if self.names:
            article = self._with_masked_records(article)
        return replace(
            article,
            credits=public_credits(article.credits, self.contributors),
            figures=tuple(map(self._masked_figure, article.figures)),
        )

    def signature(self, by: str) -> str:
        """Who did something, as another desk may know it; empty for whoever is protected."""
        return "" if place_of_name(by, self.names, Reads.NAME) is not None else by

    def unmasked(self, merged: Article, ours: Article) -> Article:
        """What came back, with ours in the place of everything that was masked.

        Args:
            merged: Of masked articles.
            ours: The article of this desk, as it is.
        """
        masked = self.masked(ours)
        lines: dict[str, Any] = {
            name: getattr(ours, name)
            for name in _LINES
            if getattr(merged, name) == getattr(masked, name)
        }
        records: dict[str, Any] = {name: getattr(ours, name) for name in _RECORDS}
        return replace(
            merged,
            credits=self._unmasked_credits(merged.credits, ours.credits),
            figures=tuple(self._unmasked_figure(each, ours) for each in merged.figures),
            **records,
            **lines,
        )

    def _with_masked_records(self, article: Article) -> Article:
        waved_through = tuple(
            each for each in article.waved_through if not self._names(each.why, each.words)
        )
        lines: dict[str, Any] = {
            name: tuple(each for each in getattr(article, name) if not self._names(each))
            for name in _LINES
        }
        return replace(
            article,
            status_log=tuple(
                replace(each, by=self.signature(each.by)) for each in article.status_log
            ),
            overrides=tuple(
                replace(
                    each,
                    by=self.signature(each.by),
                    why="" if self._names(each.why) else each.why,
                )
                for each in article.overrides
            ),
            waved_through=tuple(
                replace(each, by=self.signature(each.by)) for each in waved_through
            ),
            **lines,
        )

    def _names(self, *texts: str) -> bool:
        return any(place_of_name(each, self.names) is not None for each in texts)

    def _masked_figure(self, figure: Figure) -> Figure:
        photo = self.photos.get(figure.photo or "")
        if photo is None or not photo.is_protected:
            return figure
        sign_off = figure.sign_off and public_credit(photo, figure.sign_off)
        return replace(figure, photo=self.copies.get(photo.digest), sign_off=sign_off)

    def _unmasked_figure(self, figure: Figure, ours: Article) -> Figure:
        own = ours.figure(figure.name)
        if own is None or self._masked_figure(own) == own:
            return figure
        masked = self._masked_figure(own)
        same_photo = figure.photo == masked.photo
        return replace(
            figure,
            photo=own.photo if same_photo else figure.photo,
            sign_off=own.sign_off if figure.sign_off == masked.sign_off else figure.sign_off,
        )

    def _unmasked_credits(
        self, merged: tuple[Credit, ...], ours: tuple[Credit, ...]
    ) -> tuple[Credit, ...]:
        """Each credit that was masked in its old form; whoever was left out at the old place."""
        found = list(merged)
        for at, own in enumerate(ours):
            shown = public_credits((own,), self.contributors)
            if shown == (own,):
                continue
            if not shown:
                found.insert(min(at, len(found)), own)
                continue
            # The other desk has an entry of its own for the pseudonym.
            there = next((at for at, each in enumerate(found) if _is_same(each, shown[0])), None)
            if there is not None:
                found[there] = own
        return tuple(found)


def _is_same(one: Credit, other: Credit) -> bool:
    return (one.name, one.role) == (other.name, other.role)
