"""Which property of XMP, IIM and EXIF holds which field (IPTC Photo Metadata Standard 2023.1).

One table for reading and for writing. IIM lengths are octets, of IIM 4.2.
"""

from dataclasses import dataclass

DC = "{http://purl.org/dc/elements/1.1/}"
PHOTOSHOP = "{http://ns.adobe.com/photoshop/1.0/}"
CORE = "{http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/}"
EXTENSION = "{http://iptc.org/std/Iptc4xmpExt/2008-02-29/}"
RIGHTS = "{http://ns.adobe.com/xap/1.0/rights/}"
PLUS = "{http://ns.useplus.org/ldf/xmp/1.0/}"

TAKEN_XMP = PHOTOSHOP + "DateCreated"
TAKEN_DATE_IIM = 55
TAKEN_TIME_IIM = 60


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
    """

    name: str
    label: str
    xmp: str
    iim: int = 0
    limit_octets: int = 0
    exif: str = ""
    is_list: bool = False


PROPERTIES = (
    Property("caption", "caption", DC + "description", 120, 2000, "description"),
    Property("headline", "headline", PHOTOSHOP + "Headline", 105, 256),
    Property("title", "title", DC + "title", 5, 64),
    Property("alt_text", "alt text", CORE + "AltTextAccessibility"),
    Property("long_description", "long description", CORE + "ExtDescrAccessibility"),
    Property("creators", "creator", DC + "creator", 80, 32, "artist", is_list=True),
    Property("creator_title", "creator's job title", PHOTOSHOP + "AuthorsPosition", 85, 32),
    Property("credit_line", "credit line", PHOTOSHOP + "Credit", 110, 32),
    Property("source", "source", PHOTOSHOP + "Source", 115, 32),
    Property("copyright", "copyright notice", DC + "rights", 116, 128, "copyright"),
    Property("usage_terms", "usage terms", RIGHTS + "UsageTerms"),
    Property("instructions", "instructions", PHOTOSHOP + "Instructions", 40, 256),
    Property("job_id", "job id", PHOTOSHOP + "TransmissionReference", 103, 32),
    Property("city", "city", PHOTOSHOP + "City", 90, 32),
    Property("state", "state", PHOTOSHOP + "State", 95, 32),
    Property("country", "country", PHOTOSHOP + "Country", 101, 64),
    Property("country_code", "country code", CORE + "CountryCode", 100, 3),
    Property("sublocation", "sublocation", CORE + "Location", 92, 32),
    Property("people", "person shown", EXTENSION + "PersonInImage", is_list=True),
    Property("keywords", "keyword list", DC + "subject", 25, 64, is_list=True),
    Property("caption_writer", "caption writer", PHOTOSHOP + "CaptionWriter", 122, 32),
    Property("source_type", "digital source type", EXTENSION + "DigitalSourceType"),
    Property("data_mining", "data mining permission", PLUS + "DataMining"),
)
