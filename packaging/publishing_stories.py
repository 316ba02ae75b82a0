"""The stories that are published in a proof, and what readers should have of each."""

import io
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from judging import ROOT
from PIL import Image
from publishing_seen import Expected, Shown, plain

from tests.photos.files import UTF_8_MARK, app13, exif_segment, iim_block, tiff_block, with_segments

SAMPLE = ROOT / "resources" / "samples" / "weather-satellite.md"
SAMPLE_SLUG = "weather-satellite"
WRITERS = ("Ines Calloway", "Dev Arkwright")
_SIZE_PX = (1600, 1067)
_WORDS = (  # noqa: SIM905 - words read better so
    "council harbour budget vote bridge tram night market river school inspector report street"
    " museum union nurses storm ferry licence festival court appeal orchard railway clinic survey"
    " mayor deputy engineer resident committee hearing permit pension reservoir library bakery"
    " said told asked closed opened agreed refused measured promised counted carried repaired"
    " before after during against without beyond near under late early twice again slowly at last"
).split()
_ODD = (
    "“It isn’t over,” one of them said.",
    "The bill came to €1,204.50 – 12 % more than in 2025 – and R&D took half of it.",
    "Zoë Müller-Šimić, 34, & her crew kept a café open: naïve, perhaps.",
    "5 < 6 was the only thing that the two sides agreed on.",
)
_PLACES = (("Porto", "PORTO"), ("Accra", "ACCRA"), ("Hull", "HULL"))
_SECTIONS = ("Politics", "Arts & Culture", "Science")
_TAGS = ("R&D", "trams", "night market", "Zoë Müller", "harbour", "budget", "schools", "storm")


@dataclass(frozen=True, slots=True)
class Proof:
    """A story of our own making.

    Attributes:
        slug: The desk's.
        file: Its Markdown, with two pictures beside it.
        expected: What readers should have.
        changes: Fields to set for the update, as ``copydesk set`` takes them.
        updated: What readers should have after it.
    """

    slug: str
    file: Path
    expected: Expected
    changes: dict[str, str]
    updated: Expected


def sample() -> Expected:
    """What readers should have of the sample story, written down by hand where a rule is ours."""
    lines = list(_lines(SAMPLE.read_text(encoding="utf-8").split("\n---\n", 1)[1]))
    rocket = Shown(
        "A Falcon 9 rocket with the DSCOVR satellite on board stands on the launch pad at Cape"
        " Canaveral, Fla., in February 2015. (SpaceX)",
        "A white rocket stands upright between four lattice towers under a deep blue evening sky.",
    )
    collins = Shown(
        "FILE – Astronaut Eileen Collins, who commanded the shuttle mission that lifted off at its"
        " third try in July 1999, poses in an undated official portrait. (NASA, File)",
        "A smiling woman in an orange flight suit stands between a flag and a model of the space"
        " shuttle.",
    )
    captions = {"figure:rocket": rocket.caption, "figure:collins": collins.caption}
    standfirst = (
        "A radar fault and high winds held the launch up twice; first warnings are due this summer"
    )
    return Expected(
        title="Space weather satellite reaches orbit at the third try",
        slug="weather-satellite-reaches-orbit-at-third-try",
        excerpt=standfirst,
        section="Science",
        tags=("space weather", "satellites", "Cape Canaveral"),
        lines=(
            "By Ines Calloway and Dev Arkwright",
            f"CAPE CANAVERAL, Fla. (NLW) — {lines[0]}",
            *(captions.get(each, each) for each in lines[1:]),
            "Dev Arkwright reported from Titusville, Fla. Northline Wire writer Hana Petrov in"
            " Boulder, Colo., contributed to this report.",
        ),
        pictures=(rocket, collins),
        lead=rocket.alt,
        authors=WRITERS,
        optional=frozenset({"Spaceflight", standfirst}),
    )


def with_line(expected: Expected, old: str, new: str) -> Expected:
    """The story with other words in one of its lines."""
    lines = tuple(each.replace(old, new) for each in expected.lines)
    assert lines != expected.lines, f"“{old}” stands in no line"
    return replace(expected, lines=lines)


def proofs(folder: Path, count: int, seed: int) -> Iterator[Proof]:
    """Stories of 300 to 600 words with two pictures each, no two alike."""
    chance = random.Random(seed)  # noqa: S311 - copy, no secrets
    for number in range(1, count + 1):
        yield _proof(folder / f"{number:04}", number, chance)


