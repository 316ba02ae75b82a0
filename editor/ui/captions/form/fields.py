"""The fields of the caption form: in which order and groups they stand, and how each is typed."""

from dataclasses import dataclass
from enum import StrEnum

IIM_CAPTION_OCTETS = 2000
ALT_CHARACTERS = 125
ALT_MOST = 250


class Kind(StrEnum):
    """How a field is typed."""

    CAPTION = "caption"
    TEXT = "text"
    LINE = "line"
    LIST = "list"
    CREDIT = "credit"
    MOMENT = "moment"
    CHOICE = "choice"
    TOPICS = "topics"
    HEADLINE = "headline"
    EXPIRY = "expiry"
    EMBARGO = "embargo"
    TICK = "tick"


class Measure(StrEnum):
    """What a limit counts."""

    OCTETS = "octets"
    CHARACTERS = "characters"


@dataclass(frozen=True, slots=True)
class FormField:
    """One field of the form.

    Attributes:
        name: As the session names it.
        label: Over its box.
        hint: What to write; shown while the box is empty.
        limit: Longest good length; None without one.
        span: How many sixths of a line its box takes.
    """

    name: str
    label: str
    kind: Kind = Kind.LINE
    hint: str = ""
    limit: int | None = None
    measure: Measure = Measure.CHARACTERS
    span: int = 6


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that fold together; without a title they always stand there."""

    title: str
    fields: tuple[FormField, ...]


_OCTETS = Measure.OCTETS
AI_SOURCES = frozenset(
    {
        "trainedAlgorithmicMedia",
        "compositeWithTrainedAlgorithmicMedia",
        "algorithmicMedia",
        "compositeSynthetic",
        "algorithmicallyEnhanced",
    }
)
AI_FIELDS = frozenset({"ai_system", "ai_version", "ai_prompt", "ai_prompt_by"})

GROUPS = (
    Group(
        "",
        (
            FormField(
                "caption",
                "Caption",
                Kind.CAPTION,
                "Who does what, where and when",
                IIM_CAPTION_OCTETS,
                _OCTETS,
            ),
            FormField(
                "alt_text",
                "Alt text",
                Kind.TEXT,
                "For readers who can’t see the photo",
                ALT_CHARACTERS,
            ),
            FormField("credit_line", "Credit line", Kind.CREDIT, "(Photographer/Agency)"),
            FormField("creators", "Creator", Kind.LIST, "unknown", span=3),
            FormField("taken_at", "Taken", Kind.MOMENT, "like 2015-02-10 18:05", span=3),
            FormField("city", "City", hint="City", limit=32, measure=_OCTETS, span=2),
            FormField("state", "State", hint="State", limit=32, measure=_OCTETS, span=2),
            FormField("country", "Country", hint="Country", limit=64, measure=_OCTETS, span=2),
            FormField("people", "People, left to right", Kind.LIST, "nobody shown"),
        ),
    ),
    Group(
        "Headline, keywords and topics",
        (
            FormField("headline", "Headline", Kind.HEADLINE, limit=256, measure=_OCTETS),
            FormField(
                "long_description",
                "Long description",
                Kind.TEXT,
                "What alt text has no room for",
            ),
            FormField("keywords", "Keywords", Kind.LIST, "Separated by commas"),
            FormField("subjects", "Media Topics", Kind.TOPICS, "Type a topic: elections"),
            FormField(
                "caption_writer",
                "Caption writer",
                hint="Initials",
                limit=32,
                measure=_OCTETS,
                span=3,
            ),
            FormField("job_id", "Job", hint="Reference", limit=32, measure=_OCTETS, span=3),
        ),
    ),
    Group(
        "Place in detail",
        (
            FormField("sublocation", "Place in the city", hint="Bridge, hall, street", span=4),
            FormField("country_code", "Code", hint="Like US", limit=3, span=2),
        ),
    ),
    Group(
        "Rights",
        (
            FormField("is_protected", "Protected source", Kind.TICK, "Nothing leads to the person"),
            FormField("terms", "Terms of the newsroom", hint="Editorial use", span=4),
            FormField("expires_on", "Last day of use", Kind.EXPIRY, "like 2026-12-31", span=2),
            FormField("category", "Category", hint="Staff, agency, handout", span=3),
            FormField("territory", "Territory", hint="Not in France", span=3),
            FormField("embargo_until", "Embargo until", Kind.EMBARGO, "like 2026-11-24 06:00 UTC"),
            FormField("is_one_use", "One use", Kind.TICK, "May be published once", span=3),
            FormField("no_archive", "No archive", Kind.TICK, "Goes after its use", span=3),
            FormField("source", "Source", limit=32, measure=_OCTETS, span=3),
            FormField("copyright", "Copyright", limit=128, measure=_OCTETS, span=3),
            FormField("usage_terms", "Usage terms", Kind.TEXT),
            FormField(
                "instructions",
                "Instructions",
                Kind.TEXT,
                "Embargo, NO ARCHIVE, 14 days",
                256,
                _OCTETS,
            ),
            FormField("data_mining", "Data mining", Kind.CHOICE),
        ),
    ),
    Group(
        "How it was made",
        (
            FormField("source_type", "Digital source type", Kind.CHOICE),
            FormField("ai_system", "AI system", span=3),
            FormField("ai_version", "Version", span=3),
            FormField("ai_prompt", "Prompt", Kind.TEXT),
            FormField("ai_prompt_by", "Prompt written by"),
        ),
    ),
)
FIELDS = tuple(field for group in GROUPS for field in group.fields)
BY_NAME = {field.name: field for field in FIELDS}

RIGHTS_PARTS = frozenset(
    {"terms", "expires_on", "category", "territory", "embargo_until", "is_one_use", "no_archive"}
)
"""Fields that are parts of the photo's rights, by their names there."""

