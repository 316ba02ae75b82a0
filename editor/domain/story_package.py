"""A story packed up for another desk: everything that belongs to it, in one value."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from editor.domain.article import Article
from editor.domain.contributor import Contributor
from editor.domain.credit import Credit
from editor.domain.figure import Figure
from editor.domain.finding import Finding
from editor.domain.note import Note
from editor.domain.photo import Photo
from editor.domain.protected_person import public_credits
from editor.domain.protected_source import public_credit
from editor.domain.revision import Revision


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
        contributors: The people of the story, by id.
        photos: Its photos, by digest.
        copies: For each protected photo the digest of its cleaned copy.
    """

    contributors: Mapping[str, Contributor]
    photos: Mapping[str, Photo]
    copies: Mapping[str, str]

    def masked(self, article: Article) -> Article:
        """The article as another desk may have it: no note on a credit either."""
        return replace(
            article,
            credits=public_credits(article.credits, self.contributors),
            figures=tuple(map(self._masked_figure, article.figures)),
        )

    def unmasked(self, merged: Article, ours: Article) -> Article:
        """What came back, with ours in the place of everything that was masked.

        Args:
            merged: Of masked articles.
            ours: The article of this desk, as it is.
        """
        return replace(
            merged,
            credits=self._unmasked_credits(merged.credits, ours.credits),
            figures=tuple(self._unmasked_figure(each, ours) for each in merged.figures),
        )

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