def _proof(folder: Path, number: int, chance: random.Random) -> Proof:
    folder.mkdir(parents=True)
    slug = f"proof-{number:04}"
    place, capitals = chance.choice(_PLACES)
    paragraphs = [_paragraph(chance) for _ in range(chance.randint(6, 9))]
    captions = [_picture(folder, place, at, chance) for at in (1, 2)]
    title = f"{_sentence(chance, 5)[:-1]} – “no. {number}”"
    lines = [f"{capitals} (NLW) — {paragraphs[0]}", captions[0].caption, *paragraphs[1:-1]]
    lines += [captions[1].caption, paragraphs[-1]]
    expected = Expected(
        title=title,
        slug=f"proved-story-{number:04}",
        excerpt=_sentence(chance, 14),
        section=chance.choice(_SECTIONS),
        tags=tuple(chance.sample(_TAGS, 3)),
        lines=("By Ines Calloway and Dev Arkwright", *lines),
        pictures=tuple(captions),
        lead=captions[0].alt,
    )
    expected = replace(expected, optional=frozenset({expected.excerpt}))
    body = [paragraphs[0], "![](figure:one)", *paragraphs[1:-1], "![](figure:two)", paragraphs[-1]]
    file = folder / f"{slug}.md"
    file.write_text(_markdown(slug, place, expected, body), encoding="utf-8", newline="\n")
    changed, added = f"{_sentence(chance, 9)} {body[2]}", _paragraph(chance)
    updated = replace(
        expected,
        title=f"{title}, again",
        tags=("R&D", "update"),
        lines=(*(changed if each == body[2] else each for each in expected.lines), added),
    )
    changes = {
        "headline": updated.title,
        "keywords": ", ".join(updated.tags),
        "body": "\n\n".join([*body[:2], changed, *body[3:], added]) + "\n",
    }
    return Proof(slug, file, expected, changes, updated)


def _markdown(slug: str, place: str, story: Expected, body: list[str]) -> str:
    def quoted(text: str) -> str:
        return "'" + text.replace("'", "''") + "'"

    head = [
        *("copydesk: 1", f"slug: {slug}", f"url_slug: {story.slug}"),
        f"headline: {quoted(story.title)}",
        f"standfirst: {quoted(story.excerpt)}",
        f"section: {quoted(story.section)}",
        *("dateline:", f"  place: {place}", "  agency: NLW", "language: en-GB", "keywords:"),
        *(f"- {quoted(each)}" for each in story.tags),
        "credits:",
        *(f"- name: {each}" for each in WRITERS),
        "figures:",
    ]
    for name, picture in zip(("one", "two"), story.pictures, strict=True):
        caption = picture.caption.rpartition(" (")[0]
        head += [
            *(f"- name: {name}", f"  file: {name}.jpg", f"  caption: {quoted(caption)}"),
            f"  alt: {quoted(picture.alt)}",
            *(["  lead: true"] if name == "one" else []),
            *("  sign_off:", "    organisations:", "    - Northline Wire", "    creators:"),
            *("    - Una Reid", "    raw: Una Reid/Northline Wire"),
        ]
    return "\n".join(["---", *head, "---", "\n\n".join(body), ""])


def _picture(folder: Path, place: str, number: int, chance: random.Random) -> Shown:
    """A picture file as an agency would send it; its words."""
    caption = f"{_sentence(chance, 11)[:-1]} in {place}, on March {number + 2}, 2026."
    small = Image.frombytes("RGB", (40, 27), chance.randbytes(40 * 27 * 3))
    stream = io.BytesIO()
    small.resize(_SIZE_PX, Image.Resampling.BICUBIC).save(stream, "JPEG", quality=80)
    words = caption.encode()
    iim = iim_block(
        UTF_8_MARK,
        (2, 120, words),
        (2, 80, b"Una Reid"),
        (2, 110, b"Northline Wire"),
        (2, 90, place.encode()),
        (2, 55, b"20260303"),
    )
    exif = tiff_block({270: words + b"\0", 315: b"Una Reid\0", 36867: b"2026:03:03 10:11:12\0"})
    data = with_segments(stream.getvalue(), exif_segment(exif), app13(iim))
    (folder / ("one.jpg", "two.jpg")[number - 1]).write_bytes(data)
    alt = f"{_sentence(chance, 8)[:-1]} beside a door with the number {chance.randint(100, 999)}."
    return Shown(f"{caption} (Una Reid/Northline Wire)", alt)


def _paragraph(chance: random.Random) -> str:
    told = [_sentence(chance, chance.randint(8, 18)) for _ in range(chance.randint(3, 5))]
    if chance.random() < 0.4:  # noqa: PLR2004 - often enough to meet each in ten stories
        told.insert(1, chance.choice(_ODD))
    return " ".join(told)


def _sentence(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(_WORDS, k=words)).capitalize() + "."


def _lines(body: str) -> Iterator[str]:
    """The lines of a text in Markdown as readers have them; of a figure its mark."""
    for block in re.split(r"\n{2,}", body.strip()):
        for line in block.split("\n"):
            text = re.sub(r"\[!(pullquote|factbox)\] ", "", line.removeprefix("> "))
            text = re.sub(r"\A(#+|-) ", "", text).replace("**", "")
            if text.startswith("!["):
                yield text[4:-1]
            else:
                yield plain(re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", text))
