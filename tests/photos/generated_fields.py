"""Metadata as desks all over the world write it, made from a seed."""

from random import Random

from editor.domain.photo import PhotoFields

_WORDS = (
    "Ferry", "O’Neill", "José", "Łódź", "Ångström", "Zoë", "naïve", "Straße", "Ελλάδα", "Москва",
    "東京", "서울", "القدس", "ירושלים", "हिन्दी", "ไทย", "😀", "👩‍🚀", "e\u0301te\u0301", "“quoted”",
    "R&D", "<tag>", "1/2", "—", "50%", "#4", "it's", "“", "a=b", "\u00a0x", "İstanbul", "ﬁre", "𝒜",
)  # fmt: skip


def generated(seed: int) -> PhotoFields:
    """One set of fields; every fifth caption has 3,000 octets, every thirtieth 120 kB."""
    random = Random(seed)

    def text(longest: int = 8) -> str:
        return "Wort " + " ".join(random.choices(_WORDS, k=random.randint(1, longest)))

    def texts(most: int) -> tuple[str, ...]:
        return tuple(f"{text(3)} {at}" for at in range(random.randint(1, most)))

    caption = text(40) + random.choice(("", "\n\nZweiter Absatz: " + text()))
    if seed % 5 == 0:
        caption = (
            ("Wort " + "".join(random.choices(_WORDS, k=1_000)))
            .encode()[:3_000]
            .decode(errors="ignore")
        )
    if seed % 30 == 0:
        caption = "Wort " + " ".join(random.choices(_WORDS, k=14_000))
    offset = random.choice(("+00:00", "+01:00", "-05:00", "+05:30"))
    return PhotoFields(
        caption=caption.strip(),
        headline=text(),
        title=text(),
        alt_text=text(20),
        long_description=text(60),
        creators=texts(40 if seed % 7 == 0 else 3),
        creator_title=text(2),
        credit_line=text(4),
        source=text(3),
        copyright=text(),
        usage_terms=text(20),
        instructions=text(20),
        job_id=text(2),
        taken_at=f"20{random.randint(10, 26)}-0{random.randint(1, 9)}-17T10:11:12{offset}",
        city=text(2),
        state=text(2),
        country=text(2),
        country_code=random.choice(("GBR", "DEU", "JPN")),
        sublocation=text(3),
        people=texts(12),
        keywords=texts(30),
        caption_writer=text(1),
        source_type="http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
        data_mining="http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED",
        subjects=("01000000", f"medtop:2000{seed:04}"),
        ai_system=text(2),
        ai_version="v" + text(1),
        ai_prompt=text(30),
        ai_prompt_by=text(2),
    )
