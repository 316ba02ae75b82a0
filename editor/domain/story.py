"""An article with the photos and people that it points to: what exporters and checks read."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from editor.domain.article import Article
from editor.domain.caption_form import BY_STORY, CaptionForm
from editor.domain.contributor import Contributor
from editor.domain.credit_line import CreditLine
from editor.domain.credit_line_text import OWN, credit_line_text
from editor.domain.crop import WHOLE, Crop
from editor.domain.figure import Figure
from editor.domain.photo import Photo
from editor.domain.sign_off import credit_of_fields, split_caption


@dataclass(frozen=True, slots=True)
class Story:
    """An article, resolved.

    Attributes:
        photos: The photos its figures use, by digest.
        contributors: The people its credits point to, by id.
        credit_style: In which form its credit lines are printed, as ``credit_line_text`` takes it.
        caption_form: How the house writes captions; the rules for them follow it.
    """

    article: Article
    photos: Mapping[str, Photo] = field(default_factory=dict)
    contributors: Mapping[str, Contributor] = field(default_factory=dict)
    credit_style: str = OWN
    caption_form: CaptionForm = BY_STORY

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

    def crop_of(self, figure: Figure) -> Crop:
        """The part of the photo that shows: the whole of it unless somebody cropped it."""
        photo = self.photo_of(figure)
        return figure.crop or (photo.crop if photo else None) or WHOLE

    def credit_of(self, figure: Figure) -> CreditLine:
        """The credit that shows, its ``file`` flag being the figure's.

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

    def credit_text_of(self, figure: Figure) -> str:
        """The credit that shows, as readers see it; empty if nobody is named."""
        return credit_line_text(self.credit_of(figure), self.credit_style)
