"""Which property of XMP, IIM and EXIF holds which field (IPTC Photo Metadata Standard 2023.1).

One table for reading and for writing. IIM lengths are octets, of IIM 4.2.
"""

from dataclasses import dataclass
from enum import StrEnum

DC = "{http://purl.org/dc/elements/1.1/}"
PHOTOSHOP = "{http://ns.adobe.com/photoshop/1.0/}"
CORE = "{http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/}"
EXTENSION = "{http://iptc.org/std/Iptc4xmpExt/2008-02-29/}"
RIGHTS = "{http://ns.adobe.com/xap/1.0/rights/}"
PLUS = "{http://ns.useplus.org/ldf/xmp/1.0/}"

ABOUT_TERM = EXTENSION + "AboutCvTerm"
TAKEN_XMP = PHOTOSHOP + "DateCreated"
TAKEN_DATE_IIM = 55
TAKEN_TIME_IIM = 60


class Form(StrEnum):
    """How a property stands in XMP (ISO 16684-1, 7.5 to 7.8)."""

    TEXT = ""
    ALTERNATIVES = "Alt"
    ORDERED = "Seq"
    UNORDERED = "Bag"


@dataclass(frozen=True, slots=True)
class Property:
    """Where a field stands.

    Attributes:
        name: Of the attribute of ``PhotoFields``.
        label: As people call it, after "The".
        xmp: ``{namespace}name``.
        iim: Dataset number in record 2; 0 if IIM has none.
        limit_octets: Of one IIM dataset.
        exif: Name of the attribute of ``Exif``; empty if EXIF has none.
        is_list: It repeats.
        form: In XMP.
    """

    name: str
    label: str
    xmp: str
    iim: int = 0
    limit_octets: int = 0
    exif: str = ""
    is_list: bool = False
    form: Form = Form.TEXT


PROPERTIES = (
    Property(
        "caption", "caption", DC + "description", 120, 2000, "description", form=Form.ALTERNATIVES
    ),
    Property("headline", "headline", PHOTOSHOP + "Headline", 105, 256),
    Property("title", "title", DC + "title", 5, 64, form=Form.ALTERNATIVES),
    Property("alt_text", "alt text", CORE + "AltTextAccessibility", form=Form.ALTERNATIVES),
    Property(
        "long_description",
        "long description",
        CORE + "ExtDescrAccessibility",
        form=Form.ALTERNATIVES,
    ),
    Property(
        "creators", "creator", DC + "creator", 80, 32, "artist", is_list=True, form=Form.ORDERED
    ),
    Property("creator_title", "creator's job title", PHOTOSHOP + "AuthorsPosition", 85, 32),
    Property("credit_line", "credit line", PHOTOSHOP + "Credit", 110, 32),
    Property("source", "source", PHOTOSHOP + "Source", 115, 32),
    Property(
        "copyright",
        "copyright notice",
        DC + "rights",
        116,
        128,
        "copyright",
        form=Form.ALTERNATIVES,
    ),
    Property("usage_terms", "usage terms", RIGHTS + "UsageTerms", form=Form.ALTERNATIVES),
    Property("instructions", "instructions", PHOTOSHOP + "Instructions", 40, 256),
    Property("job_id", "job id", PHOTOSHOP + "TransmissionReference", 103, 32),
    Property("city", "city", PHOTOSHOP + "City", 90, 32),
    Property("state", "state", PHOTOSHOP + "State", 95, 32),
    Property("country", "country", PHOTOSHOP + "Country", 101, 64),
    Property("country_code", "country code", CORE + "CountryCode", 100, 3),
    Property("sublocation", "sublocation", CORE + "Location", 92, 32),
    Property(
        "people", "person shown", EXTENSION + "PersonInImage", is_list=True, form=Form.UNORDERED
    ),
    Property("keywords", "keyword list", DC + "subject", 25, 64, is_list=True, form=Form.UNORDERED),
    Property("caption_writer", "caption writer", PHOTOSHOP + "CaptionWriter", 122, 32),
    Property("source_type", "digital source type", EXTENSION + "DigitalSourceType"),
    Property("data_mining", "data mining permission", PLUS + "DataMining"),
    Property("subjects", "subject list", CORE + "SubjectCode", is_list=True, form=Form.UNORDERED),
    Property("ai_system", "AI system", EXTENSION + "AISystemUsed"),
    Property("ai_version", "version of the AI system", EXTENSION + "AISystemVersionUsed"),
    Property("ai_prompt", "AI prompt", EXTENSION + "AIPromptInformation"),
    Property("ai_prompt_by", "writer of the AI prompt", EXTENSION + "AIPromptWriterName"),
)
