"""Cuts the fonts of the page out of what their makers publish, and notes how wide a text in them is.

Usage: make.py PACKAGES FONTS WIDTHS

PACKAGES is the folder of the npm packages, FONTS the one for the fonts with their licences, WIDTHS the file that
`charts` measures its texts by: the widths of the characters from U+0020 to U+017F, in hundredths of an em, a byte
each.
"""

import math
import shutil
import sys
from io import BytesIO
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont


def span(first, last):
    return range(first, last + 1)


# Latin with every European alphabet and Vietnamese, what is written between the words, money, and signs.
LETTERS = [
    *span(0x20, 0x7E), *span(0xA0, 0x17F), 0x18F, 0x192, 0x1A0, 0x1A1, 0x1AF, 0x1B0, *span(0x1CD, 0x1DC),
    0x1E6, 0x1E7, *span(0x1FA, 0x1FF), *span(0x218, 0x21B), 0x237, 0x259, 0x2BB, 0x2BC, 0x2C6, 0x2C7,
    *span(0x2D8, 0x2DD), *span(0x300, 0x304), *span(0x306, 0x30C), 0x323, 0x326, 0x327, 0x328,
    *span(0x1E80, 0x1E85), 0x1E9E, *span(0x1EA0, 0x1EF9),
]
SIGNS = [
    0x394, 0x3A3, 0x3A9, 0x3BC, 0x3C0, *span(0x2002, 0x200A), *span(0x2010, 0x2015), *span(0x2018, 0x201E),
    *span(0x2020, 0x2022), 0x2026, 0x202F, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044, *span(0x20A0, 0x20C0),
    0x2116, 0x2122, *span(0x2190, 0x2199), 0x2212, 0x2215, 0x221E, 0x2248, 0x2260, 0x2264, 0x2265,
]
# Kerning, accents, figures of one width, signs as high as capitals. No ligatures: `->` in a file stays `->`.
FEATURES = ["kern", "ccmp", "locl", "mark", "mkmk", "tnum", "case"]
WEIGHTS = (400, 700)
WIDTHS = span(0x20, 0x17F)
# Seconds since 1904, some day.
MADE = 3_800_000_000


def instance(font, axes):
    """The font with some of its axes narrowed or gone; written and read again, as only then its tables agree."""
    narrowed, written = instantiateVariableFont(font, axes), BytesIO()
    narrowed.flavor = None
    narrowed.save(written)
    return TTFont(written)


def cut(font, characters, features):
    options = Options(layout_features=features, hinting=False, notdef_outline=True)
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    return font


def save(font, path):
    font.flavor = "woff2"
    # The same bytes whenever it is made.
    font.recalcTimestamp = False
    font["head"].modified = font["head"].created = MADE
    font.save(path)
    print(f"{path.name}: {path.stat().st_size} bytes")


def single_width(table):
    """The substitutions that make figures equally wide."""
    features = [record.Feature for record in table.FeatureList.FeatureRecord if record.FeatureTag == "tnum"]
    lookups = {number for feature in features for number in feature.LookupListIndex}
    return [getattr(part, "ExtSubTable", part) for number in lookups for part in table.LookupList.Lookup[number].SubTable]


def interface(packages):
    """Inter, with its weights and its sizes: large type is set tighter."""
    font = instance(TTFont(packages / "inter-ui/variable/InterVariable.woff2"), {"wght": WEIGHTS})
    figures = {font.getBestCmap()[ord(figure)] for figure in "0123456789"}
    for part in single_width(font["GSUB"].table):
        # A hyphen as wide as a figure would tear words apart.
        part.mapping = {old: new for old, new in part.mapping.items() if old in figures}
    return cut(font, LETTERS + SIGNS, FEATURES)


def code(packages, scratch):
    """JetBrains Mono in one weight, put together of its two halves."""
    halves = []
    for part in ("latin", "latin-ext"):
        file = f"@fontsource-variable/jetbrains-mono/files/jetbrains-mono-{part}-wght-normal.woff2"
        half = instance(TTFont(packages / file), {"wght": 400})
        half = cut(half, LETTERS + SIGNS, [])
        halves.append(scratch / f"{part}.ttf")
        half.save(halves[-1])
    font = Merger().merge([str(half) for half in halves])
    for half in halves:
        half.unlink()
    return font


def widths(font):
    """How wide each character is in small regular type, figures being of one width."""
    font = instance(font, {"wght": 400, "opsz": 14})
    names, metrics, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    figures = {old: new for part in single_width(font["GSUB"].table) for old, new in part.mapping.items()}
    widest = max(metrics[name][0] for name in names.values())
    glyph = lambda character: figures.get(names.get(character), names.get(character))
    width = lambda character: metrics[glyph(character)][0] if glyph(character) else widest
    return bytes(min(255, math.ceil(width(character) * 100 / em)) for character in WIDTHS)


def main():
    packages, fonts, measured = map(Path, sys.argv[1:])
    fonts.mkdir(parents=True, exist_ok=True)
    save(interface(packages), fonts / "inter.woff2")
    save(code(packages, fonts), fonts / "jetbrains-mono.woff2")
    shutil.copyfile(packages / "inter-ui/LICENSE.txt", fonts / "inter-licence.txt")
    shutil.copyfile(packages / "@fontsource-variable/jetbrains-mono/LICENSE", fonts / "jetbrains-mono-licence.txt")
    measured.write_bytes(widths(TTFont(fonts / "inter.woff2")))


if __name__ == "__main__":
    main()
