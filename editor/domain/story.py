"""An article with the photos and people that it points to: what exporters and checks read."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from editor.domain.article import Article
from editor.domain.caption_form import BY_STORY, CaptionForm
from editor.domain.caption_text import caption_text
from editor.domain.contributor import Contributor
from editor.domain.credit import Credit
from editor.domain.credit_form import HOUSE_FORM, CreditForm
from editor.domain.credit_line import CreditLine
from editor.domain.credit_line_text import OWN, credit_line_text
from editor.domain.crop import WHOLE, Crop
from editor.domain.crops import FREE, crop_at, with_interest
from editor.domain.desk_rules import NO_RULES, DeskRules
from editor.domain.figure import Figure
from editor.domain.photo import Photo, PhotoFields
from editor.domain.photo_usage import PhotoUsage
from editor.domain.picture_profile import WEB_PICTURES, PictureProfile
from editor.domain.protected_person import public_credits
from editor.domain.protected_source import makers_of, public_credit, public_fields
from editor.domain.sign_off import credit_of_fields, split_caption


@dataclass(frozen=True, slots=True)
class Story:
    """An article, resolved.

    Attributes:
        photos: The photos its figures use, by digest.
        contributors: The people its credits point to, by id.
        credit_style: In which form its credit lines are printed, as ``credit_line_text`` takes it.
        caption_form: How the house writes captions; the rules for them follow it.
        usages: Which way its photos went before, the first use first, by digest.
        as_of: The moment at which rights are judged (aware); None outside a check.
        credit_form: How its byline and tagline are printed.
        desk: What the desk made of the checks.
        edited_by: Who is in its history, each once, under the names of their settings.
        earlier_bodies: The bodies of its kept revisions, the oldest first, for the check of what
            became of quotations; empty outside a check.
        pictures: What those who get an export want of its pictures.
    """

    article: Article
    photos: Mapping[str, Photo] = field(default_factory=dict)
    contributors: Mapping[str, Contributor] = field(default_factory=dict)
    credit_style: str = OWN
    caption_form: CaptionForm = BY_STORY
    usages: Mapping[str, tuple[PhotoUsage, ...]] = field(default_factory=dict)
    as_of: datetime | None = None
    credit_form: CreditForm = HOUSE_FORM
    desk: DeskRules = NO_RULES
    edited_by: tuple[str, ...] = ()
    earlier_bodies: tuple[str, ...] = ()
    pictures: PictureProfile = WEB_PICTURES

    def photo_of(self, figure: Figure) -> Photo | None:
        """The photo behind a figure, None while the picture is missing."""
        return self.photos.get(figure.photo) if figure.photo else None

    def caption_of(self, figure: Figure) -> str:
        """The caption that shows, without FILE prefix and sign-off: story, library, file."""
        if figure.caption is not None:
            return figure.caption
        photo = self.photo_of(figure)
        if photo is None:
            return ""
        if photo.library.caption is not None:
            return photo.library.caption
        return split_caption(photo.file.caption or "").body

    def alt_of(self, figure: Figure) -> str | None:
        """The alt text that shows; None if nobody wrote one, ``""`` if it is decorative."""
        if figure.alt is not None:
            return figure.alt
        photo = self.photo_of(figure)
        return photo.shown.alt_text if photo else None

    def crop_of(self, figure: Figure, ratio: str = FREE) -> Crop:
        """The part of the photo that shows: the whole of it unless somebody cropped it.

        It contains the photo's point of interest.

        Args:
            figure: Its own crops go over those of the library.
            ratio: Of the shape that is asked for, one of ``RATIOS``.
        """
        photo = self.photo_of(figure)
        if photo is None:
            return figure.crop or WHOLE
        if ratio == FREE:
            return with_interest(figure.crop or photo.crop or WHOLE, photo.interest)
        crops = photo.crops if figure.crops is None else figure.crops
        return crop_at(ratio, photo.width_px, photo.height_px, crops, photo.interest)

    def words_of(self, figure: Figure) -> PhotoFields:
        """What the figure's picture says of itself outside the house, as it shows here.

        Notes to desks stay in: instructions, the job, who wrote the caption; of a protected
        source also who made it.
        """
        photo = self.photo_of(figure)
        shown = photo.shown if photo else PhotoFields()
        credit = self.credit_text_of(figure)
        said = replace(
            shown,
            caption=caption_text(self.caption_of(figure), figure.is_file) or None,
            alt_text=self.alt_of(figure) or None,
            credit_line=credit or None,
            creators=(self.credit_of(figure).creators or shown.creators) if credit else None,
            instructions=None,
            job_id=None,
            caption_writer=None,
        )
        return public_fields(photo, said)

    def credit_of(self, figure: Figure) -> CreditLine:
        """The credit that shows on the desk, its ``file`` flag being the figure's.

        The photo's own comes first, then the sign-off that came with this caption, then what
        the photo's file says.
        """
        photo = self.photo_of(figure)
        credit = photo.credit if photo else None
        if credit is None:
            credit = figure.sign_off
        if credit is None and photo is not None:
            credit = credit_of_fields(photo.shown)
        return replace(credit or CreditLine(), file=figure.is_file)

    def public_credit_of(self, figure: Figure) -> CreditLine:
        """The credit that readers get: of a protected source without who made the photo."""
        return public_credit(self.photo_of(figure), self.credit_of(figure))

    @property
    def public_credits(self) -> tuple[Credit, ...]:
        """Its credits as they leave the house: whoever is protected under the pseudonym, or not."""
        return public_credits(self.article.credits, self.contributors)

    @property
    def protected_makers(self) -> tuple[str, ...]:
        """Who made the photos of its figures whose source is protected; each once."""
        found: dict[str, None] = {}
        for figure in self.article.figures:
            photo = self.photo_of(figure)
            if photo is not None and photo.is_protected:
                found.update(dict.fromkeys(makers_of(photo, figure)))
        return tuple(found)

    def credit_text_of(self, figure: Figure) -> str:
        """The credit as readers see it; empty if nobody is named."""
        return credit_line_text(self.public_credit_of(figure), self.credit_style)
