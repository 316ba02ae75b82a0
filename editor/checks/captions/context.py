"""A caption with everything that the rules hold against it."""

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from editor.checks.captions.names import Name
from editor.checks.captions.people_named import people_named
from editor.checks.captions.story_facts import StoryFacts
from editor.domain.caption_dates import CaptionDate, dates_in, taken_date
from editor.domain.caption_form import CaptionForm
from editor.domain.caption_positions import Position, positions_in
from editor.domain.credit_line import CreditLine
from editor.domain.photo import Photo, PhotoFields
from editor.domain.rights import Rights
from editor.domain.sign_off import CaptionParts, credit_of_fields, split_caption
from editor.language.sentences import sentences


# Not slotted: what several rules read is worked out once.
@dataclass(frozen=True)
class CaptionContext:
    """One caption.

    Attributes:
        caption: In the library with FILE prefix and sign-off, in a story without.
        alt: None if nobody wrote one, ``""`` if the photo is decorative.
        fields: The photo's fields as shown.
        credit: The credit as it shows.
        is_file: The figure is marked as a file photo.
        in_story: The caption is that of a figure: FILE and the sign-off are fields there.
        is_hidden: Somebody took the caption away on purpose.
        rights: What the newsroom noted.
        file_name: Of the original.
        day: When it is published, or today in the library; None if nobody knows.
        language: BCP 47.
        form: How the house writes captions.
        facts: What the story says; None outside a story.
        twin: The same caption as another block of the file has it; empty without one.
    """

    caption: str = ""
    alt: str | None = None
    fields: PhotoFields = field(default_factory=PhotoFields)
    credit: CreditLine = field(default_factory=CreditLine)
    is_file: bool = False
    in_story: bool = False
    is_hidden: bool = False
    rights: Rights = field(default_factory=Rights)
    file_name: str = ""
    day: date | None = None
    language: str = "en-US"
    form: CaptionForm = field(default_factory=CaptionForm)
    facts: StoryFacts | None = None
    twin: str = ""

    def text_of(self, name: str) -> str:
        """The text of a field; empty for lists and for what isn't set."""
        if name == "caption":
            return self.caption
        if name == "alt_text":
            return self.alt or ""
        value = getattr(self.fields, name, None)
        return value if isinstance(value, str) else ""

    @property
    def is_english(self) -> bool:
        """Whether rules of the English language apply."""
        return self.language.partition("-")[0].lower() in {"en", ""}

    @cached_property
    def parts(self) -> CaptionParts:
        """FILE prefix, words, sign-off and advisory told apart."""
        return split_caption(self.caption)

    @cached_property
    def words_start(self) -> int:
        """Where the words begin, behind a FILE prefix."""
        return max(0, self.caption.find(self.parts.body))

    @property
    def words(self) -> str:
        """The caption's words without FILE prefix, sign-off and advisory."""
        return self.parts.body

    @property
    def says_file(self) -> bool:
        """It is marked as a file photo, by flag or by prefix."""
        return self.is_file or self.parts.is_file

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Start and end of each sentence of the words, in the caption."""
        return tuple(
            (start + self.words_start, end + self.words_start)
            for start, end in sentences(self.words)
        )

    @cached_property
    def first_sentence(self) -> str:
        """The first sentence of the words; empty if there are none."""
        if not self.sentences:
            return ""
        start, end = self.sentences[0]
        return self.caption[start:end]

    @property
    def words_end(self) -> int:
        """One past the last of the words, before a sign-off."""
        return self.words_start + len(self.words)

    @cached_property
    def people_named(self) -> tuple[Name, ...]:
        """The people whom the words name, in order, each as often as it is named."""
        return people_named(self.words, self.words_start, self.fields)

    @cached_property
    def positions(self) -> tuple[Position, ...]:
        """The words for where people stand, their places counted in the caption."""
        return tuple(
            replace(each, start=each.start + self.words_start, end=each.end + self.words_start)
            for each in positions_in(self.words)
        )

    @cached_property
    def dates(self) -> tuple[CaptionDate, ...]:
        """The dates of the words, their places counted in the caption."""
        return tuple(
            replace(
                each,
                start=each.start + self.words_start,
                end=each.end + self.words_start,
                date_start=each.date_start + self.words_start,
            )
            for each in dates_in(self.words)
        )

    @cached_property
    def taken(self) -> CaptionDate | None:
        """When the file says the photo was taken."""
        return taken_date(self.fields.taken_at)


def context_of_photo(
    photo: Photo,
    *,
    day: date | None = None,
    form: CaptionForm | None = None,
    language: str = "en-US",
    facts: StoryFacts | None = None,
) -> CaptionContext:
    """What the rules read of a photo in the library; ``day`` is today."""
    shown = photo.shown
    return CaptionContext(
        caption=shown.caption or "",
        alt=shown.alt_text,
        fields=shown,
        credit=photo.credit or credit_of_fields(shown) or CreditLine(),
        is_hidden=photo.library.caption == "",
        rights=photo.rights,
        file_name=photo.file_name,
        day=day,
        language=language,
        form=form or CaptionForm(),
        facts=facts,
    )