_SOURCE = "http://cv.iptc.org/newscodes/digitalsourcetype/"
_MINING = "http://ns.useplus.org/ldf/vocab/"
CHOICES: dict[str, tuple[tuple[str, str], ...]] = {
    "source_type": (
        ("", "Not said"),
        (f"{_SOURCE}digitalCapture", "Camera, digital"),
        (f"{_SOURCE}computationalCapture", "Camera, put together from several exposures"),
        (f"{_SOURCE}negativeFilm", "Scan of a negative"),
        (f"{_SOURCE}positiveFilm", "Scan of a slide"),
        (f"{_SOURCE}print", "Scan of a print"),
        (f"{_SOURCE}humanEdits", "Edited by people beyond correction"),
        (f"{_SOURCE}composite", "Composite of several pictures"),
        (f"{_SOURCE}compositeCapture", "Composite of camera pictures"),
        (f"{_SOURCE}digitalCreation", "Drawn or made by people on a computer"),
        (f"{_SOURCE}dataDrivenMedia", "Made from data: chart, map"),
        (f"{_SOURCE}screenCapture", "Screenshot"),
        (f"{_SOURCE}virtualRecording", "Recording of a virtual event"),
        (f"{_SOURCE}algorithmicallyEnhanced", "Enhanced by an algorithm"),
        (f"{_SOURCE}compositeWithTrainedAlgorithmicMedia", "Edited with generative AI"),
        (f"{_SOURCE}compositeSynthetic", "Composite with synthetic parts"),
        (f"{_SOURCE}trainedAlgorithmicMedia", "Made by generative AI"),
        (f"{_SOURCE}algorithmicMedia", "Made by an algorithm without training data"),
    ),
    "data_mining": (
        ("", "Not said"),
        (f"{_MINING}DMI-UNSPECIFIED", "Unspecified"),
        (f"{_MINING}DMI-ALLOWED", "Allowed"),
        (f"{_MINING}DMI-PROHIBITED-AIMLTRAINING", "Prohibited for AI training"),
        (f"{_MINING}DMI-PROHIBITED-GENAIMLTRAINING", "Prohibited for training generative AI"),
        (
            f"{_MINING}DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING",
            "Prohibited except for search engines",
        ),
        (f"{_MINING}DMI-PROHIBITED", "Prohibited"),
        (f"{_MINING}DMI-PROHIBITED-SEECONSTRAINT", "Prohibited, see constraints"),
        (f"{_MINING}DMI-PROHIBITED-SEEEMBEDDEDRIGHTSEXPR", "Prohibited, see embedded rights"),
    ),
}


def is_made_by_ai(source_type: str) -> bool:
    """Whether that digital source type says that AI had a hand in it."""
    return source_type.rstrip("/").rpartition("/")[2] in AI_SOURCES


def length_of(text: str, measure: Measure) -> int:
    """The length as that limit counts it: IIM counts octets of UTF-8, people characters."""
    return len(text.encode("utf-8", "replace")) if measure is _OCTETS else len(text)
