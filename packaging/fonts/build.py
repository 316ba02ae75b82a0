"""Builds the fonts in ``resources/fonts`` from the TrueType files of two npm packages.

Run it by hand, in an environment of its own, when the fonts change:

    npm pack @expo-google-fonts/inter@0.4.2 @expo-google-fonts/source-serif-4@0.4.1
    (unpack both into one folder: inter/ and source-serif-4/)
    python -m venv fonts-env && fonts-env/bin/pip install fonttools==4.68.0
    fonts-env/bin/python packaging/fonts/build.py FOLDER resources/fonts

Inter is only subset. Source Serif 4 is subset, set wider (QPlainTextEdit takes its line height
from the font alone) and therefore renamed: "Source" is a reserved font name of the OFL.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

LINE_HEIGHT_EM = 1.62
SERIF = "Copydesk Serif"

# Latin, Latin Extended, Greek, Cyrillic, Vietnamese; marks; punctuation, currency, letterlike
# signs; arrows; the operators, shapes and key caps that copy and controls use.
RANGES = (
    (0x20, 0x7E),
    (0xA0, 0x24F),
    (0x259, 0x259),
    (0x2B0, 0x2DD),
    (0x300, 0x345),
    (0x370, 0x3FF),
    (0x400, 0x52F),
    (0x1E00, 0x1EFF),
    (0x2000, 0x2064),
    (0x2070, 0x209F),
    (0x20A0, 0x20BF),
    (0x2100, 0x214F),
    (0x2190, 0x2199),
    (0x2212, 0x2265),
    (0x25A0, 0x25CF),
    (0x2318, 0x2318),
    (0x21E7, 0x21E7),
    (0x2713, 0x2713),
    (0xFB01, 0xFB02),
    (0xFFFD, 0xFFFD),
)

FACES = (
    ("inter", "Inter", "400Regular", "Inter-Regular"),
    ("inter", "Inter", "600SemiBold", "Inter-SemiBold"),
    ("source-serif-4", "SourceSerif4", "400Regular", "CopydeskSerif-Regular"),
    ("source-serif-4", "SourceSerif4", "400Regular_Italic", "CopydeskSerif-Italic"),
    ("source-serif-4", "SourceSerif4", "600SemiBold", "CopydeskSerif-SemiBold"),
    ("source-serif-4", "SourceSerif4", "600SemiBold_Italic", "CopydeskSerif-SemiBoldItalic"),
)

NAMES_KEPT = {0, 8, 9, 11, 13, 14}
FAMILY, STYLE, UNIQUE, FULL, VERSION, POSTSCRIPT = 1, 2, 3, 4, 5, 6
BOLD_WEIGHT = 700


def main(sources: Path, to: Path) -> None:
    """Build every face."""
    for folder, family, style, name in FACES:
        font = TTFont(sources / folder / style / f"{family}_{style}.ttf")
        _subset(font)
        if name.startswith("Copydesk"):
            _widen(font)
            _rename(font, name, SERIF)
        else:
            _rename(font, name, family)
        font.save(to / f"{name}.ttf")
        print(name, (to / f"{name}.ttf").stat().st_size)


def _subset(font: TTFont) -> None:
    options = Options()
    options.layout_features = ["kern", "liga", "locl", "mark", "mkmk", "ccmp", "calt", "tnum"]
    options.hinting = False
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.drop_tables += ["DSIG", "STAT", "MVAR"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[each for low, high in RANGES for each in range(low, high + 1)])
    subsetter.subset(font)


def _widen(font: TTFont) -> None:
    """Share out the height of a line so that the letters' middle stands in its middle."""
    em = font["head"].unitsPerEm
    old_up, old_down = font["hhea"].ascent, -font["hhea"].descent
    extra = round(em * LINE_HEIGHT_EM) - old_up - old_down
    up, down = old_up + extra - extra // 2, old_down + extra // 2
    font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = up, -down, 0
    metrics = font["OS/2"]
    metrics.sTypoAscender, metrics.sTypoDescender, metrics.sTypoLineGap = up, -down, 0
    metrics.usWinAscent, metrics.usWinDescent = up, down


def _rename(font: TTFont, name: str, family: str) -> None:
    """Give the four styles that a program can ask for; semibold stands for bold."""
    table = font["name"]
    copyright_words = {each.nameID: str(each) for each in table.names}
    italic, bold = "Italic" in name, "SemiBold" in name
    style = {(False, False): "Regular", (False, True): "Italic"}.get((bold, italic))
    style = style or ("Bold Italic" if italic else "Bold")
    table.names = []
    texts = {each: copyright_words[each] for each in NAMES_KEPT & copyright_words.keys()}
    texts |= {
        FAMILY: family,
        STYLE: style,
        UNIQUE: f"Copydesk;{name}",
        FULL: f"{family} {style}",
        VERSION: copyright_words[VERSION],
        POSTSCRIPT: name,
    }
    for number, text in sorted(texts.items()):
        table.setName(text, number, 3, 1, 0x409)
    metrics = font["OS/2"]
    metrics.usWeightClass = BOLD_WEIGHT if bold else 400
    metrics.fsSelection = (int(bold) << 5) | int(italic) | (int(not bold and not italic) << 6)
    font["head"].macStyle = int(bold) | (int(italic) << 1)
    # Fixed times: the same sources give the same bytes.
    font["head"].created = font["head"].modified = 0
    font.recalcTimestamp = False


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
